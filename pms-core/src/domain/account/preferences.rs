//! What a person likes about the pages.

use crate::domain::account::Locale;

/// Defines words that are kept as text.
macro_rules! kept_words {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $word:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $name { $($(#[$word_doc])* $word),+ }

        impl $name {
            /// The word as it is kept.
            pub const fn as_stored(self) -> &'static str {
                match self { $(Self::$word => $text),+ }
            }

            /// Reads the word.
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$word),)+ _ => None }
            }
        }
    };
}

kept_words! {
    /// Light or dark.
    Theme {
        /// As the person's system is.
        #[default]
        System = "system",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
}

kept_words! {
    /// How close the lines of lists stand.
    Density {
        /// With room.
        #[default]
        Comfortable = "comfortable",
        /// Close.
        Compact = "compact",
    }
}

/// How pages look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appearance {
    /// Light or dark.
    pub theme: Theme,
    /// How close lines stand.
    pub density: Density,
    /// Times in UTC, not in the person's zone.
    pub utc: bool,
    /// Whether the ornament is drawn.
    pub ornament: bool,
    /// Whether single letters are short cuts (WCAG 2.1.4 wants a way to switch them off).
    pub letter_keys: bool,
}

impl Default for Appearance {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            density: Density::Comfortable,
            utc: false,
            ornament: true,
            letter_keys: true,
        }
    }
}

/// Everything that a person may choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// Language of pages.
    pub locale: Option<Locale>,
    /// How they look.
    pub appearance: Appearance,
}

#[cfg(test)]
mod tests {
    use super::{Density, Theme};

    #[test]
    fn words_are_read_as_they_are_kept() {
        for theme in [Theme::System, Theme::Light, Theme::Dark] {
            assert_eq!(Theme::parse(theme.as_stored()), Some(theme));
        }
        for density in [Density::Comfortable, Density::Compact] {
            assert_eq!(Density::parse(density.as_stored()), Some(density));
        }
        assert_eq!(Theme::parse("Dark"), None);
    }
}

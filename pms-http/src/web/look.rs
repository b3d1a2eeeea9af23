//! Theme, density, ornament and clock: what a person picks for himself.

use super::engine::Clock;
use serde::Serialize;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How close rows stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Density {
    /// For reading.
    #[default]
    Comfortable,
    /// For long lists.
    Compact,
}

/// The choices together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Look {
    /// Light or dark.
    pub theme: Theme,
    /// How close rows stand.
    pub density: Density,
    /// Whether the engraved lines are drawn.
    pub ornament: bool,
    /// Whether times are shown in UTC.
    pub utc: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self { theme: Theme::System, density: Density::Comfortable, ornament: true, utc: false }
    }
}

impl Look {
    /// Reads its words, in any order; unknown ones say nothing.
    pub fn read(words: &str) -> Self {
        words.split('.').fold(Self::default(), |look, word| match word {
            "light" => Self { theme: Theme::Light, ..look },
            "dark" => Self { theme: Theme::Dark, ..look },
            "compact" => Self { density: Density::Compact, ..look },
            "plain" => Self { ornament: false, ..look },
            "utc" => Self { utc: true, ..look },
            _ => look,
        })
    }

    /// The words that differ from the defaults.
    pub fn words(self) -> String {
        let words = [
            (self.theme == Theme::Light, "light"),
            (self.theme == Theme::Dark, "dark"),
            (self.density == Density::Compact, "compact"),
            (!self.ornament, "plain"),
            (self.utc, "utc"),
        ];
        let said: Vec<&str> = words.iter().filter(|(is, _)| *is).map(|(_, word)| *word).collect();
        if said.is_empty() { "default".to_owned() } else { said.join(".") }
    }

    /// Which clock times are shown by.
    pub fn clock(self) -> Clock {
        if self.utc { Clock::Utc } else { Clock::Local }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_survive_their_words() {
        let mut all = Vec::new();
        for theme in [Theme::System, Theme::Light, Theme::Dark] {
            for density in [Density::Comfortable, Density::Compact] {
                for (ornament, utc) in [(true, false), (false, true), (true, true), (false, false)] {
                    all.push(Look { theme, density, ornament, utc });
                }
            }
        }
        for look in all {
            assert_eq!(Look::read(&look.words()), look);
        }
        assert_eq!(Look::read("purple.<script>"), Look::default());
    }
}

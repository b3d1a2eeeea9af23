//! Theme, density, ornament, clock and short cuts by letters: what a person picks for himself.

use super::engine::Clock;
use pms_core::domain::account::preferences::{Appearance, Density, Theme};
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// The choices together, as a cookie carries them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look(pub Appearance);

impl Look {
    /// Reads its words, in any order; unknown ones say nothing.
    pub(super) fn read(words: &str) -> Self {
        Self(words.split('.').fold(Appearance::default(), |look, word| match word {
            "light" => Appearance { theme: Theme::Light, ..look },
            "dark" => Appearance { theme: Theme::Dark, ..look },
            "compact" => Appearance { density: Density::Compact, ..look },
            "plain" => Appearance { ornament: false, ..look },
            "utc" => Appearance { utc: true, ..look },
            "no-letters" => Appearance { letter_keys: false, ..look },
            _ => look,
        }))
    }

    /// The words that differ from the defaults.
    pub(super) fn words(self) -> String {
        let words = [
            (self.0.theme == Theme::Light, "light"),
            (self.0.theme == Theme::Dark, "dark"),
            (self.0.density == Density::Compact, "compact"),
            (!self.0.ornament, "plain"),
            (self.0.utc, "utc"),
            (!self.0.letter_keys, "no-letters"),
        ];
        let said: Vec<&str> = words.iter().filter(|(is, _)| *is).map(|(_, word)| *word).collect();
        if said.is_empty() { "default".to_owned() } else { said.join(".") }
    }

    /// Which clock times are shown by.
    pub(super) fn clock(self) -> Clock {
        if self.0.utc { Clock::Utc } else { Clock::Local }
    }
}

impl Serialize for Look {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut look = to.serialize_struct("Look", 5)?;
        look.serialize_field("theme", self.0.theme.as_stored())?;
        look.serialize_field("density", self.0.density.as_stored())?;
        look.serialize_field("ornament", &self.0.ornament)?;
        look.serialize_field("utc", &self.0.utc)?;
        look.serialize_field("letter_keys", &self.0.letter_keys)?;
        look.end()
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
                    for letter_keys in [true, false] {
                        all.push(Look(Appearance { theme, density, utc, ornament, letter_keys }));
                    }
                }
            }
        }
        for look in all {
            assert_eq!(Look::read(&look.words()), look);
        }
        assert_eq!(Look::read("purple.<script>"), Look::default());
    }
}

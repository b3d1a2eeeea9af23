//! Digits and their grouping.

/// How a language writes whole numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Figures {
    group: String,
    digits: Vec<char>,
}

impl Figures {
    /// `group` stands between thousands; `digits` are ten characters, or anything else for `0` to `9`.
    pub(super) fn read(group: &str, digits: &str) -> Self {
        let digits: Vec<char> = digits.chars().collect();
        Self { group: group.to_owned(), digits: if digits.len() == 10 { digits } else { Vec::new() } }
    }

    /// A number in groups of three; four digits are grouped too, so that columns of figures align.
    pub(super) fn grouped(&self, number: i64) -> String {
        let plain = number.unsigned_abs().to_string();
        let mut text = String::new();
        if number < 0 {
            text.push('\u{2212}');
        }
        for (place, digit) in plain.char_indices() {
            if place > 0 && (plain.len() - place).is_multiple_of(3) {
                text.push_str(&self.group);
            }
            text.push(self.digit(digit));
        }
        text
    }

    /// The same text with the language's digits.
    pub(super) fn digits(&self, text: &str) -> String {
        text.chars().map(|c| self.digit(c)).collect()
    }

    fn digit(&self, c: char) -> char {
        let place = c.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
        place.and_then(|place| self.digits.get(place).copied()).unwrap_or(c)
    }
}

#[cfg(test)]
mod tests {
    use super::Figures;

    #[test]
    fn numbers_are_grouped_in_threes() {
        let english = Figures::read(",", "");
        assert_eq!(english.grouped(0), "0");
        assert_eq!(english.grouped(999), "999");
        assert_eq!(english.grouped(1284), "1,284");
        assert_eq!(english.grouped(-1_000_000), "\u{2212}1,000,000");
    }

    #[test]
    fn a_language_may_bring_its_own_digits() {
        let arabic = Figures::read("٬", "٠١٢٣٤٥٦٧٨٩");
        assert_eq!(arabic.grouped(2310), "٢٬٣١٠");
        assert_eq!(arabic.digits("10:14"), "١٠:١٤");
        assert_eq!(Figures::read(",", "too few").digits("10"), "10");
    }
}

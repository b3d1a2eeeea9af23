//! English sentences of a test in the language of the person who acts, by the product's own catalogues.

use std::{collections::BTreeMap, sync::Arc};

use pms_http::web::language::{Arg, Language, Languages};

/// Variables of a message are marked by characters from here on, which no catalogue has.
const MARK: u32 = 0xf000;

/// A phrase book from English into one language.
pub(crate) struct Phrases {
    english: Arc<Language>,
    theirs: Arc<Language>,
    /// The messages without variables, by what they say in English.
    fixed: BTreeMap<String, Vec<String>>,
}

/// A message that a phrase may be, with the values that it then has.
struct Reading {
    key: String,
    values: Vec<(String, Arg)>,
    /// How much of the phrase are words of the message itself.
    own: usize,
}

impl Phrases {
    /// The book for a language's tag.
    pub(crate) fn into(language: &str) -> Self {
        let languages = Languages::load(None, "en").unwrap();
        let of = |tag| Arc::clone(languages.get(tag).unwrap());
        let (english, theirs) = (of("en"), of(language));
        let mut fixed = BTreeMap::<String, Vec<String>>::new();
        for key in english.keys() {
            if english.variables(key).is_none_or(|variables| variables.is_empty()) {
                fixed.entry(english.plain(key, &[])).or_default().push(key.clone());
            }
        }
        Self { english, theirs, fixed }
    }

    /// Everything that the phrase may be called: several messages may say the same in English and differ elsewhere.
    /// What is no message, a name for instance, stays as it is.
    pub(crate) fn say(&self, phrase: &str) -> Vec<String> {
        let mut said = self.say_fixed(phrase);
        if said.is_empty() {
            said = self.readings(phrase).iter().flat_map(|reading| self.say_reading(reading)).collect();
        }
        if said.is_empty() {
            said.push(phrase.to_owned());
        }
        said.sort();
        said.dedup();
        said
    }

    fn say_fixed(&self, phrase: &str) -> Vec<String> {
        let keys = self.fixed.get(phrase).into_iter().flatten();
        keys.map(|key| self.theirs.plain(key, &[])).collect()
    }

    /// The message in the other language; a value that is a message by itself is said there too.
    fn say_reading(&self, reading: &Reading) -> Vec<String> {
        let values = reading.values.iter().map(|(name, value)| {
            let fixed = match value {
                Arg::Text(text) => self.say_fixed(text),
                Arg::Number(_) | Arg::Markup(_) => Vec::new(),
            };
            let said: Vec<Arg> = fixed.into_iter().map(Arg::Text).collect();
            let words = if said.is_empty() { vec![value.clone()] } else { said };
            words.into_iter().map(|word| (name.as_str(), word)).collect()
        });
        choices(values).iter().map(|values| self.theirs.plain(&reading.key, values)).collect()
    }

    /// The messages that the phrase may be, of those the ones with most words of their own.
    fn readings(&self, phrase: &str) -> Vec<Reading> {
        // A variable is a text or one of the numbers of the phrase.
        let numbers = phrase.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok());
        let kinds: Vec<Option<i64>> = [None].into_iter().chain(numbers.map(Some)).collect();
        let mut readings = Vec::new();
        for key in self.english.keys() {
            let names: Vec<String> = self.english.variables(key).into_iter().flatten().collect();
            if !names.is_empty() {
                let forms = choices(names.iter().map(|_| kinds.clone()));
                readings.extend(forms.iter().filter_map(|form| self.read(phrase, key, &names, form)));
            }
        }
        let most = readings.iter().map(|reading| reading.own).max().unwrap_or_default();
        readings.retain(|reading| reading.own == most);
        readings
    }

    /// The phrase as a message whose variables are numbers, or texts where there is none.
    fn read(&self, phrase: &str, key: &str, names: &[String], form: &[Option<i64>]) -> Option<Reading> {
        let marks = form.iter().zip(MARK..).map(|(number, mark)| {
            number.map_or_else(|| Arg::Text(char::from_u32(mark).into_iter().collect()), Arg::Number)
        });
        let marked: Vec<(&str, Arg)> = names.iter().map(String::as_str).zip(marks).collect();
        let pattern = self.english.plain(key, &marked);
        let own = pattern.chars().filter(|c| c.is_alphabetic()).count();
        let texts = fit(&pattern, phrase).filter(|_| own > 2)?;
        let value = |place: usize, number: &Option<i64>| match number {
            Some(number) => Some(Arg::Number(*number)),
            None => texts.get(&place).map(|text| Arg::from(text.as_str())),
        };
        let values = form.iter().enumerate().map(|(place, number)| value(place, number));
        let values: Option<Vec<Arg>> = values.collect();
        Some(Reading { key: key.to_owned(), values: names.iter().cloned().zip(values?).collect(), own })
    }
}

/// All rows that have one of each list.
fn choices<T: Clone>(lists: impl Iterator<Item = Vec<T>>) -> Vec<Vec<T>> {
    lists.fold(vec![Vec::new()], |rows, list| {
        let with = |row: &Vec<T>, one: T| row.iter().cloned().chain([one]).collect();
        rows.iter()
            .flat_map(|row| list.iter().map(|one| with(row, one.clone())).collect::<Vec<_>>())
            .collect()
    })
}

/// What stands at the marks of a pattern, by their places, when a phrase fits it.
fn fit(pattern: &str, phrase: &str) -> Option<BTreeMap<usize, String>> {
    let Some((at, mark)) = pattern.char_indices().find(|(_, c)| (MARK..MARK + 16).contains(&u32::from(*c)))
    else {
        return (pattern == phrase).then(BTreeMap::new);
    };
    let (head, tail) = (&pattern[..at], &pattern[at + mark.len_utf8()..]);
    let rest = phrase.strip_prefix(head)?;
    let place = usize::try_from(u32::from(mark) - MARK).ok()?;
    let mut ends = rest.char_indices().skip(1).map(|(end, _)| end).chain([rest.len()]);
    ends.find_map(|end| {
        let mut texts = fit(tail, &rest[end..])?;
        texts.insert(place, rest[..end].to_owned());
        Some(texts)
    })
}

#[test]
fn a_phrase_book_says_sentences_with_their_names_and_numbers() {
    let book = Phrases::into("ar");
    assert_eq!(book.say("Make the key"), ["أنشئ المفتاح"]);
    assert_eq!(book.say("Acme Ltd"), ["Acme Ltd"]);
    let said = book.say("Acme Ltd is registered. Next comes your certificate.");
    assert!(said.len() == 1 && said[0].contains("Acme Ltd") && !said[0].contains("registered"), "{said:?}");
    let said = book.say("All 11 rules are met");
    assert!(said.len() == 1 && !said[0].contains("rules"), "{said:?}");
    assert_eq!(Phrases::into("en").say("Approve 2 requests?"), ["Approve 2 requests?"]);
}

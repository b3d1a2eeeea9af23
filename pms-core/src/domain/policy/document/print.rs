//! JSON for people, always the same for the same tree.

use super::tree::Tree;

/// The longest line of an object or array that is not broken, in characters.
const WIDTH: usize = 80;

impl Tree {
    /// The text: two blanks a level; an object or array of plain values stands in one line where it fits into 80
    /// characters, everything else is broken, an element or member a line.
    pub fn print(&self) -> String {
        let mut printed = String::new();
        self.write(&mut printed, 0, 0);
        printed
    }

    /// `before` is what stands in the line already, besides the indent.
    fn write(&self, to: &mut String, level: usize, before: usize) {
        if let Some(line) = self.in_one_line(level) {
            // The comma behind it belongs to the line.
            if 2 * level + before + line.chars().count() < WIDTH {
                to.push_str(&line);
                return;
            }
        }
        match self {
            Self::List(items) => {
                let items = items.iter().map(|item| (None, item));
                write_broken(to, level, ['[', ']'], items);
            }
            Self::Object(members) => {
                let members = members.iter().map(|(name, value)| (Some(name.as_str()), value));
                write_broken(to, level, ['{', '}'], members);
            }
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::Text(_) => to.push_str(&self.plain()),
        }
    }

    /// What an object or array looks like that is not broken. The document itself always is.
    fn in_one_line(&self, level: usize) -> Option<String> {
        match self {
            Self::List(items) if items.is_empty() => Some("[]".to_owned()),
            Self::Object(members) if members.is_empty() => Some("{}".to_owned()),
            Self::List(items) if items.iter().all(Self::is_plain) => {
                let items: Vec<_> = items.iter().map(Self::plain).collect();
                Some(format!("[{}]", items.join(", ")))
            }
            Self::Object(members) if level > 0 && members.iter().all(|(_, value)| value.is_plain()) => {
                let members =
                    members.iter().map(|(name, value)| format!("{}: {}", quoted(name), value.plain()));
                Some(format!("{{ {} }}", members.collect::<Vec<_>>().join(", ")))
            }
            Self::List(_)
            | Self::Object(_)
            | Self::Null
            | Self::Bool(_)
            | Self::Number(_)
            | Self::Text(_) => None,
        }
    }

    fn is_plain(&self) -> bool {
        match self {
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::Text(_) => true,
            Self::List(items) => items.is_empty(),
            Self::Object(members) => members.is_empty(),
        }
    }

    fn plain(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(flag) => flag.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => quoted(text),
            Self::List(_) => "[]".to_owned(),
            Self::Object(_) => "{}".to_owned(),
        }
    }
}

fn write_broken<'t>(
    to: &mut String,
    level: usize,
    [open, close]: [char; 2],
    inner: impl Iterator<Item = (Option<&'t str>, &'t Tree)>,
) {
    to.push(open);
    for (place, (name, value)) in inner.enumerate() {
        if place > 0 {
            to.push(',');
        }
        new_line(to, level + 1);
        let name = name.map(|name| format!("{}: ", quoted(name))).unwrap_or_default();
        to.push_str(&name);
        value.write(to, level + 1, name.chars().count());
    }
    new_line(to, level);
    to.push(close);
}

fn new_line(to: &mut String, level: usize) {
    to.push('\n');
    to.extend(std::iter::repeat_n("  ", level));
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_things_stand_in_one_line_and_long_ones_do_not() {
        let text = r#"{"kycLanguages":["eng","ara"],"authTokenType":"policy","none":[],"void":{},
            "allowedAuthTypes":[{"authType":"bio","authSubType":"FINGER","mandatory":true},{"mandatory":false,
            "authType":"a rather long type, longer than any that there is","authSubType":"and a sub type"}]}"#;
        assert_eq!(
            Tree::read(text).unwrap().print(),
            r#"{
  "kycLanguages": ["eng", "ara"],
  "authTokenType": "policy",
  "none": [],
  "void": {},
  "allowedAuthTypes": [
    { "authType": "bio", "authSubType": "FINGER", "mandatory": true },
    {
      "mandatory": false,
      "authType": "a rather long type, longer than any that there is",
      "authSubType": "and a sub type"
    }
  ]
}"#
        );
    }

    #[test]
    fn one_more_element_is_one_more_line() {
        let print = |text: &str| Tree::read(text).unwrap().print().lines().count();
        let one = print(r#"{"allowedKycAttributes":[{"attributeName":"fullName"}]}"#);
        let two =
            print(r#"{"allowedKycAttributes":[{"attributeName":"fullName"},{"attributeName":"photo"}]}"#);
        assert_eq!((one, two), (5, 6));
    }
}

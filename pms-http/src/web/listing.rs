//! A list as its address describes it: filters, order, page. Every link of it is another address.

use super::{
    address::{Address, encoded},
    fields::decoded,
    said::{Said, Word},
};
use pms_core::domain::page::{Direction, Sort, Window};
use serde::Serialize;

/// Rows on a page: the sizes on offer, the first by default.
const SIZES: [u32; 3] = [25, 50, 100];

/// The last page that can be asked for; behind it one filters.
const LAST_PAGE: u32 = 100_000;

/// The longest text that is looked for, in characters.
const TEXT_MAX: usize = 256;

/// A list's address, taken apart.
pub(super) struct Listing {
    path: String,
    pairs: Vec<(String, String)>,
}

/// The column of a table.
pub(super) struct Column {
    /// Its word.
    pub word: &'static str,
    /// The name of its order in the address, where it has one.
    pub sort: Option<&'static str>,
    /// Numbers stand at the end of the line.
    pub end: bool,
}

impl Column {
    /// A column that cannot be sorted by.
    pub(super) const fn plain(word: &'static str) -> Self {
        Self { word, sort: None, end: false }
    }

    /// A column that can.
    pub(super) const fn sorted(word: &'static str, sort: &'static str) -> Self {
        Self { word, sort: Some(sort), end: false }
    }

    /// The same for numbers.
    #[must_use]
    pub(super) const fn at_end(self) -> Self {
        Self { end: true, ..self }
    }
}

/// A column's head as the table shows it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ColumnView {
    word: Said,
    sort: Option<SortView>,
    end: bool,
}

#[derive(Clone, Debug, Serialize)]
struct SortView {
    href: String,
    now: Option<&'static str>,
}

/// A filter in use; the link removes it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Chip {
    word: Word,
    href: String,
}

/// What of the list is shown, and the way to the rest.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Pages {
    from: u64,
    to: u64,
    total: u64,
    previous: Option<String>,
    next: Option<String>,
    number: u32,
    of: u32,
    capped: bool,
    sizes: Vec<SizeView>,
}

#[derive(Clone, Debug, Serialize)]
struct SizeView {
    n: u32,
    href: String,
    current: bool,
}

/// A parameter that a filter form carries along unseen.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Kept {
    name: &'static str,
    value: String,
}

impl Listing {
    /// Takes the address of a list apart. What cannot be read is left out.
    pub(super) fn read(address: &Address) -> Self {
        let query = address.as_str().split_once('?').map_or("", |(_, query)| query);
        let pairs = query.split('&').filter_map(|pair| {
            let (name, value) = pair.split_once('=')?;
            let value = decoded(&value.replace('+', " "))?;
            Some((decoded(name)?, value.trim().chars().take(TEXT_MAX).collect()))
        });
        Self { path: address.path().to_owned(), pairs: pairs.collect() }
    }

    /// The value of a parameter; `None` where it is missing or empty.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        let found = self.pairs.iter().find(|(is, _)| is == name).map(|(_, value)| value.as_str());
        found.filter(|value| !value.is_empty())
    }

    /// The value as a `String`, as filters take it.
    pub(super) fn owned(&self, name: &str) -> Option<String> {
        self.text(name).map(str::to_owned)
    }

    /// The value as one of a table's words; `None` where it is missing or unknown.
    pub(super) fn word<T: Clone>(&self, name: &str, table: &[(&str, T)]) -> Option<T> {
        let text = self.text(name)?;
        table.iter().find(|(word, _)| *word == text).map(|(_, value)| value.clone())
    }

    /// All parameters, for the fields of the filter form.
    pub(super) fn values(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Which rows to read.
    pub(super) fn window(&self) -> Window {
        Window::Page { number: self.page() - 1, size: self.size() }
    }

    /// The order, by a table of the names of columns.
    pub(super) fn sort<F: Copy>(&self, table: &[(&str, F)]) -> Option<Sort<F>> {
        let field = self.word("sort", table)?;
        Some(Sort { field, direction: self.direction() })
    }

    /// The heads of a table's columns: a click sorts, a second one turns the order round.
    pub(super) fn columns(&self, columns: &[Column]) -> Vec<ColumnView> {
        columns.iter().map(|column| self.column(column)).collect()
    }

    fn column(&self, column: &Column) -> ColumnView {
        let sort = column.sort.map(|name| {
            let now = (self.text("sort") == Some(name)).then(|| self.direction());
            let turned = if now == Some(Direction::Ascending) { "desc" } else { "asc" };
            let href = self.href(&[("sort", Some(name)), ("dir", Some(turned)), ("page", None)]);
            let now = now.map(|now| match now {
                Direction::Ascending => "ascending",
                Direction::Descending => "descending",
            });
            SortView { href, now }
        });
        ColumnView { word: Said::new(column.word), sort, end: column.end }
    }

    /// The filters in use, by parameter, each with the link that removes it.
    pub(super) fn chips(&self, used: Vec<(&str, impl Into<Word>)>) -> Vec<Chip> {
        let mut chips = Vec::with_capacity(used.len());
        for (name, word) in used {
            chips.push(Chip { word: word.into(), href: self.href(&[(name, None), ("page", None)]) });
        }
        chips
    }

    /// The address without any filter.
    pub(super) fn clear(&self) -> String {
        self.path.clone()
    }

    /// Whether any parameter but order and page is in use.
    pub(super) fn is_filtered(&self) -> bool {
        let own = ["sort", "dir", "page", "rows"];
        self.pairs.iter().any(|(name, value)| !own.contains(&name.as_str()) && !value.is_empty())
    }

    /// Order, size and these, for the filter form that has no fields for them.
    pub(super) fn kept(&self, names: &[&'static str]) -> Vec<Kept> {
        let names = ["sort", "dir", "rows"].into_iter().chain(names.iter().copied());
        names.filter_map(|name| Some(Kept { name, value: self.owned(name)? })).collect()
    }

    /// What is shown of a list of `total` rows.
    pub(super) fn pages(&self, total: u64, shown: usize) -> Pages {
        let (page, size) = (self.page(), self.size());
        let of = u32::try_from(total.div_ceil(u64::from(size))).unwrap_or(u32::MAX).max(1);
        let to_page = |number: u32| self.href(&[("page", Some(number.to_string().as_str()))]);
        let before = u64::from(page - 1) * u64::from(size);
        let shown = u64::try_from(shown).unwrap_or(u64::MAX);
        Pages {
            from: if shown == 0 { 0 } else { before.saturating_add(1) },
            to: if shown == 0 { 0 } else { before.saturating_add(shown) },
            total,
            previous: (page > 1).then(|| to_page((page - 1).min(of))),
            next: (page < of).then(|| to_page(page + 1)),
            number: page,
            of,
            capped: false,
            sizes: SIZES
                .into_iter()
                .map(|n| SizeView {
                    n,
                    href: self.href(&[("rows", Some(n.to_string().as_str())), ("page", None)]),
                    current: n == size,
                })
                .collect(),
        }
    }

    /// The address with some parameters changed, or left out.
    pub(super) fn href(&self, changes: &[(&str, Option<&str>)]) -> String {
        let is_new = |name: &str| changes.iter().any(|(is, _)| *is == name);
        let kept = self.pairs.iter().filter(|(name, value)| !is_new(name) && !value.is_empty());
        let kept = kept.map(|(name, value)| (name.as_str(), value.as_str()));
        let new = changes.iter().filter_map(|(name, value)| value.map(|value| (*name, value)));
        let query: Vec<String> =
            kept.chain(new).map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
        if query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, query.join("&")) }
    }

    fn direction(&self) -> Direction {
        if self.text("dir") == Some("desc") { Direction::Descending } else { Direction::Ascending }
    }

    fn page(&self) -> u32 {
        self.text("page").and_then(|text| text.parse().ok()).unwrap_or(1).clamp(1, LAST_PAGE)
    }

    fn size(&self) -> u32 {
        let asked = self.text("rows").and_then(|text| text.parse().ok());
        asked.filter(|size| SIZES.contains(size)).unwrap_or(25)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listing(address: &str) -> Listing {
        Listing::read(&Address::read(address).unwrap())
    }

    #[test]
    fn an_address_says_what_a_list_shows() {
        let list = listing("/ui/partners?find=ban%20k&state=active&sort=name&dir=desc&page=3&rows=50");
        assert_eq!(list.text("find"), Some("ban k"));
        assert_eq!(list.word("state", &[("active", 1)]), Some(1));
        let sort = list.sort(&[("name", 'n')]).unwrap();
        assert_eq!((sort.field, sort.direction), ('n', Direction::Descending));
        let pages = list.pages(120, 20);
        assert_eq!((pages.from, pages.to, pages.number, pages.of), (101, 120, 3, 3));
        assert!(pages.next.is_none());
    }

    #[test]
    fn links_keep_the_rest_of_the_address() {
        let list = listing("/ui/partners?find=a%26b&page=2");
        assert_eq!(list.href(&[("sort", Some("name")), ("page", None)]), "/ui/partners?find=a%26b&sort=name");
        assert_eq!(list.href(&[("find", None), ("page", None)]), "/ui/partners");
    }

    #[test]
    fn nonsense_is_the_first_page_of_25() {
        let list = listing("/ui/partners?page=-1&rows=7&sort=password&dir=up&%ff=x");
        assert_eq!((list.page(), list.size()), (1, 25));
        assert!(list.sort(&[("name", 'n')]).is_none());
        let pages = list.pages(0, 0);
        assert_eq!((pages.from, pages.to, pages.of), (0, 0, 1));
    }
}

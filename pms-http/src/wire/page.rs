//! The parameters and the answer of V2 lists (`partner-api.md` 1.7).

use crate::wire::{
    envelope::{Form, Refusal},
    error::{WireError, soft},
    query::Query,
};
use pms_core::domain::page::{Direction, Page, Sort, Window};
use serde::Serialize;
use utoipa::ToSchema;

/// The most rows of a page, however many are asked for. Java has no limit.
pub const PAGE_SIZE_MAX: u32 = 100;

/// What a list offers: one constant per endpoint.
#[derive(Clone, Copy, Debug)]
pub struct ListRules<F: 'static> {
    /// The sort aliases in their exact case, and what they sort by.
    pub sort_by: &'static [(&'static str, F)],
    /// What is answered when no page is asked for.
    pub unpaged: Unpaged,
    /// What a sort parameter without its partner means.
    pub half_a_sort: HalfASort,
}

/// What is answered when no page is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unpaged {
    /// Everything (M12 to M14). Then half a page is `PMS_PS_ERROR_006` and a sort `PMS_PS_ERROR_008`.
    Everything,
    /// Page 0 of eight rows (M11, M15, the list of policies); each parameter has its own default.
    FirstPage,
}

/// What a sort parameter without its partner means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HalfASort {
    /// `PMS_PS_ERROR_007`; an empty parameter counts as given.
    Refused,
    /// The list is not sorted by it (the list of policies).
    Ignored,
}

/// The checked wish of a caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listing<F> {
    /// How to sort; `None` is newest first.
    pub sort: Option<Sort<F>>,
    /// Which rows.
    pub window: Window,
}

/// The answer of a list.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PageAnswer<T> {
    /// The page asked for, from 0.
    pub page_no: u32,
    /// Rows a page; without paging the number of rows.
    pub page_size: u64,
    /// How many rows the filter matches on all pages.
    pub total_results: u64,
    /// The rows.
    pub data: Vec<T>,
}

impl<F: Copy> ListRules<F> {
    /// The checks in their order: half a sort `007`, half a page `006`, sort without page `008`, sort field
    /// `357`, sort order `358`, page number `360`, page size `361`. Text where a number belongs is 400.
    pub fn read(&self, query: &Query, form: Form) -> Result<Listing<F>, Refusal> {
        let page_no = query.number("pageNo")?;
        let page_size = query.number("pageSize")?;
        let field = query.raw("sortFieldName");
        let order = query.raw("sortType");
        self.listing(field, order, page_no, page_size).map_err(|error| form.refuse(error))
    }

    fn listing(
        &self,
        field: Option<&str>,
        order: Option<&str>,
        page_no: Option<i64>,
        page_size: Option<i64>,
    ) -> Result<Listing<F>, WireError> {
        if self.half_a_sort == HalfASort::Refused && field.is_some() != order.is_some() {
            return Err(soft("PMS_PS_ERROR_007"));
        }
        let (page_no, page_size) = match self.unpaged {
            Unpaged::FirstPage => (page_no.or(Some(0)), page_size.or(Some(8))),
            Unpaged::Everything => (page_no, page_size),
        };
        if page_no.is_some() != page_size.is_some() {
            return Err(soft("PMS_PS_ERROR_006"));
        }
        if field.is_some() && page_no.is_none() {
            return Err(soft("PMS_PS_ERROR_008"));
        }
        let field = field.map(|name| self.field(name)).transpose()?;
        let direction = order.map(direction).transpose()?;
        let sort = field.zip(direction).map(|(field, direction)| Sort { field, direction });
        Ok(Listing { sort, window: window(page_no, page_size)? })
    }

    fn field(&self, name: &str) -> Result<F, WireError> {
        let found = self.sort_by.iter().find(|(alias, _)| *alias == name).map(|(_, field)| *field);
        found.ok_or_else(|| soft("PMS_PRT_357"))
    }
}

impl<F: Copy> Listing<Option<F>> {
    /// For a list that names a field which it cannot sort by: that one is refused with `code`.
    pub fn sortable(self, code: &'static str, form: Form) -> Result<Listing<F>, Refusal> {
        let sort = match self.sort {
            None => None,
            Some(Sort { field: Some(field), direction }) => Some(Sort { field, direction }),
            Some(Sort { field: None, direction: _ }) => return Err(form.refuse(soft(code))),
        };
        Ok(Listing { sort, window: self.window })
    }
}

fn direction(word: &str) -> Result<Direction, WireError> {
    match word.to_ascii_lowercase().as_str() {
        "asc" => Ok(Direction::Ascending),
        "desc" => Ok(Direction::Descending),
        _ => Err(soft("PMS_PRT_358")),
    }
}

fn window(page_no: Option<i64>, page_size: Option<i64>) -> Result<Window, WireError> {
    let (Some(number), Some(size)) = (page_no, page_size) else { return Ok(Window::All) };
    if number < 0 {
        return Err(soft("PMS_PRT_360"));
    }
    if size <= 0 {
        return Err(soft("PMS_PRT_361"));
    }
    let number = u32::try_from(number).unwrap_or(u32::MAX);
    let size = u32::try_from(size).unwrap_or(u32::MAX).min(PAGE_SIZE_MAX);
    Ok(Window::Page { number, size })
}

impl<T> PageAnswer<T> {
    /// The answer where nothing can match.
    pub fn empty(window: Window) -> Self {
        Self::of(window, Page { rows: Vec::new(), total: 0 }, |row: T| row)
    }

    /// The answer to a window: the numbers asked for and the true total, also when the page is empty.
    pub fn of<R>(window: Window, page: Page<R>, row: impl FnMut(R) -> T) -> Self {
        let (page_no, page_size) = match window {
            Window::All => (0, u64::try_from(page.rows.len()).unwrap_or(u64::MAX)),
            Window::Page { number, size } => (number, u64::from(size)),
        };
        Self { page_no, page_size, total_results: page.total, data: page.rows.into_iter().map(row).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    enum Column {
        Name,
        Created,
    }

    const WHOLE: ListRules<Column> = ListRules {
        sort_by: &[("name", Column::Name), ("createdDateTime", Column::Created)],
        unpaged: Unpaged::Everything,
        half_a_sort: HalfASort::Refused,
    };
    const PAGED: ListRules<Column> = ListRules { unpaged: Unpaged::FirstPage, ..WHOLE };
    const POLICIES: ListRules<Column> = ListRules { half_a_sort: HalfASort::Ignored, ..PAGED };

    type Ask = (Option<&'static str>, Option<&'static str>, Option<i64>, Option<i64>);

    fn code(rules: ListRules<Column>, (field, order, no, size): Ask) -> Option<&'static str> {
        rules.listing(field, order, no, size).err().map(|error| error.code())
    }

    #[test]
    fn the_first_check_that_fails_decides_the_code() {
        let cases: [(Ask, Option<&str>); 12] = [
            ((Some("name"), None, None, None), Some("PMS_PS_ERROR_007")),
            ((None, Some(""), Some(1), None), Some("PMS_PS_ERROR_007")),
            ((None, None, Some(1), None), Some("PMS_PS_ERROR_006")),
            ((None, None, None, Some(8)), Some("PMS_PS_ERROR_006")),
            ((Some("x"), Some("x"), None, None), Some("PMS_PS_ERROR_008")),
            ((Some("Name"), Some("x"), Some(-1), Some(0)), Some("PMS_PRT_357")),
            ((Some("name"), Some("x"), Some(-1), Some(0)), Some("PMS_PRT_358")),
            ((Some("name"), Some("ASC"), Some(-1), Some(0)), Some("PMS_PRT_360")),
            ((Some("name"), Some("Desc"), Some(0), Some(0)), Some("PMS_PRT_361")),
            ((Some("name"), Some("desc"), Some(0), Some(1)), None),
            ((None, None, None, None), None),
            ((None, None, Some(0), Some(i64::MAX)), None),
        ];
        for (ask, expected) in cases {
            assert_eq!(code(WHOLE, ask), expected, "{ask:?}");
        }
    }

    #[test]
    fn a_list_with_defaults_needs_no_page_to_be_sorted() {
        let listing = PAGED.listing(Some("createdDateTime"), Some("desc"), None, None).unwrap();
        assert_eq!(listing.sort, Some(Sort { field: Column::Created, direction: Direction::Descending }));
        assert_eq!(listing.window, Window::Page { number: 0, size: 8 });
        assert_eq!(code(PAGED, (None, None, Some(2), None)), None);
        assert_eq!(code(PAGED, (None, Some(""), None, None)), Some("PMS_PS_ERROR_007"));
    }

    #[test]
    fn the_list_of_policies_sorts_only_when_both_parameters_are_there() {
        let listing = POLICIES.listing(Some("name"), None, None, None).unwrap();
        assert_eq!(listing.sort, None);
        assert_eq!(code(POLICIES, (Some("nonsense"), None, None, None)), Some("PMS_PRT_357"));
    }

    #[test]
    fn a_page_has_at_most_a_hundred_rows_and_no_page_has_all() {
        let asked = WHOLE.listing(None, None, Some(3), Some(101)).unwrap();
        assert_eq!(asked.window, Window::Page { number: 3, size: 100 });
        assert_eq!(WHOLE.listing(None, None, None, None).unwrap().window, Window::All);
    }

    #[test]
    fn an_answer_repeats_the_page_asked_for_and_tells_the_true_total() {
        let beyond = PageAnswer::of(
            Window::Page { number: 9, size: 8 },
            Page { rows: Vec::<u8>::new(), total: 12 },
            |n| n,
        );
        assert_eq!(
            serde_json::to_string(&beyond).unwrap(),
            r#"{"pageNo":9,"pageSize":8,"totalResults":12,"data":[]}"#
        );
        let whole = PageAnswer::of(Window::All, Page { rows: vec![1_u8, 2], total: 2 }, |n| n);
        assert_eq!((whole.page_no, whole.page_size), (0, 2));
    }
}

//! Growing a list query: fixed text from the program, values bound, never spliced in.

use sqlx::AssertSqlSafe;

use super::value::Value;

/// An expression of a list, and the joins without which it has no meaning.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    sql: &'static str,
    joins: &'static [&'static str],
    nullable: bool,
}

impl Column {
    /// An expression over the list's own table, never null.
    pub(super) const fn of(sql: &'static str) -> Self {
        Self { sql, joins: &[], nullable: false }
    }

    /// The same, read through these joins, each after those that it builds on.
    pub(super) const fn through(self, joins: &'static [&'static str]) -> Self {
        Self { joins, ..self }
    }

    fn join(self, joins: &mut Vec<&'static str>) {
        for join in self.joins {
            if !joins.contains(join) {
                joins.push(join);
            }
        }
    }

    /// The same, which may be null. Nulls sort as the smallest value on both engines.
    pub(super) const fn nullable(self) -> Self {
        Self { nullable: true, ..self }
    }
}

impl From<&'static str> for Column {
    fn from(sql: &'static str) -> Self {
        Self::of(sql)
    }
}

/// One key of an order.
#[derive(Clone, Copy, Debug)]
pub(super) enum Order {
    /// Smallest first.
    Up(Column),
    /// Largest first.
    Down(Column),
}

impl Order {
    /// PostgreSQL takes null for the largest value unless told; SQLite for the smallest in any case.
    fn text(self) -> String {
        let (column, direction, nulls) = match self {
            Self::Up(column) => (column, "ASC", " NULLS FIRST"),
            Self::Down(column) => (column, "DESC", " NULLS LAST"),
        };
        format!("{} {direction}{}", column.sql, if column.nullable { nulls } else { "" })
    }

    fn column(self) -> Column {
        match self {
            Self::Up(column) | Self::Down(column) => column,
        }
    }
}

/// What a list is made of, before anything is asked of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// What stands after `SELECT`.
    pub(super) columns: &'static str,
    /// The table whose rows are listed, with its alias.
    pub(super) table: &'static str,
    /// The table's primary key.
    pub(super) key: &'static str,
    /// The joins that `columns` needs, each after those that it builds on. None may change the number of rows.
    pub(super) joins: &'static [&'static str],
}

/// A list query while it grows. Every text is `'static`: a column that a caller chooses comes from an enum's
/// `match`, so nothing from a request can become SQL.
///
/// Only the joins that a filter or a sort asks for take part in counting and in finding the rows of a page.
pub(super) struct Statement {
    shape: &'static Shape,
    joins: Vec<&'static str>,
    conditions: Vec<String>,
    values: Vec<Value>,
}

/// A finished statement and its values.
pub(super) type Ready = (AssertSqlSafe<String>, Vec<Value>);

impl Statement {
    /// All rows of the list.
    pub(super) fn new(shape: &'static Shape) -> Self {
        Self { shape, joins: Vec::new(), conditions: Vec::new(), values: Vec::new() }
    }

    /// A condition without values.
    pub(super) fn only(mut self, condition: &'static str) -> Self {
        self.conditions.push(condition.to_owned());
        self
    }

    /// `column = value`, where there is a value.
    pub(super) fn equals(self, column: impl Into<Column>, value: Option<impl Into<Value>>) -> Self {
        self.compare(column, "=", value)
    }

    /// `column <operator> value`, where there is a value.
    pub(super) fn compare(
        mut self,
        column: impl Into<Column>,
        operator: &'static str,
        value: Option<impl Into<Value>>,
    ) -> Self {
        if let Some(value) = value {
            let (column, place) = (self.reach(column.into()), self.bind(value.into()));
            self.conditions.push(format!("{column} {operator} {place}"));
        }
        self
    }

    /// A condition around one value: the texts before and after it.
    pub(super) fn around(
        mut self,
        before: &'static str,
        value: impl Into<Value>,
        after: &'static str,
    ) -> Self {
        let place = self.bind(value.into());
        self.conditions.push(format!("{before}{place}{after}"));
        self
    }

    /// `column` holds `text` in any case, where there is one. `column` is an expression that is lower case
    /// already: `LOWER(x)`, or a folded column where letters beyond ASCII matter.
    ///
    /// SQLite's `LOWER` leaves letters beyond ASCII as they are; there a text that holds capitals of another
    /// script also matches as it was typed, so that what is copied from a list is found again.
    ///
    /// No b-tree index helps to find a part of a text: this reads the rows of the list one after the other.
    /// (PostgreSQL has an extension for it, `pg_trgm`; it may be missing, so nothing here depends on it. An
    /// operator may add `CREATE INDEX … USING gin (expression gin_trgm_ops)` on the same expression at any time.)
    pub(super) fn contains(self, column: impl Into<Column>, text: Option<&str>) -> Self {
        self.any_contains(&[column.into()], text)
    }

    /// One of the columns holds `text` as in [`Statement::contains`], where there is one.
    pub(super) fn any_contains(mut self, columns: &[Column], text: Option<&str>) -> Self {
        if let Some(text) = text {
            let matches = self.holding(columns, text);
            self.conditions.push(either(&matches));
        }
        self
    }

    /// One of the columns holds `text` as in [`Statement::contains`], or `exact` is `value`.
    pub(super) fn found(
        mut self,
        columns: &[Column],
        text: &str,
        exact: &'static str,
        value: impl Into<Value>,
    ) -> Self {
        let mut matches = self.holding(columns, text);
        matches.push(format!("{exact} = {}", self.bind(value.into())));
        self.conditions.push(either(&matches));
        self
    }

    /// The conditions, one of which has to be true.
    fn holding(&mut self, columns: &[Column], text: &str) -> Vec<String> {
        let patterns: Vec<String> =
            forms(text).into_iter().map(|form| self.bind(Value::from(pattern(&form)))).collect();
        let mut matches = Vec::new();
        for column in columns {
            let column = self.reach(*column);
            matches.extend(patterns.iter().map(|place| format!("{column} LIKE {place} ESCAPE '!'")));
        }
        matches
    }

    /// `column` is `text` in any case, where there is one; `column` as in [`Statement::contains`].
    pub(super) fn is(mut self, column: impl Into<Column>, text: Option<&str>) -> Self {
        if let Some(text) = text {
            let column = self.reach(column.into());
            let matches: Vec<String> = forms(text)
                .into_iter()
                .map(|form| format!("{column} = {}", self.bind(Value::from(form))))
                .collect();
            self.conditions.push(either(&matches));
        }
        self
    }

    /// The number of rows that match, as `n`.
    pub(super) fn count(&self) -> Ready {
        let text = format!("SELECT COUNT(*) AS n FROM {}", self.source(&self.joins));
        (AssertSqlSafe(text), self.values.clone())
    }

    /// All rows in order.
    pub(super) fn rows(self, order: &[Order]) -> Ready {
        let Shape { columns, joins, .. } = self.shape;
        let text = format!("SELECT {columns} FROM {}{}", self.source(joins), ordered(order));
        (AssertSqlSafe(text), self.values)
    }

    /// At most `take` rows in order, `skip` left out before. The page's keys are found first, from an index
    /// where the order has one, so that rows that are skipped are neither joined nor read whole.
    pub(super) fn page(mut self, order: &[Order], skip: i64, take: i64) -> Ready {
        let mut joins = self.joins.clone();
        reach(&mut joins, order);
        let (source, key) = (self.source(&joins), self.shape.key);
        let window = self.window(order, skip, take);
        let found = format!("SELECT {key} AS found FROM {source}{window}");
        (AssertSqlSafe(self.shown(&found, order)), self.values)
    }

    /// The same where only few rows match: they are gathered first by whatever index or scan finds them soonest,
    /// and then sorted. An engine left to itself walks the whole order to meet them, one row here and one there.
    pub(super) fn page_of_few(mut self, order: &[Order], skip: i64, take: i64) -> Ready {
        let mut joins = Vec::new();
        reach(&mut joins, order);
        let (source, Shape { table, key, .. }) = (self.source(&self.joins), self.shape);
        let (joins, window) = (joined(&joins), self.window(order, skip, take));
        let found = format!(
            "SELECT {key} AS found FROM few CROSS JOIN {table}{joins} WHERE {key} = few.matching{window}"
        );
        let shown = self.shown(&found, order);
        let text = format!("WITH few AS MATERIALIZED (SELECT {key} AS matching FROM {source}) {shown}");
        (AssertSqlSafe(text), self.values)
    }

    /// Whether anything was asked for that not all rows fulfil.
    pub(super) fn is_filtered(&self) -> bool {
        !self.values.is_empty()
    }

    fn window(&mut self, order: &[Order], skip: i64, take: i64) -> String {
        let (limit, offset) = (self.bind(Value::from(take)), self.bind(Value::from(skip)));
        format!("{} LIMIT {limit} OFFSET {offset}", ordered(order))
    }

    /// The rows of the keys that were found. `CROSS JOIN` and not `JOIN`, because it keeps SQLite from reading the
    /// table first and looking each of its rows up in the page.
    fn shown(&self, found: &str, order: &[Order]) -> String {
        let Shape { columns, table, key, joins } = self.shape;
        let (joins, order) = (joined(joins), ordered(order));
        format!(
            "SELECT {columns} FROM ({found}) AS page CROSS JOIN {table}{joins} WHERE {key} = page.found{order}"
        )
    }

    /// Remembers the joins of a column, and gives its text.
    fn reach(&mut self, column: Column) -> &'static str {
        column.join(&mut self.joins);
        column.sql
    }

    fn bind(&mut self, value: Value) -> String {
        self.values.push(value);
        format!("${}", self.values.len())
    }

    /// What stands after `FROM`.
    fn source(&self, joins: &[&'static str]) -> String {
        let filter = if self.conditions.is_empty() {
            String::new()
        } else {
            format!(" WHERE {}", self.conditions.join(" AND "))
        };
        format!("{}{}{filter}", self.shape.table, joined(joins))
    }
}

fn joined(joins: &[&'static str]) -> String {
    joins.iter().flat_map(|join| [" ", *join]).collect()
}

fn reach(joins: &mut Vec<&'static str>, order: &[Order]) {
    for key in order {
        key.column().join(joins);
    }
}

fn ordered(order: &[Order]) -> String {
    let keys: Vec<String> = order.iter().map(|key| key.text()).collect();
    if keys.is_empty() { String::new() } else { format!(" ORDER BY {}", keys.join(", ")) }
}

fn either(conditions: &[String]) -> String {
    if conditions.len() == 1 { conditions.concat() } else { format!("({})", conditions.join(" OR ")) }
}

/// What `text` is in lower case for one engine or the other; mostly both agree. No stored text holds a NUL
/// character and PostgreSQL refuses one, so it becomes a character that is in no stored text either.
fn forms(text: &str) -> Vec<String> {
    let text = text.replace('\0', "\u{1}");
    let (full, ascii) = (text.to_lowercase(), text.to_ascii_lowercase());
    if full == ascii { vec![full] } else { vec![full, ascii] }
}

/// A pattern that finds `text` anywhere, its own wildcards taken as letters.
fn pattern(text: &str) -> String {
    let mut pattern = String::from("%");
    for letter in text.chars() {
        if matches!(letter, '!' | '%' | '_') {
            pattern.push('!');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests;

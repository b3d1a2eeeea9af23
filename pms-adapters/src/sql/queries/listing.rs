//! What all lists have in common: their order, and reading a page and its total.

use pms_core::{
    domain::page::{Direction, Page, Sort, Window},
    port::store::StoreResult,
};

use crate::sql::{
    Fault, SqlStore,
    row::{AnyRow, Count},
    statement::{Column, Order, Ready, Statement},
};

/// What a field sorts by, when it is asked for in ascending order.
#[derive(Clone, Copy, Debug)]
pub(super) enum Rank {
    /// Smallest first.
    Rising(&'static [Column]),
    /// Largest first, as with words that are shown for a flag and whose alphabet runs the other way.
    Falling(&'static [Column]),
    /// By the second, smallest first; rows of which the first says that it is absent stand last both ways.
    AbsentLast(Column, Column),
}

/// The order of a list: by the field that was asked for or else newest first, then by id upwards.
pub(super) fn order<F>(
    sort: Option<Sort<F>>,
    rank: impl FnOnce(F) -> Rank,
    newest: Column,
    id: Column,
) -> Vec<Order> {
    let ranked = sort.map(|sort| (rank(sort.field), sort.direction));
    let mut order: Vec<Order> = match ranked {
        None => vec![Order::Down(newest)],
        Some((Rank::Rising(keys), Direction::Ascending) | (Rank::Falling(keys), Direction::Descending)) => {
            keys.iter().copied().map(Order::Up).collect()
        }
        Some((Rank::AbsentLast(absent, key), Direction::Ascending)) => {
            vec![Order::Up(absent), Order::Up(key)]
        }
        Some((Rank::AbsentLast(absent, key), Direction::Descending)) => {
            vec![Order::Up(absent), Order::Down(key)]
        }
        Some((Rank::Rising(keys), Direction::Descending) | (Rank::Falling(keys), Direction::Ascending)) => {
            keys.iter().copied().map(Order::Down).collect()
        }
    };
    order.push(Order::Up(id));
    order
}

/// Up to so many matching rows are gathered and sorted. Where more match, the next one in order is never far: in
/// ten million rows a page of ten is met within ten thousand.
const FEW: u64 = 10_000;

/// Reads a page and its total.
pub(super) async fn page<R: AnyRow>(
    store: &SqlStore,
    statement: Statement,
    order: &[Order],
    window: Window,
) -> StoreResult<Page<R>> {
    let (skip, take) = window.bounds();
    let (rows, total) = match take {
        None => whole(store, statement, order).await,
        Some(take) if statement.is_filtered() => some(store, statement, order, skip, take).await,
        Some(take) => any(store, statement, order, skip, take).await,
    }?;
    Ok(Page { rows, total })
}

async fn whole<R: AnyRow>(
    store: &SqlStore,
    statement: Statement,
    order: &[Order],
) -> Result<(Vec<R>, u64), Fault> {
    let (sql, values) = statement.rows(order);
    let found: Vec<R> = store.all(sql, values).await?;
    let total = length(&found);
    Ok((found, total))
}

/// A page of what a filter leaves: how much that is decides how the page is found.
async fn some<R: AnyRow>(
    store: &SqlStore,
    statement: Statement,
    order: &[Order],
    skip: u64,
    take: u64,
) -> Result<(Vec<R>, u64), Fault> {
    let total = count(store, statement.count()).await?;
    if skip >= total {
        return Ok((Vec::new(), total));
    }
    let (sql, values) = if total <= FEW {
        statement.page_of_few(order, bound(skip), bound(take))
    } else {
        statement.page(order, bound(skip), bound(take))
    };
    Ok((store.all(sql, values).await?, total))
}

/// A page of all rows. Where it ends the list, nothing needs to be counted.
async fn any<R: AnyRow>(
    store: &SqlStore,
    statement: Statement,
    order: &[Order],
    skip: u64,
    take: u64,
) -> Result<(Vec<R>, u64), Fault> {
    let counted = statement.count();
    let (sql, values) = statement.page(order, bound(skip), bound(take));
    let found: Vec<R> = store.all(sql, values).await?;
    let last = length(&found);
    let total = if last < take && (last > 0 || skip == 0) {
        skip.saturating_add(last)
    } else {
        count(store, counted).await?
    };
    Ok((found, total))
}

async fn count(store: &SqlStore, (sql, values): Ready) -> Result<u64, Fault> {
    Ok(store.optional::<Count>(sql, values).await?.map_or(0, |count| count.get()))
}

fn length<T>(rows: &[T]) -> u64 {
    u64::try_from(rows.len()).unwrap_or(u64::MAX)
}

/// SQL's numbers are signed; no list is that long.
fn bound(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

//! How long a page of the partner list takes in a table of a million partners: half of the calls (p50) and
//! all but one in a hundred (p99) are faster than this.
//!
//! `cargo bench -p pms-adapters --bench lists`; `PMS_BENCH_ROWS` sets the number of partners, and where
//! `PMS_TEST_POSTGRES` names a server, PostgreSQL is measured too. The rows are written anew each time.
#![expect(clippy::unwrap_used, reason = "a benchmark stops at what goes wrong")]

#[path = "../tests/sql/fresh.rs"]
mod fresh;

use std::time::{Duration, Instant};

use pms_adapters::sql::SqlStore;
use pms_core::{
    domain::page::{Direction, Sort, Window},
    port::queries::{PartnerField, PartnerFilter, Queries},
};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, SqliteConnection};

const ROWS: &str = include_str!("lists/rows.sql");

/// A page is read this often, or until the time is over.
const CALLS: u32 = 300;
const TIME: Duration = Duration::from_secs(10);

/// What is asked for: the words for it, the filter of the n-th call, the order and the page.
struct Case {
    name: &'static str,
    filter: fn(u32) -> PartnerFilter,
    sort: Option<PartnerField>,
    number: u32,
}

const CASES: &[Case] = &[
    Case { name: "newest first, first page", filter: everything, sort: None, number: 0 },
    Case { name: "newest first, page 10,000", filter: everything, sort: None, number: 10_000 },
    Case {
        name: "by organisation, first page",
        filter: everything,
        sort: Some(PartnerField::OrgName),
        number: 0,
    },
    Case { name: "by status, first page", filter: everything, sort: Some(PartnerField::Status), number: 0 },
    Case {
        name: "by group's name (joined), first page",
        filter: everything,
        sort: Some(PartnerField::GroupName),
        number: 0,
    },
    Case { name: "part of a name, a few match", filter: part, sort: None, number: 0 },
    Case { name: "part of a name, many match", filter: common, sort: None, number: 0 },
    Case { name: "part of a name, none match", filter: nothing, sort: None, number: 0 },
    Case { name: "one user's partners", filter: owned, sort: None, number: 0 },
];

fn everything(_: u32) -> PartnerFilter {
    PartnerFilter::default()
}

fn part(call: u32) -> PartnerFilter {
    PartnerFilter { org_name: Some(format!("{}", 10_000 + call * 97)), ..PartnerFilter::default() }
}

fn common(call: u32) -> PartnerFilter {
    PartnerFilter { org_name: Some(format!("N {}", call % 10)), ..PartnerFilter::default() }
}

fn nothing(call: u32) -> PartnerFilter {
    PartnerFilter { org_name: Some(format!("company {call}")), ..PartnerFilter::default() }
}

fn owned(call: u32) -> PartnerFilter {
    let user = format!("USER{}", call * 7).as_str().try_into().unwrap();
    PartnerFilter { user: Some(user), ..PartnerFilter::default() }
}

async fn measure(engine: &str, store: &SqlStore) {
    for case in CASES {
        let sort = case.sort.map(|field| Sort { field, direction: Direction::Ascending });
        let window = Window::Page { number: case.number, size: 8 };
        let begun = Instant::now();
        let mut times = Vec::new();
        for call in 0..CALLS {
            let filter = (case.filter)(call);
            let start = Instant::now();
            store.partners(&filter, sort, window).await.unwrap();
            times.push(start.elapsed());
            if begun.elapsed() > TIME {
                break;
            }
        }
        times.sort_unstable();
        let rank = |part: usize| times.get(times.len() * part / 100).copied().unwrap_or_default();
        println!(
            "{engine:<10} {:<38} p50 {:>9.2?} p99 {:>9.2?} of {} calls",
            case.name,
            rank(50),
            rank(99),
            times.len()
        );
    }
}

async fn sqlite(rows: &str) {
    let (folder, store) = fresh::sqlite().await;
    let url = format!("sqlite:{}/pms.db", folder.path().display());
    let mut connection = SqliteConnection::connect(&url).await.unwrap();
    let begun = Instant::now();
    connection.execute("PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000").await.unwrap();
    connection.execute(AssertSqlSafe(rows.replace("AS instant", "AS text"))).await.unwrap();
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").await.unwrap();
    connection.close().await.unwrap();
    println!("{:<10} rows written in {:.1?}", "SQLite", begun.elapsed());
    measure("SQLite", &store).await;
}

async fn postgres(rows: &str) {
    let Some(url) = fresh::migrated_postgres().await else { return };
    let mut connection = PgConnection::connect(&url).await.unwrap();
    let begun = Instant::now();
    connection.execute("SET search_path TO pms, pms_ext").await.unwrap();
    connection.execute(AssertSqlSafe(rows.replace("AS instant", "AS timestamp"))).await.unwrap();
    connection.execute("VACUUM ANALYZE partner").await.unwrap();
    connection.execute("ANALYZE policy_group").await.unwrap();
    connection.close().await.unwrap();
    println!("{:<10} rows written in {:.1?}", "PostgreSQL", begun.elapsed());
    let store = fresh::open(&url).await;
    measure("PostgreSQL", &store).await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let count = std::env::var("PMS_BENCH_ROWS").unwrap_or_else(|_| "1000000".to_owned());
    let rows = ROWS.replace("{rows}", count.trim());
    println!("pages of 8 of {count} partners");
    sqlite(&rows).await;
    postgres(&rows).await;
}

//! How long the server needs for a page where there are a hundred thousand rows of each thing that has a list: half
//! of the calls (p50) and all but one in a hundred (p99) are faster than this; and how much of it the processor worked
//! for the page, on average. On busy cores the first two tell about the others, too.
//!
//! `cargo bench -p pms-http --bench pages`; `PMS_BENCH_ROWS` sets the number of rows, and words behind `--` choose the
//! addresses that hold one of them. The rows are written anew each time, into SQLite.
#![expect(clippy::unwrap_used, reason = "a benchmark stops at what goes wrong")]

#[path = "pages/cases.rs"]
mod cases;
#[path = "pages/fill.rs"]
mod fill;
#[path = "pages/house.rs"]
mod house;
#[path = "pages/person.rs"]
mod person;
#[path = "pages/work.rs"]
mod work;

use cases::{CASES, Who};
use house::House;
use person::Person;
use pms_core::access::Role;
use std::time::{Duration, Instant};

/// A page is opened this often, or until the time is over.
const CALLS: u32 = 200;
const TIME: Duration = Duration::from_millis(2500);

/// What a page may take.
const LIMIT: Duration = Duration::from_millis(30);

/// What the calls of a page took.
struct Times {
    sorted: Vec<Duration>,
    work: Duration,
    longest: usize,
}

impl Times {
    fn rank(&self, part: usize) -> Duration {
        self.sorted.get(self.sorted.len() * part / 100).copied().unwrap_or_default()
    }
}

async fn measure(person: &Person, address: &str, rows: u32) -> Times {
    let nth = |call: u32| address.replace("{n}", &(1 + (777 + call * 977) % rows).to_string());
    // Statements are prepared and templates read once.
    person.open(&nth(0)).await;
    let (begun, before) = (Instant::now(), work::used());
    let (mut sorted, mut longest) = (Vec::new(), 0);
    for call in 1..=CALLS {
        let (took, length) = person.open(&nth(call)).await;
        sorted.push(took);
        longest = longest.max(length);
        if begun.elapsed() > TIME {
            break;
        }
    }
    let calls = u32::try_from(sorted.len()).unwrap();
    let work = work::used().saturating_sub(before) / calls;
    sorted.sort_unstable();
    Times { sorted, work, longest }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let rows = std::env::var("PMS_BENCH_ROWS").map_or(100_000, |text| text.trim().parse().unwrap());
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let begun = Instant::now();
    let house = House::of(rows).await;
    println!("{rows} rows of each thing, written in {:.1?}", begun.elapsed());
    let administrator = house.person("admin", Role::PartnerAdmin).await;
    let manager = house.person("paula", Role::PolicyManager).await;
    let partner = house.partner().await;
    let mut above = 0;
    for (who, address) in CASES {
        if !wanted.is_empty() && !wanted.iter().any(|word| address.contains(word.as_str())) {
            continue;
        }
        let person = match who {
            Who::Administrator => &administrator,
            Who::PolicyManager => &manager,
            Who::Partner => &partner,
        };
        let times = measure(person, address, rows).await;
        let (half, most) = (times.rank(50), times.rank(99));
        let mark = if half > LIMIT { "above the limit" } else { "" };
        above += u32::from(half > LIMIT);
        let who = format!("{who:?}");
        let (calls, kilobytes) = (times.sorted.len(), times.longest / 1000);
        println!(
            "{who:<13} {address:<52} p50 {half:>9.2?} p99 {most:>9.2?} work {:>9.2?} of {calls:>3} calls {kilobytes:>6} kB {mark}",
            times.work,
        );
    }
    println!("{above} above {LIMIT:?}");
}

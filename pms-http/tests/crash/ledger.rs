//! The database as it is on the disk: rows, audit entries and events held against one another.

use sqlx::{
    AssertSqlSafe, Connection, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    time::Duration,
};

use crate::{
    flow::Answered,
    process::{PATIENCE, Place},
};

/// The database in a server's data folder.
const FILE: &str = "pms.db";

/// How often something happened to an object: what, which, how often.
type Counts = BTreeMap<(String, String), i64>;

/// An event in the outbox.
pub(crate) struct Event {
    pub(crate) id: String,
    pub(crate) aggregate: String,
}

/// One state of the database.
pub(crate) struct Ledger {
    wanted_entries: Counts,
    entries: Counts,
    wanted_events: Counts,
    events: Counts,
    histories: Vec<(String, String, i64, i64)>,
    requests: BTreeMap<String, Vec<String>>,
    outbox: Vec<Event>,
    unpaired: i64,
}

/// The success entries that the rows want. A version counts the changes of a row after it was made.
const WANTED_ENTRIES: &str = "
    SELECT what, which, SUM(n) FROM (
        SELECT 'PMS_PRT_215' AS what, name AS which, 1 AS n FROM policy_group
        UNION ALL SELECT 'PMS_PRT_237', name, 1 FROM auth_policy
        UNION ALL SELECT 'PMS_PRT_283', id, row_version - (policy_schema IS NOT NULL) FROM auth_policy
        UNION ALL SELECT 'PMS_PRT_257', id, 1 FROM auth_policy WHERE policy_schema IS NOT NULL
        UNION ALL SELECT 'PMS_PRT_201', id, 1 FROM partner
        UNION ALL SELECT 'PMS_PRT_202', id, 1 FROM ca_certificate
        UNION ALL SELECT 'PMS_PRT_203', partner_id, 1 FROM partner_certificate
        UNION ALL SELECT 'PMS_PRT_204', part_id, 1 FROM partner_policy_request
        UNION ALL SELECT 'PMS_PRT_281', id, version FROM partner_policy_request
        UNION ALL SELECT 'PMS_PRT_279', part_id, 1 FROM partner_policy
        UNION ALL SELECT 'PMS_PRT_299', part_id, version FROM partner_policy
        UNION ALL SELECT 'PMS_EXT_201', user_id, 1 + version FROM user_details
        UNION ALL SELECT 'PMS_EXT_202', user_name, 1 FROM account
        UNION ALL SELECT 'PMS_EXT_203', user_name, version FROM account
    ) GROUP BY what, which HAVING SUM(n) > 0";

/// Those that are there. Tokens and sign-ins change no row.
const ENTRIES: &str = "
    SELECT event_id, ref_id, COUNT(*) FROM audit_log
     WHERE outcome = 'success' AND event_id NOT IN ('PMS_EXT_204', 'PMS_EXT_205')
     GROUP BY event_id, ref_id";

/// The events that the rows want.
const WANTED_EVENTS: &str = "
    SELECT what, which, SUM(n) FROM (
        SELECT 'policy_group_created' AS what, id AS which, 1 AS n FROM policy_group
        UNION ALL SELECT 'policy_drafted', id, 1 FROM auth_policy
        UNION ALL SELECT 'policy_edited', id, row_version - (policy_schema IS NOT NULL) FROM auth_policy
        UNION ALL SELECT 'policy_published', id, 1 FROM auth_policy WHERE policy_schema IS NOT NULL
        UNION ALL SELECT 'partner_registered', id, 1 FROM partner
        UNION ALL SELECT 'anchor_admitted', id, 1 FROM ca_certificate
        UNION ALL SELECT 'partner_certified', id, 1 FROM partner_certificate
        UNION ALL SELECT 'link_requested', id, 1 FROM partner_policy_request
        UNION ALL SELECT 'link_' || LOWER(decision), request_id, 1 FROM link_decision
        UNION ALL SELECT 'api_key_issued', policy_api_key, 1 FROM partner_policy
        UNION ALL SELECT 'api_key_deactivated', policy_api_key, (version + 1) / 2 FROM partner_policy
        UNION ALL SELECT 'api_key_activated', policy_api_key, version / 2 FROM partner_policy
        UNION ALL SELECT 'consent_given', user_id, 1 + version FROM user_details
        UNION ALL SELECT 'account_added', user_name, 1 FROM account
        UNION ALL SELECT 'password_changed', user_name, version FROM account
    ) GROUP BY what, which HAVING SUM(n) > 0";

/// Those that are there.
const EVENTS: &str = "
    SELECT kind, COALESCE(body ->> 'key', body ->> 'link', body ->> 'certificate', body ->> 'anchor',
                          body ->> 'policy', body ->> 'group', body ->> 'partner', body ->> 'user') AS which,
           COUNT(*)
      FROM (SELECT kind, CASE kind WHEN 'partner_registered' THEN json_remove(body, '$.group') ELSE body END AS body
              FROM outbox WHERE kind <> 'token_issued')
     GROUP BY kind, which";

/// Versions and how many rows of the history there are for them.
const HISTORIES: &str = "
    SELECT 'partner', id, version + 1, (SELECT COUNT(*) FROM partner_h h WHERE h.id = p.id) FROM partner p
    UNION ALL
    SELECT 'auth_policy', id, row_version + 1, (SELECT COUNT(*) FROM auth_policy_h h WHERE h.id = p.id)
      FROM auth_policy p
    UNION ALL
    SELECT 'policy_group', id, version + 1, (SELECT COUNT(*) FROM policy_group_h h WHERE h.id = p.id)
      FROM policy_group p
    UNION ALL
    SELECT 'partner and certificates', id, version,
           (SELECT COUNT(*) FROM partner_certificate c WHERE c.partner_id = p.id) FROM partner p
    UNION ALL
    SELECT 'decisions', id, version, (SELECT COUNT(*) FROM link_decision d WHERE d.request_id = r.id)
      FROM partner_policy_request r
    UNION ALL
    SELECT 'decided state', id, LOWER(status_code) IN ('approved', 'rejected'), version FROM partner_policy_request
    UNION ALL
    SELECT 'tokens', 'all', (SELECT COUNT(*) FROM audit_log WHERE event_id = 'PMS_EXT_204'),
           (SELECT COUNT(*) FROM outbox WHERE kind = 'token_issued')";

/// Success entries and events are written together, so that they bear the same instant.
const UNPAIRED: &str = "
    SELECT (SELECT COUNT(*) FROM outbox o WHERE NOT EXISTS
               (SELECT 1 FROM audit_log a WHERE a.action_at = o.created_at AND a.outcome = 'success'))
         + (SELECT COUNT(*) FROM audit_log a WHERE a.outcome = 'success' AND a.event_id <> 'PMS_EXT_205'
               AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.created_at = a.action_at))
         + (SELECT COUNT(*) - COUNT(DISTINCT id) FROM outbox)";

impl Ledger {
    /// Reads everything at one moment.
    pub(crate) async fn read(place: &Place) -> Self {
        let mut database = open(place).await;
        let mut tx = database.begin().await.unwrap();
        let tx = &mut *tx;
        let requests: Vec<(String, String)> = sqlx::query_as(
            "SELECT request_id, event_id FROM audit_log WHERE outcome = 'success' AND request_id IS NOT NULL",
        )
        .fetch_all(&mut *tx)
        .await
        .unwrap();
        let mut by_request: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (request, event) in requests {
            by_request.entry(request).or_default().push(event);
        }
        let outbox: Vec<(String, String)> = sqlx::query_as("SELECT id, aggregate FROM outbox ORDER BY seq")
            .fetch_all(&mut *tx)
            .await
            .unwrap();
        Self {
            wanted_entries: counts(tx, WANTED_ENTRIES).await,
            entries: counts(tx, ENTRIES).await,
            wanted_events: counts(tx, WANTED_EVENTS).await,
            events: counts(tx, EVENTS).await,
            histories: sqlx::query_as(HISTORIES).fetch_all(&mut *tx).await.unwrap(),
            unpaired: sqlx::query_scalar(UNPAIRED).fetch_one(&mut *tx).await.unwrap(),
            requests: by_request,
            outbox: outbox.into_iter().map(|(id, aggregate)| Event { id, aggregate }).collect(),
        }
    }

    /// Everything that does not fit: a change without its one entry and its one event, an entry or an event
    /// without its change, an answered request without its one entry.
    pub(crate) fn faults(&self, answered: &[Answered]) -> Vec<String> {
        let mut faults = differences("entry", &self.wanted_entries, &self.entries);
        faults.extend(differences("event", &self.wanted_events, &self.events));
        if self.unpaired != 0 {
            faults.push(format!("{} entries and events were not written together", self.unpaired));
        }
        for (what, which, wanted, found) in &self.histories {
            if wanted != found {
                faults.push(format!("{what} {which}: wanted {wanted}, found {found}"));
            }
        }
        for Answered { request, event } in answered {
            let found = self.requests.get(request).map(Vec::as_slice).unwrap_or_default();
            if found != [*event] {
                faults
                    .push(format!("request {request}, which was answered: wanted {event}, found {found:?}"));
            }
        }
        faults
    }

    /// All events, in the order of their numbers.
    pub(crate) fn outbox(&self) -> &[Event] {
        &self.outbox
    }

    /// How many changes there are.
    pub(crate) fn changes(&self) -> u64 {
        u64::try_from(self.entries.values().sum::<i64>()).unwrap()
    }
}

async fn counts(tx: &mut SqliteConnection, sql: &'static str) -> Counts {
    let rows: Vec<(String, String, i64)> = sqlx::query_as(sql).fetch_all(tx).await.unwrap();
    rows.into_iter().map(|(what, which, n)| ((what, which), n)).collect()
}

fn differences(what: &str, wanted: &Counts, found: &Counts) -> Vec<String> {
    let keys: BTreeSet<_> = wanted.keys().chain(found.keys()).collect();
    let count = |counts: &Counts, key| counts.get(key).copied().unwrap_or_default();
    let pairs = keys.into_iter().map(|key| (key, count(wanted, key), count(found, key)));
    let odd = pairs.filter(|(_, wanted, found)| wanted != found);
    odd.map(|(key, wanted, found)| format!("{what} {key:?}: wanted {wanted}, found {found}")).collect()
}

/// What time would do: a killed dispatcher's claims end, so that its events are delivered again.
pub(crate) async fn let_leases_run_out(place: &Place) {
    const SQL: &str =
        "UPDATE outbox SET claimed_until = created_at WHERE claim IS NOT NULL AND sent_at IS NULL";
    sqlx::query(SQL).execute(&mut open(place).await).await.unwrap();
}

/// A copy of a stopped server's database with one change that no use case makes.
pub(crate) async fn tampered_copy(place: &Place, tampering: &str) -> Place {
    let copy = Place::new();
    fs::create_dir(copy.data()).unwrap();
    // By the database itself: a connection that was let go may still be folding its log files away.
    let file = copy.data().join(FILE);
    sqlx::query("VACUUM INTO ?").bind(file.to_str().unwrap()).execute(&mut open(place).await).await.unwrap();
    let mut database = open(&copy).await;
    sqlx::query("PRAGMA foreign_keys = OFF").execute(&mut database).await.unwrap();
    let done = sqlx::query(AssertSqlSafe(tampering)).execute(&mut database).await.unwrap();
    assert_ne!(done.rows_affected(), 0, "{tampering}");
    copy
}

/// Waits until no event waits.
pub(crate) async fn wait_until_delivered(place: &Place) {
    const SQL: &str = "SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL";
    let mut database = open(place).await;
    let all = async {
        while sqlx::query_scalar::<_, i64>(SQL).fetch_one(&mut database).await.unwrap() > 0 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(PATIENCE, all).await.unwrap();
}

async fn open(place: &Place) -> SqliteConnection {
    let options = SqliteConnectOptions::new()
        .filename(place.data().join(FILE))
        .journal_mode(SqliteJournalMode::Wal)
        .busy_timeout(PATIENCE);
    SqliteConnection::connect_with(&options).await.unwrap()
}

//! Fills a fresh database: most of it by `rows.sql`, personal data sealed as the product seals them.

use pms_adapters::system::SystemClock;
use pms_core::port::{
    system::Clock,
    vault::{Place, Purpose, Vault},
};
use pms_testkit::{
    pki::{KeyChoice, Pki, Template},
    world::pms::AUTH_DOCUMENT,
};
use sqlx::{AssertSqlSafe, Connection, Executor, SqliteConnection};

const ROWS: &str = include_str!("rows.sql");

/// Writes `rows` rows of each thing into the SQLite database at this address.
pub(crate) async fn fill(url: &str, vault: &dyn Vault, rows: u32) {
    let mut connection = SqliteConnection::connect(url).await.unwrap();
    connection
        .execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000; BEGIN")
        .await
        .unwrap();
    connection.execute(AssertSqlSafe(text(rows))).await.unwrap();
    seal(&mut connection, vault, rows).await;
    connection.execute("COMMIT").await.unwrap();
    connection.close().await.unwrap();
}

/// The rows may share a certificate: no page compares its text with the columns beside it.
fn text(rows: u32) -> String {
    let pki = Pki::new(SystemClock.now());
    let root = pki.make(Template::ca("Authority").key(KeyChoice::P256), None);
    let leaf = pki.make(Template::leaf("Organisation").key(KeyChoice::P256), Some(&root));
    ROWS.replace("{rows}", &rows.to_string())
        .replace("{document}", AUTH_DOCUMENT)
        .replace("{root}", &root.pem())
        .replace("{leaf}", &leaf.pem())
}

async fn seal(connection: &mut SqliteConnection, vault: &dyn Vault, rows: u32) {
    const SQL: &str =
        "UPDATE partner SET email_id = $2, email_id_hash = $3, unique_key = $3, contact_no = $4, address = $5
                        WHERE id = $1";
    for i in 1..=rows {
        let id = format!("partner-{i}");
        let email = format!("{id}@example.org");
        let key = vault.look_up(Purpose::Email, &email);
        let sealed = |part, clear: &str| {
            vault.seal(&Place::new("partner", &id, part), clear).unwrap().as_str().to_owned()
        };
        let written = sqlx::query(SQL)
            .bind(id.as_str())
            .bind(sealed("email", &email))
            .bind(key.as_str())
            .bind(sealed("phone", "+1 555 0100"))
            .bind(sealed("address", "1 Long Street, Springfield"));
        written.execute(&mut *connection).await.unwrap();
    }
}

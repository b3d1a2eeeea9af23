//! `user add`, `user passwd`, `user token`.

use serde_json::json;

use crate::{
    client::{Client, POLICY},
    process::{Place, Server},
};

/// Adds an account `boss` with these roles and gives a token of it.
pub(crate) fn admin_token(place: &Place, roles: &[&str]) -> String {
    let mut arguments = vec!["user", "add", "boss", "--email", "boss@example.org"];
    for role in roles {
        arguments.extend(["--role", role]);
    }
    place.run(arguments, b"").done();
    place.run(["user", "token", "boss"], b"").done().trim().to_owned()
}

/// The one-time password of a first start.
pub(crate) fn one_time_password(server: &Server) -> String {
    let line = server.greeting.iter().find_map(|line| line.strip_prefix("one-time password: "));
    line.unwrap_or_else(|| panic!("no one-time password in {:?}", server.greeting)).to_owned()
}

/// The status of a sign-in.
async fn sign_in(server: &Server, name: &str, password: &str) -> u16 {
    let body = json!({ "name": name, "password": password });
    Client::new(&server.address, "").plain("/api/v1/sign-in", &body).await.unwrap().status
}

#[tokio::test]
async fn an_account_with_everything_is_added_while_the_server_runs() {
    let place = Place::new();
    let server = Server::start(&place);
    let added = place
        .run(
            [
                "user",
                "add",
                "ann",
                "--email",
                "ann@example.org",
                "--role",
                "AUTH_PARTNER",
                "--role",
                "POLICYMANAGER",
                "--organisation",
                "Ann's Bank",
                "--first-name",
                "Ann",
                "--last-name",
                "Ng",
                "--phone",
                "5550100",
                "--address",
                "1 Main Street",
                "--partner-type",
                "AUTH_PARTNER",
                "--language",
                "eng",
                "--locale",
                "en",
                "--password-stdin",
            ],
            b"correct horse battery\n",
        )
        .done();
    assert_eq!(added, "account ann added\n");
    assert_eq!(sign_in(&server, "ann", "correct horse battery").await, 200);
    assert_eq!(sign_in(&server, "ANN@example.org", "correct horse battery").await, 200);
}

#[tokio::test]
async fn a_password_is_one_line_without_its_end() {
    let place = Place::new();
    let server = Server::start(&place);
    place.run(["user", "add", "ann", "--email", "ann@example.org", "--role", "AUTH_PARTNER"], b"").done();
    for (input, password) in [
        ("first password\n", "first password"),
        ("second password\r\n", "second password"),
        ("third password", "third password"),
        ("fourth password \nanother line\n", "fourth password "),
        ("\tfifth\u{e9} password\u{20ac}\n", "\tfifth\u{e9} password\u{20ac}"),
    ] {
        let set = place.run(["user", "passwd", "ann", "--password-stdin"], input.as_bytes());
        if input.starts_with('\t') {
            assert!(set.err().contains("no control characters"), "{}", set.err());
            assert_eq!(set.code(), Some(1));
            continue;
        }
        assert_eq!(set.done(), "password of ann set\n");
        assert_eq!(sign_in(&server, "ann", password).await, 200, "{input:?}");
    }
    for (input, told) in [("", "8 to 128"), ("\n", "8 to 128"), ("short\n", "8 to 128")] {
        let set = place.run(["user", "passwd", "ann", "--password-stdin"], input.as_bytes());
        assert_eq!(set.code(), Some(1));
        assert!(set.err().contains(told), "{}", set.err());
    }
}

#[tokio::test]
async fn without_a_password_a_one_time_one_is_printed() {
    let place = Place::new();
    let server = Server::start(&place);
    let added =
        place.run(["user", "add", "ann", "--email", "a@example.org", "--role", "AUTH_PARTNER"], b"").done();
    let set = place.run(["user", "passwd", "ann"], b"").done();
    let [first, second] = [added, set].map(|said| {
        let line = said.lines().nth(1).unwrap().to_owned();
        line.strip_prefix("one-time password: ").unwrap().to_owned()
    });
    assert_ne!(first, second);
    assert_eq!(sign_in(&server, "ann", &first).await, 401);
    assert_eq!(sign_in(&server, "ann", &second).await, 200);
}

#[test]
fn a_taken_name_or_address_and_an_unknown_role_or_type_are_errors_with_a_remedy() {
    let place = Place::new();
    let add = |name: &str, email: &str, role: &str, more: &[&str]| {
        let base = ["user", "add", name, "--email", email, "--role", role];
        place.run(base.iter().chain(more), b"")
    };
    add("ann", "ann@example.org", "AUTH_PARTNER", &[]).done();
    for (name, email, role, more, told) in [
        ("ANN", "other@example.org", "AUTH_PARTNER", [].as_slice(), "choose another"),
        ("bob", "Ann@Example.org", "AUTH_PARTNER", &[], "choose another"),
        ("bob", "bob@example.org", "KING", &[], "the roles are PARTNER_ADMIN"),
        ("bob", "bob@example.org", "AUTH_PARTNER", &["--partner-type", "KING"], "the types are AUTH_PARTNER"),
        ("bob", "no address", "AUTH_PARTNER", &[], "e-mail"),
    ] {
        let ran = add(name, email, role, more);
        assert_eq!(ran.code(), Some(1), "{name} {email} {role}");
        assert!(ran.err().contains(told), "{told} in {}", ran.err());
        assert_eq!(ran.out(), "", "nothing is promised that did not happen");
    }
    let unknown = place.run(["user", "passwd", "bob"], b"");
    assert_eq!((unknown.code(), unknown.out()), (Some(1), String::new()));
    let unknown = place.run(["user", "token", "bob"], b"");
    assert_eq!((unknown.code(), unknown.out()), (Some(1), String::new()));
}

#[tokio::test]
async fn a_token_is_all_that_is_printed_and_good_at_the_running_server_and_after_a_restart() {
    let place = Place::new();
    let server = Server::start(&place);
    let printed = place.run(["user", "token", "admin"], b"").done();
    let token = printed.strip_suffix('\n').unwrap();
    assert_eq!(token.split('.').count(), 3, "{printed:?}");
    assert!(!token.contains(char::is_whitespace));

    let path = format!("{POLICY}/policies/policy-groups");
    let reads = async |server: &Server| Client::new(&server.address, token).get(&path).await.unwrap().status;
    assert_eq!(reads(&server).await, 200);
    server.stop();
    let server = Server::start(&place);
    assert_eq!(reads(&server).await, 200, "another port and another process");

    let nobody = Client::new(&server.address, "").get(&path).await.unwrap();
    assert_eq!(nobody.status, 401);
}

#[tokio::test]
async fn a_token_lives_for_1_to_720_hours_and_is_audited() {
    let place = Place::new();
    place.run(["migrate"], b"").done();
    place.run(["user", "add", "ann", "--email", "ann@example.org", "--role", "AUTH_PARTNER"], b"").done();
    for hours in ["1", "720"] {
        place.run(["user", "token", "ann", "--hours", hours], b"").done();
    }
    for hours in ["0", "721"] {
        let ran = place.run(["user", "token", "ann", "--hours", hours], b"");
        assert_eq!((ran.code(), ran.out()), (Some(1), String::new()), "{hours}");
        assert!(ran.err().contains("720"), "{}", ran.err());
    }
    let sql = "SELECT event_id, COUNT(*) FROM audit_log WHERE ref_id = 'ann' AND event_name = 'ISSUE TOKEN'
                GROUP BY event_id ORDER BY event_id";
    let url = format!("sqlite:{}", place.data().join("pms.db").display());
    let mut database = <sqlx::SqliteConnection as sqlx::Connection>::connect(&url).await.unwrap();
    let counts: Vec<(String, i64)> = sqlx::query_as(sql).fetch_all(&mut database).await.unwrap();
    assert_eq!(counts, [("PMS_EXT_204".to_owned(), 2), ("PMS_EXT_404".to_owned(), 2)]);
}

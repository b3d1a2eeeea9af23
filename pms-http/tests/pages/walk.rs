//! A walk over every page, as every person, in every language, through a registry whose texts are full of markup.

use crate::{
    browser::{Browser, Page},
    stage::{PASSWORD, Stage},
};
use axum::http::StatusCode;
use pms_core::{
    access::{Actor, Role},
    app::{
        account::NewAccount,
        api_key::KeyAsk,
        certificate::Upload,
        link::NewLink,
        partner::NewPartner,
        policy::{DraftAsk, NewPolicy},
        policy_group::NewGroup,
    },
    domain::{
        account::{MustChange, Password, Profile},
        link::Decision,
        name::Reason,
        partner::contact::{Address, Contact, Phone},
    },
};
use pms_testkit::{
    build::text,
    pki::{KeyChoice, Pki, Template},
    world::{actor, pms::AUTH_DOCUMENT},
};
use std::collections::BTreeSet;

/// What everybody typed everywhere.
const EVIL: &str = "\"><i>evil</i>'&amp;";
/// What it must never become.
const RAW: &str = "<i>evil";
/// What it is as text.
const AS_TEXT: &str = "&lt;i&gt;evil";

/// The addresses of a registry, by who may open them. A word in braces is an id of the scene.
const ADMIN: [&str; 22] = [
    "/ui/dashboard",
    "/ui/approvals",
    "/ui/approvals?show=approved",
    "/ui/approvals?show=rejected",
    "/ui/approvals/{waiting}",
    "/ui/approvals/decide?do=reject&pick={waiting}",
    "/ui/partners",
    "/ui/partners?find=nothing-like-this",
    "/ui/partners/acme",
    "/ui/partners/acme/timeline",
    "/ui/partners/acme/deactivate",
    "/ui/trust",
    "/ui/trust?find=nothing-like-this",
    "/ui/trust/upload",
    "/ui/trust/{anchor}",
    "/ui/search",
    "/ui/search?find=evil",
    "/ui/search?find=%22%3E%3Ci%3Eevil",
    "/ui/languages",
    "/ui/profile",
    "/ui/password",
    "/ui/_gallery",
];

const MANAGER: [&str; 16] = [
    "/ui/dashboard",
    "/ui/groups",
    "/ui/groups?find=nothing-like-this",
    "/ui/groups/new",
    "/ui/groups/{group}",
    "/ui/groups/{group}/deactivate",
    "/ui/policies",
    "/ui/policies?find=nothing-like-this",
    "/ui/policies/new",
    "/ui/policies/{policy}",
    "/ui/policies/{policy}/deactivate",
    "/ui/policies/{policy}/clone",
    "/ui/policies/{policy}/timeline",
    "/ui/policies/{draft}/edit",
    "/ui/policies/{draft}/compare?with={policy}",
    "/ui/policies/{draft}/publish",
];

const PARTNER: [&str; 13] = [
    "/ui/home",
    "/ui/terms",
    "/ui/certificate",
    "/ui/certificate/upload",
    "/ui/requests",
    "/ui/requests/new",
    "/ui/requests/{waiting}",
    "/ui/requests/{rejected}",
    "/ui/keys",
    "/ui/keys/new",
    "/ui/keys/deactivate?policy={policy}&name={key}",
    "/ui/organisation",
    "/ui/profile",
];

/// Pages of a partner's user who has nothing yet.
const NEWCOMER: [&str; 4] = ["/ui/terms", "/ui/register", "/ui/profile", "/ui/password"];

struct Scene {
    stage: Stage,
    ids: Vec<(&'static str, String)>,
}

impl Scene {
    async fn set() -> Self {
        let stage = Stage::default();
        let pms = &stage.world.pms;
        for (name, role) in [
            ("admin", Role::PartnerAdmin),
            ("paula", Role::PolicyManager),
            ("acme", Role::AuthPartner),
            ("fresh", Role::AuthPartner),
        ] {
            let ask = NewAccount {
                user: text(name),
                email: actor::email_of(name),
                phone: None,
                address: None,
                profile: Profile {
                    first_name: Some(text(EVIL)),
                    last_name: Some(text(EVIL)),
                    organisation: Some(text(EVIL)),
                    partner_type: role.partner_kind().map(|kind| text(&kind.role_name())),
                    ..Profile::default()
                },
                roles: [role].into(),
                password: Password::new(PASSWORD).unwrap(),
                must_change: MustChange::No,
            };
            pms.add_account(&Actor::service("walk"), &ask).await.unwrap();
        }
        let (admin, manager, acme) = (actor::admin(), actor::policy_manager(), actor::auth_partner("acme"));
        let group = NewGroup { name: text(EVIL), description: text(EVIL) };
        let group = pms.create_policy_group(&manager, &group).await.unwrap();
        let named = |name: &str| format!("{name} {EVIL}");
        let mut policies = Vec::new();
        for name in ["one", "two", "three"] {
            let draft = DraftAsk {
                group: text(EVIL),
                name: text(&named(name)),
                description: text(EVIL),
                label: text("1.0"),
                document: AUTH_DOCUMENT.to_owned(),
            };
            let ask = NewPolicy { id: None, kind: "Auth".to_owned(), draft };
            policies.push(pms.create_policy(&manager, &ask).await.unwrap().policy.id);
        }
        for policy in &policies[..2] {
            pms.publish_policy(&manager, policy, &group.id).await.unwrap();
        }
        let ask = NewPartner {
            id: text("acme"),
            user: None,
            organisation: text(EVIL),
            contact: Contact {
                email: actor::email_of("acme"),
                phone: Phone::try_from("\"<i>evil</i>").unwrap(),
                address: Address::try_from(EVIL).unwrap(),
            },
            kind: "Auth_Partner".to_owned(),
            group: Some(text(EVIL)),
            language: None,
        };
        pms.register_partner(&acme, &ask).await.unwrap();
        let pki = Pki::new(pms.now());
        let root = pki.make(Template::ca(EVIL).key(KeyChoice::P256), None);
        let anchor = pms.upload_ca_certificate(&admin, &root.pem(), "AUTH").await.unwrap();
        let leaf = pki.leaf(&root, EVIL);
        let upload = Upload { partner: text("acme"), text: leaf.pem(), domain: "AUTH".to_owned() };
        pms.upload_certificate(&acme, &upload).await.unwrap();
        let ask =
            |name: &str| NewLink { partner: text("acme"), policy: text(&named(name)), use_case: text(EVIL) };
        let one = pms.request_policy(&acme, &ask("one")).await.unwrap();
        pms.decide_link(&admin, &one.id, Decision::Approve, None).await.unwrap();
        let rejected = pms.request_policy(&acme, &ask("two")).await.unwrap();
        let reason = Some(Reason::try_from(EVIL).unwrap());
        pms.decide_link(&admin, &rejected.id, Decision::Reject, reason).await.unwrap();
        let waiting = pms.request_policy(&acme, &ask("two")).await.unwrap();
        let key = KeyAsk { partner: text("acme"), policy: text(&named("one")), label: text(EVIL) };
        pms.generate_api_key(&acme, &key).await.unwrap();
        let ids = vec![
            ("group", group.id.as_str().to_owned()),
            ("policy", policies[0].as_str().to_owned()),
            ("draft", policies[2].as_str().to_owned()),
            ("waiting", waiting.id.as_str().to_owned()),
            ("rejected", rejected.id.as_str().to_owned()),
            ("anchor", anchor.anchors[0].id.as_str().to_owned()),
            ("key", "%22%3E%3Ci%3Eevil%3C%2Fi%3E%27%26amp%3B".to_owned()),
        ];
        Self { stage, ids }
    }

    fn address(&self, pattern: &str) -> String {
        self.ids.iter().fold(pattern.to_owned(), |path, (name, id)| path.replace(&format!("{{{name}}}"), id))
    }

    async fn person(&self, name: &str) -> Browser {
        let mut browser = self.stage.browser();
        browser.log_in(name, PASSWORD).await;
        browser
    }

    async fn accept_terms(&self, browser: &mut Browser) {
        let fields = [("accept", "yes"), ("version", "1"), ("language", "en")];
        let done = browser.post("/ui/terms", &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
    }
}

/// What must be so on every page, whoever looks and in whatever language.
fn faults(page: &Page, address: &str, language: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut must = |holds: bool, words: &str| {
        if !holds {
            faults.push(format!("{address} in {language}: {words}"));
        }
    };
    if page.status != StatusCode::OK {
        return vec![format!("{address} in {language}: {} {:?}", page.status, page.location())];
    }
    must(!page.text.contains(RAW), "markup that somebody typed is markup");
    must(!page.text.contains("&amp;lt;"), "escaped twice");
    must(page.text.contains(&format!("<html lang=\"{language}\"")), "another language");
    must(page.text.matches("<h1").count() == 1, "not one h1");
    for wire in ["InProgress", "Auth_Partner", "pending_cert_upload"] {
        must(!page.words().contains(wire), "a word of the wire");
    }
    must(!page.text.contains("{ $") && !page.text.contains("{$"), "a message lacks a value");
    let ids: Vec<&str> =
        page.text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let distinct: BTreeSet<&&str> = ids.iter().collect();
    must(distinct.len() == ids.len(), &format!("an id stands twice: {ids:?}"));
    faults
}

#[tokio::test]
async fn every_page_shows_markup_as_text_in_every_language() {
    let scene = Scene::set().await;
    let (mut templates, mut told, mut wrong) = (BTreeSet::new(), 0, Vec::new());
    let mut fresh = scene.person("fresh").await;
    for language in ["en", "ar", "fr"] {
        fresh.cookies.insert("pms-language".to_owned(), language.to_owned());
        let page = fresh.open("/ui/terms").await;
        wrong.extend(faults(&page, "/ui/terms", language));
    }
    scene.accept_terms(&mut fresh).await;
    let mut acme = scene.person("acme").await;
    scene.accept_terms(&mut acme).await;
    let mut people = [
        (scene.person("admin").await, &ADMIN[..]),
        (scene.person("paula").await, &MANAGER[..]),
        (acme, &PARTNER[..]),
        (fresh, &NEWCOMER[..]),
        (scene.stage.browser(), &["/ui/log-in"][..]),
    ];
    for (browser, addresses) in &mut people {
        for language in ["en", "ar", "fr"] {
            browser.cookies.insert("pms-language".to_owned(), language.to_owned());
            for pattern in *addresses {
                let address = scene.address(pattern);
                let page = browser.get(&address).await;
                wrong.extend(faults(&page, &address, language));
                told += usize::from(page.text.contains(AS_TEXT));
                templates.insert(page.header("x-template").to_owned());
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(told > 60, "only {told} pages showed what was typed");
    let missing: Vec<&str> = pms_http::web::engine::template_names()
        .filter(|name| !templates.contains(*name) && !is_part(name))
        .collect();
    assert_eq!(missing, BEHIND_A_POST, "templates that no page of the walk showed");
}

/// Templates that only the answer to a form shows; the tests of their sections post it.
const BEHIND_A_POST: [&str; 5] =
    ["approval/result.html", "certificate/checked.html", "error.html", "key/once.html", "trust/checked.html"];

/// Layouts, macros and pieces that pages include.
fn is_part(name: &str) -> bool {
    const PIECES: [&str; 11] = [
        "approval/cells.html",
        "certificate/needs.html",
        "certificate/report.html",
        "door.html",
        "group/policies.html",
        "home/steps.html",
        "layout.html",
        "policy/difference.html",
        "policy/form.html",
        "policy/users.html",
        "timeline.html",
    ];
    name.starts_with("parts/") || name.starts_with("gallery/") || PIECES.contains(&name)
}

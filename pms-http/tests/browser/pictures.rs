//! Pictures of the ten main pages, for people to look at.

use std::env;

use crate::{
    demo::Demo,
    driver::Driver,
    house,
    rounds::LEAF,
    session::{Settings, Theme},
    shot::shot,
    stop::{
        Act::{Attach, Beneath, Choose, FirstRow, Press, Tick},
        Stop, page, refused, then,
    },
};

/// The pages, by whoever opens them. Each is taken wide and on a phone, light and dark, in both directions.
const ALBUM: &[(&str, &[(&str, Stop)])] = &[
    (
        "admin",
        &[
            ("dashboard", page("dashboard.html", "/ui/dashboard")),
            (
                "approvals",
                then(
                    "approval/inbox.html",
                    "/ui/approvals",
                    &[
                        Tick("Choose Loan origination, Meridian Insurance"),
                        Tick("Choose Loan origination, Acme Bank"),
                    ],
                ),
            ),
            ("partners", page("partner/list.html", "/ui/partners")),
            ("partner", page("partner/one.html", "/ui/partners/acme-bank")),
            ("deactivate", page("partner/deactivate.html", "/ui/partners/acme-bank/deactivate")),
            (
                "check",
                refused(
                    422,
                    "trust/checked.html",
                    "/ui/trust/upload",
                    &[
                        Choose("Domain", "Authentication"),
                        Attach("Certificate file", LEAF),
                        Press("Check this certificate"),
                    ],
                ),
            ),
        ],
    ),
    (
        "policies",
        &[
            ("policy", then("policy/one.html", "/ui/policies?name=account+opening", &[FirstRow])),
            (
                "editor",
                then(
                    "policy/edit.html",
                    "/ui/policies?name=video+identification",
                    &[FirstRow, Beneath("/edit")],
                ),
            ),
        ],
    ),
    ("harbour", &[("home", page("home/read.html", "/ui/home"))]),
    ("acme-bank", &[("keys", page("key/list.html", "/ui/keys"))]),
];

/// `PMS_SCREENS=1` writes them to `target/screens`, as `PAGE-LANGUAGE-WIDTH-THEME.png`.
#[test]
fn pictures_are_taken_when_asked_for() {
    let Some(driver) = Driver::shared().filter(|_| env::var_os("PMS_SCREENS").is_some()) else { return };
    let demo = Demo::start();
    let papers = house::papers(&demo.place, "Acme Bank");
    for language in ["en", "ar"] {
        let settings = Settings { language, ..Settings::default() };
        for (name, pages) in ALBUM {
            let person = demo.person(driver, settings, name);
            for (picture, stop) in *pages {
                stop.visit(&person, &papers).unwrap();
                for (width, theme) in
                    [(1280, Theme::Light), (1280, Theme::Dark), (390, Theme::Light), (390, Theme::Dark)]
                {
                    shot(&person, &format!("{picture}-{language}"), width, theme);
                }
            }
        }
    }
}

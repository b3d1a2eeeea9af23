//! Who may do what.

use crate::page::is_current;
use pms_core::{
    access::{Action, Reach, Role, Rule},
    domain::audit::AuditKind,
};
use std::fmt::Write;

const HEAD: &str = "\
# Roles

Who may do what. Made from the access table of `pms-core`; a test keeps this page current.

*Everybody's*: the role acts on objects of every partner. *Own*: on those of the caller alone. The widest of several
roles counts. A caller without any of the roles is answered with HTTP 403 and `KER-ATH-403`; someone else's object is
`PMS_PRT_055`. The audit ids are those of a success and of a refusal; reads are not audited.

| action | everybody's | own | audit |
|---|---|---|---|
";

fn names(rows: &[(Role, Reach)], wanted: Reach) -> String {
    let names =
        rows.iter().filter(|(_, reach)| *reach == wanted).map(|(role, _)| format!("`{}`", role.name()));
    names.collect::<Vec<_>>().join(", ")
}

fn audit(kind: Option<AuditKind>) -> String {
    kind.map_or_else(String::new, |kind| format!("{}, {}", kind.row().success, kind.row().failure))
}

#[test]
fn the_page_of_roles_is_current() {
    let mut page = HEAD.to_owned();
    for action in Action::ALL {
        let row = action.row();
        let (everybody, own) = match row.rule {
            Rule::AnyUser => ("`PARTNER_ADMIN`".to_owned(), "whoever is signed in".to_owned()),
            Rule::ProgramOnly => ("the server itself and its command line".to_owned(), String::new()),
            Rule::Roles(rows) => (names(rows, Reach::Anyone), names(rows, Reach::OwnOnly)),
        };
        let name = row.name.replace('_', " ");
        writeln!(page, "| {name} | {everybody} | {own} | {} |", audit(row.audit)).unwrap();
    }
    page.push_str("\n## Roles without any right here\n\n");
    let may_nothing = Role::ALL.into_iter().filter(|role| {
        !Action::ALL.iter().any(
            |action| matches!(action.rule(), Rule::Roles(rows) if rows.iter().any(|(one, _)| one == role)),
        )
    });
    let idle: Vec<_> = may_nothing.map(|role| format!("`{}`", role.name())).collect();
    writeln!(page, "{}. They may do what whoever is signed in may.", idle.join(", ")).unwrap();
    is_current("roles.md", &page);
}

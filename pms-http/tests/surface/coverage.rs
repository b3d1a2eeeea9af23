//! Every row of the three endpoint files: served, or not yet.

use crate::{routes::routes, stage::Stage};
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::PathBuf};

/// The endpoint files, the path under which their relative paths stand, and how a row without id is named.
const FILES: [(&str, &str, &str); 3] = [
    ("partner-endpoints.json", "", ""),
    ("device-endpoints.json", "/v1/partnermanager", "D"),
    ("policy-endpoints.json", "", "Q"),
];

/// What the first issue of the flow names; rows of the policy file are counted (Q01 is its first).
const SERVED: [&str; 34] = [
    "M02",
    "M08",
    "M09",
    "M10",
    "M11",
    "M12",
    "M13",
    "M14",
    "M15",
    "M16",
    "P01",
    "P12",
    "P13",
    "P14",
    "P15",
    "P16",
    "P17",
    "P25",
    "P26",
    "P27",
    "Q01",
    "Q03",
    "Q04",
    "Q05",
    "Q08",
    "Q17",
    "Q18",
    "Q19",
    "Q20",
    "Q21",
    "U02",
    "U03",
    "U04",
    "M14 alias",
];

fn specification() -> Option<PathBuf> {
    let given = std::env::var_os("PMS_SPEC").map(PathBuf::from);
    let folder = given.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/spec"));
    folder.is_dir().then_some(folder)
}

/// Parameters are named differently here and there.
fn shape(path: &str) -> String {
    path.split('/').map(|part| if part.starts_with('{') { "{}" } else { part }).collect::<Vec<_>>().join("/")
}

#[test]
fn every_row_of_the_specification_is_served_or_named_as_not_yet() {
    let Some(folder) = specification() else {
        pms_testkit::tell!("SKIPPED: no specification beside the workspace; PMS_SPEC=… names its folder");
        return;
    };
    let stage = Stage::default();
    let ours: BTreeSet<(String, String)> =
        routes(&stage).iter().map(|route| (route.method.to_string(), shape(&route.path))).collect();
    let (mut lines, mut served) = (Vec::new(), Vec::new());
    for (file, base, letter) in FILES {
        let rows: Vec<Value> = serde_json::from_slice(&fs::read(folder.join(file)).unwrap()).unwrap();
        for (place, row) in rows.iter().enumerate() {
            let id = row["id"].as_str().map_or_else(|| format!("{letter}{:02}", place + 1), str::to_owned);
            let method = row["method"].as_str().unwrap().to_owned();
            let paths = std::iter::once(&row["path"]).chain(row["aliases"].as_array().into_iter().flatten());
            for (number, path) in paths.enumerate() {
                let path = format!("{base}{}", path.as_str().unwrap());
                let name = if number == 0 { id.clone() } else { format!("{id} alias") };
                let is_served = ours.contains(&(method.clone(), shape(&path)));
                let word = if is_served { "served " } else { "not yet" };
                lines.push(format!("{word}  {name:<9}  {method:<5}  {path}"));
                if is_served {
                    served.push(name);
                }
            }
        }
    }
    served.sort();
    let mut named: Vec<_> = SERVED.iter().map(|&name| name.to_owned()).collect();
    named.sort();
    assert_eq!(served, named);
    insta::assert_snapshot!(lines.join("\n"));
}

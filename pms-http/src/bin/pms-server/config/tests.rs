use super::*;

fn load(text: &str, variables: &[(&str, &str)]) -> Result<Config, ConfigError> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pms.toml");
    std::fs::write(&file, text).unwrap();
    let find =
        |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    Config::load(Some(&file), find)
}

#[test]
fn without_a_file_everything_has_a_default() {
    let config = Config::load(None, |_| None).unwrap();
    assert_eq!(config.listen, "127.0.0.1:8080");
    assert_eq!(config.database_url(), "sqlite:./pms-data/pms.db");
    assert_eq!(config.limits.body_bytes, 1_048_576);
}

#[test]
fn a_variable_wins_over_the_file() {
    let text = "listen = \"127.0.0.1:1\"\n[limits]\nbody_bytes = 10\nconcurrent = 3\n";
    let config = load(text, &[("PMS_LIMITS_BODY_BYTES", "20")]).unwrap();
    assert_eq!((config.limits.body_bytes, config.limits.concurrent), (20, 3));
    assert_eq!(config.listen, "127.0.0.1:1");
}

#[test]
fn all_faults_of_a_file_are_told_at_once() {
    let text = "nonsense = 1\nlanguages = \"english\"\npublic_url = \"ftp://x\"\n[limits]\nbody_bytes = 0\n";
    let message = load(text, &[]).unwrap_err().to_string();
    for part in ["nonsense: no such setting", "languages", "public_url", "limits.body_bytes"] {
        assert!(message.contains(part), "{part} in {message}");
    }
}

#[test]
fn a_file_that_is_not_toml_stops_with_its_line() {
    let message = load("listen = ", &[]).unwrap_err().to_string();
    assert!(message.contains("is not TOML") && message.contains("line 1"), "{message}");
}

#[test]
fn an_origin_has_no_path() {
    assert!(load("public_url = \"https://pms.example.org/\"", &[]).is_ok());
    assert!(load("public_url = \"https://pms.example.org/x\"", &[]).is_err());
}

#[test]
fn the_manual_names_every_setting_and_its_variable() {
    let manual = include_str!("../../../../../docs/operations.md");
    for key in KEYS {
        let row = format!("| `{}` | `{}` |", key.name, key.variable());
        assert!(manual.contains(&row), "no row {row} in docs/operations.md");
    }
}

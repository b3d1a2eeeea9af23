//! The table of settings.

use std::{path::PathBuf, str::FromStr, time::Duration};

use pms_core::domain::name::LangCode;

use super::Config;

/// A setting: its name in the file, what it does, and how its text is taken.
pub(crate) struct Key {
    /// Dotted name.
    pub(crate) name: &'static str,
    /// What it does, for the manual.
    pub(crate) about: &'static str,
    /// Takes its text.
    pub(crate) set: fn(&mut Config, &str) -> Result<(), String>,
}

impl Key {
    /// The name of its variable.
    pub(crate) fn variable(&self) -> String {
        format!("PMS_{}", self.name.to_uppercase().replace('.', "_"))
    }
}

/// All settings.
pub(crate) const KEYS: &[Key] = &[
    Key {
        name: "data",
        about: "folder of the key file, the SQLite database and the event file (./pms-data)",
        set: |c, v| {
            c.data = PathBuf::from(v);
            Ok(())
        },
    },
    Key {
        name: "database",
        about: "sqlite:FILE or postgres://… (a SQLite file in the data folder)",
        set: |c, v| {
            c.database = Some(v.to_owned());
            Ok(())
        },
    },
    Key {
        name: "listen",
        about: "address and port to listen on; port 0 takes a free one (127.0.0.1:8080)",
        set: |c, v| {
            v.clone_into(&mut c.listen);
            Ok(())
        },
    },
    Key {
        name: "public_url",
        about: "origin under which browsers see the server (http:// and the listen address)",
        set: |c, v| {
            c.public_url = Some(origin(v)?);
            Ok(())
        },
    },
    Key {
        name: "migrate",
        about: "whether serve brings the database up to date (true)",
        set: |c, v| into(&mut c.migrate, v),
    },
    Key {
        name: "log",
        about: "filter of the log, e.g. info or pms_http=debug (info)",
        set: |c, v| {
            v.clone_into(&mut c.log);
            Ok(())
        },
    },
    Key {
        name: "events.file",
        about: "where events are written, one JSON line each (events.jsonl in the data folder)",
        set: |c, v| {
            c.events_file = Some(PathBuf::from(v));
            Ok(())
        },
    },
    Key {
        name: "events.poll_millis",
        about: "how often the outbox is looked at, in milliseconds (500)",
        set: |c, v| {
            c.outbox_poll = Duration::from_millis(at_least_one(v)?);
            Ok(())
        },
    },
    Key {
        name: "limits.body_bytes",
        about: "most bytes of a request's body (1048576)",
        set: |c, v| positive(&mut c.limits.body_bytes, v),
    },
    Key {
        name: "limits.request_seconds",
        about: "most seconds of a request (30)",
        set: |c, v| {
            c.limits.request_seconds = at_least_one(v)?;
            Ok(())
        },
    },
    Key {
        name: "limits.concurrent",
        about: "most requests at once (256)",
        set: |c, v| positive(&mut c.limits.concurrent, v),
    },
    Key {
        name: "limits.header_bytes",
        about: "most bytes of a request's headers (65536)",
        set: |c, v| positive(&mut c.limits.header_bytes, v),
    },
    Key {
        name: "pages.deployment",
        about: "what the deployment is called, in the header of each page (nothing)",
        set: |c, v| {
            v.trim().clone_into(&mut c.pages.deployment);
            Ok(())
        },
    },
    Key {
        name: "pages.language",
        about: "language tag of the pages for visitors whose browser asks for none that there is (en)",
        set: |c, v| {
            v.trim().clone_into(&mut c.pages.language);
            Ok(())
        },
    },
    Key {
        name: "pages.zone",
        about: "offset from UTC in which the pages show times, e.g. +03:00 (Z)",
        set: |c, v| into(&mut c.pages.zone, v),
    },
    Key {
        name: "pages.place",
        about: "the place that is named with the zone (none)",
        set: |c, v| {
            c.pages.place = Some(v.trim().to_owned());
            Ok(())
        },
    },
    Key {
        name: "pages.contact",
        about: "whom to write to, at the foot of each page (nobody)",
        set: |c, v| {
            c.pages.contact = Some(v.trim().to_owned());
            Ok(())
        },
    },
    Key {
        name: "pages.folder",
        about: "folder with templates, locales and terms of your own; each is optional (none)",
        set: |c, v| {
            c.pages.folder = Some(PathBuf::from(v));
            Ok(())
        },
    },
    Key {
        name: "pages.development",
        about: "serve the gallery, and read templates anew for each page (false)",
        set: |c, v| into(&mut c.pages.development, v),
    },
    Key {
        name: "api_key.days",
        about: "days that an API key lives (36500)",
        set: |c, v| {
            c.settings.api_key_days = at_least_one(v)?;
            Ok(())
        },
    },
    Key {
        name: "policy.schema_url",
        about: "what publication notes as the schema (https://schemas.mosip.io/v1/auth-policy)",
        set: |c, v| {
            v.clone_into(&mut c.settings.policy_schema_url);
            Ok(())
        },
    },
    Key {
        name: "languages",
        about: "languages of messages, three letters each, comma separated, the default first (eng,ara,fra)",
        set: |c, v| {
            let codes = v.split(',').map(LangCode::try_from).collect::<Result<Vec<_>, _>>();
            c.settings.languages = codes.map_err(|fault| format!("a language {fault}"))?;
            Ok(())
        },
    },
    Key {
        name: "sign_in.failures",
        about: "wrong passwords that are allowed within the window (5)",
        set: |c, v| positive(&mut c.settings.attempts.failures, v),
    },
    Key {
        name: "sign_in.window_seconds",
        about: "length of the window in which wrong passwords are counted (900)",
        set: |c, v| positive(&mut c.settings.attempts.window, v),
    },
    Key {
        name: "sign_in.block_seconds",
        about: "how long a name is blocked after too many wrong passwords (900)",
        set: |c, v| positive(&mut c.settings.attempts.block, v),
    },
];

fn into<T: FromStr>(to: &mut T, text: &str) -> Result<(), String>
where
    T::Err: std::fmt::Display,
{
    *to = text.trim().parse().map_err(|error| format!("cannot be read: {error}"))?;
    Ok(())
}

fn positive<T: FromStr + PartialOrd + Default>(to: &mut T, text: &str) -> Result<(), String>
where
    T::Err: std::fmt::Display,
{
    let mut value = T::default();
    into(&mut value, text)?;
    if value <= T::default() {
        return Err("must be at least 1".to_owned());
    }
    *to = value;
    Ok(())
}

fn at_least_one(text: &str) -> Result<u64, String> {
    let mut value = 0;
    positive(&mut value, text)?;
    Ok(value)
}

/// `http://host[:port]` or `https://…`, without a path.
fn origin(text: &str) -> Result<String, String> {
    let origin = text.trim().trim_end_matches('/');
    let rest = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    match rest {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', '@', ' ']) => Ok(origin.to_owned()),
        Some(_) | None => Err("must be http://HOST[:PORT] or https://HOST[:PORT], without a path".to_owned()),
    }
}

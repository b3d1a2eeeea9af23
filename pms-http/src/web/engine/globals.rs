//! What every template and macro may call, bound to one language and clock.

use super::{Clock, Materials, Zone, calendar::Calendar};
use crate::{
    web::{
        asset::Assets,
        language::{Arg, Language},
    },
    wire::call::Now,
};
use chrono::{DateTime, Utc};
use minijinja::{
    Environment, Error, ErrorKind, Value,
    value::{Kwargs, ValueKind},
};
use std::sync::Arc;

pub(super) fn add(
    environment: &mut Environment<'static>,
    of: &Materials,
    language: &Arc<Language>,
    clock: Clock,
) {
    let zone = match clock {
        Clock::Local => of.zone,
        Clock::Utc => Zone::utc(),
    };
    let lang = [("code", language.code()), ("dir", language.direction().as_str()), ("name", language.name())];
    environment.add_global("lang", Value::from_pairs(lang));
    environment.add_global("zone", zone.name());
    let times = Times { language: Arc::clone(language), zone, now: Arc::clone(&of.now) };
    add_texts(environment, language, times.clone());
    add_times(environment, times);
    add_drawings(environment, &of.assets);
}

fn add_texts(environment: &mut Environment<'static>, language: &Arc<Language>, times: Times) {
    environment.add_function("t", move |key: &str, values: Kwargs| -> Result<Value, Error> {
        let mut args = Vec::new();
        for name in values.args() {
            args.push((name, values.get(name)?));
        }
        times.say(key, args).map(Value::from_safe_string)
    });
    let figures = Arc::clone(language);
    environment.add_function("num", move |number: i64| figures.number(number));
}

fn arg(value: &Value) -> Arg {
    match value.kind() {
        ValueKind::Number => value.as_i64().map_or_else(|| Arg::Text(value.to_string()), Arg::Number),
        _ if value.is_safe() => Arg::Markup(value.to_string()),
        _ => Arg::Text(value.to_string()),
    }
}

#[derive(Clone)]
struct Times {
    language: Arc<Language>,
    zone: Zone,
    now: Now,
}

impl Times {
    fn calendar(&self) -> Calendar<'_> {
        Calendar { language: &self.language, zone: self.zone, now: (self.now)() }
    }

    fn say(&self, key: &str, values: Vec<(&str, Value)>) -> Result<String, Error> {
        if !self.language.knows(key) {
            return Err(fault(format!("no catalogue has the message {key}")));
        }
        let mut args = Vec::with_capacity(values.len());
        for (name, value) in values {
            args.push((name, self.arg(&value)?));
        }
        Ok(self.language.html(key, &args))
    }

    /// A map is an instant, or a phrase that is said in its turn; people's text never comes as one.
    fn arg(&self, value: &Value) -> Result<Arg, Error> {
        if value.kind() != ValueKind::Map {
            return Ok(arg(value));
        }
        if let Some(at) = value.get_attr("at")?.as_str() {
            let (at, calendar) = (instant(at)?, self.calendar());
            return Ok(Arg::Markup(calendar.tagged(at, &calendar.moment_within(at))));
        }
        let (key, with) = (value.get_attr("key")?, value.get_attr("with")?);
        let key = key
            .as_str()
            .ok_or_else(|| fault("a map among values is neither instant nor phrase".to_owned()))?;
        let mut values = Vec::new();
        let names: Vec<Value> = with.try_iter()?.collect();
        for name in &names {
            values.push((name.as_str().unwrap_or_default(), with.get_item(name)?));
        }
        self.say(key, values).map(Arg::Markup)
    }
}

fn add_times(environment: &mut Environment<'static>, times: Times) {
    type Writer = fn(Calendar<'_>, DateTime<Utc>) -> String;
    let writers: [(&'static str, Writer); 6] = [
        ("date", |c, at| c.date(at)),
        ("day", |c, at| c.day(at)),
        ("moment", |c, at| c.moment(at)),
        ("clock", |c, at| c.exact(at)),
        ("ago", |c, at| c.age(at)),
        ("until", |c, at| c.distance(at)),
    ];
    for (name, write) in writers {
        let times = times.clone();
        environment.add_function(name, move |at: &str| -> Result<Value, Error> {
            let (at, calendar) = (instant(at)?, times.calendar());
            Ok(Value::from_safe_string(calendar.tagged(at, &write(calendar, at))))
        });
    }
    environment.add_function("days_until", move |at: &str| -> Result<i64, Error> {
        Ok(times.calendar().days_until(instant(at)?))
    });
}

fn instant(text: &str) -> Result<DateTime<Utc>, Error> {
    text.parse().map_err(|_| fault(format!("{text} is no instant")))
}

fn add_drawings(environment: &mut Environment<'static>, assets: &Arc<Assets>) {
    let files = Arc::clone(assets);
    environment.add_function("asset", move |name: &str| -> Result<String, Error> {
        files.address(name).map(str::to_owned).ok_or_else(|| fault(format!("there is no asset {name}")))
    });
    let icons = Arc::clone(assets);
    environment.add_function(
        "icon",
        move |name: &str, class: Option<&str>, named: Kwargs| -> Result<Value, Error> {
            let sheet =
                icons.address("icons.svg").ok_or_else(|| fault("there is no icons.svg".to_owned()))?;
            if !icons.has_icon(name) {
                return Err(fault(format!("icons.svg has no {name}")));
            }
            let class = match class {
                Some(class) => Some(class),
                None => named.get::<Option<&str>>("class")?,
            };
            let class =
                class.filter(|class| !class.is_empty()).map_or_else(String::new, |class| format!(" {class}"));
            let svg = format!(
                "<svg class=\"ico{class}\" aria-hidden=\"true\"><use href=\"{sheet}#{name}\"/></svg>"
            );
            Ok(Value::from_safe_string(svg))
        },
    );
}

fn fault(why: String) -> Error {
    Error::new(ErrorKind::InvalidOperation, why)
}

//! What single ports of a unit of work must do, for those who bring one of their own.

use pms_core::domain::consent::Consent;
use pms_core::port::collections::{Consents, LogInFailures};

use crate::build;
use crate::world::vault::look_up_key;

/// An empty collection of consents: one for a user in any case of his name, whose time is renewed.
pub async fn consents(consents: &mut dyn Consents) {
    assert_eq!(consents.get(&build::text("ann")).await.unwrap(), None);
    for (user, seconds) in [("Ann", 0), ("ann", 86_400), ("bob", 5)] {
        let consent = Consent { given_at: build::at(seconds), ..build::consent(user) };
        consents.put(&consent).await.unwrap();
        let found = consents.get(&build::text(&user.to_uppercase())).await.unwrap().unwrap();
        assert_eq!(found.given_at, build::at(seconds));
        assert!(found.user.is_same_as(&consent.user));
    }
    assert_eq!(consents.get(&build::text("ann")).await.unwrap().unwrap().given_at, build::at(86_400));
}

/// An empty collection of counters of wrong passwords: kept, replaced and forgotten by name.
pub async fn log_in_failures(failures: &mut dyn LogInFailures) {
    use pms_core::domain::attempts::{AttemptLimit, Attempts};
    let (ann, bob) = (look_up_key("log-in-name", "ann"), look_up_key("log-in-name", "bob"));
    let mut attempts = Attempts::none(build::at(0));
    for seconds in 1..=5 {
        attempts.fail(build::at(seconds), AttemptLimit::default());
        failures.put(&ann, &attempts).await.unwrap();
        assert_eq!(failures.get(&ann).await.unwrap(), Some(attempts));
    }
    assert!(attempts.blocked_until.is_some());
    failures.clear(&bob).await.unwrap();
    assert_eq!(failures.get(&ann).await.unwrap(), Some(attempts), "names do not know of each other");
    failures.clear(&ann).await.unwrap();
    assert_eq!(failures.get(&ann).await.unwrap(), None);
}

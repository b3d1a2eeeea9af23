//! What goes with a partner that is deactivated (decision 10): so far its API keys and its waiting requests.

use crate::domain::{
    api_key::{ApiKey, KeyState},
    event::Event,
    id::PartnerId,
    link::{ApprovalStanding, Decision, Link, LinkState},
    name::Reason,
    stamp::Stamp,
};

/// What a deactivation takes along: each object as it is afterwards, with the event of its change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cascade {
    /// Keys that are switched off; an expired one too, so that none is left switched on.
    pub keys: Vec<(ApiKey, Event)>,
    /// Requests that are rejected.
    pub links: Vec<(Link, Event)>,
}

/// What goes with this partner of these keys and requests. What is another partner's, switched off or decided stays
/// as it is: approved requests are of no use to a partner that is not active, and tell what it was granted.
pub fn cascade(
    partner: &PartnerId,
    keys: Vec<ApiKey>,
    links: Vec<Link>,
    reason: Option<&Reason>,
    stamp: &Stamp,
) -> Cascade {
    let mut along = Cascade::default();
    for mut key in keys {
        if key.partner == *partner
            && key.state == KeyState::Active
            && let Ok(event) = key.deactivate(stamp.clone())
        {
            along.keys.push((key, event));
        }
    }
    for mut link in links {
        if link.partner == *partner
            && link.state == LinkState::Pending
            && let Ok(event) =
                link.decide(Decision::Reject, reason.cloned(), &ApprovalStanding::SOUND, stamp.clone())
        {
            along.links.push((link, event));
        }
    }
    along
}

#[cfg(test)]
mod tests;

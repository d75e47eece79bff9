//! Drift: a full sync finds a value that differs from the order, because somebody changed it by hand. The service
//! reports it and orders it again. What is somebody else's by now stays, because the connector refuses to overwrite it.

use std::collections::HashMap;

use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::{OrderKind, OrderState};
use exchange_connector::findings::ORGANIZATION_CHANGED_BY_HAND;
use jiff::Timestamp;

use crate::rules::organization::difference::{found, is_same_request, label};
use crate::rules::organization::state::Organization;

/// Findings for values that differ from their orders. Each finding stays until a full sync finds the value as ordered,
/// and says what the service did about it meanwhile.
pub fn findings(organization: &Organization) -> Vec<Finding> {
    let Some((at, report)) = &organization.report else { return Vec::new() };
    organization
        .own
        .iter()
        .filter_map(|(key, what)| {
            let done = answered(organization, (key, what), (*at, &organization.stood))?;
            let found = found(report, what).filter(|found| !found.is_empty())?;
            Some(
                ORGANIZATION_CHANGED_BY_HAND
                    .finding(format!("{} {found}; it was changed by hand. {done}", label(what))),
            )
        })
        .collect()
}

/// The result of ordering it again since the reading at `at`. `None`: our own state is newer than the reading, so that
/// no difference is known.
fn answered(
    organization: &Organization,
    (key, what): (&str, &OrderKind),
    (at, stood): (Timestamp, &HashMap<String, OrderKind>),
) -> Option<String> {
    const THEIRS: &str = "What is somebody else's now stays theirs.";
    let Some(asked) = organization.asked.get(key) else { return Some(THEIRS.into()) };
    if asked.rejected {
        return Some("A person rejected it, so it is not set again.".into());
    }
    Some(match asked.state {
        OrderState::Done if asked.at > at => {
            // It stood so when it was read, so that the newer order has put it back.
            stood.get(key).filter(|stood| is_same_request(stood, what))?;
            format!("It was set again at {:.0}; the next full sync tells whether it holds.", asked.at)
        }
        OrderState::Queued | OrderState::Leased | OrderState::Running | OrderState::Waiting => {
            "It is being set again.".into()
        }
        OrderState::Failed | OrderState::Unknown if asked.at > at => {
            "Setting it again failed and is tried once more.".into()
        }
        OrderState::NotApplied if asked.at > at => {
            format!("The connector left it so at {:.0}: what is somebody else's now stays theirs.", asked.at)
        }
        _ => THEIRS.into(),
    })
}

/// Mailboxes that are named in the finding about their policies.
const MOST_NAMED: usize = 5;

/// Mailboxes whose policy is another one than was assigned, as one finding.
pub fn of_links(organization: &Organization) -> Option<Finding> {
    let links = organization.links.as_ref()?;
    let mut named = Vec::new();
    let mut number = 0_usize;
    for (key, what) in &organization.own {
        let OrderKind::AssignMailboxPolicy { mailbox_guid, policy } = what else { continue };
        let Some(link) = links.differs(*mailbox_guid, policy.as_deref()) else { continue };
        let Some(done) = answered(organization, (key, what), (links.at, &links.stood)) else { continue };
        number += 1;
        if named.len() < MOST_NAMED {
            let whose = link.address.clone().unwrap_or_else(|| mailbox_guid.to_string());
            let policy_of =
                |name: Option<&str>| name.map_or("the default policy".to_owned(), |name| format!("{name:?}"));
            let (found, wanted) = (policy_of(link.policy.as_deref()), policy_of(policy.as_deref()));
            named.push(format!("{whose} has {found} and not {wanted} ({done})"));
        }
    }
    if number == 0 {
        return None;
    }
    let more =
        if number > named.len() { format!(" And {} more.", number - named.len()) } else { String::new() };
    Some(ORGANIZATION_CHANGED_BY_HAND.finding(format!(
        "The mailbox policy of {number} mailboxes was changed by hand: {}.{more}",
        named.join("; ").replace(".)", ")")
    )))
}

//! What an evaluation notices about its inputs: phones with two records, devices whose record nobody can name, and users
//! whom no source knows. Each is one finding with a number and the first names.

use std::collections::{BTreeSet, HashMap, HashSet};

use exchange_connector::domain::health::Finding;
use exchange_connector::findings::{RECORDS_AMBIGUOUS, RECORDS_TWICE, USERS_UNKNOWN};
use uuid::Uuid;

use crate::rules::compliance::matching::How;
use crate::rules::compliance::people::guid_address;
use crate::rules::compliance::record::ManagedDevice;
use crate::rules::run::{Decided, Device, World};

/// Names that a finding tells.
const MOST_NAMED: usize = 10;

/// The findings of one evaluation; none while the organization's access is not controlled.
pub fn findings(world: &World, decided: &[Decided]) -> Vec<Finding> {
    if !world.policy.enabled {
        return Vec::new();
    }
    let devices: HashMap<Uuid, &Device> = world.devices.iter().map(|device| (device.id, device)).collect();
    let records: HashMap<Uuid, &ManagedDevice> =
        world.records.iter().map(|known| (known.id, &known.record)).collect();
    let owner = |id: Uuid| devices.get(&id).map_or_else(String::new, |device| owner(device));
    let (mut twice, mut ambiguous) = (BTreeSet::new(), BTreeSet::new());
    for one in decided {
        if !one.matched.earlier.is_empty() {
            let earlier = one.matched.earlier.iter().filter_map(|id| records.get(id));
            let earlier: Vec<&str> = earlier.map(|record| record.name()).collect();
            twice.insert(format!("{} ({})", owner(one.device), earlier.join(", ")));
        }
        if one.matched.how == How::Ambiguous {
            ambiguous.insert(owner(one.device));
        }
    }
    let unknown = unknown_users(world);
    let mut findings = Vec::new();
    if !twice.is_empty() {
        findings.push(RECORDS_TWICE.finding(format!(
            "{} have earlier management records of the same user, which do not count: {}.",
            counted(twice.len(), "phone", "phones"),
            listed(&twice)
        )));
    }
    if !ambiguous.is_empty() {
        findings.push(RECORDS_AMBIGUOUS.finding(format!(
            "Several management records fit, or the record's user is not known, for devices of {}. They keep the access \
             that they have: {}.",
            counted(ambiguous.len(), "user", "users"),
            listed(&ambiguous)
        )));
    }
    if !unknown.is_empty() {
        findings.push(USERS_UNKNOWN.finding(format!(
            "No source knows {} with devices: {}.",
            counted(unknown.len(), "user", "users"),
            listed(&unknown)
        )));
    }
    findings
}

/// Owners whom neither a record nor a group's members nor an alias names.
fn unknown_users(world: &World) -> BTreeSet<String> {
    let people = world.people();
    let of_records = world.records.iter().flat_map(|known| {
        [&known.record.user_principal_name, &known.record.email_address].into_iter().flatten()
    });
    let of_groups = world.groups.iter().flat_map(|group| &group.members);
    let known: HashSet<String> = of_records.chain(of_groups).map(|name| people.person(name)).collect();
    let mut unknown = BTreeSet::new();
    // Where nothing was told of anybody, another finding says so.
    for device in world.devices.iter().filter(|_| !known.is_empty()) {
        let Some(address) = &device.record.mailbox.smtp_address else { continue };
        let by_guid = device.record.mailbox.guid.is_some_and(|guid| people.knows(&guid_address(guid)));
        if !by_guid && !people.knows(address) && !known.contains(&people.person(address)) {
            unknown.insert(address.to_lowercase());
        }
    }
    unknown
}

fn owner(device: &Device) -> String {
    let mailbox = &device.record.mailbox;
    let name = mailbox.smtp_address.as_ref().or(mailbox.display_name.as_ref());
    name.cloned().unwrap_or_else(|| "a user without a name".into())
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn listed(names: &BTreeSet<String>) -> String {
    let told = names.iter().take(MOST_NAMED).map(String::as_str);
    let more = (names.len() > MOST_NAMED).then_some("…");
    told.chain(more).collect::<Vec<_>>().join(", ")
}

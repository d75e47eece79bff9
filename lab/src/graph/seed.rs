//! What the tenant has from the organization's seed: its ids, and groups with groups in them.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::organization::Organization;

pub(super) const TENANT: u64 = 201;
pub(super) const APPLICATION: u64 = 202;
pub(super) const SECRET: u64 = 203;
const GROUP: u64 = 206;

/// A member of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GraphMember {
    /// A mailbox, by index.
    User(u32),
    Group(Uuid),
}

/// A group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct GraphGroup {
    pub(crate) name: String,
    pub(crate) members: Vec<GraphMember>,
}

/// A GUID of something in the tenant.
pub(super) fn guid(organization: &Organization, index: u32, salt: u64) -> Uuid {
    let seed = organization.seed();
    let bits = u128::from(seed.draw(index, salt)) << 64 | u128::from(seed.draw(index, salt + 1000));
    uuid::Builder::from_random_bytes(bits.to_be_bytes()).into_uuid()
}

/// "Mobile users" with "Sales" in it, and "Exempt".
pub(super) fn groups(organization: &Organization) -> BTreeMap<Uuid, GraphGroup> {
    let people: Vec<u32> = (0..organization.mailbox_end().min(5000))
        .filter(|index| organization.mailbox(*index).is_some_and(|mailbox| !mailbox.monitoring))
        .collect();
    let [mobile, sales, exempt] = [1, 2, 3].map(|number| guid(organization, number, GROUP));
    let group = |name: &str, every: u32, rest: u32| GraphGroup {
        name: name.into(),
        members: people
            .iter()
            .filter(|index| **index % every == rest)
            .map(|index| GraphMember::User(*index))
            .collect(),
    };
    let mut all = group("Mobile users", 2, 0);
    all.members.push(GraphMember::Group(sales));
    BTreeMap::from([(mobile, all), (sales, group("Sales", 5, 1)), (exempt, group("Exempt", 50, 3))])
}

//! All inputs to the decisions of one organization, as of one moment.

use std::collections::HashMap;

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::health::Mode;
use exchange_connector::domain::order::WantedAccess;
use jiff::Timestamp;
use uuid::Uuid;

use crate::rules::access::{ManualDecisions, Policy};
use crate::rules::compliance::matching::Known;
use crate::rules::compliance::people::People;
use crate::rules::organization::change::LastOrder;
use crate::rules::organization::state::Organization;
use crate::rules::switch_on::progress::Switch;
use crate::rules::unknown_devices::UnknownDevices;

/// Everything that decisions of one organization are made from.
#[derive(Debug)]
pub struct World {
    /// What was read: (devices' revision, inputs' version). A result is stored only while both still hold.
    pub version: (u64, u64),
    pub mode: Mode,
    /// Why not every device of the organization is among `devices`.
    pub unknown_devices: Option<UnknownDevices>,
    pub policy: Policy,
    /// What people decided by hand about devices and users.
    pub manual: ManualDecisions,
    pub organization: Organization,
    /// A safe switch-on of quarantine or block that is under way.
    pub switch: Option<Switch>,
    pub devices: Vec<Device>,
    pub records: Vec<Known>,
    /// There is a compliance source, and every known one was read completely at least once.
    pub complete: bool,
    pub links: HashMap<Uuid, Uuid>,
    pub groups: Vec<Group>,
    /// Address to user.
    pub addresses: Vec<(String, String)>,
}

impl World {
    /// Which addresses belong to one person.
    pub fn people(&self) -> People {
        People::new(self.addresses.iter().cloned(), self.records.iter().map(|known| &known.record))
    }
}

/// A device and what is remembered of it.
#[derive(Debug)]
pub struct Device {
    pub id: Uuid,
    pub record: DeviceRecord,
    pub own: Option<WantedAccess>,
    /// An administrator approved it: our entry stays whatever the rules come to say, short of a block.
    pub approved: bool,
    pub last_order: Option<LastOrder>,
    /// The wanted state that an administrator rejected.
    pub rejected: Option<String>,
    /// What a person said of the entry on the personal list that the device stands on, and that no order is known to have
    /// left.
    pub said: Option<Said>,
    /// Of the stored decision.
    pub hash: Option<[u8; 16]>,
}

/// Whose an entry is, as an administrator said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// The connector's; else it was made by hand, and is left alone.
    pub is_ours: bool,
    pub at: Timestamp,
}

/// A group's members.
#[derive(Debug)]
pub struct Group {
    pub id: Uuid,
    pub complete: bool,
    pub members: Vec<String>,
}

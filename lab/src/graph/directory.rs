//! What the tenant holds: devices and users made from the organization's seed, groups with groups in them.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::GraphTenant;
use super::seed::{GraphGroup, GraphMember, guid};
use crate::organization::{Found, Mailbox};

const DEVICE: u64 = 204;
const USER: u64 = 205;
const ENROLLED: u64 = 207;
const COMPLIANT: u64 = 208;
const DETAIL: u64 = 209;

impl GraphTenant {
    /// The UPN of a mailbox's owner; some have another one than their address.
    fn upn(&self, mailbox: &Mailbox) -> String {
        let every = self.scenario.other_upn_every;
        if every > 0 && mailbox.index % every == every - 1 {
            format!("{}@corp.{}", mailbox.alias, self.organization.config().domain)
        } else {
            mailbox.smtp_address.clone()
        }
    }

    /// The device of an index as its management knows it, unless it is not enrolled.
    fn generated(&self, index: u32) -> Option<Map<String, Value>> {
        let organization = &self.organization;
        let draw = |salt| organization.seed().draw(index, salt);
        if organization.is_monitoring_device(index)
            || index >= organization.config().devices
            || draw(ENROLLED) % 100 >= self.scenario.enrolled_percent.into()
        {
            return None;
        }
        let device = organization.device(index)?;
        let mailbox = organization.mailbox(device.mailbox)?;
        let state = match draw(COMPLIANT) % 100 {
            share if share < self.scenario.compliant_percent.into() => "compliant",
            _ if draw(DETAIL) % 5 == 0 => "inGracePeriod",
            _ => "noncompliant",
        };
        let upn = self.upn(&mailbox);
        let same = upn == mailbox.smtp_address;
        let apple = device.device_type.contains("iP");
        let last = organization.config().epoch - SignedDuration::from_mins((draw(DETAIL) % 480) as i64);
        let members = json!({
            "id": guid(organization, index, DEVICE),
            "userId": guid(organization, mailbox.index, USER),
            "userPrincipalName": upn,
            "emailAddress": if same { json!(mailbox.smtp_address) } else { Value::Null },
            "azureADDeviceId": guid(organization, index, DETAIL),
            "deviceName": format!("{}'s {}", mailbox.name, device.device_type),
            "complianceState": state,
            "complianceGracePeriodExpirationDateTime": "9999-12-31T23:59:59Z",
            "managementState": "managed",
            "managementAgent": "mdm",
            "easDeviceId": device.device_id,
            "easActivated": false,
            "deviceRegistrationState": "registered",
            "lastSyncDateTime": last.to_string(),
            "enrolledDateTime": device.first_sync_time.to_string(),
            "operatingSystem": if apple { "iOS" } else { "Android" },
            "osVersion": device.device_os,
            "model": device.device_model,
            "manufacturer": if apple { "Apple" } else { "" },
            "serialNumber": device.device_id.strip_prefix("Appl").unwrap_or_default(),
            "imei": device.imei,
            "phoneNumber": device.telephone_number,
            "isSupervised": false,
            "jailBroken": "Unknown",
        });
        members.as_object().cloned()
    }

    /// One device.
    pub(super) fn device(&self, id: Uuid) -> Option<Map<String, Value>> {
        if let Some(changed) = self.state().devices.get(&id) {
            return changed.clone();
        }
        let is = |index: &u32| guid(&self.organization, *index, DEVICE) == id;
        (0..self.organization.config().devices).find(is).and_then(|index| self.generated(index))
    }

    /// A device by its id or its EAS id.
    pub(super) fn find_device(&self, text: &str) -> Option<Uuid> {
        if let Ok(id) = Uuid::try_parse(text)
            && self.device(id).is_some()
        {
            return Some(id);
        }
        let is =
            |device: &&Value| device["easDeviceId"].as_str().is_some_and(|id| id.eq_ignore_ascii_case(text));
        let all = self.devices();
        all.iter().find(is).and_then(|device| Uuid::try_parse(device["id"].as_str()?).ok())
    }

    /// All devices.
    pub(super) fn devices(&self) -> Vec<Value> {
        let mut changed = self.state().devices.clone();
        let mut all: Vec<Value> = (0..self.organization.config().devices)
            .filter_map(|index| match changed.remove(&guid(&self.organization, index, DEVICE)) {
                Some(device) => device,
                None => self.generated(index),
            })
            .map(Value::Object)
            .collect();
        all.extend(changed.into_values().flatten().map(Value::Object));
        all
    }

    /// All groups.
    pub(super) fn groups(&self) -> Vec<Value> {
        let row = |(id, group): (&Uuid, &GraphGroup)| json!({"id": id, "displayName": group.name});
        self.state().groups.iter().map(row).collect()
    }

    /// The users in a group and in the groups within; `None` where there is no such group.
    pub(super) fn transitive_users(&self, group: Uuid) -> Option<Vec<Value>> {
        let (mut users, hidden) = (BTreeSet::new(), self.state().faults.hide_addresses);
        {
            let state = self.state();
            state.groups.get(&group)?;
            let (mut open, mut seen) = (vec![group], BTreeSet::new());
            while let Some(id) = open.pop() {
                // Groups may be in each other.
                if !seen.insert(id) {
                    continue;
                }
                for member in state.groups.get(&id).into_iter().flat_map(|group| &group.members) {
                    match member {
                        GraphMember::User(index) => {
                            users.insert(*index);
                        }
                        GraphMember::Group(id) => open.push(*id),
                    }
                }
            }
        }
        let row = |index| {
            let mailbox = self.organization.mailbox(index)?;
            let id = guid(&self.organization, index, USER);
            if hidden {
                return Some(json!({"id": id}));
            }
            let domain = &self.organization.config().domain;
            Some(json!({
                "id": id,
                "userPrincipalName": self.upn(&mailbox),
                "displayName": mailbox.name,
                "mail": mailbox.smtp_address,
                "proxyAddresses": [format!("SMTP:{}", mailbox.smtp_address), format!("smtp:{}@mail.{domain}", mailbox.alias)],
                "preferredLanguage": Value::Null,
            }))
        };
        Some(users.into_iter().filter_map(row).collect())
    }

    /// A member as it is written to the control address: a group's id, or any identity of a mailbox.
    pub(crate) fn member(&self, text: &str) -> Option<GraphMember> {
        if let Ok(id) = Uuid::try_parse(text)
            && self.state().groups.contains_key(&id)
        {
            return Some(GraphMember::Group(id));
        }
        match self.organization.find_mailbox(text) {
            Found::One(index) => Some(GraphMember::User(index)),
            _ => None,
        }
    }
}

/// Whether a row passes the filters that Graph knows; of one that it does not, everything passes.
pub(super) fn passes(row: &Value, filter: &str) -> bool {
    filter.split(" and ").all(|term| {
        let Some((name, rest)) = term.trim().split_once(' ') else { return true };
        let Some((operator, value)) = rest.trim().split_once(' ') else { return true };
        let text = value.trim().trim_matches('\'').replace("''", "'");
        let time = |text: &str| text.parse::<Timestamp>().ok();
        match (name, operator) {
            ("complianceState" | "managementState" | "operatingSystem" | "id", "eq") => {
                row[name].as_str().is_some_and(|is| is.eq_ignore_ascii_case(&text))
            }
            ("lastSyncDateTime" | "enrolledDateTime", "gt" | "lt") => {
                match (row[name].as_str().and_then(time), time(&text)) {
                    (Some(is), Some(limit)) => (operator == "gt") == (is > limit) && is != limit,
                    _ => true,
                }
            }
            _ => true,
        }
    })
}

#[cfg(test)]
mod tests;

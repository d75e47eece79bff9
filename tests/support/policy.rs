//! What an administrator sets so that the service decides something: groups, records, policy, mode.

use serde_json::{Value, json};

use super::World;

const EVERYONE: &str = "00000000-0000-0000-0000-0000000000a1";
const EXCLUDED: &str = "00000000-0000-0000-0000-0000000000a2";

const IMPORT: &str = "managedDevices/import?confirm=true";

fn text(device: &Value, pointer: &str) -> String {
    device.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// The address of a device's user.
pub(crate) fn user(device: &Value) -> String {
    text(device, "/mailbox/smtpAddress")
}

/// A device's id.
pub(crate) fn id(device: &Value) -> String {
    text(device, "/deviceId")
}

/// A partnership's GUID.
pub(crate) fn guid(device: &Value) -> String {
    text(device, "/guid")
}

impl World {
    /// Devices that have access by the organization's default, so that a block takes it; each of another user, and none
    /// of them with a second device.
    pub(crate) fn plain_devices(&self) -> Vec<Value> {
        let devices = self.agent.devices();
        let of = |address: &str| devices.iter().filter(|device| user(device) == address).count();
        devices
            .iter()
            .filter(|device| {
                device["accessState"] == "Allowed"
                    && device["accessStateReason"] == "Global"
                    && device["clientType"] == "EAS"
                    && of(&user(device)) == 1
            })
            .cloned()
            .collect()
    }

    /// The policy: everyone is included but `excluded`, all devices are enrolled and compliant but `unenrolled`.
    pub(crate) fn decide(&self, unenrolled: &[&Value], excluded: &[&Value]) {
        let devices = self.agent.devices();
        let users: Vec<String> = devices.iter().map(user).filter(|user| !user.is_empty()).collect();
        let excluded: Vec<String> = excluded.iter().map(|device| user(device)).collect();
        for (group, members) in [(EVERYONE, &users), (EXCLUDED, &excluded)] {
            let body = json!({"complete": true, "value": members});
            self.must("PUT", &format!("groups/{group}/members"), body);
        }
        self.enrolled(unenrolled);
        let policy = json!({"enabled": true, "includedGroups": [EVERYONE], "excludedGroups": [EXCLUDED]});
        self.must("PATCH", "conditionalAccessSettings?confirm=true", policy);
    }

    /// All devices are enrolled and compliant but these.
    pub(crate) fn enrolled(&self, unenrolled: &[&Value]) {
        let (status, body) = self.service.import(IMPORT, self.records(unenrolled));
        assert_eq!(status, 200, "{body}");
    }

    /// The same of one device, where the service is to end by it.
    pub(crate) fn enrolled_to_death(&self, unenrolled: &Value) {
        let _ = self.service.try_import(IMPORT, self.records(&[unenrolled]));
    }

    fn records(&self, unenrolled: &[&Value]) -> String {
        let lines: String = self
            .agent
            .devices()
            .iter()
            .filter(|device| !unenrolled.iter().any(|other| other["identity"] == device["identity"]))
            .map(|device| format!("{},{},phone,compliant\n", user(device), id(device)))
            .collect();
        format!("userPrincipalName,easDeviceId,deviceName,complianceState\n{lines}")
    }

    /// The connector's path in the service.
    pub(crate) fn connector(&self) -> String {
        let connectors = self.service.get("exchangeConnectors");
        format!("exchangeConnectors/{}", connectors["value"][0]["id"].as_str().expect("id"))
    }

    /// Enforce, with a brake that lets everything pass.
    pub(crate) fn enforce(&self) {
        self.enforce_with(json!({"deviceCount": 1000, "percent": 100}));
    }

    /// Enforce, with this brake.
    pub(crate) fn enforce_with(&self, brake: Value) {
        self.must("PATCH", &self.connector(), json!({"mode": "enforce", "brake": brake}));
    }

    /// A request that must succeed.
    pub(crate) fn must(&self, method: &str, path: &str, body: Value) -> Value {
        let (status, answer) = self.service.request(method, path, Some(body));
        assert!((200..300).contains(&status), "{method} {path}: {status} {answer}");
        answer
    }

    /// The device as the service has it.
    pub(crate) fn in_service(&self, device: &Value) -> Value {
        let all = self.service.all("exchangeDevices?$top=1000");
        let found = all.into_iter().find(|other| other["identity"] == device["identity"]);
        found.expect("the device in the service")
    }

    /// The service's `why` of a device.
    pub(crate) fn why(&self, device: &Value) -> Value {
        let id = self.in_service(device)["id"].as_str().expect("id").to_owned();
        self.service.get(&format!("exchangeDevices/{id}/why"))
    }

    /// The organization's state as the lab has it.
    pub(crate) fn exchange(&self) -> Value {
        self.lab.control("GET", "/organization", None)
    }

    /// A personal list of a device's mailbox, as the lab has it.
    pub(crate) fn list(&self, device: &Value, list: &str) -> Vec<String> {
        let exchange = self.exchange();
        let mailboxes = exchange["mailboxes"].as_array().expect("mailboxes");
        let address = user(device);
        let mailbox = mailboxes.iter().find(|mailbox| mailbox["smtpAddress"] == address.as_str());
        let ids = mailbox.and_then(|mailbox| mailbox[list].as_array().cloned()).unwrap_or_default();
        ids.iter().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// The blocked list of a device's mailbox.
    pub(crate) fn blocked(&self, device: &Value) -> Vec<String> {
        self.list(device, "blockedDeviceIds")
    }

    /// How often a cmdlet was run.
    pub(crate) fn count(&self, cmdlet: &str) -> u64 {
        self.lab.commands().iter().find(|(name, _)| name == cmdlet).map_or(0, |(_, count)| *count)
    }
}

//! What of the phones is old: for whoever plans an upgrade of Exchange, a move to Exchange Online or a tidying up. Pure.

use std::collections::BTreeMap;

/// The least version of Exchange ActiveSync that Exchange Online takes, since March 2026; servers on premises take older ones.
pub const LEAST_PROTOCOL: &str = "16.1";
/// Clients that Microsoft has given up: Outlook's former protocol, and OWA for Devices.
const OLD_CLIENTS: [&str; 2] = ["REST", "MOWA"];

/// Devices that share a text, and how many there are; empty where Exchange told none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    pub value: String,
    pub devices: u64,
}

/// True for a version below the least one. What is no version is not judged.
pub fn is_old_protocol(version: &str) -> bool {
    let number = |text: &str| -> Option<(u32, u32)> {
        let (major, minor) = text.trim().split_once('.')?;
        Some((major.parse().ok()?, minor.parse().ok()?))
    };
    number(version).zip(number(LEAST_PROTOCOL)).is_some_and(|(version, least)| version < least)
}

/// True for a client that is no longer made.
pub fn is_old_client(client: &str) -> bool {
    OLD_CLIENTS.iter().any(|old| client.eq_ignore_ascii_case(old))
}

/// Systems by name and first number, `iOS 16` for `iOS 16.7.10 20H350`, with the most devices first.
pub fn systems(shares: &[Share]) -> Vec<Share> {
    let mut all: BTreeMap<String, u64> = BTreeMap::new();
    for share in shares {
        *all.entry(system(&share.value)).or_default() += share.devices;
    }
    let mut all: Vec<Share> = all.into_iter().map(|(value, devices)| Share { value, devices }).collect();
    all.sort_by(|a, b| b.devices.cmp(&a.devices).then_with(|| a.value.cmp(&b.value)));
    all
}

fn system(told: &str) -> String {
    let told = told.trim();
    let Some(at) = told.find(|letter: char| letter.is_ascii_digit()) else { return told.to_owned() };
    let (name, rest) = told.split_at(at);
    let major = rest.find(|letter: char| !letter.is_ascii_digit()).map_or(rest, |end| &rest[..end]);
    format!("{name}{major}").trim().to_owned()
}

#[cfg(test)]
mod tests;

//! A device's owner, read from its identity: `§`, distinguished names, monitoring mailboxes.

use crate::domain::device::MobileDevice;

/// The folder object between a mailbox user and the devices.
const CONTAINER: &str = "ExchangeActiveSyncDevices";

/// The mailbox user of a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner<'a> {
    /// Distinguished name: the exact join key.
    DistinguishedName(&'a str),
    /// Canonical name (`contoso.com/Users/Ann`), where no DN was sent.
    Canonical(&'a str),
}

impl<'a> Owner<'a> {
    /// The owner's text, whichever form it has.
    pub fn as_str(self) -> &'a str {
        match self {
            Self::DistinguishedName(text) | Self::Canonical(text) => text,
        }
    }

    /// The last part of the name, as written (`Ann`, `HealthMailbox0a1b…`).
    fn leaf(self) -> &'a str {
        match self {
            Self::DistinguishedName(dn) => {
                let rdn = split_rdn(dn).map_or(dn, |(first, _)| first);
                rdn.split_once('=').map_or(rdn, |(_, name)| name).trim()
            }
            Self::Canonical(name) => name.rsplit('/').next().unwrap_or(name),
        }
    }
}

/// Splits a distinguished name after its first RDN. A comma that is escaped (`\,`) or quoted belongs to a value.
fn split_rdn(dn: &str) -> Option<(&str, &str)> {
    let (mut escaped, mut quoted) = (false, false);
    for (at, byte) in dn.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => quoted = !quoted,
            b',' | b';' if !quoted => return Some((&dn[..at], dn[at + 1..].trim_start())),
            _ => {}
        }
    }
    None
}

/// A device's DN less its first two RDNs, where the second is the container.
fn owner_dn(dn: &str) -> Option<&str> {
    let (_, rest) = split_rdn(dn)?;
    let (container, owner) = split_rdn(rest)?;
    let name = container.split_once('=')?.1.trim();
    (name.eq_ignore_ascii_case(CONTAINER) && !owner.is_empty()).then_some(owner)
}

/// Where the container's name stands in an identity, with the separators around it.
fn container_at(identity: &str) -> Option<(usize, usize)> {
    let n = CONTAINER.len();
    // The separator is a slash in canonical names and a backslash in the form `<Mailbox>\…\<name>`.
    (1..identity.len().checked_sub(n)?).rev().find_map(|at| {
        let bytes = identity.as_bytes();
        let inside = bytes.get(at..at + n)?.eq_ignore_ascii_case(CONTAINER.as_bytes());
        let open = matches!(bytes[at - 1], b'/' | b'\\');
        let close = matches!(bytes.get(at + n)?, b'/' | b'\\');
        (inside && open && close).then_some((at - 1, at + n + 1))
    })
}

/// The owner: from the distinguished name, else from the identity, else the canonical `UserDisplayName`.
pub fn owner_of(device: &MobileDevice) -> Option<Owner<'_>> {
    if let Some(dn) = device.distinguished_name.as_deref().and_then(owner_dn) {
        return Some(Owner::DistinguishedName(dn));
    }
    owner_of_identity(&device.identity.0).or_else(|| {
        device.user_display_name.as_deref().filter(|name| name.contains('/')).map(Owner::Canonical)
    })
}

/// The owner that an identity names, for a partnership that is gone. An identity may itself be a DN.
pub fn owner_of_identity(identity: &str) -> Option<Owner<'_>> {
    if let Some(dn) = owner_dn(identity) {
        return Some(Owner::DistinguishedName(dn));
    }
    let (end, _) = container_at(identity).filter(|(end, _)| *end > 0)?;
    Some(Owner::Canonical(&identity[..end]))
}

/// The object's own name in an identity: `<DeviceType>§<DeviceId>`.
fn object_name(identity: &str) -> &str {
    if let Some((_, start)) = container_at(identity) {
        return &identity[start..];
    }
    match split_rdn(identity) {
        Some((rdn, _)) => match rdn.split_once('=') {
            Some((key, value)) if !key.contains('/') => value,
            _ => identity,
        },
        None => identity.rsplit('/').next().unwrap_or(identity),
    }
}

/// The device id that an identity names: what follows the first `§`, or the last one for Outlook's REST form.
pub fn device_id_of(identity: &str) -> Option<&str> {
    let (kind, rest) = object_name(identity).split_once('§')?;
    let id = if kind.eq_ignore_ascii_case("REST") { rest.rsplit('§').next()? } else { rest };
    (!id.is_empty()).then_some(id)
}

/// The device type that an identity names; the middle part for Outlook's REST form.
pub fn device_type_of(identity: &str) -> Option<&str> {
    let (kind, rest) = object_name(identity).split_once('§')?;
    let kind = match rest.split_once('§') {
        Some((middle, _)) if kind.eq_ignore_ascii_case("REST") => middle,
        _ => kind,
    };
    (!kind.is_empty()).then_some(kind)
}

fn starts_with(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

/// True for the name of a mailbox that Exchange monitors itself with.
pub fn is_monitoring_name(name: &str) -> bool {
    starts_with(name, "HealthMailbox") || starts_with(name, "CAS_{") || starts_with(name, "extest_")
}

/// True for a device that Exchange's lists and rules do not govern: Outlook with hybrid modern authentication comes by
/// way of Microsoft's service, which has its own list (exchange.md 2.7).
pub fn is_ungoverned(device_type: Option<&str>) -> bool {
    device_type.is_some_and(|kind| kind.eq_ignore_ascii_case("OutlookService"))
}

/// True for the devices of Exchange's own probes: they are no one's, and are left out.
pub fn is_monitoring(device: &MobileDevice) -> bool {
    let kind = device.device_type.as_deref().or_else(|| device_type_of(&device.identity.0));
    kind.is_some_and(|kind| kind.eq_ignore_ascii_case("EASProbeDeviceType"))
        || owner_of(device).is_some_and(|owner| is_monitoring_name(owner.leaf()))
}

#[cfg(test)]
mod tests;

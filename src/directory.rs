//! Active Directory's own forms inside LDAP: GUIDs and SIDs as bytes, ranged attributes, names; and the frame of a
//! message. Messages themselves are read and written by a library; what is here never sees a socket.

mod attribute;
mod frame;
mod name;
mod sid;

pub use attribute::{Range, RangeError, next_range, ranged};
pub use frame::{FrameError, MAX_DEPTH, MAX_MESSAGE, check, length};
pub use name::{canonical_name, dns_domain, name_key};
pub use sid::relative_id;

use uuid::Uuid;

/// An `objectGUID` as it is stored: the first three groups have their bytes in reverse (MS-DTYP 2.3.4.2).
pub fn guid_bytes(guid: Uuid) -> [u8; 16] {
    guid.to_bytes_le()
}

/// The GUID of an `objectGUID`'s value; `None` for another length or the nil GUID, which names nothing.
pub fn guid(bytes: &[u8]) -> Option<Uuid> {
    let guid = Uuid::from_bytes_le(bytes.try_into().ok()?);
    (!guid.is_nil()).then_some(guid)
}

/// An address of `mail`, `userPrincipalName` or `proxyAddresses` in lower case; `None` for what is no SMTP address:
/// `smtp:` and `SMTP:` mark those in `proxyAddresses`, other prefixes are other systems'.
pub fn smtp_address(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let text = text.strip_prefix("smtp:").unwrap_or(&text);
    let (local, domain) = text.rsplit_once('@')?;
    let good = !local.is_empty() && !domain.is_empty() && !text.contains([':', '\0']) && text.len() <= 1024;
    good.then(|| text.to_owned())
}

#[cfg(test)]
mod tests;

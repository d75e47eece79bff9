//! Finding an object by what an administrator types: GUID, distinguished name, canonical name, address, name.

use uuid::Uuid;

use super::rng::ObjectKind;
use super::{Organization, Slot, people};

/// The outcome of a look-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    One(u32),
    None,
    /// Several objects answer to that text; Exchange refuses to choose.
    Several,
}

impl Found {
    fn from_list(list: &[u32]) -> Self {
        match list {
            [] => Self::None,
            [one] => Self::One(*one),
            _ => Self::Several,
        }
    }
}

/// Splits at the first separator that no backslash precedes.
fn split_unescaped(text: &str, separator: char) -> Option<(&str, &str)> {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == separator => return Some((&text[..at], &text[at + c.len_utf8()..])),
            _ => {}
        }
    }
    None
}

/// The value of a relative distinguished name, escapes undone.
fn unescape_rdn(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (c, chars.as_str().get(..2)) {
            ('\\', Some(hex)) if hex.bytes().all(|b| b.is_ascii_hexdigit()) => {
                out.push(u8::from_str_radix(hex, 16).unwrap_or(b'?').into());
                chars.nth(1);
            }
            ('\\', _) => out.extend(chars.next()),
            _ => out.push(c),
        }
    }
    out
}

fn same(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b) || a.to_lowercase() == b.to_lowercase()
}

impl Organization {
    /// Finds a mailbox.
    pub fn find_mailbox(&self, text: &str) -> Found {
        let text = text.trim();
        if let Ok(guid) = Uuid::try_parse(text) {
            return match self.seed.read_guid(guid) {
                Some((ObjectKind::Mailbox, index)) if self.mailbox(index).is_some() => Found::One(index),
                _ => Found::None,
            };
        }
        let dn = text.get(..3).is_some_and(|p| p.eq_ignore_ascii_case("CN="));
        let core = if dn {
            unescape_rdn(split_unescaped(&text[3..], ',').map_or(&text[3..], |(name, _)| name))
        } else if let Some((local, _)) = text.split_once('@') {
            local.to_owned()
        } else if let Some(name) = text.strip_prefix(&format!("{}\\", self.config.netbios_domain)) {
            name.to_owned()
        } else if let Some(name) = canonical_leaf(text) {
            name
        } else {
            text.to_owned()
        };
        let mut candidates = people::candidates(self.seed, &core, self.config.hostile_strings);
        candidates.extend(people::candidates(self.seed, text, self.config.hostile_strings));
        candidates.retain(|index| *index < self.mailboxes);
        candidates.extend(self.mailboxes..self.mailbox_end());
        candidates.sort_unstable();
        candidates.dedup();
        candidates.retain(|index| {
            self.mailbox(*index).is_some_and(|m| {
                same(&m.name, text)
                    || same(&m.alias, &core) && core.len() != text.len() && !dn && !text.contains('@')
                    || same(&m.alias, text)
                    || same(&m.smtp_address, text)
                    || dn && same(&m.distinguished_name(), text)
                    || same(&m.canonical_name(), text)
            })
        });
        Found::from_list(&candidates)
    }

    /// Finds a device.
    pub fn find_device(&self, text: &str) -> Found {
        let text = text.trim();
        if let Ok(guid) = Uuid::try_parse(text) {
            return match self.seed.read_guid(guid) {
                Some((ObjectKind::Device, index)) if self.device(index).is_some() => Found::One(index),
                _ => Found::None,
            };
        }
        const CONTAINER: &str = "ExchangeActiveSyncDevices";
        let parts = if text.get(..3).is_some_and(|p| p.eq_ignore_ascii_case("CN=")) {
            split_unescaped(&text[3..], ',').and_then(|(name, rest)| {
                let (container, owner) = split_unescaped(rest, ',')?;
                let container =
                    container.get(..3).filter(|p| p.eq_ignore_ascii_case("CN=")).map(|_| &container[3..]);
                container.is_some_and(|c| same(c, CONTAINER)).then(|| (owner, unescape_rdn(name)))
            })
        } else {
            ["/", "\\"].into_iter().find_map(|separator| {
                let middle = format!("{separator}{CONTAINER}{separator}").to_lowercase();
                let at = text.to_ascii_lowercase().find(&middle.to_ascii_lowercase())?;
                Some((&text[..at], text[at + middle.len()..].replace("\\/", "/")))
            })
        };
        let Some((owner, name)) = parts else { return Found::None };
        let Found::One(mailbox) = self.find_mailbox(owner) else { return Found::None };
        let found: Vec<u32> = self
            .devices_of(mailbox)
            .into_iter()
            .filter(|index| self.device(*index).is_some_and(|d| same(&d.object_name(), &name)))
            .collect();
        Found::from_list(&found)
    }

    /// True while any device differs from what the seed makes of it; for tests of memory.
    pub fn changed_devices(&self) -> usize {
        self.read().slots.values().filter(|slot| matches!(slot, Slot::Changed(_) | Slot::Removed)).count()
    }
}

/// The last part of a canonical name, escapes undone.
fn canonical_leaf(text: &str) -> Option<String> {
    let mut rest = text;
    let mut parts = 0;
    while let Some((_, after)) = split_unescaped(rest, '/') {
        rest = after;
        parts += 1;
    }
    (parts > 0).then(|| rest.replace("\\/", "/"))
}

#[cfg(test)]
mod tests;

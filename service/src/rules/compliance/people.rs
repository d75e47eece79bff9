//! Which addresses belong to one person: a mailbox address, a UPN and aliases, where some source says so.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use serde::Deserialize;

use crate::rules::compliance::record::ManagedDevice;

/// A member: the name it is known by and every address, in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub user: String,
    pub addresses: Vec<String>,
}

/// The addresses of Graph's `user`; other members are of no use here.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct GraphUser {
    pub user_principal_name: Option<String>,
    pub mail: Option<String>,
    pub proxy_addresses: Vec<String>,
}

impl GraphUser {
    /// Named by its UPN and known by all addresses; `None` where it has none.
    pub fn member(self) -> Option<Member> {
        let address = |text: String| {
            // `smtp:` and `SMTP:` mark addresses in proxyAddresses; other prefixes are other systems' addresses.
            let text = text.trim().to_lowercase();
            let text = text.strip_prefix("smtp:").map(str::to_owned).unwrap_or(text);
            (text.contains('@') && !text.contains(':')).then_some(text)
        };
        let mut addresses: Vec<String> = [self.user_principal_name, self.mail]
            .into_iter()
            .flatten()
            .chain(self.proxy_addresses)
            .filter_map(address)
            .collect();
        let user = addresses.first()?.clone();
        addresses.sort_unstable();
        addresses.dedup();
        Some(Member { user, addresses })
    }
}

/// How a user's `objectGUID`, which is also the mailbox's, stands among addresses.
pub fn guid_address(id: uuid::Uuid) -> String {
    format!("guid:{id}")
}

/// Known addresses; an address that nothing is known of stands for itself.
#[derive(Debug, Clone, Default)]
pub struct People(HashMap<String, String>);

impl People {
    /// From addresses of users (`address`, `user`), then from records that name both UPN and mailbox address.
    ///
    /// An address that two records give to two users is nobody's: it stands for itself again.
    pub fn new<'a>(
        addresses: impl IntoIterator<Item = (String, String)>,
        records: impl IntoIterator<Item = &'a ManagedDevice>,
    ) -> Self {
        let mut known: HashMap<String, String> = addresses
            .into_iter()
            .map(|(address, user)| (address.to_lowercase(), user.to_lowercase()))
            .collect();
        let mut told: HashMap<String, Option<String>> = HashMap::new();
        for record in records {
            let (Some(upn), Some(email)) = (&record.user_principal_name, &record.email_address) else {
                continue;
            };
            let (upn, email) = (upn.to_lowercase(), email.to_lowercase());
            if upn == email || known.contains_key(&email) {
                continue;
            }
            match told.entry(email) {
                Entry::Vacant(vacant) => {
                    vacant.insert(Some(upn));
                }
                Entry::Occupied(mut same) => {
                    if same.get().as_ref() != Some(&upn) {
                        same.insert(None);
                    }
                }
            }
        }
        known.extend(told.into_iter().filter_map(|(email, upn)| Some((email, upn?))));
        Self(known)
    }

    /// The person behind an address.
    pub fn person(&self, address: &str) -> String {
        let address = address.trim().to_lowercase();
        // A record may lead to a UPN that a group's members lead on from.
        match self.0.get(&address) {
            Some(user) => self.0.get(user).unwrap_or(user).clone(),
            None => address,
        }
    }

    /// True where something says whose this address is.
    pub fn knows(&self, address: &str) -> bool {
        self.0.contains_key(&address.trim().to_lowercase())
    }
}

#[cfg(test)]
mod tests;

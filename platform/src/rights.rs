//! Rights on folders and files of Windows, as values: who may own a folder of ours, the access list it gets, and
//! whether a list lets others read. Nothing here asks the system, so that all of it is tested everywhere.
//!
//! Security identifiers are in their text form, `S-1-5-18`.

const SYSTEM: &str = "S-1-5-18";
const ADMINISTRATORS: &str = "S-1-5-32-544";
/// Windows' own installer, which owns what came with the system.
const TRUSTED_INSTALLER: &str = "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464";
/// Whoever makes or owns a thing: the owner is judged by itself.
const OWNERS: [&str; 2] = ["S-1-3-0", "S-1-3-4"];
/// Ends of the identifiers of a domain's administrators and of a computer's first account: administrators anyway.
const ADMINISTRATORS_OF_DOMAINS: [&str; 3] = ["-500", "-512", "-519"];

/// Services' own identifiers. Only an administrator installs a service, and the identifier outlives it in the lists.
const SERVICES: &str = "S-1-5-80-";
/// All services at once.
const ALL_SERVICES: &str = "S-1-5-80-0";

/// Rights with which an account reads a file, or gives itself that right.
const READS: u32 = 0x1 | 0x0004_0000 | 0x0008_0000 | 0x1000_0000 | 0x8000_0000;

/// One entry of an access list that allows something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowed {
    pub sid: String,
    pub mask: u32,
    /// For what will be made below, and not for the thing itself.
    pub only_below: bool,
}

/// A folder that another account made before us: that account could read and change what we write into it.
#[derive(Debug, thiserror::Error)]
#[error("the folder {folder} belongs to the account {owner}")]
pub struct OthersFolder {
    pub folder: String,
    pub owner: String,
}

/// True when an error says so.
pub fn is_others_folder(error: &std::io::Error) -> bool {
    error.get_ref().is_some_and(|inner| inner.is::<OthersFolder>())
}

/// The access list of a folder of ours in text form: the system, administrators and these accounts, all that is made
/// in it included, and nothing from the folder above.
pub fn private_list(accounts: &[&str]) -> String {
    let mut list = String::from("D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)");
    for account in accounts.iter().filter(|account| ![SYSTEM, ADMINISTRATORS].contains(account)) {
        list.push_str(&format!("(A;OICI;FA;;;{account})"));
    }
    list
}

/// True when a folder of this owner may be used by the account `own`; `services` are accounts of services of ours.
pub fn may_own(owner: &str, own: &str, services: &[String]) -> bool {
    [SYSTEM, ADMINISTRATORS, TRUSTED_INSTALLER, own].contains(&owner)
        || services.iter().any(|one| one == owner)
}

/// True when the list lets accounts read beside the owner, the system, administrators, single services and the account
/// `own`. `None` is no list: then everybody may.
pub fn lets_others_read(list: Option<&[Allowed]>, owner: &str, own: &str) -> bool {
    let Some(list) = list else { return true };
    list.iter().any(|one| {
        let sid = one.sid.as_str();
        let is_known = [SYSTEM, ADMINISTRATORS, owner, own].contains(&sid)
            || OWNERS.contains(&sid)
            || (sid.starts_with(SERVICES) && sid != ALL_SERVICES)
            || (sid.starts_with("S-1-5-21-")
                && ADMINISTRATORS_OF_DOMAINS.iter().any(|end| sid.ends_with(end)));
        (!is_known || sid.is_empty()) && !one.only_below && one.mask & READS != 0
    })
}

#[cfg(test)]
mod tests;

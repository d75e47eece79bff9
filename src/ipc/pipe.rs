//! The channel on Windows: the named pipe of a data folder, and which accounts may hold or open it.
//!
//! Security identifiers are in their text form, `S-1-5-18`
//! (<https://learn.microsoft.com/windows-server/identity/ad-ds/manage/understand-security-identifiers>).

const LOCAL_SYSTEM: &str = "S-1-5-18";
const ADMINISTRATORS: &str = "S-1-5-32-544";
/// Accounts of services. Only who may install a service can run a process under one.
const SERVICES: &str = "S-1-5-80-";

/// The pipe of a data folder: one name for each, so that several connections can live on one computer. `folder` is
/// its full path; letter case says nothing there.
pub fn pipe_name(folder: &str) -> String {
    let digest = blake3::hash(folder.to_lowercase().as_bytes()).to_hex();
    format!(r"\\.\pipe\exchange-connector-{}", &digest[..16])
}

/// True when a pipe of this owner may be the agent's, for a caller with the account `own`. Any account may make a pipe
/// of any name that is free, so nothing is sent before this is known.
pub fn may_serve(owner: &str, own: &str) -> bool {
    owner == LOCAL_SYSTEM || owner == ADMINISTRATORS || owner == own || owner.starts_with(SERVICES)
}

/// Who may open the pipe, as a security descriptor in text form: the system, administrators and the agent's own
/// account.
pub fn access_list(own: &str) -> String {
    format!("D:P(A;;GA;;;SY)(A;;GA;;;BA)(A;;GA;;;{own})")
}

#[cfg(test)]
mod tests;

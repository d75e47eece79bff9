//! The channel on Windows: the named pipe of a data folder, and which accounts may hold or open it.
//!
//! Security identifiers are in their text form, `S-1-5-18`
//! (<https://learn.microsoft.com/windows-server/identity/ad-ds/manage/understand-security-identifiers>).

const LOCAL_SYSTEM: &str = "S-1-5-18";
const ADMINISTRATORS: &str = "S-1-5-32-544";

/// One text for a folder, whichever way its full path is written: letter case, slashes and the prefix of long paths say
/// nothing. The folder itself is not looked at, so that the text is the same for callers who may not open it.
pub fn folder_text(full: &str) -> String {
    let path = full.replace('/', r"\");
    let path = match path.strip_prefix(r"\\?\UNC\") {
        Some(share) => format!(r"\\{share}"),
        None => path.strip_prefix(r"\\?\").unwrap_or(&path).to_owned(),
    };
    path.trim_end_matches('\\').to_lowercase()
}

/// The pipe of a data folder: one name for each, so that several connections can live on one computer. `folder` is
/// its full path.
pub fn pipe_name(folder: &str) -> String {
    let digest = blake3::hash(folder_text(folder).as_bytes()).to_hex();
    format!(r"\\.\pipe\exchange-connector-{}", &digest[..16])
}

/// True when a pipe of this owner may be the agent's, for a caller with the account `own`. `service` is the account of
/// the service that is installed for the folder. Any account may make a pipe of any name that is free, so nothing is
/// sent before this is known.
pub fn may_serve(owner: &str, own: &str, service: Option<&str>) -> bool {
    let known = [Some(LOCAL_SYSTEM), Some(ADMINISTRATORS), Some(own), service];
    !owner.is_empty() && known.contains(&Some(owner))
}

/// Who owns the pipe and may open it, as a security descriptor in text form: the system, administrators and the agent's own
/// account may. Administrators own the pipe of one of them, so that another one trusts it too; whose account may not name
/// them as the owner (`ERROR_INVALID_OWNER`) owns it alone. Said in so many words, because a token may name any group of the
/// account as the owner of what it makes.
pub fn access_lists(own: &str) -> [String; 2] {
    ["BA", own].map(|owner| format!("O:{owner}D:P(A;;GA;;;SY)(A;;GA;;;BA)(A;;GA;;;{own})"))
}

#[cfg(test)]
mod tests;

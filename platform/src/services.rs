//! Windows services by their words: names, accounts and command lines, and what the service manager's errors mean.
//! Nothing here asks the system, so that all of it is tested everywhere.

use std::path::PathBuf;

use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use sha1::{Digest as _, Sha1};

/// The agent's service; that of an instance carries its name after a hyphen.
pub const AGENT: &str = "exchange-connector";
/// The management service's.
pub const MANAGEMENT: &str = "exchange-connector-service";

/// The account that a service runs under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ServiceAccount {
    /// The service's own, which Windows makes: `NT SERVICE\exchange-connector`.
    Virtual(String),
    /// A managed account of the domain (gMSA): Windows knows its password.
    Managed(String),
    /// An account with a password.
    Named(String),
}

impl ServiceAccount {
    /// Reads the account that a person names for a service; `None` is the service's own.
    ///
    /// # Errors
    /// Why no service of ours runs under it.
    pub fn parse(name: Option<&str>, service: &str) -> Result<Self, String> {
        let own = format!(r"NT SERVICE\{service}");
        let Some(name) = name.map(str::trim) else { return Ok(Self::Virtual(own)) };
        let (domain, user) = name.rsplit_once('\\').unwrap_or(("", name));
        if name.eq_ignore_ascii_case(&own) {
            Ok(Self::Virtual(own))
        } else if user.is_empty() || name.chars().any(char::is_control) {
            Err(format!("{name:?} is no account"))
        } else if domain.eq_ignore_ascii_case("NT SERVICE") {
            Err(format!("{name} is the account of another service"))
        } else if domain.eq_ignore_ascii_case("NT AUTHORITY")
            || ["LocalSystem", "LocalService", "NetworkService"]
                .iter()
                .any(|one| one.eq_ignore_ascii_case(user))
        {
            // What the programs read comes from the network.
            Err(format!("{name} has more rights than the service needs, or shares them with other services"))
        } else if user.ends_with('$') {
            Ok(Self::Managed(name.to_owned()))
        } else if domain.is_empty() && !user.contains('@') {
            Ok(Self::Named(format!(r".\{user}")))
        } else {
            Ok(Self::Named(name.to_owned()))
        }
    }

    /// The account's name as the service manager takes it.
    pub fn name(&self) -> &str {
        let (Self::Virtual(name) | Self::Managed(name) | Self::Named(name)) = self;
        name
    }

    /// True where somebody must give the password.
    pub fn has_password(&self) -> bool {
        matches!(self, Self::Named(_))
    }
}

/// The identifier of a service's own account: Windows makes it of the name, whether or not the service is installed
/// (MS-DTYP: `S-1-5-80` and the SHA-1 of the name in capitals).
pub fn service_sid(service: &str) -> String {
    let bytes: Vec<u8> = service.to_uppercase().encode_utf16().flat_map(u16::to_le_bytes).collect();
    let hash: [u8; 20] = Sha1::digest(&bytes).into();
    let mut sid = String::from("S-1-5-80");
    for part in hash.chunks_exact(4) {
        let number = part.iter().rev().fold(0_u32, |number, byte| (number << 8) | u32::from(*byte));
        sid.push_str(&format!("-{number}"));
    }
    sid
}

/// The identifier of an account that needs no look-up: a service's own, and the system.
pub fn known_sid(account: &str) -> Option<String> {
    let (domain, name) = account.rsplit_once('\\').unwrap_or(("", account));
    if domain.eq_ignore_ascii_case("NT SERVICE") {
        return Some(service_sid(name));
    }
    (domain.is_empty() && name.eq_ignore_ascii_case("LocalSystem")).then(|| "S-1-5-18".to_owned())
}

/// The name by which an account's identifier is looked up: a service's configuration writes this computer as a dot.
pub fn look_up_name(account: &str, computer: &str) -> String {
    match account.strip_prefix(r".\") {
        Some(user) => format!(r"{computer}\{user}"),
        None => account.to_owned(),
    }
}

/// The words of a command line, as programs of Windows read it: quotes hold a word together, and backslashes count
/// only before a quote.
pub fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let (mut quoted, mut slashes) = (false, 0);
    for c in line.chars() {
        if c == '\\' {
            slashes += 1;
            continue;
        }
        let is_quote = c == '"';
        if slashes > 0 {
            let written = if is_quote { slashes / 2 } else { slashes };
            word.get_or_insert_default().push_str(&"\\".repeat(written));
        }
        let escaped = is_quote && slashes % 2 == 1;
        slashes = 0;
        match c {
            '"' if !escaped => {
                word.get_or_insert_default();
                quoted = !quoted;
            }
            ' ' | '\t' if !quoted => words.extend(word.take()),
            c => word.get_or_insert_default().push(c),
        }
    }
    if slashes > 0 {
        word.get_or_insert_default().push_str(&"\\".repeat(slashes));
    }
    words.extend(word);
    words
}

/// The command line that gives a program these words.
pub fn command_line(program: &str, arguments: &[&str]) -> String {
    let mut line = String::new();
    for word in std::iter::once(&program).chain(arguments) {
        if !line.is_empty() {
            line.push(' ');
        }
        if !word.is_empty() && !word.contains([' ', '\t', '"']) {
            line.push_str(word);
            continue;
        }
        line.push('"');
        let mut slashes = 0;
        for c in word.chars() {
            if c == '"' {
                line.push_str(&"\\".repeat(slashes + 1));
            }
            slashes = if c == '\\' { slashes + 1 } else { 0 };
            line.push(c);
        }
        line.push_str(&"\\".repeat(slashes));
        line.push('"');
    }
    line
}

/// The data folder that a service's command line names.
pub fn folder_of_command(line: &str) -> Option<PathBuf> {
    let words = words(line);
    let at = words.iter().position(|word| word == "--data-dir")?;
    words.get(at + 1).map(PathBuf::from)
}

/// Why the service manager did not do what was asked.
#[derive(Debug, thiserror::Error)]
#[error("{asked} the service {service}: {cause}")]
pub struct ServiceFailure {
    /// `start`, `install` …
    pub asked: &'static str,
    pub service: String,
    /// The account it runs under, where that is known.
    pub account: Option<String>,
    /// Windows' own number.
    pub code: i32,
    /// Windows' own words.
    pub cause: String,
}

/// Numbers of Windows' errors.
mod code {
    pub(super) const ACCESS_DENIED: i32 = 5;
    pub(super) const REQUEST_TIMEOUT: i32 = 1053;
    pub(super) const INVALID_ACCOUNT: i32 = 1057;
    pub(super) const DISABLED: i32 = 1058;
    pub(super) const NOT_INSTALLED: i32 = 1060;
    pub(super) const SPECIFIC: i32 = 1066;
    pub(super) const PROCESS_ABORTED: i32 = 1067;
    pub(super) const LOGON_FAILED: i32 = 1069;
    pub(super) const MARKED_FOR_DELETE: i32 = 1072;
    pub(super) const NONE_MAPPED: i32 = 1332;
    pub(super) const LOGON_NOT_GRANTED: i32 = 1385;
}

impl ServiceFailure {
    /// The finding that says so to people.
    pub fn finding(&self) -> Finding {
        let Self { asked, service, account, .. } = self;
        let account = account.as_deref().unwrap_or("its account");
        let (row, text, remedy) = match self.code {
            code::LOGON_FAILED | code::LOGON_NOT_GRANTED => (
                findings::SERVICE_LOGON,
                format!("Windows does not let {account} log on for the service {service}."),
                "Give the account the right Log on as a service. Where a domain policy sets that right (Computer \
                 Configuration, Windows Settings, Security Settings, Local Policies, User Rights Assignment), add the \
                 account there: the policy takes away what was set on this computer. If the password was changed, \
                 install the service again with --account.",
            ),
            code::NOT_INSTALLED => (
                findings::SERVICE_NOT_INSTALLED,
                format!("The service {service} is not installed."),
                "Install it with `service install`, or name the connection with --instance.",
            ),
            code::INVALID_ACCOUNT | code::NONE_MAPPED => (
                findings::SERVICE_ACCOUNT_UNKNOWN,
                format!("Windows does not know {account}, or does not take its password."),
                r"Write the account as DOMAIN\name; a managed account (gMSA) ends in $ and must be installed on this computer.",
            ),
            code::ACCESS_DENIED => (
                findings::SYSTEMD_FAILED,
                format!("This account may not {asked} the service {service}."),
                "Run the command in a console that was started as administrator.",
            ),
            code::MARKED_FOR_DELETE => (
                findings::SYSTEMD_FAILED,
                format!("The service {service} is being removed, and a program still holds it."),
                "Close the Services console and Event Viewer, then try again.",
            ),
            code::DISABLED => (
                findings::SYSTEMD_FAILED,
                format!("The service {service} is disabled."),
                "Set its start type to automatic in the Services console, then start it.",
            ),
            code::SPECIFIC | code::PROCESS_ABORTED | code::REQUEST_TIMEOUT => (
                findings::SYSTEMD_FAILED,
                format!("The service {service} did not start: {}.", self.cause.trim_end_matches('.')),
                "Read the newest log file in the folder `logs` of the data folder.",
            ),
            _ => (
                findings::SYSTEMD_FAILED,
                format!("Windows did not {asked} the service {service}."),
                "Read Windows' own text in the details.",
            ),
        };
        row.finding(text).remedy(remedy).caused_by(self)
    }
}

/// What a service that stopped says about why: services of ours end with the number of a finding.
pub fn end_text(win32: u32, specific: Option<u32>) -> String {
    let Some(number) = specific else { return format!("it ended with Windows' error {win32}") };
    let number = format!("0x{number:07x}");
    match findings::all().into_iter().find(|row| row.number == number) {
        Some(row) => format!("it ended with the finding {number}, {}", row.meaning),
        None => format!("it ended with the number {number}"),
    }
}

#[cfg(test)]
mod tests;

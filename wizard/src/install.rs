//! From the unpacked set-up package: first Windows Installer with the package beside this program, and its progress; then the
//! dialog of the installed program. So no service ever runs from a folder that users can write to, and no program is set up
//! twice.

#[cfg(windows)]
pub mod windows;

use std::path::{Path, PathBuf};

use exchange_connector::domain::health::Finding;
use exchange_connector::encoding;
use exchange_connector::findings;

/// The installer package, as the set-up package has it.
pub const PACKAGE: &str = "Exchange_Connector.msi";
/// The account file, as the set-up package has it.
pub const ACCOUNT_FILE: &str = "MicrosoftIntune.accountcert";
/// Set-up in the folder of the installed programs.
pub const INSTALLED: &str = "Exchange Connector\\Exchange_Connector_Setup.exe";

/// How Windows Installer ended.
#[derive(Debug, PartialEq)]
pub enum Verdict {
    Installed,
    /// The person said no; nothing is to be told.
    Cancelled,
    Failed(Box<Finding>),
}

/// The installer package beside a program, unless the program is an installed one.
pub fn package_beside(program: &Path, program_files: &Path) -> Option<PathBuf> {
    let lower = |path: &Path| path.to_string_lossy().trim_start_matches(r"\\?\").to_lowercase();
    let folder = program.parent()?;
    let inside = Path::new(&lower(folder)).starts_with(lower(program_files));
    let package = folder.join(PACKAGE);
    (!inside && package.is_file()).then_some(package)
}

/// What an exit code of Windows Installer means. `log` is its log, `said` the log's bytes where it can be read.
pub fn verdict(code: u32, log: &Path, said: &[u8]) -> Verdict {
    let row = match code {
        // 1641 and 3010: some file is exchanged at the next restart, which is left to people.
        0 | 1641 | 3010 => return Verdict::Installed,
        1602 => return Verdict::Cancelled,
        1618 => &findings::INSTALLER_BUSY,
        1638 => &findings::INSTALLER_OTHER_PACKAGE,
        5 | 1260 | 1625 | 1644 | 1925 => &findings::INSTALLER_REFUSED,
        _ => &findings::INSTALLER_FAILED,
    };
    let reason = reason(said).unwrap_or_else(|| row.meaning.to_owned() + ".");
    Verdict::Failed(Box::new(
        row.finding(format!("{reason} (Windows Installer {code}; log {})", log.display())).remedy(row.remedy),
    ))
}

/// The last sentence that the package itself wrote into the log, such as why it refuses.
fn reason(said: &[u8]) -> Option<String> {
    let text = encoding::text_of(said).ok()?;
    let mark = "Product: Exchange Connector -- ";
    let mut lines = text.lines().filter_map(|line| Some(line.split_once(mark)?.1.trim()));
    // The very last one says only that the installation failed.
    lines.rfind(|line| !line.is_empty() && !line.ends_with("failed.")).map(str::to_owned)
}

#[cfg(test)]
mod tests;

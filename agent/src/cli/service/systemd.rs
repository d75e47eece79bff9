//! `service` on Linux: the systemd unit of a connection's agent. Each connection has its own; one that serves another folder is never
//! written over, stopped or removed.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use exchange_connector::findings;
use exchange_connector_platform::instance::{
    InstanceName, UNIT_FOLDERS, default_unit, folder_of_unit, unit_of_folder,
};
use tokio::process::Command;

use super::keyring::leave_keyring;
use crate::cli::args::ServiceAction;
use crate::cli::failure::{CommandResult, Failure};
use crate::cli::output::Output;
use crate::store::DataFolder;

const FOLDER: &str = "/etc/systemd/system";
/// The account that the agent's service runs as where root owns the data folder.
const ACCOUNT: &str = "exchange-connector";

pub(in crate::cli) async fn service(
    folder: &DataFolder,
    instance: Option<&InstanceName>,
    action: ServiceAction,
    output: &Output,
) -> CommandResult {
    if !Path::new("/run/systemd/system").is_dir() {
        return Err(findings::SYSTEMD_FAILED
            .finding("This computer is not run by systemd; this version installs no other kind of service.")
            .remedy("Start `exchange-connector run` by the system's own means.")
            .into());
    }
    let unit = instance.map_or_else(default_unit, InstanceName::unit);
    let path = Path::new(FOLDER).join(&unit);
    let root = folder.root().canonicalize().unwrap_or_else(|_| folder.root().to_owned());
    if let Some(other) = other_folder(&path, &root) {
        return Err(others_unit(&unit, &root, &other));
    }
    match action {
        ServiceAction::Install { account: Some(_) } => {
            return Err(findings::NOT_OFFERED
                .finding("A systemd unit runs as the owner of its data folder; --account is for Windows.")
                .remedy(
                    "Give the folder to that account with chown, then install the service without --account.",
                )
                .into());
        }
        ServiceAction::Install { account: None } => {
            let program = std::env::current_exe().map_err(|error| {
                Failure::from(
                    findings::SYSTEMD_FAILED
                        .finding("This program's own place is not known.")
                        .caused_by(&error),
                )
            })?;
            folder.create()?;
            leave_keyring(folder, output).await?;
            let root = folder.root().canonicalize().unwrap_or(root);
            let owner = match owner(&root) {
                // Never as root: what the agent reads comes from the network.
                Some((0, _)) => {
                    if !may_be_handed_over(folder) {
                        return Err(others_folder(&root));
                    }
                    Some(hand_over(&root, output).await?)
                }
                owner => owner,
            };
            if !path.exists() && is_packaged(&packaged_folders(), &unit, &root) {
                systemctl(&["enable", &unit]).await?;
                output.note(&format!("The package's {unit} is enabled; `service start` starts it."));
                return Ok(());
            }
            let text = unit_text(&program, &root, owner);
            std::fs::write(&path, text).map_err(|error| failed(&path, &error))?;
            systemctl(&["daemon-reload"]).await?;
            systemctl(&["enable", &unit]).await?;
            output.note(&format!("{} is written and enabled; `service start` starts it.", path.display()));
        }
        ServiceAction::Uninstall => {
            remove(&unit, &path).await?;
            output.note("The service is removed; the data folder stays.");
        }
        ServiceAction::Start => systemctl(&["start", &unit]).await?,
        ServiceAction::Stop => systemctl(&["stop", &unit]).await?,
    }
    Ok(())
}

/// Stops, disables and removes the unit of a folder whose connection is gone, where one is installed.
pub(in crate::cli) async fn remove_of(folder: &DataFolder, output: &Output) -> CommandResult {
    if let Some(unit) = unit_of_folder(&[FOLDER.into()], folder.root()) {
        remove(&unit, &Path::new(FOLDER).join(&unit)).await?;
        output.note(&format!("The service {unit} is removed."));
    }
    Ok(())
}

async fn remove(unit: &str, path: &Path) -> CommandResult {
    systemctl(&["disable", "--now", unit]).await?;
    match std::fs::remove_file(path) {
        // The package's unit is the package's to remove.
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(failed(path, &error)),
        _ => {}
    }
    systemctl(&["daemon-reload"]).await
}

fn packaged_folders() -> Vec<PathBuf> {
    UNIT_FOLDERS.iter().filter(|folder| **folder != FOLDER).map(PathBuf::from).collect()
}

/// True where a package brought the unit of this name, and it serves this folder.
fn is_packaged(folders: &[PathBuf], unit: &str, root: &Path) -> bool {
    unit_of_folder(folders, root).is_some_and(|name| name == unit)
}

/// The other folder that a unit of this name serves.
fn other_folder(unit: &Path, root: &Path) -> Option<PathBuf> {
    let text = std::fs::read_to_string(unit).ok()?;
    let real = |path: PathBuf| path.canonicalize().unwrap_or(path);
    // A unit that names no folder is none of ours.
    let folder = folder_of_unit(&text).map(real).unwrap_or_default();
    (folder != root).then_some(folder)
}

fn others_unit(unit: &str, root: &Path, other: &Path) -> Failure {
    findings::SYSTEMD_FAILED
        .finding(format!(
            "The unit {unit} serves the folder {}, not {}; nothing was changed.",
            other.display(),
            root.display()
        ))
        .remedy("Name the connection with --instance NAME: each connection has a unit of its own.")
        .into()
}

/// True for a folder of a connection, and for an empty one: a mistyped `--data-dir` must not give `/var/lib` away.
fn may_be_handed_over(folder: &DataFolder) -> bool {
    matches!(folder.settings(), Ok(Some(_)))
        || std::fs::read_dir(folder.root()).is_ok_and(|mut entries| entries.next().is_none())
}

fn others_folder(root: &Path) -> Failure {
    findings::SYSTEMD_FAILED
        .finding(format!(
            "The folder {} belongs to root and holds files, but no connection; nothing was changed.",
            root.display()
        ))
        .remedy("Set the connection up first, or name its own folder with --data-dir or --instance.")
        .into()
}

/// Gives root's folder to the service's account, which is made where it is missing.
async fn hand_over(root: &Path, output: &Output) -> Result<(u32, u32), Failure> {
    if run("id", &["-u", ACCOUNT]).await.is_err() {
        let shell = "/usr/sbin/nologin";
        run("useradd", &["--system", "--user-group", "--no-create-home", "--shell", shell, ACCOUNT]).await?;
        output.note(&format!("The account {ACCOUNT} was made; the service runs as it, not as root."));
    }
    let root_text = root.display().to_string();
    run("chown", &["--recursive", "--no-dereference", &format!("{ACCOUNT}:{ACCOUNT}"), "--", &root_text])
        .await?;
    owner(root).filter(|(uid, _)| *uid != 0).ok_or_else(|| {
        let text = format!("The folder {} cannot be given to the account {ACCOUNT}.", root.display());
        findings::SYSTEMD_FAILED.finding(text).remedy("Run this command as root.").into()
    })
}

fn failed(path: &Path, error: &std::io::Error) -> Failure {
    findings::SYSTEMD_FAILED
        .finding(format!("The unit {} cannot be written or removed.", path.display()))
        .remedy("Run this command as root.")
        .caused_by(error)
        .into()
}

async fn systemctl(arguments: &[&str]) -> CommandResult {
    run("systemctl", arguments).await
}

async fn run(program: &str, arguments: &[&str]) -> CommandResult {
    let done = Command::new(program).args(arguments).stdin(Stdio::null()).output().await;
    let command = arguments.join(" ");
    match done {
        Ok(done) if done.status.success() => Ok(()),
        Ok(done) => {
            let said = String::from_utf8_lossy(&done.stderr).trim().to_owned();
            Err(findings::SYSTEMD_FAILED
                .finding(format!("`{program} {command}` did not succeed: {said}"))
                .remedy("Run this command as root.")
                .into())
        }
        Err(error) => Err(findings::SYSTEMD_FAILED
            .finding(format!("`{program} {command}` could not be started."))
            .caused_by(&error)
            .into()),
    }
}

/// The account that owns the folder, by number.
fn owner(folder: &Path) -> Option<(u32, u32)> {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata(folder).ok().map(|metadata| (metadata.uid(), metadata.gid()))
}

/// The shipped unit with this installation's program, folder and account.
fn unit_text(program: &Path, folder: &Path, owner: Option<(u32, u32)>) -> String {
    let shipped = include_str!("../../../../assets/linux/exchange-connector.service");
    let quoted = |path: &Path| {
        let text = path.display().to_string().replace('\\', "\\\\").replace('"', "\\\"").replace('%', "%%");
        if text.contains(char::is_whitespace) { format!("\"{text}\"") } else { text }
    };
    let standard = folder == Path::new("/var/lib/exchange-connector");
    let mut lines = Vec::new();
    for line in shipped.lines() {
        if line.starts_with("ExecStart=") {
            lines.push(format!("ExecStart={} --data-dir {} run", quoted(program), quoted(folder)));
        } else if line.starts_with("User=") {
            lines.extend(owner.map(|(uid, _)| format!("User={uid}")));
        } else if line.starts_with("Group=") {
            lines.extend(owner.map(|(_, gid)| format!("Group={gid}")));
        } else if line.starts_with("StateDirectory") && !standard {
            if line.starts_with("StateDirectory=") {
                lines.push(format!("ReadWritePaths={}", quoted(folder)));
            }
        } else if line.starts_with("ProtectHome=") && folder.starts_with("/home") {
            lines.push("ProtectHome=read-only".into());
        } else {
            lines.push(line.to_owned());
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

#[cfg(test)]
mod tests;

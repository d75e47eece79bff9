//! `service`: the systemd unit of the agent.

use std::path::Path;
use std::process::Stdio;

use exchange_connector::findings;
use exchange_connector::ipc::{Reply, Request};
use tokio::process::Command;

use super::args::ServiceAction;
use super::failure::{CommandResult, Failure};
use super::output::Output;
use crate::ipc::client::{ask, no_answer};
use crate::store::DataFolder;

const UNIT: &str = "exchange-connector.service";
const FOLDER: &str = "/etc/systemd/system";

pub(super) async fn service(folder: &DataFolder, action: ServiceAction, output: &Output) -> CommandResult {
    if !Path::new("/run/systemd/system").is_dir() {
        return Err(findings::NOT_OFFERED
            .finding("This computer is not run by systemd; this version installs no other kind of service.")
            .remedy("Start `exchange-connector run` by the system's own means.")
            .into());
    }
    let path = Path::new(FOLDER).join(UNIT);
    match action {
        ServiceAction::Install => {
            let program = std::env::current_exe().map_err(|error| {
                Failure::from(
                    findings::SYSTEMD_FAILED
                        .finding("This program's own place is not known.")
                        .caused_by(&error),
                )
            })?;
            folder.create()?;
            leave_keyring(folder, output).await?;
            let root = folder.root().canonicalize().unwrap_or_else(|_| folder.root().to_owned());
            let text = unit(&program, &root, owner(&root));
            std::fs::write(&path, text).map_err(|error| failed(&path, &error))?;
            systemctl(&["daemon-reload"]).await?;
            systemctl(&["enable", UNIT]).await?;
            output.note(&format!("{} is written and enabled; `service start` starts it.", path.display()));
        }
        ServiceAction::Uninstall => {
            systemctl(&["disable", "--now", UNIT]).await?;
            std::fs::remove_file(&path).map_err(|error| failed(&path, &error))?;
            systemctl(&["daemon-reload"]).await?;
            output.note("The service is removed; the data folder stays.");
        }
        ServiceAction::Start => systemctl(&["start", UNIT]).await?,
        ServiceAction::Stop => systemctl(&["stop", UNIT]).await?,
    }
    Ok(())
}

/// A service has no session and no keyring: the key of the secrets goes where it can read it. The agent that runs in
/// the person's session does it, since root cannot open that keyring either.
async fn leave_keyring(folder: &DataFolder, output: &Output) -> CommandResult {
    if !folder.needs_session()? {
        return Ok(());
    }
    match ask(folder, &Request::SealForService).await? {
        Some(Reply::Accepted) => {}
        Some(_) => return Err(no_answer().into()),
        None => {
            let _lock = folder.lock()?;
            folder.leave_keyring()?;
        }
    }
    output.note("The key of the passwords was taken out of the keyring into a key file, for the service.");
    Ok(())
}

fn failed(path: &Path, error: &std::io::Error) -> Failure {
    findings::SYSTEMD_FAILED
        .finding(format!("The unit {} cannot be written or removed.", path.display()))
        .remedy("Run this command as root.")
        .caused_by(error)
        .into()
}

async fn systemctl(arguments: &[&str]) -> CommandResult {
    let done = Command::new("systemctl").args(arguments).stdin(Stdio::null()).output().await;
    let command = arguments.join(" ");
    match done {
        Ok(done) if done.status.success() => Ok(()),
        Ok(done) => {
            let said = String::from_utf8_lossy(&done.stderr).trim().to_owned();
            Err(findings::SYSTEMD_FAILED
                .finding(format!("`systemctl {command}` did not succeed: {said}"))
                .remedy("Run this command as root.")
                .into())
        }
        Err(error) => Err(findings::SYSTEMD_FAILED
            .finding(format!("`systemctl {command}` could not be started."))
            .caused_by(&error)
            .into()),
    }
}

/// The account that owns the folder, by number.
#[cfg(unix)]
fn owner(folder: &Path) -> Option<(u32, u32)> {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata(folder).ok().map(|metadata| (metadata.uid(), metadata.gid()))
}

#[cfg(not(unix))]
fn owner(_: &Path) -> Option<(u32, u32)> {
    None
}

/// The shipped unit with this installation's program, folder and account.
fn unit(program: &Path, folder: &Path, owner: Option<(u32, u32)>) -> String {
    let shipped = include_str!("../../../assets/linux/exchange-connector.service");
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

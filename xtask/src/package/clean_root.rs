//! `cargo xtask package --test`: the Debian packages in a new Debian, from installation to purge. No systemd runs there; a
//! script in the place of `systemctl` notes what it is asked.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::linux;
use crate::demo::{answers, start_lab};
use crate::outcome::Outcome;
use crate::peers::on_path;
use crate::programs::{Programs, Running, output_with, run, target};

const SUITE: &str = "bookworm";
const AGENT: &str = "exchange-connector";
const SERVICE: &str = "exchange-connector-service";
const DEVICES: u64 = 50;

/// A unit as `service install` of an earlier version wrote it.
const OLD_UNIT: &str = "[Unit]\nDescription=Exchange Connector\n\n[Service]\nType=exec\nUser=exchange-connector\n\
    ExecStart=/usr/local/bin/exchange-connector --data-dir /var/lib/exchange-connector run\n";
/// In the place of systemd's: it notes what it is asked. What concerns files alone, the real one does.
const SYSTEMCTL: &str = "#!/bin/sh\necho \"$@\" >> /var/log/systemctl.calls\nfor unit; do :; done\ncase \"$*\" in\n\
    --root=*) exec systemctl.real \"$@\" ;;\n*is-enabled*) exec systemctl.real --root=/ is-enabled \"$unit\" ;;\nesac\n";

pub(super) fn run_test() -> Outcome {
    for program in ["mmdebstrap", "unshare", "setpriv"] {
        if !on_path(program) {
            return Err(format!("{program} is missing; on Debian: apt-get install mmdebstrap util-linux"));
        }
    }
    let programs = Programs::build_beside_tests()?;
    let packages = target().join("package/test");
    let first = linux::debian(&programs, "1", &packages, true)?;
    let second = linux::debian(&programs, "2", &packages, true)?;
    let place =
        tempfile::Builder::new().prefix("exchange-connector-root-").tempdir().map_err(|e| e.to_string())?;
    let root = Root(place.path().join("root"));
    root.make()?;

    step("installed beside a unit that `service install` wrote");
    root.write("etc/systemd/system/exchange-connector.service", OLD_UNIT)?;
    root.write("etc/systemd/system/exchange-connector.service.d/ours.conf", "[Service]\n")?;
    root.install(&first)?;
    expect(!root.has("etc/systemd/system/exchange-connector.service"), "the old unit stands in the way")?;
    expect(root.has("etc/systemd/system/exchange-connector.service.d/ours.conf"), "the drop-in is gone")?;
    expect(root.has("usr/lib/systemd/system/exchange-connector.service"), "there is no unit")?;
    let agent_folder = root.of("var/lib/exchange-connector");
    let service_folder = root.of("var/lib/exchange-connector-service");
    expect(rights(&agent_folder)? == 0o710 && rights(&service_folder)? == 0o700, "the folders' rights")?;
    expect(owner(&agent_folder)? != 0 && owner(&service_folder)? != 0, "a folder is root's")?;
    let calls = root.read("var/log/systemctl.calls")?;
    expect(calls.contains("start exchange-connector.service"), "the agent was not started")?;
    expect(!calls.contains("start exchange-connector-service.service"), "the service was started unasked")?;

    step("set up and synced");
    let lab = start_lab(&programs, DEVICES, None)?;
    let mut serve = root.command(
        Some(SERVICE),
        &[
            SERVICE,
            "--data-dir",
            "/var/lib/exchange-connector-service",
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--json",
        ],
    );
    let mut service = Running::start("exchange-connector-service", &mut serve, None)?;
    service.first_document()?;
    let of_service = |more: &[&str]| {
        let all = [&[SERVICE, "--data-dir", "/var/lib/exchange-connector-service"], more].concat();
        output_with(&mut root.command(None, &all), "")
    };
    of_service(&["user", "add", "admin", "--token"])?;
    of_service(&["account-file", "--out", "/root/site.accountcert"])?;
    let of_lab = lab.document["caFile"].as_str().ok_or("the lab has no CA file")?;
    fs::copy(of_lab, root.of("root/lab-ca.pem")).map_err(|error| error.to_string())?;
    let text =
        answers(&lab.document, Path::new("/root/site.accountcert"))?.replace(of_lab, "/root/lab-ca.pem");
    let of_agent = |account: Option<&str>, more: &[&str], input: &str| {
        let all = [&[AGENT, "--data-dir", "/var/lib/exchange-connector"], more].concat();
        output_with(&mut root.command(account, &all), input)
    };
    of_agent(None, &["setup", "--answers", "-"], &text)?;
    of_agent(Some(AGENT), &["run", "--once"], "")?;
    let devices = || -> Outcome<usize> {
        let text = of_agent(Some(AGENT), &["devices", "--json"], "")?;
        let all: serde_json::Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        Ok(all.as_array().map_or(0, Vec::len))
    };
    expect(devices()? == usize::try_from(DEVICES).unwrap_or(0), "the devices are not there")?;
    for folder in [&agent_folder, &service_folder] {
        let of_root = of_others(folder, owner(folder)?)?;
        expect(of_root.is_empty(), &format!("files of root's are left: {of_root:?}"))?;
    }

    step("upgraded");
    root.write("etc/default/exchange-connector-service", "OPTIONS=\"--public-url https://ours:8443\"\n")?;
    fs::write(root.of("var/log/systemctl.calls"), "").map_err(|error| error.to_string())?;
    root.install(&second)?;
    let calls = root.read("var/log/systemctl.calls")?;
    expect(calls.contains("restart exchange-connector.service"), "the agent was not started anew")?;
    expect(
        root.read("etc/default/exchange-connector-service")?.contains("ours:8443"),
        "the options are gone",
    )?;
    of_agent(Some(AGENT), &["run", "--once"], "")?;
    expect(devices()? == usize::try_from(DEVICES).unwrap_or(0), "the devices are gone")?;
    drop(service);

    step("removed: the data stays");
    root.dpkg(&["--remove", "exchange-connector-setup", AGENT, SERVICE])?;
    expect(!root.has("usr/bin/exchange-connector"), "the program is there")?;
    expect(root.has("var/lib/exchange-connector/journal.sqlite"), "the journal is gone")?;
    expect(root.has("var/lib/exchange-connector-service/service.db"), "the database is gone")?;

    step("purged: nothing stays");
    root.dpkg(&["--purge", "exchange-connector-setup", AGENT, SERVICE])?;
    let left = root.left()?;
    expect(left.is_empty(), &format!("left after the purge: {left:?}"))?;
    let accounts = root.read("etc/passwd")? + &root.read("etc/group")?;
    expect(!accounts.contains(AGENT), "an account is left")?;
    println!("The packages were installed, used, upgraded, removed and purged in a new Debian {SUITE}.");
    Ok(())
}

fn step(text: &str) {
    eprintln!("── {text}");
}

fn expect(holds: bool, otherwise: &str) -> Outcome {
    if holds { Ok(()) } else { Err(otherwise.to_owned()) }
}

fn metadata(path: &Path) -> Outcome<fs::Metadata> {
    fs::symlink_metadata(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn rights(path: &Path) -> Outcome<u32> {
    Ok(metadata(path)?.permissions().mode() & 0o777)
}

fn owner(path: &Path) -> Outcome<u32> {
    Ok(metadata(path)?.uid())
}

/// Files and folders below that are not this account's.
fn of_others(folder: &Path, account: u32) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?.flatten() {
        let path = entry.path();
        if owner(&path)? != account {
            found.push(path.clone());
        }
        if path.is_dir() {
            found.extend(of_others(&path, account)?);
        }
    }
    Ok(found)
}

/// The files of a Debian of its own.
struct Root(PathBuf);

impl Root {
    fn make(&self) -> Outcome {
        step("a new Debian");
        let mut command = Command::new("mmdebstrap");
        command.args(["--quiet", "--variant=apt", "--include=ca-certificates,systemd,passwd", SUITE]);
        run(command.arg(&self.0))?;
        fs::create_dir_all(self.of("run/systemd/system")).map_err(|error| error.to_string())?;
        fs::rename(self.of("usr/bin/systemctl"), self.of("usr/bin/systemctl.real"))
            .map_err(|error| error.to_string())?;
        self.write("usr/bin/systemctl", SYSTEMCTL)?;
        let executable = fs::Permissions::from_mode(0o755);
        fs::set_permissions(self.of("usr/bin/systemctl"), executable).map_err(|error| error.to_string())?;
        self.write("var/log/systemctl.calls", "")
    }

    fn of(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    fn has(&self, path: &str) -> bool {
        fs::symlink_metadata(self.of(path)).is_ok()
    }

    fn read(&self, path: &str) -> Outcome<String> {
        fs::read_to_string(self.of(path)).map_err(|error| format!("{path}: {error}"))
    }

    fn write(&self, path: &str, text: &str) -> Outcome {
        let path = self.of(path);
        let made = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, text));
        made.map_err(|error| format!("{}: {error}", path.display()))
    }

    /// A command in there, as an account or as root.
    fn command(&self, account: Option<&str>, arguments: &[&str]) -> Command {
        let mut command = Command::new("unshare");
        let script = "mount -t proc proc \"$0/proc\" && exec chroot \"$0\" \"$@\"";
        command.args(["--mount", "sh", "-c", script]).arg(&self.0);
        if let Some(account) = account {
            command.args(["setpriv", "--reuid", account, "--regid", account, "--clear-groups"]);
        }
        command.args(arguments).env_remove("DBUS_SESSION_BUS_ADDRESS").env("HOME", "/root");
        command
    }

    fn dpkg(&self, arguments: &[&str]) -> Outcome {
        output_with(&mut self.command(None, &[&["dpkg"], arguments].concat()), "").map(drop)
    }

    fn install(&self, packages: &[PathBuf]) -> Outcome {
        let mut names = Vec::new();
        for package in packages {
            let name = package.file_name().ok_or("a package without a name")?;
            fs::copy(package, self.of("tmp").join(name)).map_err(|error| error.to_string())?;
            names.push(format!("/tmp/{}", name.to_string_lossy()));
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        self.dpkg(&[&["--install"], names.as_slice()].concat())?;
        names
            .iter()
            .try_for_each(|name| fs::remove_file(self.of(&name[1..])))
            .map_err(|error| error.to_string())
    }

    /// What is left of the product.
    fn left(&self) -> Outcome<Vec<String>> {
        let mut find = Command::new("find");
        find.arg(&self.0).args(["-xdev", "-name", "*exchange-connector*"]);
        let found = output_with(&mut find, "")?;
        // The administrator's own drop-in.
        Ok(found
            .lines()
            .filter(|line| !line.ends_with("exchange-connector.service.d"))
            .map(str::to_owned)
            .collect())
    }
}

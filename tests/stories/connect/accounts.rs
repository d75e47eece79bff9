//! Stories of accounts on Linux: what root does in a service account's folder leaves nothing of root's, and members of the
//! folder's group work with the running agent.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::process::{Background, Finished, finish, program};
use crate::support::{World, wait_for};

/// The account of the agent and of the service, and an administrator's own; they need no names.
const SERVICE: u32 = 61_234;
const GROUP: u32 = 61_235;
const PERSON: u32 = 61_236;

/// True as root, who alone can act for others.
fn is_root(place: &Path) -> bool {
    let root = fs::metadata(place).expect("the folder").uid() == 0;
    if !root {
        eprintln!("Only root can act for other accounts: not tried.");
    }
    root
}

/// A program where every account can start it.
fn for_everybody(place: &Path, name: &str) -> PathBuf {
    fs::set_permissions(place, Permissions::from_mode(0o711)).expect("rights");
    let copy = place.join(name);
    fs::copy(program(name), &copy).expect("copied");
    fs::set_permissions(&copy, Permissions::from_mode(0o755)).expect("rights");
    copy
}

/// The program as an account, with one further group or none.
fn command_of(
    account: u32,
    group: Option<u32>,
    program: &Path,
    folder: &Path,
    arguments: &[&str],
) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--reuid", &account.to_string(), "--regid", &account.to_string()]);
    match group {
        Some(group) => command.args(["--groups", &group.to_string()]),
        None => command.arg("--clear-groups"),
    };
    command.arg(program).arg("--data-dir").arg(folder).args(arguments);
    command.env_remove("DBUS_SESSION_BUS_ADDRESS");
    command
}

fn give(folder: &Path) {
    fs::create_dir_all(folder).expect("the folder");
    for entry in fs::read_dir(folder).expect("the folder").flatten() {
        let path = entry.path();
        if path.is_dir() { give(&path) } else { chown(&path, Some(SERVICE), Some(GROUP)).expect("given") }
    }
    chown(folder, Some(SERVICE), Some(GROUP)).expect("given");
}

/// Files and folders below that are not the service account's.
fn of_others(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder").flatten() {
        let path = entry.path();
        if fs::symlink_metadata(&path).expect("there").uid() != SERVICE {
            found.push(path.clone());
        }
        if path.is_dir() {
            found.extend(of_others(&path));
        }
    }
    found
}

#[test]
fn what_root_does_in_the_agents_folder_leaves_nothing_of_roots() {
    let world = World::new(10);
    if !is_root(world.folder.path()) {
        return;
    }
    let folder = world.folder.path().join("agent");
    give(&folder);
    world.set_up();
    world.agent.run_once();
    let backup = world.folder.path().join("backup.zip");
    for arguments in [&["mode", "enforce"][..], &["check"], &["backup", backup.to_str().expect("text")]] {
        let done = world.agent.run(arguments);
        assert_eq!(done.code, 0, "{arguments:?}: {}", done.stderr);
    }
    assert!(of_others(&folder).is_empty(), "{:?}", of_others(&folder));
    assert_eq!(fs::metadata(&backup).expect("the backup").uid(), 0, "what lies elsewhere is whose it was");

    let own = for_everybody(world.folder.path(), "exchange-connector");
    let synced = finish(&mut command_of(SERVICE, None, &own, &folder, &["run", "--once"]), "");
    assert_eq!(synced.code, 0, "the account itself goes on: {}", synced.stderr);
}

#[test]
fn what_root_does_in_the_services_folder_leaves_nothing_of_roots() {
    let place = tempfile::tempdir().expect("a folder");
    if !is_root(place.path()) {
        return;
    }
    let own = for_everybody(place.path(), "exchange-connector-service");
    let folder = place.path().join("service");
    give(&folder);
    let serve = || {
        let mut command =
            command_of(SERVICE, None, &own, &folder, &["serve", "--listen", "127.0.0.1:0", "--json"]);
        let mut running = Background::start(&mut command);
        running.first_document();
        running
    };
    drop(serve());
    let root = |arguments: &[&str]| {
        let mut command = Command::new(&own);
        let done = finish(command.arg("--data-dir").arg(&folder).args(arguments), "");
        assert_eq!(done.code, 0, "{arguments:?}: {}", done.stderr);
    };
    let account = folder.join("site.accountcert");
    root(&["user", "add", "ann", "--token"]);
    root(&["account-file", "--out", account.to_str().expect("text")]);
    root(&["audit", "verify"]);
    assert!(of_others(&folder).is_empty(), "{:?}", of_others(&folder));
    drop(serve());
}

#[test]
fn members_of_the_folders_group_work_with_the_running_agent_and_others_are_told_why_not() {
    let world = World::new(10);
    if !is_root(world.folder.path()) {
        return;
    }
    let folder = world.folder.path().join("agent");
    give(&folder);
    world.set_up();
    world.agent.run_once();
    let own = for_everybody(world.folder.path(), "exchange-connector");
    let ask = |group, arguments: &[&str]| -> Finished {
        finish(&mut command_of(PERSON, group, &own, &folder, arguments), "")
    };
    for (rights, lets_members_in) in [(0o710, true), (0o700, false), (0o711, false)] {
        fs::set_permissions(&folder, Permissions::from_mode(rights)).expect("rights");
        let running = Background::start(&mut command_of(SERVICE, Some(GROUP), &own, &folder, &["run"]));
        wait_for("the agent to serve its folder", || {
            let status = world.agent.run(&["status", "--json"]);
            (status.code == 0 && status.json()["agentRunning"] == true).then_some(())
        });
        let of_member = ask(Some(GROUP), &["status", "--json"]);
        assert_eq!(of_member.code == 0, lets_members_in, "{rights:o}: {}", of_member.stderr);
        if lets_members_in {
            assert_eq!(of_member.json()["agentRunning"], true);
            assert_eq!(ask(Some(GROUP), &["sync", "quick"]).code, 0);
            let devices = ask(Some(GROUP), &["devices"]);
            assert!(
                devices.stderr.contains("agent.callerRefused"),
                "the journal is the account's: {}",
                devices.stderr
            );
        }
        let of_stranger = ask(None, &["status", "--json"]);
        assert_ne!(of_stranger.code, 0, "{rights:o}");
        assert!(of_stranger.stderr.contains("agent.callerRefused"), "{}", of_stranger.stderr);
        drop(running);
    }
}

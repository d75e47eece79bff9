//! Stories of the set-up package with the real programs: made by the service, unpacked, accepted as it is and refused by
//! name when it is not; and of the take-over from the original connector.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use exchange_connector_wizard::link::AgentProgram;
use exchange_connector_wizard::text::Language;
use serde_json::Value;

use crate::support::World;
use crate::support::process::{Finished, finish, program};
use crate::support::window::Window;

const ACCOUNT: &str = "MicrosoftIntune.accountcert";

/// A package for Linux with these programs in it; gives the zip file.
fn package(world: &World, agent: &Path) -> PathBuf {
    let programs = world.folder.path().join("programs");
    let linux = programs.join("linux");
    std::fs::create_dir_all(&linux).expect("a folder");
    let put = linux.join("exchange-connector");
    let _ = std::fs::remove_file(&put);
    if std::fs::hard_link(agent, &put).is_err() {
        std::fs::copy(agent, &put).expect("a copy");
    }
    std::fs::write(linux.join("exchange-connector-setup"), "no window in this story").expect("written");
    let zip = world.folder.path().join("Exchange_Connector_Setup.zip");
    let (programs, out) = (programs.to_string_lossy(), zip.to_string_lossy());
    let made = world.service.command(&[
        "package",
        "--system",
        "linux",
        "--setup-programs",
        &programs,
        "--out",
        &out,
        "--json",
    ]);
    let made: Value = serde_json::from_str(&made).expect("one document");
    assert_eq!(made["system"], "linux");
    assert_eq!(made["programs"], serde_json::json!(["exchange-connector-setup", "exchange-connector"]));
    zip
}

/// As a person unpacks it.
fn unpack(zip: &Path, folder: &Path) {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(zip).expect("zip")).expect("zip");
    archive.extract(folder).expect("unpacked");
}

/// A small program in place of the real one, where what is in the package is not started.
fn stand_in(world: &World) -> PathBuf {
    let file = world.folder.path().join("stand-in");
    std::fs::write(&file, "#!/bin/sh\n").expect("written");
    file
}

fn set_up(world: &World, account: &Path) -> Finished {
    let mut answers = world.answers();
    answers.set("service", "account_file", account.to_string_lossy());
    world.agent.run_with(&["setup", "--answers", "-"], &answers.to_toml())
}

fn refused(output: &Finished, code: &str, says: &str) {
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stderr.contains(code) && output.stderr.contains(says), "{says}: {}", output.stderr);
}

#[test]
fn an_unpacked_package_is_accepted_and_each_change_is_refused_by_name() {
    let world = World::new(5);
    let zip = package(&world, &stand_in(&world));
    let folder = world.folder.path().join("unpacked");
    unpack(&zip, &folder);
    let file = |name: &str| folder.join(name);
    let account = file(ACCOUNT);
    std::fs::write(file("version.dll"), "planted").expect("written");
    refused(&set_up(&world, &account), "package.altered", "added: version.dll");
    std::fs::rename(file("version.dll"), file("Thumbs.db")).expect("the system's own");
    std::fs::rename(file("README.txt"), file("read.txt")).expect("renamed");
    refused(&set_up(&world, &account), "package.altered", "renamed: README.txt is now read.txt");
    std::fs::rename(file("read.txt"), file("README.txt")).expect("renamed");
    std::fs::write(file("exchange-connector"), "#!/bin/").expect("cut");
    refused(&set_up(&world, &account), "package.altered", "exchange-connector (cut to 7 of 10 bytes)");
    std::fs::remove_file(file("exchange-connector")).expect("removed");
    refused(&set_up(&world, &account), "package.altered", "left out: exchange-connector");
    assert!(!world.folder.path().join("agent/secrets").exists(), "nothing was stored");
    // Another service's package over this one.
    unpack(&zip, &folder);
    let other = World::new(1);
    let strange = other.account_file();
    std::fs::copy(strange, &account).expect("swapped");
    refused(&set_up(&world, &account), "package.altered", "changed: MicrosoftIntune.accountcert");
    // The whole package again, with the answers beside it: what the command is told to use was not slipped in.
    unpack(&zip, &folder);
    let mut answers = world.answers();
    answers.set("service", "account_file", ACCOUNT);
    std::fs::write(file("answers.toml"), answers.to_toml()).expect("written");
    let path = file("answers.toml");
    let done = world.agent.run(&["setup", "--answers", &path.to_string_lossy()]);
    assert_eq!(done.code, 0, "{}", done.stderr);
    // Once the folder is enrolled, nobody needs the package any more.
    std::fs::write(file("more.txt"), "x").expect("written");
    assert_eq!(world.agent.run(&["setup", "--answers", &path.to_string_lossy()]).code, 0);
}

#[test]
fn a_program_that_runs_from_its_package_checks_the_package_first() {
    let world = World::new(5);
    // Without its symbols, where that can be: there is less to pack.
    let small = world.folder.path().join("small");
    std::fs::copy(program("exchange-connector"), &small).expect("a copy");
    let _ = std::process::Command::new("strip").arg("-s").arg(&small).status();
    let zip = package(&world, &small);
    let folder = world.folder.path().join("unpacked");
    unpack(&zip, &folder);
    let own = folder.join("exchange-connector");
    assert_ne!(std::fs::metadata(&own).expect("there").permissions().mode() & 0o100, 0, "it can be started");
    let run = || {
        let mut answers = world.answers();
        answers.set("service", "account_file", folder.join(ACCOUNT).to_string_lossy());
        let mut command = std::process::Command::new(&own);
        command.arg("--data-dir").arg(world.folder.path().join("own")).args(["setup", "--answers", "-"]);
        command.env_remove("DBUS_SESSION_BUS_ADDRESS");
        finish(&mut command, &answers.to_toml())
    };
    std::fs::write(folder.join("planted.so"), "x").expect("written");
    refused(&run(), "package.altered", "added: planted.so");
    std::fs::remove_file(folder.join("planted.so")).expect("removed");
    let done = run();
    assert_eq!(done.code, 0, "{}", done.stderr);
}

#[test]
fn the_package_itself_is_taken_where_an_account_file_is_asked_for() {
    let world = World::new(5);
    let zip = package(&world, &stand_in(&world));
    let mut answers = world.answers();
    answers.0.remove("service");
    let set_up = |file: &Path| {
        let arguments = ["setup", "--answers", "-", "--account-file", &file.to_string_lossy()];
        world.agent.run_with(&arguments, &answers.to_toml())
    };
    // One byte of a program, as a bad download has it.
    let mut bytes = std::fs::read(&zip).expect("zip");
    let at = bytes.windows(8).position(|part| part == b"#!/bin/s" || part == b"no windo");
    let at = at.unwrap_or(bytes.len() / 2);
    bytes[at] ^= 0x40;
    let bad = world.folder.path().join("bad.zip");
    std::fs::write(&bad, &bytes).expect("written");
    refused(&set_up(&bad), "package.", "bad.zip");
    std::fs::write(&bad, &bytes[..bytes.len() - 30]).expect("cut");
    refused(&set_up(&bad), "package.unreadable", "end of it is missing");
    let done = set_up(&zip);
    assert_eq!(done.code, 0, "{}", done.stderr);
    assert!(world.agent.status()["connectorId"].is_string());
    let again = world.agent.run(&["enroll", &zip.to_string_lossy(), "--replace"]);
    assert_eq!(again.code, 0, "{}", again.stderr);
}

#[test]
fn the_window_takes_the_package_and_names_what_is_wrong_with_one() {
    let world = World::new(5);
    let _agent = world.agent.start();
    let zip = package(&world, &stand_in(&world));
    let folder = world.folder.path().join("unpacked");
    unpack(&zip, &folder);
    std::fs::write(folder.join("dwmapi.dll"), "planted").expect("written");
    let agent = world.folder.path().join("agent");
    let mut window = Window::open(&agent, Language::English, AgentProgram::none());
    window.type_into("Client Access Server:", &world.lab.server_url(0));
    window.type_into("Account file:", &folder.join(ACCOUNT).to_string_lossy());
    window.wait_for("added: dwmapi.dll");
    assert!(!window.model().can_connect());
    window.type_into("Account file:", &zip.to_string_lossy());
    window.wait_for("Compare these characters");
}

/// The original's settings, as the documents have them.
const ORIGINAL: &str = "<?xml version=\"1.0\"?>\n<Configuration xmlns=\"urn:x\"><Exchange>\
    <IsCasFailoverEnabled>false</IsCasFailoverEnabled></Exchange>\
    <ExchangeWebServiceURL>https://mail.contoso.com/EWS/Exchange.asmx</ExchangeWebServiceURL></Configuration>";
const SETTINGS: &str = "OnPremisesExchangeConnectorServiceConfiguration.xml";

#[test]
fn the_original_connector_s_settings_are_offered_and_its_folder_stays_as_it_is() {
    let world = World::new(5);
    let folder = world.folder.path().join("Windows Intune Exchange Connector");
    std::fs::create_dir(&folder).expect("a folder");
    std::fs::write(folder.join(SETTINGS), ORIGINAL).expect("written");
    let mut window = Window::open(&world.folder.path().join("none"), Language::English, AgentProgram::none());
    window.look_for_original(&folder);
    window.wait_for("The original connector is on this computer");
    let form = &window.model().form;
    assert!(!form.failover && form.ews_url.contains("mail.contoso.com"));
    assert!(
        !window.shows("Stop and disable its service when this connector is set up"),
        "no service is here"
    );
    let set_up = |original: &Path| {
        let arguments =
            ["setup", "--answers", "-", "--json", "--original-folder", &original.to_string_lossy()];
        world.agent.run_with(&arguments, &world.answers().to_toml())
    };
    let missing = set_up(&folder.join("nowhere"));
    assert_eq!(missing.code, 1, "{}", missing.stderr);
    assert!(missing.stdout.contains("nowhere") || missing.stderr.contains("nowhere"));
    let done = set_up(&folder);
    assert_eq!(done.code, 0, "{}", done.stderr);
    let found = done.json()["findings"].as_array().expect("findings").clone();
    let found = found.iter().find(|finding| finding["code"] == "original.found").expect("it is told");
    assert!(found["remedy"].as_str().is_some_and(|text| text.contains("whose these entries are")));
    let own = std::fs::read_to_string(world.folder.path().join("agent").join(SETTINGS)).expect("settings");
    assert!(own.contains("<IsCasFailoverEnabled>false</IsCasFailoverEnabled>"), "{own}");
    assert!(own.contains("https://mail.contoso.com/EWS/Exchange.asmx"), "{own}");
    assert_eq!(std::fs::read_to_string(folder.join(SETTINGS)).expect("there"), ORIGINAL);
    assert_eq!(std::fs::read_dir(&folder).expect("there").count(), 1);
}

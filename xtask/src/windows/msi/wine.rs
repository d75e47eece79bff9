//! `cargo xtask windows --test`: the installer package under Wine, installed, repaired, upgraded and removed.
//!
//! Wine shows files, registry, services and exit codes as Windows does. It proves nothing about rights, has no rollback of
//! files, and asks nobody for an administrator: `assets/windows/acceptance.ps1` does that on a real Windows.

mod prefix;
mod zip;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::files::{make_folder, tool};
use super::{NAME, PROGRAMS, Package, guid, output, programs};
use crate::outcome::Outcome;
use prefix::{FOLDER, Prefix, Session, check};

/// The one service of the test: an instance's, run by a program of Wine's own, which knows how to be a service.
const SERVICE: &str = "exchange-connector-test";
const PROGRAM: &str = "fake-service.exe";
/// A service of another product's folder with a name as ours.
const OTHERS_SERVICE: &str = "exchange-connector-elsewhere";
const OTHERS_PROGRAM: &str = "others-service.exe";
const SOURCES: &str = r"HKLM\SYSTEM\CurrentControlSet\Services\EventLog\Application";

/// Windows tells a package that is removed by an upgrade so (`UPGRADINGPRODUCTCODE`), and Wine 8 does not: here a removal that
/// is none says so itself, by a property of the test's.
const REMOVALS: [&str; 3] = [
    "UPDATE `InstallExecuteSequence` SET `Condition` = 'REMOVE ~= \"ALL\" AND NO_UPGRADE' WHERE `Action` = 'ForgetOurServices'",
    "UPDATE `InstallExecuteSequence` SET `Condition` = 'REMOVE ~= \"ALL\" AND NO_UPGRADE AND PURGE = \"1\"' WHERE `Action` = 'PurgeData'",
    "UPDATE `Property` SET `Value` = 'WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED;PURGE;INSTALLDIR;NO_UPGRADE' WHERE `Property` = 'SecureCustomProperties'",
];

/// Two versions and a third one that fails.
struct Packages {
    first: PathBuf,
    second: PathBuf,
    failing: PathBuf,
}

const FIRST: &str = "0.0.1";
const SECOND: &str = "0.0.2";
const FAILING: &str = "0.0.3";

/// Runs everything; says so and leaves it out where Wine is not installed.
pub(crate) fn test(release: bool) -> Outcome {
    if Command::new("wine").arg("--version").output().is_err() {
        println!(
            "left out: wine is not installed (on Debian: apt-get install --no-install-recommends wine wine64)"
        );
        return Ok(());
    }
    let folder = output().join("msi-test");
    let stripped = folder.join("programs");
    strip(&programs(release), &stripped)?;
    let packages = Packages::make(&folder, &stripped)?;
    let prefix = Prefix::make(&folder.join("prefix"))?;
    let set_up = stripped.join("Exchange_Connector_Setup.exe");
    let done = run(&prefix, &packages).and_then(|()| zip::test(&prefix, &packages.second, &set_up));
    prefix.end();
    done
}

/// Nine tenths of a development build are for a debugger, and would be packed three times.
fn strip(programs: &Path, to: &Path) -> Outcome {
    make_folder(to)?;
    for name in PROGRAMS.iter().flat_map(|(_, _, names)| names.first()) {
        let program = programs.join(name);
        if program.exists() {
            let mut strip = Command::new("x86_64-w64-mingw32-strip");
            tool(strip.arg("-o").arg(to.join(name)).arg(program), "binutils-mingw-w64-x86-64")?;
        }
    }
    Ok(())
}

fn run(prefix: &Prefix, packages: &Packages) -> Outcome {
    installs(prefix, packages)?;
    let _session = set_up(prefix)?;
    upgrades_and_starts_what_ran(prefix, packages)?;
    refuses(prefix, packages)?;
    repairs(prefix, packages)?;
    fails_and_starts_what_ran(prefix, packages)?;
    removes(prefix, packages)?;
    purges(prefix, packages)
}

impl Packages {
    fn make(folder: &Path, programs: &Path) -> Outcome<Self> {
        let make = |version: &str| {
            let folder = folder.join(version);
            let made = Package { programs, version, signature: None, folder: &folder }.make()?;
            let mut build = Command::new("msibuild");
            tool(build.arg(&made).args(REMOVALS.iter().flat_map(|change| ["-q", change])), "msitools")?;
            Ok::<_, String>(made)
        };
        let packages = Self { first: make(FIRST)?, second: make(SECOND)?, failing: make(FAILING)? };
        // A step that the installer program does not know, after everything was copied.
        let statements = [
            "INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES ('Fail', 3074, 'Installer', 'fail')",
            "INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES ('Fail', '', 6500)",
        ];
        let mut build = Command::new("msibuild");
        build.arg(&packages.failing);
        tool(build.args(statements.iter().flat_map(|statement| ["-q", statement])), "msitools")?;
        Ok(packages)
    }
}

fn exits(prefix: &Prefix, what: &str, arguments: &[&str], codes: &[i32]) -> Outcome {
    let code = prefix.msiexec(arguments)?;
    check(&format!("{what}: exit code {code}"), codes.contains(&code))
}

fn installed_version(prefix: &Prefix) -> Outcome<Option<String>> {
    for version in [FIRST, SECOND, FAILING] {
        let key = format!(
            r"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\{{{}}}",
            guid::of_version(version)?
        );
        if let Some(found) = prefix.registry(&key, "DisplayVersion")? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

fn installs(prefix: &Prefix, packages: &Packages) -> Outcome {
    println!("install");
    let first = prefix.path(&packages.first);
    exits(prefix, "another folder is refused", &["/i", &first, r"INSTALLDIR=C:\Tools", "/qn"], &[1603])?;
    check("nothing of it is there", !prefix.drive(FOLDER).exists() && !prefix.drive("Tools").exists())?;

    let log = prefix.drive("install.log");
    exits(prefix, "silent, with a log", &["/i", &first, "/qn", "/l*v", r"C:\install.log"], &[0])?;
    check("the log was written", fs::metadata(&log).is_ok_and(|log| log.len() > 0))?;
    for name in ["exchange-connector.exe", "Exchange_Connector_Setup.exe", "exchange-connector-events.dll"] {
        check(&format!("{name} is there"), prefix.drive(FOLDER).join(name).exists())?;
    }
    check("the documents too", prefix.drive(FOLDER).join("Documents/README.txt").exists())?;
    let service = prefix.drive(FOLDER).join("exchange-connector-service.exe");
    check("the management service is not there by default", !service.exists())?;
    check(
        "the program answers",
        prefix
            .run(&[r"C:\Program Files\Exchange Connector\exchange-connector.exe", "--version"])?
            .contains("exchange-connector"),
    )?;
    check("its version is in Apps", installed_version(prefix)?.as_deref() == Some(FIRST))?;
    let path =
        prefix.registry(r"HKLM\SYSTEM\CurrentControlSet\Control\Session Manager\Environment", "PATH")?;
    check(
        "the folder is in PATH once",
        path.is_some_and(|path| path.matches(r"\Exchange Connector\").count() == 1),
    )?;
    let file = prefix.registry(&format!(r"{SOURCES}\Exchange Connector"), "EventMessageFile")?;
    check(
        "the event source has its message file",
        file.is_some_and(|file| file.ends_with(r"\exchange-connector-events.dll")),
    )?;

    exits(prefix, "the management service is added", &["/i", &first, "ADDLOCAL=Service", "/qn"], &[0])?;
    check("its program is there", service.exists())
}

/// Services and data as an administrator has them. Services run as long as the session lives.
fn set_up(prefix: &Prefix) -> Outcome<Session> {
    let own = prefix.drive(FOLDER).join(PROGRAM);
    prefix.service_program(&own)?;
    prefix.service_program(&prefix.drive("Elsewhere/others-service.exe"))?;
    let image = r#""C:\Program Files\Exchange Connector\fake-service.exe" --data-dir "D:\x y" run"#;
    prefix.create_service(SERVICE, image)?;
    prefix.create_service(OTHERS_SERVICE, r"C:\Elsewhere\others-service.exe")?;
    // As after a restart of the computer: the manager starts both. One that was made a moment ago it may not start yet.
    prefix.end();
    let session = prefix.session()?;
    for name in [SERVICE, OTHERS_SERVICE] {
        prefix.wait_until(&format!("{name} runs"), || prefix.is_running(name))?;
    }
    for name in ["Exchange Connector", "Exchange Connector-test", "Exchange Connector Backup"] {
        let folder = prefix.drive("ProgramData").join(name);
        fs::create_dir_all(folder.join("logs")).map_err(|error| error.to_string())?;
        fs::write(folder.join("settings.xml"), "x").map_err(|error| error.to_string())?;
    }
    prefix
        .run(&[
            "reg",
            "add",
            &format!(r"{SOURCES}\Exchange Connector (test)"),
            "/v",
            "TypesSupported",
            "/t",
            "REG_DWORD",
            "/d",
            "7",
            "/f",
        ])
        .map(|_| session)
}

fn upgrades_and_starts_what_ran(prefix: &Prefix, packages: &Packages) -> Outcome {
    println!("upgrade");
    let before = prefix.service(SERVICE)?;
    check("the service runs", prefix.is_running(SERVICE)?)?;
    let process = prefix.process(PROGRAM)?;
    let others = prefix.process(OTHERS_PROGRAM)?;
    exits(prefix, "upgrade", &["/i", &prefix.path(&packages.second), "/qn"], &[0])?;
    check("the version is the new one", installed_version(prefix)?.as_deref() == Some(SECOND))?;
    check("the chosen feature stays", prefix.drive(FOLDER).join("exchange-connector-service.exe").exists())?;
    check("the service runs again", prefix.is_running(SERVICE)?)?;
    check("as another process: it was stopped", prefix.processes(PROGRAM)? != process)?;
    check("with all of its settings", prefix.service(SERVICE)? == before)?;
    check("a service of another folder was left alone", prefix.processes(OTHERS_PROGRAM)? == others)?;
    check(
        "the note of it is gone",
        prefix.registry(r"HKLM\SOFTWARE\Exchange Connector", "StoppedServices")?.is_none(),
    )?;
    data_is_there(prefix)
}

fn data_is_there(prefix: &Prefix) -> Outcome {
    let data = prefix.drive("ProgramData");
    let both = ["Exchange Connector", "Exchange Connector-test"];
    check("the data is untouched", both.iter().all(|name| data.join(name).join("settings.xml").exists()))
}

fn refuses(prefix: &Prefix, packages: &Packages) -> Outcome {
    println!("older version");
    let process = prefix.processes(PROGRAM)?;
    exits(prefix, "refused", &["/i", &prefix.path(&packages.first), "/qn"], &[1603, 1638])?;
    check("the version stays", installed_version(prefix)?.as_deref() == Some(SECOND))?;
    check("the service was not touched", prefix.processes(PROGRAM)? == process)
}

fn repairs(prefix: &Prefix, packages: &Packages) -> Outcome {
    println!("repair");
    let program = prefix.drive(FOLDER).join("exchange-connector.exe");
    fs::remove_file(&program).map_err(|error| error.to_string())?;
    // What `/fa` stands for; Wine 8 does not know that word for a product.
    let package = prefix.path(&packages.second);
    let words = ["/i", &package, "REINSTALL=ALL", "REINSTALLMODE=amus", "/qn"];
    exits(prefix, "repair", &words, &[0])?;
    check("the program is back", program.exists())?;
    check("the service runs", prefix.is_running(SERVICE)?)?;
    data_is_there(prefix)
}

fn fails_and_starts_what_ran(prefix: &Prefix, packages: &Packages) -> Outcome {
    println!("an upgrade that fails");
    exits(prefix, "failure", &["/i", &prefix.path(&packages.failing), "/qn"], &[1603, 1627])?;
    data_is_there(prefix)?;
    // Wine carries out no rollback of the old package's files; the second version is put back by hand.
    exits(prefix, "the version before again", &["/i", &prefix.path(&packages.second), "/qn"], &[0])?;
    check("the service that the failed upgrade stopped runs again", prefix.is_running(SERVICE)?)
}

fn removes(prefix: &Prefix, packages: &Packages) -> Outcome {
    println!("removal");
    exits(prefix, "removal", &["/x", &prefix.path(&packages.second), "NO_UPGRADE=1", "/qn"], &[0])?;
    nothing_is_left(prefix)?;
    check("a service of another folder runs on", prefix.is_running(OTHERS_SERVICE)?)?;
    data_is_there(prefix)
}

fn nothing_is_left(prefix: &Prefix) -> Outcome {
    let folder = prefix.drive(FOLDER);
    let ours = [
        "exchange-connector.exe",
        "exchange-connector-setup.exe",
        "exchange-connector-events.dll",
        "Documents",
    ];
    check("no program is left", ours.iter().all(|name| !folder.join(name).exists()))?;
    check("the instance's service is gone", prefix.service(SERVICE)?.is_empty())?;
    check("nothing is in Apps", installed_version(prefix)?.is_none())?;
    let path =
        prefix.registry(r"HKLM\SYSTEM\CurrentControlSet\Control\Session Manager\Environment", "PATH")?;
    check("PATH is as before", path.is_some_and(|path| !path.contains("Exchange Connector")))?;
    for source in ["Exchange Connector", "Exchange Connector (test)", "Exchange Connector Service"] {
        let key = format!(r"{SOURCES}\{source}");
        check(
            &format!("the event source {source} is gone"),
            prefix.registry(&key, "TypesSupported")?.is_none(),
        )?;
    }
    Ok(())
}

fn purges(prefix: &Prefix, packages: &Packages) -> Outcome {
    println!("removal with all data");
    exits(prefix, "install", &["/i", &prefix.path(&packages.second), "/qn"], &[0])?;
    exits(
        prefix,
        "removal",
        &["/x", &prefix.path(&packages.second), "NO_UPGRADE=1", "PURGE=1", "/qn"],
        &[0],
    )?;
    nothing_is_left(prefix)?;
    let data = prefix.drive("ProgramData");
    for name in ["Exchange Connector", "Exchange Connector-test"] {
        check(&format!("{name} is deleted"), !data.join(name).exists())?;
    }
    check("a folder of another name stays", data.join("Exchange Connector Backup/settings.xml").exists())?;
    println!("{NAME} did all of it");
    Ok(())
}

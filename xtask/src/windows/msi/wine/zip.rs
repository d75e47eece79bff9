//! From the downloaded zip to a connected connector, under Wine: the management service makes the zip, its set-up program is
//! started from the unpacked folder, installs the package beside it, and opens the installed dialog.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::prefix::{FOLDER, Prefix, check};
use crate::demo::{Lab, answers, start_lab, start_service};
use crate::outcome::Outcome;
use crate::peers::on_path;
use crate::programs::{Programs, output_with};
use crate::windows::window;

const DEVICES: u64 = 40;

/// `package`: the installer package; `set_up`: the set-up program that goes into the zip.
pub(super) fn test(prefix: &Prefix, package: &Path, set_up: &Path) -> Outcome {
    println!("from the zip");
    if ["Xvfb", "xdotool", "python3"].iter().any(|program| !on_path(program)) {
        println!("left out: it needs Xvfb, xdotool and python3");
        return Ok(());
    }
    let programs = Programs::build_beside_tests()?;
    let folder = tempfile::Builder::new().prefix("exchange-connector-zip-").tempdir();
    let folder = folder.map_err(|error| format!("could not make a temporary folder: {error}"))?;
    let folder = folder.path();
    let lab = start_lab(&programs, DEVICES, Some(folder))?;
    let data = folder.join("service");
    let (_service, _) = start_service(&programs, &data, Some(folder))?;
    let unpacked = prefix.drive("Download");
    unpack(&programs, &data, folder, (package, set_up), &unpacked)?;
    let typed = folder.join("answers.toml");
    // What an administrator would type; the account file lies in the unpacked folder.
    fs::write(&typed, typed_answers(&lab)?)
        .map_err(|error| format!("could not write {}: {error}", typed.display()))?;
    let mut open = prefix.program(&unpacked.join("Exchange_Connector_Setup.exe"));
    open.arg("--answers").arg(&typed).args(["--lang", "en", "--renderer", "vulkan"]);
    let installed = prefix.drive(FOLDER).join("exchange-connector.exe");
    let is_connected = || {
        let said = output_with(prefix.program(&installed).args(["status", "--json"]), "").unwrap_or_default();
        let status: Value = serde_json::from_str(&said).unwrap_or_default();
        Ok(status["connection"] == "connected")
    };
    window::drive(&mut open, folder, &is_connected)?;
    check("the programs are installed", installed.exists())?;
    let status = output_with(prefix.program(&installed).args(["status", "--json"]), "")?;
    let status: Value = serde_json::from_str(&status).map_err(|error| format!("no JSON: {error}"))?;
    check("the connector only observes", status["mode"] == "observe")
}

/// The zip as the service makes it, unpacked as an administrator does.
fn unpack(
    programs: &Programs,
    data: &Path,
    folder: &Path,
    (package, set_up): (&Path, &Path),
    to: &Path,
) -> Outcome {
    let place = folder.join("setup/windows");
    fs::create_dir_all(&place).map_err(|error| format!("could not make {}: {error}", place.display()))?;
    for (from, name) in [(package, "Exchange_Connector.msi"), (set_up, "Exchange_Connector_Setup.exe")] {
        fs::copy(from, place.join(name))
            .map_err(|error| format!("could not copy {}: {error}", from.display()))?;
    }
    let zip = folder.join("Exchange_Connector_Setup.zip");
    let mut make = programs.command("exchange-connector-service");
    make.arg("--data-dir").arg(data).args(["package", "--system", "windows", "--setup-programs"]);
    make.arg(folder.join("setup")).args(["--organization", "Contoso", "--uses", "5", "--out"]).arg(&zip);
    output_with(&mut make, "")?;
    let mut unzip = Command::new("python3");
    unzip.args(["-m", "zipfile", "-e"]).arg(&zip).arg(to);
    output_with(&mut unzip, "").map(drop)
}

fn typed_answers(lab: &Lab) -> Outcome<String> {
    let all = answers(&lab.document, Path::new(""))?;
    let typed =
        all.lines().filter(|line| !line.starts_with("[service]") && !line.starts_with("account_file"));
    Ok(typed.map(|line| format!("{line}\n")).collect())
}

//! Unit tests of `msi.rs`: the texts, and the package's tables where the tools are installed.

use super::*;

#[test]
fn every_statement_of_the_tables_is_whole() {
    let found = statements("-- a remark\nSELECT one;\n\nUPDATE two\n  SET x = ';'\n  WHERE y;\n-- end");
    assert_eq!(found, ["SELECT one", "UPDATE two SET x = ';' WHERE y"]);
    for statement in statements(&read(&asset("tables.sql")).expect("the tables")) {
        let begins =
            ["INSERT INTO `", "UPDATE `", "CREATE TABLE `"].iter().any(|word| statement.starts_with(word));
        assert!(begins && statement.matches('\'').count() % 2 == 0, "{statement}");
    }
}

/// No property carries a secret: the log of `msiexec` and the process list show them all.
#[test]
fn no_property_is_a_secret() {
    for name in ["exchange-connector.wxs", "tables.sql"] {
        let text = read(&asset(name)).expect("a file").to_ascii_uppercase();
        assert!(!text.contains("PASSWORD") && !text.contains("SECRET"), "{name}");
    }
}

fn missing(programs: &[&str]) -> bool {
    let absent = programs.iter().find(|name| Command::new(name).arg("--version").output().is_err());
    if let Some(name) = absent {
        eprintln!("left out: {name} is not installed");
    }
    absent.is_some()
}

/// The rows of a table, as text.
fn table(package: &Path, name: &str) -> String {
    let output = Command::new("msiinfo").arg("export").arg(package).arg(name).output().expect("msiinfo");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn the_package_has_the_tables_that_windows_goes_by() {
    if missing(&["wixl", "msibuild", "msiinfo", "x86_64-w64-mingw32-windmc"]) {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let programs = folder.path().join("programs");
    make_folder(&programs).expect("a folder");
    for (_, _, names) in PROGRAMS {
        let mut program = b"MZ".to_vec();
        program.extend("VS_VERSION_INFO".encode_utf16().flat_map(u16::to_le_bytes));
        program.extend([0xbd, 4, 0xef, 0xfe, 0, 0, 1, 0, 7, 0, 1, 0, 0, 0, 9, 0]);
        program.extend([0; 64]);
        fs::write(programs.join(names[0]), program).expect("a program");
    }
    let work = folder.path().join("work");
    let package = Package { programs: &programs, version: "1.7.9", signature: None, folder: &work };
    let made = package.make().expect("the package");

    let properties = table(&made, "Property");
    for line in [
        "ALLUSERS\t1",
        "REBOOT\tReallySuppress",
        "MSIRESTARTMANAGERCONTROL\tDisable",
        "ProductVersion\t1.7.9",
        "UpgradeCode\t{5E0C2C1B-6B1D-4C4B-8E55-9C4BB1B4D0A7}",
        "ARPNOMODIFY\t1",
        "ARPNOREPAIR\t1",
    ] {
        assert!(properties.contains(line), "{line} is not in\n{properties}");
    }
    // Versions, without which a repair could put an older program over a newer one.
    let files = table(&made, "File");
    for (_, file, _) in PROGRAMS.iter().filter(|(_, file, _)| !file.is_empty()) {
        let row = files.lines().find(|line| line.starts_with(file)).expect("a row");
        assert!(row.contains("\t1.7.9.0\t1033\t"), "{row}");
    }
    // Old and new in one transaction; services stop before files go, and start after the end.
    let sequence = table(&made, "InstallExecuteSequence");
    let number = |action: &str| -> u32 {
        let row = sequence.lines().find(|line| line.split('\t').next() == Some(action));
        row.and_then(|row| row.trim().rsplit('\t').next()?.parse().ok())
            .unwrap_or_else(|| panic!("no {action}"))
    };
    let order = [
        "LaunchConditions",
        "RefuseOtherFolder",
        "CostFinalize",
        "InstallInitialize",
        "RemoveExistingProducts",
        "StartOurServicesAgain",
        "StopOurServices",
        "RemoveFiles",
        "InstallFiles",
        "ForgetOurServices",
        "PurgeData",
        "StartOurServices",
        "InstallFinalize",
    ];
    assert!(order.windows(2).all(|two| number(two[0]) < number(two[1])), "{sequence}");
    let actions = table(&made, "CustomAction");
    for (action, kind) in [("StartOurServicesAgain", 3394), ("StopOurServices", 3074), ("PurgeData", 3650)] {
        assert!(actions.contains(&format!("{action}\t{kind}\tInstaller\t")), "{actions}");
    }
    // Windows Installer takes an action by such a name for its own, and ours would never run.
    let standard = [
        "InstallServices",
        "StartServices",
        "StopServices",
        "DeleteServices",
        "RemoveFiles",
        "SelfRegModules",
    ];
    for row in actions.lines() {
        assert!(!standard.contains(&row.split('\t').next().unwrap_or_default()), "{row}");
    }
    let features = table(&made, "Feature");
    assert!(
        features.lines().any(|line| line.starts_with("Service\t") && line.contains("\t1000\t")),
        "{features}"
    );
    assert!(table(&made, "Environment").contains("=-*PATH\t[~];[ProgramsOfConnector]\tAgent"));
    assert!(table(&made, "Upgrade").contains("WIX_DOWNGRADE_DETECTED"));
}

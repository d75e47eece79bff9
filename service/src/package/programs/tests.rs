//! Unit tests of `programs.rs`.

use super::*;

/// Made-up programs of a system in a folder of set-up programs.
pub(crate) fn programs(folder: &Path, system: System) -> Programs {
    let place = folder.join(system.as_str());
    std::fs::create_dir_all(&place).expect("folder");
    for name in needed(system) {
        std::fs::write(place.join(name), format!("the program {name}\n").repeat(400)).expect("written");
    }
    ProgramsFolder { places: vec![folder.into()], beside: None }.of(system).expect("all there")
}

#[test]
fn a_package_s_programs_are_all_there_or_those_that_are_missing_are_named() {
    let folder = tempfile::tempdir().expect("folder");
    programs(folder.path(), System::Windows);
    let place = ProgramsFolder { places: vec!["/nowhere".into(), folder.path().into()], beside: None };
    assert_eq!(place.of(System::Windows).expect("there").files.len(), 2);
    std::fs::remove_file(folder.path().join("windows/Exchange_Connector.msi")).expect("removed");
    let missing = place.of(System::Windows).expect_err("one is missing");
    assert_eq!(missing.missing, ["Exchange_Connector.msi"]);
    assert!(missing.to_string().contains("for windows"), "{missing}");
    assert_eq!(place.of(System::Linux).expect_err("none").missing.len(), 2);
}

#[test]
fn where_no_system_is_named_programs_that_lie_loose_are_taken_or_none() {
    let folder = tempfile::tempdir().expect("folder");
    let place = ProgramsFolder { places: vec!["/nowhere".into()], beside: Some(folder.path().into()) };
    assert!(place.any().files.is_empty());
    std::fs::write(folder.path().join("exchange-connector"), "x").expect("written");
    let found = place.any();
    assert_eq!((found.system, found.files.len()), (System::Linux, 1));
    std::fs::write(folder.path().join("exchange-connector.exe"), "x").expect("written");
    assert_eq!(place.any().system, System::Windows);
}

//! Unit tests of `original.rs`.

use super::*;

#[test]
fn a_named_folder_is_read_and_left_as_it_is() {
    let place = tempfile::tempdir().expect("a folder");
    let found = find(Some(place.path())).expect("the folder is there");
    assert_eq!((found.settings.clone(), found.may_run()), (None, false));
    let file = found.settings_file().expect("a path");
    assert!(file.ends_with("OnPremisesExchangeConnectorServiceConfiguration.xml"));
    // As .NET saves it: UTF-16 with its mark.
    let text = "\u{feff}<a><IsCasFailoverEnabled>false</IsCasFailoverEnabled></a>";
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(&file, &bytes).expect("written");
    let settings = find(Some(place.path())).and_then(|found| found.settings).expect("settings");
    assert_eq!(settings.expect("text"), text.trim_start_matches('\u{feff}'));
    assert_eq!(fs::read(&file).expect("there"), bytes);
    fs::write(&file, [0xC3, 0x28]).expect("written");
    assert!(find(Some(place.path())).and_then(|found| found.settings).is_some_and(|read| read.is_err()));
}

#[cfg(not(windows))]
#[test]
fn elsewhere_than_on_windows_nothing_is_found_unasked() {
    assert_eq!(find(None), None);
    let refused = stop_service().expect_err("there is none");
    assert_eq!(refused.code, "original.serviceNotStopped");
    assert!(refused.remedy.is_some_and(|remedy| remedy.contains("sc.exe config WIEC")));
}

//! Unit tests of `install.rs`.

use super::*;

#[test]
fn only_a_program_outside_program_files_installs_what_lies_beside_it() {
    let place = tempfile::tempdir().expect("a folder");
    let program_files = place.path().join("Program Files");
    let unpacked = place.path().join("Downloads/Exchange_Connector_Setup");
    let installed = program_files.join("Exchange Connector");
    for folder in [&unpacked, &installed] {
        std::fs::create_dir_all(folder).expect("a folder");
    }
    let program = |folder: &Path| folder.join("Exchange_Connector_Setup.exe");
    assert_eq!(package_beside(&program(&unpacked), &program_files), None);
    for folder in [&unpacked, &installed] {
        std::fs::write(folder.join(PACKAGE), "x").expect("a file");
    }
    assert_eq!(package_beside(&program(&unpacked), &program_files), Some(unpacked.join(PACKAGE)));
    assert_eq!(package_beside(&program(&installed), &program_files), None);
    let other_case = PathBuf::from(program_files.to_string_lossy().to_uppercase());
    assert_eq!(package_beside(&program(&installed), &other_case), None);
}

#[test]
fn every_documented_exit_code_has_its_meaning() {
    let log = Path::new("C:\\Windows\\Temp\\x.log");
    for code in [0, 1641, 3010] {
        assert_eq!(verdict(code, log, b""), Verdict::Installed, "{code}");
    }
    assert_eq!(verdict(1602, log, b""), Verdict::Cancelled);
    for (code, expected) in [
        (1603, "installer.failed"),
        (1618, "installer.busy"),
        (1625, "installer.refused"),
        (1638, "installer.otherPackage"),
        (7, "installer.failed"),
    ] {
        let Verdict::Failed(finding) = verdict(code, log, b"") else { panic!("{code} is no failure") };
        assert_eq!(finding.code, expected);
        assert!(
            finding.text.contains(&code.to_string()) && finding.text.contains("x.log"),
            "{}",
            finding.text
        );
        assert!(finding.remedy.is_some());
    }
}

#[test]
fn the_reason_is_read_from_the_log() {
    let text = "MSI (s) (64:D8): Product: Exchange Connector -- A newer version is installed.\r\n\
                other words\r\nMSI (s): Product: Exchange Connector -- Installation failed.\r\n";
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for bytes in [text.as_bytes(), &utf16] {
        let Verdict::Failed(finding) = verdict(1603, Path::new("x"), bytes) else { panic!("a failure") };
        assert!(finding.text.starts_with("A newer version is installed. ("), "{}", finding.text);
    }
}

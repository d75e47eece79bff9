//! Unit tests of `csv.rs`.

use super::*;
use crate::rules::access::GraphComplianceState;

const HEADER: &str = "userPrincipalName,easDeviceId,deviceName,complianceState\n";

fn error(text: &str) -> String {
    read(text.as_bytes(), "csv").expect_err(text).to_string()
}

fn records(text: &[u8]) -> Vec<(Uuid, ManagedDevice)> {
    read(text, "csv").expect("a file").records
}

#[test]
fn records_are_read_with_quotes_and_semicolons() {
    let text = format!("\u{feff}{HEADER}ann@contoso.com,APPL1,\"Ann's \"\"big\"\", phone\",compliant\r\n");
    assert_eq!(records(text.as_bytes())[0].1.device_name.as_deref(), Some("Ann's \"big\", phone"));
    let text = text.replace(',', ";");
    assert_eq!(records(text.as_bytes())[0].1.state(), GraphComplianceState::Compliant);
    let text = "UPN,EasID,CompliantState\nann@contoso.com,APPL1,Noncompliant\n";
    assert_eq!(records(text.as_bytes())[0].1.state(), GraphComplianceState::Noncompliant);
}

#[test]
fn an_error_names_line_and_column() {
    let good = "ann@contoso.com,APPL1,Ann,compliant\n";
    for (bad, wanted) in [
        ("bob@contoso.com,APPL2", "line 3, column 2: the line ends after 2 of 4"),
        ("bob@contoso.com,APPL2,Bob,complian", "line 3, column 4 (complianceState): \"complian\""),
        ("bob@contoso.com,APPL2,Bob,compliant,x", "line 3, column 5"),
        (",APPL2,Bob,compliant", "line 3, column 1: it names no user"),
        ("bob@contoso.com,,,compliant", "line 3, column 2: it names no device"),
        ("ANN@contoso.com,appl1,Bob,noncompliant", "line 3, column 2: the record of line 2"),
        ("bob@contoso.com,APPL2,Bob,\"compliant", "line 3, column 4: a quote is not closed"),
    ] {
        // Of two lines about one device that say different things, none counts.
        let told = match read(format!("{HEADER}{good}{bad}").as_bytes(), "csv") {
            Ok(reading) => {
                assert_eq!((reading.records.len(), reading.bad.len()), (1, 1), "{bad}");
                reading.bad[0].to_string()
            }
            Err(error) => {
                assert!(bad.starts_with("ANN"), "the good line counts: {bad}");
                error.to_string()
            }
        };
        assert!(told.starts_with(wanted), "{told}");
    }
    let alone = error(&format!("{HEADER}bob@contoso.com,APPL2"));
    assert!(alone.starts_with("line 2, column 2"), "without a good line nothing is read: {alone}");
    assert!(error("userPrincipalName,UPN,complianceState\n").starts_with("line 1, column 2"));
    assert!(error("userPrincipalName,easDeviceId\n").contains("complianceState is missing"));
    assert!(error("").contains("empty"));
}

#[test]
fn the_console_s_export_is_read_as_it_is() {
    let Some(path) = crate::cases::case("intune_devices_export.csv") else { return };
    let text = std::fs::read_to_string(path).expect("the case");
    let wide = |unit: fn(u16) -> [u8; 2], mark: &str| {
        format!("{mark}{text}").encode_utf16().flat_map(unit).collect::<Vec<u8>>()
    };
    let forms = [
        text.clone().into_bytes(),
        format!("\u{feff}{text}").into_bytes(),
        wide(u16::to_le_bytes, "\u{feff}"),
        wide(u16::to_be_bytes, "\u{feff}"),
        wide(u16::to_le_bytes, ""),
        wide(u16::to_be_bytes, ""),
    ];
    for form in forms {
        let reading = read(&form, "csv").expect("the export");
        assert!(reading.bad.is_empty() && reading.skipped == 0, "{:?}", reading.bad);
        assert!(reading.ignored.iter().any(|name| name == "Wi-Fi MAC"), "{:?}", reading.ignored);
        let [(id, record)] = &reading.records[..] else { panic!("{} records", reading.records.len()) };
        assert_eq!(id.to_string(), "11111111-2222-4333-8444-555555555555");
        assert_eq!(record.device_name.as_deref(), Some("Ann's iPhone"));
        assert_eq!(record.user_principal_name.as_deref(), Some("ann@example.com"));
        assert_eq!(record.eas_device_id.as_deref(), Some("APPL0000000001"));
        assert_eq!(record.serial_number.as_deref(), Some("F17XXXXXXXXX"));
        assert_eq!(record.state(), GraphComplianceState::Compliant);
        assert_eq!(record.enrolled_date_time, "2026-01-12T08:15:42Z".parse().ok());
        assert_eq!(record.last_sync_date_time, "2026-11-28T17:03:11Z".parse().ok());
        assert_eq!(record.compliance_grace_period_expiration_date_time, None, "9999 is never");
        assert_eq!(record.management_agent.as_deref(), Some("mdm"));
        assert_eq!(record.management_state.as_deref(), Some("Managed"));
        assert_eq!(record.device_registration_state.as_deref(), Some("registered"));
        assert_eq!(record.operating_system.as_deref(), Some("iOS/iPadOS"));
        assert_eq!((record.is_supervised, record.eas_activated), (Some(true), Some(true)));
        assert!(record.managed());
    }
}

#[test]
fn the_console_s_words_are_graph_s() {
    let header = "Primary user UPN,EAS activation ID,Compliance,Managed by,Device state\n";
    for (line, state, managed) in [
        ("Compliant,Intune,Managed", "compliant", true),
        ("Not compliant,Intune,Managed", "noncompliant", true),
        ("Noncompliant,Co-managed,Managed", "noncompliant", true),
        ("In grace period,Intune,Managed", "inGracePeriod", true),
        ("InGracePeriod,Intune,Managed", "inGracePeriod", true),
        ("Not evaluated,Intune,Managed", "unknown", true),
        ("See ConfigMgr,ConfigMgr,Managed", "configManager", true),
        ("Compliant,EAS,Managed", "compliant", false),
        ("Compliant,Intune,Retire pending", "compliant", false),
        ("Compliant,Intune,RetirePending", "compliant", false),
    ] {
        let read = records(format!("{header}ann@contoso.com,APPL1,{line}\n").as_bytes());
        assert_eq!((read[0].1.state().as_str(), read[0].1.managed()), (state, managed), "{line}");
    }
}

#[test]
fn of_two_lines_of_one_device_the_last_enrolment_counts_and_a_machine_of_nobody_is_left_out() {
    let header = "userPrincipalName,easDeviceId,complianceState,enrolledDateTime\n";
    let (old, new) = (
        "ann@contoso.com,APPL1,compliant,2025-02-01T08:00:00Z\n",
        "ann@contoso.com,APPL1,noncompliant,2026-05-02 08:00:00.0000000\n",
    );
    for text in [format!("{header}{old}{new}"), format!("{header}{new}{old}")] {
        let reading = read(text.as_bytes(), "csv").expect("a file");
        assert_eq!(reading.records.len(), 1);
        assert_eq!(reading.records[0].1.state(), GraphComplianceState::Noncompliant);
        assert_eq!(reading.bad.len(), 1);
    }
    let reading = read(format!("{header}{old},,unknown,\n").as_bytes(), "csv").expect("a file");
    assert_eq!((reading.records.len(), reading.skipped, reading.bad.len()), (1, 1, 0));
    let reading = read(format!("{header}{old},APPL9,unknown,\n").as_bytes(), "csv").expect("a file");
    assert_eq!(
        (reading.records.len(), reading.skipped, reading.bad.len()),
        (1, 0, 1),
        "it may be somebody's phone"
    );
}

proptest::proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..300)) {
        let _ = read(&bytes, "csv");
        let _ = read(&[HEADER.as_bytes(), &bytes].concat(), "csv");
    }

    #[test]
    fn a_file_cut_anywhere_never_gives_another_record(cut in 0_usize..200) {
        let whole = format!("{HEADER}ann@contoso.com,APPL1,\"Ann, A\",compliant\nbob@contoso.com,APPL2,Bob,noncompliant\n");
        let all = records(whole.as_bytes());
        if let Ok(some) = read(&whole.as_bytes()[..cut.min(whole.len())], "csv") {
            proptest::prop_assert_eq!(&all[..some.records.len()], &some.records[..]);
        }
    }
}

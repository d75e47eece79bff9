//! Unit tests of `csv.rs`.

use super::*;

const HEADER: &str = "userPrincipalName,easDeviceId,deviceName,complianceState\n";

fn error(text: &str) -> String {
    let error = read(text.as_bytes(), "csv").expect_err(text);
    let cause = std::error::Error::source(&error).map(|cause| format!(": {cause}"));
    format!("{error}{}", cause.unwrap_or_default())
}

#[test]
fn records_are_read_with_quotes_and_semicolons() {
    let text = format!("\u{feff}{HEADER}ann@contoso.com,APPL1,\"Ann's \"\"big\"\", phone\",compliant\r\n");
    let records = read(text.as_bytes(), "csv").unwrap();
    assert_eq!(records[0].1.device_name.as_deref(), Some("Ann's \"big\", phone"));
    let text = text.replace(',', ";");
    assert_eq!(read(text.as_bytes(), "csv").unwrap()[0].1.state(), GraphComplianceState::Compliant);
    let text = "UPN,EasID,CompliantState\nann@contoso.com,APPL1,Noncompliant\n";
    assert_eq!(read(text.as_bytes(), "csv").unwrap()[0].1.state(), GraphComplianceState::Noncompliant);
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
        ("ANN@contoso.com,appl1,Bob,compliant", "line 3, column 2: the record of line 2"),
        ("bob@contoso.com,APPL2,Bob,\"compliant", "line 3, column 4: a quote is not closed"),
    ] {
        let told = error(&format!("{HEADER}{good}{bad}"));
        assert!(told.starts_with(wanted), "{told}");
    }
    assert!(
        error("userPrincipalName,easDeviceId,color,complianceState\n")
            .starts_with("line 1, column 3: \"color\"")
    );
    assert!(error("userPrincipalName,UPN,complianceState\n").starts_with("line 1, column 2"));
    assert!(error("userPrincipalName,easDeviceId\n").contains("complianceState is missing"));
    assert!(error("").contains("empty"));
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
        let all = read(whole.as_bytes(), "csv").unwrap();
        if let Ok(some) = read(&whole.as_bytes()[..cut.min(whole.len())], "csv") {
            proptest::prop_assert_eq!(&all[..some.len()], &some[..]);
        }
    }
}

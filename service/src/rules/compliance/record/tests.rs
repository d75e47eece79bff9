//! Unit tests of `record.rs`.

use super::*;

#[test]
fn graphs_never_is_no_time_and_unknown_members_are_refused() {
    let text = r#"{"deviceName":" x ","userPrincipalName":"a@b","easDeviceId":"",
            "complianceGracePeriodExpirationDateTime":"9999-12-31T23:59:59Z","complianceState":"compliant"}"#;
    let record = serde_json::from_str::<ManagedDevice>(text).unwrap().checked().unwrap();
    assert_eq!(record.compliance_grace_period_expiration_date_time, None);
    assert_eq!((record.device_name.as_deref(), record.eas_device_id.as_deref()), (Some("x"), None));
    assert!(serde_json::from_str::<ManagedDevice>(r#"{"easDeviceID":"x"}"#).is_err());
}

#[test]
fn a_record_without_user_device_or_state_is_refused() {
    let record = |upn: &str, name: &str, state: &str| {
        ManagedDevice {
            user_principal_name: Some(upn.into()),
            device_name: Some(name.into()),
            compliance_state: Some(GraphComplianceState::parse(state)),
            ..ManagedDevice::default()
        }
        .checked()
    };
    assert_eq!(record(" ", "x", "compliant"), Err(RecordError::NoUser));
    assert_eq!(record("a@b", "", "compliant"), Err(RecordError::NoDevice));
    assert_eq!(record("a@b", "x", "complian"), Err(RecordError::State("complian".into())));
    assert!(record("a@b", "x", "Compliant").is_ok());
}

#[test]
fn an_unknown_state_is_refused_with_the_known_ones() {
    let text = RecordError::State("complian".into()).to_string();
    assert!(
        text.contains("\"complian\"") && text.contains("compliant, ") && text.contains("noncompliant"),
        "{text}"
    );
}

#[test]
fn a_record_without_an_id_gets_the_same_one_at_each_reading() {
    let record = |upn: Option<&str>, eas: Option<&str>, serial: Option<&str>| {
        ManagedDevice {
            user_principal_name: upn.map(Into::into),
            email_address: Some("ann@contoso.com".into()),
            eas_device_id: eas.map(Into::into),
            serial_number: serial.map(Into::into),
            device_name: Some("phone".into()),
            ..ManagedDevice::default()
        }
        .derived_id("list")
    };
    let one = record(Some("ann@corp.local"), Some("APPL1"), Some("F17"));
    assert_eq!(one.get_version_num(), 8);
    assert_eq!(
        one,
        record(Some("Ann@Corp.local"), Some("appl1"), None),
        "the EAS id goes before the serial number"
    );
    let others = [
        record(Some("bob@corp.local"), Some("APPL1"), None),
        record(None, Some("APPL1"), None),
        record(Some("ann@corp.local"), Some("APPL2"), None),
        record(Some("ann@corp.local"), None, Some("F17")),
        record(Some("ann@corp.local"), None, None),
    ];
    for (at, other) in others.iter().enumerate() {
        assert!(*other != one && !others[..at].contains(other), "{at}");
    }
}

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

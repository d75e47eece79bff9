//! Unit tests of `report.rs`.

use super::*;

#[test]
fn a_line_is_a_device_or_a_removal() {
    let removed: ChunkRecord =
        serde_json::from_str(r#"{"removed":"contoso.com/Users/Ann/x"}"#).expect("removal");
    assert!(matches!(removed, ChunkRecord::Removed { .. }));
    let device: ChunkRecord = serde_json::from_str(
            r#"{"deviceId":"A1","identity":"i","guid":null,"mailbox":{"displayName":null,"smtpAddress":null,"guid":null},
                "deviceType":null,"deviceModel":null,"deviceOS":"iOS 17","userAgent":null,"friendlyName":null,"clientType":"EAS",
                "accessState":"Allowed","accessStateReason":"Global","firstSyncTime":null,"lastSuccessSync":null}"#,
        )
        .expect("device");
    let ChunkRecord::Device(device) = device else { panic!("a device") };
    assert_eq!(device.device_os.as_deref(), Some("iOS 17"));
}

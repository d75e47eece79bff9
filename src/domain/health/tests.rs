//! Unit tests of `health.rs`.

#[test]
fn a_finding_tells_text_and_remedy_and_keeps_causes_apart() {
    let io = std::io::Error::new(std::io::ErrorKind::ConnectionRefused, "refused");
    let finding = crate::findings::EXCHANGE_UNREACHABLE
        .finding("cas01 refused.")
        .remedy("Open port 443.")
        .caused_by(&io);
    assert_eq!(finding.to_string(), "cas01 refused. Open port 443.");
    let json = serde_json::to_value(&finding).expect("json");
    assert_eq!(json["whoActs"], "networkAdministrator");
    assert_eq!(json["severity"], "error");
    assert_eq!(json["detail"], "refused");
}

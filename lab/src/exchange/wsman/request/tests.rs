//! Unit tests of `request.rs`.

use super::*;

const RECEIVE: &str = r#"<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Header>
      <wsa:Action s:mustUnderstand="true">http://schemas.microsoft.com/wbem/wsman/1/windows/shell/Receive</wsa:Action>
      <wsman:MaxEnvelopeSize>153600</wsman:MaxEnvelopeSize><wsa:MessageID>uuid:A</wsa:MessageID>
      <wsman:OperationTimeout>PT20S</wsman:OperationTimeout><wsa:To>https://h/PowerShell/?a=1&amp;b=2</wsa:To>
      <wsman:ResourceURI>http://schemas.microsoft.com/powershell/Microsoft.Exchange</wsman:ResourceURI>
      <wsman:SelectorSet><wsman:Selector Name="ShellId">X</wsman:Selector></wsman:SelectorSet></s:Header>
      <s:Body><rsp:Receive><rsp:DesiredStream CommandId="8E5F0D37-06A1-4D8B-8B53-46B2BDB5B1D3">stdout</rsp:DesiredStream>
      </rsp:Receive></s:Body></s:Envelope>"#;

#[test]
fn reads_a_receive() {
    let request = parse(RECEIVE.as_bytes()).unwrap();
    let command = Uuid::try_parse("8E5F0D37-06A1-4D8B-8B53-46B2BDB5B1D3").ok();
    assert_eq!(request.operation, Operation::Receive { command });
    assert_eq!(request.to, "https://h/PowerShell/?a=1&b=2");
    assert_eq!((request.timeout.as_secs(), request.max_envelope_size), (20, Some(153_600)));
    assert_eq!(request.shell.as_deref(), Some("X"));
}

#[test]
fn what_is_no_request_is_an_error() {
    for bad in ["", "<a>", "<!DOCTYPE a><a/>", "<s:Envelope/>", &RECEIVE.replace("PT20S", "soon")] {
        assert!(parse(bad.as_bytes()).is_err(), "{bad}");
    }
}

#[test]
fn durations() {
    assert_eq!(duration("PT180.000S"), Some(Duration::from_secs(180)));
    assert_eq!(duration("P1DT1H1M0.5S"), Some(Duration::from_millis(90_060_500)));
    for bad in ["180", "P1M", "PTS", "PT-1S", ""] {
        assert_eq!(duration(bad), None, "{bad}");
    }
}

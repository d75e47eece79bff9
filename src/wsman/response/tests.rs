//! Literal envelopes and arbitrary bytes through the parser.

use proptest::prelude::*;

use super::*;
use crate::wsman::FaultKind;

fn envelope(relates_to: &str, body: &str) -> String {
    format!(
        "\u{FEFF}<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<s:Envelope xml:lang=\"en-US\" xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" xmlns:a=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\"><s:Header><a:Action>http://x/ReceiveResponse</a:Action><a:MessageID>uuid:11111111-1111-1111-1111-111111111111</a:MessageID><a:RelatesTo>{relates_to}</a:RelatesTo></s:Header><s:Body>{body}</s:Body></s:Envelope>\r\n"
    )
}

const ID: &str = "uuid:AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE";

#[test]
fn a_receive_hands_out_its_streams_and_state() {
    let body = envelope(
        ID,
        "<q:ReceiveResponse xmlns:q='u'><q:Stream Name='stdout' CommandId=\"11111111-2222-3333-4444-555555555555\">aGVs\r\nbG8=</q:Stream><q:Stream Name='stdout' End='true'/><q:CommandState CommandId=\"11111111-2222-3333-4444-555555555555\" State=\"http://schemas.microsoft.com/wbem/wsman/1/windows/shell/CommandState/Done\"><q:ExitCode>0</q:ExitCode></q:CommandState></q:ReceiveResponse>",
    );
    let response = parse_response(body.as_bytes()).expect("an envelope");
    response.check_relates_to(guid(ID).expect("a guid")).expect("ours");
    assert!(response.check_relates_to(Uuid::nil()).is_err());
    let Body::Receive(receive) = response.body else { panic!("{:?}", response.body) };
    assert_eq!(receive.parts.len(), 2);
    assert_eq!(receive.parts[0].command_id, guid("11111111-2222-3333-4444-555555555555"));
    let mut out = b"before".to_vec();
    decode_base64(receive.parts[0].base64, &mut out).expect("base64");
    assert_eq!(out, b"beforehello");
    assert!(receive.parts[1].end && receive.parts[1].base64.is_empty());
    let state = receive.state.expect("a state");
    assert!(state.done);
    assert_eq!(state.exit_code, Some(0));
}

#[test]
fn a_create_answer_gives_the_shell_in_both_forms() {
    let old = envelope(
        ID,
        "<x:ResourceCreated><a:Address>http://h/</a:Address><a:ReferenceParameters><w:SelectorSet><w:Selector Name=\"ShellId\">F00D</w:Selector></w:SelectorSet></a:ReferenceParameters></x:ResourceCreated>",
    );
    let Body::Created(shell) = parse_response(old.as_bytes()).expect("ok").body else { panic!() };
    assert_eq!(shell.shell_id, "F00D");
    let new = envelope(
        ID,
        "<rsp:Shell><rsp:ShellId>F00D</rsp:ShellId><rsp:Owner>CONTOSO\\svc</rsp:Owner><rsp:IdleTimeOut>PT900.000S</rsp:IdleTimeOut></rsp:Shell>",
    );
    let Body::Created(shell) = parse_response(new.as_bytes()).expect("ok").body else { panic!() };
    assert_eq!(shell.owner.as_deref(), Some("CONTOSO\\svc"));
    assert_eq!(shell.idle_timeout, Some(SignedDuration::from_mins(15)));
}

fn fault_of(code: u32, subcode: &str, text: &str) -> WsmanFault {
    let body = envelope(
        ID,
        &format!(
            "<s:Fault><s:Code><s:Value>s:Receiver</s:Value><s:Subcode><s:Value>{subcode}</s:Value></s:Subcode></s:Code><s:Reason><s:Text xml:lang=\"\">reason</s:Text></s:Reason><s:Detail><f:WSManFault Code=\"{code}\" Machine=\"cas01\"><f:Message><f:ProviderFault provider=\"p\" path=\"a>b\">{text}</f:ProviderFault></f:Message></f:WSManFault></s:Detail></s:Fault>"
        ),
    );
    match parse_response(body.as_bytes()).expect("an envelope").body {
        Body::Fault(fault) => *fault,
        other => panic!("{other:?}"),
    }
}

#[test]
fn faults_say_what_to_do() {
    let kind = |code, subcode, text| fault_of(code, subcode, text).kind;
    assert_eq!(kind(2_150_858_793, "w:TimedOut", "late"), FaultKind::TimedOut);
    assert_eq!(kind(1, "w:TimedOut", "late"), FaultKind::TimedOut);
    assert_eq!(kind(2_150_858_843, "w:InvalidSelectors", "gone"), FaultKind::ShellGone);
    assert_eq!(
        kind(1, "x", "[FailureCategory=WSMan-InvalidShellID] The request failed"),
        FaultKind::ShellGone
    );
    // Other languages: the code, the subcode or the category says it.
    assert_eq!(kind(1, "w:InvalidSelectors", "Die Shell wurde nicht gefunden."), FaultKind::ShellGone);
    assert_eq!(kind(2_150_859_173, "x", "Zu viele Shells."), FaultKind::QuotaLimit);
    assert_eq!(
        kind(1, "w:AccessDenied", "[FailureCategory=AuthZ-AuthorizationException] Noch 30 Sekunden."),
        FaultKind::Throttled { retry_after: None }
    );
    assert_eq!(
        kind(1, "w:AccessDenied", "[FailureCategory=AuthZ-AuthorizationException] Keine Rolle."),
        FaultKind::AccessDenied
    );
    assert_eq!(kind(1, "x", "[FailureCategory=AuthZ-ADTransientException] x"), FaultKind::ServerFault);
    assert_eq!(kind(1, "x", "[FailureCategory=Cafe-NoSuitableBackEnd] x"), FaultKind::ServerFault);
    // A sentence alone is no limit.
    assert_eq!(kind(1, "x", "please wait for 30 seconds"), FaultKind::Other);
    assert_eq!(kind(2_150_858_811, "a:DestinationUnreachable", "no"), FaultKind::ResourceUriNotFound);
    assert_eq!(kind(5, "w:AccessDenied", "Access is denied."), FaultKind::AccessDenied);
    assert_eq!(kind(1, "x", "[FailureCategory=Cafe-SendFailure] "), FaultKind::ServerFault);
    assert_eq!(
        kind(
            1,
            "w:QuotaLimit",
            "This user is allowed a maximum number of 18 concurrent shells, which has been exceeded."
        ),
        FaultKind::QuotaLimit
    );
    assert_eq!(
        kind(
            1,
            "w:QuotaLimit",
            "The next request from this user will not be approved for at least 250 milliseconds. The user load quota of 1 requests"
        ),
        FaultKind::Throttled { retry_after: Some(SignedDuration::from_millis(250)) }
    );
    assert_eq!(
        kind(
            1,
            "w:AccessDenied",
            "[FailureCategory=AuthZ-AuthorizationException] Fail to create a runspace because you have exceeded the maximum number of connections allowed : 18 for the policy party : MaxConcurrency."
        ),
        FaultKind::Throttled { retry_after: None }
    );
    let fault = fault_of(7, "w:Other", "[RequestId=abc,BackEndServer=b] a &lt;text&gt;");
    assert_eq!(
        (fault.text.as_str(), fault.code, fault.soap_code.as_str()),
        ("a <text>", Some(7), "Receiver")
    );
    assert_eq!(fault.to_string(), "a <text> (code 7, request abc)");
}

#[test]
fn what_is_no_envelope_is_said_so() {
    for text in ["", "<html><body>404</body></html>", "garbage", "<s:Envelope", "\u{FEFF}"] {
        assert_eq!(parse_response(text.as_bytes()), Err(WsmanError::NotSoap), "{text}");
    }
    assert!(matches!(
        parse_response(b"<Envelope><Body><a></b></Body></Envelope>"),
        Err(WsmanError::Malformed(_))
    ));
    assert!(matches!(parse_response(b"<Envelope><Body><ReceiveResponse>"), Err(WsmanError::Malformed(_))));
    assert_eq!(parse_response(b"<!DOCTYPE a [<!ENTITY b 'c'>]><Envelope/>"), Err(WsmanError::NotSoap));
    let deep = format!("<Envelope>{}", "<a>".repeat(1000));
    assert_eq!(parse_response(deep.as_bytes()), Err(WsmanError::Limit("nesting")));
    assert!(matches!(
        parse_response(b"<Envelope><Body/></Envelope><Envelope/>"),
        Err(WsmanError::Malformed(_))
    ));
}

#[test]
fn broken_base64_leaves_the_buffer_alone() {
    let mut out = b"x".to_vec();
    assert_eq!(decode_base64(b"????", &mut out), Err(WsmanError::Base64));
    assert_eq!(decode_base64(b"aGVsbG8", &mut out), Err(WsmanError::Base64));
    assert_eq!(out, b"x");
    decode_base64(b"aGVs&#13;\nbG8=", &mut out).expect("character references are white space here");
    assert_eq!(out, b"xhello");
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..512)) {
        let _ = parse_response(&bytes);
    }

    #[test]
    fn no_torn_or_mangled_envelope_makes_it_panic(cut in 0_usize..2000, at in 0_usize..2000, byte in any::<u8>()) {
        let mut body = envelope(ID, "<r:ReceiveResponse><r:Stream Name=\"stdout\" CommandId=\"11111111-2222-3333-4444-555555555555\">aGVsbG8=</r:Stream><!-- c --><r:CommandState State=\"x/Running\"/></r:ReceiveResponse>").into_bytes();
        if let Some(place) = body.get_mut(at) { *place = byte; }
        body.truncate(cut);
        let _ = parse_response(&body);
    }

    #[test]
    fn streams_come_back_whatever_they_hold(parts in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..200), 0..8), breaks in any::<bool>()) {
        let body: String = parts.iter().map(|part| {
            let mut text = base64_simd::STANDARD.encode_to_string(part);
            if breaks { text = text.as_bytes().chunks(76).map(|line| format!("{}\r\n", String::from_utf8_lossy(line))).collect(); }
            format!("<Stream Name=\"stdout\">{text}</Stream>")
        }).collect();
        let body = envelope(ID, &format!("<ReceiveResponse>{body}</ReceiveResponse>"));
        let Body::Receive(receive) = parse_response(body.as_bytes()).expect("ok").body else { panic!() };
        let mut found = Vec::new();
        for part in &receive.parts {
            let mut out = Vec::new();
            decode_base64(part.base64, &mut out).expect("base64");
            found.push(out);
        }
        prop_assert_eq!(found, parts);
    }
}

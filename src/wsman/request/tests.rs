//! Unit tests of `request.rs`.

use super::*;

fn client() -> Client {
    let mut next = 0_u128;
    let ids = Box::new(move || {
        next += 1;
        Uuid::from_u128(next)
    });
    Client::new(
        ClientOptions::exchange("https://cas01.contoso.com/PowerShell/?SerializationLevel=Full&a=b"),
        ids,
    )
}

#[test]
fn a_create_carries_resource_version_and_creation_xml() {
    let mut client = client();
    let out = client
        .create(Uuid::from_u128(0xabc), "Session<1>", Some(SignedDuration::from_mins(15)), b"hello")
        .expect("fits");
    assert_eq!(out.message_id, Uuid::from_u128(2));
    for piece in [
        "<a:To>https://cas01.contoso.com/PowerShell/?SerializationLevel=Full&amp;a=b</a:To>",
        "<w:ResourceURI s:mustUnderstand=\"true\">http://schemas.microsoft.com/powershell/Microsoft.Exchange</w:ResourceURI>",
        "<w:Option Name=\"protocolversion\" MustComply=\"true\">2.3</w:Option>",
        "ShellId=\"00000000-0000-0000-0000-000000000ABC\" Name=\"Session&lt;1&gt;\"",
        "<rsp:IdleTimeOut>PT900.000S</rsp:IdleTimeOut>",
        "<w:MaxEnvelopeSize s:mustUnderstand=\"true\">512000</w:MaxEnvelopeSize>",
        "<creationXml xmlns=\"http://schemas.microsoft.com/powershell\">aGVsbG8=</creationXml>",
        "<a:MessageID>uuid:00000000-0000-0000-0000-000000000002</a:MessageID>",
    ] {
        assert!(out.body.contains(piece), "{piece} is not in {}", out.body);
    }
    assert!(!out.body.contains("SelectorSet"), "a Create names no shell");
}

#[test]
fn operations_name_the_shell_and_the_pipeline() {
    let mut client = client();
    client.set_shell_id("ABC");
    let pipeline = Uuid::from_u128(0xfe);
    let selector = "<w:Selector Name=\"ShellId\">ABC</w:Selector>";
    let id = "CommandId=\"00000000-0000-0000-0000-0000000000FE\"";
    let command = client.command(pipeline, b"x").expect("fits").body;
    assert!(
        command.contains(selector) && command.contains(id) && command.contains("/shell/Command</a:Action>")
    );
    let receive = client.receive(Some(pipeline)).expect("fits").body;
    assert!(receive.contains(&format!("<rsp:DesiredStream {id}>stdout</rsp:DesiredStream>")));
    assert!(receive.contains("WSMAN_CMDSHELL_OPTION_KEEPALIVE"));
    assert!(client.receive(None).expect("fits").body.contains("<rsp:DesiredStream>stdout"));
    assert!(client.signal(pipeline, Signal::CtrlC).expect("fits").body.contains("powershell/signal/crtl_c"));
    assert!(client.delete().expect("fits").body.contains("transfer/Delete"));
}

#[test]
fn what_is_sent_never_exceeds_the_servers_envelope() {
    let mut client = client();
    client.set_shell_id("ABC");
    let room = client.payload_room();
    let most = client.send("stdin", Some(Uuid::nil()), &vec![1; room]).expect("the room is real");
    assert!(most.body.len() <= SMALLEST_SERVER_ENVELOPE as usize);
    assert!(most.body.len() + 2 * OVERHEAD > SMALLEST_SERVER_ENVELOPE as usize, "and well used");
    let error = client.send("stdin", None, &vec![1; room * 2]).expect_err("too much");
    assert!(matches!(error, WsmanError::EnvelopeTooSmall { .. }));
}

//! Messages: bytes and XML as the specification and captured sessions have them, and both directions.

use proptest::prelude::*;

use super::header::HEADER;
use super::pool::Availability;
use super::*;
use crate::psrp::command::Command;
use crate::psrp::value::PsContent;

fn decode(message_type: MessageType, body: &str) -> Message<'_> {
    Message::decode_body(message_type, body.as_bytes(), &DecodeLimits::default()).expect("decodes")
}

#[test]
fn the_header_has_the_layout_of_the_specification() {
    let pool = Uuid::parse_str("8fdf6df7-92be-4c42-9b1b-f9c4ec02c6a6").expect("a GUID");
    let raw = RawMessage {
        destination: Destination::Server,
        message_type: MessageType::SessionCapability,
        pool,
        pipeline: None,
        body: Bytes::from_static(b"<S></S>"),
    };
    let bytes = raw.to_bytes();
    // Little-endian, the GUID too (.NET's Guid.ToByteArray).
    assert_eq!(bytes[..8], [2, 0, 0, 0, 2, 0, 1, 0]);
    assert_eq!(bytes[8..16], [0xf7, 0x6d, 0xdf, 0x8f, 0xbe, 0x92, 0x42, 0x4c]);
    assert_eq!(bytes[24..HEADER], [0; 16]);
    assert_eq!(RawMessage::parse(bytes.clone().into()), Ok(raw.clone()));
    // Windows puts a byte order mark before the content.
    let marked = [&bytes[..HEADER], b"\xEF\xBB\xBF", &bytes[HEADER..]].concat();
    assert_eq!(RawMessage::parse(marked.into()), Ok(raw));
    assert_eq!(RawMessage::parse(vec![0; 39].into()), Err(MessageError::Short { length: 39 }));
    assert_eq!(RawMessage::parse(vec![0; 40].into()), Err(MessageError::Destination { number: 0 }));
}

#[test]
fn unknown_types_are_tolerated_and_keep_their_number() {
    let kind = MessageType::from_number(0x0009_9999);
    assert_eq!((kind, kind.number()), (MessageType::Unknown(0x0009_9999), 0x0009_9999));
    assert_eq!(decode(kind, "not even XML"), Message::Unknown { number: 0x0009_9999 });
    for number in (0x1_0000..0x1_0010).chain(0x2_1000..0x2_1110).chain(0x4_1000..0x4_1110) {
        assert_eq!(MessageType::from_number(number).number(), number);
    }
}

#[test]
fn capability_and_init_are_written_as_the_specification_has_them() {
    assert_eq!(
        Message::SessionCapability(SessionCapability::default()).body(),
        "<Obj RefId=\"0\"><MS><Version N=\"protocolversion\">2.3</Version><Version N=\"PSVersion\">2.0</Version>\
         <Version N=\"SerializationVersion\">1.1.0.1</Version></MS></Obj>"
    );
    assert_eq!(
        Message::InitRunspacePool(Box::default()).body(),
        "<Obj RefId=\"0\"><MS><I32 N=\"MinRunspaces\">1</I32><I32 N=\"MaxRunspaces\">1</I32>\
         <Obj N=\"PSThreadOptions\" RefId=\"1\"><TN RefId=\"0\"><T>System.Management.Automation.Runspaces.PSThreadOptions</T>\
         <T>System.Enum</T><T>System.ValueType</T><T>System.Object</T></TN><ToString>Default</ToString><I32>0</I32></Obj>\
         <Obj N=\"ApartmentState\" RefId=\"2\"><TN RefId=\"1\"><T>System.Threading.ApartmentState</T><T>System.Enum</T>\
         <T>System.ValueType</T><T>System.Object</T></TN><ToString>Unknown</ToString><I32>2</I32></Obj>\
         <Obj N=\"HostInfo\" RefId=\"3\"><MS><B N=\"_isHostNull\">true</B><B N=\"_isHostUINull\">true</B>\
         <B N=\"_isHostRawUINull\">true</B><B N=\"_useRunspaceHost\">true</B></MS></Obj>\
         <Nil N=\"ApplicationArguments\"/></MS></Obj>"
    );
}

#[test]
fn a_pipeline_is_written_as_exchange_takes_it() {
    let command = Command::new("Get-Mailbox").text("Identity", "administrator").flag("Confirm", false);
    let body = Message::CreatePipeline(Box::new(CreatePipeline::new(vec![command]))).body();
    for part in [
        "<B N=\"NoInput\">true</B>",
        "<S N=\"Cmd\">Get-Mailbox</S><B N=\"IsScript\">false</B><Nil N=\"UseLocalScope\"/>",
        "<MS><S N=\"N\">Identity</S><S N=\"V\">administrator</S></MS>",
        "<MS><S N=\"N\">Confirm</S><B N=\"V\">false</B></MS>",
        "<B N=\"_isHostNull\">true</B>",
        "<Nil N=\"History\"/>",
        "<ToString>None</ToString><I32>0</I32>",
    ] {
        assert!(body.contains(part), "{part} in {body}");
    }
    for merge in
        ["MyResult", "ToResult", "PreviousResults", "Error", "Warning", "Verbose", "Debug", "Information"]
    {
        let start = format!("<Obj N=\"Merge{merge}\" RefId=");
        assert!(body.contains(&start), "{start}");
    }
    assert!(!body.contains("<Ref "), "enums are written out, not referred to");
}

#[test]
fn a_pipeline_as_captured_is_read() {
    let body = "<Obj RefId=\"0\"><MS><B N=\"NoInput\">true</B><Obj N=\"PowerShell\" RefId=\"1\"><MS><B N=\"IsNested\">false</B><Nil N=\"ExtraCmds\"/>\
        <Obj N=\"Cmds\" RefId=\"2\"><LST><Obj RefId=\"3\"><MS><S N=\"Cmd\">Get-Mailbox</S><B N=\"IsScript\">false</B><Obj N=\"Args\" RefId=\"4\"><LST>\
        <Obj RefId=\"5\"><MS><S N=\"N\">-Identity:</S><S N=\"V\">administrator</S></MS></Obj><Obj RefId=\"6\"><MS><Nil N=\"N\"/><I32 N=\"V\">5</I32></MS></Obj>\
        </LST></Obj></MS></Obj></LST></Obj></MS></Obj></MS></Obj>";
    let Message::CreatePipeline(create) = decode(MessageType::CreatePipeline, body) else {
        panic!("not a pipeline")
    };
    let [command] = &create.commands[..] else { panic!("not one command") };
    assert_eq!(command.argument("identity"), Some(&PsValue::string("administrator")));
    assert_eq!((&command.arguments[1].name, &command.arguments[1].value), (&None, &PsValue::i32(5)));
    assert!(!create.has_script);
    let script = body.replace("\"IsScript\">false", "\"IsScript\">true");
    let Message::CreatePipeline(create) = decode(MessageType::CreatePipeline, &script) else {
        panic!("no pipeline")
    };
    assert!(create.has_script);
}

#[test]
fn an_error_of_exchange_is_read() {
    let body = "<Obj RefId=\"0\"><TN RefId=\"0\"><T>System.Management.Automation.ErrorRecord</T><T>System.Object</T></TN>\
        <ToString>The operation couldn't be performed because object 'x' couldn't be found on 'dc.fqdn'.</ToString><MS>\
        <Obj N=\"Exception\" RefId=\"1\"><TN RefId=\"1\"><T>Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException</T><T>System.Exception</T></TN>\
        <ToString>long</ToString><Props><S N=\"Message\">The operation couldn't be performed because object 'x' couldn't be found on 'dc.fqdn'.</S></Props></Obj>\
        <Nil N=\"TargetObject\"/><S N=\"FullyQualifiedErrorId\">[Server=CAS01,RequestId=1,TimeStamp=2] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] E3DE7D95,Microsoft.Exchange.Management.RecipientTasks.GetMailbox</S>\
        <Nil N=\"InvocationInfo\"/><I32 N=\"ErrorCategory_Category\">0</I32><S N=\"ErrorCategory_Activity\">Get-Mailbox</S>\
        <S N=\"ErrorCategory_Reason\">ManagementObjectNotFoundException</S><S N=\"ErrorCategory_TargetName\"></S><S N=\"ErrorCategory_TargetType\"></S>\
        <S N=\"ErrorCategory_Message\">NotSpecified: (:) [Get-Mailbox], ManagementObjectNotFoundException</S><B N=\"SerializeExtendedInfo\">false</B></MS></Obj>";
    let Message::ErrorRecord(error) = decode(MessageType::ErrorRecord, body) else { panic!("not an error") };
    assert!(error.message.starts_with("The operation couldn't"));
    assert!(
        error.fully_qualified_error_id.ends_with("Microsoft.Exchange.Management.RecipientTasks.GetMailbox")
    );
    assert_eq!(error.category, ErrorCategory::NOT_SPECIFIED);
    assert_eq!(
        error.exception_type(),
        Some("Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException")
    );
    assert_eq!((error.activity.as_deref(), error.target_name), (Some("Get-Mailbox"), None));
}

#[test]
fn warnings_are_read_in_both_shapes() {
    let object = "<Obj RefId=\"0\"><MS><S N=\"InformationalRecord_Message\">w</S><B N=\"InformationalRecord_SerializeInvocationInfo\">false</B></MS></Obj>";
    for body in [object, "<S>w</S>"] {
        assert_eq!(decode(MessageType::WarningRecord, body), Message::WarningRecord("w".into()));
    }
}

#[test]
fn states_of_other_makes_are_read() {
    let plain = decode(
        MessageType::PipelineState,
        "<Obj RefId=\"0\"><MS><I32 N=\"PipelineState\">4</I32></MS></Obj>",
    );
    let Message::PipelineState(message) = plain else { panic!("not a state") };
    assert_eq!((message.state, message.error), (PipelineState::Completed, None));
    let wrong = "<Obj RefId=\"0\"><MS><I32 N=\"PipelineState\">99</I32></MS></Obj>";
    let error = Message::decode_body(MessageType::PipelineState, wrong.as_bytes(), &DecodeLimits::default());
    let member = "PipelineState";
    assert_eq!(error, Err(MessageError::Member { message_type: MessageType::PipelineState, member }));
}

#[test]
fn every_message_is_read_as_it_was_written() {
    let mut error = ErrorRecord::new("m", "id,Class", ErrorCategory::PERMISSION_DENIED);
    error.exception_types = vec!["A.BException".into(), "System.Exception".into()];
    error.reason = Some("BException".into());
    error.activity = Some("Get-X".into());
    error.target = Some("t".into());
    error.category_message = Some("PermissionDenied: (:) [Get-X], BException".into());
    let command = Command::new("Get-X").text("A", "b");
    let call = HostCall { call: 3, method: HostMethod::WRITE_LINE, parameters: vec![PsValue::string("x")] };
    let answers = [Ok(PsValue::i32(1)), Err(Box::new(error.clone()))];
    let mut messages = vec![
        Message::SessionCapability(SessionCapability::default()),
        Message::InitRunspacePool(Box::default()),
        Message::PublicKey("key".into()),
        Message::EncryptedSessionKey("key".into()),
        Message::PublicKeyRequest,
        Message::ConnectRunspacePool { min: Some(1), max: None },
        Message::RunspacePoolInitData { min: 1, max: 5 },
        Message::ResetRunspaceState { call: 4 },
        Message::SetMaxRunspaces(RunspaceCount { count: 3, call: 1 }),
        Message::SetMinRunspaces(RunspaceCount { count: 3, call: 1 }),
        Message::GetAvailableRunspaces { call: 2 },
        Message::RunspaceAvailability(RunspaceAvailability {
            response: Availability::Accepted(true),
            call: 1,
        }),
        Message::RunspaceAvailability(RunspaceAvailability { response: Availability::Count(4), call: 1 }),
        Message::RunspacePoolState(RunspacePoolStateMessage {
            state: RunspacePoolState::Broken,
            error: Some(Box::new(error.clone())),
        }),
        Message::ApplicationPrivateData(PsValue::Null),
        Message::UserEvent(PsValue::string("e")),
        Message::CreatePipeline(Box::new(CreatePipeline::new(vec![command.clone(), command]))),
        Message::GetCommandMetadata(CommandMetadataQuery::new(vec!["Get-*".into()])),
        Message::PipelineInput(PsValue::i32(1)),
        Message::EndOfPipelineInput,
        Message::PipelineOutput(PsValue::string("x")),
        Message::ErrorRecord(Box::new(error.clone())),
        Message::PipelineState(PipelineStateMessage {
            state: PipelineState::Failed,
            error: Some(Box::new(error)),
        }),
        Message::DebugRecord("d".into()),
        Message::VerboseRecord("v".into()),
        Message::WarningRecord("w".into()),
        Message::ProgressRecord(ProgressRecord {
            activity: "a".into(),
            completed: true,
            ..Default::default()
        }),
        Message::InformationRecord(InformationRecord {
            message: PsValue::string("i"),
            source: Some("Write-Host".into()),
            time_generated: None,
            tags: vec!["PSHOST".into()],
            user: None,
            computer: None,
        }),
        Message::RunspacePoolHostCall(call.clone()),
        Message::PipelineHostCall(call),
    ];
    for result in answers {
        let response = HostResponse { call: 3, method: HostMethod::PROMPT_FOR_CHOICE, result };
        messages.push(Message::RunspacePoolHostResponse(response.clone()));
        messages.push(Message::PipelineHostResponse(response));
    }
    for message in messages {
        let bytes = message.encode(Destination::Client, Uuid::from_u128(1), Some(Uuid::from_u128(2)));
        let raw = RawMessage::parse(bytes.into()).expect("header");
        assert_eq!(raw.message_type, message.message_type());
        assert_eq!(Message::decode(&raw, &DecodeLimits::default()).as_ref(), Ok(&message));
    }
}

#[test]
fn a_dictionary_goes_through_application_private_data() {
    let body = "<Obj RefId=\"0\"><MS><Obj N=\"ApplicationPrivateData\" RefId=\"1\"><TN RefId=\"0\"><T>System.Management.Automation.PSPrimitiveDictionary</T></TN>\
        <DCT><En><S N=\"Key\">ImplicitRemoting</S><B N=\"Value\">true</B></En></DCT></Obj></MS></Obj>";
    let Message::ApplicationPrivateData(data) = decode(MessageType::ApplicationPrivateData, body) else {
        panic!("no data")
    };
    let Some(PsContent::Dictionary(pairs)) = data.as_object().map(|object| &object.content) else {
        panic!("no dictionary")
    };
    assert_eq!(pairs.len(), 1);
}

#[test]
fn asking_methods_are_refused_and_writing_ones_are_not() {
    let call = |number| HostCall { call: 1, method: HostMethod(number), parameters: vec![] };
    for number in [11, 12, 23, 24, 25, 26, 46, 56, 0, 99] {
        assert!(call(number).refusal().is_some(), "{number}");
    }
    for number in [6, 13, 16, 18, 20, 22, 42] {
        assert!(call(number).refusal().is_none(), "{number}");
    }
}

proptest! {
    #[test]
    fn no_content_panics(number in 0..31_usize, body in "(<Obj><MS>(<(S|I32|B|Obj|Nil) N=\"(ci|mi|mp|PowerShell|Cmds|Exception)\">[a-z0-9<>/]{0,9}){0,4})?.{0,20}") {
        let kinds: Vec<MessageType> = (0x1_0000..0x4_2000).map(MessageType::from_number)
            .filter(|kind| !matches!(kind, MessageType::Unknown(_))).collect();
        let _ = Message::decode_body(kinds[number % kinds.len()], body.as_bytes(), &DecodeLimits::default());
    }

    #[test]
    fn any_value_of_the_right_type_is_read_or_refused(value in crate::psrp::clixml::tests::any_value()) {
        let body = write_value(&value);
        for number in (0x1_0000..0x1_0010).chain(0x2_1000..0x2_1110).chain(0x4_1000..0x4_1110) {
            let _ = Message::decode_body(MessageType::from_number(number), body.as_bytes(), &DecodeLimits::default());
        }
    }
}

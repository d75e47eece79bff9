//! A session against literal answers of a server.

use super::*;
use crate::psrp::message::RunspacePoolStateMessage;
use crate::psrp::{Destination, Message, PipelineState, fragment::Splitter};

fn ids(start: u128) -> Ids {
    let mut next = start;
    Box::new(move || {
        next += 1;
        Uuid::from_u128(next)
    })
}

fn session() -> Session {
    Session::new(SessionOptions::exchange("https://cas01.contoso.com/PowerShell/"), ids(0), ids(1000))
}

fn answer(asked: Uuid, body: &str) -> String {
    format!(
        "<s:Envelope xmlns:s='e'><s:Header><a:RelatesTo>uuid:{asked}</a:RelatesTo></s:Header><s:Body>{body}</s:Body></s:Envelope>"
    )
}

fn stream(pipeline: Option<Uuid>, message: &Message<'_>, splitter: &mut Splitter) -> String {
    let bytes = message.encode(Destination::Client, Uuid::from_u128(1), pipeline);
    let id = pipeline.map(|id| format!(" CommandId='{id}'")).unwrap_or_default();
    let text = base64_simd::STANDARD.encode_to_string(splitter.join(&bytes));
    format!("<r:Stream Name='stdout'{id}>{text}</r:Stream>")
}

fn opened() -> (Session, Splitter) {
    let mut session = session();
    let mut splitter = Splitter::new(4096);
    let create = session.open().expect("create");
    assert!(create.body.contains("creationXml"));
    session
        .created(
            create.message_id,
            answer(create.message_id, "<r:Shell><r:ShellId>S1</r:ShellId></r:Shell>").as_bytes(),
        )
        .expect("a shell");
    let receive = session.receive(None).expect("receive");
    assert!(receive.body.contains(">S1</w:Selector>"));
    let state = RunspacePoolStateMessage { state: RunspacePoolState::Opened, error: None };
    let stream = stream(None, &Message::RunspacePoolState(state), &mut splitter);
    let body = answer(receive.message_id, &format!("<r:ReceiveResponse>{stream}</r:ReceiveResponse>"));
    let received = read_receive(receive.message_id, body.as_bytes()).expect("read");
    session.take(None, &received).expect("taken");
    assert!(session.is_open());
    (session, splitter)
}

#[test]
fn a_pool_opens_and_a_pipeline_ends_where_wsman_says_so() {
    let (mut session, _) = opened();
    while session.poll_event().is_some() {}
    let (id, command) = session.start(vec![Command::new("Get-Mailbox")]).expect("a pipeline");
    assert!(command.body.contains(&id.to_string().to_uppercase()));
    session
        .answer(command.message_id, answer(command.message_id, "<r:CommandResponse/>").as_bytes())
        .expect("ok");
    let receive = session.receive(Some(id)).expect("receive");
    let body = answer(
        receive.message_id,
        &format!("<r:ReceiveResponse><r:CommandState CommandId='{id}' State='x/Done'/></r:ReceiveResponse>"),
    );
    let received = read_receive(receive.message_id, body.as_bytes()).expect("read");
    assert!(received.is_done());
    session.take(Some(id), &received).expect("taken");
    // The server never said that it completed: done without a final state is a failure, not a success.
    assert!(matches!(
        session.poll_event(),
        Some(Event::PipelineState { state: PipelineState::Failed, pipeline, .. }) if pipeline == id
    ));
    assert!(!session.is_running(id));
}

#[test]
fn a_time_out_is_polled_again_and_a_lost_shell_is_typed() {
    let (mut session, _) = opened();
    let receive = session.receive(None).expect("receive");
    let late = answer(
        receive.message_id,
        "<s:Fault><s:Code><s:Value>s:Receiver</s:Value><s:Subcode><s:Value>w:TimedOut</s:Value></s:Subcode></s:Code></s:Fault>",
    );
    assert!(matches!(read_receive(receive.message_id, late.as_bytes()), Ok(Received::TimedOut)));
    let gone = answer(
        receive.message_id,
        "<s:Fault><s:Detail><f:WSManFault Code='2150858843'/></s:Detail></s:Fault>",
    );
    let error = session.answer(receive.message_id, gone.as_bytes()).expect_err("gone");
    assert!(error.is_shell_gone());
    assert!(!session.is_open());
    assert!(session.start(vec![Command::new("Get-Mailbox")]).is_err());
}

#[test]
fn an_answer_to_another_request_is_refused() {
    let (_, _) = opened();
    let body = answer(Uuid::from_u128(5), "<r:ReceiveResponse/>");
    assert!(matches!(
        read_receive(Uuid::from_u128(6), body.as_bytes()),
        Err(SessionError::Wsman(WsmanError::WrongRelatesTo { .. }))
    ));
}

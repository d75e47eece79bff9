//! The pool against a server of a few lines.

use super::*;
use crate::psrp::message::RunspacePoolStateMessage;
use crate::psrp::message::{ErrorCategory, ErrorRecord, HostCall, HostMethod, PipelineStateMessage};
use crate::psrp::value::PsValue;

const POOL: Uuid = Uuid::from_u128(0x11);
const PIPE: Uuid = Uuid::from_u128(0x22);

fn opened() -> (RunspacePool, Splitter) {
    let mut pool = RunspacePool::new(PoolOptions::new(POOL));
    pool.open().expect("new pool");
    let mut server = Splitter::new(500);
    let capability = Message::SessionCapability(SessionCapability::default());
    let opened = Message::RunspacePoolState(RunspacePoolStateMessage {
        state: RunspacePoolState::Opened,
        error: None,
    });
    for message in [capability, opened] {
        let bytes = server.join(&message.encode(Destination::Client, POOL, None));
        pool.handle_pool_data(bytes).expect("good fragments");
    }
    while pool.poll_event().is_some() {}
    assert_eq!(pool.state(), RunspacePoolState::Opened);
    (pool, server)
}

fn from_server(server: &mut Splitter, message: &Message<'_>) -> Vec<u8> {
    server.join(&message.encode(Destination::Client, POOL, Some(PIPE)))
}

#[test]
fn open_sends_capability_and_init() {
    let mut pool = RunspacePool::new(PoolOptions::new(POOL));
    let mut joiner = Joiner::default();
    joiner.feed(pool.open().expect("new pool"));
    let mut types = Vec::new();
    while let Some(message) = joiner.next() {
        let raw = RawMessage::parse(message.expect("joined")).expect("header");
        assert_eq!((raw.destination, raw.pool, raw.pipeline), (Destination::Server, POOL, None));
        Message::decode(&raw, &DecodeLimits::default()).expect("decodes");
        types.push(raw.message_type);
    }
    assert_eq!(types, [MessageType::SessionCapability, MessageType::InitRunspacePool]);
    assert!(matches!(pool.open(), Err(PoolError::PoolState { .. })));
    assert!(matches!(pool.create_pipeline(PIPE, vec![]), Err(PoolError::PoolState { .. })));
}

#[test]
fn records_leave_one_by_one_and_the_last_event_is_the_state() {
    let (mut pool, mut server) = opened();
    pool.create_pipeline(PIPE, vec![Command::new("Get-MobileDevice")]).expect("opened");
    let record = Message::PipelineOutput(PsValue::string("x".repeat(2000)));
    let bytes = from_server(&mut server, &record);
    let (head, tail) = bytes.split_at(bytes.len() - 1);
    pool.handle_pipeline_data(PIPE, head.to_vec()).expect("good");
    assert_eq!(pool.poll_event(), None);
    pool.handle_pipeline_data(PIPE, tail.to_vec()).expect("good");
    let Some(Event::Output { pipeline: PIPE, record }) = pool.poll_event() else { panic!("no output") };
    assert_eq!(record.value(&DecodeLimits::default()).expect("value").as_text().map(str::len), Some(2000));

    let state = PipelineStateMessage { state: PipelineState::Completed, error: None };
    let bytes = from_server(&mut server, &Message::PipelineState(state));
    pool.handle_pipeline_data(PIPE, bytes.clone()).expect("good");
    assert!(matches!(
        pool.poll_event(),
        Some(Event::PipelineState { state: PipelineState::Completed, error: None, .. })
    ));
    // Done comes after the state and says nothing new; trailing bytes are dropped.
    pool.command_done(PIPE);
    pool.handle_pipeline_data(PIPE, bytes).expect("dropped");
    assert_eq!(pool.poll_event(), None);
    assert_eq!(pool.running(), 0);
}

#[test]
fn a_question_is_refused_so_that_nothing_hangs() {
    let (mut pool, mut server) = opened();
    pool.create_pipeline(PIPE, vec![Command::new("Remove-MobileDevice")]).expect("opened");
    for (method, refused) in [(HostMethod::PROMPT_FOR_CHOICE, true), (HostMethod::WRITE_LINE, false)] {
        let call = HostCall { call: 7, method, parameters: vec![PsValue::string("Confirm")] };
        let bytes = from_server(&mut server, &Message::PipelineHostCall(call.clone()));
        pool.handle_pipeline_data(PIPE, bytes).expect("good");
        assert_eq!(pool.poll_event(), Some(Event::HostCall { pipeline: Some(PIPE), call, refused }));
        assert_eq!(pool.poll_transmit().is_some(), refused);
    }
}

#[test]
fn the_refusal_names_the_call_and_holds_an_error() {
    let (mut pool, mut server) = opened();
    pool.create_pipeline(PIPE, vec![Command::new("Clear-MobileDevice")]).expect("opened");
    let call = HostCall { call: 9, method: HostMethod::PROMPT_FOR_CHOICE, parameters: vec![] };
    let bytes = from_server(&mut server, &Message::PipelineHostCall(call));
    pool.handle_pipeline_data(PIPE, bytes).expect("good");
    let transmit = pool.poll_transmit().expect("an answer");
    assert_eq!((transmit.pipeline, transmit.stream.name()), (Some(PIPE), "pr"));
    let mut joiner = Joiner::default();
    joiner.feed(transmit.bytes);
    let raw = RawMessage::parse(joiner.next().expect("one").expect("joined")).expect("header");
    let Ok(Message::PipelineHostResponse(response)) = Message::decode(&raw, &DecodeLimits::default()) else {
        panic!("not a response")
    };
    assert_eq!((response.call, response.method), (9, HostMethod::PROMPT_FOR_CHOICE));
    assert_eq!(response.result.expect_err("refused").category, ErrorCategory::NOT_IMPLEMENTED);
}

#[test]
fn a_failed_pipeline_says_why() {
    let (mut pool, mut server) = opened();
    pool.create_pipeline(PIPE, vec![Command::new("Get-Nothing")]).expect("opened");
    let record =
        ErrorRecord::new("no such command", "CommandNotFoundException", ErrorCategory::OBJECT_NOT_FOUND);
    let state = PipelineStateMessage { state: PipelineState::Failed, error: Some(Box::new(record)) };
    pool.handle_pipeline_data(PIPE, from_server(&mut server, &Message::PipelineState(state))).expect("good");
    let Some(Event::PipelineState { state: PipelineState::Failed, error: Some(error), .. }) =
        pool.poll_event()
    else {
        panic!("not failed")
    };
    assert_eq!(error.fully_qualified_error_id, "CommandNotFoundException");
}

#[test]
fn two_pipelines_do_not_mix() {
    let (mut pool, mut server) = opened();
    let other = Uuid::from_u128(0x33);
    pool.create_pipeline(PIPE, vec![Command::new("A")]).expect("opened");
    pool.create_pipeline(other, vec![Command::new("B")]).expect("opened");
    let a = server.join(&Message::PipelineOutput(PsValue::string("a".repeat(900))).encode(
        Destination::Client,
        POOL,
        Some(PIPE),
    ));
    let b = server.join(&Message::PipelineOutput(PsValue::string("b".repeat(900))).encode(
        Destination::Client,
        POOL,
        Some(other),
    ));
    for (a, b) in a.chunks(7).zip(b.chunks(7)) {
        pool.handle_pipeline_data(PIPE, a.to_vec()).expect("good");
        pool.handle_pipeline_data(other, b.to_vec()).expect("good");
    }
    let mut seen = Vec::new();
    while let Some(Event::Output { pipeline, record }) = pool.poll_event() {
        let text = record.value(&DecodeLimits::default()).expect("value").as_text().expect("text").to_owned();
        seen.push((pipeline, text.chars().next()));
    }
    assert_eq!(seen, [(PIPE, Some('a')), (other, Some('b'))]);
}

#[test]
fn a_lost_shell_fails_what_runs_and_a_stopped_one_stops() {
    let (mut pool, _) = opened();
    let other = Uuid::from_u128(0x33);
    pool.create_pipeline(PIPE, vec![Command::new("A")]).expect("opened");
    pool.create_pipeline(other, vec![Command::new("B")]).expect("opened");
    pool.stop(other).expect("known");
    pool.broken();
    let mut states = Vec::new();
    while let Some(event) = pool.poll_event() {
        match event {
            Event::PipelineState { pipeline, state, .. } => states.push((pipeline, state)),
            Event::PoolState { state, .. } => assert_eq!(state, RunspacePoolState::Broken),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(states, [(PIPE, PipelineState::Failed), (other, PipelineState::Stopped)]);
}

#[test]
fn a_wrong_stream_fails_its_pipeline_only() {
    let (mut pool, _) = opened();
    pool.create_pipeline(PIPE, vec![Command::new("A")]).expect("opened");
    assert!(pool.handle_pipeline_data(PIPE, vec![0xFF; 64]).is_err());
    assert!(matches!(pool.poll_event(), Some(Event::PipelineState { state: PipelineState::Failed, .. })));
    assert_eq!(pool.state(), RunspacePoolState::Opened);
}

#[test]
fn an_unreadable_message_is_told_and_the_stream_goes_on() {
    let (mut pool, mut server) = opened();
    pool.create_pipeline(PIPE, vec![Command::new("A")]).expect("opened");
    let raw = RawMessage {
        destination: Destination::Client,
        message_type: MessageType::WarningRecord,
        pool: POOL,
        pipeline: Some(PIPE),
        body: Bytes::from_static(b"<Obj><MS>"),
    };
    pool.handle_pipeline_data(PIPE, server.join(&raw.to_bytes())).expect("good fragments");
    assert!(matches!(pool.poll_event(), Some(Event::Unreadable { pipeline: Some(PIPE), .. })));
    let next = from_server(&mut server, &Message::WarningRecord("w".into()));
    pool.handle_pipeline_data(PIPE, next).expect("good");
    assert_eq!(pool.poll_event(), Some(Event::Warning { pipeline: PIPE, text: "w".into() }));
}

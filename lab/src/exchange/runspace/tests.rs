//! The pool against the core's client, without a network.

use std::sync::Arc;

use exchange_connector::psrp::message::{HostResponse, PipelineStateMessage};
use exchange_connector::psrp::pool::{PoolOptions, RunspacePool as Client};
use exchange_connector::psrp::{Command, Event, PipelineState, PsValue};

use super::*;
use crate::cmdlets::{Account, Rights, SerializationLevel, SessionState, execute};
use crate::faults::SharedFaults;
use crate::organization::{Organization, OrganizationConfig};

fn opened(size: usize) -> (Client, RunspacePool) {
    opened_by(PoolOptions::new(Uuid::new_v4()), size)
}

fn opened_by(options: PoolOptions, size: usize) -> (Client, RunspacePool) {
    let mut client = Client::new(options);
    let server = RunspacePool::open(client.open().unwrap(), size).unwrap();
    while let Some(fragment) = server.take(|_| true) {
        client.handle_pool_data(fragment).unwrap();
    }
    (client, server)
}

fn session() -> (Arc<Organization>, SessionState) {
    let account = Account {
        name: "svc".into(),
        domain: "CONTOSO".into(),
        upn: "svc@contoso.com".into(),
        password: "x".into(),
        expired: false,
        remote_powershell: true,
        rights: Rights::default(),
        mailbox: None,
    };
    let organization = Organization::new(OrganizationConfig { devices: 20, ..OrganizationConfig::default() });
    let session =
        SessionState::new(Arc::new(account), "CAS01", SerializationLevel::Partial, SharedFaults::default());
    (organization, session)
}

fn started(commands: &[Command], server: &RunspacePool, host_null: bool) -> Pipeline {
    let (organization, session) = session();
    let execution = execute(&organization, &session, commands);
    Pipeline::new(Uuid::new_v4(), execution, server.outlet().clone(), host_null)
}

/// Every message that a pipeline has until it waits or ends.
fn messages(pipeline: &mut Pipeline) -> (Vec<RawMessage>, Progress) {
    let mut joiner = Joiner::default();
    let mut out = Vec::new();
    loop {
        match pipeline.pull() {
            Progress::Ready => joiner.feed(pipeline.take(|_| true).unwrap()),
            progress => return (out, progress),
        }
        while let Some(message) = joiner.next() {
            out.push(RawMessage::parse(message.unwrap()).unwrap());
        }
    }
}

fn state(raw: &RawMessage) -> PipelineStateMessage {
    match Message::decode(raw, &DecodeLimits::default()).unwrap() {
        Message::PipelineState(state) => state,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_pool_opens_also_with_the_smallest_fragments() {
    for size in [22, 100, 32 * 1024] {
        let (mut client, _) = opened(size);
        let events: Vec<_> = std::iter::from_fn(|| client.poll_event()).collect();
        assert!(
            events.iter().any(|e| matches!(e, Event::PoolState { state: RunspacePoolState::Opened, .. })),
            "{size}: {events:?}"
        );
    }
}

#[test]
fn what_is_no_creation_opens_nothing() {
    assert!(RunspacePool::open(Vec::new(), 1000).is_err());
    assert!(RunspacePool::open(vec![7; 100], 1000).is_err());
}

#[test]
fn a_pipeline_in_pieces_starts_when_its_last_piece_came() {
    let mut options = PoolOptions::new(Uuid::new_v4());
    options.fragment_size = 200;
    let (mut client, server) = opened_by(options, 32 * 1024);
    let id = Uuid::new_v4();
    let start = client.create_pipeline(id, vec![Command::new("Get-MobileDevice")]).unwrap();
    assert!(server.feed(start.first).unwrap().is_empty());
    let mut requests = Vec::new();
    while let Some(transmit) = client.poll_transmit() {
        requests.extend(server.feed(transmit.bytes).unwrap());
    }
    assert!(matches!(&requests[..], [PoolRequest::Pipeline(named, _)] if *named == id));
    // Bytes that are no fragment are an error, now and later.
    assert!(server.feed(vec![0xff; 60]).is_err());
}

#[test]
fn output_ends_with_completed_and_errors_with_failed() {
    let (_, server) = opened(32 * 1024);
    let (all, progress) = messages(&mut started(&[Command::new("Get-MobileDevice")], &server, true));
    assert_eq!(progress, Progress::Ended);
    assert!(all.len() > 20);
    assert_eq!(state(all.last().unwrap()).state, PipelineState::Completed);
    let (all, _) = messages(&mut started(&[Command::new("Get-Nothing")], &server, true));
    let failed = state(all.last().unwrap());
    assert_eq!(failed.state, PipelineState::Failed);
    assert_eq!(failed.error.unwrap().fully_qualified_error_id, "CommandNotFoundException");
    let (all, _) = messages(&mut Pipeline::script_refused(Uuid::new_v4(), server.outlet().clone()));
    assert_eq!(state(&all[0]).error.unwrap().fully_qualified_error_id, "ScriptsNotAllowed");
}

#[test]
fn a_confirmation_waits_for_its_answer_and_a_null_host_fails() {
    let (_, server) = opened(32 * 1024);
    let (organization, _) = session();
    let guid = organization.device(0).unwrap().guid.to_string();
    let wipe = [Command::new("Clear-MobileDevice").text("Identity", guid)];
    let mut asking = started(&wipe, &server, false);
    let (asked, progress) = messages(&mut asking);
    assert_eq!(progress, Progress::Waiting);
    let call = match Message::decode(asked.last().unwrap(), &DecodeLimits::default()).unwrap() {
        Message::PipelineHostCall(call) => call,
        other => panic!("{other:?}"),
    };
    let answer = |call, choice| HostResponse {
        call,
        method: exchange_connector::psrp::message::HostMethod::PROMPT_FOR_CHOICE,
        result: Ok(PsValue::i32(choice)),
    };
    // An answer to another question changes nothing.
    asking.answer(&answer(call.call + 1, 0));
    assert_eq!(asking.pull(), Progress::Waiting);
    asking.answer(&answer(call.call, 0));
    let (rest, _) = messages(&mut asking);
    assert_eq!(state(rest.last().unwrap()).state, PipelineState::Completed);
    let (all, progress) = messages(&mut started(&wipe, &server, true));
    assert_eq!(progress, Progress::Ended);
    let text = String::from_utf8_lossy(&all[0].body).into_owned();
    assert!(text.contains("HostFunctionNotImplemented"), "{text}");
}

#[test]
fn a_stopped_pipeline_says_so_and_nothing_else() {
    let (_, server) = opened(32 * 1024);
    let mut pipeline = started(&[Command::new("Get-MobileDevice")], &server, true);
    assert_eq!(pipeline.pull(), Progress::Ready);
    pipeline.stop();
    let (all, _) = messages(&mut pipeline);
    assert_eq!(all.len(), 1);
    assert_eq!(state(&all[0]).state, PipelineState::Stopped);
    assert!(pipeline.is_drained());
}

#[test]
fn the_record_of_the_knob_is_not_well_formed_and_the_others_are() {
    let (_, server) = opened(32 * 1024);
    let mut pipeline = started(&[Command::new("Get-MobileDevice")], &server, true).breaking(Some(3));
    let (all, _) = messages(&mut pipeline);
    let wrong: Vec<usize> =
        (0..all.len()).filter(|i| Message::decode(&all[*i], &DecodeLimits::default()).is_err()).collect();
    assert_eq!(wrong, [2]);
}

//! The PowerShell virtual directory: WSMan requests of a logged-on account become shells, pipelines and answers.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use exchange_connector::psrp::fragment::fragment_size;
use exchange_connector::psrp::message::CommandMetadataQuery;
use exchange_connector::psrp::{Command, Message, PsContent, PsObject, PsValue};
use jiff::Timestamp;
use tokio::time::Instant;
use uuid::Uuid;

use super::ServerState;
use super::runspace::{Pipeline, PoolRequest, Progress, RunspacePool};
use super::shell::{InUse, Shell, ShellRefused, lock};
use super::wsman::{self, Fault, Operation, RESOURCE, ReceiveBody, Reply, ShellFacts, WsmanRequest};
use crate::cmdlets::{Account, Output, SerializationLevel, SessionState, execute};
use crate::faults::Faults;

/// Largest envelope of the server, whatever a client allows.
const MAX_ENVELOPE: usize = 512_000;
const MAX_IDLE: Duration = Duration::from_secs(900);
const SHELL_ACTION: &str = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell";
const TRANSFER: &str = "http://schemas.xmlsoap.org/ws/2004/09/transfer";

/// One request as the HTTP side knows it.
#[derive(Debug)]
pub(crate) struct Call<'a> {
    pub(crate) account: Arc<Account>,
    pub(crate) query: &'a str,
    pub(crate) client: &'a str,
    /// False at `/wsman`, which is the Windows endpoint and knows no Exchange.
    pub(crate) exchange: bool,
}

/// The answer: an envelope with 200, or a fault with 500.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) envelope: Vec<u8>,
    /// The connection has to be cut after this many bytes of the envelope.
    pub(crate) cut_at: Option<usize>,
    pub(crate) opened_shell: bool,
}

impl Answer {
    fn ok(envelope: Vec<u8>) -> Self {
        Self { status: 200, envelope, cut_at: None, opened_shell: false }
    }
}

/// Answers one WSMan request.
pub(crate) async fn answer(server: &ServerState, call: Call<'_>, body: &[u8]) -> Answer {
    let (message_id, outcome) = match wsman::parse(body) {
        Ok(request) => {
            let outcome = dispatch(server, &call, &request).await;
            (request.message_id, outcome)
        }
        Err(error) => {
            tracing::debug!(%error, "not a WSMan request");
            (String::new(), Err(Fault::schema(&error.to_string())))
        }
    };
    outcome.unwrap_or_else(|fault| Answer {
        status: 500,
        envelope: fault.envelope(&message_id, &server.name, Timestamp::now()),
        cut_at: None,
        opened_shell: false,
    })
}

async fn dispatch(server: &ServerState, call: &Call<'_>, request: &WsmanRequest) -> Result<Answer, Fault> {
    let faults = server.faults.get();
    if faults.back_end_down {
        return Err(Fault::back_end_down());
    }
    let resource = request.resource_uri.split('?').next().unwrap_or_default();
    if !call.exchange || !resource.eq_ignore_ascii_case(RESOURCE) {
        return Err(Fault::unknown_resource(&request.resource_uri));
    }
    if !call.account.remote_powershell {
        return Err(Fault::access_denied());
    }
    let reply = |action: &str, body: &str| {
        let operation_id = request.operation_id.as_deref();
        Answer::ok(Reply { action, relates_to: &request.message_id, operation_id }.envelope(body))
    };
    let in_shell = |name: &str, body: &str| Ok(reply(&format!("{SHELL_ACTION}/{name}Response"), body));
    match &request.operation {
        Operation::Create { shell, creation, idle_timeout } => {
            let body = create(server, call, request, (*shell, creation.clone(), *idle_timeout))?;
            Ok(Answer { opened_shell: true, ..reply(&format!("{TRANSFER}/CreateResponse"), &body) })
        }
        Operation::Delete => {
            let (shell, _) = find(server, call, request)?;
            if server.faults.change(|knobs| counted_down(&mut knobs.lost_deletes)) {
                let lost = reply(&format!("{TRANSFER}/DeleteResponse"), "");
                return Ok(Answer { cut_at: Some(1), ..lost });
            }
            server.shells.remove(shell.id);
            Ok(reply(&format!("{TRANSFER}/DeleteResponse"), ""))
        }
        Operation::Command { command, fragments, .. } => {
            let (shell, _in_use) = find(server, call, request)?;
            busy(server, |knobs| &mut knobs.busy_commands)?;
            let started = run(server, &shell, *command, fragments.clone())?;
            let id = started.or(*command).unwrap_or_else(Uuid::new_v4);
            if started.is_none() {
                shell.expect(id);
            }
            in_shell("Command", &wsman::command(id))
        }
        Operation::Send { command, fragments } => {
            let (shell, _in_use) = find(server, call, request)?;
            if command.is_some_and(|id| shell.pipeline(id).is_none() && !shell.expects(id)) {
                return Err(Fault::invalid_command());
            }
            run(server, &shell, *command, fragments.clone())?;
            in_shell("Send", "<rsp:SendResponse/>")
        }
        Operation::Receive { command } => {
            let (shell, _in_use) = find(server, call, request)?;
            if command.is_some() {
                busy(server, |knobs| &mut knobs.busy_receives)?;
            }
            receive(server, &shell, request, *command).await
        }
        Operation::Signal { command, code } => {
            let (shell, _in_use) = find(server, call, request)?;
            busy(server, |knobs| &mut knobs.busy_signals)?;
            signal(&shell, *command, code);
            in_shell("Signal", "<rsp:SignalResponse/>")
        }
        Operation::Disconnect => {
            let (_shell, _in_use) = find(server, call, request)?;
            in_shell("Disconnect", "<rsp:DisconnectResponse/>")
        }
        Operation::Reconnect => {
            let (_shell, _in_use) = find(server, call, request)?;
            in_shell("Reconnect", "<rsp:ReconnectResponse/>")
        }
        Operation::Connect { connect } => {
            let (shell, _in_use) = find(server, call, request)?;
            shell.pool.feed(connect.clone()).map_err(|error| Fault::schema(&error.to_string()))?;
            shell.pool.connected();
            shell.changed.notify_waiters();
            in_shell("Connect", "<rsp:ConnectResponse/>")
        }
        Operation::Other(action) => Err(Fault::unsupported_action(action)),
    }
}

/// The user load quota's answer while a knob has some left.
fn busy(server: &ServerState, knob: impl FnOnce(&mut Faults) -> &mut u32) -> Result<(), Fault> {
    if server.faults.change(|knobs| counted_down(knob(knobs))) {
        return Err(Fault::busy(server.faults.get().throttle_wait_ms));
    }
    Ok(())
}

/// True while a knob has some left.
fn counted_down(knob: &mut u32) -> bool {
    let some = *knob > 0;
    *knob = knob.saturating_sub(1);
    some
}

/// The shell that a request names, marked as used.
fn find(server: &ServerState, call: &Call<'_>, request: &WsmanRequest) -> Result<(Arc<Shell>, InUse), Fault> {
    let name = request.shell.as_deref().unwrap_or_default();
    let shell =
        server.shells.get(name, &call.account.qualified_name()).ok_or_else(|| Fault::invalid_shell(name))?;
    let in_use = shell.use_it();
    let lost = server.faults.change(|knobs| {
        let lost =
            knobs.shell_lost_after_requests.is_some_and(|n| shell.requests.load(Ordering::Relaxed) > n);
        if lost {
            knobs.shell_lost_after_requests = None;
        }
        lost
    });
    if lost {
        server.shells.remove(shell.id);
        return Err(Fault::invalid_shell(name));
    }
    Ok((shell, in_use))
}

fn create(
    server: &ServerState,
    call: &Call<'_>,
    request: &WsmanRequest,
    (id, creation, idle): (Option<Uuid>, Vec<u8>, Option<Duration>),
) -> Result<String, Fault> {
    let envelope = request.max_envelope_size.unwrap_or(MAX_ENVELOPE).min(MAX_ENVELOPE);
    let size = server.options.fragment_size.unwrap_or(32 * 1024).min(fragment_size(envelope));
    let pool = RunspacePool::open(creation, size).map_err(|error| Fault::schema(&error.to_string()))?;
    let level = if parameter(call.query, "SerializationLevel").is_some_and(|l| l.eq_ignore_ascii_case("Full"))
    {
        SerializationLevel::Full
    } else {
        SerializationLevel::Partial
    };
    let session = SessionState::new(call.account.clone(), server.short_name(), level, server.faults.clone());
    let max_idle = server.options.max_idle.unwrap_or(MAX_IDLE);
    let idle_timeout = idle.unwrap_or(max_idle).min(max_idle);
    let id = id.unwrap_or_else(Uuid::new_v4);
    let shell = Arc::new(Shell::new(id, pool, session, idle_timeout));
    server.shells.add(shell, server.faults.get().shells_per_user).map_err(|refused| match refused {
        ShellRefused::Quota => Fault::shell_quota(server.faults.too_many_shells()),
        ShellRefused::Taken => Fault::schema("a shell of that id is open"),
    })?;
    Ok(wsman::created(ShellFacts {
        id,
        url: &request.to,
        owner: &call.account.qualified_name(),
        client: call.client,
        idle_timeout,
        max_idle_timeout: max_idle,
        locale: request.locale.as_deref().unwrap_or("en-US"),
    }))
}

/// A value of the address's query; `;` separates several, and `&` does too.
fn parameter<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query.split([';', '&']).find_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        key.eq_ignore_ascii_case(name).then_some(value)
    })
}

/// Feeds fragments to the pool and starts what they ask for; the id is the one under which the pipeline is received.
/// A message that is not whole yet starts nothing.
fn run(
    server: &ServerState,
    shell: &Arc<Shell>,
    command: Option<Uuid>,
    fragments: Vec<u8>,
) -> Result<Option<Uuid>, Fault> {
    let requests = shell.pool.feed(fragments).map_err(|error| Fault::schema(&error.to_string()))?;
    let mut started = None;
    for request in requests {
        match request {
            PoolRequest::Pipeline(id, message) => {
                let pipeline = start(server, shell, id, *message);
                let id = command.unwrap_or(id);
                if !shell.add(id, pipeline) {
                    return Err(Fault::schema("a command of that id exists"));
                }
                started = Some(id);
            }
            PoolRequest::Answer(id, response) => {
                if let Some(pipeline) = id.or(command).and_then(|id| shell.pipeline(id)) {
                    lock(&pipeline).answer(&response);
                }
            }
            PoolRequest::Nothing => {}
        }
    }
    shell.changed.notify_waiters();
    Ok(started)
}

fn start(server: &ServerState, shell: &Arc<Shell>, id: Uuid, message: Message<'static>) -> Pipeline {
    let outlet = shell.pool.outlet().clone();
    let broken_clixml = server.faults.get().broken_clixml;
    match message {
        Message::CreatePipeline(create) if create.has_script => Pipeline::script_refused(id, outlet),
        Message::CreatePipeline(create) => {
            server.counters.commands(create.commands.iter().map(|command| command.name.as_str()));
            let host_null = if create.host_info.use_runspace_host {
                shell.pool.host_null()
            } else {
                create.host_info.is_host_null || create.host_info.is_host_ui_null
            };
            let execution = execute(&server.organization, &shell.session, &create.commands);
            Pipeline::new(id, execution, outlet, host_null).breaking(broken_clixml)
        }
        Message::GetCommandMetadata(query) => {
            server.counters.commands(["Get-Command"]);
            Pipeline::of(id, metadata(server, shell, &query), outlet)
        }
        // The pool hands out these two only.
        _ => Pipeline::script_refused(id, outlet),
    }
}

/// What the answer tells of each command.
const METADATA: [&str; 7] =
    ["Name", "Namespace", "HelpUri", "CommandType", "ResolvedCommandName", "OutputType", "Parameters"];

/// The answer to implicit remoting: how many commands, then each (MS-PSRP 2.2.3.21, 2.2.3.22).
fn metadata(server: &ServerState, shell: &Arc<Shell>, query: &CommandMetadataQuery) -> Vec<Output> {
    let list = |names: Vec<PsValue<'static>>| {
        PsValue::Object(Arc::new(PsObject { content: PsContent::List(names), ..PsObject::default() }))
    };
    let mut command = Command::new("Get-Command");
    if !query.names.is_empty() {
        command = command.with("Name", list(query.names.iter().cloned().map(PsValue::string).collect()));
    }
    let select = Command::new("Select-Object").with("Property", list(METADATA.map(PsValue::string).into()));
    let mut commands: Vec<Output> = execute(&server.organization, &shell.session, &[command, select])
        .filter(|output| matches!(output, Output::Record(_)))
        .collect();
    let count = i32::try_from(commands.len()).unwrap_or(i32::MAX);
    let count = PsObject {
        type_names: [
            "Selected.Microsoft.PowerShell.Commands.GenericMeasureInfo".into(),
            "System.Object".into(),
        ]
        .into(),
        extended: vec![("Count".into(), PsValue::i32(count))],
        ..PsObject::default()
    };
    commands.insert(0, Output::Record(PsValue::Object(Arc::new(count))));
    commands
}

fn signal(shell: &Arc<Shell>, command: Option<Uuid>, code: &str) {
    let Some(id) = command else { return };
    let Some(pipeline) = shell.pipeline(id) else { return };
    lock(&pipeline).stop();
    // After `terminate` the client asks no more; after `crtl_c` it receives up to Stopped.
    if code.to_ascii_lowercase().ends_with("/terminate") {
        shell.remove(id);
    } else {
        shell.changed.notify_waiters();
    }
}

async fn receive(
    server: &ServerState,
    shell: &Arc<Shell>,
    request: &WsmanRequest,
    command: Option<Uuid>,
) -> Result<Answer, Fault> {
    let deadline = Instant::now() + request.timeout;
    let room = request.max_envelope_size.unwrap_or(MAX_ENVELOPE).min(MAX_ENVELOPE);
    let action = format!("{SHELL_ACTION}/ReceiveResponse");
    let knobs = server.faults.get();
    loop {
        // Registered before looking, so that nothing is missed in between.
        let changed = shell.changed.notified();
        tokio::pin!(changed);
        changed.as_mut().enable();
        if shell.is_closed() {
            return Err(Fault::aborted());
        }
        let reply = Reply {
            action: &action,
            relates_to: &request.message_id,
            operation_id: request.operation_id.as_deref(),
        };
        let mut body = ReceiveBody::new(reply, command, room);
        let mut done = false;
        let mut cut_by_records = false;
        match command {
            None => {
                while let Some(fragment) = shell.pool.take(|size| body.fits(size)) {
                    body.push(&fragment);
                }
            }
            Some(id) => {
                let pipeline = shell.pipeline(id);
                if pipeline.is_none() && !shell.expects(id) {
                    return Err(Fault::invalid_command());
                }
                let started = pipeline.as_ref().is_some_and(|pipeline| lock(pipeline).is_started());
                if !started && knobs.latency_ms > 0 {
                    tokio::time::sleep(Duration::from_millis(knobs.latency_ms)).await;
                }
                if let Some(pipeline) = pipeline
                    && (started || shell.has_room())
                {
                    (done, cut_by_records) = fill(server, &pipeline, &mut body);
                }
            }
        }
        if !body.is_empty() {
            if knobs.slow_answer_ms > 0 {
                tokio::time::sleep(Duration::from_millis(knobs.slow_answer_ms)).await;
            }
            if done {
                shell.changed.notify_waiters();
            }
            let envelope = body.finish(done);
            let cut_at = server.cut(envelope.len(), cut_by_records);
            return Ok(Answer { cut_at, ..Answer::ok(envelope) });
        }
        tokio::select! {
            () = &mut changed => {}
            () = tokio::time::sleep_until(deadline) => return Err(Fault::timed_out()),
        }
    }
}

/// Fills an answer from a pipeline; says whether it has ended, and whether the knob wants the connection cut.
fn fill(server: &ServerState, pipeline: &std::sync::Mutex<Pipeline>, body: &mut ReceiveBody) -> (bool, bool) {
    let mut pipeline = lock(pipeline);
    let before = pipeline.records();
    while pipeline.pull() == Progress::Ready {
        let Some(mut fragment) = pipeline.take(|size| body.fits(size)) else { break };
        if server.damages_next_fragment() {
            // Another object id in mid-stream, and flags that do not exist.
            fragment[7] ^= 0x55;
            fragment[16] = 0x70;
        }
        body.push(&fragment);
    }
    server.counters.records.fetch_add(pipeline.records() - before, Ordering::Relaxed);
    (pipeline.is_drained(), server.cuts_at_records(pipeline.records()))
}

#[cfg(test)]
mod tests;

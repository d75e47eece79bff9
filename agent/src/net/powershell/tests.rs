//! Remote PowerShell against a scripted Exchange: redirects, throttles, stops, cancellation.

use std::sync::{Arc, Mutex};
use std::time::Instant;

use exchange_connector::psrp::fragment::Splitter;
use exchange_connector::psrp::message::{Message, PipelineStateMessage, RunspacePoolStateMessage};
use exchange_connector::psrp::{Command, Destination, PipelineState, PsValue, RunspacePoolState};

use super::*;
use crate::net::scripted::{Reply, ScriptedServer, SeenRequest, answer, serve};
use crate::net::{PipelineOutcome, TlsSettings};

/// The text between two marks.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    text.split_once(before).and_then(|(_, rest)| rest.split_once(after)).map_or("", |(found, _)| found)
}

/// `Create`, `Receive`, `Command`, `Signal`, `Delete`
fn action(seen: &SeenRequest) -> &str {
    between(&seen.body, "<a:Action", "</a:Action>").rsplit('/').next().unwrap_or_default()
}

fn soap(seen: &SeenRequest, status: &str, body: &str) -> Reply {
    let asked = between(&seen.body, "<a:MessageID>", "</a:MessageID>");
    let envelope = format!(
        "<s:Envelope xmlns:s='e'><s:Header><a:RelatesTo>{asked}</a:RelatesTo></s:Header><s:Body>{body}</s:Body></s:Envelope>"
    );
    Reply::Answer(answer(status, "Content-Type: application/soap+xml\r\n", &envelope))
}

fn throttle(seen: &SeenRequest, milliseconds: u32) -> Reply {
    let fault = format!(
        "<s:Fault><s:Code><s:Value>s:Receiver</s:Value><s:Subcode><s:Value>w:QuotaLimit</s:Value></s:Subcode></s:Code>\
         <s:Reason><s:Text>The user load quota of 2 requests per 60 seconds has been exceeded. The next request from \
         this user will not be approved for at least {milliseconds} milliseconds.</s:Text></s:Reason></s:Fault>"
    );
    soap(seen, "500 Internal Server Error", &fault)
}

/// The server does not know the shell that it was asked about.
fn gone(seen: &SeenRequest) -> Reply {
    let fault = "<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>w:InvalidSelectors</s:Value></s:Subcode></s:Code>\
         <s:Reason><s:Text>The request for the Windows Remote Shell with ShellId x failed because the shell was not found on the \
         server.</s:Text></s:Reason></s:Fault>";
    soap(seen, "500 Internal Server Error", fault)
}

/// A well Exchange: each answer of a pipeline brings three records; it ends after two answers, or when stopped.
/// `other` may answer instead.
fn exchange(
    mut other: impl FnMut(&SeenRequest) -> Option<Reply> + Send,
) -> impl FnMut(&SeenRequest) -> Reply + Send {
    let mut splitter = Splitter::new(4096);
    let (mut pool, mut pipeline, mut answers, mut stopped) = (Uuid::nil(), Uuid::nil(), 0, false);
    move |seen| {
        if let Some(reply) = other(seen) {
            return reply;
        }
        let mut stream = |messages: &[Message<'_>], of: Option<Uuid>| {
            let mut bytes = Vec::new();
            for message in messages {
                bytes.extend(splitter.join(&message.encode(Destination::Client, pool, of)));
            }
            let id = of.map(|id| format!(" CommandId='{id}'")).unwrap_or_default();
            let text = base64_simd::STANDARD.encode_to_string(bytes);
            format!("<r:Stream Name='stdout'{id}>{text}</r:Stream>")
        };
        let body = match action(seen) {
            "Create" => {
                pool = between(&seen.body, "ShellId=\"", "\"").parse().expect("an id");
                "<r:Shell><r:ShellId>S1</r:ShellId></r:Shell>".to_owned()
            }
            "Command" => {
                pipeline = between(&seen.body, "CommandLine CommandId=\"", "\"").parse().expect("an id");
                (answers, stopped) = (0, false);
                "<r:CommandResponse/>".to_owned()
            }
            "Receive" if !seen.body.contains("CommandId=") => {
                let state = RunspacePoolStateMessage { state: RunspacePoolState::Opened, error: None };
                let stream = stream(&[Message::RunspacePoolState(state)], None);
                format!("<r:ReceiveResponse>{stream}</r:ReceiveResponse>")
            }
            "Receive" => {
                answers += 1;
                let mut messages: Vec<_> = (0..3)
                    .map(|n| Message::PipelineOutput(PsValue::string(format!("{answers}.{n}"))))
                    .collect();
                let mut state = String::new();
                if stopped || answers == 2 {
                    let ended = if stopped { PipelineState::Stopped } else { PipelineState::Completed };
                    messages.push(Message::PipelineState(PipelineStateMessage { state: ended, error: None }));
                    state = format!("<r:CommandState CommandId='{pipeline}' State='x/Done'/>");
                }
                let stream = stream(&messages, Some(pipeline));
                format!("<r:ReceiveResponse>{stream}{state}</r:ReceiveResponse>")
            }
            "Signal" => {
                stopped |= seen.body.contains("crtl_c");
                "<r:SignalResponse/>".to_owned()
            }
            _ => String::new(),
        };
        soap(seen, "200 OK", &body)
    }
}

type Reports = Arc<Mutex<Vec<Progress>>>;

fn options(server: &ScriptedServer, tls: bool) -> (RemoteOptions, watch::Sender<bool>, Reports) {
    let (stop, cancel) = watch::channel(false);
    let told = Reports::default();
    let tell = told.clone();
    let scheme = if tls { "https" } else { "http" };
    let options = RemoteOptions {
        lane: LaneOptions {
            target: Target { tls, host: "localhost".into(), port: server.port },
            proxy: None,
            tls: TlsSettings::new(tls.then_some(server.root.as_str())).expect("roots"),
            credentials: None,
            connect_limit: Duration::from_secs(20),
            request_limit: Duration::from_secs(60),
            body_limit: 1024 * 1024,
        },
        session: SessionOptions::exchange(format!("{scheme}://localhost:{}/PowerShell/", server.port)),
        shell: Uuid::new_v4(),
        left: Vec::new(),
        pipeline_limit: Duration::from_secs(60),
        throttle_limit: Duration::from_millis(20),
        cancel: Some(cancel),
        progress: Box::new(move |progress| tell.lock().expect("no panic").push(progress)),
    };
    (options, stop, told)
}

async fn run(session: &mut RemoteSession, most: u64) -> Result<PipelineOutcome, RemoteError> {
    let mut pipeline = session.start(vec![Command::new("Get-MobileDevice")]).await?;
    let mut seen = 0;
    while seen < most && pipeline.next_record().await?.is_some() {
        seen += 1;
    }
    pipeline.end().await
}

fn actions(server: &ScriptedServer) -> Vec<String> {
    server.seen().iter().map(|seen| action(seen).to_owned()).collect()
}

#[tokio::test]
async fn a_pipeline_runs_to_its_end_and_the_shell_is_closed() {
    let server = serve(None, exchange(|_| None)).await;
    let mut session = RemoteSession::open(options(&server, false).0).await.expect("open");
    let outcome = run(&mut session, u64::MAX).await.expect("an outcome");
    assert_eq!((outcome.state, outcome.records, outcome.unreadable), (PipelineState::Completed, 6, 0));
    session.close().await.expect("closed");
    assert_eq!(
        actions(&server),
        ["Create", "Receive", "Command", "Receive", "Receive", "Signal", "Delete"],
        "one connection, nothing asked twice"
    );
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_reader_that_has_enough_stops_the_pipeline_and_keeps_the_session() {
    let server = serve(None, exchange(|_| None)).await;
    let mut session = RemoteSession::open(options(&server, false).0).await.expect("open");
    let outcome = run(&mut session, 2).await.expect("an outcome");
    assert_eq!(outcome.records, 2, "nothing is handed out after the break");
    let outcome = run(&mut session, u64::MAX).await.expect("an outcome");
    assert_eq!((outcome.state, outcome.records), (PipelineState::Completed, 6));
}

#[tokio::test]
async fn a_stop_is_a_signal() {
    // The first pipeline waits for its stop: its answers are time-outs until then.
    let mut waiting = false;
    let mut polls = 0;
    let server = serve(
        None,
        exchange(move |seen| match action(seen) {
            "Receive" if seen.body.contains("CommandId=") => {
                polls += 1;
                (polls > 1 && !waiting).then(|| {
                    let code = "<s:Fault><s:Detail><f:WSManFault Code='2150858793'/></s:Detail></s:Fault>";
                    soap(seen, "500 x", code)
                })
            }
            "Signal" => {
                waiting = true;
                None
            }
            _ => None,
        }),
    )
    .await;
    let mut session = RemoteSession::open(options(&server, false).0).await.expect("open");
    let outcome = run(&mut session, 1).await.expect("an outcome");
    assert_eq!((outcome.state, outcome.records), (PipelineState::Stopped, 1));
    let stop = server.seen().iter().filter(|seen| seen.body.contains("powershell/signal/crtl_c")).count();
    assert_eq!(stop, 1);
    let outcome = run(&mut session, u64::MAX).await.expect("the session goes on");
    assert_eq!(outcome.state, PipelineState::Completed);
}

#[tokio::test]
async fn cancelling_ends_a_silent_pipeline_at_once_and_closes_the_shell() {
    let silent = |seen: &SeenRequest| {
        (action(seen) == "Receive" && seen.body.contains("CommandId=")).then_some(Reply::Silence)
    };
    let server = serve(None, exchange(silent)).await;
    let (options, stop, _) = options(&server, false);
    let mut session = RemoteSession::open(options).await.expect("open");
    let cancel = async {
        while !server.seen().iter().any(|seen| seen.body.contains("CommandId=") && action(seen) == "Receive")
        {
            tokio::task::yield_now().await;
        }
        stop.send(true).expect("heard");
        Instant::now()
    };
    let (outcome, asked) = tokio::join!(run(&mut session, u64::MAX), cancel);
    assert!(matches!(outcome, Err(RemoteError::Cancelled)));
    session.close().await.expect("closed");
    assert!(asked.elapsed() < Duration::from_secs(1), "{:?}", asked.elapsed());
    assert_eq!(actions(&server).last().map(String::as_str), Some("Delete"));
}

#[tokio::test]
async fn cancelling_while_it_opens_ends_it_too() {
    let server = serve(None, |_| Reply::Silence).await;
    let (options, stop, _) = options(&server, false);
    let cancel = async {
        while server.seen().is_empty() {
            tokio::task::yield_now().await;
        }
        stop.send(true).expect("heard");
    };
    let (session, ()) = tokio::join!(RemoteSession::open(options), cancel);
    assert!(matches!(session, Err(RemoteError::Cancelled)));
}

#[tokio::test]
async fn a_throttle_is_waited_for_and_told() {
    let mut commands = 0;
    let server = serve(
        None,
        exchange(move |seen| {
            commands += usize::from(action(seen) == "Command");
            (action(seen) == "Command" && commands == 1).then(|| throttle(seen, 7))
        }),
    )
    .await;
    let (options, _stop, told) = options(&server, false);
    let mut session = RemoteSession::open(options).await.expect("open");
    assert_eq!(run(&mut session, u64::MAX).await.expect("an outcome").records, 6);
    let waits = told.lock().expect("no panic").clone();
    assert_eq!(waits, [Progress::Throttled { wait: Duration::from_millis(7) }]);
}

#[tokio::test]
async fn a_throttle_without_an_end_is_given_up() {
    let endless = |seen: &SeenRequest| (action(seen) == "Command").then(|| throttle(seen, 3_000_000));
    let server = serve(None, exchange(endless)).await;
    let (options, _stop, told) = options(&server, false);
    let mut session = RemoteSession::open(options).await.expect("open");
    let error = run(&mut session, u64::MAX).await.expect_err("given up");
    assert!(matches!(error, RemoteError::Throttled { waits: MAX_THROTTLED }), "{error:?}");
    let waits = told.lock().expect("no panic").clone();
    assert_eq!(waits, vec![Progress::Throttled { wait: Duration::from_millis(20) }; MAX_THROTTLED]);
}

/// Busy answers to the requests of each kind: so many, then none.
fn busy_for(mut busy: Vec<(&'static str, usize)>) -> impl FnMut(&SeenRequest) -> Option<Reply> + Send {
    move |seen| {
        let of_pipeline = action(seen) != "Receive" || seen.body.contains("CommandId=");
        let (_, left) =
            busy.iter_mut().find(|(kind, left)| *kind == action(seen) && *left > 0 && of_pipeline)?;
        *left -= 1;
        // Far beyond what may be waited for at once.
        Some(throttle(seen, 3_000_000))
    }
}

#[tokio::test]
async fn busy_answers_of_any_kind_hold_a_pipeline_up_for_a_bounded_number_of_waits() {
    type Busy = &'static [(&'static str, usize)];
    const ENDLESS: usize = usize::MAX;
    // How many records are wanted; which requests are busy; how many waits there are, and whether it goes well.
    let cases: [(u64, Busy, usize, bool); 9] = [
        (u64::MAX, &[("Signal", ENDLESS)], 0, true),
        (u64::MAX, &[("Command", 2), ("Receive", 3), ("Signal", ENDLESS)], 5, true),
        (u64::MAX, &[("Command", 3), ("Receive", 3)], 5, false),
        (u64::MAX, &[("Receive", ENDLESS), ("Signal", ENDLESS)], 5, false),
        (u64::MAX, &[("Command", ENDLESS), ("Receive", ENDLESS), ("Signal", ENDLESS)], 5, false),
        (u64::MAX, &[("Send", 2), ("Receive", 2), ("Signal", ENDLESS)], 4, true),
        (u64::MAX, &[("Send", 3), ("Receive", 4)], 5, false),
        (1, &[("Signal", ENDLESS)], 5, false),
        (1, &[("Receive", 2), ("Signal", 2)], 4, true),
    ];
    for (most, busy, waits, well) in cases {
        let server = serve(None, exchange(busy_for(busy.to_vec()))).await;
        let (options, _stop, told) = options(&server, false);
        let mut session = RemoteSession::open(options).await.expect("open");
        let begun = Instant::now();
        // Long enough for several fragments, which go by Send.
        let long = Command::new("Get-MobileDevice").text("Filter", "x".repeat(1_000_000));
        let outcome = async {
            let mut pipeline = session.start(vec![long]).await?;
            let mut seen = 0;
            while seen < most && pipeline.next_record().await?.is_some() {
                seen += 1;
            }
            pipeline.end().await
        };
        let outcome = outcome.await;
        assert_eq!(outcome.is_ok(), well, "{busy:?}: {outcome:?}");
        if let Err(error) = &outcome {
            assert!(matches!(error, RemoteError::Throttled { waits: MAX_THROTTLED }), "{busy:?}: {error:?}");
        }
        assert_eq!(told.lock().expect("no panic").len(), waits, "{busy:?}");
        session.close().await.expect("closed");
        assert_eq!(actions(&server).last().map(String::as_str), Some("Delete"), "{busy:?}");
        assert!(begun.elapsed() < CLOSE_LIMIT, "{busy:?}: {:?}", begun.elapsed());
    }
}

#[tokio::test]
async fn throttles_between_answers_that_bring_something_do_not_add_up() {
    // Each of the two answers comes after four waits: more together than a silent server may ask for.
    let mut receives = 0;
    let server = serve(
        None,
        exchange(move |seen| {
            let of_pipeline = action(seen) == "Receive" && seen.body.contains("CommandId=");
            receives += usize::from(of_pipeline);
            (of_pipeline && receives % MAX_THROTTLED != 0).then(|| throttle(seen, 1))
        }),
    )
    .await;
    let (options, _stop, told) = options(&server, false);
    let mut session = RemoteSession::open(options).await.expect("open");
    let outcome = session.run(vec![Command::new("Get-MobileDevice")]).await.expect("both answers");
    assert_eq!(outcome.records, 6);
    assert_eq!(told.lock().expect("no panic").len(), 2 * (MAX_THROTTLED - 1));
    session.close().await.expect("closed");
}

#[tokio::test]
async fn a_shell_that_a_busy_server_did_not_close_is_still_left() {
    let unavailable =
        || Reply::Answer(answer("503 Service Unavailable", "Content-Type: text/html\r\n", "<p>busy</p>"));
    let mut deletes = 0;
    let server = serve(
        None,
        exchange(move |seen| {
            deletes += usize::from(action(seen) == "Delete");
            match (action(seen), deletes) {
                ("Delete", 1) => Some(unavailable()),
                ("Delete", 2) => Some(throttle(seen, 1)),
                // What the server does not know is closed, and says nothing of the shell that opens next.
                ("Delete", 3) => Some(gone(seen)),
                _ => None,
            }
        }),
    )
    .await;
    let (mut options, _stop, _) = options(&server, false);
    let left = [Uuid::new_v4(), Uuid::new_v4(), Uuid::new_v4(), Uuid::new_v4()];
    options.left = left.to_vec();
    let session = RemoteSession::open(options).await.expect("open");
    assert_eq!(session.still_left(), &left[..2], "the third was gone, the fourth is closed");
    session.close().await.expect("closed");
}

#[tokio::test]
async fn shells_that_were_left_and_do_not_close_hold_nothing_up_for_long() {
    let mut deletes = 0;
    let server = serve(
        None,
        exchange(move |seen| {
            // The server holds the answer to the first Delete back.
            deletes += usize::from(action(seen) == "Delete");
            (action(seen) == "Delete" && deletes == 1).then_some(Reply::Silence)
        }),
    )
    .await;
    let (mut options, _stop, _) = options(&server, false);
    options.left = vec![Uuid::new_v4(), Uuid::new_v4()];
    let begun = Instant::now();
    let session = RemoteSession::open(options).await.expect("open");
    assert!(begun.elapsed() < 3 * CLOSE_LIMIT, "{:?}", begun.elapsed());
    session.close().await.expect("closed");
    assert_eq!(actions(&server), ["Delete", "Delete", "Create", "Receive", "Delete"]);
}

fn moved(to: &str) -> Reply {
    Reply::Answer(answer("302 Found", &format!("Location: {to}\r\n"), ""))
}

#[tokio::test]
async fn a_redirect_is_followed_once() {
    let server = serve(
        Some("localhost"),
        exchange(|seen| seen.head.contains(" /PowerShell/").then(|| moved("/pod1/"))),
    )
    .await;
    let (options, _stop, told) = options(&server, true);
    let session = RemoteSession::open(options).await.expect("open");
    session.close().await.expect("closed");
    let to = format!("https://localhost:{}/pod1/", server.port);
    assert_eq!(*told.lock().expect("no panic"), [Progress::Redirected { to }]);
    assert!(server.seen()[1..].iter().all(|seen| seen.head.starts_with("POST /pod1/ ")));
    let ring = serve(Some("localhost"), |_| moved("/again/")).await;
    let error = RemoteSession::open(self::options(&ring, true).0).await.expect_err("once only");
    assert!(matches!(error, RemoteError::Net(NetError::Redirect { .. })), "{error:?}");
    assert_eq!(ring.seen().len(), 2);
}

#[tokio::test]
async fn a_redirect_to_another_domain_is_refused() {
    let server = serve(Some("localhost"), |_| moved("https://ps.elsewhere.example/PowerShell/")).await;
    let error = RemoteSession::open(options(&server, true).0).await.expect_err("refused");
    let RemoteError::Net(NetError::Redirect { to, .. }) = &error else { panic!("{error:?}") };
    assert_eq!(to, "https://ps.elsewhere.example/PowerShell/");
}

#[tokio::test]
async fn a_shell_that_is_made_while_its_caller_gives_up_is_closed() {
    let server = serve(None, exchange(|_| None)).await;
    let (options, _stop, _) = options(&server, false);
    // The server has the Create; its answer is on its way.
    let asked = async {
        while actions(&server).is_empty() {
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        biased;
        () = asked => {}
        opened = RemoteSession::open(options) => panic!("too early: {opened:?}"),
    }
    while actions(&server).last().map(String::as_str) != Some("Delete") {
        tokio::task::yield_now().await;
    }
    assert_eq!(
        actions(&server),
        ["Create", "Delete"],
        "no second Create, no second log-on before it is known"
    );
}

#[tokio::test]
async fn what_is_given_up_in_the_middle_closes_its_shell_all_the_same() {
    for silent_in in ["opening", "a command"] {
        let silent = move |seen: &SeenRequest| {
            let in_command = seen.body.contains("CommandId=");
            (action(seen) == "Receive" && in_command == (silent_in == "a command")).then_some(Reply::Silence)
        };
        let server = serve(None, exchange(silent)).await;
        let (options, _stop, _) = options(&server, false);
        let asked = async {
            while !server.seen().iter().any(|seen| silent(seen).is_some()) {
                tokio::task::yield_now().await;
            }
        };
        let work = async {
            let mut session = RemoteSession::open(options).await.expect("open");
            run(&mut session, u64::MAX).await
        };
        tokio::select! {
            done = work => panic!("nothing answers: {done:?}"),
            () = asked => {}
        }
        while actions(&server).last().map(String::as_str) != Some("Delete") {
            tokio::task::yield_now().await;
        }
    }
}

//! Unit tests of `server.rs`: how many callers have a turn, wait and watch, and that none of them hides the agent.

use std::time::Duration;

use super::*;
use crate::ipc::client::{Client, ask};
use crate::store::{DataFolder, Journal};

/// Longer than an answer takes, shorter than an idle caller's silence.
const MOMENT: Duration = Duration::from_millis(300);

async fn serving() -> (DataFolder, tempfile::TempDir) {
    let place = tempfile::tempdir().expect("a folder");
    let folder = DataFolder::at(Some(place.path().into()));
    folder.create().expect("made");
    let journal = Journal::open(&place.path().join("journal.sqlite")).await.expect("a journal");
    let context = Context::new(folder.clone(), journal).await.expect("a context");
    let listener = listen(&context).expect("a channel");
    tokio::spawn(serve(context, listener, false));
    (folder, place)
}

fn hello() -> Request {
    Request::Hello { version: IPC_VERSION, program: "test".into() }
}

async fn connected(folder: &DataFolder) -> Client {
    Client::connect(folder).await.expect("the agent answers")
}

/// A caller that has its turn and keeps it.
async fn idle(folder: &DataFolder) -> Client {
    let mut client = connected(folder).await;
    client.send(&hello()).await.expect("sent");
    assert!(matches!(client.answer().await, Ok(Reply::Hello(_))));
    client
}

async fn watching(folder: &DataFolder) -> Client {
    let mut client = connected(folder).await;
    client.send(&Request::Watch).await.expect("sent");
    assert!(matches!(client.answer().await, Ok(Reply::Status { .. })));
    client
}

#[tokio::test]
async fn watchers_keep_nobody_out_and_one_too_many_sees_the_status_once() {
    let (folder, _place) = serving().await;
    let mut watchers = Vec::new();
    for _ in 0..WATCHERS {
        watchers.push(watching(&folder).await);
    }
    let mut one_more = watching(&folder).await;
    assert!(matches!(one_more.next().await, Ok(None)), "it hears once and no more");
    assert!(tokio::time::timeout(MOMENT, watchers[0].next()).await.is_err(), "the others go on watching");
    assert!(matches!(ask(&folder, &hello()).await, Ok(Some(Reply::Hello(_)))), "whoever asks is answered");
    // A place is free again when a watcher leaves.
    drop(watchers.pop());
    let mut stays = None;
    for _ in 0..100 {
        let mut client = watching(&folder).await;
        if tokio::time::timeout(MOMENT, client.next()).await.is_err() {
            stays = Some(client);
            break;
        }
    }
    assert!(stays.is_some());
}

#[tokio::test]
async fn a_caller_waits_for_its_turn_and_is_not_told_that_no_agent_runs() {
    let (folder, _place) = serving().await;
    let mut callers = Vec::new();
    for _ in 0..CALLERS {
        callers.push(idle(&folder).await);
    }
    let mut next = connected(&folder).await;
    next.send(&hello()).await.expect("sent");
    assert!(tokio::time::timeout(MOMENT, next.answer()).await.is_err(), "all turns are taken");
    drop(callers.pop());
    assert!(matches!(next.answer().await, Ok(Reply::Hello(_))));
}

#[tokio::test]
async fn more_callers_than_the_line_holds_are_hung_up_on_until_there_is_room() {
    let (folder, _place) = serving().await;
    let mut line = Vec::new();
    for _ in 0..WATCHERS {
        line.push(watching(&folder).await);
    }
    for _ in 0..CALLERS {
        line.push(idle(&folder).await);
    }
    for _ in 0..WAITING {
        line.push(connected(&folder).await);
    }
    let mut one_more = connected(&folder).await;
    let refused =
        tokio::time::timeout(Duration::from_secs(10), one_more.answer()).await.expect("it is told at once");
    assert!(refused.is_err());
    // Watchers leave: their places in line are anybody's.
    drop(line.drain(..WATCHERS));
    drop(line.drain(..CALLERS));
    let mut answered = false;
    for _ in 0..100 {
        let mut client = connected(&folder).await;
        answered = client.send(&hello()).await.is_ok()
            && matches!(tokio::time::timeout(MOMENT * 10, client.answer()).await, Ok(Ok(Reply::Hello(_))));
        if answered {
            break;
        }
        line.truncate(0);
    }
    assert!(answered);
}

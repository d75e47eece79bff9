//! Unit tests of `upload.rs`: a report that the service refuses for good keeps no later one from it.

use exchange_connector::domain::health::{SyncRecord, SyncResult};
use exchange_connector::domain::scope::DiscoveryScope;
use exchange_connector::sync::ResolvedUnseen;
use jiff::Timestamp;

use super::*;
use crate::management::of_test;
use crate::net::scripted::{Reply, ScriptedServer, SeenRequest, answer, serve};
use crate::store::history::EndedSync;
use crate::store::rows::Batch;

/// A service that answers the commit of one sync so, and takes all others.
async fn service(refused: Uuid, status: &'static str) -> (ServiceClient, ScriptedServer) {
    let server = serve(Some("localhost"), move |seen: &SeenRequest| {
        let taken = r#"{"new": 0, "changed": 0, "removed": 0, "total": 0}"#;
        let body = r#"{"error": {"code": "invalidRequest", "message": "It is not understood."}}"#;
        Reply::Answer(if !seen.head.contains("/commit ") {
            let id = serde_json::from_str::<serde_json::Value>(&seen.body).expect("JSON")["id"].clone();
            answer("200 OK", "", &format!(r#"{{"id": {id}, "receivedChunks": [], "committed": false}}"#))
        } else if seen.head.contains(&refused.to_string()) {
            answer(status, "", body)
        } else {
            answer("200 OK", "", taken)
        })
    })
    .await;
    (of_test(&server.root, &[format!("https://localhost:{}/", server.port)]), server)
}

/// A report of a sync that saw nothing: the first of all is a full one.
async fn report(journal: &Journal, sync_id: Uuid) {
    let record = SyncRecord {
        started_at: Timestamp::UNIX_EPOCH,
        finished_at: Timestamp::UNIX_EPOCH,
        result: SyncResult::Succeeded,
        devices: 0,
        findings: 0,
        new: 0,
        changed: 0,
        removed: 0,
        unread_objects: None,
        server: None,
    };
    let scope = DiscoveryScope::All;
    let left = ResolvedUnseen::default();
    let ended = |kind| EndedSync { sync_id, kind, record, findings: Vec::new(), scope };
    match journal.snapshot().await.expect("journal") {
        None => {
            let snapshot = journal.begin_snapshot().await.expect("tables");
            journal.finish_full(snapshot, &ended(SyncKind::Full), &left, None).await.expect("a report");
        }
        Some(snapshot) => {
            let sync = ended(SyncKind::Quick);
            journal.finish_quick(snapshot, Batch::default(), &left, &sync).await.expect("a report");
        }
    }
}

async fn journal(reports: [Uuid; 2]) -> (Journal, tempfile::TempDir) {
    let place = tempfile::tempdir().expect("a folder");
    let journal = Journal::open(&place.path().join("journal.sqlite")).await.expect("journal");
    for sync in reports {
        report(&journal, sync).await;
    }
    (journal, place)
}

const REPORTS: [Uuid; 2] = [Uuid::from_u128(0x1), Uuid::from_u128(0x2)];

#[tokio::test]
async fn a_report_that_is_refused_for_good_keeps_no_later_one_from_the_service() {
    let (client, server) = service(REPORTS[0], "400 Bad Request").await;
    let (journal, _place) = journal(REPORTS).await;
    assert_eq!(send_reports(&client, &journal).await.expect("sent"), 1);
    assert!(journal.next_upload().await.expect("journal").is_none(), "nothing is sent again and again");
    let commits: Vec<bool> = server
        .seen()
        .iter()
        .filter(|seen| seen.head.contains("/commit "))
        .map(|seen| seen.head.contains(&REPORTS[1].to_string()))
        .collect();
    assert_eq!(commits, [false, true], "each once");
    // The later one was taken: what the first one said is in it.
    assert!(!journal.is_set(&keys::REPORT_REFUSED).await.expect("journal"));
}

#[tokio::test]
async fn a_refused_report_is_a_finding_until_the_service_takes_one() {
    let (client, _server) = service(REPORTS[1], "413 Payload Too Large").await;
    let (journal, _place) = journal(REPORTS).await;
    assert_eq!(send_reports(&client, &journal).await.expect("sent"), 1);
    let finding = journal.get(&keys::REPORT_REFUSED).await.expect("journal").expect("a finding");
    assert!(findings::SERVICE_REPORT_REFUSED.is(&finding));
    assert!(
        journal.is_set(&keys::FULL_SYNC_DUE).await.expect("journal"),
        "a full one says what the quick one did not"
    );
    report(&journal, Uuid::from_u128(0x3)).await;
    assert_eq!(send_reports(&client, &journal).await.expect("sent"), 1);
    assert!(!journal.is_set(&keys::REPORT_REFUSED).await.expect("journal"));
}

#[tokio::test]
async fn a_report_that_cannot_be_taken_now_stays() {
    let (client, _server) = service(REPORTS[0], "503 Service Unavailable").await;
    let (journal, _place) = journal(REPORTS).await;
    send_reports(&client, &journal).await.expect_err("it waits");
    let next = journal.next_upload().await.expect("journal").expect("a report");
    assert_eq!(next.sync_id, REPORTS[0]);
    assert!(!journal.is_set(&keys::REPORT_REFUSED).await.expect("journal"));
}

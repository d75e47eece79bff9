//! What the service is told after an undo: a notice that it refuses for good keeps no other one from it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use exchange_connector::api::manage::Undone as Notice;

use crate::management::of_test;
use crate::net::scripted::{Reply, ScriptedServer, answer, serve};

use super::*;

const REFUSED: Uuid = Uuid::from_u128(0x1);
const TAKEN: Uuid = Uuid::from_u128(0x2);

/// A service that refuses the notice of one run while `refuses` holds.
async fn service(status: &'static str, refuses: Arc<AtomicBool>) -> (ServiceClient, ScriptedServer) {
    let server = serve(Some("localhost"), move |seen| {
        let refused = seen.body.contains(&REFUSED.to_string()) && refuses.load(Ordering::Relaxed);
        let body = r#"{"error": {"code": "invalidRequest", "message": "It is not understood."}}"#;
        Reply::Answer(if refused { answer(status, "", body) } else { answer("204 No Content", "", "") })
    })
    .await;
    let urls = [format!("https://localhost:{}/", server.port)];
    (of_test(&server.root, &urls), server)
}

async fn told(journal: &Journal) -> Vec<Option<Uuid>> {
    journal.undone_notices().await.expect("notices").into_iter().map(|(_, notice)| notice.run).collect()
}

async fn journal() -> (Journal, tempfile::TempDir) {
    let place = tempfile::tempdir().expect("a folder");
    let journal = Journal::open(&place.path().join("journal.sqlite")).await.expect("journal");
    for run in [REFUSED, TAKEN] {
        let notice = Notice { run: Some(run), orders: vec![Uuid::from_u128(7)] };
        journal.add_undone(&notice).await.expect("noted");
    }
    (journal, place)
}

#[tokio::test]
async fn a_notice_that_is_refused_for_good_keeps_no_other_from_the_service() {
    let refuses = Arc::new(AtomicBool::new(true));
    let (client, _server) = service("400 Bad Request", Arc::clone(&refuses)).await;
    let (journal, _place) = journal().await;
    // `None`: the check-in goes on.
    assert!(report_undone(&client, &journal).await.expect("journal").is_none());
    assert_eq!(told(&journal).await, [Some(REFUSED)], "the one behind it has arrived");
    let finding = journal.get(&keys::NOTICE_REFUSED).await.expect("journal").expect("a finding");
    assert!(findings::SERVICE_REPORT_REFUSED.is(&finding));
    assert!(finding.text.contains("undone") && finding.detail.is_some(), "{finding:?}");
    // A service that understands it takes it, and the finding goes.
    refuses.store(false, Ordering::Relaxed);
    assert!(report_undone(&client, &journal).await.expect("journal").is_none());
    assert!(told(&journal).await.is_empty());
    assert!(!journal.is_set(&keys::NOTICE_REFUSED).await.expect("journal"));
}

#[tokio::test]
async fn a_notice_that_cannot_be_taken_now_waits_with_those_behind_it() {
    let (client, server) = service("503 Service Unavailable", Arc::new(AtomicBool::new(true))).await;
    let (journal, _place) = journal().await;
    assert!(report_undone(&client, &journal).await.expect("journal").is_some(), "the check-in waits");
    assert_eq!(told(&journal).await, [Some(REFUSED), Some(TAKEN)], "in their order");
    assert!(!journal.is_set(&keys::NOTICE_REFUSED).await.expect("journal"), "it is no refusal");
    assert!(server.seen().iter().all(|seen| !seen.body.contains(&TAKEN.to_string())));
}

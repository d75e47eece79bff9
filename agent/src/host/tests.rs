//! Unit tests of `host.rs`.

use super::*;

#[tokio::test]
async fn a_service_manager_asks_once_and_for_good() {
    let (manager, request) = Manager::new();
    let (told, mut serving) = watch::channel(0);
    let manager = manager.telling(move || told.send_modify(|times| *times += 1));
    tokio::select! {
        biased;
        () = manager.asks() => panic!("nobody asked"),
        () = std::future::ready(()) => {}
    }
    (manager.serving)();
    assert_eq!(*serving.borrow_and_update(), 1);
    // It may ask before anybody listens, while a database is still migrated.
    request.ask();
    manager.asks().await;
    manager.asks().await;
    drop(request);
    manager.asks().await;
}

#[tokio::test(start_paused = true)]
async fn a_manager_that_is_gone_asks_nothing() {
    let (manager, request) = Manager::new();
    drop(request);
    let asked = tokio::time::timeout(std::time::Duration::from_secs(3600), manager.asks()).await;
    assert!(asked.is_err());
}

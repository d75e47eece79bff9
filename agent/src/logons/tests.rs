//! Unit tests of the gate: one attempt for a bad password, over doors, lanes, settings and restarts.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use exchange_connector::config::Config;
use exchange_connector::domain::logon::{LogonDoor, RefusalKind};
use exchange_connector::secret::Secret;

use super::*;

const SERVER: &str = "cas01.contoso.com:443";

fn config() -> Config {
    crate::store::settings::tests::sample().0
}

/// The account of a connection whose folder is `place`, as a program that has just started sees it.
fn account(place: &tempfile::TempDir, door: LogonDoor, password: &str) -> LogonAccount {
    of(place, &config(), false, door, password)
}

fn of(
    place: &tempfile::TempDir,
    config: &Config,
    of_setup: bool,
    door: LogonDoor,
    password: &str,
) -> LogonAccount {
    let gate = LogonGate::new(&Logons::of(place.path()), config, of_setup);
    gate.account(door, "CONTOSO\\svc", &Secret::new(password))
}

async fn refuse(account: &LogonAccount, why: RefusalKind) {
    account.ask().await.expect("it may be tried").refused(SERVER, why);
}

#[tokio::test]
async fn a_refused_password_is_not_sent_again_by_any_door_nor_after_a_restart() {
    let place = tempfile::tempdir().expect("a folder");
    refuse(&account(&place, LogonDoor::Exchange, "wr0ng"), RefusalKind::WrongPassword).await;
    for door in [LogonDoor::Exchange, LogonDoor::Mailbox, LogonDoor::Directory] {
        let refused = account(&place, door.clone(), "wr0ng").ask().await.expect_err("refused before");
        assert_eq!((&refused.door, refused.why.clone()), (&LogonDoor::Exchange, RefusalKind::WrongPassword));
        assert_eq!(refused.next_try, None, "{door}");
    }
    // Another password, or the same one for another user, was refused by nobody.
    drop(account(&place, LogonDoor::Exchange, "other").ask().await.expect("another password"));
    let gate = LogonGate::new(&Logons::of(place.path()), &config(), false);
    let other = gate.account(LogonDoor::Exchange, "CONTOSO\\other", &Secret::new("wr0ng"));
    drop(other.ask().await.expect("another user"));
}

#[tokio::test]
async fn another_server_lets_the_same_password_be_tried() {
    let place = tempfile::tempdir().expect("a folder");
    refuse(&account(&place, LogonDoor::Exchange, "p"), RefusalKind::Credentials).await;
    let mut changed = config();
    changed.exchange.realm = Some("CONTOSO.COM".into());
    drop(of(&place, &changed, false, LogonDoor::Exchange, "p").ask().await.expect("other settings"));
    // What has nothing to do with the log-on changes nothing.
    let mut changed = config();
    changed.enable_parallel_command_support ^= true;
    changed.proxy = None;
    of(&place, &changed, false, LogonDoor::Exchange, "p").ask().await.expect_err("the same log-on");
}

#[tokio::test]
async fn the_files_hold_no_password_and_are_the_owners_alone() {
    let place = tempfile::tempdir().expect("a folder");
    refuse(&account(&place, LogonDoor::Exchange, "wr0ng-secret"), RefusalKind::Credentials).await;
    let list = std::fs::read_to_string(place.path().join(LIST_FILE)).expect("the list");
    assert!(list.contains("CONTOSO\\\\svc") && !list.contains("wr0ng-secret"), "{list}");
    let plain = blake3::hash(b"wr0ng-secret").to_hex().to_string();
    assert!(!list.contains(&plain), "{list}");
    // The same password in another folder has another mark.
    let elsewhere = tempfile::tempdir().expect("a folder");
    refuse(&account(&elsewhere, LogonDoor::Exchange, "wr0ng-secret"), RefusalKind::Credentials).await;
    let mark = |text: &str| -> String {
        let list: serde_json::Value = serde_json::from_str(text).expect("json");
        list[0]["account"].as_str().expect("a mark").to_owned()
    };
    let other = std::fs::read_to_string(elsewhere.path().join(LIST_FILE)).expect("the list");
    assert_ne!(mark(&list), mark(&other));
    #[cfg(unix)]
    for name in [LIST_FILE, KEY_FILE] {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(place.path().join(name)).expect("there").permissions().mode();
        assert_eq!(mode & 0o077, 0, "{name}");
    }
}

#[tokio::test]
async fn nothing_is_written_before_a_log_on_is_refused() {
    let place = tempfile::tempdir().expect("a folder");
    let inside = place.path().join("not made yet");
    let gate = LogonGate::new(&Logons::of(&inside), &config(), true);
    let account = gate.account(LogonDoor::Exchange, "u", &Secret::new("p"));
    account.ask().await.expect("tried").accepted();
    drop(account.ask().await.expect("known to be good"));
    assert!(!inside.exists());
}

#[tokio::test]
async fn lanes_that_open_together_try_a_bad_password_once() {
    let place = tempfile::tempdir().expect("a folder");
    let account = account(&place, LogonDoor::Exchange, "wr0ng");
    let attempts = Arc::new(AtomicUsize::new(0));
    let lanes = (0..4).map(|_| {
        let (account, attempts) = (account.clone(), Arc::clone(&attempts));
        async move {
            let Ok(permit) = account.ask().await else { return };
            attempts.fetch_add(1, Ordering::Relaxed);
            // The others get their turn while this log-on is under way.
            for _ in 0..10 {
                tokio::task::yield_now().await;
            }
            permit.refused(SERVER, RefusalKind::Credentials);
        }
    });
    futures_util::future::join_all(lanes).await;
    assert_eq!(attempts.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn lanes_with_a_good_password_log_on_at_once() {
    let place = tempfile::tempdir().expect("a folder");
    let account = account(&place, LogonDoor::Exchange, "good");
    account.ask().await.expect("the first").accepted();
    let (first, second) = (account.ask().await.expect("a lane"), account.ask().await.expect("another lane"));
    // One that the server then refuses ends it for the others too.
    first.refused(SERVER, RefusalKind::PasswordExpired);
    second.accepted();
    account.refused(SERVER, RefusalKind::PasswordExpired);
    account.ask().await.expect_err("refused");
}

#[tokio::test]
async fn an_attempt_whose_end_nobody_knows_is_no_refusal() {
    let place = tempfile::tempdir().expect("a folder");
    let account = account(&place, LogonDoor::Exchange, "p");
    drop(account.ask().await.expect("the network broke"));
    account.ask().await.expect("it may be tried").accepted();
    assert!(!place.path().join(LIST_FILE).exists());
}

#[tokio::test]
async fn a_person_may_let_it_be_tried_once() {
    let place = tempfile::tempdir().expect("a folder");
    let logons = Logons::of(place.path());
    let gate = LogonGate::new(&logons, &config(), false);
    let account = gate.account(LogonDoor::Exchange, "CONTOSO\\svc", &Secret::new("p"));
    refuse(&account, RefusalKind::AccountDisabled).await;
    account.ask().await.expect_err("refused");
    logons.allow_once();
    refuse(&account, RefusalKind::AccountDisabled).await;
    account.ask().await.expect_err("once is once");
    logons.allow_once();
    // The program ends in the middle of the attempt: it does not count as not made.
    drop(account.ask().await.expect("once more"));
    account.ask().await.expect_err("once is once");
    logons.allow_once();
    account.ask().await.expect("once more").accepted();
    assert!(logons.refused(None).is_empty(), "it is over");
    assert!(!place.path().join(LIST_FILE).exists());
}

#[tokio::test]
async fn a_locked_account_is_tried_again_once_a_day() {
    let place = tempfile::tempdir().expect("a folder");
    let account = account(&place, LogonDoor::Directory, "p");
    refuse(&account, RefusalKind::AccountLocked).await;
    let next = account.ask().await.expect_err("locked").next_try.expect("it heals");
    let since = next.duration_since(jiff::Timestamp::now());
    assert!(since > jiff::SignedDuration::from_hours(23), "{since}");
    // A day later.
    let path = place.path().join(LIST_FILE);
    let text = std::fs::read_to_string(&path).expect("the list");
    let mut list: serde_json::Value = serde_json::from_str(&text).expect("json");
    list[0]["at"] = "2026-01-01T00:00:00Z".into();
    list[0]["nextTry"] = "2026-01-02T00:00:00Z".into();
    std::fs::write(&path, list.to_string()).expect("written");
    drop(account.ask().await.expect("one try"));
    account.ask().await.expect_err("and no other before the next day");
}

#[tokio::test]
async fn the_status_tells_what_the_connection_has_and_not_what_a_set_up_tried() {
    let place = tempfile::tempdir().expect("a folder");
    let logons = Logons::of(place.path());
    refuse(&of(&place, &config(), true, LogonDoor::Exchange, "typo"), RefusalKind::Credentials).await;
    assert_eq!(logons.refused(None).len(), 1, "before a set-up is stored");
    assert!(logons.refused(Some(&config())).is_empty(), "the stored password is another");
    // The stored password is that one after all.
    account(&place, LogonDoor::Exchange, "typo").ask().await.expect_err("refused");
    assert_eq!(logons.refused(Some(&config())).len(), 1);
    let told = standing(&logons.refused(Some(&config()))[0]);
    assert_eq!(told.code, "logon.notRepeated");
    assert!(told.text.contains("CONTOSO\\svc") && told.text.contains(SERVER), "{told}");
    logons.forget();
    assert!(logons.refused(None).is_empty());
}

#[tokio::test]
async fn the_directorys_own_name_stays_away_too_while_exchange_refuses_the_password() {
    let place = tempfile::tempdir().expect("a folder");
    let gate = LogonGate::new(&Logons::of(place.path()), &config(), false);
    let password = Secret::new("p");
    let exchange = gate.account(LogonDoor::Exchange, "CONTOSO\\svc", &password);
    let directory = gate.account(LogonDoor::Directory, "cn=svc", &password).also_named("CONTOSO\\svc".into());
    refuse(&directory, RefusalKind::Credentials).await;
    // A name that only the directory does not know says nothing about Exchange.
    refuse(&exchange, RefusalKind::WrongPassword).await;
    let gate = LogonGate::new(&Logons::of(place.path()), &config(), false);
    let other = gate.account(LogonDoor::Directory, "uid=svc", &password).also_named("CONTOSO\\svc".into());
    let refused = other.ask().await.expect_err("refused by Exchange");
    assert_eq!(refused.door, LogonDoor::Exchange);
}

#[tokio::test]
async fn a_proxy_is_an_account_of_its_own() {
    let place = tempfile::tempdir().expect("a folder");
    let gate = LogonGate::new(&Logons::of(place.path()), &config(), false);
    let password = Secret::new("p");
    let at = |address: &str| gate.proxy(address.into(), "CONTOSO\\svc", &password);
    refuse(&at("proxy:8080"), RefusalKind::Credentials).await;
    at("proxy:8080").ask().await.expect_err("refused");
    drop(at("other:8080").ask().await.expect("another proxy"));
    drop(gate.account(LogonDoor::Exchange, "CONTOSO\\svc", &password).ask().await.expect("Exchange"));
    assert_eq!(gate.refused().len(), 1, "it counts whatever the other settings are");
}

#[tokio::test]
async fn two_programs_of_one_folder_try_a_bad_password_once() {
    let place = tempfile::tempdir().expect("a folder");
    // The folder is not made yet: a check begins like that.
    let root = place.path().join("not/made");
    let tried = Arc::new(AtomicUsize::new(0));
    let programs = (0..4).map(|_| {
        // Each with what a program of its own knows: nothing.
        let gate = LogonGate::new(&Logons::of(&root), &config(), true);
        let account = gate.account(LogonDoor::Exchange, "u", &Secret::new("wr0ng"));
        let tried = Arc::clone(&tried);
        async move {
            let Ok(permit) = account.ask().await else { return };
            tried.fetch_add(1, Ordering::SeqCst);
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            permit.refused(SERVER, RefusalKind::WrongPassword);
        }
    });
    futures_util::future::join_all(programs).await;
    assert_eq!(tried.load(Ordering::SeqCst), 1);
    let left: Vec<_> =
        std::fs::read_dir(&root).expect("there").flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(left.len(), 2, "the list and its key: {left:?}");
}

#[tokio::test]
async fn a_program_that_never_ends_its_log_on_stops_no_other_one() {
    let place = tempfile::tempdir().expect("a folder");
    let longest = std::time::Duration::from_millis(200);
    let held = turn::LogonTurn::wait_at_most(place.path(), "u", longest).await.expect("the first");
    assert!(turn::LogonTurn::wait_at_most(place.path(), "u", longest).await.is_none(), "it goes on without");
    drop(turn::LogonTurn::wait_at_most(place.path(), "other", longest).await.expect("another user's"));
    drop(held);
    let next = turn::LogonTurn::wait_at_most(place.path(), "u", longest).await.expect("the next");
    drop(next);
    assert_eq!(std::fs::read_dir(place.path()).expect("there").count(), 0, "nothing stays");
}

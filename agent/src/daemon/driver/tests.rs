//! Unit tests of `driver.rs`, with a clock that stands still: the results of a task's turns.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use exchange_connector::api::error::code;
use futures_util::future::BoxFuture;
use tempfile::TempDir;
use tokio::task::JoinHandle;

use super::*;
use crate::daemon::signals::TaskEvent;
use crate::management::ServiceError;
use crate::store::{DataFolder, Journal};

type Turned = BoxFuture<'static, Result<Turn, LinkError>>;
type Script = Arc<dyn Fn(usize, TaskEvents) -> Turned + Send + Sync>;

/// A task whose turns a test writes down.
struct Fake {
    script: Script,
    seen: Arc<Seen>,
}

/// The results of all tasks of one registration.
#[derive(Default)]
struct Seen {
    made: AtomicUsize,
    closed: AtomicUsize,
    turns: Mutex<Vec<Instant>>,
}

impl Seen {
    fn turns(&self) -> usize {
        self.turns.lock().expect("turns").len()
    }

    fn closed(&self) -> usize {
        self.closed.load(Ordering::SeqCst)
    }
}

#[async_trait]
impl Task for Fake {
    async fn turn(&mut self, _: &Context, _: &Arc<Stored>, happened: TaskEvents) -> Result<Turn, LinkError> {
        let number = {
            let mut turns = self.seen.turns.lock().expect("turns");
            turns.push(Instant::now());
            turns.len()
        };
        (self.script)(number, happened).await
    }

    async fn close(&mut self) {
        self.seen.closed.fetch_add(1, Ordering::SeqCst);
    }
}

struct World {
    _folder: TempDir,
    context: Arc<Context>,
}

impl World {
    /// An agent with a connection. The clock stands still from here on.
    async fn new() -> Self {
        let place = tempfile::tempdir().expect("a folder");
        let folder = DataFolder::at(Some(place.path().to_owned()));
        let journal = Journal::open(&folder.journal_file()).await.expect("journal");
        let context = Context::new(folder, journal).await.expect("context");
        tokio::time::pause();
        let world = Self { _folder: place, context };
        world.connect();
        world
    }

    fn connect(&self) {
        let (config, secrets, enrollment) = crate::store::settings::tests::sample();
        let stored = Stored { config, secrets, enrollment, secret_store: String::new() };
        self.context.set_connection(Some(Arc::new(stored)));
    }

    fn run(&self, name: TaskName, interruption: Interruption, script: Script) -> (Arc<Seen>, JoinHandle<()>) {
        let seen = Arc::<Seen>::default();
        let all = Arc::clone(&seen);
        let registration = Registration {
            name,
            back_off: Backoff {
                first: Duration::from_secs(4),
                longest: Duration::from_secs(60),
                spread_percent: 10,
            },
            retried_on: TaskEvents::of(&[TaskEvent::ServiceSettingsChanged]),
            interruption,
            make: Box::new(move || {
                all.made.fetch_add(1, Ordering::SeqCst);
                Box::new(Fake { script: Arc::clone(&script), seen: Arc::clone(&all) })
            }),
        };
        (seen, tokio::spawn(supervise(Arc::clone(&self.context), registration)))
    }

    fn failures(&self, name: TaskName) -> u32 {
        self.context.watch_tasks().borrow()[name as usize].failures
    }
}

fn script(turns: impl Fn(usize, TaskEvents) -> Turned + Send + Sync + 'static) -> Script {
    Arc::new(turns)
}

fn now(turned: Result<Turn, LinkError>) -> Turned {
    Box::pin(std::future::ready(turned))
}

/// Time passes, and every task that waits for it goes on.
async fn pass(seconds: u64) {
    tokio::time::sleep(Duration::from_secs(seconds)).await;
}

#[tokio::test]
async fn a_turn_under_way_is_dropped_when_the_agent_ends_or_ends_by_itself() {
    let world = World::new().await;
    let never = script(|_, _| Box::pin(std::future::pending()));
    let (dropped, first) = world.run(TaskName::Upload, Interruption::Drops, never);
    let finished = Arc::new(AtomicUsize::new(0));
    let (context, done) = (Arc::clone(&world.context), Arc::clone(&finished));
    let careful = script(move |_, _| {
        let (context, done) = (Arc::clone(&context), Arc::clone(&done));
        Box::pin(async move {
            context.signals.stopped().await;
            pass(5).await;
            done.fetch_add(1, Ordering::SeqCst);
            Ok(Turn::Did(Deed::Step))
        })
    });
    let (kept, second) = world.run(TaskName::Orders, Interruption::Finishes, careful);
    pass(1).await;
    world.context.stop();
    first.await.expect("ended");
    assert_eq!((dropped.turns(), dropped.closed(), finished.load(Ordering::SeqCst)), (1, 1, 0));
    second.await.expect("ended");
    assert_eq!((kept.turns(), kept.closed(), finished.load(Ordering::SeqCst)), (1, 1, 1));
}

#[tokio::test]
async fn another_connection_has_another_task_and_a_turn_that_finishes_ends_first() {
    let world = World::new().await;
    let slow = || {
        script(|_, _| {
            Box::pin(async {
                pass(10).await;
                Ok(Turn::rest(TaskEvents::NONE))
            })
        })
    };
    let (dropped, _first) = world.run(TaskName::Upload, Interruption::Drops, slow());
    let (finished, _second) = world.run(TaskName::Orders, Interruption::Finishes, slow());
    pass(1).await;
    world.connect();
    pass(1).await;
    let made = |seen: &Seen| seen.made.load(Ordering::SeqCst);
    assert_eq!((made(&dropped), dropped.turns(), dropped.closed()), (2, 2, 1));
    assert_eq!((made(&finished), finished.turns(), finished.closed()), (1, 1, 0));
    pass(20).await;
    assert_eq!((made(&finished), finished.turns(), finished.closed()), (2, 2, 1));
    assert_eq!(dropped.turns(), 2, "a task that rests has no turn");
}

#[tokio::test]
async fn without_a_connection_no_task_has_a_turn() {
    let world = World::new().await;
    world.context.set_connection(None);
    let rests = script(|_, _| now(Ok(Turn::rest(TaskEvents::NONE))));
    let (seen, running) = world.run(TaskName::Sync, Interruption::Finishes, rests);
    pass(3600).await;
    assert_eq!(seen.turns(), 0);
    world.connect();
    pass(1).await;
    assert_eq!(seen.turns(), 1);
    world.context.stop();
    running.await.expect("ended");
}

#[tokio::test]
async fn the_back_off_doubles_up_to_its_longest_and_ends_with_a_success() {
    let world = World::new().await;
    let fails = script(|number, _| {
        now(if number == 8 { Ok(Turn::Did(Deed::Step)) } else { Err(ServiceError::Address.into()) })
    });
    let (seen, _running) = world.run(TaskName::Upload, Interruption::Drops, fails);
    pass(290).await;
    let turns = seen.turns.lock().expect("turns").clone();
    let pauses: Vec<f64> =
        turns.windows(2).map(|pair| pair[1].duration_since(pair[0]).as_secs_f64()).collect();
    let expected = [4.0, 8.0, 16.0, 32.0, 60.0, 60.0, 60.0, 0.0, 4.0];
    assert!(pauses.len() >= 7, "{pauses:?}");
    for (pause, expected) in pauses.iter().zip(expected) {
        assert!((expected * 0.9..=expected * 1.1 + 0.01).contains(pause), "{pauses:?}");
    }
    assert!(pauses.iter().any(|pause| pause.fract() != 0.0), "many agents do not come back together");
}

#[tokio::test]
async fn a_task_that_fails_stops_no_other_and_its_finding_goes_when_it_succeeds() {
    let world = World::new().await;
    let fails = script(|number, _| {
        now(if number < 3 { Err(ServiceError::Address.into()) } else { Ok(Turn::rest(TaskEvents::NONE)) })
    });
    let (failing, _first) = world.run(TaskName::CheckIn, Interruption::Drops, fails);
    let works = script(|_, _| now(Ok(Turn::rest_for(Duration::from_secs(1), TaskEvents::NONE))));
    let (working, _second) = world.run(TaskName::Mail, Interruption::Drops, works);
    pass(6).await;
    assert_eq!((failing.turns(), working.turns() >= 5), (2, true));
    let finding = |name| world.context.watch_tasks().borrow()[name as usize].finding.clone();
    assert_eq!(world.failures(TaskName::CheckIn), 2);
    assert!(finding(TaskName::CheckIn).is_some() && finding(TaskName::Mail).is_none());
    pass(20).await;
    assert_eq!((world.failures(TaskName::CheckIn), finding(TaskName::CheckIn)), (0, None));
}

#[tokio::test]
async fn a_revoked_connection_is_not_tried_again_before_a_set_up() {
    let world = World::new().await;
    let revoked = || ServiceError::Refused {
        status: 403,
        code: code::AGENT_REVOKED.into(),
        existing: None,
        message: "Another connector serves this organization.".into(),
    };
    let (seen, _running) =
        world.run(TaskName::CheckIn, Interruption::Drops, script(move |_, _| now(Err(revoked().into()))));
    pass(7 * 24 * 3600).await;
    world.context.signals.send(TaskEvent::ServiceSettingsChanged);
    pass(3600).await;
    assert_eq!(seen.turns(), 1);
    world.connect();
    pass(1).await;
    assert_eq!(seen.turns(), 2);
}

#[tokio::test]
async fn an_event_wakes_a_task_and_is_not_lost_during_a_turn() {
    let world = World::new().await;
    let (context, heard) = (Arc::clone(&world.context), Arc::new(AtomicUsize::new(0)));
    let hears = Arc::clone(&heard);
    let task = script(move |number, happened| {
        if number == 1 {
            // Another task leaves something to do before this turn has ended.
            context.signals.send(TaskEvent::OrdersArrived);
        }
        hears.fetch_add(usize::from(happened.has(TaskEvent::OrdersArrived)), Ordering::SeqCst);
        now(Ok(Turn::rest(TaskEvents::of(&[TaskEvent::OrdersArrived]))))
    });
    let (seen, _running) = world.run(TaskName::Orders, Interruption::Finishes, task);
    pass(1).await;
    assert_eq!((seen.turns(), heard.load(Ordering::SeqCst)), (2, 1));
    world.context.signals.send(TaskEvent::SyncEnded);
    pass(1).await;
    assert_eq!(seen.turns(), 2, "it does not wait for that");
    world.context.signals.send(TaskEvent::OrdersArrived);
    pass(1).await;
    assert_eq!((seen.turns(), heard.load(Ordering::SeqCst)), (3, 2));
}

#[tokio::test]
async fn only_what_may_have_changed_a_failure_s_cause_ends_a_back_off() {
    let world = World::new().await;
    let retries = script(|_, _| now(Ok(Turn::Retry)));
    let (seen, _running) = world.run(TaskName::Groups, Interruption::Drops, retries);
    pass(1).await;
    world.context.signals.send(TaskEvent::OrdersArrived);
    pass(1).await;
    assert_eq!(seen.turns(), 1);
    world.context.signals.send(TaskEvent::ServiceSettingsChanged);
    pass(1).await;
    assert_eq!(seen.turns(), 2);
    assert_eq!(world.failures(TaskName::Groups), 2, "it was reported by the task itself");
}

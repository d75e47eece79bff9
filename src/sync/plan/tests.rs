//! Tests of the plan: a server in a few lines, which accepts pipes and filters or refuses them.

mod by_name;

use std::cell::Cell;
use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::domain::device::DeviceId;
use crate::domain::health::SyncResult;
use crate::exchange::Filter;
use crate::sync::record_hash::tests::device;

/// Every third mailbox has two devices.
fn numbered(n: usize) -> MobileDevice {
    let user = if n % 3 == 1 { n - 1 } else { n };
    let name = format!("contoso.com/U{user}/ExchangeActiveSyncDevices/iPhone§Appl{n:06}");
    let mut device = device(&name);
    device.device_id = Some(DeviceId(format!("Appl{n:06}")));
    device
}

fn number(identity: &str) -> usize {
    identity.rsplit("Appl").next().unwrap().parse().unwrap()
}

/// What a server does with filters and pipes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Filters {
    Work,
    Ignored,
    Refused,
    /// Nothing ever matches.
    Empty,
    /// Every pipe ends in one error record for each object, filter or not.
    Errors,
}

#[derive(Debug)]
struct Server {
    devices: usize,
    filters: Filters,
    /// Pipes that are answered before the rest is refused.
    pipes: Cell<usize>,
    /// Refuses as PowerShell does: an error record for each object, and the pipeline completes.
    quietly: bool,
    by_mailbox: bool,
}

impl Server {
    fn of(devices: usize) -> Self {
        Self {
            devices,
            filters: Filters::Work,
            pipes: Cell::new(usize::MAX),
            quietly: false,
            by_mailbox: true,
        }
    }

    fn matches(filter: &Filter, id: &str) -> bool {
        match filter {
            Filter::And(parts) => parts.iter().all(|part| Self::matches(part, id)),
            Filter::Or(parts) => parts.iter().any(|part| Self::matches(part, id)),
            Filter::AtLeast(_, bound) => id.to_lowercase() >= bound.to_lowercase(),
            Filter::Less(_, bound) => id.to_lowercase() < bound.to_lowercase(),
            Filter::Equal(_, value) => value.to_string() == format!("'{id}'"),
            other => panic!("{other:?}"),
        }
    }

    /// Ends one step; gives the devices whose statistics came.
    fn answer(&self, plan: &mut SyncPlan, step: &PlanStep, due: &dyn Fn(usize) -> bool) -> Vec<usize> {
        let all = 0..self.devices;
        let answered: Vec<usize> = match &step.kind {
            StepKind::Devices => {
                all.clone().for_each(|n| plan.saw(&numbered(n), due(n)));
                vec![]
            }
            StepKind::Names => {
                all.clone().for_each(|n| plan.named(&numbered(n), due(n)));
                vec![]
            }
            StepKind::Mailboxes | StepKind::Organization(_) => vec![],
            StepKind::ScopeMailboxes(_)
            | StepKind::DevicesOf(_)
            | StepKind::Verify { .. }
            | StepKind::Owner(_) => {
                panic!("not of this reach: {:?}", step.kind)
            }
            StepKind::Statistics(filter) => {
                if self.pipes.get() == 0 {
                    if self.quietly {
                        plan.done(
                            step.id,
                            StepOutcome { errors: 7, piping_refused: true, ..StepOutcome::clean(0) },
                        );
                    } else {
                        plan.failed(step.id, &Fault::PipingRefused);
                    }
                    return vec![];
                }
                self.pipes.set(self.pipes.get() - 1);
                match (filter, self.filters) {
                    (Some(_), Filters::Refused) => {
                        plan.failed(step.id, &Fault::InvalidArgument);
                        return vec![];
                    }
                    (Some(_), Filters::Empty) => vec![],
                    (_, Filters::Errors) => {
                        plan.done(step.id, StepOutcome { errors: 1, ..StepOutcome::clean(0) });
                        return vec![];
                    }
                    (Some(filter), Filters::Work) => {
                        all.filter(|n| Self::matches(filter, &format!("Appl{n:06}"))).collect()
                    }
                    (None, _) | (Some(_), Filters::Ignored) => all.collect(),
                }
            }
            StepKind::StatisticsOfMailbox { devices, .. } => {
                if !self.by_mailbox {
                    plan.failed(step.id, &Fault::ParameterNotFound);
                    return vec![];
                }
                devices.iter().map(|identity| number(identity.as_str())).collect()
            }
            StepKind::StatisticsOf(identity) => vec![number(identity.as_str())],
        };
        plan.done(step.id, StepOutcome::clean(answered.len() as u64));
        answered
    }

    /// Runs a plan to its end over so many lanes; gives the pipelines used and the devices answered for.
    fn run(
        &self,
        plan: &mut SyncPlan,
        lanes: usize,
        due: impl Fn(usize) -> bool,
    ) -> (usize, BTreeSet<usize>) {
        let (mut pipelines, mut answered, mut running) = (0, BTreeSet::new(), VecDeque::new());
        loop {
            while running.len() < lanes
                && let Some(step) = plan.next_step()
            {
                running.push_back(step);
            }
            let Some(step) = running.pop_front() else { break };
            pipelines += 1;
            answered.extend(self.answer(plan, &step, &due));
        }
        assert!(plan.is_finished());
        (pipelines, answered)
    }
}

fn full() -> SyncPlan {
    SyncPlan::new(SyncKind::Full, Dialect::default())
}

fn quick() -> SyncPlan {
    SyncPlan::new(SyncKind::Quick, Dialect::default())
}

#[test]
fn a_full_sync_of_five_thousand_devices_takes_twelve_pipelines() {
    let mut plan = full();
    let (pipelines, answered) = Server::of(5000).run(&mut plan, 1, |_| true);
    assert_eq!((pipelines, answered.len()), (12, 5000));
    assert!(plan.enumerated_all());
    assert_eq!(plan.result(), SyncResult::Succeeded);
    assert_eq!(plan.progress(), Progress { steps_done: 12, steps_total: 12, devices: 5000 });
    assert_eq!(Server::of(1000).run(&mut full(), 1, |_| true).0, 3, "a small organization is one slice");
}

#[test]
fn a_quick_sync_asks_for_what_is_due_alone() {
    let server = Server::of(5000);
    assert_eq!(server.run(&mut quick(), 1, |_| false).0, 2);
    let (pipelines, answered) = server.run(&mut quick(), 1, |n| n < 50);
    assert_eq!((pipelines, answered.len()), (4, 50));
    assert_eq!(server.run(&mut quick(), 1, |_| true).0, 12, "no worse than a full one");
}

#[test]
fn a_lost_record_or_a_failed_slice_makes_it_partial() {
    let mut plan = full();
    let devices = plan.next_step().unwrap();
    plan.saw(&numbered(1), true);
    plan.done(devices.id, StepOutcome { lost: 1, ..StepOutcome::clean(1) });
    Server::of(1).run(&mut plan, 1, |_| true);
    assert_eq!(plan.result(), SyncResult::Partial);
    assert!(!plan.enumerated_all());

    let mut plan = full();
    while let Some(step) = plan.next_step() {
        match step.kind {
            StepKind::Statistics(_) => drop(plan.failed(step.id, &Fault::ServerUnwell)),
            _ => drop(Server::of(1).answer(&mut plan, &step, &|_| true)),
        }
    }
    assert!(plan.is_finished());
    assert_eq!(plan.result(), SyncResult::Partial);
}

#[test]
fn what_was_not_seen_whole_deletes_nothing() {
    let begun = |devices: usize| {
        let mut plan = full();
        let step = plan.next_step().unwrap();
        (0..devices).for_each(|n| plan.saw(&numbered(n), true));
        (plan, step.id)
    };
    let (running, _) = begun(5);
    let (mut lost, id) = begun(5);
    lost.done(id, StepOutcome { lost: 1, ..StepOutcome::clean(5) });
    let (mut failed, id) = begun(5);
    failed.done(id, StepOutcome { errors: 1, ..StepOutcome::clean(5) });
    let (mut refused, id) = begun(0);
    refused.failed(id, &Fault::AccessDenied);
    for plan in [running, lost, failed, refused] {
        assert!(!plan.enumerated_all());
        assert_ne!(plan.result(), SyncResult::Succeeded);
    }
    // An organization without devices is a whole answer too.
    let mut nobody = full();
    Server::of(0).run(&mut nobody, 1, |_| true);
    assert!(nobody.enumerated_all());
    assert_eq!(nobody.result(), SyncResult::Succeeded);
}

#[test]
fn a_cut_enumeration_starts_anew_and_counts_once() {
    let mut plan = full();
    let step = plan.next_step().unwrap();
    (0..700).for_each(|n| plan.saw(&numbered(n), true));
    plan.failed(step.id, &Fault::ShellGone);
    assert_eq!(Server::of(900).run(&mut plan, 1, |_| true).0, 3);
    assert_eq!(plan.progress().devices, 900);
    assert_eq!(plan.result(), SyncResult::Succeeded);
    let mut dead = full();
    let step = dead.next_step().unwrap();
    dead.failed(step.id, &Fault::AccessDenied);
    Server::of(0).run(&mut dead, 1, |_| true);
    assert_eq!(dead.result(), SyncResult::Failed);
}

#[test]
fn where_a_pipe_is_refused_devices_are_asked_by_name() {
    for quietly in [false, true] {
        let server = Server { pipes: Cell::new(1), quietly, ..Server::of(3000) };
        let mut plan = full();
        let (pipelines, answered) = server.run(&mut plan, 1, |_| true);
        assert_eq!(answered.len(), 3000);
        // Devices, mailboxes, a slice that works and one that does not, names, and 2,000 mailboxes.
        assert_eq!(pipelines, 5 + 2000);
        assert!(plan.piping_is_refused());
        assert_eq!(plan.result(), SyncResult::Succeeded);
    }
    let mut plan = full().without_piping();
    assert_eq!(Server::of(30).run(&mut plan, 1, |_| true).0, 2 + 20);
    let server = Server { by_mailbox: false, ..Server::of(30) };
    let (_, answered) = server.run(&mut full().without_piping(), 1, |_| true);
    assert_eq!(answered.len(), 30, "the last resort is device by device");
}

#[test]
fn statistics_that_were_not_asked_for_are_no_success() {
    let mut plan = full();
    while let Some(step) = plan.next_step() {
        match step.kind {
            StepKind::Statistics(_) => drop(plan.failed(step.id, &Fault::PipingRefused)),
            StepKind::Names => drop(plan.failed(step.id, &Fault::ServerUnwell)),
            _ => drop(Server::of(5).answer(&mut plan, &step, &|_| true)),
        }
        assert_ne!(plan.result(), SyncResult::Succeeded);
    }
    let mut plan = full().without_piping();
    while let Some(step) = plan.next_step() {
        match step.kind {
            StepKind::StatisticsOf(_) | StepKind::StatisticsOfMailbox { .. } => {
                plan.failed(step.id, &Fault::AccessDenied);
            }
            _ => drop(Server::of(5).answer(&mut plan, &step, &|_| true)),
        }
    }
    assert_eq!(plan.result(), SyncResult::Partial, "refused for every device");
}

#[test]
fn refused_statistics_of_one_device_are_a_finding() {
    let mut plan = full().without_piping();
    let mut refused = false;
    while let Some(step) = plan.next_step() {
        if matches!(step.kind, StepKind::StatisticsOf(_)) && !refused {
            refused = true;
            plan.failed(step.id, &Fault::AccessDenied);
        } else {
            Server::of(6).answer(&mut plan, &step, &|_| true);
        }
    }
    assert_eq!((plan.result(), plan.findings()), (SyncResult::Succeeded, 1));
}

#[test]
fn filters_that_are_ignored_refused_or_empty_cost_little() {
    let ignored = Server { filters: Filters::Ignored, ..Server::of(5000) };
    assert_eq!(ignored.run(&mut full(), 1, |_| true).0, 3, "the first slice brought everything");
    let refused = Server { filters: Filters::Refused, ..Server::of(5000) };
    assert_eq!(refused.run(&mut full(), 1, |_| true).0, 4);
    let empty = Server { filters: Filters::Empty, ..Server::of(5000) };
    assert_eq!(empty.run(&mut full(), 1, |_| true).0, 13);
}

proptest! {
    /// Whatever the server makes of filters and pipes, and whenever it refuses: every due device is answered for.
    #[test]
    fn every_sync_is_complete(
        devices in 0..4000_usize,
        filters in prop_oneof![
            Just(Filters::Work), Just(Filters::Ignored), Just(Filters::Refused), Just(Filters::Empty),
            Just(Filters::Errors)
        ],
        pipes in prop_oneof![Just(usize::MAX), 0..12_usize],
        (quietly, by_mailbox, is_quick, known) in any::<(bool, bool, bool, bool)>(),
        lanes in 1..5_usize,
        every in 1..200_usize,
    ) {
        let server = Server { devices, filters, pipes: Cell::new(pipes), quietly, by_mailbox };
        let mut plan = if is_quick { quick() } else { full() };
        if known {
            plan = plan.without_piping();
        }
        let due = |n: usize| !is_quick || n.is_multiple_of(every);
        let (_, answered) = server.run(&mut plan, lanes, due);
        let missed = (0..devices).filter(|n| due(*n) && !answered.contains(n)).count();
        prop_assert_eq!(missed, 0);
        prop_assert_eq!(plan.result(), SyncResult::Succeeded);
        let progress = plan.progress();
        prop_assert_eq!(progress.steps_done, progress.steps_total);
    }
}

#[test]
fn what_is_not_read_of_the_organization_does_not_spoil_a_sync() {
    let mut plan = SyncPlan::new(SyncKind::Full, Dialect::default()).with_organization();
    let mut tries = 0;
    while let Some(step) = plan.next_step() {
        match step.kind {
            StepKind::Organization(part) => {
                tries += 1;
                let fault = if part == OrganizationPart::Settings {
                    Fault::ServerUnwell
                } else {
                    Fault::AccessDenied
                };
                plan.failed(step.id, &fault);
            }
            _ => plan.done(step.id, StepOutcome::clean(0)),
        }
    }
    assert_eq!(tries, OrganizationPart::ALL.len() + 2, "what may pass is asked again");
    assert_eq!(plan.result(), SyncResult::Succeeded);
}

fn user(n: usize) -> CasMailbox {
    CasMailbox {
        identity: format!("contoso.com/U{n}"),
        guid: Some(uuid::Uuid::from_u128(n as u128 + 1)),
        distinguished_name: None,
        display_name: None,
        primary_smtp_address: None,
        active_sync_enabled: None,
        active_sync_allowed_device_ids: vec![],
        active_sync_blocked_device_ids: vec![],
        active_sync_mailbox_policy: None,
        active_sync_mailbox_policy_is_defaulted: None,
        has_active_sync_device_partnership: None,
        server_name: None,
    }
}

fn narrow(mailboxes: usize) -> SyncPlan {
    let reach = Reach::Mailboxes(vec![Filter::equal("Guid", "a")]);
    let mut plan = SyncPlan::within(SyncKind::Full, Dialect::default(), reach);
    let step = plan.next_step().expect("the mailboxes");
    assert!(matches!(step.kind, StepKind::ScopeMailboxes(Some(_))) && plan.next_step().is_none());
    (0..mailboxes).for_each(|n| plan.mailbox(&user(n)));
    plan.done(step.id, StepOutcome::clean(mailboxes as u64));
    plan
}

#[test]
fn a_unit_is_asked_for_in_every_step() {
    let reach = Reach::Unit("contoso.com/Sales".into());
    let mut plan = SyncPlan::within(SyncKind::Full, Dialect::default(), reach);
    let devices = plan.next_step().expect("devices");
    plan.saw(&numbered(1), true);
    plan.done(devices.id, StepOutcome::clean(1));
    let mut steps = vec![devices];
    while let Some(step) = plan.next_step() {
        plan.done(step.id, StepOutcome::clean(1));
        steps.push(step);
    }
    assert_eq!(steps.len(), 3);
    for step in steps {
        let unit = step.commands[0].argument("OrganizationalUnit").and_then(crate::psrp::PsValue::as_text);
        assert_eq!(unit, Some("contoso.com/Sales"), "{:?}", step.kind);
    }
    assert_eq!(plan.result(), SyncResult::Succeeded);
}

#[test]
fn the_devices_of_few_mailboxes_are_asked_for_one_by_one() {
    let mut plan = narrow(3);
    let (first, second, third) = (plan.next_step(), plan.next_step(), plan.next_step());
    let [first, second, third] = [first, second, third].map(|step| step.expect("a mailbox"));
    assert!(plan.next_step().is_none() && matches!(third.kind, StepKind::DevicesOf(_)));
    plan.saw(&numbered(0), true);
    plan.done(first.id, StepOutcome::clean(1));
    // A mailbox that is gone has no devices; one that is not answered for leaves a gap.
    plan.failed(second.id, &Fault::NotFound);
    assert!(!plan.enumeration_ended());
    plan.done(third.id, StepOutcome::clean(0));
    assert!(plan.enumeration_ended() && plan.enumerated_all());
    let (gone, there, lost) = (some("A"), some("B"), some("C"));
    let at = |device: &Identity| (device.clone(), Some("dc01.contoso.com".into()));
    plan.verify([at(&gone), at(&there), at(&lost), at(&gone)]);
    while let Some(step) = plan.next_step() {
        match &step.kind {
            StepKind::Verify { device, .. } if *device == gone => {
                let controller = step.commands[0].argument("DomainController");
                assert_eq!(controller.and_then(crate::psrp::PsValue::as_text), Some("dc01.contoso.com"));
                assert!(!plan.failed(step.id, &Fault::NotFound));
            }
            StepKind::Verify { device, .. } if *device == lost => {
                assert!(!plan.failed(step.id, &Fault::AccessDenied));
            }
            _ => plan.done(step.id, StepOutcome::clean(1)),
        }
    }
    assert_eq!(
        [&gone, &there, &lost, &some("D")].map(|device| plan.verdict(device)),
        [Presence::Gone, Presence::There, Presence::Unknown, Presence::Unknown]
    );
    assert_eq!(plan.result(), SyncResult::Succeeded);
}

#[test]
fn a_mailbox_that_is_not_answered_for_is_a_gap() {
    let mut plan = narrow(2);
    for _ in 0..2 {
        let step = plan.next_step().expect("a mailbox");
        plan.failed(step.id, &Fault::AccessDenied);
    }
    assert!(plan.enumeration_ended() && !plan.enumerated_all());
    assert_eq!(plan.result(), SyncResult::Failed);
    // Nobody is targeted: that is a whole answer.
    let nobody = SyncPlan::within(SyncKind::Full, Dialect::default(), Reach::Mailboxes(vec![]));
    assert!(nobody.enumerated_all() && nobody.is_finished());
    assert_eq!(nobody.result(), SyncResult::Succeeded);
}

#[test]
fn of_many_mailboxes_the_whole_enumeration_is_taken_and_sieved() {
    let mut plan = narrow(201);
    let step = plan.next_step().expect("devices");
    assert_eq!(step.kind, StepKind::Devices);
    assert!(plan.is_inside(&numbered(0)) && !plan.is_inside(&numbered(600)));
    assert!(!plan.is_inside(&device("x")), "whose device it is was not told");
    plan.saw(&numbered(0), true);
    plan.done(step.id, StepOutcome::clean(500));
    let step = plan.next_step().expect("statistics of the one");
    assert!(matches!(step.kind, StepKind::StatisticsOf(_)));
}

fn some(name: &str) -> Identity {
    Identity::new(name).expect("an identity")
}

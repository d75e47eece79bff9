//! Tests of what counts after an incomplete answer, and of what is asked by name.

use super::*;

#[test]
fn what_the_last_try_of_an_enumeration_brought_counts() {
    let mut plan = SyncPlan::new(SyncKind::Full, Dialect::default());
    for left in (0..ATTEMPTS).rev() {
        let devices = std::iter::from_fn(|| plan.next_step()).find(|step| step.kind == StepKind::Devices);
        let devices = devices.expect("devices");
        plan.saw(&numbered(1), true);
        assert_eq!(plan.failed(devices.id, &Fault::ServerUnwell), left > 0, "{left} more");
    }
    assert!(plan.enumeration_ended() && !plan.enumerated_all());
    assert_eq!(plan.progress().devices, 1);
    assert!(plan.next_step().is_some_and(|step| matches!(step.kind, StepKind::Statistics(_))));
    assert_eq!(plan.result(), SyncResult::Partial);
}

#[test]
fn a_mailbox_that_no_list_named_is_asked_for_once_and_is_no_gap() {
    let mut plan = SyncPlan::new(SyncKind::Full, Dialect::default());
    while let Some(step) = plan.next_step() {
        plan.done(step.id, StepOutcome::clean(0));
    }
    let (there, gone) = (some("contoso.com/A"), some("contoso.com/B"));
    plan.ask_owners([there.clone(), gone.clone(), there.clone()]);
    let steps: Vec<PlanStep> = std::iter::from_fn(|| plan.next_step()).collect();
    assert_eq!(steps.len(), 2);
    plan.done(steps[0].id, StepOutcome::clean(1));
    plan.failed(steps[1].id, &Fault::NotFound);
    assert!(plan.has_owner(&there) && !plan.has_owner(&gone));
    assert_eq!((plan.result(), plan.findings()), (SyncResult::Succeeded, 0));
}

#[test]
fn single_objects_that_were_not_read_are_counted_and_a_lost_part_is_not() {
    let ended = |devices: usize, outcome: StepOutcome| {
        let mut plan = full();
        let step = plan.next_step().unwrap();
        (0..devices).for_each(|n| plan.saw(&numbered(n), true));
        plan.done(step.id, outcome);
        assert_eq!(plan.unread_objects(), None, "it is not finished");
        Server::of(devices).run(&mut plan, 1, |_| true);
        (plan.result(), plan.unread_objects())
    };
    let outcome = |lost, errors, uncounted| StepOutcome { lost, errors, uncounted, ..StepOutcome::clean(50) };
    assert_eq!(ended(50, outcome(0, 0, 0)), (SyncResult::Succeeded, None));
    assert_eq!(ended(50, outcome(1, 0, 0)), (SyncResult::Partial, Some(1)));
    assert_eq!(ended(50, outcome(1, 2, 0)), (SyncResult::Partial, Some(3)));
    assert_eq!(ended(50, outcome(0, 2, 1)), (SyncResult::Partial, None), "one may stand for a whole domain");
    assert_eq!(ended(50, outcome(11, 0, 0)), (SyncResult::Partial, None), "these are not single ones");
    assert_eq!(ended(2000, outcome(20, 0, 0)), (SyncResult::Partial, Some(20)));
    assert_eq!(ended(2000, outcome(21, 0, 0)), (SyncResult::Partial, None));
    assert_eq!(ended(10, outcome(1, 0, 0)), (SyncResult::Partial, Some(1)));
    assert_eq!(ended(9, outcome(1, 0, 0)), (SyncResult::Partial, None), "more than a tenth");
    // The enumeration broke off, or statistics were given up.
    let mut broken = full();
    let step = broken.next_step().unwrap();
    broken.saw(&numbered(1), true);
    broken.failed(step.id, &Fault::AccessDenied);
    Server::of(1).run(&mut broken, 1, |_| true);
    assert_eq!((broken.result(), broken.unread_objects()), (SyncResult::Partial, None));
    let mut silent = full();
    let step = silent.next_step().unwrap();
    silent.saw(&numbered(1), true);
    silent.done(step.id, outcome(1, 0, 0));
    while let Some(step) = silent.next_step() {
        match step.kind {
            StepKind::Statistics(_) => drop(silent.failed(step.id, &Fault::ServerUnwell)),
            _ => drop(Server::of(1).answer(&mut silent, &step, &|_| true)),
        }
    }
    assert_eq!((silent.result(), silent.unread_objects()), (SyncResult::Partial, None));
}

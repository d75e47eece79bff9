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

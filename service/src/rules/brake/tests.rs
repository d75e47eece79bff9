//! Unit tests of `brake.rs`.

use super::*;
use proptest::prelude::*;

#[test]
fn either_limit_holds_a_run_and_the_limit_itself_does_not() {
    let count = |counted, total| Count { losing: 1, counted, total };
    let limits = Limits::default();
    assert!(!count(10, 1000).beyond(limits));
    assert!(count(11, 1000).beyond(limits));
    assert!(!count(5, 100).beyond(limits));
    assert!(count(6, 100).beyond(limits));
    assert!(!Count { losing: 0, counted: 50, total: 50 }.beyond(limits));
}

proptest! {
    #[test]
    fn the_count_is_what_counting_by_hand_gives(
        run in proptest::collection::vec(0_u128..40, 0..40),
        window in proptest::collection::vec(0_u128..40, 0..40),
    ) {
        let ids = |numbers: &[u128]| numbers.iter().map(|n| Uuid::from_u128(*n)).collect::<Vec<_>>();
        let count = Count::new(ids(&run), &ids(&window).into_iter().collect(), 1000);
        let by_hand = (0..40).filter(|n| run.contains(n) || window.contains(n)).count();
        let losing = (0..40).filter(|n| run.contains(n)).count();
        prop_assert_eq!((count.counted, count.losing), (by_hand as u64, losing as u64));
    }
}

//! Who acts is known inside a request, and nowhere else.

use super::*;

#[tokio::test]
async fn who_acts_is_known_within_one_request_alone() {
    let (address, at) = ("10.1.4.22".parse().ok(), Timestamp::UNIX_EPOCH);
    let acting = Acting::from(address, at);
    Arc::clone(&acting)
        .carry_out(async {
            assert_eq!(current().actor, Actor::service(), "nobody has said who calls");
            identify(Actor::new("ann", Channel::Console));
            identify(Actor::new("tom", Channel::Api));
            let ann = Actor::new("ann", Channel::Console);
            assert_eq!(current(), ActingNow { actor: ann, address, at }, "the first word counts");
            count_entry();
        })
        .await;
    assert_eq!(acting.noted(), 1);
    assert_eq!((current().actor, current().address), (Actor::service(), None));
}

#[test]
fn a_name_is_bounded() {
    assert!(Actor::new(&"x".repeat(10_000), Channel::Api).name.chars().count() <= LONGEST + 1);
}

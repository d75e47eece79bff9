//! Each listener hears each topic, however late it asks.

use super::*;

#[tokio::test]
async fn whoever_asks_late_hears_every_topic_once() {
    let live = Live::default();
    live.tell(&[Topic::Runs]);
    let mut mine = live.listen();
    assert!(mine.take().is_empty(), "what was before is no news");
    live.tell(&[Topic::Devices]);
    live.tell(&[]);
    live.tell(&[Topic::Orders, Topic::Devices]);
    assert_eq!(mine.next().await, Some(vec!["devices", "orders"]));
    assert!(mine.take().is_empty());
    drop(live);
    assert_eq!(mine.next().await, None);
}

#[test]
fn a_topics_place_is_its_number() {
    for (at, (topic, _)) in Topic::ALL.iter().enumerate() {
        assert_eq!(*topic as usize, at);
    }
}

//! Unit tests of `secret.rs`.

use super::*;

#[test]
fn a_draft_crosses_the_wire_whole_and_prints_no_secret() {
    let mut draft = Draft::default();
    draft.exchange.server = "cas01".into();
    draft.exchange.password = Some(Secret::new("hunter2"));
    draft.proxy.password = Some(Secret::new("hunter3"));
    draft.service.account_file = Some(Secret::new("hunter4"));
    draft.brake.device_count = Some(3);
    draft.directory.enabled = true;
    draft.directory.base = "DC=contoso,DC=com".into();
    let wire = WireDraft::from(draft.clone());
    assert!(!format!("{wire:?}").contains("hunter"));
    let line = serde_json::to_string(&wire).expect("json");
    let back: WireDraft = serde_json::from_str(&line).expect("back");
    assert_eq!(Draft::from(back), draft);
}

//! Unit tests of `ipc.rs`.

use proptest::prelude::*;

use super::*;

#[test]
fn requests_are_tagged_and_rights_follow() {
    let line = serde_json::to_string(&Request::SyncNow { kind: SyncKind::Quick, try_refused_logon: false })
        .expect("json");
    assert_eq!(line, r#"{"request":"syncNow","kind":"quick"}"#);
    assert_eq!(Request::Watch.right(), Right::Read);
    assert_eq!(Request::Forget { undo: false }.right(), Right::Write);
}

proptest! {
    /// A line of the channel is a message or an error; a message that is read names its right, and reads back the same.
    #[test]
    fn any_line_is_a_message_or_refused(
        line in ".{0,48}", tag in "(hello|getView|watch|check|connect|syncNow|forget|undo|status|done|.{0,4})",
        member in "(version|draft|kind|undo|run|dryRun|replace|status)", value in "(null|1|true|\"full\"|\\{\\}|\\[\\]|-1e9)",
    ) {
        let tagged = |name: &str| format!("{{\"{name}\":{},\"{member}\":{value}}}", serde_json::json!(tag));
        for line in [line, tagged("request"), tagged("reply")] {
            if let Ok(request) = serde_json::from_str::<Request>(&line) {
                let again: Request = serde_json::from_str(&serde_json::to_string(&request).expect("json")).expect("ours");
                prop_assert_eq!(again.right(), request.right());
            }
            if let Ok(reply) = serde_json::from_str::<Reply>(&line) {
                let written = serde_json::to_string(&reply).expect("json");
                prop_assert_eq!(serde_json::from_str::<Reply>(&written).expect("ours"), reply);
            }
        }
    }
}

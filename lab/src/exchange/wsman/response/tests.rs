//! Unit tests of `response.rs`.

use super::*;

#[test]
fn an_answer_stays_within_the_envelope_and_always_holds_one_fragment() {
    let reply = Reply { action: "a", relates_to: "uuid:1", operation_id: Some("uuid:<2>") };
    let mut body = ReceiveBody::new(reply, Some(Uuid::nil()), 20_000);
    let fragment = [0u8; 3000];
    while body.fits(fragment.len()) {
        body.push(&fragment);
    }
    let text = String::from_utf8(body.finish(true)).unwrap();
    assert!(text.len() <= 20_000 && text.matches("</rsp:Stream>").count() == 4, "{}", text.len());
    assert!(text.contains("uuid:&lt;2&gt;") && text.contains("CommandState/Done"));
    assert!(ReceiveBody::new(reply, None, 10).fits(1_000_000));
}

//! Stories: what Exchange refuses for good ends an order with the server's text; what passes is tried again soon.

use serde_json::json;

use crate::support::World;
use crate::support::cases::error_record;
use crate::support::policy::id;

#[test]
fn a_protected_user_ends_the_order_with_the_server_s_text_and_the_remedy() {
    let Some(mut error) = error_record("C1") else { return };
    let world = World::new(60);
    world.set_up();
    world.agent.run_once();
    let plain = world.plain_devices();
    let (phone, other) = (&plain[0], &plain[1]);
    error["identity"] = phone["mailbox"]["guid"].clone();
    world.lab.control("PUT", "/faults", Some(json!({ "errors": [error] })));
    world.decide(&[phone, other], &[]);
    world.enforce();
    world.agent.run(&["run", "--once"]);
    let order = &world.why(phone)["orders"][0];
    assert_eq!(order["state"], "failed", "{order}");
    assert_eq!(order["finding"]["code"], "exchange.objectProtected", "{order}");
    assert!(order["finding"]["detail"].as_str().expect("the server's text").contains("INSUFF_ACCESS_RIGHTS"));
    assert!(order["finding"]["remedy"].as_str().expect("a remedy").contains("inheritance"), "{order}");
    assert_eq!(world.blocked(other), [id(other)], "the others are not stopped by it");
    assert!(world.blocked(phone).is_empty());
}

#[test]
fn a_domain_controller_that_changed_costs_a_second_try_and_no_order() {
    let Some(mut error) = error_record("D1") else { return };
    let world = World::new(60);
    world.set_up();
    world.agent.run_once();
    let plain = world.plain_devices();
    error["times"] = json!(1);
    assert_eq!(error["terminating"], true);
    world.lab.control("PUT", "/faults", Some(json!({ "errors": [error] })));
    world.decide(&[&plain[0]], &[]);
    world.enforce();
    world.agent.run(&["run", "--once"]);
    assert_eq!(world.blocked(&plain[0]), [id(&plain[0])]);
    assert_eq!(world.count("Set-CASMailbox"), 2);
    assert_eq!(world.why(&plain[0])["orders"][0]["state"], "done");
}

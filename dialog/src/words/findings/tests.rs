//! Unit tests of `findings.rs`.

use exchange_connector::findings;

use super::*;
use crate::text::Language;

#[test]
fn in_english_the_agent_speaks_and_elsewhere_the_window_does() {
    let finding = findings::PROXY_UNREACHABLE.finding("proxy:3128 is silent.").remedy("Look at it.");
    let english = words(&Text::new(Language::English), &finding);
    assert_eq!(english.headline, "proxy:3128 is silent.");
    assert_eq!((english.remedy.as_deref(), english.original), (Some("Look at it."), None));
    for language in Language::ALL.iter().filter(|language| **language != Language::English) {
        let said = words(&Text::new(*language), &finding);
        assert_ne!(said.headline, english.headline, "{language:?}");
        assert_ne!(said.remedy, english.remedy, "{language:?}");
        assert!(said.original.expect("the agent's words").contains("proxy:3128 is silent. Look at it."));
        assert!(said.last.contains("0x0000028 (proxy.unreachable)"));
    }
    let json = r#"{"code": "later.version", "severity": "error", "whoActs": "you", "text": "Words."}"#;
    let unknown: Finding = serde_json::from_str(json).expect("a finding");
    assert_eq!(words(&Text::new(Language::Dutch), &unknown).headline, "Words.");
}

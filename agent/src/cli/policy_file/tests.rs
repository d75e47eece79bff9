//! Unit tests of `policy_file.rs`.

use super::*;

#[test]
fn the_sample_is_a_policy_and_names_every_key() {
    let sample = include_str!("../../../../assets/sample/policy.toml");
    fn keys(shape: &[(&str, Shape)], text: &str) {
        for (name, shape) in shape {
            assert!(
                text.contains(&format!("{name} =")) || text.contains(&format!("{name}]")),
                "{name} is not described"
            );
            if let Table(inner) | List(inner) = shape {
                keys(inner, text);
            }
        }
    }
    keys(FILE, sample);
    parse(sample).expect("the sample as it is");
    let uncommented: String = sample
        .lines()
        .map(|line| line.strip_prefix("#: ").unwrap_or(line))
        .fold(String::new(), |text, line| text + line + "\n");
    let file = parse(&uncommented).expect("the sample with everything in it");
    assert!(file.mailbox_policies.is_some_and(|policies| !policies.is_empty()));
    assert_eq!(file.exchange["accessRules"][0]["deviceClass"]["type"], "family");
}

#[test]
fn unknown_keys_name_the_nearest() {
    let text = "preset = \"blockList\"\n[conditionalAccess]\nenabeld = true\n[exchange]\naccessRules = 1\n\
                    [[mailboxPolicies]]\nname = \"P\"\n[mailboxPolicies.settings]\nPasswordEnabeld = true\n";
    let errors = parse(text).expect_err("errors");
    assert_eq!(errors.len(), 3, "{errors:?}");
    assert!(errors[0].contains("conditionalAccess.enabled"), "{errors:?}");
    assert!(errors.iter().any(|error| error.contains("exchange.accessRules is a list")), "{errors:?}");
    assert!(errors.iter().any(|error| error.contains("PasswordEnabled\"?")), "{errors:?}");
    assert!(parse("x = = 1").expect_err("no TOML")[0].starts_with("line 1"));
}

proptest::proptest! {
    #[test]
    fn no_text_panics(text in "(\\PC|\n){0,200}") {
        let _ = parse(&text);
    }
}

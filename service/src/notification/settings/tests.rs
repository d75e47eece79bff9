//! Unit tests of `settings.rs`.

use serde_json::json;

use super::*;

#[test]
fn what_cannot_be_used_is_refused_in_words() {
    let good = json!({"blockAfter": "PT5S", "enrollmentLink": "https://mgmt.contoso.com/", "timeZone": "Europe/Berlin",
            "userLanguages": [{"address": "ann@contoso.com", "locale": "de"}]});
    let read = NotificationSettings::read(&good).expect("good");
    assert_eq!(read.block_after(), Some(SignedDuration::from_secs(5)));
    assert_eq!(NotificationSettings::read(&json!({})).expect("good"), NotificationSettings::default());
    for (bad, word) in [
        (json!({"blockAfter": "1h"}), "PT1H"),
        (json!({"blockAfter": "PT999H"}), "PT1H"),
        (json!({"blockAfter": "-PT1H"}), "PT1H"),
        (json!({"enrollmentLink": "http://x"}), "https"),
        (json!({"enrollmentLink": "javascript:x"}), "https"),
        (json!({"defaultLocale": "german!"}), "locale"),
        (json!({"timeZone": "Mars/Base"}), "time zone"),
        (json!({"colour": 1}), "colour"),
        (json!({"userLanguages": [{"address": "ann", "locale": "de"}]}), "mail address"),
    ] {
        let error = NotificationSettings::read(&bad).expect_err("refused").to_string();
        assert!(error.contains(word), "{bad}: {error}");
    }
}

#[test]
fn the_users_word_comes_before_the_groups_and_the_default() {
    let group = Uuid::from_u128(1);
    let settings = NotificationSettings {
        user_languages: vec![UserLanguage { address: "Ann@Contoso.com".into(), locale: "ja".into() }],
        group_languages: vec![GroupLanguage { group_id: group, locale: "fr".into() }],
        ..NotificationSettings::default()
    };
    let ann = ["ann@contoso.com".to_owned()];
    assert_eq!(settings.locale(&ann, &[group]), "ja");
    assert_eq!(settings.locale(&[], &[group]), "fr");
    assert_eq!(settings.locale(&[], &[]), "en");
    assert_eq!(settings.language("fi"), Language::English);
}

//! Folding, and what a word finds.

use exchange_connector::domain::device::DeviceId;
use exchange_connector::domain::mailbox::Mailbox;
use proptest::prelude::*;

use super::*;

fn record(name: &str, address: &str, id: &str) -> DeviceRecord {
    DeviceRecord {
        device_id: Some(DeviceId(id.into())),
        mailbox: Mailbox { display_name: Some(name.into()), smtp_address: Some(address.into()), guid: None },
        device_model: Some("iPhone14C3".into()),
        device_imei: Some("35 209900 176148 1".into()),
        ..DeviceRecord::default()
    }
}

fn finds(text: &str, record: &DeviceRecord, numbers: bool) -> bool {
    let words = SearchWord::all(text, numbers);
    !words.is_empty() && words.iter().all(|word| word.is_in(&of_device(record)))
}

#[test]
fn case_accents_and_sharp_s_do_not_matter() {
    let grossmann = record("Dieter Großmann", "d.grossmann@contoso.com", "androidc5170829");
    for text in [
        "grossmann",
        "GROẞMANN",
        "großm",
        "ossm",
        "dieter GROSS",
        "d.grossmann@contoso.com",
        "5170829",
        "iphone14",
    ] {
        assert!(finds(text, &grossmann, false), "{text}");
    }
    let hakansson = record("Elif Håkansson", "e.h@contoso.com", "X");
    assert!(finds("hakan", &hakansson, false) && finds("HÅKAN", &hakansson, false));
    assert!(finds("lukasz", &record("Łukasz Taylor", "l@contoso.com", "X"), false));
    assert!(finds("izmir", &record("İzmir", "i@contoso.com", "X"), false));
    assert!(finds("김", &record("김민준", "k@contoso.com", "X"), false), "a syllable is one character");
    assert!(!finds("weber", &grossmann, false));
}

#[test]
fn one_or_two_characters_are_a_words_beginning() {
    let wang = record("王小明", "wang@contoso.com", "APEQ93");
    assert!(finds("王", &wang, false) && finds("王小", &wang, false) && finds("王小明", &wang, false));
    assert!(!finds("明", &wang, false), "this is its end");
    assert!(finds("wa", &wang, false) && !finds("an", &wang, false) && finds("ang", &wang, false));
}

#[test]
fn a_number_that_leads_to_a_person_is_found_by_whoever_sees_it() {
    let phone = record("Ann", "ann@contoso.com", "APEQ93");
    assert!(finds("352099001761481", &phone, true) && finds("99001", &phone, true));
    assert!(finds("35-209900-176148-1", &phone, true), "as it is printed");
    assert!(!finds("352099001761481", &phone, false) && !finds("99001", &phone, false));
}

#[test]
fn what_names_nothing_is_no_search() {
    assert!(SearchWord::all(" .-/'\"\u{0301} ", false).is_empty());
    assert_eq!(SearchWord::all(&"ab ".repeat(50), false).len(), MOST_WORDS);
    assert_eq!(SearchWord::question(&SearchWord::all("iphone", false)), "(\"iph\" AND \"one\")");
    assert_eq!(SearchWord::question(&SearchWord::all("a", false)), "(\"  a\")");
}

proptest! {
    /// Whatever a name is, each of its words is found by each part of three characters and by its beginning.
    #[test]
    fn every_part_of_a_word_finds(name in "\\PC{1,20}") {
        let found = of_text(&name);
        for word in split(&name) {
            let all: Vec<char> = word.chars().collect();
            for part in all.windows(TOGETHER) {
                let part: String = part.iter().collect();
                // A letter that folds anew only beside another one is no part that somebody types.
                for word in SearchWord::all(&part, false) {
                    prop_assert!(word.is_in(&found) || split(&part) != [part.clone()], "{part:?} in {found:?}");
                }
            }
        }
    }
}

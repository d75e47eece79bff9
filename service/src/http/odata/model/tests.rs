//! The table against itself; every list of the API tests is compared with it too.

use super::*;

const EDM: [&str; 8] = ["String", "Guid", "Boolean", "Int32", "Int64", "DateTimeOffset", "Date", "Double"];

#[test]
fn every_line_of_the_table_is_a_type_or_a_member_whose_type_is_known() {
    let lines = include_str!("../model.txt").lines();
    let lines = lines.filter(|line| !line.starts_with('#') && !line.trim().is_empty()).count();
    let read: usize = TYPES.iter().map(|kind| 1 + kind.members.len() + kind.lists.len()).sum();
    assert_eq!(read, lines);
    for kind in TYPES.iter() {
        for member in &kind.members {
            let is_known =
                if member.is_edm { EDM.contains(&member.kind) } else { named(member.kind).is_some() };
            assert!(is_known, "{}: {member:?}", kind.name);
        }
        for key in &kind.key {
            let member = kind.members.iter().find(|member| member.name == *key).expect("a key is a member");
            assert!(member.is_edm && !member.is_list && !member.is_nullable, "{}: {member:?}", kind.name);
        }
        assert!(kind.lists.iter().all(|(_, held)| named(held).is_some_and(|held| !held.key.is_empty())));
        let twice = TYPES
            .iter()
            .filter(|other| other.name == kind.name || (kind.set.is_some() && other.set == kind.set));
        assert_eq!(twice.count(), 1, "{}", kind.name);
    }
}

#[test]
fn a_member_says_whether_it_is_a_list_and_whether_it_may_be_null() {
    let kind = of_set("exchangeConnectors").expect("a type");
    let member = |name: &str| *kind.members.iter().find(|member| member.name == name).expect("member");
    assert_eq!(kind.parts(), ("microsoft.graph", "deviceManagementExchangeConnector"));
    assert!(!member("id").is_nullable && member("id").is_edm);
    assert!(member("findings").is_list && !member("findings").is_edm);
}

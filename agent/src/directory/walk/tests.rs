//! The walk over a directory in memory: nested groups, cycles, gaps.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::directory::error::DirectoryError;

/// Objects by name, and what is refused.
#[derive(Default)]
struct Fake {
    objects: BTreeMap<String, Object>,
    members: BTreeMap<String, Vec<String>>,
    primary: Vec<(u32, String)>,
    hidden: BTreeSet<String>,
    asked: usize,
}

fn object(name: &str, kind: Kind) -> Object {
    let known = matches!(kind, Kind::Group | Kind::User);
    let guid = known.then(|| Uuid::new_v8(short(name.as_bytes())));
    Object {
        name: format!("CN={name},DC=contoso,DC=com"),
        kind,
        guid,
        relative_id: None,
        universal: false,
        display_name: Some(name.into()),
        addresses: if kind == Kind::User { vec![format!("{name}@contoso.com")] } else { Vec::new() },
        whole: true,
    }
}

impl Fake {
    fn add(&mut self, name: &str, kind: Kind) -> &mut Object {
        let object = object(name, kind);
        self.objects.entry(object.name.clone()).or_insert(object)
    }

    fn group(&mut self, name: &str, members: &[&str]) {
        self.add(name, Kind::Group);
        let members = members.iter().map(|member| format!("CN={member},DC=contoso,DC=com")).collect();
        self.members.insert(format!("CN={name},DC=contoso,DC=com"), members);
    }

    fn id(name: &str) -> Uuid {
        object(name, Kind::Group).guid.expect("a guid")
    }
}

impl Forest for Fake {
    async fn group(&mut self, id: Uuid) -> DirectoryResult<Option<Object>> {
        Ok(self.objects.values().find(|object| object.guid == Some(id)).cloned())
    }

    async fn members(&mut self, group: &Object) -> DirectoryResult<Vec<String>> {
        self.asked += 1;
        if self.hidden.contains(&group.name) {
            return Err(DirectoryError::Refused {
                what: "members".into(),
                server: "dc01".into(),
                code: rasn_ldap::ResultCode::SizeLimitExceeded,
                text: "limit".into(),
            });
        }
        Ok(self.members.get(&group.name).cloned().unwrap_or_default())
    }

    async fn objects(&mut self, names: &[&str]) -> DirectoryResult<Vec<Lookup>> {
        let look = |name: &&str| match self.objects.get(*name) {
            Some(object) => Lookup::Found(object.clone()),
            None => Lookup::Missing(format!("{name} is not there")),
        };
        Ok(names.iter().map(look).collect())
    }

    async fn primary_members(
        &mut self,
        domain: &str,
        relative_id: u32,
        each: &mut (dyn FnMut(Object) -> DirectoryResult<()> + Send),
    ) -> DirectoryResult<bool> {
        if domain != "contoso.com" {
            return Ok(false);
        }
        for (id, name) in &self.primary {
            if *id == relative_id {
                each(self.objects[name].clone())?;
            }
        }
        Ok(true)
    }
}

fn names(reading: &GroupReading) -> BTreeSet<String> {
    let text = zstd::decode_all(reading.body.as_slice()).expect("zstd");
    let lines = text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    lines
        .map(|line| serde_json::from_slice::<GroupMember>(line).expect("a member"))
        .map(|member| member.addresses[0].trim_end_matches("@contoso.com").to_owned())
        .collect()
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[tokio::test]
async fn nested_groups_are_walked_and_cycles_end() {
    let mut fake = Fake::default();
    for user in ["ann", "bob", "eve"] {
        fake.add(user, Kind::User);
    }
    fake.group("all", &["ann", "inner", "ann"]);
    fake.group("inner", &["bob", "all", "inner"]);
    fake.add("primary", Kind::User);
    fake.objects.get_mut("CN=all,DC=contoso,DC=com").expect("there").relative_id = Some(513);
    fake.primary.push((513, "CN=eve,DC=contoso,DC=com".into()));
    let reading = read(&mut fake, Fake::id("all")).await.expect("read");
    assert_eq!(names(&reading), set(&["ann", "bob", "eve"]));
    assert!(reading.complete && reading.found, "{:?}", reading.reasons);
    assert_eq!((reading.members, fake.asked), (3, 2));
    assert_eq!(reading.name.as_deref(), Some("all"));
}

#[tokio::test]
async fn what_cannot_be_looked_into_is_named_and_makes_the_reading_incomplete() {
    let mut fake = Fake::default();
    fake.add("ann", Kind::User);
    fake.add("S-1-5-21", Kind::Foreign);
    fake.group("all", &["ann", "S-1-5-21", "gone"]);
    let reading = read(&mut fake, Fake::id("all")).await.expect("read");
    assert!(reading.found && !reading.complete);
    assert_eq!(names(&reading), set(&["ann"]), "what was seen is told all the same");
    assert_eq!(reading.reasons.len(), 2);
    assert!(reading.reasons[0].contains("S-1-5-21"), "{:?}", reading.reasons);

    let missing = read(&mut fake, Uuid::from_u128(7)).await.expect("read");
    assert!(!missing.found && !missing.complete && missing.members == 0);

    // An empty answer is an empty group only where the group itself was read.
    fake.group("empty", &[]);
    let empty = read(&mut fake, Fake::id("empty")).await.expect("read");
    assert!(empty.found && empty.complete && empty.members == 0);
    fake.hidden.insert("CN=empty,DC=contoso,DC=com".into());
    let hidden = read(&mut fake, Fake::id("empty")).await.expect("read");
    assert!(hidden.found && !hidden.complete);
    assert_ne!(hidden.hash, empty.hash);

    fake.group("far", &["ann"]);
    fake.objects.get_mut("CN=far,DC=contoso,DC=com").expect("there").whole = false;
    let far = read(&mut fake, Fake::id("far")).await.expect("read");
    assert!(!far.complete && far.members == 0, "members that another domain keeps are not none");
}

#[tokio::test]
async fn the_hash_is_of_what_is_in_and_not_of_its_order() {
    let mut fake = Fake::default();
    for user in ["ann", "bob"] {
        fake.add(user, Kind::User);
    }
    fake.group("all", &["ann", "bob"]);
    let one = read(&mut fake, Fake::id("all")).await.expect("read").hash;
    fake.group("all", &["bob", "ann"]);
    assert_eq!(read(&mut fake, Fake::id("all")).await.expect("read").hash, one);
    fake.group("all", &["bob"]);
    assert_ne!(read(&mut fake, Fake::id("all")).await.expect("read").hash, one);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever graph of groups: the members are those reachable, and the reading ends.
    #[test]
    fn any_graph_gives_exactly_who_can_be_reached(
        edges in proptest::collection::vec((0..8_usize, 0..12_usize), 0..40)
    ) {
        // 0..8 are groups, 8..12 users.
        let name = |n: usize| format!("n{n}");
        let mut fake = Fake::default();
        for n in 0..8 {
            let members: Vec<String> = edges.iter().filter(|(from, _)| *from == n).map(|(_, to)| name(*to)).collect();
            fake.group(&name(n), &members.iter().map(String::as_str).collect::<Vec<_>>());
        }
        for n in 8..12 {
            fake.add(&name(n), Kind::User);
        }
        let mut reached = BTreeSet::from([0_usize]);
        loop {
            let next: Vec<usize> = edges.iter().filter(|(from, _)| reached.contains(from)).map(|(_, to)| *to).collect();
            let before = reached.len();
            reached.extend(next);
            if reached.len() == before {
                break;
            }
        }
        let expected: BTreeSet<String> = reached.into_iter().filter(|n| *n >= 8).map(name).collect();
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let reading = runtime.block_on(read(&mut fake, Fake::id("n0"))).expect("read");
        prop_assert_eq!(names(&reading), expected);
        prop_assert!(reading.complete);
    }
}

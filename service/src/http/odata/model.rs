//! The types of the lists: one table, `model.txt`, from which the API's own description is written.

use std::sync::LazyLock;

/// Every type, in the order of the table.
pub static TYPES: LazyLock<Vec<EdmType>> = LazyLock::new(|| parse(include_str!("model.txt")));

/// An entity or a complex type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EdmType {
    /// With its namespace: `microsoft.graph.managedDevice`.
    pub name: &'static str,
    /// The members that tell its objects apart; a complex type has none.
    pub key: Vec<&'static str>,
    /// The list below `/v1.0/deviceManagement` that holds its objects.
    pub set: Option<&'static str>,
    pub members: Vec<EdmMember>,
    /// Lists inside each object, and the type that they hold.
    pub lists: Vec<(&'static str, &'static str)>,
}

/// A member of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EdmMember {
    pub name: &'static str,
    /// `Edm.String`, or another type of the table.
    pub kind: &'static str,
    pub is_edm: bool,
    pub is_list: bool,
    pub is_nullable: bool,
}

/// The type whose objects a list holds.
pub fn of_set(set: &str) -> Option<&'static EdmType> {
    TYPES.iter().find(|kind| kind.set == Some(set))
}

/// A type by its whole name.
pub fn named(name: &str) -> Option<&'static EdmType> {
    TYPES.iter().find(|kind| kind.name == name)
}

/// Reads the table; a line of another form ends the type before it, so a test compares what was read with real answers.
fn parse(text: &'static str) -> Vec<EdmType> {
    let mut types: Vec<EdmType> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        let words: Vec<&'static str> = line.split_whitespace().collect();
        match (line.starts_with(' '), types.last_mut(), &words[..]) {
            (true, Some(kind), &[name, ">", held]) => kind.lists.push((name, held)),
            (true, Some(kind), &[name, word]) => kind.members.push(member(name, word)),
            (_, _, &["entity", name, "in", set, "by", ref key @ ..]) => {
                types.push(EdmType { key: key.to_vec(), set: Some(set), ..EdmType::new(name) });
            }
            (_, _, &["entity", name, "by", ref key @ ..]) => {
                types.push(EdmType { key: key.to_vec(), ..EdmType::new(name) });
            }
            (_, _, &[_, name, ..]) => types.push(EdmType::new(name)),
            _ => {}
        }
    }
    types
}

impl EdmType {
    fn new(name: &'static str) -> Self {
        Self { name, key: Vec::new(), set: None, members: Vec::new(), lists: Vec::new() }
    }

    /// Namespace and own name.
    pub fn parts(&self) -> (&'static str, &'static str) {
        self.name.rsplit_once('.').unwrap_or(("", self.name))
    }
}

fn member(name: &'static str, word: &'static str) -> EdmMember {
    let is_nullable = !word.ends_with('!');
    let kind = word.trim_end_matches('!');
    let is_list = kind.ends_with("[]");
    let kind = kind.trim_end_matches("[]");
    EdmMember { name, kind, is_edm: !kind.contains('.'), is_list, is_nullable }
}

#[cfg(test)]
mod tests;

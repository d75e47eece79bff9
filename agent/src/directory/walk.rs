//! The walk: visits a group's members and those of its nested groups, each once. It names what it cannot read, and the
//! reading then counts as incomplete.

use std::collections::{HashSet, VecDeque};
use std::io::Write as _;

use exchange_connector::api::directory::{GroupMember, MAX_GROUP_MEMBERS};
use exchange_connector::directory::{dns_domain, name_key};
use uuid::Uuid;

use super::connection::{AT_ONCE, Looked};
use super::entry::{Kind, Object};
use super::error::DirectoryResult;

/// Deepest nesting of groups.
const DEEPEST: usize = 64;
/// Most groups in one.
const MOST_GROUPS: usize = 20_000;
/// Reasons that are named.
const MOST_REASONS: usize = 5;

/// The directory as the walk asks it.
pub(super) trait Forest {
    /// The group of an `objectGUID`.
    async fn group(&mut self, id: Uuid) -> DirectoryResult<Option<Object>>;
    /// The names of a group's members, all parts of them.
    async fn members(&mut self, group: &Object) -> DirectoryResult<Vec<String>>;
    /// Objects by their names; at most [`AT_ONCE`].
    async fn objects(&mut self, names: &[&str]) -> DirectoryResult<Vec<Lookup>>;
    /// Everybody in a domain whose primary group has this relative id: they are not among its members. False: the
    /// domain cannot be searched.
    async fn primary_members(
        &mut self,
        domain: &str,
        relative_id: u32,
        each: &mut (dyn FnMut(Object) -> DirectoryResult<()> + Send),
    ) -> DirectoryResult<bool>;
}

/// The result for one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Lookup {
    Found(Object),
    /// Why it was not read.
    Missing(String),
}

impl Lookup {
    pub(super) fn of(name: &str, looked: Looked, whole: bool) -> Self {
        match looked {
            Looked::Found(entry) => Self::Found(Object::of(&entry, whole)),
            Looked::NotFound => Self::Missing(format!("{name} cannot be seen by the account")),
            Looked::Elsewhere(to) => Self::Missing(format!("{name} is in another domain ({to})")),
            Looked::Refused(code, text) => Self::Missing(format!("{name} was refused: {code:?}, {text}")),
        }
    }
}

/// What a reading brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupReading {
    pub name: Option<String>,
    pub found: bool,
    pub complete: bool,
    pub members: u64,
    /// Whatever order the members came in.
    pub hash: [u8; 16],
    /// Members as lines of JSON, compressed.
    pub body: Vec<u8>,
    /// Why it is not complete: some of the reasons, and how many there are.
    pub reasons: Vec<String>,
    pub more_reasons: u64,
}

/// Members on their way out: packed at once, hashed in any order, each once.
struct Members {
    encoder: zstd::Encoder<'static, Vec<u8>>,
    line: Vec<u8>,
    seen: HashSet<[u8; 16]>,
    sum: u128,
    count: u64,
}

impl Members {
    fn new() -> DirectoryResult<Self> {
        let encoder = zstd::Encoder::new(Vec::new(), 1)?;
        Ok(Self { encoder, line: Vec::new(), seen: HashSet::new(), sum: 0, count: 0 })
    }

    fn push(&mut self, member: &GroupMember) -> DirectoryResult<()> {
        self.line.clear();
        serde_json::to_writer(&mut self.line, member).map_err(std::io::Error::from)?;
        let hash = short(&self.line);
        if self.seen.insert(hash) {
            self.sum = self.sum.wrapping_add(u128::from_le_bytes(hash));
            self.count += 1;
            self.line.push(b'\n');
            self.encoder.write_all(&self.line)?;
        }
        Ok(())
    }
}

fn short(bytes: &[u8]) -> [u8; 16] {
    let mut hash = [0; 16];
    hash.copy_from_slice(&blake3::hash(bytes).as_bytes()[..16]);
    hash
}

/// Gaps of a reading.
#[derive(Default)]
struct Gaps {
    named: Vec<String>,
    more: u64,
}

impl Gaps {
    fn note(&mut self, reason: String) {
        if self.named.len() < MOST_REASONS {
            self.named.push(reason);
        } else {
            self.more += 1;
        }
    }

    fn none(&self) -> bool {
        self.named.is_empty()
    }
}

/// Reads one group to its last member.
///
/// # Errors
/// When the directory cannot be asked any more; what one object refuses is a gap of the reading.
pub(super) async fn read(forest: &mut impl Forest, id: Uuid) -> DirectoryResult<GroupReading> {
    let mut members = Members::new()?;
    let mut gaps = Gaps::default();
    let Some(root) = forest.group(id).await? else {
        gaps.note(format!("no group has the objectGUID {id}, or the account cannot see it"));
        return finish(None, false, members, gaps);
    };
    let name = root.display_name.clone();
    let mut visited: HashSet<[u8; 16]> = HashSet::from([short(name_key(&root.name).as_bytes())]);
    let mut groups = VecDeque::from([(root, 0_usize)]);
    let mut groups_read = 0;
    while let Some((group, depth)) = groups.pop_front() {
        groups_read += 1;
        if depth > DEEPEST || groups_read > MOST_GROUPS || members.count > MAX_GROUP_MEMBERS as u64 {
            gaps.note(format!(
                "it has more than {MAX_GROUP_MEMBERS} members, {MOST_GROUPS} groups or {DEEPEST} levels"
            ));
            break;
        }
        primary(forest, &group, &mut members, &mut gaps).await?;
        if !group.whole {
            gaps.note(format!("the members of {} are known to its own domain alone", group.name));
            continue;
        }
        let names = match forest.members(&group).await {
            Ok(names) => names,
            Err(error) if error.is_lost() => return Err(error),
            Err(error) => {
                gaps.note(format!("the members of {} were not read: {error}", group.name));
                continue;
            }
        };
        let fresh: Vec<&str> = names
            .iter()
            .filter(|name| visited.insert(short(name_key(name).as_bytes())))
            .map(String::as_str)
            .collect();
        for names in fresh.chunks(AT_ONCE) {
            for lookup in forest.objects(names).await? {
                match lookup {
                    Lookup::Missing(reason) => gaps.note(reason),
                    Lookup::Found(object) => match object.kind {
                        Kind::Group => groups.push_back((object, depth + 1)),
                        Kind::User => {
                            if let Some(member) = object.member() {
                                members.push(&member)?;
                            }
                        }
                        Kind::Foreign => {
                            gaps.note(format!("{} is somebody of another forest", object.name));
                        }
                        Kind::Dynamic => {
                            gaps.note(format!("{} is a dynamic distribution group", object.name))
                        }
                    },
                }
            }
            if members.count > MAX_GROUP_MEMBERS as u64 {
                break;
            }
        }
    }
    finish(name, true, members, gaps)
}

/// Those who have the group as their primary one.
async fn primary(
    forest: &mut impl Forest,
    group: &Object,
    members: &mut Members,
    gaps: &mut Gaps,
) -> DirectoryResult<()> {
    let (Some(relative_id), Some(domain)) = (group.relative_id, dns_domain(&group.name)) else {
        return Ok(());
    };
    let mut each = |object: Object| match object.member() {
        Some(member) if members.count <= MAX_GROUP_MEMBERS as u64 => members.push(&member),
        _ => Ok(()),
    };
    match forest.primary_members(&domain, relative_id, &mut each).await {
        Ok(true) => {}
        Ok(false) => {
            gaps.note(format!("who has {} as primary group is known to its own domain alone", group.name))
        }
        Err(error) if error.is_lost() => return Err(error),
        Err(error) => gaps.note(format!("who has {} as primary group was not read: {error}", group.name)),
    }
    Ok(())
}

fn finish(name: Option<String>, found: bool, members: Members, gaps: Gaps) -> DirectoryResult<GroupReading> {
    let complete = found && gaps.none();
    let mut hasher = blake3::Hasher::new();
    hasher.update(name.as_deref().unwrap_or_default().as_bytes());
    hasher.update(&[0, u8::from(complete), u8::from(found)]).update(&members.sum.to_le_bytes());
    hasher.update(&members.count.to_le_bytes());
    let mut hash = [0; 16];
    hash.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    Ok(GroupReading {
        name,
        found,
        complete,
        members: members.count,
        hash,
        body: members.encoder.finish()?,
        reasons: gaps.named,
        more_reasons: gaps.more,
    })
}

#[cfg(test)]
mod tests;

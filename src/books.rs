//! Books: whether agent and service remember the same history, and whether two agents work with copies of one folder.
//!
//! Each side keeps a counter that grows with every entry that matters and a random mark for each number, and remembers
//! the places that it told the other. The other says the newest place that it holds. A place that its owner never told is
//! of a history that the owner does not have any more: the owner went back in time.
//!
//! What is not known is no alarm: an earlier version, the first contact, a place older than the owner remembers.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::api::book::{AgentBook, Heard, Other, Point, Verdict};

/// How long after its last contact an agent may still be at work: as long as a lease lasts.
pub const AT_WORK: SignedDuration = SignedDuration::from_secs(90);

/// Tokens of answers that may have been lost.
const MOST_ISSUED: usize = 16;

/// What a check-in comes to, before anything else of it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reception {
    pub verdict: Verdict,
    pub presence: Attendance,
    /// The agent's folder was put back, if only by moments: it showed another token than the last answer's.
    pub in_doubt: bool,
}

/// Receives a check-in: compares both books and lets the agent in. `held` and `before`: what the service holds of the
/// agent's book, and who was let in last; `name`: the agent's computer; `fresh`: the token of the answer.
///
/// # Errors
/// The other agent that works under the same enrolment.
pub fn receive(
    service: &ServiceHistory,
    held: Option<&Point>,
    before: Option<Attendance>,
    agent: &AgentBook,
    name: &str,
    fresh: &str,
    now: Timestamp,
) -> Result<Reception, Other> {
    let verdict = compare(service, held, agent);
    if verdict == Verdict::ServiceWentBack {
        // Whom a service that went back remembers at work is of no account.
        let presence = Attendance::first(agent, name, fresh, now);
        return Ok(Reception { verdict, presence, in_doubt: false });
    }
    let (presence, in_doubt) =
        Attendance::admit(before, agent.token.as_deref(), agent.instance, name, fresh, now)?;
    Ok(Reception { verdict, presence, in_doubt })
}

/// What the service remembers of its own history, as far as a comparison needs it.
#[derive(Debug, Clone)]
pub struct ServiceHistory {
    pub id: Uuid,
    /// It told the place that the agent heard of.
    pub told: bool,
    /// The oldest counter that it remembers telling.
    pub oldest: Option<u64>,
}

/// Compares both books. `held`: the newest place of the agent's book that the service holds; none before the first
/// comparison.
///
/// The service's own history comes first: a service that went back holds an old place of the agent's, and that says
/// nothing about the agent.
fn compare(service: &ServiceHistory, held: Option<&Point>, agent: &AgentBook) -> Verdict {
    if agent.service.as_ref().is_some_and(|heard| !service.has(heard)) {
        return Verdict::ServiceWentBack;
    }
    let has = |held: &Point| agent.now.is(held) || agent.told.iter().any(|told| told.is(held));
    if held.is_some_and(|held| !has(held)) { Verdict::AgentWentBack } else { Verdict::Agree }
}

impl ServiceHistory {
    fn has(&self, heard: &Heard) -> bool {
        let forgotten = self.id == heard.id && self.oldest.is_some_and(|oldest| heard.point.counter < oldest);
        self.told || forgotten
    }
}

/// Which agent works under an enrolment, as the service remembers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendance {
    /// The run of the agent that was last let in.
    pub instance: Uuid,
    /// The computer it is on.
    pub name: String,
    pub last_contact: Timestamp,
    /// That run has ended in order.
    pub left: bool,
    pub tokens: Tokens,
}

impl Attendance {
    /// An agent that is let in, whoever was before.
    pub fn first(agent: &AgentBook, name: &str, fresh: &str, now: Timestamp) -> Self {
        let mut tokens = Tokens::default();
        tokens.issue(agent.token.as_deref(), fresh);
        Self { instance: agent.instance, name: name.into(), last_contact: now, left: false, tokens }
    }

    /// Lets an agent in, or says who works in its place. Also gives whether the agent is in doubt.
    ///
    /// A token that is still good shows that the agent goes on where the last answer left it. Another one is of a folder
    /// that was put back, or of a copy: it comes in only when nobody else is at work.
    ///
    /// # Errors
    /// The other agent.
    fn admit(
        before: Option<Self>,
        token: Option<&str>,
        instance: Uuid,
        name: &str,
        fresh: &str,
        now: Timestamp,
    ) -> Result<(Self, bool), Other> {
        let (mut tokens, in_doubt) = match before {
            None => (Tokens::default(), false),
            Some(before) if before.tokens.has(token) => (before.tokens, false),
            Some(before) if !before.left && now.duration_since(before.last_contact) < AT_WORK => {
                return Err(Other { name: before.name, last_contact: before.last_contact });
            }
            Some(_) => (Tokens::default(), true),
        };
        tokens.issue(token, fresh);
        let presence = Self { instance, name: name.into(), last_contact: now, left: false, tokens };
        Ok((presence, in_doubt))
    }
}

/// The tokens of answers. Only the one that was shown last and those given in return for it are good: where an answer was
/// lost, its question comes again with the same token.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tokens {
    shown: Option<String>,
    issued: Vec<String>,
}

impl Tokens {
    /// From their stored form.
    pub fn parse(text: &str) -> Self {
        let mut parts = text.split(' ').map(str::to_owned);
        let shown = parts.next().filter(|shown| !shown.is_empty());
        Self { shown, issued: parts.collect() }
    }

    fn has(&self, token: Option<&str>) -> bool {
        self.shown.as_deref() == token
            || token.is_some_and(|token| self.issued.iter().any(|one| one == token))
    }

    fn issue(&mut self, shown: Option<&str>, fresh: &str) {
        if self.shown.as_deref() != shown {
            (self.shown, self.issued) = (shown.map(str::to_owned), Vec::new());
        }
        self.issued.push(fresh.to_owned());
        let too_many = self.issued.len().saturating_sub(MOST_ISSUED);
        self.issued.drain(..too_many);
    }
}

impl std::fmt::Display for Tokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.shown.as_deref().unwrap_or_default())?;
        self.issued.iter().try_for_each(|token| write!(f, " {token}"))
    }
}

#[cfg(test)]
mod tests;

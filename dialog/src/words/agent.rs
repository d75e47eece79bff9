//! The agent's state in words.

use super::Mark;
use crate::model::AgentLink;
use crate::text::Text;

/// How it stands: a mark, the sentence, and what more there is to say; `None` when all is well.
pub fn words(text: &Text, link: &AgentLink) -> Option<(Mark, Option<&'static str>, Option<String>)> {
    let own = env!("CARGO_PKG_VERSION");
    let versions = |agent: &str| text.with("agent-version-help", &[("agent", agent), ("own", own)]);
    Some(match link {
        AgentLink::Ready(hello) => match (other_release(&hello.program_version, own), hello.may_write) {
            (None, true) => return None,
            (Some(title), _) => (Mark::Warning, Some(title), Some(versions(&hello.program_version))),
            (None, false) => (Mark::Information, None, Some(text.get("read-only"))),
        },
        AgentLink::Searching => (Mark::Running, Some("agent-searching"), None),
        AgentLink::Starting => (Mark::Running, Some("agent-starting"), None),
        AgentLink::Lost => (Mark::Warning, None, Some(text.get("agent-lost"))),
        AgentLink::Absent { reason } => {
            let help = match reason {
                None => text.get("agent-absent-help"),
                Some(reason) => text.with("agent-start-failed", &[("reason", reason)]),
            };
            (Mark::Failed, Some("agent-absent"), Some(help))
        }
        AgentLink::OtherVersion { agent, newer } => {
            let title = if *newer { "agent-newer" } else { "agent-older" };
            (Mark::Failed, Some(title), Some(versions(agent)))
        }
        AgentLink::Refused => (Mark::Failed, Some("agent-refused"), Some(text.get("agent-refused-help"))),
        AgentLink::Untrusted { path } => (
            Mark::Failed,
            Some("agent-untrusted"),
            Some(text.with("agent-untrusted-help", &[("path", path)])),
        ),
    })
}

/// The sentence for an agent of another release, which this window still understands.
fn other_release(agent: &str, own: &str) -> Option<&'static str> {
    // `1.2.3`, whatever a build adds after it.
    let numbers = |version: &str| -> Vec<u64> {
        let release = version.split(['-', '+']).next().unwrap_or_default();
        release.split('.').map(|part| part.parse().unwrap_or_default()).collect()
    };
    match numbers(agent).cmp(&numbers(own)) {
        std::cmp::Ordering::Less => Some("agent-older"),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some("agent-newer"),
    }
}

#[cfg(test)]
mod tests;

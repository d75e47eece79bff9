//! Which findings wait for a person beside devices and runs: what decisions cannot read, and certificates that end. Pure.

use exchange_connector::domain::health::{Finding, Severity};
use exchange_connector::findings;

/// What a finding that waits is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitingKind {
    /// A group or source that decisions go by.
    Unread,
    Certificate,
}

/// What of a connector, of the service or of a source waits for somebody; `None`: it stands elsewhere.
pub fn kind(finding: &Finding) -> Option<WaitingKind> {
    let is = |all: &[findings::Code]| all.iter().any(|one| one.is(finding));
    if is(&[
        findings::TLS_EXPIRED,
        findings::TLS_EXPIRES_SOON,
        findings::GRAPH_CERTIFICATE_ENDS,
        findings::GRAPH_CERTIFICATE_UNKNOWN,
        findings::SERVICE_CERTIFICATE_WAITS,
        findings::SERVICE_CERTIFICATE_REFUSED,
        findings::SERVICE_CERTIFICATE_UNUSABLE,
        findings::SERVICE_CERTIFICATE_EXPIRED,
    ]) {
        return Some(WaitingKind::Certificate);
    }
    let is_read_by = is(&[
        findings::GROUPS_NOT_READ,
        findings::GROUPS_STALE,
        findings::DIRECTORY_UNREADABLE,
        findings::GROUP_INCOMPLETE,
        findings::GROUP_NOT_FOUND,
    ]);
    // What keeps Graph from being read; that it answers slowly now and then waits for nobody.
    let is_graph = finding.code.starts_with("graph.") && finding.severity >= Severity::Error;
    (is_read_by || is_graph).then_some(WaitingKind::Unread)
}

#[cfg(test)]
mod tests;

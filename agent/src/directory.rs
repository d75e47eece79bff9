//! Active Directory over LDAP: the members of the groups that the service's policies name.
//!
//! The agent logs on by a simple bind with the account's password, always inside TLS; one refusal ends the attempt. It
//! finds a group by its `objectGUID` and walks it member by member. It names what it could not read, and never takes an
//! answer that is empty for another reason for an empty group. It does not follow references to other servers.

mod connection;
mod entry;
mod error;
mod forest;
mod walk;

use std::time::Duration;

use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use uuid::Uuid;

pub use error::DirectoryError;
pub use forest::Directory;
pub use walk::GroupReading;

/// Longest reading of one group.
const READING_LIMIT: Duration = Duration::from_secs(900);

impl Directory {
    /// Reads a group to its last member.
    ///
    /// # Errors
    /// When the directory cannot be asked any more.
    pub async fn read_group(&mut self, id: Uuid) -> Result<GroupReading, DirectoryError> {
        let server = self.server().to_string();
        let read = Box::pin(walk::read(self, id));
        tokio::time::timeout(READING_LIMIT, read)
            .await
            .unwrap_or(Err(DirectoryError::Late { server, after: READING_LIMIT }))
    }
}

impl GroupReading {
    /// Why it is not complete.
    pub fn finding(&self, id: Uuid) -> Option<Finding> {
        if self.complete {
            return None;
        }
        let name = self.name.clone().unwrap_or_else(|| id.to_string());
        let reasons = self.reasons.join("; ");
        let more = match self.more_reasons {
            0 => String::new(),
            more => format!("; and {more} more"),
        };
        Some(if self.found {
            findings::GROUP_INCOMPLETE
                .finding(format!("The group {name} was not read completely: {reasons}{more}."))
                .remedy("Decisions that need it leave everything as it is until it was.")
        } else {
            findings::GROUP_NOT_FOUND
                .finding(format!("The group {id} is not in Active Directory, or the account cannot see it."))
                .remedy("Correct the policy's groups, or give the account the right to read the group.")
        })
    }
}

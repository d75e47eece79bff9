//! The scope of a sync: the service's limit on discovery, in the form in which the enumeration asks Exchange.

use exchange_connector::api::directory::GroupMember;
use exchange_connector::domain::scope::DiscoveryScope;
use exchange_connector::sync::{Reach, Target};

use crate::management::link::{LinkError, client};
use crate::store::{Journal, StoreError, Stored, keys};

/// Most users whom discovery can be limited to.
const MOST_USERS: usize = 1_000_000;

/// Whose devices a sync looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolvedScope {
    pub scope: DiscoveryScope,
    pub reach: Reach,
    /// False while the scope may have further users that are not known: then no device counts as removed.
    pub is_complete: bool,
}

/// What the service said last; every mailbox before it said anything.
pub async fn latched(journal: &Journal) -> Result<DiscoveryScope, StoreError> {
    journal.get_or_default(&keys::DISCOVERY_SCOPE).await
}

/// True when the snapshot was made in another scope: a full sync makes the new one count.
pub async fn has_changed(journal: &Journal) -> Result<bool, StoreError> {
    Ok(journal.snapshot().await?.is_some() && journal.snapshot_scope().await? != latched(journal).await?)
}

/// The scope with the users whom it names, asked of the service.
///
/// # Errors
/// When the journal cannot be read, or the service does not say whom it targets.
pub async fn resolve(journal: &Journal, stored: &Stored) -> Result<ResolvedScope, LinkError> {
    let scope = latched(journal).await?;
    let mut users = Vec::new();
    let mut is_complete = true;
    if scope == DiscoveryScope::TargetedUsers {
        let client = client(stored)?;
        let mut after: Option<String> = None;
        loop {
            let page = client.targeted_users(after.as_deref()).await?;
            is_complete &= page.complete;
            users.extend(page.users.into_iter().map(target));
            if users.len() > MOST_USERS {
                is_complete = false;
                break;
            }
            // A page that leads back would never end.
            match page.next {
                Some(next) if after.as_ref() < Some(&next) => after = Some(next),
                Some(_) => {
                    is_complete = false;
                    break;
                }
                None => break,
            }
        }
    }
    let reach = match Reach::of(&scope, &users) {
        Ok(reach) => reach,
        Err(error) => {
            tracing::error!(%error, "the scope names nothing");
            is_complete = false;
            Reach::Mailboxes(Vec::new())
        }
    };
    Ok(ResolvedScope { scope, reach, is_complete })
}

fn target(user: GroupMember) -> Target {
    Target { guid: user.id, addresses: user.addresses }
}

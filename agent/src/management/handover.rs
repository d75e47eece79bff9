//! Handover: before a new enrolment takes any order, it learns what earlier connectors of its organization changed, and
//! tells a service that does not know it what this folder's connector changed: whoever decides knows what is ours.

use std::collections::BTreeSet;

use exchange_connector::api::restore::Restored;
use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use uuid::Uuid;

use crate::management::link::LinkError;
use crate::management::restore::batches;
use crate::management::{ServiceClient, ServiceError};
use crate::store::{Enrollment, Journal, keys};

/// Takes over, once for each enrolment. What was taken over before a crash is known and not taken twice. False: the service
/// is older and cannot say; the agent asks again later.
///
/// # Errors
/// When the service refuses, or the journal cannot be written.
pub(crate) async fn take_over(
    client: &ServiceClient,
    journal: &Journal,
    enrollment: &Enrollment,
) -> Result<bool, LinkError> {
    let agent = enrollment.agent_id;
    if journal.get(&keys::TAKEN_OVER).await? == Some(agent) {
        return Ok(true);
    }
    let (mut after, mut count, mut known) = (None, 0, BTreeSet::new());
    loop {
        let page = match client.made_changes(after).await {
            Err(ServiceError::Refused { status: 404, .. }) => return Ok(false),
            page => page?,
        };
        known.extend(page.changes.iter().map(|change| change.order.id));
        count += journal.take_over(&page.changes).await?;
        match page.next {
            None => break,
            next if next > after => after = next,
            Some(_) => return Err(ServiceError::Malformed.into()),
        }
    }
    tell(client, journal, &known).await?;
    if count > 0 {
        let text = format!(
            "This connector can now undo {count} changes of earlier connectors of this organization."
        );
        tracing::info!("{text}");
        journal.event(jiff::Timestamp::now(), "takenOver", &text, None).await?;
    }
    journal.set(&keys::TAKEN_OVER, Some(&agent)).await?;
    Ok(true)
}

/// Tells what this journal changed and the service does not know: it was enrolled elsewhere, or before the service's
/// database began anew. An older service learns nothing.
async fn tell(client: &ServiceClient, journal: &Journal, known: &BTreeSet<Uuid>) -> Result<(), LinkError> {
    let mut results = journal.results_since(None).await?;
    results.retain(|result| {
        let stands = result.ack.changed && !result.ack.values.is_empty() && result.undone_at.is_none();
        stands && !known.contains(&result.order.id)
    });
    for batch in batches(&results) {
        match client.restored(&Restored { results: batch.to_vec(), last: None }).await {
            Err(ServiceError::Refused { status: 404, .. }) => return Ok(()),
            told => told.map(drop)?,
        }
    }
    if !results.is_empty() {
        let text =
            format!("The management service was told of {} changes that it did not know.", results.len());
        tracing::info!("{text}");
        journal.event(jiff::Timestamp::now(), "handedOver", &text, None).await?;
    }
    Ok(())
}

/// For an undo: whether there may be changes that are not known here.
pub(crate) async fn unknown(
    client: Option<&ServiceClient>,
    journal: &Journal,
    enrollment: &Enrollment,
) -> Result<Option<Finding>, crate::store::StoreError> {
    let error = match client {
        Some(client) => match take_over(client, journal, enrollment).await {
            Ok(true) => return Ok(None),
            Ok(false) => "it is of an older version".to_owned(),
            Err(LinkError::Store(error)) => return Err(error),
            Err(LinkError::Service(error)) => error.to_string(),
        },
        None if journal.is_set(&keys::TAKEN_OVER).await? => return Ok(None),
        None => "the connection's certificate cannot be used".to_owned(),
    };
    let mut finding = findings::UNDO_NOT_TAKEN_OVER
        .finding(
            "Whether an earlier connector of this organization changed something is not known: the management service \
             did not tell.",
        )
        .remedy("Undo once more when the service answers; what is known here was undone.");
    finding.detail = Some(error);
    Ok(Some(finding))
}

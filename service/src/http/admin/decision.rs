//! A stored decision as JSON: in lists, and whole.

use serde_json::{Value, json};

use crate::store::{DecisionRow, StoreError};

/// A JSON document of the store.
pub(super) fn document(text: &str) -> Result<Value, StoreError> {
    Ok(serde_json::from_str(text)?)
}

/// The reason of the step that decided; null where there is none.
pub(super) fn last_reason(decision: &DecisionRow) -> Result<Value, StoreError> {
    let reasons = document(&decision.reasons)?;
    Ok(reasons.as_array().and_then(|all| all.last()).cloned().unwrap_or_default())
}

/// What a list shows: the wanted access, what it changes, and the deciding reason.
pub(in crate::http) fn short(decision: &DecisionRow) -> Result<Value, StoreError> {
    let reason = last_reason(decision)?;
    Ok(json!({
        "wanted": decision.wanted,
        "since": decision.since,
        "effect": decision.effect,
        "explanation": decision.explanation,
        "step": reason["step"],
        "reason": reason["text"],
    }))
}

pub(super) fn full(decision: &DecisionRow) -> Result<Value, StoreError> {
    Ok(json!({
        "wanted": decision.wanted,
        "since": decision.since,
        "validUntil": decision.valid_until,
        "reasons": document(&decision.reasons)?,
        "effect": decision.effect,
        "explanation": decision.explanation,
        "rejected": decision.rejected,
    }))
}

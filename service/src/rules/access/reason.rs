//! Reasons: one step of a decision and what it found.

use serde::Serialize;

/// Which step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Step {
    Enabled,
    Exemption,
    ExcludedGroup,
    Inactive,
    LocalRule,
    IncludedGroup,
    Managed,
    Activated,
    Compliant,
    Override,
    /// Somebody decided about this device or its user by hand.
    ManualDecision,
}

/// What a step found, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    pub step: Step,
    pub text: String,
}

//! Quick and full sync: which sync is due ([`schedule`]), what it requests ([`plan`]), the hash of what describes a
//! device ([`record_hash`]), and the record that it reports ([`record`]).
//!
//! A sync is `succeeded` only when the enumeration ended without error and no record of it was lost. Only then does a
//! device that was not seen count as removed.

pub mod plan;
pub mod record;
pub mod record_hash;
pub mod schedule;
pub mod scope;
pub mod slices;

pub use plan::{OrganizationPart, PlanStep, StepId, StepKind, StepOutcome, SyncPlan};
pub use record::{OwnerKey, device_record};
pub use record_hash::RecordHash;
pub use scope::{Presence, Reach, ResolvedUnseen, Target, resolve_unseen};
pub use slices::Sampler;

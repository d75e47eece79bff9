//! Quick and full sync: what is due ([`schedule`]), what is asked ([`plan`]), what describes a device ([`record_hash`]), and the
//! record that is reported ([`record`]).
//!
//! A sync is `succeeded` only when the enumeration ended without error and no record of it was lost; a device
//! that was not seen is taken for removed in that case alone.

pub mod plan;
pub mod record;
pub mod record_hash;
pub mod schedule;
pub mod scope;
pub mod slices;

pub use plan::{OrganizationPart, PlanStep, StepId, StepKind, StepOutcome, SyncPlan};
pub use record::{OwnerKey, device_record};
pub use record_hash::RecordHash;
pub use scope::{Presence, Reach, Settled, Target, settle};
pub use slices::Sampler;

//! Which devices are compliant: management records, and which record belongs to which device.

pub mod matching;
pub mod people;
pub mod record;

//! Who is compliant: management records, how they are read from CSV, and which record is which device's.

pub mod matching;
pub mod people;
pub mod record;

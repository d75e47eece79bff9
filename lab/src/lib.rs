//! A simulated Exchange organization.

pub mod access;
pub mod cmdlets;
pub mod faults;
pub mod filter;
pub mod organization;

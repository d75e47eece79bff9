//! A simulated Exchange organization.

//! The management service as a client sees it.

mod client;
mod error;
pub(crate) mod handover;
pub mod identity;
pub mod link;
mod manage;
pub(crate) mod restore;
pub(crate) mod trust;

#[cfg(test)]
pub(crate) use client::tests::of_test;
pub use client::{ProxyRoute, ServiceClient};
pub use error::ServiceError;

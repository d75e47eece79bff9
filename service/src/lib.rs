//! The management service: API, page, decisions, orders.
//!
//! [`Service::start`](service::Service::start) is what the program and the tests call.
//!
//! From the top: `cli` → `service` → `http` → `jobs` → `app` → `package` → `sources` → `store` → `rules`, `notification` → the core.
//! `data_folder` and `security` stand beside the store.

pub mod app;
#[cfg(test)]
mod cases;
pub mod cli;
pub mod data_folder;
pub mod fail_point;
pub mod http;
pub mod jobs;
pub mod logging;
pub mod notification;
pub mod package;
pub mod rules;
pub mod security;
pub mod service;
pub mod sources;
pub mod store;

//! The management service: API, page, decisions, orders.
//!
//! [`Service::start`](service::Service::start) is what the program and the tests call.

pub mod ca;
pub mod cli;
pub mod fail_point;
pub mod http;
pub mod jobs;
pub mod notification;
pub mod random;
pub mod rules;
pub mod seal;
pub mod service;
pub mod settings;
pub mod sources;
pub mod state;
pub mod store;
pub mod tls;

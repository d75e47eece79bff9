//! The management service: API, page, decisions, orders.
//!
//! [`Service::start`](service::Service::start) is what the program and the tests call.

pub mod ca;
pub mod cli;
pub mod commands;
pub mod compliance;
pub mod decision;
pub mod error;
pub mod evaluation;
pub mod evaluator;
pub mod fail_point;
pub mod files;
pub mod graph;
pub mod notification;
pub mod random;
pub mod routes;
pub mod seal;
pub mod service;
pub mod settings;
pub mod state;
pub mod store;
pub mod tls;

//! A simulated Exchange organization.

pub mod autodiscover;
pub mod certificates;
pub mod cmdlets;
mod control;
mod description;
pub mod ews;
pub mod exchange;
pub mod faults;
pub mod filter;
pub mod graph;
pub mod mail;
mod options;
pub mod organization;
pub mod proxy;
mod running;
pub mod scenario;
mod server;
mod state;

pub use description::{AccountDescription, Description, ProxyDescription, ServerDescription};
pub use graph::{GraphDescription, GraphFaults, GraphScenario};
pub use options::LabOptions;
pub use running::{Lab, RunningLab, StartError};
pub use server::RunningServer;

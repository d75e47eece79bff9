//! Connect: the checks of a set-up, one file each, in the dialog's order. Nothing is stored before the last one.

mod account_file;
mod authentication;
mod autodiscover;
mod checks;
mod cmdlets;
mod connect;
mod directory;
mod ews;
mod kerberos;
mod name;
mod organization;
mod port;
mod proxy;
mod servers;
mod service;
mod store;
mod throttling;
mod tls;

pub use checks::{ConnectIntent, OnProgress};
pub use connect::run;

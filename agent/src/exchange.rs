//! Remote PowerShell with Exchange, which syncs, orders and Connect share: which server to use, how to open a session,
//! what runs in it, and what went wrong.

pub(crate) mod cmdlets;
mod connection;
pub(crate) mod failure;
pub(crate) mod findings;
pub(crate) mod offered;
pub(crate) mod report;
pub mod servers;
pub(crate) mod session;

pub(crate) use connection::{
    SessionLimits, credentials, exchange_proxy, proxy_target, proxy_with, tls_settings,
};

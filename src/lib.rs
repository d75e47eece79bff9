//! The core of Exchange Connector: words, settings, wires and rules, on four floors.
//!
//! It does no IO: no sockets, files, threads, clocks or async. Time is an argument, bytes come in and go out.
//!
//! 1. **Words**: [`domain`] (devices, access, servers, accounts, orders, health), [`findings`] (the one table of them),
//!    [`secret`], [`backoff`] (pauses that grow), [`clean`] (text from outside), [`csv`] (lines for spreadsheets), [`encoding`] (text of
//!    files), [`xml`] (a small tree with limits).
//! 2. **Settings**: [`config`] (what the administrator chose; the documented XML).
//! 3. **Wires**: [`psrp`] and [`wsman`] (remote PowerShell), [`auth`] (log-on), [`ews`] (mail and Autodiscover),
//!    [`directory`] (Active Directory), [`api`] (agent–service), [`ipc`] (wizard–agent). No wire uses another wire.
//! 4. **Rules**: [`remoting`] (auth, wsman and psrp composed), [`exchange`] (typed cmdlets and their decoding),
//!    [`sync`] (quick and full), [`orders`] (the smallest change, answered once), [`books`] (what went back in time), [`package`] (the
//!    set-up package and its signature).

pub mod api;
pub mod auth;
pub mod backoff;
pub mod books;
pub mod clean;
pub mod config;
pub mod csv;
pub mod directory;
pub mod domain;
pub mod encoding;
pub mod ews;
pub mod exchange;
pub mod findings;
pub mod ipc;
pub mod metrics;
pub mod orders;
pub mod package;
pub mod psrp;
pub mod remoting;
pub mod secret;
pub mod sync;
pub mod wsman;
pub mod xml;

//! Stories: the real programs against the lab.

mod architecture;
mod bad_input;
mod full_sync;
mod graph;
#[cfg(unix)]
mod handover;
#[cfg(unix)]
mod kerberos;
mod keyring;
#[cfg(unix)]
mod kill;
#[cfg(unix)]
mod ldap;
mod manage;
#[cfg(unix)]
mod notification;
#[cfg(unix)]
mod orders;
mod other_exchange;
#[cfg(unix)]
mod page;
#[cfg(unix)]
mod page_languages;
#[cfg(unix)]
mod page_management;
#[cfg(unix)]
mod page_policies;
#[cfg(unix)]
mod page_trouble;
mod peers;
#[cfg(unix)]
mod proxy;
mod quick_sync;
#[cfg(unix)]
mod real_window;
#[cfg(unix)]
mod restart;
mod scenarios;
mod scope;
#[cfg(unix)]
mod set_up;
mod support;
#[cfg(unix)]
mod switch_on;
#[cfg(unix)]
mod undo;
#[cfg(unix)]
mod wipe;
#[cfg(unix)]
mod wizard;

//! Stories: the real programs against the lab.

mod architecture;
mod bad_input;
mod full_sync;
#[cfg(unix)]
mod kerberos;
#[cfg(unix)]
mod keyring;
mod manage;
mod other_exchange;
mod peers;
#[cfg(unix)]
mod proxy;
mod quick_sync;
#[cfg(unix)]
mod restart;
mod scenarios;
#[cfg(unix)]
mod set_up;
mod support;

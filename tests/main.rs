//! Stories: the real programs against the lab.

mod architecture;
mod bad_input;
mod full_sync;
mod other_exchange;
#[cfg(unix)]
mod proxy;
mod support;

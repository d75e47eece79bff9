//! Stories of connect: set-up by window and command line, log-on, proxies, and bad input.

mod bad_input;
#[cfg(unix)]
mod clock;
#[cfg(unix)]
mod first_start;
#[cfg(unix)]
mod kerberos;
mod keyring;
#[cfg(unix)]
mod proxy;
#[cfg(unix)]
mod real_window;
mod scenarios;
#[cfg(unix)]
mod set_up;
#[cfg(unix)]
mod wizard;

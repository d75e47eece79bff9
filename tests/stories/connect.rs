//! Stories of connect: set-up by window and command line, log-on, proxies, and bad input.

#[cfg(unix)]
mod accounts;
mod bad_input;
#[cfg(unix)]
mod clock;
mod failover;
#[cfg(unix)]
mod first_start;
#[cfg(unix)]
mod kerberos;
#[cfg(unix)]
mod keyring;
mod old_tls;
#[cfg(unix)]
mod package;
#[cfg(unix)]
mod proxy;
#[cfg(unix)]
mod real_window;
mod refused;
mod scenarios;
#[cfg(unix)]
mod set_up;
mod site_certificate;
#[cfg(target_os = "linux")]
mod systemd;
mod terminal;
#[cfg(unix)]
mod wizard;

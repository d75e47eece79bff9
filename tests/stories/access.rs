//! Stories of access: decisions, orders, wipe, undo, switch-on and the handover between connectors.

#[cfg(unix)]
mod handover;
mod manage;
#[cfg(unix)]
mod orders;
mod refusals;
#[cfg(unix)]
mod switch_on;
#[cfg(unix)]
mod undo;
#[cfg(unix)]
mod wipe;

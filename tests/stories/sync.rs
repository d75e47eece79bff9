//! Stories of syncs: full, quick, limited, and cut off at any step.

mod full_sync;
#[cfg(unix)]
mod kill;
mod quick_sync;
#[cfg(unix)]
mod restart;
#[cfg(unix)]
mod restored;
mod scope;

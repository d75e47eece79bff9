//! Stories of syncs: full, quick, limited, and cut off at any step.

#[cfg(unix)]
mod disk;
mod errors;
mod full_sync;
#[cfg(unix)]
mod kill;
mod quick_sync;
#[cfg(unix)]
mod restart;
#[cfg(unix)]
mod restored;
mod scope;

//! What crosses the store's boundary: rows as the routes want them, never as an engine keeps them.

mod agents;
mod devices;
mod notices;
mod orders;

pub use agents::*;
pub use devices::*;
pub use notices::*;
pub use orders::*;

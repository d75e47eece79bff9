//! One evaluation of an organization: takes a world, gives decisions and the items of a run.

pub mod evaluate;
pub mod impact;
pub mod item;
pub mod membership;
pub mod summary;
pub mod world;

#[cfg(test)]
mod tests;

pub use evaluate::{Decided, evaluate};
pub use impact::Impact;
pub use item::RunItem;
pub use membership::Membership;
pub use world::{Device, Group, World};

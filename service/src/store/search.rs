//! Finding devices: words in an index of three characters at a time, facets as codes in a narrow table, and the orders that an
//! index serves. A search of many hits walks the order; one of few sorts the hits.

mod build;
pub(crate) mod index;
mod limit;
mod plan;
mod state;
pub(crate) mod values;
pub(crate) mod words;

pub use index::FoundBy;
pub use plan::{DeviceOrder, DeviceSearch, SearchKey, SearchPage};
pub use state::SearchState;
pub use words::SearchWord;

#[cfg(test)]
mod tests;

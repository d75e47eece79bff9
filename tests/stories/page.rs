//! Stories of the service's page in a real browser.

mod devices;
mod languages;
mod management;
mod package;
mod policies;
mod trouble;

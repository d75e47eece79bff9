//! Stories of the service's page in a real browser.

mod audit;
mod by_hand;
mod desk;
mod devices;
mod find;
mod languages;
mod live;
mod management;
mod package;
mod people;
mod policies;
mod restore;
mod trouble;

//! The service by its routes: a real listener, real TLS, real certificates, a database in a folder of its own.

mod admin;
mod books;
mod brake;
mod compliance;
mod decisions;
mod directory;
mod door;
mod enrollment;
mod graph;
mod held;
mod links;
mod mailbox_policies;
mod manage;
mod notification;
mod orders;
mod organization_settings;
mod presets;
mod preview;
mod reports;
mod restore;
mod scope;
mod stale;
mod support;
mod switch_on;
mod trust;
mod undone;

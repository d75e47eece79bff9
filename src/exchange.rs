//! What the connector sends to Exchange: typed cmdlets, and the decoding of their answers.
//!
//! [`cmdlet`] has one type for each cmdlet that the connector runs; [`dialect`] picks its name (`Mobile…` or
//! `ActiveSync…`) by what the session shows. [`decode`] turns the objects that come back into domain types.

pub mod cmdlet;
pub mod decode;
pub mod dialect;
pub mod failover;
pub mod fault;
pub mod filter;
pub mod identity;
pub mod policy_setting;
pub mod policy_value;
pub mod preflight;
pub mod release;

pub use cmdlet::Cmdlet;
pub use dialect::{Dialect, Naming};
pub use fault::Fault;
pub use filter::Filter;
pub use identity::{Identity, IdentityError};

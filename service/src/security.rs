//! Keys, certificates and passwords: the authority that signs agents, HTTPS, sealed secrets, random tokens.

pub mod acting;
pub mod admission;
pub mod ca;
mod client_certificates;
pub mod demands;
pub mod guessing;
pub mod password;
pub mod random;
pub mod role;
pub mod seal;
pub mod stalled;
pub mod tls;
pub mod totp;
pub mod trust;

//! PowerShell Remoting Protocol (MS-PSRP), client side and shared codecs, sans-IO.

pub mod clixml;
pub mod command;
pub mod value;

pub use command::{Argument, Command};
pub use value::{IntKind, Members, PsContent, PsDateTime, PsObject, PsValue, PsZone, UIntKind};

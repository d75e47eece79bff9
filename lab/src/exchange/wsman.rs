//! The server's side of WS-Management (DSP0226) as far as PowerShell shells use it (MS-WSMV).

mod fault;
mod request;
mod response;

pub(crate) use fault::Fault;
pub(crate) use request::{Operation, WsmanRequest, parse};
pub(crate) use response::{RESOURCE, ReceiveBody, Reply, ShellFacts, command, created};

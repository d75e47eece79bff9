//! PowerShell Remoting Protocol (MS-PSRP), client side and shared codecs, sans-IO.
//!
//! # Order of calls (client)
//!
//! Everything is bytes in, bytes and events out; WSMan carries the bytes.
//!
//! 1. [`RunspacePool::new`], then [`RunspacePool::open`]: its bytes are the content of `creationXml` in Create.
//! 2. Receive on the shell: each `Stream` of stdout, decoded from base64, to
//!    [`RunspacePool::handle_pool_data`]. After every `handle_…` take [`RunspacePool::poll_event`] and
//!    [`RunspacePool::poll_transmit`] until both are `None`. `PoolState(Opened)` says that the pool is usable.
//! 3. [`RunspacePool::create_pipeline`]: `id` is the CommandId and `first` the Command's argument (base64);
//!    [`poll_transmit`](RunspacePool::poll_transmit) has the rest for Send, in order.
//! 4. Receive on the command: its streams to [`RunspacePool::handle_pipeline_data`]. Records leave as
//!    [`Event::Output`] as soon as their last fragment came; decode them with [`Record::value`], borrowed.
//!    [`Event::PipelineState`] with a final state is the last event of a pipeline. When WSMan says
//!    `CommandState/Done`, call [`RunspacePool::command_done`].
//! 5. To stop: [`RunspacePool::stop`] and WSMan's Signal; go on receiving until `Stopped`.
//! 6. To close: [`RunspacePool::close`], WSMan's Delete, [`RunspacePool::closed`]. When the shell is lost:
//!    [`RunspacePool::broken`].
//!
//! The pool itself answers host calls: it refuses every call that would ask an administrator ([`Event::HostCall`]), so that
//! nothing hangs and nothing is confirmed by default.
//!
//! # For a server
//!
//! [`fragment::Joiner`] → [`RawMessage::parse`] → [`Message::decode`] on the way in,
//! [`Message::encode`] → [`fragment::Splitter`] on the way out. The server's states are the server's own.

pub mod clixml;
pub mod command;
pub mod event;
pub mod fragment;
pub mod message;
pub mod pool;
pub mod value;

pub use clixml::{ClixmlError, DecodeLimits};
pub use command::{Argument, Command};
pub use event::{Event, Record};
pub use message::{
    Destination, ErrorRecord, Message, MessageError, MessageType, PipelineState, RawMessage,
    RunspacePoolState,
};
pub use pool::{PipelineStart, PoolError, PoolOptions, RunspacePool, Stream, Transmit};
pub use value::{IntKind, Members, PsContent, PsDateTime, PsObject, PsValue, PsZone, UIntKind};

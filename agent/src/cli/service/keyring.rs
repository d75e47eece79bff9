//! What every kind of service needs before it is installed: a key that it can read.

use exchange_connector::ipc::{Reply, Request};

use crate::cli::failure::CommandResult;
use crate::cli::output::Output;
use crate::ipc::client::{ask, no_answer};
use crate::store::DataFolder;

/// A service has no session and no keyring: the key of the secrets goes where it can read it. The agent that runs in
/// the person's session does it, since an administrator cannot open that keyring either.
pub(super) async fn leave_keyring(folder: &DataFolder, output: &Output) -> CommandResult {
    if !folder.needs_session()? {
        return Ok(());
    }
    match ask(folder, &Request::SealForService).await? {
        Some(Reply::Accepted) => {}
        Some(_) => return Err(no_answer().into()),
        None => {
            let _lock = folder.lock()?;
            folder.leave_keyring()?;
        }
    }
    output.note("The key of the passwords was taken out of the keyring into a key file, for the service.");
    Ok(())
}

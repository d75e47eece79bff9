//! The original connector on this computer: looked for once, its service stopped when the person said so.

use std::path::Path;

use exchange_connector_platform::original::{self, SERVICE};

use crate::model::{Msg, OriginalConnector};

/// Looks for it.
pub(super) fn find(named: Option<&Path>) -> Option<Msg> {
    let found = original::find(named)?;
    if let Some(Err(error)) = &found.settings {
        tracing::warn!(error, "the original connector's settings cannot be read");
    }
    let place =
        found.folder.as_ref().map_or_else(|| SERVICE.to_owned(), |folder| folder.display().to_string());
    Some(Msg::OriginalFound(OriginalConnector::of(place, found.may_run(), found.settings.as_ref())))
}

/// Stops and disables its service.
pub(super) fn stop() -> Msg {
    Msg::OriginalStopped(original::stop_service().map_err(|finding| *finding))
}

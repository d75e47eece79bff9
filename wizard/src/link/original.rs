//! The original connector on this computer: looked for once, its service stopped when the person said so.

use std::path::Path;

use exchange_connector::config::EarlierSettings;
use exchange_connector_platform::original::{self, SERVICE};

use crate::model::{Msg, OriginalConnector};

/// Looks for it.
pub(super) fn find(named: Option<&Path>) -> Option<Msg> {
    let found = original::find(named)?;
    let settings = match &found.settings {
        Some(Ok(text)) => EarlierSettings::parse(text).map_err(|error| error.to_string()),
        Some(Err(error)) => Err(error.clone()),
        None => Ok(EarlierSettings::default()),
    };
    // Defaults are offered in place of what cannot be read.
    let settings = settings.unwrap_or_else(|error| {
        tracing::warn!(error, "the original connector's settings cannot be read");
        EarlierSettings::default()
    });
    let place =
        found.folder.as_ref().map_or_else(|| SERVICE.to_owned(), |folder| folder.display().to_string());
    Some(Msg::OriginalFound(OriginalConnector { place, may_run: found.may_run(), stop: false, settings }))
}

/// Stops and disables its service.
pub(super) fn stop() -> Msg {
    Msg::OriginalStopped(original::stop_service().map_err(|finding| *finding))
}

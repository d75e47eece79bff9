//! The original connector on this computer, as the dialog offers it: its settings, and whether its service is stopped.

use exchange_connector::config::EarlierSettings;

/// What was found of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginalConnector {
    /// Its folder, or the name of its service.
    pub place: String,
    /// Its service runs, or could start.
    pub may_run: bool,
    /// The person wants its service stopped and disabled once this connector is set up.
    pub stop: bool,
    pub settings: EarlierSettings,
}

impl OriginalConnector {
    /// What lies at `place`, with the text of its settings file. Defaults are offered in place of what cannot be read.
    pub fn of(place: String, may_run: bool, settings: Option<&Result<String, String>>) -> Self {
        let read = settings.and_then(|text| EarlierSettings::parse(text.as_ref().ok()?).ok());
        Self { place, may_run, stop: false, settings: read.unwrap_or_default() }
    }
}

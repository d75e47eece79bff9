//! How a command ends.

use exchange_connector::domain::health::Finding;

use crate::store::StoreError;

/// Why a command ended with exit code 1.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) Vec<Finding>);

impl Failure {
    /// The number that a service ends with: that of the first finding, never 0.
    #[cfg_attr(not(windows), allow(dead_code, reason = "services of Windows end with it"))]
    pub(crate) fn number(&self) -> u32 {
        let number = self.0.first().and_then(|finding| finding.number.as_deref()?.strip_prefix("0x"));
        number.and_then(|digits| u32::from_str_radix(digits, 16).ok()).filter(|n| *n != 0).unwrap_or(1)
    }
}

impl From<Finding> for Failure {
    fn from(finding: Finding) -> Self {
        Self(vec![finding])
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self(vec![error.finding()])
    }
}

impl From<Vec<Finding>> for Failure {
    fn from(findings: Vec<Finding>) -> Self {
        Self(findings)
    }
}

pub(crate) type CommandResult = Result<(), Failure>;

//! How a command ends.

use exchange_connector::domain::health::Finding;

use crate::store::StoreError;

/// Why a command ended with exit code 1.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) Vec<Finding>);

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

//! `$filter` of devices: OData's filter over the members that devices have, as the store's conditions.

use crate::http::handler::{ApiError, ApiResult};
use crate::http::odata::filter::{self, Filter, Operator, TextPlace};
use crate::http::odata::literal::Literal;
use crate::store::{Comparison, DeviceColumn, DeviceFilter, DeviceValue};

/// What the values of a member are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Guid,
    Time,
    Boolean,
}

/// Members that devices can be filtered by.
const MEMBERS: [(&str, DeviceColumn, Kind); 25] = [
    ("id", DeviceColumn::Id, Kind::Guid),
    ("connectorId", DeviceColumn::ConnectorId, Kind::Guid),
    ("deviceId", DeviceColumn::DeviceId, Kind::Text),
    ("deviceType", DeviceColumn::DeviceType, Kind::Text),
    ("accessState", DeviceColumn::AccessState, Kind::Text),
    ("accessStateReason", DeviceColumn::AccessStateReason, Kind::Text),
    ("clientType", DeviceColumn::ClientType, Kind::Text),
    ("mailbox/smtpAddress", DeviceColumn::SmtpAddress, Kind::Text),
    ("mailbox/displayName", DeviceColumn::UserDisplayName, Kind::Text),
    ("lastSuccessSync", DeviceColumn::LastSuccessSync, Kind::Time),
    ("lastSyncAttemptTime", DeviceColumn::LastSyncAttempt, Kind::Time),
    ("outsideScope", DeviceColumn::OutsideScope, Kind::Boolean),
    ("managedDeviceName", DeviceColumn::ManagedDeviceName, Kind::Text),
    ("decision/wanted", DeviceColumn::Wanted, Kind::Text),
    ("decision/step", DeviceColumn::Step, Kind::Text),
    ("decision/effect", DeviceColumn::Effect, Kind::Text),
    ("identity", DeviceColumn::Record("identity"), Kind::Text),
    ("deviceModel", DeviceColumn::Record("deviceModel"), Kind::Text),
    ("deviceOS", DeviceColumn::Record("deviceOS"), Kind::Text),
    ("friendlyName", DeviceColumn::Record("friendlyName"), Kind::Text),
    ("userAgent", DeviceColumn::Record("userAgent"), Kind::Text),
    ("deviceActiveSyncVersion", DeviceColumn::Record("deviceActiveSyncVersion"), Kind::Text),
    ("deviceImei", DeviceColumn::Record("deviceImei"), Kind::Text),
    ("devicePolicyApplied", DeviceColumn::Record("devicePolicyApplied"), Kind::Text),
    ("mailboxPolicy", DeviceColumn::Record("mailboxPolicy"), Kind::Text),
];

/// Reads a filter.
pub fn parse(text: &str) -> ApiResult<DeviceFilter> {
    condition(filter::parse(text)?)
}

fn condition(filter: Filter) -> ApiResult<DeviceFilter> {
    let all = |all: Vec<Filter>| all.into_iter().map(condition).collect::<ApiResult<Vec<_>>>();
    Ok(match filter {
        Filter::Compare { member, operator, value } => {
            let (column, kind) = member_of(&member)?;
            let comparison = match operator {
                Operator::Equal => Comparison::Equal,
                Operator::NotEqual => Comparison::NotEqual,
                Operator::Greater => Comparison::Greater,
                Operator::GreaterOrEqual => Comparison::GreaterOrEqual,
                Operator::Less => Comparison::Less,
                Operator::LessOrEqual => Comparison::LessOrEqual,
            };
            DeviceFilter::Compare { column, comparison, value: value_of(&member, kind, value)? }
        }
        Filter::In { member, values } => {
            let (column, kind) = member_of(&member)?;
            let values = values.into_iter().map(|value| value_of(&member, kind, value));
            DeviceFilter::In { column, values: values.collect::<ApiResult<_>>()? }
        }
        Filter::Text { member, place, text } => {
            let (column, kind) = member_of(&member)?;
            if kind != Kind::Text {
                return Err(unsupported(&format!("{member} is no text.")));
            }
            let text = text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
            let pattern = match place {
                TextPlace::Start => format!("{text}%"),
                TextPlace::End => format!("%{text}"),
                TextPlace::Anywhere => format!("%{text}%"),
            };
            DeviceFilter::Like { column, pattern }
        }
        Filter::And(parts) => DeviceFilter::All(all(parts)?),
        Filter::Or(parts) => DeviceFilter::Any(all(parts)?),
        Filter::Not(one) => DeviceFilter::Not(Box::new(condition(*one)?)),
    })
}

fn member_of(member: &str) -> ApiResult<(DeviceColumn, Kind)> {
    let found = MEMBERS.iter().find(|(name, ..)| *name == member);
    found.map(|(_, column, kind)| (*column, *kind)).ok_or_else(|| {
        let names: Vec<_> = MEMBERS.iter().map(|(name, ..)| *name).collect();
        unsupported(&format!("{member:?} cannot be filtered by; these can: {}.", names.join(", ")))
    })
}

fn value_of(member: &str, kind: Kind, value: Literal) -> ApiResult<DeviceValue> {
    let wrong = |what: &str| Err(unsupported(&format!("{member} is compared with {what}.")));
    match (kind, value) {
        (Kind::Guid, Literal::Guid(id)) => Ok(DeviceValue::Id(id)),
        (Kind::Guid, Literal::Text(text)) => match uuid::Uuid::try_parse(&text) {
            Ok(id) => Ok(DeviceValue::Id(id)),
            Err(_) => wrong("a GUID"),
        },
        (Kind::Guid, _) => wrong("a GUID"),
        (_, Literal::Null) => Ok(DeviceValue::Null),
        (Kind::Text, Literal::Text(text)) => Ok(DeviceValue::Text(text)),
        (Kind::Text, _) => wrong("a text in quotes"),
        (Kind::Time, Literal::Time(time)) => Ok(DeviceValue::Time(time)),
        (Kind::Time, _) => wrong("a time, 2026-01-31T12:00:00Z"),
        (Kind::Boolean, Literal::Boolean(value)) => Ok(DeviceValue::Boolean(value)),
        (Kind::Boolean, _) => wrong("true or false"),
    }
}

fn unsupported(why: &str) -> ApiError {
    ApiError::query_option(format!("This $filter is not supported. {why}"))
}

#[cfg(test)]
mod tests;

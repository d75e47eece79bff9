//! Which devices a search is about: conditions over columns, and their text in SQL. Each condition is true or false, never
//! unknown: a column that is null equals null alone, so that `not` finds what the condition did not.

use jiff::Timestamp;
use sqlx::Sqlite;
use sqlx::query::Query;
use sqlx::sqlite::SqliteArguments;
use uuid::Uuid;

use crate::store::row::ms;

/// What devices can be chosen by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeviceColumn {
    Id,
    ConnectorId,
    DeviceId,
    DeviceType,
    AccessState,
    AccessStateReason,
    ClientType,
    SmtpAddress,
    UserDisplayName,
    LastSuccessSync,
    LastSyncAttempt,
    OutsideScope,
    ManagedDeviceName,
    Wanted,
    /// The step that decided.
    Step,
    Effect,
    /// A member of the device's record, by its JSON path.
    Record(&'static str),
}

/// A value that a column is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeviceValue {
    Null,
    Text(String),
    Id(Uuid),
    Time(Timestamp),
    Boolean(bool),
}

/// How a column stands to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    Equal,
    NotEqual,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}

/// A condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeviceFilter {
    Compare {
        column: DeviceColumn,
        comparison: Comparison,
        value: DeviceValue,
    },
    In {
        column: DeviceColumn,
        values: Vec<DeviceValue>,
    },
    /// A text with `%` and `_` for what may stand around it; `\` takes their meaning away.
    Like {
        column: DeviceColumn,
        pattern: String,
    },
    All(Vec<DeviceFilter>),
    Any(Vec<DeviceFilter>),
    Not(Box<DeviceFilter>),
}

impl DeviceFilter {
    /// `column eq value`.
    pub fn equal(column: DeviceColumn, value: DeviceValue) -> Self {
        Self::Compare { column, comparison: Comparison::Equal, value }
    }

    /// Appends the condition, over the tables of `rows`, and what it binds.
    pub(super) fn write(&self, rows: Rows, sql: &mut String, values: &mut Vec<DeviceValue>) {
        match self {
            Self::Compare { column, comparison, value } if column.code(rows).is_some() => {
                let kind = column.code(rows).unwrap_or_default();
                let code = |sign: &str| {
                    format!("(select code from search_value where kind = '{kind}' and value {sign} ?)")
                };
                // A value that no device ever had has no code, and none is minus one.
                sql.push_str(&match (comparison, value) {
                    (Comparison::Equal, DeviceValue::Null) => format!("s.{kind} is ?"),
                    (Comparison::NotEqual, DeviceValue::Null) => format!("s.{kind} is not ?"),
                    (Comparison::Equal, _) => format!("s.{kind} is ifnull({}, -1)", code("=")),
                    (Comparison::NotEqual, _) => format!("s.{kind} is not ifnull({}, -1)", code("=")),
                    (Comparison::Greater, _) => format!("ifnull(s.{kind} in {}, 0)", code(">")),
                    (Comparison::GreaterOrEqual, _) => format!("ifnull(s.{kind} in {}, 0)", code(">=")),
                    (Comparison::Less, _) => format!("ifnull(s.{kind} in {}, 0)", code("<")),
                    (Comparison::LessOrEqual, _) => format!("ifnull(s.{kind} in {}, 0)", code("<=")),
                });
                values.push(value.clone());
            }
            Self::Like { column, pattern } if column.code(rows).is_some() => {
                let kind = column.code(rows).unwrap_or_default();
                sql.push_str(&format!(
                    "ifnull(s.{kind} in (select code from search_value where kind = '{kind}'
                       and value like ? escape '\\'), 0)"
                ));
                values.push(DeviceValue::Text(pattern.clone()));
            }
            // As the index of the order has it, in which none is before all.
            Self::Compare {
                column: DeviceColumn::LastSuccessSync,
                comparison,
                value: DeviceValue::Time(time),
            } if matches!(rows, Rows::Search { .. })
                && !matches!(comparison, Comparison::Equal | Comparison::NotEqual) =>
            {
                sql.push_str(match comparison {
                    Comparison::Greater => "(ifnull(st.last_success, -1) > ?)",
                    Comparison::GreaterOrEqual => "(ifnull(st.last_success, -1) >= ?)",
                    Comparison::Less => {
                        "(ifnull(st.last_success, -1) >= 0 and ifnull(st.last_success, -1) < ?)"
                    }
                    _ => "(ifnull(st.last_success, -1) >= 0 and ifnull(st.last_success, -1) <= ?)",
                });
                values.push(DeviceValue::Time(*time));
            }
            // By way of the few connectors, so that the key is used.
            Self::Compare { column: DeviceColumn::Id, comparison: Comparison::Equal, value } => {
                let device = rows.device();
                sql.push_str(&format!(
                    "({device}.org_id in (select org_id from connector) and {device}.id is ?)"
                ));
                values.push(value.clone());
            }
            Self::Compare { column, comparison, value } => {
                let column = column.sql(rows);
                sql.push_str(&match comparison {
                    Comparison::Equal => format!("{column} is ?"),
                    Comparison::NotEqual => format!("{column} is not ?"),
                    Comparison::Greater => format!("ifnull({column} > ?, 0)"),
                    Comparison::GreaterOrEqual => format!("ifnull({column} >= ?, 0)"),
                    Comparison::Less => format!("ifnull({column} < ?, 0)"),
                    Comparison::LessOrEqual => format!("ifnull({column} <= ?, 0)"),
                });
                values.push(value.clone());
            }
            Self::In { column, values: all } => {
                let same: Vec<_> = all.iter().map(|value| Self::equal(*column, value.clone())).collect();
                Self::Any(same).write(rows, sql, values);
            }
            Self::Like { column, pattern } => {
                sql.push_str(&format!("ifnull({} like ? escape '\\', 0)", column.sql(rows)));
                values.push(DeviceValue::Text(pattern.clone()));
            }
            Self::All(all) => Self::join(all, rows, " and ", "1", sql, values),
            Self::Any(all) => Self::join(all, rows, " or ", "0", sql, values),
            Self::Not(one) => {
                sql.push_str("not ");
                Self::join(std::slice::from_ref(&**one), rows, "", "1", sql, values);
            }
        }
    }

    fn join(
        all: &[Self],
        rows: Rows,
        word: &str,
        none: &str,
        sql: &mut String,
        values: &mut Vec<DeviceValue>,
    ) {
        sql.push('(');
        for (at, one) in all.iter().enumerate() {
            sql.push_str(if at == 0 { "" } else { word });
            one.write(rows, sql, values);
        }
        sql.push_str(if all.is_empty() { none } else { "" });
        sql.push(')');
    }

    /// Whether a part of it is about a column that `wanted` says.
    pub(super) fn names(&self, wanted: &impl Fn(DeviceColumn) -> bool) -> bool {
        match self {
            Self::Compare { column, .. } | Self::In { column, .. } | Self::Like { column, .. } => {
                wanted(*column)
            }
            Self::All(all) | Self::Any(all) => all.iter().any(|one| one.names(wanted)),
            Self::Not(one) => one.names(wanted),
        }
    }

    /// Whether it can only hold where a column that `wanted` says has a certain value.
    pub(super) fn demands(&self, wanted: &impl Fn(DeviceColumn) -> bool) -> bool {
        match self {
            Self::Compare { column, comparison: Comparison::Equal, value } => {
                wanted(*column) && *value != DeviceValue::Null
            }
            Self::In { column, values } => wanted(*column) && !values.contains(&DeviceValue::Null),
            Self::All(all) => all.iter().any(|one| one.demands(wanted)),
            _ => false,
        }
    }
}

/// The tables that a condition is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    /// `device d`.
    Devices,
    /// `device_search s`, with `device_state st`, `device d` and `decision_search w` where the condition needs them.
    Search {
        /// `w` is joined.
        decided: bool,
        /// The organization may lead the way.
        by_organization: bool,
    },
}

impl Rows {
    fn device(self) -> &'static str {
        match self {
            Self::Devices => "d",
            Self::Search { .. } => "s",
        }
    }
}

impl DeviceColumn {
    /// The kind of its codes, where its rows hold codes.
    pub(super) fn code(self, rows: Rows) -> Option<&'static str> {
        match self {
            _ if rows == Rows::Devices => None,
            Self::AccessState => Some("state"),
            Self::AccessStateReason => Some("reason"),
            Self::DeviceType => Some("type"),
            Self::ClientType => Some("client"),
            Self::Record("deviceModel") => Some("model"),
            Self::Record("deviceOS") => Some("os"),
            Self::Record("deviceActiveSyncVersion") => Some("eas"),
            _ => None,
        }
    }

    /// Whether only the wide row has it.
    pub(super) fn is_wide(self) -> bool {
        matches!(self, Self::DeviceId | Self::SmtpAddress | Self::UserDisplayName)
            || matches!(self, Self::Record("identity" | "friendlyName" | "userAgent" | "deviceImei"))
            || matches!(self, Self::Record("devicePolicyApplied" | "mailboxPolicy"))
    }

    /// Whether the row of what moves has it.
    pub(super) fn moves(self) -> bool {
        matches!(self, Self::LastSuccessSync | Self::LastSyncAttempt | Self::OutsideScope)
    }

    fn sql(self, rows: Rows) -> String {
        let device = rows.device();
        let of = |table: &str, column: &str| {
            format!(
                "(select x.{column} from {table} x where x.org_id = {device}.org_id and x.id = {device}.id)"
            )
        };
        let state = |column: &str| match rows {
            Rows::Devices => of("device_state", column),
            Rows::Search { .. } => format!("st.{column}"),
        };
        let decision = |column: &str| match rows {
            Rows::Search { decided: true, .. } => format!("w.{column}"),
            _ => of("decision_search", column),
        };
        match self {
            Self::Id => format!("{device}.id"),
            Self::ConnectorId => match rows {
                // Where something rarer leads the way, this does not.
                Rows::Search { by_organization: false, .. } => "+s.org_id".into(),
                _ => format!("{device}.org_id"),
            },
            Self::DeviceId => "d.device_id".into(),
            Self::DeviceType => "d.device_type".into(),
            Self::AccessState => "d.access_state".into(),
            Self::AccessStateReason => "d.access_state_reason".into(),
            Self::ClientType => "d.client_type".into(),
            Self::SmtpAddress => "d.smtp_address".into(),
            Self::UserDisplayName => "d.user_name".into(),
            Self::LastSuccessSync => state("last_success"),
            Self::LastSyncAttempt => state("last_attempt"),
            Self::OutsideScope => state("outside"),
            Self::ManagedDeviceName => {
                format!("(select x.name from device_name x where x.device_key = {device}.id)")
            }
            Self::Wanted => decision("wanted"),
            Self::Step => decision("step"),
            Self::Effect => of("decision", "effect"),
            Self::Record(path) => format!("json_extract(d.record, '$.{path}')"),
        }
    }
}

pub(super) type SqliteQuery<'q> = Query<'q, Sqlite, SqliteArguments>;

/// Binds the values of a filter, in the order of its text.
pub(super) fn bind<'q>(mut query: SqliteQuery<'q>, values: &[DeviceValue]) -> SqliteQuery<'q> {
    for value in values {
        query = match value {
            DeviceValue::Null => query.bind(None::<String>),
            DeviceValue::Text(text) => query.bind(text.clone()),
            DeviceValue::Id(id) => query.bind(*id),
            DeviceValue::Time(time) => query.bind(ms(*time)),
            DeviceValue::Boolean(value) => query.bind(*value),
        };
    }
    query
}

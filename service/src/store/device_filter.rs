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

    /// Appends the condition, over the table `device d`, and what it binds.
    pub(super) fn write(&self, sql: &mut String, values: &mut Vec<DeviceValue>) {
        match self {
            // By way of the few connectors, so that the key is used.
            Self::Compare { column: DeviceColumn::Id, comparison: Comparison::Equal, value } => {
                sql.push_str("(d.org_id in (select org_id from connector) and d.id is ?)");
                values.push(value.clone());
            }
            Self::Compare { column, comparison, value } => {
                let column = column.sql();
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
                Self::Any(same).write(sql, values);
            }
            Self::Like { column, pattern } => {
                sql.push_str(&format!("ifnull({} like ? escape '\\', 0)", column.sql()));
                values.push(DeviceValue::Text(pattern.clone()));
            }
            Self::All(all) => Self::join(all, " and ", "1", sql, values),
            Self::Any(all) => Self::join(all, " or ", "0", sql, values),
            Self::Not(one) => {
                sql.push_str("not ");
                Self::join(std::slice::from_ref(&**one), "", "1", sql, values);
            }
        }
    }

    fn join(all: &[Self], word: &str, none: &str, sql: &mut String, values: &mut Vec<DeviceValue>) {
        sql.push('(');
        for (at, one) in all.iter().enumerate() {
            sql.push_str(if at == 0 { "" } else { word });
            one.write(sql, values);
        }
        sql.push_str(if all.is_empty() { none } else { "" });
        sql.push(')');
    }
}

impl DeviceColumn {
    fn sql(self) -> String {
        let state = |column: &str| {
            format!("(select x.{column} from device_state x where x.org_id = d.org_id and x.id = d.id)")
        };
        let decision = |column: &str| {
            format!("(select x.{column} from decision x where x.org_id = d.org_id and x.id = d.id)")
        };
        match self {
            Self::Id => "d.id".into(),
            Self::ConnectorId => "d.org_id".into(),
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
            Self::ManagedDeviceName => "(select x.name from device_name x where x.device_key = d.id)".into(),
            Self::Wanted => decision("wanted"),
            Self::Effect => decision("effect"),
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

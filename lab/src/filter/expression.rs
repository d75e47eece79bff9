//! What a filter says, and over which properties.

use jiff::Timestamp;

/// What a property holds, for reading and comparing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// Text that is one of these names.
    Enum(&'static [&'static str]),
    Bool,
    Int,
    Time,
    /// Several texts: a comparison holds when it holds for one of them.
    List,
}

/// The filterable properties of a class, by name.
pub type Schema = &'static [(&'static str, Kind)];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    Eq,
    Ne,
    Like,
    NotLike,
    Gt,
    Ge,
    Lt,
    Le,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Literal {
    Null,
    /// As written, and in lower case.
    Text(String),
    Bool(bool),
    Int(i64),
    Time(Timestamp),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Expression {
    And(Box<Expression>, Box<Expression>),
    Or(Box<Expression>, Box<Expression>),
    Not(Box<Expression>),
    Compare { property: usize, operator: Operator, literal: Literal },
}

/// Why a filter was refused. The text is Exchange's, with the place in the filter; positions count from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FilterError {
    #[error(
        "\"{name}\" is not a recognized filterable property. For a complete list of filterable properties see the command help. \"{filter}\" at position {position}."
    )]
    UnknownProperty { name: String, filter: String, position: usize },
    #[error(
        "Invalid filter syntax. For a description of the filter parameter syntax see the command help. \"{filter}\" at position {position}."
    )]
    Syntax { filter: String, position: usize },
    #[error("Cannot convert value \"{value}\" to type \"{wanted}\". \"{filter}\" at position {position}.")]
    Value { value: String, wanted: &'static str, filter: String, position: usize },
}

//! OPATH filters, as `-Filter` takes them: read against the properties of a class, then asked of each object.

mod expression;
mod parser;

use std::borrow::Cow;
use std::cmp::Ordering;

use jiff::Timestamp;

use expression::{Expression, Literal, Operator};
pub use expression::{FilterError, Kind, Schema};

/// The value of a property of one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// Nothing, which in the directory is the same as an empty text.
    Null,
    Text(Cow<'a, str>),
    Bool(bool),
    Int(i64),
    Time(Timestamp),
    List(Vec<String>),
}

/// A filter that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    schema: Schema,
    root: Expression,
}

impl Filter {
    /// Reads a filter over the properties of a class.
    pub fn parse(text: &str, schema: Schema) -> Result<Self, FilterError> {
        Ok(Self { schema, root: parser::Parser::new(text, schema).parse()? })
    }

    /// Whether an object matches; `field` gives the value of a property by its name in the schema.
    pub fn matches<'v>(&self, field: &dyn Fn(&'static str) -> Value<'v>) -> bool {
        self.root.holds(self.schema, field)
    }
}

impl Expression {
    fn holds<'v>(&self, schema: Schema, field: &dyn Fn(&'static str) -> Value<'v>) -> bool {
        match self {
            Self::And(left, right) => left.holds(schema, field) && right.holds(schema, field),
            Self::Or(left, right) => left.holds(schema, field) || right.holds(schema, field),
            Self::Not(inner) => !inner.holds(schema, field),
            Self::Compare { property, operator, literal } => {
                let value = field(schema[*property].0);
                match value {
                    Value::List(items) if !matches!(literal, Literal::Null) => match operator {
                        Operator::Ne => !items.iter().any(|item| compare(&text(item), Operator::Eq, literal)),
                        Operator::NotLike => {
                            !items.iter().any(|item| compare(&text(item), Operator::Like, literal))
                        }
                        operator => items.iter().any(|item| compare(&text(item), *operator, literal)),
                    },
                    Value::List(items) => (*operator == Operator::Eq) == items.is_empty(),
                    value => compare(&value, *operator, literal),
                }
            }
        }
    }
}

fn text(item: &str) -> Value<'_> {
    Value::Text(item.into())
}

fn compare(value: &Value<'_>, operator: Operator, literal: &Literal) -> bool {
    let order = match (value, literal) {
        (Value::Null, Literal::Null) => Some(Ordering::Equal),
        (Value::Null, Literal::Text(wanted)) if wanted.is_empty() => Some(Ordering::Equal),
        (Value::Text(have), Literal::Null) if have.is_empty() => Some(Ordering::Equal),
        (Value::Text(have), Literal::Text(wanted)) => match operator {
            Operator::Like => return like(&have.to_lowercase(), wanted),
            Operator::NotLike => return !like(&have.to_lowercase(), wanted),
            _ if have.is_ascii() && wanted.is_ascii() => {
                let left = have.bytes().map(|b| b.to_ascii_lowercase());
                Some(left.cmp(wanted.bytes()))
            }
            _ => Some(have.to_lowercase().as_str().cmp(wanted)),
        },
        (Value::Bool(have), Literal::Bool(wanted)) => Some(have.cmp(wanted)),
        (Value::Int(have), Literal::Int(wanted)) => Some(have.cmp(wanted)),
        (Value::Time(have), Literal::Time(wanted)) => Some(have.cmp(wanted)),
        _ => None,
    };
    match operator {
        Operator::Eq => order == Some(Ordering::Equal),
        // What is absent differs from every value.
        Operator::Ne => order != Some(Ordering::Equal),
        Operator::Gt => order == Some(Ordering::Greater),
        Operator::Ge => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
        Operator::Lt => order == Some(Ordering::Less),
        Operator::Le => matches!(order, Some(Ordering::Less | Ordering::Equal)),
        Operator::Like => false,
        Operator::NotLike => true,
    }
}

/// Wildcard comparison; both in lower case, `*` stands for any run of characters.
fn like(text: &str, pattern: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or("");
    let Some(mut rest) = text.strip_prefix(first) else { return false };
    let mut parts: Vec<&str> = parts.collect();
    let Some(last) = parts.pop() else { return rest.is_empty() };
    for part in parts {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests;

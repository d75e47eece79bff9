//! `$filter` as OData writes it (OData 4.01 URL Conventions, 5.1.1): comparisons, `in`, `startswith`, `endswith`, `contains`,
//! joined by `and`, `or`, `not` and brackets. What is not supported is an error, never ignored: no caller may mistake all
//! objects for the ones that it asked for.

use std::sync::LazyLock;

use regex::Regex;
use serde_json::Value;

use super::literal::{Literal, compare, member_of};
use crate::http::error::{ApiError, ApiResult};

/// Comparisons of one filter, and how deep its brackets go.
const MOST_TERMS: usize = 64;
const DEEPEST: usize = 16;
/// Values of one `in`.
const MOST_VALUES: usize = 256;

/// A filter.
#[derive(Debug, Clone, PartialEq)]
pub enum Filter {
    Compare { member: String, operator: Operator, value: Literal },
    In { member: String, values: Vec<Literal> },
    Text { member: String, place: TextPlace, text: String },
    And(Vec<Filter>),
    Or(Vec<Filter>),
    Not(Box<Filter>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    Equal,
    NotEqual,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}

/// Where a text stands in a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextPlace {
    Start,
    End,
    Anywhere,
}

/// Reads a filter.
///
/// # Errors
/// `invalidQueryOption`, with what is wrong.
pub fn parse(text: &str) -> ApiResult<Filter> {
    let mut parser = Parser { tokens: tokens(text)?, at: 0, terms: 0 };
    let filter = parser.either(0)?;
    match parser.next() {
        None => Ok(filter),
        Some(token) => Err(unsupported(&format!("{} stands where it should end.", token.shown()))),
    }
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Open,
    Close,
    Comma,
    Word(String),
    Text(String),
}

impl Token {
    fn shown(&self) -> String {
        match self {
            Self::Open => "\"(\"".into(),
            Self::Close => "\")\"".into(),
            Self::Comma => "\",\"".into(),
            Self::Word(word) => format!("{word:?}"),
            Self::Text(text) => format!("the text {text:?}"),
        }
    }
}

/// A text in quotes, in which a quote is written twice; a bracket or a comma; a word; or a quote that nothing closes.
static TOKEN: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"'((?:[^']|'')*)'|([(),])|([^\s'(),]+)|'").expect("checked by a test"));

fn tokens(text: &str) -> ApiResult<Vec<Token>> {
    TOKEN
        .captures_iter(text)
        .map(|token| match (token.get(1), token.get(2), token.get(3)) {
            (Some(text), ..) => Ok(Token::Text(text.as_str().replace("''", "'"))),
            (_, Some(sign), _) => Ok(match sign.as_str() {
                "(" => Token::Open,
                ")" => Token::Close,
                _ => Token::Comma,
            }),
            (.., Some(word)) => Ok(Token::Word(word.as_str().to_owned())),
            _ => Err(unsupported("A quote is not closed.")),
        })
        .collect()
}

struct Parser {
    tokens: Vec<Token>,
    at: usize,
    terms: usize,
}

impl Parser {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn next(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.at).cloned();
        self.at += 1;
        token
    }

    fn takes_word(&mut self, word: &str) -> bool {
        let is_there = matches!(self.peek(), Some(Token::Word(found)) if found == word);
        self.at += usize::from(is_there);
        is_there
    }

    fn expect(&mut self, wanted: &Token) -> ApiResult<()> {
        match self.next() {
            Some(token) if token == *wanted => Ok(()),
            _ => Err(unsupported(&format!("{} is missing.", wanted.shown()))),
        }
    }

    /// `or` binds least, then `and`, then `not`.
    fn either(&mut self, depth: usize) -> ApiResult<Filter> {
        let mut all = vec![self.both(depth)?];
        while self.takes_word("or") {
            all.push(self.both(depth)?);
        }
        Ok(if all.len() == 1 { all.remove(0) } else { Filter::Or(all) })
    }

    fn both(&mut self, depth: usize) -> ApiResult<Filter> {
        let mut all = vec![self.term(depth)?];
        while self.takes_word("and") {
            all.push(self.term(depth)?);
        }
        Ok(if all.len() == 1 { all.remove(0) } else { Filter::And(all) })
    }

    fn term(&mut self, depth: usize) -> ApiResult<Filter> {
        if depth >= DEEPEST {
            return Err(unsupported(&format!("It goes deeper than {DEEPEST} brackets.")));
        }
        if self.takes_word("not") {
            return Ok(Filter::Not(Box::new(self.term(depth + 1)?)));
        }
        self.terms += 1;
        if self.terms > MOST_TERMS {
            return Err(unsupported(&format!("It has more than {MOST_TERMS} comparisons.")));
        }
        match self.next() {
            Some(Token::Open) => {
                let inside = self.either(depth + 1)?;
                self.expect(&Token::Close)?;
                Ok(inside)
            }
            Some(Token::Word(word)) => match (place(&word), self.peek()) {
                (Some(place), Some(Token::Open)) => self.text(place),
                (None, Some(Token::Open)) => Err(unsupported(&format!(
                    "The function {word:?} is not supported; startswith, endswith and contains are."
                ))),
                _ => self.comparison(word),
            },
            _ => Err(unsupported("A comparison is written as: member eq 'value'.")),
        }
    }

    /// `startswith(member,'text')`.
    fn text(&mut self, place: TextPlace) -> ApiResult<Filter> {
        self.expect(&Token::Open)?;
        let Some(Token::Word(member)) = self.next() else {
            return Err(unsupported("A function's first argument is a member."));
        };
        self.expect(&Token::Comma)?;
        let Some(Token::Text(text)) = self.next() else {
            return Err(unsupported("A function's second argument is a text in quotes."));
        };
        self.expect(&Token::Close)?;
        Ok(Filter::Text { member, place, text })
    }

    fn comparison(&mut self, member: String) -> ApiResult<Filter> {
        let Some(Token::Word(operator)) = self.next() else {
            return Err(unsupported("A comparison is written as: member eq 'value'."));
        };
        if operator == "in" {
            self.expect(&Token::Open)?;
            let mut values = vec![self.value()?];
            while self.peek() == Some(&Token::Comma) {
                self.at += 1;
                values.push(self.value()?);
                if values.len() > MOST_VALUES {
                    return Err(unsupported(&format!("in has more than {MOST_VALUES} values.")));
                }
            }
            self.expect(&Token::Close)?;
            return Ok(Filter::In { member, values });
        }
        let operator = match operator.as_str() {
            "eq" => Operator::Equal,
            "ne" => Operator::NotEqual,
            "gt" => Operator::Greater,
            "ge" => Operator::GreaterOrEqual,
            "lt" => Operator::Less,
            "le" => Operator::LessOrEqual,
            other => {
                return Err(unsupported(&format!(
                    "The operator {other:?} is not supported; eq, ne, gt, ge, lt, le and in are."
                )));
            }
        };
        Ok(Filter::Compare { member, operator, value: self.value()? })
    }

    fn value(&mut self) -> ApiResult<Literal> {
        match self.next() {
            Some(Token::Text(text)) => Ok(Literal::Text(text)),
            Some(Token::Word(word)) => Literal::of_word(&word)
                .ok_or_else(|| unsupported(&format!("The value {word:?} is to be written in quotes."))),
            _ => Err(unsupported("A value is missing.")),
        }
    }
}

fn place(function: &str) -> Option<TextPlace> {
    match function {
        "startswith" => Some(TextPlace::Start),
        "endswith" => Some(TextPlace::End),
        "contains" => Some(TextPlace::Anywhere),
        _ => None,
    }
}

impl Filter {
    /// The members that it names.
    pub fn members(&self) -> Vec<&str> {
        match self {
            Self::Compare { member, .. } | Self::In { member, .. } | Self::Text { member, .. } => {
                vec![member]
            }
            Self::And(all) | Self::Or(all) => all.iter().flat_map(Self::members).collect(),
            Self::Not(one) => one.members(),
        }
    }

    /// Whether an object is among those that were asked for. Upper and lower case are the same, as in Graph; a member that is
    /// null equals null alone, and is neither less nor greater than anything.
    pub fn holds(&self, object: &Value) -> bool {
        match self {
            Self::Compare { member, operator, value } => {
                let order = compare(member_of(object, member), value);
                match operator {
                    Operator::Equal => order.is_some_and(|order| order.is_eq()),
                    Operator::NotEqual => !order.is_some_and(|order| order.is_eq()),
                    _ if *value == Literal::Null => false,
                    Operator::Greater => order.is_some_and(|order| order.is_gt()),
                    Operator::GreaterOrEqual => order.is_some_and(|order| order.is_ge()),
                    Operator::Less => order.is_some_and(|order| order.is_lt()),
                    Operator::LessOrEqual => order.is_some_and(|order| order.is_le()),
                }
            }
            Self::In { member, values } => {
                let found = member_of(object, member);
                values.iter().any(|value| compare(found, value).is_some_and(|order| order.is_eq()))
            }
            Self::Text { member, place, text } => {
                let Some(found) = member_of(object, member).as_str() else { return false };
                let (found, text) = (found.to_lowercase(), text.to_lowercase());
                match place {
                    TextPlace::Start => found.starts_with(&text),
                    TextPlace::End => found.ends_with(&text),
                    TextPlace::Anywhere => found.contains(&text),
                }
            }
            Self::And(all) => all.iter().all(|one| one.holds(object)),
            Self::Or(all) => all.iter().any(|one| one.holds(object)),
            Self::Not(one) => !one.holds(object),
        }
    }
}

fn unsupported(why: &str) -> ApiError {
    ApiError::query_option(format!("This $filter is not supported. {why}"))
}

#[cfg(test)]
mod tests;

//! Reading a filter: comparisons joined by `-and`, `-or`, `-not` and parentheses. `-and` binds tighter than `-or`.

use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};

use super::expression::{Expression, FilterError, Kind, Literal, Operator, Schema};

/// Parentheses and `-not` may nest this deep; the filter comes from outside and the reader calls itself.
const MAX_DEPTH: usize = 64;

pub(super) struct Parser<'t> {
    text: &'t str,
    at: usize,
    schema: Schema,
}

impl<'t> Parser<'t> {
    pub(super) fn new(text: &'t str, schema: Schema) -> Self {
        Self { text, at: 0, schema }
    }

    pub(super) fn parse(mut self) -> Result<Expression, FilterError> {
        let expression = self.any_of(0)?;
        self.blank();
        if self.at < self.text.len() { Err(self.syntax(self.at)) } else { Ok(expression) }
    }

    fn syntax(&self, at: usize) -> FilterError {
        FilterError::Syntax { filter: self.text.into(), position: self.position(at) }
    }

    fn position(&self, at: usize) -> usize {
        self.text[..at].chars().count() + 1
    }

    fn blank(&mut self) {
        let rest = &self.text[self.at..];
        self.at += rest.len() - rest.trim_start().len();
    }

    /// Takes an operator such as `-and`: a dash, a word, then no letter.
    fn take(&mut self, word: &str) -> bool {
        self.blank();
        let rest = &self.text[self.at..];
        let taken = rest.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
            && !rest[word.len()..].starts_with(|c: char| c.is_alphanumeric());
        if taken {
            self.at += word.len();
        }
        taken
    }

    fn any_of(&mut self, depth: usize) -> Result<Expression, FilterError> {
        let mut left = self.all_of(depth)?;
        while self.take("-or") {
            left = Expression::Or(Box::new(left), Box::new(self.all_of(depth)?));
        }
        Ok(left)
    }

    fn all_of(&mut self, depth: usize) -> Result<Expression, FilterError> {
        let mut left = self.single(depth)?;
        while self.take("-and") {
            left = Expression::And(Box::new(left), Box::new(self.single(depth)?));
        }
        Ok(left)
    }

    fn single(&mut self, depth: usize) -> Result<Expression, FilterError> {
        if depth > MAX_DEPTH {
            return Err(self.syntax(self.at));
        }
        if self.take("-not") || self.take("!") {
            return Ok(Expression::Not(Box::new(self.single(depth + 1)?)));
        }
        if self.take_char('(') {
            let inner = self.any_of(depth + 1)?;
            return if self.take_char(')') { Ok(inner) } else { Err(self.syntax(self.at)) };
        }
        self.comparison()
    }

    fn take_char(&mut self, wanted: char) -> bool {
        self.blank();
        let taken = self.text[self.at..].starts_with(wanted);
        if taken {
            self.at += wanted.len_utf8();
        }
        taken
    }

    fn word(&mut self) -> &'t str {
        self.blank();
        let rest = &self.text[self.at..];
        let end = rest.find(|c: char| c.is_whitespace() || "()'\"".contains(c)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn comparison(&mut self) -> Result<Expression, FilterError> {
        self.blank();
        let start = self.at;
        let name = self.word();
        if name.is_empty() || name.starts_with(['-', '$']) {
            return Err(self.syntax(start));
        }
        let property = self.schema.iter().position(|(known, _)| known.eq_ignore_ascii_case(name));
        self.blank();
        let operator_at = self.at;
        let operator = match self.word().to_ascii_lowercase().as_str() {
            "-eq" => Operator::Eq,
            "-ne" => Operator::Ne,
            "-like" => Operator::Like,
            "-notlike" => Operator::NotLike,
            "-gt" => Operator::Gt,
            "-ge" => Operator::Ge,
            "-lt" => Operator::Lt,
            "-le" => Operator::Le,
            _ => return Err(self.syntax(operator_at)),
        };
        let Some(property) = property else {
            return Err(FilterError::UnknownProperty {
                name: name.into(),
                filter: self.text.into(),
                position: self.position(start),
            });
        };
        self.blank();
        let value_at = self.at;
        let (raw, quoted) = self.raw_literal()?;
        let literal = self.typed(raw, quoted, self.schema[property].1, operator, value_at)?;
        Ok(Expression::Compare { property, operator, literal })
    }

    fn raw_literal(&mut self) -> Result<(String, bool), FilterError> {
        let start = self.at;
        let Some(quote) = self.text[start..].chars().next().filter(|c| matches!(c, '\'' | '"')) else {
            let word = self.word();
            return if word.is_empty() { Err(self.syntax(start)) } else { Ok((word.into(), false)) };
        };
        let mut value = String::new();
        let mut chars = self.text[start + 1..].char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            if c != quote {
                value.push(c);
            } else if chars.peek().is_some_and(|(_, next)| *next == quote) {
                value.push(quote);
                chars.next();
            } else {
                self.at = start + 1 + at + 1;
                return Ok((value, true));
            }
        }
        Err(self.syntax(start))
    }

    fn typed(
        &self,
        raw: String,
        quoted: bool,
        kind: Kind,
        operator: Operator,
        at: usize,
    ) -> Result<Literal, FilterError> {
        let wrong = |value: String, wanted| FilterError::Value {
            value,
            wanted,
            filter: self.text.into(),
            position: self.position(at),
        };
        let variable = (!quoted).then(|| raw.to_ascii_lowercase());
        match variable.as_deref() {
            Some("$null") if matches!(operator, Operator::Eq | Operator::Ne) => return Ok(Literal::Null),
            Some("$true") if kind == Kind::Bool => return Ok(Literal::Bool(true)),
            Some("$false") if kind == Kind::Bool => return Ok(Literal::Bool(false)),
            Some(word) if word.starts_with(['$', '-', '{']) && word.parse::<i64>().is_err() => {
                return Err(self.syntax(at));
            }
            _ => {}
        }
        let wildcard = matches!(operator, Operator::Like | Operator::NotLike);
        if wildcard && !matches!(kind, Kind::Text | Kind::List | Kind::Enum(_)) {
            return Err(self.syntax(at));
        }
        match kind {
            Kind::Text | Kind::List => Ok(Literal::Text(raw.to_lowercase())),
            Kind::Enum(_) if wildcard => Ok(Literal::Text(raw.to_lowercase())),
            Kind::Enum(names) if names.iter().any(|name| name.eq_ignore_ascii_case(&raw)) => {
                Ok(Literal::Text(raw.to_lowercase()))
            }
            Kind::Enum(_) => Err(wrong(raw, "Enum")),
            Kind::Bool if raw.eq_ignore_ascii_case("true") => Ok(Literal::Bool(true)),
            Kind::Bool if raw.eq_ignore_ascii_case("false") => Ok(Literal::Bool(false)),
            Kind::Bool => Err(wrong(raw, "System.Boolean")),
            Kind::Int => raw.parse().map(Literal::Int).map_err(|_| wrong(raw, "System.Int32")),
            Kind::Time => moment(&raw).map(Literal::Time).ok_or_else(|| wrong(raw, "System.DateTime")),
        }
    }
}

/// A moment as filters write it: RFC 3339, a date and time without zone (UTC here), or `month/day/year`.
fn moment(text: &str) -> Option<Timestamp> {
    if let Ok(at) = text.parse::<Timestamp>() {
        return Some(at);
    }
    let utc = |at: civil::DateTime| at.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp());
    if let Ok(at) = text.parse::<civil::DateTime>() {
        return utc(at);
    }
    let (date, time) = text.split_once(' ').map_or((text, None), |(date, time)| (date, Some(time)));
    let mut numbers = date.splitn(3, '/').map(|part| part.parse::<i16>().ok());
    let (month, day, year) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let date = civil::Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()?;
    let Some(time) = time else { return utc(date.at(0, 0, 0, 0)) };
    let (clock, half) = time.split_once(' ').map_or((time, None), |(clock, half)| (clock, Some(half)));
    let mut numbers = clock.splitn(3, ':').map(|part| part.parse::<i8>().ok());
    let (hour, minute) = (numbers.next()??, numbers.next()??);
    let second = numbers.next().flatten().unwrap_or(0);
    let hour = match half.map(str::to_ascii_uppercase).as_deref() {
        None => hour,
        Some("AM") => hour % 12,
        Some("PM") => hour % 12 + 12,
        Some(_) => return None,
    };
    utc(date.to_datetime(civil::Time::new(hour, minute, second, 0).ok()?))
}

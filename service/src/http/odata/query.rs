//! Query options over a list that is in memory: `$filter`, `$search`, `$orderby`, `$skip`, `$top`, `$count`, `$select`.

use std::cmp::Ordering;

use jiff::Timestamp;
use serde_json::Value;

use super::filter;
use super::literal::member_of;
use super::{MOST_TOP, Options, selected};
use crate::http::error::{ApiError, ApiResult};
use crate::http::extract::{Json, JsonResult};

/// The options that every list in memory takes.
const LIST_OPTIONS: [&str; 7] = ["$filter", "$search", "$orderby", "$skip", "$top", "$count", "$select"];

impl Options {
    /// A list that is in memory as the answer, by the query options of the request. `members`: the names that an object of
    /// the set has; options that name another member are refused. `more`: options that the caller has read itself.
    ///
    /// # Errors
    /// `invalidQueryOption` when an option is unknown, doubled, or names what there is not.
    pub fn queried(&self, set: &str, members: &[&str], more: &[&str], mut value: Vec<Value>) -> JsonResult {
        let known: Vec<&str> = more.iter().chain(&LIST_OPTIONS).copied().collect();
        self.only(&known)?;
        let checked = |name: &str| -> ApiResult<()> {
            let first = name.split('/').next().unwrap_or_default();
            if members.contains(&first) {
                return Ok(());
            }
            Err(ApiError::query_option(format!(
                "{name:?} is no member here; there are: {}.",
                members.join(", ")
            )))
        };
        if let Some(filter) = self.get("$filter").map(filter::parse).transpose()? {
            filter.members().into_iter().try_for_each(checked)?;
            value.retain(|one| filter.holds(one));
        }
        if let Some(words) = self.get("$search") {
            let words: Vec<String> =
                words.split_whitespace().map(|word| word.trim_matches('"').to_lowercase()).collect();
            value.retain(|one| words.iter().all(|word| has_text(one, word)));
        }
        for (member, descending) in self.order()?.iter().rev() {
            checked(member)?;
            value.sort_by(|a, b| {
                let order = order_of(member_of(a, member), member_of(b, member));
                if *descending { order.reverse() } else { order }
            });
        }
        let count = self.flag("$count", false)?.then_some(value.len());
        let skip: usize = match self.get("$skip") {
            None => 0,
            Some(text) => text.parse().map_err(|_| ApiError::query_option("$skip is a number from 0."))?,
        };
        let top = if self.get("$top").is_some() { self.top(MOST_TOP)? as usize } else { usize::MAX };
        let select = self.get("$select").map(|text| -> ApiResult<Vec<String>> {
            let names: Vec<String> = text.split(',').map(|name| name.trim().to_owned()).collect();
            names.iter().try_for_each(|name| checked(name))?;
            Ok(names)
        });
        let select = select.transpose()?;
        let page = value.into_iter().skip(skip).take(top).map(|one| selected(one, select.as_ref())).collect();
        let mut page = self.collection(set, page, None);
        if let Some(count) = count {
            page["@odata.count"] = count.into();
        }
        Ok(Json(page))
    }

    /// `$orderby`: members, and whether each goes down.
    pub(in crate::http) fn order(&self) -> ApiResult<Vec<(String, bool)>> {
        let Some(text) = self.get("$orderby") else { return Ok(Vec::new()) };
        text.split(',')
            .map(|part| match part.split_whitespace().collect::<Vec<_>>()[..] {
                [member] | [member, "asc"] => Ok((member.to_owned(), false)),
                [member, "desc"] => Ok((member.to_owned(), true)),
                _ => Err(ApiError::query_option("$orderby is written as: member, other desc.")),
            })
            .collect()
    }
}

/// Whether a text stands in any text of an object, whatever its case.
fn has_text(value: &Value, word: &str) -> bool {
    match value {
        Value::String(text) => text.to_lowercase().contains(word),
        Value::Array(all) => all.iter().any(|one| has_text(one, word)),
        Value::Object(all) => all.iter().any(|(name, one)| !name.starts_with('@') && has_text(one, word)),
        _ => false,
    }
}

/// In a list, null stands first, as OData wants it.
fn order_of(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Null, Value::Null) => Ordering::Equal,
        (Value::Null, _) => Ordering::Less,
        (_, Value::Null) => Ordering::Greater,
        (Value::Number(a), Value::Number(b)) => {
            a.as_f64().unwrap_or_default().total_cmp(&b.as_f64().unwrap_or_default())
        }
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        (Value::String(a), Value::String(b)) => match (a.parse::<Timestamp>(), b.parse::<Timestamp>()) {
            (Ok(a), Ok(b)) => a.cmp(&b),
            _ => a.to_lowercase().cmp(&b.to_lowercase()),
        },
        _ => Ordering::Equal,
    }
}

#[cfg(test)]
mod tests;

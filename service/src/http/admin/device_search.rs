//! Finding devices: `$search`, `$filter` and `$orderby` of `exchangeDevices` as the store's search.

use uuid::Uuid;

use super::filter;
use crate::http::handler::{Admin, ApiError, ApiResult, Options};
use crate::store::{DeviceOrder, DeviceSearch, SearchKey, SearchWord};

/// Characters of `$search`.
const LONGEST: usize = 200;
/// How far hits can be counted without counting all of them.
const MOST_COUNTED: u64 = 10_000;

/// The options by which the store's search answers.
pub(super) const OPTIONS: [&str; 3] = ["$search", "$orderby", "countUpTo"];

/// The search that the options of a request ask for.
pub(super) fn search(admin: &Admin, options: &Options) -> ApiResult<DeviceSearch> {
    let words = options.get("$search").map(|text| words(admin, text)).transpose()?.unwrap_or_default();
    let filter = options.get("$filter").map(filter::parse).transpose()?;
    let (order, descending) = order(options)?;
    let count_up_to = options.get("countUpTo").map(|text| match text.parse::<u64>() {
        Ok(most) if (1..=MOST_COUNTED).contains(&most) => Ok(most),
        _ => Err(ApiError::query_option(format!("countUpTo is a number from 1 to {MOST_COUNTED}."))),
    });
    Ok(DeviceSearch {
        words,
        filter,
        order,
        descending,
        after: options.get("$skiptoken").map(key).transpose()?,
        most: options.top(100)?,
        count_up_to: count_up_to.transpose()?,
    })
}

fn words(admin: &Admin, text: &str) -> ApiResult<Vec<SearchWord>> {
    if text.chars().count() > LONGEST {
        return Err(ApiError::query_option(format!("$search has at most {LONGEST} characters.")));
    }
    let words = SearchWord::all(text, admin.role.sees_numbers());
    if words.is_empty() {
        return Err(ApiError::query_option("$search names no letter and no digit to look for."));
    }
    Ok(words)
}

fn order(options: &Options) -> ApiResult<(DeviceOrder, bool)> {
    const SERVED: [(&str, DeviceOrder); 3] = [
        ("id", DeviceOrder::Key),
        ("mailbox/displayName", DeviceOrder::Person),
        ("lastSuccessSync", DeviceOrder::LastSuccess),
    ];
    match &options.order()?[..] {
        [] => Ok((DeviceOrder::Key, false)),
        [(member, descending)] if SERVED.iter().any(|(name, _)| name == member) => {
            let order = SERVED.iter().find(|(name, _)| name == member).map(|(_, order)| *order);
            Ok((order.unwrap_or_default(), *descending))
        }
        _ => {
            let names: Vec<_> = SERVED.iter().map(|(name, _)| *name).collect();
            Err(ApiError::query_option(format!("$orderby is one of these: {}.", names.join(", "))))
        }
    }
}

/// A page's end as the next page's beginning, and back.
pub(super) fn token(key: &SearchKey) -> String {
    let value: String = key.value.bytes().map(|byte| format!("{byte:02x}")).collect();
    format!("{}.{}.{value}", key.org.simple(), key.id.simple())
}

fn key(token: &str) -> ApiResult<SearchKey> {
    let read = || {
        let mut parts = token.split('.');
        let org = Uuid::try_parse(parts.next()?).ok()?;
        let id = Uuid::try_parse(parts.next()?).ok()?;
        let hex = parts.next().filter(|hex| hex.is_ascii() && hex.len().is_multiple_of(2))?;
        let bytes = (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).ok());
        let value = String::from_utf8(bytes.collect::<Option<Vec<u8>>>()?).ok()?;
        Some(SearchKey { value, org, id })
    };
    read().ok_or_else(|| ApiError::query_option("$skiptoken is not one that this service gave."))
}

#[cfg(test)]
mod tests;

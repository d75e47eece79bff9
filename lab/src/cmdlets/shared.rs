//! Parameters that several cmdlets have in common, and what they mean: limits, filters, identities, scopes, lists.

use exchange_connector::domain::access::AccessLevel;
use exchange_connector::domain::device::ClientType;

use super::binding::{Arguments, Bound, CONTROLLER, IDENTITY, Parameter, Takes, parameter};
use super::invocation::{Invocation, Refused, Step, Stream, warning};
use crate::filter::{Filter, Schema};
use crate::organization::{Device, Found, Mailbox, Release};

/// The switches that choose devices by their client.
pub(super) const CLIENTS: [(Parameter, ClientType); 4] = [
    (parameter("ActiveSync", Takes::Switch), ClientType::Eas),
    (parameter("OWAforDevices", Takes::Switch), ClientType::Mowa),
    (parameter("RestApi", Takes::Switch).since(Release::Exchange2016), ClientType::Rest),
    (parameter("UniversalOutlook", Takes::Switch).since(Release::Exchange2016), ClientType::Outlook),
];

pub(super) fn chosen_clients(arguments: &Arguments) -> Vec<ClientType> {
    let chosen = CLIENTS.into_iter().filter(|(parameter, _)| arguments.on(parameter.name));
    chosen.map(|(_, client)| client).collect()
}

/// What the cmdlets that look for mailboxes have in common.
pub(super) const SEARCH: [Parameter; 7] = [
    IDENTITY,
    parameter("Anr", Takes::Text),
    parameter("Filter", Takes::Text),
    parameter("OrganizationalUnit", Takes::Text),
    parameter("ResultSize", Takes::Text),
    parameter("SortBy", Takes::Text),
    CONTROLLER,
];

/// Reads `-ResultSize`: `None` for no limit, and whether the limit is the default one.
pub(super) fn result_size(
    context: &Invocation,
    arguments: &Arguments,
) -> Result<(Option<usize>, bool), Refused> {
    match arguments.text("ResultSize") {
        None => Ok((Some(1000), true)),
        Some(word) if word.eq_ignore_ascii_case("unlimited") => Ok((None, false)),
        Some(number) => match number.parse::<usize>() {
            Ok(number) if number > 0 => Ok((Some(number), false)),
            _ => Err(context.cannot_bind(
                "ResultSize",
                &format!("Cannot convert value \"{number}\" to type \"Microsoft.Exchange.Data.Unlimited`1[System.UInt32]\"."),
            )),
        },
    }
}

/// Ends a stream after the result size, with Exchange's warning when there was more.
pub(super) fn limited(stream: Stream, (limit, default): (Option<usize>, bool)) -> Stream {
    let Some(limit) = limit else { return stream };
    let mut given = 0;
    let mut over = false;
    let mut stream = stream;
    Box::new(std::iter::from_fn(move || {
        if over {
            return None;
        }
        let step = stream.next()?;
        if let Step::Item(_) = step {
            given += 1;
            if given > limit {
                over = true;
                return Some(warning(if default {
                    "By default, only the first 1000 items are returned. Use the ResultSize parameter to specify the \
                     number of items returned. To return all items, specify \"-ResultSize Unlimited\". Be aware that, \
                     depending on the actual number of items, returning all items can take a long time and consume a \
                     large amount of memory."
                } else {
                    "There are more results available than are currently displayed. To view them, increase the value \
                     for the ResultSize parameter."
                }));
            }
        }
        Some(step)
    }))
}

/// Reads `-Filter`.
pub(super) fn filter(
    context: &Invocation,
    arguments: &Arguments,
    schema: Schema,
) -> Result<Option<Filter>, Refused> {
    let Some(filter) = arguments.text("Filter") else { return Ok(None) };
    Filter::parse(filter, schema).map(Some).map_err(|error| context.cannot_bind("Filter", &error.to_string()))
}

/// Resolves `-Mailbox` or another identity of a mailbox in the scope of the runspace.
pub(super) fn mailbox(context: &Invocation, identity: &str) -> Result<Mailbox, Box<Step>> {
    match context.organization.find_mailbox(identity) {
        Found::One(index) if in_scope(context, index) => {
            context.organization.mailbox(index).ok_or_else(|| Box::new(context.not_found(identity)))
        }
        Found::Several => Err(Box::new(context.ambiguous(identity))),
        _ => Err(Box::new(context.not_found(identity))),
    }
}

pub(super) fn in_scope(context: &Invocation, mailbox: u32) -> bool {
    context.session.views_entire_forest() || context.organization.in_default_scope(mailbox)
}

/// Finds the device of an identity in the scope of the runspace.
pub(super) fn device(context: &Invocation, identity: &str) -> Result<Device, Box<Step>> {
    match context.organization.find_device(identity) {
        Found::One(index) => context
            .organization
            .device(index)
            .filter(|device| in_scope(context, device.mailbox))
            .ok_or_else(|| Box::new(context.not_found(identity))),
        Found::Several => Err(Box::new(context.ambiguous(identity))),
        Found::None => Err(Box::new(context.not_found(identity))),
    }
}

/// Reads `-OrganizationalUnit`, in lower case; one that does not exist is refused.
pub(super) fn unit(context: &Invocation, arguments: &Arguments) -> Result<Option<String>, Box<Step>> {
    let Some(name) = arguments.text("OrganizationalUnit") else { return Ok(None) };
    let unit = name.trim_end_matches('/').to_lowercase();
    let organization = &context.organization;
    let known = (0..organization.mailbox_end())
        .filter_map(|index| organization.mailbox(index))
        .any(|mailbox| in_unit(&mailbox, &unit));
    if known { Ok(Some(unit)) } else { Err(Box::new(context.not_found(name))) }
}

/// True when the user of a mailbox is below a unit: canonical name, distinguished name or bare name in lower case.
pub(super) fn in_unit(mailbox: &Mailbox, unit: &str) -> bool {
    mailbox.canonical_name().to_lowercase().starts_with(&format!("{unit}/"))
        || mailbox.distinguished_name().to_lowercase().ends_with(&format!(",{unit}"))
        || mailbox.unit.as_deref().is_some_and(|name| name.eq_ignore_ascii_case(unit))
}

/// A list after a change: replaced, emptied, or with items added and removed; without case, each once.
pub(super) fn changed_list(before: &[String], change: &Bound) -> Option<Vec<String>> {
    let mut list: Vec<String> = Vec::new();
    let push = |list: &mut Vec<String>, item: &String| {
        if !list.iter().any(|other| other.eq_ignore_ascii_case(item)) {
            list.push(item.clone());
        }
    };
    match change {
        Bound::Null => {}
        Bound::Text(item) => list.push(item.clone()),
        Bound::List(items) => items.iter().for_each(|item| push(&mut list, item)),
        Bound::Change { add, remove } => {
            for item in before.iter().chain(add) {
                push(&mut list, item);
            }
            list.retain(|item| !remove.iter().any(|gone| gone.eq_ignore_ascii_case(item)));
        }
        Bound::Flag(_) => return None,
    }
    Some(list)
}

/// An access level that a parameter names.
pub(super) fn level(context: &Invocation, parameter: &str, name: &str) -> Result<AccessLevel, Refused> {
    let level = AccessLevel::parse(name);
    if level.is_known() {
        return Ok(level);
    }
    Err(context.cannot_bind(
        parameter,
        &format!(
            "Cannot convert value \"{name}\" to type \"Microsoft.Exchange.Data.Directory.SystemConfiguration.DeviceAccessLevel\". The possible enumeration values are \"Allow, Block, Quarantine\"."
        ),
    ))
}

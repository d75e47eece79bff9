//! The organization: settings, servers, access rules, device classes, throttling, and what may be run.

use super::DecodeError;
use super::value::{boolean, guid, list, missing, number, object, owned, text};
use crate::domain::access::{
    AccessLevel, DeviceAccessCharacteristic, DeviceAccessRule, OrganizationSettings,
};
use crate::domain::device::DeviceClass;
use crate::domain::server::{ExchangeServer, ExchangeVersion};
use crate::psrp::{PsContent, PsObject, PsValue};

/// `Get-ThrottlingPolicy`, the parts that concern the connector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThrottlingPolicy {
    pub name: String,
    /// Sessions of one account at a time; `None` is unlimited or not known.
    pub power_shell_max_concurrency: Option<u32>,
}

/// `Get-Command`: a cmdlet that this account may run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommandInfo {
    pub name: String,
    /// Its parameters, or `None` where the answer did not list them: then nothing is concluded.
    pub parameters: Option<Vec<String>>,
}

impl CommandInfo {
    /// Whether a parameter may be used; `None` when Exchange did not list parameters.
    pub fn has_parameter(&self, name: &str) -> Option<bool> {
        Some(self.parameters.as_ref()?.iter().any(|known| known.eq_ignore_ascii_case(name)))
    }
}

fn name_of(object: &PsObject<'_>, what: &'static str) -> Result<String, DecodeError> {
    ["Name", "Identity", "Id"]
        .into_iter()
        .find_map(|name| object.get(name).and_then(owned))
        .ok_or_else(|| missing(object, what, "Name"))
}

/// The one object of `Get-ActiveSyncOrganizationSettings`.
///
/// # Errors
/// When it has no distinguished name (the organization's identity) or no default access level: both are needed
/// and neither is guessed.
pub fn organization_settings(value: &PsValue<'_>) -> Result<OrganizationSettings, DecodeError> {
    const WHAT: &str = "organization's settings record";
    let object = object(value, WHAT)?;
    let inside = |id: &str| object.get(id)?.as_object()?.get("DistinguishedName").and_then(owned);
    let distinguished_name = object
        .get("DistinguishedName")
        .and_then(owned)
        .or_else(|| inside("Identity"))
        .or_else(|| inside("Id"))
        .ok_or_else(|| missing(object, WHAT, "DistinguishedName"))?;
    let default_access_level = object
        .get("DefaultAccessLevel")
        .and_then(text)
        .map(AccessLevel::parse)
        .ok_or_else(|| missing(object, WHAT, "DefaultAccessLevel"))?;
    Ok(OrganizationSettings {
        distinguished_name,
        default_access_level,
        admin_mail_recipients: object.get("AdminMailRecipients").map(list).unwrap_or_default(),
        user_mail_insert: object.get("UserMailInsert").and_then(owned),
    })
}

/// One rule of `Get-ActiveSyncDeviceAccessRule`.
///
/// # Errors
/// When name, query, characteristic or level is missing: half a rule would be another rule.
pub fn access_rule(value: &PsValue<'_>) -> Result<DeviceAccessRule, DecodeError> {
    const WHAT: &str = "device access rule";
    let object = object(value, WHAT)?;
    let needed = |property: &'static str| {
        object.get(property).and_then(text).ok_or_else(|| missing(object, WHAT, property))
    };
    Ok(DeviceAccessRule {
        name: name_of(object, WHAT)?,
        query_string: needed("QueryString")?.to_owned(),
        characteristic: DeviceAccessCharacteristic::parse(needed("Characteristic")?),
        access_level: AccessLevel::parse(needed("AccessLevel")?),
        guid: object.get("Guid").and_then(guid),
    })
}

/// One class of `Get-ActiveSyncDeviceClass`.
///
/// # Errors
/// When nothing names it.
pub fn device_class(value: &PsValue<'_>) -> Result<DeviceClass, DecodeError> {
    let object = object(value, "device class")?;
    // A record without a name is no class, whatever else it has.
    name_of(object, "device class")?;
    Ok(DeviceClass {
        device_type: object.get("DeviceType").and_then(owned),
        device_model: object.get("DeviceModel").and_then(owned),
    })
}

/// `Version 15.2 (Build 986.5)`, or the object that says the same in four numbers.
fn version(value: &PsValue<'_>) -> Option<ExchangeVersion> {
    if let Some(version) = text(value).and_then(ExchangeVersion::parse) {
        return Some(version);
    }
    let object = value.as_object()?;
    let part = |name| object.get(name).and_then(number);
    Some(ExchangeVersion {
        major: part("Major")?.try_into().ok()?,
        minor: part("Minor")?.try_into().ok()?,
        build: part("Build").and_then(|n| n.try_into().ok()).unwrap_or(0),
        revision: part("Revision").and_then(|n| n.try_into().ok()).unwrap_or(0),
    })
}

/// One server of `Get-ExchangeServer`.
///
/// # Errors
/// When nothing names it.
pub fn exchange_server(value: &PsValue<'_>) -> Result<ExchangeServer, DecodeError> {
    let object = object(value, "server")?;
    let flag = |name| object.get(name).and_then(boolean).unwrap_or(false);
    Ok(ExchangeServer {
        name: name_of(object, "server")?,
        fqdn: object.get("Fqdn").and_then(owned),
        site: object.get("Site").and_then(owned),
        version: object.get("AdminDisplayVersion").and_then(version),
        is_client_access_server: flag("IsClientAccessServer"),
        is_edge_server: flag("IsEdgeServer"),
    })
}

/// One policy of `Get-ThrottlingPolicy`; 2010 packs the numbers as `v~0~con~18~cmds~-1~…`.
///
/// # Errors
/// When nothing names it.
pub fn throttling_policy(value: &PsValue<'_>) -> Result<ThrottlingPolicy, DecodeError> {
    let object = object(value, "throttling policy")?;
    let packed = |value: &PsValue<'_>| {
        let mut parts = text(value)?.split('~');
        parts.find(|part| part.eq_ignore_ascii_case("con"))?;
        parts.next()?.parse::<i64>().ok()
    };
    let concurrency = object
        .get("PowerShellMaxConcurrency")
        .and_then(|value| number(value).or_else(|| packed(value)))
        .and_then(|n| u32::try_from(n).ok());
    Ok(ThrottlingPolicy {
        name: name_of(object, "throttling policy")?,
        power_shell_max_concurrency: concurrency,
    })
}

/// One command of `Get-Command`.
///
/// # Errors
/// When nothing names it.
pub fn command_info(value: &PsValue<'_>) -> Result<CommandInfo, DecodeError> {
    // A command may come as its bare name.
    if let PsValue::String(name) = value
        && !name.trim().is_empty()
    {
        return Ok(CommandInfo { name: name.trim().into(), parameters: None });
    }
    let object = object(value, "command")?;
    Ok(CommandInfo {
        name: name_of(object, "command")?,
        parameters: object
            .get("Parameters")
            .and_then(parameters)
            .or_else(|| object.get("ParameterSets").and_then(parameter_sets)),
    })
}

/// `Parameters`: a dictionary by name, or a list of texts or of objects with a `Name`.
fn parameters(value: &PsValue<'_>) -> Option<Vec<String>> {
    let object = value.as_object()?;
    if let PsContent::Dictionary(entries) = &object.content {
        return Some(entries.iter().filter_map(|(name, _)| owned(name)).collect());
    }
    let items = value.as_items()?;
    let names: Vec<String> = items
        .iter()
        .filter_map(|item| item.as_object().and_then(|o| o.get("Name")).map_or_else(|| owned(item), owned))
        .collect();
    // Texts of key-value pairs, as a shallow serialization leaves them, name nothing that could be relied on.
    (names.iter().all(|name| !name.contains([' ', '['])) && names.len() == items.len()).then_some(names)
}

/// `ParameterSets`: objects with their own `Parameters`, or syntax texts (`[-Identity] <…> [-Mailbox <…>]`).
fn parameter_sets(value: &PsValue<'_>) -> Option<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    for set in value.as_items()? {
        if let Some(inner) = set.as_object().and_then(|o| o.get("Parameters")) {
            names.extend(parameters(inner)?);
        } else {
            let words = text(set)?.split_whitespace().map(|word| word.trim_start_matches('['));
            names.extend(words.filter_map(|word| {
                let name = word.strip_prefix('-')?.trim_end_matches(']');
                name.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| name.to_owned())
            }));
        }
    }
    names.sort_unstable();
    names.dedup();
    Some(names)
}

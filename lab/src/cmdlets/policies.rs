//! The four cmdlets of mailbox policies, in two families over one set of objects.

use std::borrow::Cow;
use std::sync::LazyLock;

use exchange_connector::psrp::PsValue;

use super::binding::{Arguments, Bound, CONFIRM, CONTROLLER, IDENTITY, Parameter, Takes, WHAT_IF, parameter};
use super::invocation::{AIR_SYNC, Invocation, Item, Refused, Spec, Step, Stream, steps};
use super::names::policy_name;
use super::shared::changed_list;
use super::wire::{ListOf, TypeNames, directory_chain};
use crate::organization::{
    MailboxPolicy, Organization, Release, SETTINGS, Setting, SettingKind, SettingSpec,
};

static MOBILE: TypeNames = LazyLock::new(|| types("MobileMailboxPolicy"));
static ACTIVE_SYNC: TypeNames = LazyLock::new(|| types("ActiveSyncMailboxPolicy"));

fn types(name: &str) -> std::sync::Arc<[Cow<'static, str>]> {
    [format!("Microsoft.Exchange.Data.Directory.SystemConfiguration.{name}").into()]
        .into_iter()
        .chain(
            directory_chain(&[
                "Microsoft.Exchange.Data.Directory.SystemConfiguration.MailboxPolicy",
                "Microsoft.Exchange.Data.Directory.ADConfigurationObject",
            ])
            .iter()
            .cloned(),
        )
        .collect()
}

pub(super) fn specs() -> Vec<Spec> {
    let settings = |active_sync: bool| -> Vec<Parameter> {
        let mut parameters: Vec<Parameter> = SETTINGS
            .iter()
            .map(|spec| {
                let takes = match spec.kind {
                    SettingKind::Bool => Takes::Bool,
                    SettingKind::List => Takes::List,
                    _ => Takes::Text,
                };
                parameter(spec.shown_name(active_sync), takes)
            })
            .collect();
        if active_sync {
            parameters.push(parameter("IsDefaultPolicy", Takes::Bool));
            parameters.push(parameter("IsDefault", Takes::Bool).since(Release::Exchange2013));
        } else {
            parameters.push(parameter("IsDefault", Takes::Bool));
        }
        parameters.extend([CONTROLLER, CONFIRM, WHAT_IF]);
        parameters
    };
    let plus = |first: Parameter, mut rest: Vec<Parameter>| {
        rest.insert(0, first);
        rest
    };
    let read = vec![IDENTITY, CONTROLLER];
    let remove = vec![IDENTITY.mandatory(), parameter("Force", Takes::Switch), CONTROLLER, CONFIRM, WHAT_IF];
    let name = parameter("Name", Takes::Text).first().mandatory();
    let renamed =
        |list: Vec<Parameter>| plus(IDENTITY.mandatory(), plus(parameter("Name", Takes::Text), list));
    macro_rules! pair {
        ($verb:literal, $parameters:expr, $run:expr) => {{
            let run: fn(&Invocation, &Arguments) -> Result<Stream, Refused> = $run;
            let parameters = $parameters;
            [
                Spec::new(concat!($verb, "-MobileDeviceMailboxPolicy"), AIR_SYNC, parameters(false), run)
                    .since(Release::Exchange2013),
                Spec::new(concat!($verb, "-ActiveSyncMailboxPolicy"), AIR_SYNC, parameters(true), run)
                    .replaced_by(concat!($verb, "-MobileDeviceMailboxPolicy")),
            ]
        }};
    }
    let mut specs = Vec::new();
    specs.extend(pair!("Get", |_| read.clone(), get));
    specs.extend(pair!("New", |old| plus(name, settings(old)), new));
    specs.extend(pair!("Set", |old| renamed(settings(old)), set));
    specs.extend(pair!("Remove", |_| remove.clone(), remove_policy).map(Spec::prompts));
    specs
}

fn is_active_sync(context: &Invocation) -> bool {
    context.spec.name.contains("ActiveSync")
}

/// Finds a policy by name, GUID or distinguished name.
pub(super) fn find(organization: &Organization, identity: &str) -> Option<MailboxPolicy> {
    organization.policies().into_iter().find(|policy| policy_name(organization, policy).answers_to(identity))
}

fn get(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
    let policies = match arguments.text("Identity") {
        None => context.organization.policies(),
        Some(identity) => match find(&context.organization, identity) {
            Some(policy) => vec![policy],
            None => return Ok(steps(vec![context.not_found(identity)])),
        },
    };
    Ok(steps(policies.iter().map(|policy| Step::Item(record(context, policy))).collect()))
}

fn record(context: &Invocation, policy: &MailboxPolicy) -> Item {
    let (wire, old) = (context.wire(), is_active_sync(context));
    let of = policy_name(&context.organization, policy);
    let mut members = Vec::with_capacity(76);
    for spec in SETTINGS {
        let value = match (policy.value(spec), spec.kind) {
            (Setting::Bool(value), _) => PsValue::Bool(value),
            (Setting::Int(value), _) => PsValue::i32(value),
            (Setting::MaybeInt(value), _) => value.map_or(PsValue::Null, PsValue::i32),
            (Setting::List(items), _) => wire.list(ListOf::Strings, items),
            (Setting::Text(value), SettingKind::Enum(names)) => {
                let number = names.iter().position(|name| *name == value).unwrap_or(0) as i32;
                wire.enumeration(
                    "Microsoft.Exchange.Data.Directory.SystemConfiguration.MobilePolicySetting",
                    &value,
                    number,
                )
            }
            (Setting::Text(value), _) => wire.printed("Microsoft.Exchange.Data.Unlimited`1", &value),
        };
        members.push((Cow::Borrowed(spec.shown_name(old)), value));
    }
    members.push((Cow::Borrowed("IsDefault"), PsValue::Bool(policy.is_default)));
    if old {
        members.push((Cow::Borrowed("IsDefaultPolicy"), PsValue::Bool(policy.is_default)));
    }
    let types = if old { &ACTIVE_SYNC } else { &MOBILE };
    Item::Object {
        identity: of.guid.to_string(),
        value: context.directory_object(
            types,
            &of,
            "msExchMobileMailboxPolicy",
            "0.1 (8.0.535.0)",
            None,
            members,
        ),
    }
}

/// Reads the settings of a command; `Err` says what is wrong with a value.
fn changes(
    context: &Invocation,
    arguments: &Arguments,
    before: &MailboxPolicy,
) -> Result<MailboxPolicy, String> {
    let mut policy = before.clone();
    for (name, value) in arguments.iter() {
        match (name, value) {
            ("Name", Bound::Text(name)) => policy.name = name.clone(),
            ("IsDefault" | "IsDefaultPolicy", Bound::Flag(false)) if before.is_default => {
                return Err("There must be a default policy; make another one the default.".into());
            }
            ("IsDefault" | "IsDefaultPolicy", Bound::Flag(flag)) => policy.is_default = *flag,
            _ => {
                let Some(spec) = SettingSpec::find(name, is_active_sync(context)) else { continue };
                let setting = read(spec, value, &policy.value(spec)).ok_or_else(|| {
                    format!("The value that was specified for property {name} isn't valid.")
                })?;
                put(&mut policy, spec, setting);
            }
        }
    }
    // Who must encrypt the storage card must encrypt the device.
    let is_on = |policy: &MailboxPolicy, name| policy.changed.get(name) == Some(&Setting::Bool(true));
    if is_on(&policy, "RequireStorageCardEncryption")
        && let Some(device) = SettingSpec::find("DeviceEncryptionEnabled", false)
    {
        put(&mut policy, device, Setting::Bool(true));
    }
    Ok(policy)
}

fn put(policy: &mut MailboxPolicy, spec: &SettingSpec, setting: Setting) {
    if setting == spec.default_value() {
        policy.changed.remove(spec.name);
    } else {
        policy.changed.insert(spec.name, setting);
    }
}

fn read(spec: &SettingSpec, value: &Bound, before: &Setting) -> Option<Setting> {
    let unlimited = |text: &str| text.eq_ignore_ascii_case("unlimited");
    let within = |number: i64, low: i64, high: i64| (low..=high).contains(&number);
    Some(match (spec.kind, value) {
        (SettingKind::Bool, Bound::Flag(flag)) => Setting::Bool(*flag),
        (SettingKind::MaybeInt(..), Bound::Null) => Setting::MaybeInt(None),
        (SettingKind::Int(low, high), Bound::Text(text)) => {
            Setting::Int(text.parse().ok().filter(|n| (low..=high).contains(n))?)
        }
        (SettingKind::MaybeInt(low, high), Bound::Text(text)) => {
            Setting::MaybeInt(Some(text.parse().ok().filter(|n| (low..=high).contains(n))?))
        }
        (SettingKind::Enum(names), Bound::Text(text)) => {
            Setting::Text((*names.iter().find(|name| name.eq_ignore_ascii_case(text))?).into())
        }
        (SettingKind::List, value) => Setting::List(changed_list(
            match before {
                Setting::List(items) => items,
                _ => &[],
            },
            value,
        )?),
        (_, Bound::Text(text)) if unlimited(text) => Setting::Text("Unlimited".into()),
        (SettingKind::UnlimitedInt(low, high), Bound::Text(text)) => {
            text.parse().ok().filter(|n| within(*n, low, high))?;
            Setting::Text(text.clone())
        }
        (SettingKind::UnlimitedTime(low, high), Bound::Text(text)) => {
            let seconds = time_span(text).filter(|seconds| within(*seconds, low, high))?;
            let (days, rest) = (seconds / 86_400, seconds % 86_400);
            let clock = format!("{:02}:{:02}:{:02}", rest / 3600, rest / 60 % 60, rest % 60);
            Setting::Text(if days > 0 { format!("{days}.{clock}") } else { clock })
        }
        (SettingKind::UnlimitedSize, Bound::Text(text)) => Setting::Text(size(text)?),
        _ => return None,
    })
}

/// `[d.]hh:mm:ss` in seconds.
fn time_span(text: &str) -> Option<i64> {
    let (days, clock) = text.split_once('.').map_or(Some((0, text)), |(d, c)| Some((d.parse().ok()?, c)))?;
    let parts: Vec<i64> = clock.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match parts.as_slice() {
        [h @ 0..24, m @ 0..60, s @ 0..60] if (0..=100_000).contains(&days) => {
            Some(days * 86_400 + h * 3600 + m * 60 + s)
        }
        _ => None,
    }
}

/// A size as Exchange prints it, from bytes or `10MB`.
fn size(text: &str) -> Option<String> {
    let upper = text.to_ascii_uppercase();
    let digits = upper.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == ' ');
    let factor: u64 = match upper[digits.len()..].trim() {
        "" | "B" => 1,
        "KB" => 1 << 10,
        "MB" => 1 << 20,
        "GB" => 1 << 30,
        _ => return None,
    };
    let bytes = digits.parse::<u64>().ok()?.checked_mul(factor).filter(|bytes| *bytes <= 2_147_482_624)?;
    let shown = match bytes {
        0 => return Some("0 B (0 bytes)".into()),
        _ if bytes.is_multiple_of(1 << 30) => format!("{} GB", bytes >> 30),
        _ if bytes.is_multiple_of(1 << 20) => format!("{} MB", bytes >> 20),
        _ if bytes.is_multiple_of(1 << 10) => format!("{} KB", bytes >> 10),
        _ => format!("{bytes} B"),
    };
    let mut grouped = String::new();
    let plain = bytes.to_string();
    for (at, digit) in plain.chars().enumerate() {
        if at > 0 && (plain.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    Some(format!("{shown} ({grouped} bytes)"))
}

fn new(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
    let arguments = arguments.clone();
    let question = "New mailbox policy".to_owned();
    Ok(context.write(&arguments.clone(), question, move |context| {
        let name = arguments.text("Name").unwrap_or_default();
        if find(&context.organization, name).is_some() {
            return vec![context.error(
                "Microsoft.Exchange.Data.Directory.ADObjectAlreadyExistsException",
                format!("The policy '{name}' already exists."),
            )];
        }
        let policy = match changes(context, &arguments, &MailboxPolicy::new(0, name)) {
            Ok(policy) => policy,
            Err(message) => return vec![context.refused_value(message)],
        };
        let policy = context.organization.change_policies(|policies, next| {
            let policy = MailboxPolicy { number: *next, ..policy };
            *next += 1;
            if policy.is_default {
                policies.iter_mut().for_each(|other| other.is_default = false);
            }
            policies.push(policy.clone());
            policy
        });
        vec![Step::Item(record(context, &policy))]
    }))
}

fn set(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
    let arguments = arguments.clone();
    Ok(context.write(&arguments.clone(), "Set mailbox policy".into(), move |context| {
        let identity = arguments.text("Identity").unwrap_or_default();
        let Some(before) = find(&context.organization, identity) else {
            return vec![context.not_found(identity)];
        };
        let after = match changes(context, &arguments, &before) {
            Ok(after) => after,
            Err(message) => return vec![context.refused_value(message)],
        };
        if after == before {
            return vec![context.nothing_modified(&before.name)];
        }
        context.organization.change_policies(|policies, _| {
            for policy in policies.iter_mut() {
                if policy.number == after.number {
                    *policy = after.clone();
                } else if after.is_default && !before.is_default {
                    policy.is_default = false;
                }
            }
        });
        Vec::new()
    }))
}

fn remove_policy(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
    let arguments = arguments.clone();
    Ok(context.write(&arguments.clone(), "Remove mailbox policy".into(), move |context| {
        let identity = arguments.text("Identity").unwrap_or_default();
        let Some(policy) = find(&context.organization, identity) else {
            return vec![context.not_found(identity)];
        };
        let organization = &context.organization;
        let assigned = (0..organization.mailbox_end())
            .any(|m| organization.mailbox_settings(m).policy == Some(policy.number));
        // Every mailbox without a policy of its own uses the default one.
        if (assigned || policy.is_default) && !arguments.on("Force") {
            return vec![context.error(
                "Microsoft.Exchange.Data.Common.LocalizedException",
                format!(
                    "The policy '{}' can't be removed because it's assigned to one or more users.",
                    policy.name
                ),
            )];
        }
        organization.change_policies(|policies, _| policies.retain(|other| other.number != policy.number));
        Vec::new()
    }))
}

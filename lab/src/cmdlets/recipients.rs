//! `Get-Recipient`, `Get-Mailbox` and `Get-User`, as far as the connector asks them.

use std::borrow::Cow;
use std::sync::LazyLock;

use exchange_connector::psrp::PsValue;

use super::binding::{Arguments, Takes, parameter};
use super::invocation::{Invocation, Item, RECIPIENTS, Refused, Spec, Stream, nothing};
use super::mailboxes;
use super::names::{mailbox_name, policy_name};
use super::shared::{SEARCH, changed_list};
use super::wire::{ListOf, TypeNames, directory_chain, text};
use crate::organization::Mailbox;

static RECIPIENT: TypeNames =
    LazyLock::new(|| directory_chain(&["Microsoft.Exchange.Data.Directory.Management.ReducedRecipient"]));
static MAILBOX: TypeNames =
    LazyLock::new(|| directory_chain(&["Microsoft.Exchange.Data.Directory.Management.Mailbox"]));
static USER: TypeNames =
    LazyLock::new(|| directory_chain(&["Microsoft.Exchange.Data.Directory.Management.User"]));

pub(super) fn specs() -> Vec<Spec> {
    let common = [
        &SEARCH[..],
        &[
            parameter("ReadFromDomainController", Takes::Switch),
            parameter("RecipientTypeDetails", Takes::List),
        ],
    ]
    .concat();
    let mut recipient = common.clone();
    recipient.extend([
        parameter("RecipientType", Takes::List),
        parameter("Properties", Takes::List),
        parameter("IncludeSoftDeletedRecipients", Takes::Switch),
    ]);
    let mut mailbox = common.clone();
    mailbox.extend([
        parameter("Monitoring", Takes::Switch),
        parameter("Arbitration", Takes::Switch),
        parameter("Server", Takes::Text),
    ]);
    vec![
        Spec::new("Get-Recipient", RECIPIENTS, recipient, |c, a| get(c, a, |c, m| record(c, m, &RECIPIENT))),
        Spec::new("Get-Mailbox", RECIPIENTS, mailbox, |c, a| get(c, a, |c, m| record(c, m, &MAILBOX))),
        Spec::new("Get-User", RECIPIENTS, common, |c, a| get(c, a, |c, m| record(c, m, &USER))),
    ]
}

fn get(
    context: &Invocation,
    arguments: &Arguments,
    make: fn(&Invocation, &Mailbox) -> Item,
) -> Result<Stream, Refused> {
    for name in ["RecipientType", "RecipientTypeDetails"] {
        let kinds = arguments.get(name).and_then(|value| changed_list(&[], value));
        if kinds.is_some_and(|kinds| !kinds.iter().any(|kind| kind.eq_ignore_ascii_case("UserMailbox"))) {
            return Ok(nothing());
        }
    }
    mailboxes::select(context, arguments, make)
}

fn record(context: &Invocation, mailbox: &Mailbox, types: &'static TypeNames) -> Item {
    let (organization, wire) = (&context.organization, context.wire());
    let settings = organization.mailbox_settings(mailbox.index);
    let of = mailbox_name(mailbox);
    let (given, family) = mailbox.name.split_once(' ').unwrap_or((&mailbox.name, ""));
    let policy = organization
        .effective_policy(&settings)
        .map_or(PsValue::Null, |policy| wire.id(&policy_name(organization, &policy)));
    let kind = |name| wire.enumeration(name, "UserMailbox", 1);
    let mut members = Vec::with_capacity(48);
    let mut put = |name: &'static str, value| members.push((Cow::Borrowed(name), value));
    put("Alias", text(mailbox.alias.clone()));
    put("DisplayName", text(mailbox.name.clone()));
    put("FirstName", text(given.to_owned()));
    put("LastName", text(family.to_owned()));
    put("SamAccountName", text(mailbox.alias.clone()));
    put("UserPrincipalName", text(mailbox.smtp_address.clone()));
    put("PrimarySmtpAddress", text(mailbox.smtp_address.clone()));
    put("WindowsEmailAddress", text(mailbox.smtp_address.clone()));
    put("EmailAddresses", wire.list(ListOf::Strings, [format!("SMTP:{}", mailbox.smtp_address)]));
    put("RecipientType", kind("Microsoft.Exchange.Data.Directory.Recipient.RecipientType"));
    put("RecipientTypeDetails", kind("Microsoft.Exchange.Data.Directory.Recipient.RecipientTypeDetails"));
    put("ExternalDirectoryObjectId", text(""));
    put("ThrottlingPolicy", PsValue::Null);
    put("ActiveSyncMailboxPolicy", policy);
    put("ActiveSyncMailboxPolicyIsDefaulted", PsValue::Bool(settings.policy.is_none()));
    put("HasActiveSyncDevicePartnership", PsValue::Bool(!organization.devices_of(mailbox.index).is_empty()));
    put("RemotePowerShellEnabled", PsValue::Bool(true));
    let domain_part = mailbox.unit.as_deref().unwrap_or("Users");
    put("OrganizationalUnit", text(format!("{}/{domain_part}", mailbox.domain)));
    put("HiddenFromAddressListsEnabled", PsValue::Bool(mailbox.monitoring));
    Item::Object {
        identity: of.guid.to_string(),
        value: context.directory_object(
            types,
            &of,
            "user",
            "0.20 (15.0.0.0)",
            Some(&mailbox.domain),
            members,
        ),
    }
}

//! `Get-Recipient`, `Get-Mailbox` and `Get-User`, as far as the connector asks them.

use std::borrow::Cow;
use std::sync::LazyLock;

use exchange_connector::psrp::PsValue;

use super::binding::{Arguments, Takes, parameter};
use super::context::{Context, Item, Refused, Stream};
use super::wire::{ListOf, TypeNames, chain, text};
use super::{Spec, mailboxes, policies};
use crate::organization::Mailbox;

const BASE: [&str; 4] = [
    "Microsoft.Exchange.Data.Directory.ADObject",
    "Microsoft.Exchange.Data.Directory.ADRawEntry",
    "Microsoft.Exchange.Data.ConfigurableObject",
    "System.Object",
];
static RECIPIENT: TypeNames = LazyLock::new(|| {
    chain(&[
        "Microsoft.Exchange.Data.Directory.Management.ReducedRecipient",
        BASE[0],
        BASE[1],
        BASE[2],
        BASE[3],
    ])
});
static MAILBOX: TypeNames = LazyLock::new(|| {
    chain(&["Microsoft.Exchange.Data.Directory.Management.Mailbox", BASE[0], BASE[1], BASE[2], BASE[3]])
});
static USER: TypeNames = LazyLock::new(|| {
    chain(&["Microsoft.Exchange.Data.Directory.Management.User", BASE[0], BASE[1], BASE[2], BASE[3]])
});

pub(super) fn specs() -> Vec<Spec> {
    let common = vec![
        parameter("Identity", Takes::Identity).first(),
        parameter("Anr", Takes::Text),
        parameter("Filter", Takes::Text),
        parameter("OrganizationalUnit", Takes::Text),
        parameter("ResultSize", Takes::Text),
        parameter("SortBy", Takes::Text),
        parameter("DomainController", Takes::Text),
        parameter("ReadFromDomainController", Takes::Switch),
        parameter("RecipientTypeDetails", Takes::List),
    ];
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
        Spec::new(
            "Get-Recipient",
            "Microsoft.Exchange.Management.RecipientTasks.GetRecipient",
            recipient,
            |c, a| get(c, a, |c, m| record(c, m, &RECIPIENT)),
        ),
        Spec::new(
            "Get-Mailbox",
            "Microsoft.Exchange.Management.RecipientTasks.GetMailbox",
            mailbox,
            |c, a| get(c, a, |c, m| record(c, m, &MAILBOX)),
        ),
        Spec::new("Get-User", "Microsoft.Exchange.Management.RecipientTasks.GetUser", common, |c, a| {
            get(c, a, |c, m| record(c, m, &USER))
        }),
    ]
}

fn get(
    context: &Context,
    arguments: &Arguments,
    make: fn(&Context, &Mailbox) -> Item,
) -> Result<Stream, Refused> {
    for name in ["RecipientType", "RecipientTypeDetails"] {
        let kinds = arguments.get(name).and_then(|value| mailboxes::changed_list(&[], value));
        if kinds.is_some_and(|kinds| !kinds.iter().any(|kind| kind.eq_ignore_ascii_case("UserMailbox"))) {
            return Ok(super::context::nothing());
        }
    }
    mailboxes::select(context, arguments, make)
}

fn record(context: &Context, mailbox: &Mailbox, types: &'static TypeNames) -> Item {
    let (organization, wire) = (&context.organization, context.wire());
    let settings = organization.mailbox_settings(mailbox.index);
    let of = mailboxes::object_name(mailbox);
    let config = organization.config();
    let (given, family) = mailbox.name.split_once(' ').unwrap_or((&mailbox.name, ""));
    let policy = organization
        .effective_policy(&settings)
        .map_or(PsValue::Null, |policy| wire.id(&policies::policy_name(organization, &policy)));
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
    wire.directory_members(
        &mut members,
        &of,
        "user",
        "0.20 (15.0.0.0)",
        &mailbox.domain,
        &organization.domain_controller(),
        config.epoch,
        config.epoch,
    );
    Item::Object { identity: of.guid.to_string(), value: wire.object(types, of.identity, members) }
}

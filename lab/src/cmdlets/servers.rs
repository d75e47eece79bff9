//! Servers, the scope of the runspace, and throttling policies.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use exchange_connector::psrp::{PsObject, PsValue};

use super::binding::{Arguments, Takes, parameter};
use super::context::{Context, Item, Refused, Step, Stream, nothing, steps};
use super::wire::{ListOf, ObjectName, TypeNames, chain, text};
use super::{Spec, devices, mailboxes};
use crate::organization::{ObjectKind, Organization, Release, Server, push_domain};

static SERVER: TypeNames = LazyLock::new(|| presentation("ExchangeServer"));
static THROTTLING: TypeNames = LazyLock::new(|| presentation("ThrottlingPolicy"));
static ASSOCIATION: TypeNames = LazyLock::new(|| presentation("ThrottlingPolicyAssociation"));
static COMPONENT: TypeNames = LazyLock::new(|| {
    chain(&["Microsoft.Exchange.Data.Directory.Management.ServerComponentState", "System.Object"])
});

fn presentation(name: &str) -> Arc<[Cow<'static, str>]> {
    std::iter::once(Cow::Owned(format!("Microsoft.Exchange.Data.Directory.Management.{name}")))
        .chain(
            chain(&[
                "Microsoft.Exchange.Data.Directory.Management.ADPresentationObject",
                "Microsoft.Exchange.Data.Directory.ADObject",
                "Microsoft.Exchange.Data.Directory.ADRawEntry",
                "Microsoft.Exchange.Data.ConfigurableObject",
                "System.Object",
            ])
            .iter()
            .cloned(),
        )
        .collect()
}

pub(super) fn specs() -> Vec<Spec> {
    let identity = parameter("Identity", Takes::Identity).first();
    let controller = parameter("DomainController", Takes::Text);
    let tasks = "Microsoft.Exchange.Management.SystemConfigurationTasks.GetExchangeServer";
    vec![
        Spec::new(
            "Get-ExchangeServer",
            tasks,
            vec![identity, parameter("Domain", Takes::Text), parameter("Status", Takes::Switch), controller],
            get_servers,
        ),
        Spec::new(
            "Get-ServerComponentState",
            "Microsoft.Exchange.Management.SystemConfigurationTasks.GetServerComponentState",
            vec![identity.mandatory(), parameter("Component", Takes::Text), controller],
            get_components,
        )
        .since(Release::Exchange2013),
        Spec::new(
            "Set-ADServerSettings",
            "Microsoft.Exchange.Management.SystemConfigurationTasks.SetADServerSettings",
            vec![
                parameter("ViewEntireForest", Takes::Bool),
                parameter("RecipientViewRoot", Takes::Text),
                parameter("PreferredServer", Takes::Text),
                parameter("PreferredGlobalCatalog", Takes::Text),
                parameter("ConfigurationDomainController", Takes::Text),
                parameter("SetPreferredDomainControllers", Takes::List),
                parameter("Confirm", Takes::Switch),
                parameter("WhatIf", Takes::Switch),
            ],
            set_scope,
        ),
        Spec::new(
            "Get-ThrottlingPolicy",
            "Microsoft.Exchange.Management.SystemConfigurationTasks.GetThrottlingPolicy",
            vec![
                identity,
                parameter("ThrottlingPolicyScope", Takes::Text),
                parameter("Explicit", Takes::Switch),
                parameter("ShowAll", Takes::Switch),
                controller,
            ],
            get_throttling,
        ),
        Spec::new(
            "Get-ThrottlingPolicyAssociation",
            "Microsoft.Exchange.Management.RecipientTasks.GetThrottlingPolicyAssociation",
            vec![
                identity,
                parameter("Anr", Takes::Text),
                parameter("Filter", Takes::Text),
                parameter("OrganizationalUnit", Takes::Text),
                parameter("ResultSize", Takes::Text),
                parameter("SortBy", Takes::Text),
                parameter("ThrottlingPolicy", Takes::Identity),
                controller,
            ],
            get_associations,
        ),
    ]
}

fn server_name(organization: &Organization, number: usize, server: &Server) -> ObjectName {
    let config = organization.config();
    let mut dn = format!(
        "CN={},CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups,CN={},CN=Microsoft Exchange,CN=Services,CN=Configuration",
        server.name, config.organization_name
    );
    push_domain(&config.domain, &mut dn);
    ObjectName {
        name: server.name.clone(),
        identity: server.name.clone(),
        dn,
        guid: organization.seed().guid(ObjectKind::Server, number as u32),
    }
}

pub(super) fn fqdn(organization: &Organization, server: &Server) -> String {
    format!("{}.{}", server.name.to_lowercase(), organization.config().domain)
}

fn get_servers(context: &Context, arguments: &Arguments) -> Result<Stream, Refused> {
    let organization = &context.organization;
    let domain = arguments.text("Domain");
    let mut found = Vec::new();
    for (number, server) in organization.config().servers.iter().enumerate() {
        let of = server_name(organization, number, server);
        let named = arguments.text("Identity").is_none_or(|identity| {
            [&of.name, &of.dn, &fqdn(organization, server), &of.guid.to_string()]
                .into_iter()
                .any(|name| name.eq_ignore_ascii_case(identity))
        });
        if named && domain.is_none_or(|domain| domain.eq_ignore_ascii_case(&organization.config().domain)) {
            found.push(Step::Item(server_record(context, &of, server)));
        }
    }
    match arguments.text("Identity") {
        Some(identity) if found.is_empty() => Ok(steps(vec![context.not_found(identity)])),
        _ => Ok(steps(found)),
    }
}

fn server_record(context: &Context, of: &ObjectName, server: &Server) -> Item {
    let (organization, wire) = (&context.organization, context.wire());
    let config = organization.config();
    let fqdn = fqdn(organization, server);
    let (role, number) = server.role();
    let release = server.release();
    let flag = PsValue::Bool;
    let mut members = Vec::with_capacity(64);
    let mut put = |name: &'static str, value| members.push((Cow::Borrowed(name), value));
    put("DataPath", text("C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Mailbox"));
    put("Domain", text(config.domain.clone()));
    put(
        "Edition",
        wire.enumeration(
            "Microsoft.Exchange.Data.Directory.SystemConfiguration.ServerEditionType",
            "Enterprise",
            1,
        ),
    );
    put(
        "ExchangeLegacyDN",
        text(format!(
            "/o={}/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Configuration/cn=Servers/cn={}",
            config.organization_name, server.name
        )),
    );
    put("ExchangeLegacyServerRole", PsValue::i32(0));
    put("Fqdn", text(fqdn.clone()));
    put("CustomerFeedbackEnabled", PsValue::Null);
    put("InternetWebProxy", PsValue::Null);
    put("InternetWebProxyBypassList", wire.list(ListOf::Strings, []));
    put("IsHubTransportServer", flag(!server.edge));
    put("IsClientAccessServer", flag(server.client_access && !server.edge));
    put("IsExchange2007OrLater", flag(true));
    put("IsEdgeServer", flag(server.edge));
    put("IsMailboxServer", flag(!server.edge));
    put("IsE14OrLater", flag(true));
    put("IsE15OrLater", flag(release >= Release::Exchange2013));
    put("IsProvisionedServer", flag(false));
    put("IsUnifiedMessagingServer", flag(!server.edge && release < Release::Exchange2019));
    put("IsFrontendTransportServer", flag(!server.edge && release >= Release::Exchange2013));
    put(
        "NetworkAddress",
        wire.list(
            ListOf::Strings,
            [
                format!("ncacn_vns_spp:{}", server.name),
                format!("netbios:{}", server.name),
                format!("ncacn_np:{}", server.name),
                format!("ncacn_spx:{}", server.name),
                format!("ncacn_ip_tcp:{fqdn}"),
                format!("ncalrpc:{}", server.name),
            ],
        ),
    );
    put("OrganizationalUnit", text(format!("{}/{}", config.domain, server.name)));
    put("AdminDisplayVersion", wire.server_version(server.version));
    let mut site_dn = format!("CN={},CN=Sites,CN=Configuration", server.site);
    push_domain(&config.domain, &mut site_dn);
    put(
        "Site",
        if server.edge {
            PsValue::Null
        } else {
            wire.id(&ObjectName {
                name: server.site.clone(),
                dn: site_dn,
                identity: format!("{}/Configuration/Sites/{}", config.domain, server.site),
                guid: organization.seed().guid(ObjectKind::Other, 100),
            })
        },
    );
    put(
        "ServerRole",
        wire.enumeration("Microsoft.Exchange.Data.Directory.SystemConfiguration.ServerRole", role, number),
    );
    put("ErrorReportingEnabled", PsValue::Null);
    for name in [
        "StaticDomainControllers",
        "StaticGlobalCatalogs",
        "StaticExcludedDomainControllers",
        "CurrentDomainControllers",
        "CurrentGlobalCatalogs",
    ] {
        put(name, wire.list(ListOf::Strings, []));
    }
    put("StaticConfigDomainController", PsValue::Null);
    put("MonitoringGroup", PsValue::Null);
    put("CurrentConfigDomainController", PsValue::Null);
    put("ProductID", text("02064-110-0000000-00000"));
    put("IsExchangeTrialEdition", flag(false));
    put("IsExpiredExchangeTrialEdition", flag(false));
    put("RemainingTrialPeriod", wire.printed("Microsoft.Exchange.Data.EnhancedTimeSpan", "00:00:00"));
    wire.directory_members(
        &mut members,
        of,
        "msExchExchangeServer",
        "0.1 (8.0.535.0)",
        &config.domain,
        &organization.domain_controller(),
        config.epoch,
        config.epoch,
    );
    Item::Object { identity: of.guid.to_string(), value: wire.object(&SERVER, of.identity.clone(), members) }
}

const COMPONENTS: [&str; 8] = [
    "ServerWideOffline",
    "HubTransport",
    "FrontendTransport",
    "ActiveSyncProxy",
    "AutoDiscoverProxy",
    "EwsProxy",
    "RpsProxy",
    "OwaProxy",
];

fn get_components(context: &Context, arguments: &Arguments) -> Result<Stream, Refused> {
    let organization = &context.organization;
    let identity = arguments.text("Identity").unwrap_or_default();
    let Some(server) = organization.config().servers.iter().find(|server| {
        server.name.eq_ignore_ascii_case(identity)
            || fqdn(organization, server).eq_ignore_ascii_case(identity)
    }) else {
        return Ok(steps(vec![context.not_found(identity)]));
    };
    let state = if server.offline { "Inactive" } else { "Active" };
    let items = COMPONENTS.into_iter().filter(|name| {
        arguments.text("Component").is_none_or(|component| component.eq_ignore_ascii_case(name))
    });
    Ok(steps(
        items
            .map(|name| {
                let value = PsValue::Object(Arc::new(PsObject {
                    type_names: Arc::clone(&COMPONENT),
                    to_string: Some(name.into()),
                    adapted: vec![
                        ("ServerFqdn".into(), text(fqdn(organization, server))),
                        ("Component".into(), text(name)),
                        (
                            "State".into(),
                            context.wire().enumeration(
                                "Microsoft.Exchange.Data.Directory.SystemConfiguration.ServiceState",
                                state,
                                i32::from(server.offline),
                            ),
                        ),
                    ],
                    ..PsObject::default()
                }));
                Step::Item(Item::Object { identity: name.into(), value })
            })
            .collect(),
    ))
}

fn set_scope(context: &Context, arguments: &Arguments) -> Result<Stream, Refused> {
    if let Some(view) = arguments.flag("ViewEntireForest") {
        context.session.view_entire_forest(view);
    } else if arguments.is_given("RecipientViewRoot") {
        context.session.view_entire_forest(false);
    }
    Ok(nothing())
}

fn throttling_name(organization: &Organization) -> ObjectName {
    let config = organization.config();
    let guid = organization.seed().guid(ObjectKind::Other, 3);
    let name = format!("GlobalThrottlingPolicy_{guid}");
    let mut dn = format!(
        "CN={name},CN=Global Settings,CN={},CN=Microsoft Exchange,CN=Services,CN=Configuration",
        config.organization_name
    );
    push_domain(&config.domain, &mut dn);
    ObjectName { identity: name.clone(), name, dn, guid }
}

/// The captured global defaults.
const BUDGETS: [(&str, &str); 24] = [
    ("EasMaxConcurrency", "10"),
    ("EasMaxDevices", "100"),
    ("EasMaxDeviceDeletesPerMonth", "Unlimited"),
    ("EasMaxInactivityForDeviceCleanup", "Unlimited"),
    ("EwsMaxConcurrency", "27"),
    ("EwsMaxBurst", "300000"),
    ("EwsRechargeRate", "900000"),
    ("EwsCutoffBalance", "3000000"),
    ("EwsMaxSubscriptions", "5000"),
    ("PowerShellMaxConcurrency", ""),
    ("PowerShellMaxBurst", "Unlimited"),
    ("PowerShellRechargeRate", "Unlimited"),
    ("PowerShellCutoffBalance", "Unlimited"),
    ("PowerShellMaxTenantConcurrency", "Unlimited"),
    ("PowerShellMaxOperations", "Unlimited"),
    ("PowerShellMaxCmdletsTimePeriod", "Unlimited"),
    ("PowerShellMaxCmdletQueueDepth", "Unlimited"),
    ("ExchangeMaxCmdlets", "Unlimited"),
    ("PowerShellMaxDestructiveCmdlets", "Unlimited"),
    ("PowerShellMaxDestructiveCmdletsTimePeriod", "Unlimited"),
    ("PowerShellMaxCmdlets", "Unlimited"),
    ("PowerShellMaxRunspaces", "Unlimited"),
    ("MessageRateLimit", "Unlimited"),
    ("RecipientRateLimit", "Unlimited"),
];

fn get_throttling(context: &Context, arguments: &Arguments) -> Result<Stream, Refused> {
    let (organization, wire) = (&context.organization, context.wire());
    let of = throttling_name(organization);
    if let Some(identity) = arguments.text("Identity")
        && ![&of.name, &of.dn, &of.guid.to_string()].iter().any(|name| name.eq_ignore_ascii_case(identity))
    {
        return Ok(steps(vec![context.not_found(identity)]));
    }
    let shells = context.session.faults.get().shells_per_user.to_string();
    let mut members: exchange_connector::psrp::Members<'static> = BUDGETS
        .iter()
        .map(|(name, value)| {
            let value = if value.is_empty() { shells.as_str() } else { value };
            (Cow::Borrowed(*name), wire.printed("Microsoft.Exchange.Data.Unlimited`1", value))
        })
        .collect();
    members.push(("IsDefault".into(), PsValue::Bool(true)));
    members.push((
        "ThrottlingPolicyScope".into(),
        wire.enumeration(
            "Microsoft.Exchange.Data.Directory.SystemConfiguration.ThrottlingPolicyScopeType",
            "Global",
            2,
        ),
    ));
    let config = organization.config();
    wire.directory_members(
        &mut members,
        &of,
        "msExchThrottlingPolicy",
        "0.10 (14.0.100.0)",
        &config.domain,
        &organization.domain_controller(),
        config.epoch,
        config.epoch,
    );
    let value = wire.object(&THROTTLING, of.identity.clone(), members);
    Ok(steps(vec![Step::Item(Item::Object { identity: of.identity, value })]))
}

fn get_associations(context: &Context, arguments: &Arguments) -> Result<Stream, Refused> {
    if arguments.text("ThrottlingPolicy").is_some() {
        // Nobody here has a policy of their own.
        return Ok(nothing());
    }
    if let Some(identity) = arguments.text("Identity")
        && let Err(step) = devices::mailbox(context, identity)
    {
        return Ok(steps(vec![*step]));
    }
    mailboxes::select(context, arguments, |context, mailbox| {
        let (wire, organization) = (context.wire(), &context.organization);
        let of = mailboxes::object_name(mailbox);
        let config = organization.config();
        let mut members: exchange_connector::psrp::Members<'static> =
            vec![("ObjectId".into(), wire.id(&of)), ("ThrottlingPolicyId".into(), PsValue::Null)];
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
        Item::Object { identity: of.guid.to_string(), value: wire.object(&ASSOCIATION, of.identity, members) }
    })
}

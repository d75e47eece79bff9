//! Servers, the scope of the runspace, and throttling policies.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use exchange_connector::psrp::{PsObject, PsValue};

use super::binding::{Arguments, CONFIRM, CONTROLLER, IDENTITY, Takes, WHAT_IF, parameter};
use super::invocation::{
    CONFIGURATION, Invocation, Item, RECIPIENTS, Refused, Spec, Step, Stream, nothing, steps,
};
use super::names::{fqdn, mailbox_name, server_name, throttling_name};
use super::shared::SEARCH;
use super::wire::{ListOf, ObjectName, TypeNames, chain, directory_chain, text};
use super::{mailboxes, shared};
use crate::organization::{ObjectKind, Release, Server, push_domain};

static SERVER: TypeNames = LazyLock::new(|| presentation("ExchangeServer"));
static THROTTLING: TypeNames = LazyLock::new(|| presentation("ThrottlingPolicy"));
static ASSOCIATION: TypeNames = LazyLock::new(|| presentation("ThrottlingPolicyAssociation"));
static COMPONENT: TypeNames = LazyLock::new(|| {
    chain(&["Microsoft.Exchange.Data.Directory.Management.ServerComponentState", "System.Object"])
});

fn presentation(name: &str) -> Arc<[Cow<'static, str>]> {
    std::iter::once(Cow::Owned(format!("Microsoft.Exchange.Data.Directory.Management.{name}")))
        .chain(
            directory_chain(&["Microsoft.Exchange.Data.Directory.Management.ADPresentationObject"])
                .iter()
                .cloned(),
        )
        .collect()
}

pub(super) fn specs() -> Vec<Spec> {
    vec![
        Spec::new(
            "Get-ExchangeServer",
            CONFIGURATION,
            vec![IDENTITY, parameter("Domain", Takes::Text), parameter("Status", Takes::Switch), CONTROLLER],
            get_servers,
        ),
        Spec::new(
            "Get-ServerComponentState",
            CONFIGURATION,
            vec![IDENTITY.mandatory(), parameter("Component", Takes::Text), CONTROLLER],
            get_components,
        )
        .since(Release::Exchange2013),
        Spec::new(
            "Set-ADServerSettings",
            CONFIGURATION,
            vec![
                parameter("ViewEntireForest", Takes::Bool),
                parameter("RecipientViewRoot", Takes::Text),
                parameter("PreferredServer", Takes::Text),
                parameter("PreferredGlobalCatalog", Takes::Text),
                parameter("ConfigurationDomainController", Takes::Text),
                parameter("SetPreferredDomainControllers", Takes::List),
                CONFIRM,
                WHAT_IF,
            ],
            set_scope,
        ),
        Spec::new(
            "Get-ThrottlingPolicy",
            CONFIGURATION,
            vec![
                IDENTITY,
                parameter("ThrottlingPolicyScope", Takes::Text),
                parameter("Explicit", Takes::Switch),
                parameter("ShowAll", Takes::Switch),
                CONTROLLER,
            ],
            get_throttling,
        ),
        Spec::new(
            "Get-ThrottlingPolicyAssociation",
            RECIPIENTS,
            // Here `DomainController` comes last, and Get-Command lists parameters in their order.
            [&SEARCH[..6], &[parameter("ThrottlingPolicy", Takes::Identity), CONTROLLER]].concat(),
            get_associations,
        ),
    ]
}

fn get_servers(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
    let organization = &context.organization;
    let domain = arguments.text("Domain");
    let mut found = Vec::new();
    for (number, server) in organization.config().servers.iter().enumerate() {
        let of = server_name(organization, number, server);
        let named = arguments.text("Identity").is_none_or(|identity| {
            of.answers_to(identity) || fqdn(organization, server).eq_ignore_ascii_case(identity)
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

fn server_record(context: &Invocation, of: &ObjectName, server: &Server) -> Item {
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
    Item::Object {
        identity: of.guid.to_string(),
        value: context.directory_object(
            &SERVER,
            of,
            "msExchExchangeServer",
            "0.1 (8.0.535.0)",
            None,
            members,
        ),
    }
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

fn get_components(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
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

fn set_scope(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
    if let Some(view) = arguments.flag("ViewEntireForest") {
        context.session.view_entire_forest(view);
    } else if arguments.is_given("RecipientViewRoot") {
        context.session.view_entire_forest(false);
    }
    Ok(nothing())
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

fn get_throttling(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
    let (organization, wire) = (&context.organization, context.wire());
    let of = throttling_name(organization);
    if let Some(identity) = arguments.text("Identity")
        && !of.answers_to(identity)
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
    let value = context.directory_object(
        &THROTTLING,
        &of,
        "msExchThrottlingPolicy",
        "0.10 (14.0.100.0)",
        None,
        members,
    );
    Ok(steps(vec![Step::Item(Item::Object { identity: of.identity, value })]))
}

fn get_associations(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
    if arguments.text("ThrottlingPolicy").is_some() {
        // Nobody here has a policy of their own.
        return Ok(nothing());
    }
    if let Some(identity) = arguments.text("Identity")
        && let Err(step) = shared::mailbox(context, identity)
    {
        return Ok(steps(vec![*step]));
    }
    mailboxes::select(context, arguments, |context, mailbox| {
        let wire = context.wire();
        let of = mailbox_name(mailbox);
        let members: exchange_connector::psrp::Members<'static> =
            vec![("ObjectId".into(), wire.id(&of)), ("ThrottlingPolicyId".into(), PsValue::Null)];
        Item::Object {
            identity: of.guid.to_string(),
            value: context.directory_object(
                &ASSOCIATION,
                &of,
                "user",
                "0.20 (15.0.0.0)",
                Some(&mailbox.domain),
                members,
            ),
        }
    })
}

//! The settings on disk: `OnPremisesExchangeConnectorServiceConfiguration.xml`.
//!
//! The documented elements keep their names; ours are added and the root says the form's version. It holds no
//! secret: its `generation` names the sealed files that belong to it, so that one rename commits them all.

use std::fmt::Write as _;

use quick_xml::escape::escape;

use super::{
    AuthenticationMethod, Config, DirectoryConfig, DirectoryServer, ExchangeConfig, NotificationConfig,
    ProxyConfig, ServerAddress, nearest,
};
use crate::domain::account::LogonName;
use crate::domain::brake::OwnLimits;
use crate::domain::server::Environment;
use crate::xml::{Element, XmlError, XmlLimits, parse};

/// The documented file name.
pub const SETTINGS_FILE_NAME: &str = "OnPremisesExchangeConnectorServiceConfiguration.xml";
const ROOT: &str = "OnPremisesExchangeConnectorServiceConfiguration";
/// Version of the form that this program writes.
pub const SETTINGS_VERSION: u32 = 1;

/// What the file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsFile {
    /// Counts stores; sealed secrets and the enrolment carry it in their names.
    pub generation: u64,
    pub config: Config,
}

/// Why a settings file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    #[error("the settings file cannot be read")]
    Xml(#[from] XmlError),
    #[error("it has no version: it is the file of an earlier product or not a settings file")]
    NoVersion,
    #[error("it has version {0}, which is newer than this program")]
    Newer(u32),
    #[error("element {0} is missing")]
    Missing(&'static str),
    #[error("element {0} stands there twice")]
    Twice(String),
    #[error("element {0} is not known{near}", near = near(.0))]
    Unknown(String),
    #[error("element {element} is not valid: {reason}")]
    Invalid { element: &'static str, reason: String },
}

/// Every element of a settings file.
const ELEMENTS: [&str; 23] = [
    "IsCasFailoverEnabled",
    "EnableParallelCommandSupport",
    "ExchangeWebServiceURL",
    "Exchange",
    "Environment",
    "Server",
    "User",
    "Authentication",
    "Realm",
    "Kdc",
    "ExtraRoots",
    "Proxy",
    "Name",
    "Port",
    "UseForExchange",
    "Bypass",
    "Notification",
    "Email",
    "Directory",
    "Base",
    "Brake",
    "DeviceCount",
    "Percent",
];

/// The element that an unknown one may have been meant for.
fn near(name: &str) -> String {
    nearest(name, ELEMENTS).map_or(String::new(), |nearest| format!("; {nearest} may be meant"))
}

impl SettingsFile {
    /// The file's text.
    pub fn to_text(&self) -> String {
        let config = &self.config;
        let mut out = String::with_capacity(2048);
        out.push_str("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        // Writing into a string cannot fail.
        let _ = writeln!(out, "<{ROOT} version=\"{SETTINGS_VERSION}\" generation=\"{}\">", self.generation);
        line(&mut out, 1, "IsCasFailoverEnabled", Some(bool_text(config.is_cas_failover_enabled)));
        line(
            &mut out,
            1,
            "EnableParallelCommandSupport",
            Some(bool_text(config.enable_parallel_command_support)),
        );
        line(&mut out, 1, "ExchangeWebServiceURL", config.exchange_web_service_url.as_deref());
        let exchange = &config.exchange;
        out.push_str("  <Exchange>\n");
        line(&mut out, 2, "Environment", Some(exchange.environment.as_str()));
        line(&mut out, 2, "Server", Some(exchange.server.as_typed()));
        line(&mut out, 2, "User", Some(&exchange.user.to_string()));
        line(&mut out, 2, "Authentication", Some(exchange.authentication.as_str()));
        line(&mut out, 2, "Realm", exchange.realm.as_deref());
        line(&mut out, 2, "Kdc", exchange.kdc.as_deref());
        line(&mut out, 2, "ExtraRoots", exchange.extra_roots_pem.as_deref());
        out.push_str("  </Exchange>\n");
        if let Some(proxy) = &config.proxy {
            out.push_str("  <Proxy>\n");
            line(&mut out, 2, "Name", Some(&proxy.name));
            line(&mut out, 2, "Port", Some(&proxy.port.to_string()));
            line(&mut out, 2, "User", proxy.user.as_ref().map(ToString::to_string).as_deref());
            line(&mut out, 2, "UseForExchange", Some(bool_text(proxy.exchange)));
            for rule in &proxy.bypass {
                line(&mut out, 2, "Bypass", Some(rule));
            }
            out.push_str("  </Proxy>\n");
        }
        if let Some(notification) = &config.notification {
            out.push_str("  <Notification>\n");
            line(&mut out, 2, "Email", Some(&notification.email));
            out.push_str("  </Notification>\n");
        }
        if let Some(directory) = &config.directory {
            out.push_str("  <Directory>\n");
            line(&mut out, 2, "Server", directory.server.as_ref().map(ToString::to_string).as_deref());
            line(&mut out, 2, "Base", directory.base.as_deref());
            line(&mut out, 2, "User", directory.user.as_deref());
            out.push_str("  </Directory>\n");
        }
        if !config.brake.is_none() {
            let text = |number: Option<u32>| number.map(|number| number.to_string());
            out.push_str("  <Brake>\n");
            line(&mut out, 2, "DeviceCount", text(config.brake.device_count).as_deref());
            line(&mut out, 2, "Percent", text(config.brake.percent.map(u32::from)).as_deref());
            out.push_str("  </Brake>\n");
        }
        let _ = writeln!(out, "</{ROOT}>");
        out
    }

    /// Reads the file's text.
    ///
    /// # Errors
    /// When it is no XML that settings use, of another version, or an element is missing, doubled, unknown or wrong.
    pub fn parse(text: &str) -> Result<Self, SettingsError> {
        let root = parse(text, XmlLimits::SETTINGS)?;
        if root.name != ROOT {
            return Err(SettingsError::Unknown(root.name));
        }
        match root.attribute("version").map(str::parse::<u32>) {
            None => return Err(SettingsError::NoVersion),
            Some(Ok(SETTINGS_VERSION)) => {}
            Some(Ok(other)) => return Err(SettingsError::Newer(other)),
            Some(Err(_)) => return Err(invalid("version", "it is not a number")),
        }
        let generation = root
            .attribute("generation")
            .and_then(|text| text.parse().ok())
            .ok_or_else(|| invalid("generation", "it is not a number"))?;
        let mut top = UnreadElements(root.children);
        let config = Config {
            is_cas_failover_enabled: top.flag("IsCasFailoverEnabled")?.unwrap_or(true),
            enable_parallel_command_support: top.flag("EnableParallelCommandSupport")?.unwrap_or(false),
            exchange_web_service_url: top.text("ExchangeWebServiceURL")?,
            exchange: exchange(top.group("Exchange")?.ok_or(SettingsError::Missing("Exchange"))?)?,
            proxy: top.group("Proxy")?.map(proxy).transpose()?,
            notification: top.group("Notification")?.map(notification).transpose()?,
            directory: top.group("Directory")?.map(directory).transpose()?,
            brake: top.group("Brake")?.map(brake).transpose()?.unwrap_or_default(),
        };
        top.end()?;
        Ok(Self { generation, config })
    }
}

fn bool_text(flag: bool) -> &'static str {
    if flag { "true" } else { "false" }
}

fn line(out: &mut String, indent: usize, name: &str, value: Option<&str>) {
    let space = "  ".repeat(indent);
    let _ = match value {
        None => writeln!(out, "{space}<{name}/>"),
        Some(value) => writeln!(out, "{space}<{name}>{}</{name}>", escape(value)),
    };
}

fn invalid(element: &'static str, reason: impl ToString) -> SettingsError {
    SettingsError::Invalid { element, reason: reason.to_string() }
}

/// The elements of one level that were not read yet.
struct UnreadElements(Vec<Element>);

impl UnreadElements {
    fn take(&mut self, name: &str) -> Result<Option<Element>, SettingsError> {
        let Some(at) = self.0.iter().position(|element| element.name == name) else { return Ok(None) };
        let element = self.0.remove(at);
        if self.0.iter().any(|other| other.name == name) {
            return Err(SettingsError::Twice(name.into()));
        }
        Ok(Some(element))
    }

    fn text(&mut self, name: &'static str) -> Result<Option<String>, SettingsError> {
        match self.take(name)? {
            Some(element) if !element.children.is_empty() => Err(invalid(name, "it has elements inside")),
            Some(element) => Ok(Some(element.text.trim().to_owned()).filter(|text| !text.is_empty())),
            None => Ok(None),
        }
    }

    fn needed(&mut self, name: &'static str) -> Result<String, SettingsError> {
        self.text(name)?.ok_or(SettingsError::Missing(name))
    }

    fn flag(&mut self, name: &'static str) -> Result<Option<bool>, SettingsError> {
        self.text(name)?
            .map(|text| read_flag(&text).ok_or_else(|| invalid(name, "it is neither true nor false")))
            .transpose()
    }

    fn group(&mut self, name: &str) -> Result<Option<Self>, SettingsError> {
        Ok(self.take(name)?.map(|element| Self(element.children)))
    }

    fn end(self) -> Result<(), SettingsError> {
        self.0.into_iter().next().map_or(Ok(()), |element| Err(SettingsError::Unknown(element.name)))
    }
}

/// `true`, `false`, `1`, `0`, as XML Schema and .NET write them.
pub(super) fn read_flag(text: &str) -> Option<bool> {
    match text.trim() {
        "1" => Some(true),
        "0" => Some(false),
        other if other.eq_ignore_ascii_case("true") => Some(true),
        other if other.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}

fn exchange(mut fields: UnreadElements) -> Result<ExchangeConfig, SettingsError> {
    let name = fields.needed("Environment")?;
    let environment = [Environment::OnPremises, Environment::Hosted, Environment::Dedicated]
        .into_iter()
        .find(|one| one.as_str() == name)
        .ok_or_else(|| invalid("Environment", "it is not onPremises, hosted or dedicated"))?;
    let server = ServerAddress::parse(&fields.needed("Server")?, environment)
        .map_err(|error| invalid("Server", error))?;
    let user = LogonName::parse(&fields.needed("User")?).map_err(|error| invalid("User", error))?;
    let authentication = AuthenticationMethod::parse(&fields.needed("Authentication")?);
    if !authentication.is_known() {
        return Err(invalid("Authentication", "this method is not known"));
    }
    let config = ExchangeConfig {
        environment,
        server,
        user,
        authentication,
        realm: fields.text("Realm")?,
        kdc: fields.text("Kdc")?,
        extra_roots_pem: fields.text("ExtraRoots")?,
    };
    fields.end()?;
    Ok(config)
}

fn proxy(mut fields: UnreadElements) -> Result<ProxyConfig, SettingsError> {
    let name = fields.needed("Name")?;
    let port = fields.needed("Port")?.parse().map_err(|error| invalid("Port", error))?;
    let user = fields
        .text("User")?
        .map(|text| LogonName::parse(&text))
        .transpose()
        .map_err(|error| invalid("User", error))?;
    let exchange = fields.flag("UseForExchange")?.unwrap_or(false);
    let mut bypass = Vec::new();
    fields.0.retain(|element| {
        let rule = element.name == "Bypass" && element.children.is_empty();
        if rule {
            bypass.push(element.text.trim().to_owned());
        }
        !rule
    });
    fields.end()?;
    Ok(ProxyConfig { name, port, user, exchange, bypass })
}

fn brake(mut fields: UnreadElements) -> Result<OwnLimits, SettingsError> {
    let device_count = fields.text("DeviceCount")?.map(|text| text.parse()).transpose();
    let percent = fields.text("Percent")?.map(|text| text.parse()).transpose();
    fields.end()?;
    let limits = OwnLimits {
        device_count: device_count.map_err(|error| invalid("DeviceCount", error))?,
        percent: percent.map_err(|error| invalid("Percent", error))?,
    };
    if limits.percent.is_some_and(|percent| percent > 100) {
        return Err(invalid("Percent", "it is more than 100"));
    }
    Ok(limits)
}

fn notification(mut fields: UnreadElements) -> Result<NotificationConfig, SettingsError> {
    let email = fields.needed("Email")?;
    fields.end()?;
    Ok(NotificationConfig { email })
}

fn directory(mut fields: UnreadElements) -> Result<DirectoryConfig, SettingsError> {
    let server = fields
        .text("Server")?
        .map(|text| {
            DirectoryServer::parse(&text, None).ok_or_else(|| invalid("Server", "it is no domain controller"))
        })
        .transpose()?;
    let config = DirectoryConfig { server, base: fields.text("Base")?, user: fields.text("User")? };
    fields.end()?;
    Ok(config)
}

#[cfg(test)]
pub(super) mod tests;

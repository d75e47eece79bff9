//! From typed to valid settings: reports every field's problem at once, as a value that a program puts into words.

use url::Url;

use super::address::{ServerAddress, ServerAddressError};
use super::draft::Draft;
use super::view::View;
use super::{
    AuthenticationMethod, Config, DirectoryConfig, DirectoryServer, ExchangeConfig, NotificationConfig,
    ProxyConfig,
};
use crate::domain::account::{LogonName, LogonNameError};
use crate::domain::server::Environment;
use crate::secret::Secret;

/// A field of the dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    Server,
    User,
    Password,
    Realm,
    Kdc,
    ExtraRoots,
    ExchangeWebServiceUrl,
    ProxyName,
    ProxyPort,
    ProxyUser,
    ProxyPassword,
    NotificationEmail,
    NotificationPassword,
    DirectoryServer,
    DirectoryPort,
    DirectoryBase,
    DirectoryUser,
    AccountFile,
}

/// What is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    #[error("it is empty")]
    Empty,
    #[error("it is longer than {0} characters")]
    TooLong(usize),
    #[error(transparent)]
    Server(#[from] ServerAddressError),
    #[error(transparent)]
    User(#[from] LogonNameError),
    #[error("write the user with its domain: DOMAIN\\user or user@domain")]
    NoDomain,
    #[error("a port is a number from 1 to 65535")]
    Port,
    #[error("{0:?} is not a host name; leave out https:// and the port")]
    HostName(String),
    #[error("{0:?} is not an e-mail address such as notify@contoso.com")]
    Email(String),
    #[error("{0:?} is not an https address")]
    Url(String),
    #[error(
        "{0:?} is no domain controller; write a name, ldaps://NAME:PORT or ldap://NAME:PORT, and the port once"
    )]
    DirectoryServer(String),
    #[error("{0:?} is no distinguished name such as DC=contoso,DC=com")]
    DistinguishedName(String),
    #[error("it holds no certificate in PEM form")]
    NoCertificate,
    #[error(
        "the service's own account works with an Exchange of your own, and without the settings for Active Directory"
    )]
    ServiceIdentity,
}

/// One field's problem.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field:?}: {problem}")]
pub struct FieldProblem {
    pub field: Field,
    pub problem: Problem,
}

const LONGEST: usize = 1024;

impl Draft {
    /// The valid settings. `stored` is what is set up already: its secrets and enrolment may be kept.
    ///
    /// # Errors
    /// Every problem of every field, in the dialog's order.
    pub fn validate(&self, stored: Option<&View>) -> Result<Config, Vec<FieldProblem>> {
        let mut problems = Vec::new();
        let exchange = self.exchange(stored, &mut problems);
        let proxy = self.proxy(stored, &mut problems);
        let notification = self.notification(stored, &mut problems);
        let directory = self.directory(&mut problems);
        if self.service.account_file.is_none() && stored.is_none_or(|view| view.enrollment.is_none()) {
            problems.push(FieldProblem { field: Field::AccountFile, problem: Problem::Empty });
        }
        let ews = self.exchange.exchange_web_service_url.trim();
        let exchange_web_service_url = match Url::parse(ews) {
            _ if ews.is_empty() => None,
            Ok(url) if matches!(url.scheme(), "https") && url.host_str().is_some() => Some(url.to_string()),
            _ => {
                problems.push(FieldProblem {
                    field: Field::ExchangeWebServiceUrl,
                    problem: Problem::Url(ews.to_owned()),
                });
                None
            }
        };
        match (exchange, problems.is_empty()) {
            (Some(exchange), true) => Ok(Config {
                exchange,
                proxy,
                notification,
                directory,
                is_cas_failover_enabled: self.exchange.is_cas_failover_enabled,
                enable_parallel_command_support: self.exchange.enable_parallel_command_support,
                exchange_web_service_url,
                brake: self.brake,
            }),
            _ => Err(problems),
        }
    }

    fn exchange(&self, stored: Option<&View>, problems: &mut Vec<FieldProblem>) -> Option<ExchangeConfig> {
        let typed = &self.exchange;
        let server = match ServerAddress::parse(&typed.server, typed.environment) {
            Err(ServerAddressError::Empty) => refuse(problems, Field::Server, Problem::Empty),
            Err(error) => refuse(problems, Field::Server, Problem::Server(error)),
            Ok(_) if typed.server.len() > LONGEST => {
                refuse(problems, Field::Server, Problem::TooLong(LONGEST))
            }
            Ok(server) => Some(server),
        };
        let user = match LogonName::parse(&typed.user) {
            Err(LogonNameError::Empty) => refuse(problems, Field::User, Problem::Empty),
            Err(error) => refuse(problems, Field::User, Problem::User(error)),
            Ok(_) if typed.user.len() > LONGEST => refuse(problems, Field::User, Problem::TooLong(LONGEST)),
            Ok(user) => Some(user),
        };
        if typed.authentication == AuthenticationMethod::ServiceIdentity {
            // A hosted Exchange takes Basic alone, and a directory is read by a simple bind: both need a password.
            if typed.environment == Environment::Hosted || self.directory.enabled {
                note(problems, Field::Password, Problem::ServiceIdentity);
            }
        } else {
            let stored = stored.is_some_and(|view| view.password_set);
            check_password(problems, Field::Password, typed.password.as_ref(), stored);
        }
        let extra_roots_pem = typed.extra_roots_pem.clone().filter(|pem| !pem.trim().is_empty());
        if extra_roots_pem.as_ref().is_some_and(|pem| !pem.contains("-----BEGIN CERTIFICATE-----")) {
            note(problems, Field::ExtraRoots, Problem::NoCertificate);
        }
        Some(ExchangeConfig {
            environment: typed.environment,
            server: server?,
            user: user?,
            authentication: typed.authentication.clone(),
            realm: some_text(&typed.realm),
            kdc: some_text(&typed.kdc),
            extra_roots_pem,
        })
    }

    fn proxy(&self, stored: Option<&View>, problems: &mut Vec<FieldProblem>) -> Option<ProxyConfig> {
        let typed = &self.proxy;
        if !typed.enabled {
            return None;
        }
        let name = typed.name.trim();
        if name.is_empty() {
            note(problems, Field::ProxyName, Problem::Empty);
        } else if Url::parse(&format!("http://{name}/")).is_err()
            || name.chars().any(|c| "/\\@:?# ".contains(c)) && !name.starts_with('[')
        {
            note(problems, Field::ProxyName, Problem::HostName(name.into()));
        }
        let port = typed.port.trim().parse::<u16>().ok().filter(|port| *port > 0);
        if port.is_none() {
            note(problems, Field::ProxyPort, Problem::Port);
        }
        let user = if typed.use_credentials {
            let stored = stored.and_then(|view| view.proxy.as_ref()).is_some_and(|proxy| proxy.password_set);
            check_password(problems, Field::ProxyPassword, typed.password.as_ref(), stored);
            match LogonName::parse(&typed.user) {
                Ok(user) => Some(user),
                Err(LogonNameError::Empty) => refuse(problems, Field::ProxyUser, Problem::Empty),
                Err(error) => refuse(problems, Field::ProxyUser, Problem::User(error)),
            }
        } else {
            None
        };
        Some(ProxyConfig {
            name: name.into(),
            port: port?,
            user,
            exchange: typed.exchange,
            bypass: typed
                .bypass
                .iter()
                .map(|rule| rule.trim().to_owned())
                .filter(|r| !r.is_empty())
                .collect(),
        })
    }

    fn directory(&self, problems: &mut Vec<FieldProblem>) -> Option<DirectoryConfig> {
        let typed = &self.directory;
        if !typed.enabled {
            return None;
        }
        let port = match typed.port.trim() {
            "" => None,
            text => match text.parse::<u16>() {
                Ok(port) if port > 0 => Some(port),
                _ => refuse(problems, Field::DirectoryPort, Problem::Port),
            },
        };
        let server = typed.server.trim();
        let parsed = DirectoryServer::parse(server, port);
        if server.is_empty() && port.is_some() {
            // Each domain controller that DNS names has its own port.
            note(problems, Field::DirectoryServer, Problem::Empty);
        } else if !server.is_empty() && parsed.is_none() {
            note(problems, Field::DirectoryServer, Problem::DirectoryServer(server.into()));
        }
        for (text, field) in [(&typed.base, Field::DirectoryBase), (&typed.user, Field::DirectoryUser)] {
            if text.len() > LONGEST {
                note(problems, field, Problem::TooLong(LONGEST));
            }
        }
        let base = some_text(&typed.base);
        if let Some(text) = base.as_ref().filter(|text| !text.contains('=')) {
            note(problems, Field::DirectoryBase, Problem::DistinguishedName(text.clone()));
        }
        Some(DirectoryConfig { server: parsed, base, user: some_text(&typed.user) })
    }

    fn notification(
        &self,
        stored: Option<&View>,
        problems: &mut Vec<FieldProblem>,
    ) -> Option<NotificationConfig> {
        let typed = &self.notification;
        if !typed.enabled {
            return None;
        }
        let email = typed.email.trim();
        let parts = email.split_once('@');
        if email.is_empty() {
            note(problems, Field::NotificationEmail, Problem::Empty);
        } else if parts
            .is_none_or(|(user, domain)| user.is_empty() || domain.is_empty() || domain.contains('@'))
            || email.contains(char::is_whitespace)
        {
            note(problems, Field::NotificationEmail, Problem::Email(email.into()));
        }
        let stored = stored.is_some_and(|view| view.notification_password_set);
        check_password(problems, Field::NotificationPassword, typed.password.as_ref(), stored);
        Some(NotificationConfig { email: email.into() })
    }
}

fn note(problems: &mut Vec<FieldProblem>, field: Field, problem: Problem) {
    problems.push(FieldProblem { field, problem });
}

/// A password that is not typed stays the one that is stored; an empty one is none.
fn check_password(problems: &mut Vec<FieldProblem>, field: Field, typed: Option<&Secret>, stored: bool) {
    if typed.map_or(!stored, Secret::is_empty) {
        note(problems, field, Problem::Empty);
    }
}

/// Notes a problem where a value was wanted.
fn refuse<T>(problems: &mut Vec<FieldProblem>, field: Field, problem: Problem) -> Option<T> {
    note(problems, field, problem);
    None
}

fn some_text(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests;

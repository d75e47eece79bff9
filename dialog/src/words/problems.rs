//! Problems of the core in the words of the person's language.

use exchange_connector::config::{Field, Problem, ServerAddressError};
use exchange_connector::domain::account::LogonNameError;
use exchange_connector::domain::server::Environment;

use crate::text::Text;

/// What is wrong, and what to write instead.
pub fn sentence(text: &Text, problem: &Problem) -> String {
    let id = match problem {
        Problem::Empty => "problem-empty",
        Problem::TooLong(n) => return text.count("problem-too-long", *n as u64),
        Problem::Server(ServerAddressError::Empty) => "problem-empty",
        Problem::Server(ServerAddressError::NotAnAddress(_)) => "problem-server",
        Problem::Server(ServerAddressError::Scheme(_)) => "problem-scheme",
        Problem::Server(ServerAddressError::HasCredentials(_)) => "problem-credentials",
        Problem::User(LogonNameError::Empty) => "problem-empty",
        Problem::User(LogonNameError::EmptyPart(_) | LogonNameError::ManyBackslashes(_))
        | Problem::NoDomain => "problem-user",
        Problem::Port => "problem-port",
        Problem::HostName(_) => "problem-host",
        Problem::Email(_) => "problem-email",
        Problem::Url(_) => "problem-url",
        Problem::DirectoryServer(_) | Problem::DistinguishedName(_) => "problem-server",
        Problem::NoCertificate => "problem-certificate",
        Problem::ServiceIdentity => "problem-service-identity",
    };
    text.get(id)
}

/// The label of a field.
pub fn label(field: Field, environment: Environment) -> &'static str {
    match field {
        Field::Server if environment == Environment::Hosted => "field-server-url",
        Field::Server => "field-server",
        Field::User => "field-user",
        Field::Password | Field::NotificationPassword => "field-password",
        Field::Realm => "realm",
        Field::Kdc => "kdc",
        Field::ExtraRoots => "extra-root",
        Field::ExchangeWebServiceUrl => "ews-url",
        Field::ProxyName => "proxy-name",
        Field::ProxyPort => "proxy-port",
        Field::ProxyUser | Field::ProxyPassword => "proxy-button",
        Field::NotificationEmail => "field-email",
        Field::DirectoryServer | Field::DirectoryPort | Field::DirectoryBase | Field::DirectoryUser => {
            "check-directory"
        }
        Field::AccountFile => "account-file",
    }
}

/// The label for a key of the answers file, as an outcome names what changed.
pub fn label_of_key(key: &str) -> Option<&'static str> {
    Some(match key {
        "exchange.environment" => "environment",
        "exchange.server" => "field-server",
        "exchange.user" => "field-user",
        "exchange.password" | "notification.password" => "field-password",
        "exchange.authentication" => "authentication",
        "exchange.realm" => "realm",
        "exchange.kdc" => "kdc",
        "exchange.ca_file" => "extra-root",
        "exchange.is_cas_failover_enabled" => "failover",
        "exchange.enable_parallel_command_support" => "parallel",
        "exchange.exchange_web_service_url" => "ews-url",
        "notification.enable" => "enable-notification",
        "notification.email" => "field-email",
        "service.account_file" => "account-file",
        _ if key.starts_with("directory") => "check-directory",
        _ if key == "proxy" || key.starts_with("proxy.") => "check-proxy",
        _ => return None,
    })
}

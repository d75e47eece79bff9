//! Findings for failures on the way to Exchange: what each means, and what to do about it.

use exchange_connector::auth::AuthError;
use exchange_connector::config::Config;
use exchange_connector::domain::health::{Finding, Severity};
use exchange_connector::exchange::Fault;
use exchange_connector::findings;
use exchange_connector::remoting::SessionError;
use exchange_connector::wsman::FaultKind;

use crate::net::{NetError, RemoteError, TlsProblem, TlsRootsError};

/// What a failed session means for an administrator.
pub(super) fn remote_finding(error: &RemoteError, config: &Config) -> Finding {
    let server = config.exchange.server.host();
    match error {
        RemoteError::Net(error) => net_finding(error, config),
        RemoteError::Session(session) => session_finding(session, config),
        RemoteError::NotOpened { fault: Fault::AccessDenied, .. } => no_rights(config).caused_by(error),
        RemoteError::NotOpened { fault: Fault::Throttled { .. }, .. } => throttled(config).caused_by(error),
        RemoteError::NotOpened { .. } => findings::EXCHANGE_BUSY
            .finding(format!("{server} takes the log-on but opens no remote PowerShell."))
            .remedy(
                "Look into the server's event log; restarting its PowerShell application pool often helps.",
            )
            .caused_by(error),
        RemoteError::Throttled { .. } => throttled(config).caused_by(error),
        RemoteError::Timeout { .. } => {
            findings::EXCHANGE_BUSY.finding(format!("{server} did not answer in time.")).caused_by(error)
        }
        RemoteError::Cancelled => {
            findings::SYNC_INTERRUPTED.finding("The work with Exchange was stopped before its end.")
        }
        RemoteError::Lost => findings::EXCHANGE_ENDED
            .finding(format!("The session with {server} ended before the answer was complete."))
            .caused_by(error),
    }
}

fn throttled(config: &Config) -> Finding {
    let mut finding = findings::EXCHANGE_THROTTLED
        .finding(format!("{} limits the account {}.", config.exchange.server.host(), config.exchange.user))
        .remedy("Close other sessions of this account, or give it a throttling policy of its own.");
    finding.severity = Severity::Error;
    finding
}

fn no_rights(config: &Config) -> Finding {
    findings::EXCHANGE_NO_RIGHTS
        .finding(format!(
            "The account {} may not use remote PowerShell on {}.",
            config.exchange.user,
            config.exchange.server.host()
        ))
        .remedy(
            "Give it a role group with the cmdlets of the connector, and RemotePowerShellEnabled (Set-User).",
        )
}

fn session_finding(error: &SessionError, config: &Config) -> Finding {
    let server = config.exchange.server.host();
    match error.fault_kind() {
        Some(FaultKind::ResourceUriNotFound) => findings::WINDOWS_ENDPOINT
            .finding(format!(
                "At {} Windows' own remote management answers, not Exchange.",
                config.exchange.server.url()
            ))
            .remedy(
                "Exchange's address is https://<server>/PowerShell/ on port 443, not /wsman on 5985 or 5986.",
            )
            .caused_by(error),
        Some(FaultKind::AccessDenied) => no_rights(config).caused_by(error),
        Some(FaultKind::Throttled { .. } | FaultKind::QuotaLimit) => throttled(config).caused_by(error),
        Some(FaultKind::ShellGone | FaultKind::Aborted) => {
            findings::EXCHANGE_ENDED.finding(format!("{server} ended the session.")).caused_by(error)
        }
        Some(FaultKind::ServerFault) => findings::EXCHANGE_BUSY
            .finding(format!("{server} or the server behind it is unwell."))
            .caused_by(error),
        Some(_) => {
            findings::EXCHANGE_COMMAND.finding(format!("{server} refuses the request.")).caused_by(error)
        }
        None => match error {
            SessionError::PoolLost { .. } => findings::EXCHANGE_BUSY
                .finding(format!("{server} takes the log-on but opens no remote PowerShell."))
                .caused_by(error),
            _ => findings::EXCHANGE_PROTOCOL
                .finding(format!("What {server} answers is not remote PowerShell."))
                .remedy("Check the address. If it is right, send the log to the makers.")
                .caused_by(error),
        },
    }
}

/// What a failed connection means for an administrator.
pub(crate) fn net_finding(error: &NetError, config: &Config) -> Finding {
    let server = &config.exchange.server;
    let host = server.host();
    let finding = match error {
        NetError::Url { url } => findings::SETTINGS_INVALID.finding(format!("{url} is no http or https address.")),
        NetError::Roots(source) => return roots_finding(source),
        NetError::Dns { host, .. } => findings::EXCHANGE_NAME_UNKNOWN
            .finding(format!("The Exchange server's name {host} has no address."))
            .remedy("Check the name, and that this computer asks the right DNS servers."),
        NetError::Refused { address, .. } | NetError::Connect { address, .. } if is_proxy(config, address) => {
            findings::PROXY_UNREACHABLE
                .finding(format!("The proxy {address} does not answer."))
                .remedy("Check the proxy's name and port.")
        }
        NetError::Refused { address, .. } => findings::EXCHANGE_UNREACHABLE
            .finding(format!("{address} refuses the connection: no program listens on this port."))
            .remedy("Check server name and port. The connector does not support arrays of servers: name one Client Access Server."),
        NetError::Connect { address, .. } | NetError::Timeout { address, .. } => findings::EXCHANGE_UNREACHABLE
            .finding(format!("The Exchange server {address} could not be reached."))
            .remedy("Check that the server runs and that no firewall stands between. The connector does not support arrays of servers."),
        NetError::Tls { host, problem, .. } => tls_finding(host, problem),
        NetError::ProxyCredentials { proxy } => findings::PROXY_LOGON_REFUSED
            .finding(format!("The proxy {proxy} refuses the user name or the password."))
            .remedy("Correct the proxy's credentials."),
        NetError::ProxyRefused { proxy, target, status } => findings::PROXY_REFUSED
            .finding(format!("The proxy {proxy} does not connect to {target} (status {status})."))
            .remedy("Let this address through in the proxy, or bypass the proxy for it."),
        NetError::NotAProxy { proxy } => findings::PROXY_UNREACHABLE
            .finding(format!("What answers at {proxy} is no http proxy."))
            .remedy("Check the proxy's name and port."),
        NetError::Closed { address, .. } => findings::EXCHANGE_ENDED
            .finding(format!("{address} closed the connection before its answer was complete.")),
        NetError::TooLarge { address, .. } | NetError::Encoding { address, .. } => findings::EXCHANGE_PROTOCOL
            .finding(format!("What {address} answers is not remote PowerShell.")),
        NetError::Auth { source, .. } => return auth_finding(source, config),
        NetError::Status { status: 401 | 403, .. } => no_rights(config),
        NetError::Status { address, status: 404 | 405 | 410 } => findings::EXCHANGE_PATH_WRONG
            .finding(format!("{address} has nothing at {}.", server.url().path()))
            .remedy("Exchange's address is https://<server>/PowerShell/."),
        NetError::Status { address, status: 407 } => findings::PROXY_IN_THE_WAY
            .finding(format!("A proxy answers in place of {address} and asks for a log-on."))
            .remedy("Let the address pass, or enter the proxy in the settings."),
        NetError::Status { address, status } if *status < 500 => findings::EXCHANGE_PATH_WRONG
            .finding(format!("{address} answers with status {status}; this is not Exchange's remote PowerShell."))
            .remedy("Check server name, port and path: https://<server>/PowerShell/."),
        NetError::Status { status, .. } => findings::EXCHANGE_BUSY
            .finding(format!("{host} answers with status {status}: it cannot serve now."))
            .remedy("Look after the server's PowerShell application pool and its back end."),
        NetError::NotSealed { address } | NetError::Sealed { address, .. } => findings::EXCHANGE_PROTOCOL
            .finding(format!("{address} answers without the seal that Kerberos gives; the answer is not believed.")),
        NetError::Redirect { from, to } => findings::PROXY_IN_THE_WAY
            .finding(format!("{from} sends the connector elsewhere, to {to}, which is not followed."))
            .remedy("Enter the address of the Exchange server itself; something between may redirect to a page of its own."),
    };
    finding.caused_by(error)
}

/// Why no certificate can be verified: the extra root, or this computer's.
pub(super) fn roots_finding(error: &TlsRootsError) -> Finding {
    let finding = if error.is_extra_root() {
        findings::SETTINGS_INVALID
            .finding("The additional root certificate cannot be used (answers file: exchange.ca_file).")
            .remedy("Give the root certificate in PEM form.")
    } else {
        findings::TLS_ROOTS_UNREADABLE.finding(
            "The connector asked this computer for the authorities that it trusts, and got none; no certificate can be verified.",
        )
    };
    finding.caused_by(error)
}

fn is_proxy(config: &Config, address: &str) -> bool {
    config.proxy.as_ref().is_some_and(|proxy| address == format!("{}:{}", proxy.name, proxy.port))
}

fn tls_finding(host: &str, problem: &TlsProblem) -> Finding {
    match problem {
        TlsProblem::UnknownRoot => findings::TLS_UNTRUSTED
            .finding(format!("The certificate of {host} comes from an authority that this computer does not trust."))
            .remedy("Add the authority's root to this computer, or choose it as the additional root certificate under Advanced settings (answers file: exchange.ca_file). The server's own certificate works there too. If something inspects TLS in between, its root is what is missing."),
        TlsProblem::WrongName => findings::TLS_WRONG_NAME
            .finding(format!("The certificate of {host} is for another name."))
            .remedy("Enter the server by a name that its certificate has, or give the server a certificate with this name."),
        TlsProblem::Expired => findings::TLS_EXPIRED
            .finding(format!("The certificate of {host} has expired."))
            .remedy("Renew the server's certificate."),
        TlsProblem::NotYetValid => findings::TLS_EXPIRED
            .finding(format!("The certificate of {host} is not valid yet."))
            .remedy("Check the clocks of the server and of this computer."),
        TlsProblem::Revoked => findings::TLS_UNTRUSTED
            .finding(format!("The certificate of {host} was revoked."))
            .remedy("Give the server a new certificate."),
        TlsProblem::NotTls => findings::TLS_FAILED
            .finding(format!("{host} does not speak TLS on this port."))
            .remedy("Check the port: https is usually on 443."),
        TlsProblem::OldVersion => findings::TLS_FAILED
            .finding(format!("{host} offers no TLS version that is still safe."))
            .remedy("Enable TLS 1.2 on the server. For remote PowerShell an address that begins with http:// works too: Kerberos then seals every message."),
        TlsProblem::OldCiphers => findings::TLS_FAILED
            .finding(format!("{host} speaks TLS 1.2 only with cipher suites that are no longer safe, as Windows Server 2012 R2 and older do."))
            .remedy("For remote PowerShell enter the address with http:// in front: Kerberos then seals every message. For Exchange Web Services name an address on Windows Server 2016 or later, or behind a reverse proxy."),
        TlsProblem::WeakKey => findings::TLS_FAILED
            .finding(format!("The certificate of {host} has an RSA key of fewer than 2048 bits, which is no longer safe."))
            .remedy("Give the server a new certificate, for instance by New-ExchangeCertificate with -KeySize 2048."),
        TlsProblem::OldSignature => findings::TLS_FAILED
            .finding(format!("The certificate of {host} is signed with an algorithm that is no longer safe, for instance SHA-1."))
            .remedy("Give the server a certificate signed with SHA-256, or choose the server's own certificate as the additional root certificate."),
        TlsProblem::Other => findings::TLS_FAILED.finding(format!("No TLS connection with {host} could be made.")),
    }
}

fn auth_finding(error: &AuthError, config: &Config) -> Finding {
    let (user, host) = (&config.exchange.user, config.exchange.server.host());
    let refused = |text: String| {
        findings::EXCHANGE_LOGON_REFUSED
            .finding(text)
            .remedy("Correct user name and password. Nothing else was tried with this password, so that the account is not locked.")
    };
    let finding = match error {
        AuthError::Rejected { .. } => {
            refused(format!("{host} refuses the log-on of {user}: the user name or the password is wrong."))
        }
        AuthError::WrongPassword => refused(format!("The password of {user} is wrong.")),
        AuthError::UnknownUser => refused(format!("The user {user} is not known in its domain.")),
        AuthError::PasswordExpired => findings::EXCHANGE_LOGON_REFUSED
            .finding(format!("The password of {user} has expired."))
            .remedy("Set a new password, one that does not expire for a service account."),
        AuthError::AccountDisabled => findings::EXCHANGE_LOGON_REFUSED
            .finding(format!("The account {user} is disabled or locked."))
            .remedy("Enable or unlock it."),
        AuthError::AccountExpired => findings::EXCHANGE_LOGON_REFUSED
            .finding(format!("The account {user} has expired."))
            .remedy("Extend it."),
        AuthError::Policy => findings::EXCHANGE_LOGON_REFUSED
            .finding(format!("The account {user} may not log on now or from here."))
            .remedy("Look at its hours of log-on and the computers that it may log on from."),
        AuthError::NotRepeated(refused) => return crate::logons::finding(refused),
        AuthError::NoCommonScheme(_) => findings::EXCHANGE_METHOD_REFUSED
            .finding(format!(
                "{host} does not offer the authentication {}.",
                config.exchange.authentication
            ))
            .remedy("Choose another method, or enable this one on the PowerShell virtual directory."),
        AuthError::UnknownService { .. }
        | AuthError::ClockSkew
        | AuthError::NoKdc { .. }
        | AuthError::KdcUnreachable { .. }
        | AuthError::NoRealm { .. } => findings::EXCHANGE_KERBEROS
            .finding(format!("Kerberos gives {user} no ticket for {host}: {error}."))
            .remedy("Check Kerberos realm and key distribution center under Advanced settings (answers file: exchange.realm, exchange.kdc), the clocks, and that the server's name has a service principal."),
        AuthError::ServiceIdentity { .. } => findings::EXCHANGE_SERVICE_IDENTITY
            .finding(format!("The agent cannot log on to {host} as the service's own account: {error}."))
            .remedy(format!(
                "Let the service run under an account of the domain, or as this computer's, and check that Exchange's server \
                 has the service principal HTTP/{host}; or choose another method, with a user and a password."
            )),
        AuthError::NoMutualAuthentication | AuthError::CannotSeal | AuthError::BrokenSeal => {
            findings::EXCHANGE_KERBEROS
                .finding(format!("The log-on at {host} does not prove the server or cannot seal messages."))
                .remedy("Use https.")
        }
        AuthError::Challenge | AuthError::Mechanism { .. } => findings::EXCHANGE_LOGON_REFUSED
            .finding(format!("The log-on of {user} at {host} failed."))
            .remedy("Check user name and password; the detail says more."),
    };
    finding.caused_by(error)
}

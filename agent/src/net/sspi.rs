//! Kerberos, Negotiate and NTLM through the `sspi` crate, as the core's [`Authenticator`].

use exchange_connector::auth::{
    AuthError, Authenticator, ChannelBinding, KdcAddress, KdcExchange, Scheme, Sealed, Token,
};
use sspi::generator::GeneratorState;
use sspi::{
    BufferType, ClientRequestFlags, CredentialUse, DataRepresentation, EncryptionFlags, Kerberos,
    KerberosConfig, Negotiate, NegotiateConfig, Ntlm, SecurityBuffer, SecurityBufferRef, SecurityStatus,
    Sspi, SspiImpl,
};

use sspi::ntlm::NtlmConfig;

use super::kdc::refusal;

/// Which mechanism speaks inside the scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mechanism {
    Kerberos,
    Ntlm,
}

/// Who logs on where.
pub(super) struct Identity {
    /// `REALM\user` or a UPN for Kerberos; as typed for NTLM.
    pub(super) user: String,
    pub(super) password: exchange_connector::secret::Secret,
    /// `HTTP/cas01.contoso.com`
    pub(super) spn: String,
    /// The Key Distribution Center's URL, `tcp://dc01.contoso.com:88`.
    pub(super) kdc: Option<String>,
    /// Messages will be sealed.
    pub(super) sealing: bool,
}

/// A log-on by `sspi`.
pub(super) struct SspiLogon {
    scheme: Scheme,
    mechanism: Mechanism,
    context: Context,
    spn: String,
    sealing: bool,
    complete: bool,
}

enum Context {
    Kerberos(Box<Kerberos>, Option<sspi::CredentialsBuffers>),
    Negotiate(Box<Negotiate>, Option<sspi::CredentialsBuffers>),
    Ntlm(Box<Ntlm>, Option<sspi::AuthIdentityBuffers>),
}

impl SspiLogon {
    /// A log-on that has not begun.
    pub(super) fn new(scheme: Scheme, mechanism: Mechanism, identity: Identity) -> Result<Self, AuthError> {
        let failed = |error: sspi::Error| mechanism_error(scheme, &error);
        let username = sspi::Username::parse(&identity.user)
            .map_err(|error| AuthError::Mechanism { scheme, reason: error.to_string() })?;
        let auth = sspi::AuthIdentity { username, password: identity.password.expose().to_owned().into() };
        // The name that NTLM shows to the server; ours says what logs on, not which computer.
        let computer = "EXCHCONNECTOR".to_owned();
        let kerberos_config = || match &identity.kdc {
            Some(url) => KerberosConfig::new_with_kdc_url(url, computer.clone()),
            None => KerberosConfig {
                kdc_resolution: sspi::KdcResolution::KdcUrl(None),
                client_computer_name: computer.clone(),
            },
        };
        let context = match (scheme, mechanism) {
            (Scheme::Ntlm, _) => {
                let mut ntlm = Ntlm::with_config(NtlmConfig::new(computer));
                let handle = ntlm
                    .acquire_credentials_handle()
                    .with_credential_use(CredentialUse::Outbound)
                    .with_auth_data(&auth)
                    .execute(&mut ntlm)
                    .map_err(failed)?;
                Context::Ntlm(Box::new(ntlm), handle.credentials_handle)
            }
            (Scheme::Kerberos, _) => {
                let mut kerberos = Kerberos::new_client_from_config(kerberos_config()).map_err(failed)?;
                let handle = kerberos
                    .acquire_credentials_handle()
                    .with_credential_use(CredentialUse::Outbound)
                    .with_auth_data(&auth.into())
                    .execute(&mut kerberos)
                    .map_err(failed)?;
                Context::Kerberos(Box::new(kerberos), handle.credentials_handle)
            }
            (_, mechanism) => {
                let (config, packages): (Box<dyn sspi::negotiate::ProtocolConfig>, _) = match mechanism {
                    Mechanism::Kerberos => (Box::new(kerberos_config()), "kerberos,!ntlm,!pku2u"),
                    Mechanism::Ntlm => (Box::new(NtlmConfig::new(computer.clone())), "!kerberos,ntlm,!pku2u"),
                };
                let config = NegotiateConfig::new(config, Some(packages.into()), computer);
                let mut negotiate = Negotiate::new_client(config).map_err(failed)?;
                let handle = negotiate
                    .acquire_credentials_handle()
                    .with_credential_use(CredentialUse::Outbound)
                    .with_auth_data(&auth.into())
                    .execute(&mut negotiate)
                    .map_err(failed)?;
                Context::Negotiate(Box::new(negotiate), handle.credentials_handle)
            }
        };
        Ok(Self { scheme, mechanism, context, spn: identity.spn, sealing: identity.sealing, complete: false })
    }
}

/// `Sspi` is not a trait that objects can have: the same call on whichever context it is.
macro_rules! on_context {
    ($context:expr, $of:ident => $call:expr) => {
        match $context {
            Context::Kerberos($of, _) => $call,
            Context::Negotiate($of, _) => $call,
            Context::Ntlm($of, _) => $call,
        }
    };
}

/// One step of one context; the three differ in type only.
macro_rules! step {
    ($context:expr, $handle:expr, $flags:expr, $spn:expr, $input:expr, $output:expr, $kdc:expr, $refused:expr) => {{
        let mut builder = $context
            .initialize_security_context()
            .with_credentials_handle($handle)
            .with_context_requirements($flags)
            .with_target_data_representation(DataRepresentation::Native)
            .with_target_name($spn)
            .with_input($input)
            .with_output($output);
        match $context.initialize_security_context_impl(&mut builder) {
            Err(error) => Err(error),
            Ok(mut generator) => {
                let mut state = generator.start();
                loop {
                    match state {
                        GeneratorState::Completed(result) => break result,
                        GeneratorState::Suspended(request) => {
                            state = generator.resume(ask($kdc, &request, $spn, $refused));
                        }
                    }
                }
            }
        }
    }};
}

impl Authenticator for SspiLogon {
    fn scheme(&self) -> Scheme {
        self.scheme
    }

    fn step(
        &mut self,
        challenge: Option<&[u8]>,
        binding: Option<&ChannelBinding>,
        kdc: &mut dyn KdcExchange,
    ) -> Result<Option<Token>, AuthError> {
        guarded(self.scheme, || self.step_inside(challenge, binding, kdc))
    }

    fn is_complete(&self) -> bool {
        self.complete
    }

    fn can_seal(&self) -> bool {
        true
    }

    fn seal(&mut self, plain: &[u8]) -> Result<Sealed, AuthError> {
        guarded(self.scheme, || self.seal_inside(plain))
    }

    fn unseal(&mut self, sealed: Sealed) -> Result<Vec<u8>, AuthError> {
        guarded(self.scheme, || self.unseal_inside(sealed))
    }
}

/// Runs what reads foreign bytes in another's code: a panic there is this log-on's failure, not the program's.
/// The log-on is given up after any failure, so that nobody sees what state it was left in.
fn guarded<T>(scheme: Scheme, work: impl FnOnce() -> Result<T, AuthError>) -> Result<T, AuthError> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).unwrap_or_else(|_| {
        let reason = "the answer cannot be processed (internal error of the log-on)".to_owned();
        Err(AuthError::Mechanism { scheme, reason })
    })
}

impl SspiLogon {
    fn step_inside(
        &mut self,
        challenge: Option<&[u8]>,
        binding: Option<&ChannelBinding>,
        kdc: &mut dyn KdcExchange,
    ) -> Result<Option<Token>, AuthError> {
        let mut input = vec![SecurityBuffer::new(challenge.unwrap_or_default().to_vec(), BufferType::Token)];
        if let Some(binding) = binding {
            input.push(SecurityBuffer::new(binding_buffer(&binding.0), BufferType::ChannelBindings));
        }
        let mut output = vec![SecurityBuffer::new(Vec::with_capacity(2048), BufferType::Token)];
        let mut flags = ClientRequestFlags::INTEGRITY;
        if self.mechanism == Mechanism::Kerberos {
            flags |= ClientRequestFlags::MUTUAL_AUTH;
        }
        if self.sealing {
            flags |= ClientRequestFlags::CONFIDENTIALITY
                | ClientRequestFlags::REPLAY_DETECT
                | ClientRequestFlags::SEQUENCE_DETECT;
        }
        let mut refused = None;
        let spn = self.spn.as_str();
        let result = match &mut self.context {
            Context::Kerberos(context, handle) => {
                step!(context, handle, flags, spn, &mut input, &mut output, kdc, &mut refused)
            }
            Context::Negotiate(context, handle) => {
                step!(context, handle, flags, spn, &mut input, &mut output, kdc, &mut refused)
            }
            Context::Ntlm(context, handle) => {
                step!(context, handle, flags, spn, &mut input, &mut output, kdc, &mut refused)
            }
        };
        // What the Key Distribution Center said about the account counts before what was made of it.
        let status = match (refused, result) {
            (Some(refusal), Err(_)) => return Err(refusal),
            (Some(refusal), Ok(_)) if refusal.is_final() => return Err(refusal),
            (_, Err(error)) => return Err(mechanism_error(self.scheme, &error)),
            (_, Ok(result)) => result.status,
        };
        match status {
            SecurityStatus::ContinueNeeded => {}
            _ => self.complete = true,
        }
        let token = output.into_iter().next().map(|buffer| buffer.buffer).unwrap_or_default();
        Ok((!token.is_empty()).then(|| Token::new(token)))
    }

    fn seal_inside(&mut self, plain: &[u8]) -> Result<Sealed, AuthError> {
        let scheme = self.scheme;
        let failed = |error: sspi::Error| mechanism_error(scheme, &error);
        let sizes = on_context!(&mut self.context, context => context.query_context_sizes());
        let trailer = sizes.map_err(failed)?.security_trailer;
        let mut signature = vec![0; trailer as usize];
        let mut data = plain.to_vec();
        let mut buffers =
            [SecurityBufferRef::token_buf(&mut signature), SecurityBufferRef::data_buf(&mut data)];
        let flags = EncryptionFlags::empty();
        on_context!(&mut self.context, context => context.encrypt_message(flags, &mut buffers))
            .map_err(failed)?;
        Ok(Sealed { signature: buffers[0].data().to_vec(), data: buffers[1].data().to_vec() })
    }

    fn unseal_inside(&mut self, mut sealed: Sealed) -> Result<Vec<u8>, AuthError> {
        let mut buffers = [
            SecurityBufferRef::token_buf(&mut sealed.signature),
            SecurityBufferRef::data_buf(&mut sealed.data),
        ];
        on_context!(&mut self.context, context => context.decrypt_message(&mut buffers).map(|_| ()))
            .map_err(|_| AuthError::BrokenSeal)?;
        Ok(buffers[1].data().to_vec())
    }
}

fn ask(
    kdc: &mut dyn KdcExchange,
    request: &sspi::generator::NetworkRequest,
    spn: &str,
    refused: &mut Option<AuthError>,
) -> sspi::Result<Vec<u8>> {
    let udp = request.protocol == sspi::network_client::NetworkProtocol::Udp;
    let address = KdcAddress {
        host: request.url.host_str().unwrap_or_default().trim_matches(['[', ']']).to_owned(),
        port: request.url.port().unwrap_or(88),
        udp,
    };
    // Over TCP sspi puts the length first and wants it first in the answer; our exchange does not.
    let message = if udp { &request.data } else { request.data.get(4..).unwrap_or_default() };
    match kdc.exchange(&address, message) {
        Ok(answer) => {
            let answer = super::preauth::required(message, answer, jiff::Timestamp::now());
            if let Some(refusal) = refusal(&answer, spn) {
                *refused = Some(refusal);
            }
            let mut framed = u32::try_from(answer.len()).unwrap_or(u32::MAX).to_be_bytes().to_vec();
            framed.extend_from_slice(&answer);
            Ok(framed)
        }
        Err(source) => {
            let error = sspi::Error::new(sspi::ErrorKind::NoAuthenticatingAuthority, source.to_string());
            *refused = Some(AuthError::KdcUnreachable {
                address: format!("{}:{}", address.host, address.port),
                source,
            });
            Err(error)
        }
    }
}

/// `SEC_CHANNEL_BINDINGS` with application data only.
pub(super) fn binding_buffer(data: &[u8]) -> Vec<u8> {
    let mut buffer = vec![0; 32];
    let length = u32::try_from(data.len()).unwrap_or(0);
    buffer[24..28].copy_from_slice(&length.to_le_bytes());
    buffer[28..32].copy_from_slice(&32_u32.to_le_bytes());
    buffer.extend_from_slice(data);
    buffer
}

fn mechanism_error(scheme: Scheme, error: &sspi::Error) -> AuthError {
    match error.error_type {
        sspi::ErrorKind::TimeSkew => AuthError::ClockSkew,
        sspi::ErrorKind::MutualAuthFailed => AuthError::NoMutualAuthentication,
        _ => AuthError::Mechanism { scheme, reason: error.description.clone() },
    }
}

#[cfg(test)]
mod tests;

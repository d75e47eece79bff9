//! A log-on with the identity of this process, by Windows' own security packages: no password is known to us
//! (<https://learn.microsoft.com/windows/win32/secauthn/using-sspi>).
#![allow(unsafe_code, reason = "the system's calls take raw pointers")]

use std::ffi::c_void;
use std::io;
use std::ptr::{null, null_mut};

use windows_sys::Win32::Foundation::{SEC_I_COMPLETE_AND_CONTINUE, SEC_I_CONTINUE_NEEDED};
use windows_sys::Win32::Security::Authentication::Identity::{
    AcquireCredentialsHandleW, DecryptMessage, DeleteSecurityContext, EncryptMessage, FreeCredentialsHandle,
    GetUserNameExW, ISC_REQ_CONFIDENTIALITY, ISC_REQ_INTEGRITY, ISC_REQ_MUTUAL_AUTH, ISC_REQ_REPLAY_DETECT,
    ISC_REQ_SEQUENCE_DETECT, InitializeSecurityContextW, NameSamCompatible, QueryContextAttributesW,
    SECBUFFER_CHANNEL_BINDINGS, SECBUFFER_DATA, SECBUFFER_PADDING, SECBUFFER_TOKEN, SECBUFFER_VERSION,
    SECPKG_ATTR_SIZES, SECPKG_CRED_OUTBOUND, SECURITY_NATIVE_DREP, SecBuffer, SecBufferDesc,
    SecPkgContext_Sizes,
};
use windows_sys::Win32::Security::Credentials::SecHandle;

use super::memory::wide;

/// What an exchange of tokens came to so far.
#[derive(Debug)]
pub struct Step {
    /// For the server; empty where nothing is to be sent.
    pub token: Vec<u8>,
    /// Our side needs no further token.
    pub is_complete: bool,
}

/// One exchange of tokens with one server.
#[derive(Debug)]
pub struct Negotiation {
    credential: Credential,
    context: Option<Context>,
    target: Vec<u16>,
    requirements: u32,
}

#[derive(Debug)]
struct Credential(Handle);
#[derive(Debug)]
struct Context(Handle);

/// A handle of the system's, which any thread may use, one at a time.
#[derive(Clone, Copy)]
struct Handle(SecHandle);

impl std::fmt::Debug for Handle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Handle")
    }
}

impl Drop for Credential {
    fn drop(&mut self) {
        // SAFETY: the handle was given by the system and is given back once.
        unsafe { FreeCredentialsHandle(&raw const self.0.0) };
    }
}

impl Drop for Context {
    fn drop(&mut self) {
        // SAFETY: the handle was given by the system and is given back once.
        unsafe { DeleteSecurityContext(&raw const self.0.0) };
    }
}

/// Room for the signature of every cipher of Kerberos (RFC 4121 4.2.4: two headers, a confounder and a checksum).
const SHORTEST_SIGNATURE: usize = 128;
/// No token of Windows is longer (MaxTokenSize).
const LONGEST_TOKEN: usize = 65_535;

impl Negotiation {
    /// The first of its steps is still to come. `package`: `Kerberos` or `Negotiate`; `target`: `HTTP/cas01.contoso.com`.
    ///
    /// # Errors
    /// When Windows has no credentials of this process for the package.
    pub fn new(package: &str, target: &str, sealing: bool) -> io::Result<Self> {
        let package = wide(package);
        let mut handle = SecHandle::default();
        // SAFETY: the name ends with a zero; what is null stands for this process' own credentials; the handle is ours.
        checked(unsafe {
            AcquireCredentialsHandleW(
                null(),
                package.as_ptr(),
                SECPKG_CRED_OUTBOUND,
                null(),
                null(),
                None,
                null(),
                &raw mut handle,
                null_mut(),
            )
        })?;
        let sealed = ISC_REQ_CONFIDENTIALITY | ISC_REQ_REPLAY_DETECT | ISC_REQ_SEQUENCE_DETECT;
        let always = ISC_REQ_INTEGRITY | ISC_REQ_MUTUAL_AUTH;
        Ok(Self {
            credential: Credential(Handle(handle)),
            context: None,
            target: wide(target),
            requirements: if sealing { always | sealed } else { always },
        })
    }

    /// The next token. `binding`: a `SEC_CHANNEL_BINDINGS` with what it points to.
    ///
    /// # Errors
    /// What Windows says, as its number.
    pub fn step(&mut self, challenge: Option<&[u8]>, binding: Option<&[u8]>) -> io::Result<Step> {
        let mut challenge = challenge.map(<[u8]>::to_vec);
        let mut binding = binding.map(<[u8]>::to_vec);
        let mut input: Vec<SecBuffer> = Vec::with_capacity(2);
        input.extend(challenge.as_mut().map(|bytes| buffer(SECBUFFER_TOKEN, bytes)));
        input.extend(binding.as_mut().map(|bytes| buffer(SECBUFFER_CHANNEL_BINDINGS, bytes)));
        let input = description(&mut input);
        let mut token = vec![0; LONGEST_TOKEN];
        let mut output = [buffer(SECBUFFER_TOKEN, &mut token)];
        let mut outputs = description(&mut output);
        let (mut attributes, mut made) = (0, SecHandle::default());
        let existing = self.context.as_ref().map_or(null(), |context| &raw const context.0.0);
        let given = if input.cBuffers == 0 { null() } else { &raw const input };
        // SAFETY: all buffers have the sizes that are told, and live until the call returns, as the handles do.
        let status = unsafe {
            InitializeSecurityContextW(
                &raw const self.credential.0.0,
                existing,
                self.target.as_ptr(),
                self.requirements,
                0,
                SECURITY_NATIVE_DREP,
                given,
                0,
                &raw mut made,
                &raw mut outputs,
                &raw mut attributes,
                null_mut(),
            )
        };
        checked(status)?;
        if self.context.is_none() {
            self.context = Some(Context(Handle(made)));
        }
        let is_complete = !matches!(status, SEC_I_CONTINUE_NEEDED | SEC_I_COMPLETE_AND_CONTINUE);
        token.truncate(output[0].cbBuffer as usize);
        Ok(Step { token, is_complete })
    }

    /// Seals a message: its signature, and what hides it.
    ///
    /// # Errors
    /// Before the exchange is complete, and what Windows says.
    pub fn seal(&mut self, plain: &[u8]) -> io::Result<(Vec<u8>, Vec<u8>)> {
        let context = self.context.as_ref().ok_or_else(not_open)?;
        let mut sizes = SecPkgContext_Sizes::default();
        // SAFETY: this attribute is written as this structure, which is ours.
        checked(unsafe {
            QueryContextAttributesW(
                &raw const context.0.0,
                SECPKG_ATTR_SIZES,
                (&raw mut sizes).cast::<c_void>(),
            )
        })?;
        // At least what is told; Wine tells less than a ticket of AES needs.
        let mut signature = vec![0; (sizes.cbSecurityTrailer as usize).max(SHORTEST_SIGNATURE)];
        let mut data = plain.to_vec();
        let mut padding = vec![0; sizes.cbBlockSize as usize];
        let mut buffers = [
            buffer(SECBUFFER_TOKEN, &mut signature),
            buffer(SECBUFFER_DATA, &mut data),
            buffer(SECBUFFER_PADDING, &mut padding),
        ];
        let message = description(&mut buffers);
        // SAFETY: the three buffers have the sizes that are told and live until the call returns.
        checked(unsafe { EncryptMessage(&raw const context.0.0, 0, &raw const message, 0) })?;
        let [token, _, pad] = buffers.map(|buffer| buffer.cbBuffer as usize);
        signature.truncate(token);
        data.extend_from_slice(padding.get(..pad).unwrap_or_default());
        Ok((signature, data))
    }

    /// Opens a message that the other side sealed.
    ///
    /// # Errors
    /// Before the exchange is complete, and when the message is not as it was sealed.
    pub fn unseal(&mut self, mut signature: Vec<u8>, mut data: Vec<u8>) -> io::Result<Vec<u8>> {
        let context = self.context.as_ref().ok_or_else(not_open)?;
        let mut buffers = [buffer(SECBUFFER_TOKEN, &mut signature), buffer(SECBUFFER_DATA, &mut data)];
        let message = description(&mut buffers);
        // SAFETY: both buffers have the sizes that are told and live until the call returns.
        checked(unsafe { DecryptMessage(&raw const context.0.0, &raw const message, 0, null_mut()) })?;
        let length = buffers[1].cbBuffer as usize;
        data.truncate(length);
        Ok(data)
    }
}

/// The account of this process, `CONTOSO\svc-connector`.
///
/// # Errors
/// Where Windows has no name for it.
pub fn own_name() -> io::Result<String> {
    let mut name = [0_u16; 512];
    let mut length = u32::try_from(name.len()).unwrap_or_default();
    // SAFETY: the buffer has the length that is told and is ours to be written.
    if !unsafe { GetUserNameExW(NameSamCompatible, name.as_mut_ptr(), &raw mut length) } {
        return Err(io::Error::last_os_error());
    }
    Ok(String::from_utf16_lossy(name.get(..length as usize).unwrap_or_default()))
}

fn buffer(kind: u32, bytes: &mut [u8]) -> SecBuffer {
    SecBuffer {
        cbBuffer: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        BufferType: kind,
        pvBuffer: bytes.as_mut_ptr().cast(),
    }
}

fn description(buffers: &mut [SecBuffer]) -> SecBufferDesc {
    SecBufferDesc {
        ulVersion: SECBUFFER_VERSION,
        cBuffers: u32::try_from(buffers.len()).unwrap_or_default(),
        pBuffers: buffers.as_mut_ptr(),
    }
}

fn not_open() -> io::Error {
    io::Error::other("the log-on has not begun")
}

/// Numbers below zero are errors.
fn checked(status: i32) -> io::Result<()> {
    if status < 0 { Err(io::Error::from_raw_os_error(status)) } else { Ok(()) }
}

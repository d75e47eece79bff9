//! Owners and access lists of Windows: read from open handles, and given to folders when they are made.
#![allow(unsafe_code, reason = "the system's calls take raw pointers")]

use std::ffi::c_void;
use std::fs::{File, OpenOptions};
use std::io;
use std::os::windows::fs::OpenOptionsExt as _;
use std::os::windows::io::AsRawHandle;
use std::path::Path;
use std::ptr::null_mut;

use windows_sys::Win32::Security::Authorization::{
    ConvertStringSecurityDescriptorToSecurityDescriptorW, GetSecurityInfo, SDDL_REVISION_1, SE_FILE_OBJECT,
    SE_KERNEL_OBJECT, SE_OBJECT_TYPE, SetNamedSecurityInfoW,
};
use windows_sys::Win32::Security::{
    ACCESS_ALLOWED_ACE, ACE_HEADER, ACL, DACL_SECURITY_INFORMATION, GetAce, GetSecurityDescriptorDacl,
    GetSecurityDescriptorOwner, OWNER_SECURITY_INFORMATION, PROTECTED_DACL_SECURITY_INFORMATION,
    PSECURITY_DESCRIPTOR, PSID, SECURITY_ATTRIBUTES,
};
use windows_sys::Win32::Storage::FileSystem::{
    CreateDirectoryW, FILE_FLAG_BACKUP_SEMANTICS, FILE_FLAG_OPEN_REPARSE_POINT, READ_CONTROL,
};

use super::accounts::{own, sid_of, text};
use super::memory::{Local, error_of, wide};
use super::{full_path, manager};
use crate::rights::{Allowed, OthersFolder, lets_others_read, may_own, private_list};

/// Kinds of entries that allow something: the plain one, and the one with a condition.
const ALLOW_KINDS: [u8; 2] = [0, 9];
/// Flag of an entry that counts only for what is made below.
const INHERIT_ONLY: u8 = 0x8;

/// A security descriptor.
#[derive(Debug)]
pub struct Descriptor(Local);

// SAFETY: the descriptor is never changed after it was made.
unsafe impl Send for Descriptor {}
// SAFETY: as above.
unsafe impl Sync for Descriptor {}

impl Descriptor {
    /// From its text form (SDDL).
    pub fn parse(text: &str) -> io::Result<Self> {
        let text = wide(text);
        let mut made: PSECURITY_DESCRIPTOR = null_mut();
        // SAFETY: `text` ends with a zero and `made` is ours to be written.
        let done = unsafe {
            ConvertStringSecurityDescriptorToSecurityDescriptorW(
                text.as_ptr(),
                SDDL_REVISION_1,
                &raw mut made,
                null_mut(),
            )
        };
        if done == 0 { Err(io::Error::last_os_error()) } else { Ok(Self(Local(made))) }
    }

    pub fn as_ptr(&self) -> *mut c_void {
        self.0.0
    }

    /// The owner in it, which lives as long as it does.
    fn owner(&self) -> PSID {
        let (mut owner, mut defaulted): (PSID, i32) = (null_mut(), 0);
        // SAFETY: the descriptor is whole; both results are ours to be written.
        unsafe { GetSecurityDescriptorOwner(self.as_ptr(), &raw mut owner, &raw mut defaulted) };
        owner
    }

    /// The access list in it, which lives as long as it does; null where there is none.
    fn list(&self) -> *mut ACL {
        let (mut list, mut present, mut defaulted): (*mut ACL, i32, i32) = (null_mut(), 0, 0);
        // SAFETY: the descriptor is whole; the results are ours to be written.
        unsafe {
            GetSecurityDescriptorDacl(self.as_ptr(), &raw mut present, &raw mut list, &raw mut defaulted);
        }
        list
    }
}

/// The owner of an open pipe, `S-1-5-…`.
pub fn owner(pipe: &impl AsRawHandle) -> io::Result<String> {
    let descriptor = read(pipe, SE_KERNEL_OBJECT, OWNER_SECURITY_INFORMATION)?;
    text(descriptor.owner())
}

fn read(object: &impl AsRawHandle, kind: SE_OBJECT_TYPE, wanted: u32) -> io::Result<Descriptor> {
    let mut descriptor: PSECURITY_DESCRIPTOR = null_mut();
    // SAFETY: the handle is open for as long as `object` is borrowed; the result is ours to be written.
    let error = unsafe {
        GetSecurityInfo(
            object.as_raw_handle(),
            kind,
            wanted,
            null_mut(),
            null_mut(),
            null_mut(),
            null_mut(),
            &raw mut descriptor,
        )
    };
    if error == 0 { Ok(Descriptor(Local(descriptor))) } else { Err(error_of(error)) }
}

/// Opens a file or folder to look at its rights alone. With `link`, a link or junction itself.
fn open(path: &Path, link: bool) -> io::Result<File> {
    let flags = FILE_FLAG_BACKUP_SEMANTICS | if link { FILE_FLAG_OPEN_REPARSE_POINT } else { 0 };
    OpenOptions::new().access_mode(READ_CONTROL).custom_flags(flags).open(path)
}

/// Makes a folder that nobody else reads, and those above it. A folder above that is closed to others hands its rights
/// on, and nobody else made anything in it; below any other one the folder gets rights of its own, before anything is in
/// it.
///
/// # Errors
/// When it cannot be made, or another account made it before us ([`OthersFolder`]).
pub(crate) fn private_folder(path: &Path) -> io::Result<()> {
    let path = full_path(path);
    let is_there = path.symlink_metadata().is_ok();
    let Some(parent) = path.parent() else {
        return if is_there { Ok(()) } else { Err(io::ErrorKind::NotFound.into()) };
    };
    if is_there {
        return if readable_by_others(parent) { check_owner(&path) } else { Ok(()) };
    }
    if !parent.is_dir() {
        private_folder(parent)?;
    }
    if !readable_by_others(parent) {
        return made(std::fs::create_dir(&path), &path);
    }
    let descriptor = Descriptor::parse(&private_list(&[&own()?]))?;
    made(create(&path, &descriptor), &path)
}

/// One that another process of ours made at the same moment is as good.
fn made(result: io::Result<()>, path: &Path) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => check_owner(path),
        other => other,
    }
}

fn create(path: &Path, descriptor: &Descriptor) -> io::Result<()> {
    let attributes = SECURITY_ATTRIBUTES {
        nLength: u32::try_from(size_of::<SECURITY_ATTRIBUTES>()).unwrap_or_default(),
        lpSecurityDescriptor: descriptor.as_ptr(),
        bInheritHandle: 0,
    };
    let path = wide(path);
    // SAFETY: the path ends with a zero; attributes and descriptor live until the call returns.
    let done = unsafe { CreateDirectoryW(path.as_ptr(), &raw const attributes) };
    if done == 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
}

/// Refuses a folder, and a link to one, that an account made which is neither ours nor the system's.
fn check_owner(path: &Path) -> io::Result<()> {
    let own = own()?;
    for link in [true, false] {
        let owner = text(read(&open(path, link)?, SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION)?.owner())?;
        // The service manager is asked only where the owner is none of those that need no question.
        if !may_own(&owner, &own, &[]) && !may_own(&owner, &own, &services()) {
            let folder = path.display().to_string();
            return Err(io::Error::new(io::ErrorKind::PermissionDenied, OthersFolder { folder, owner }));
        }
    }
    Ok(())
}

/// The identifiers of the services that are installed, and of the accounts they run under.
fn services() -> Vec<String> {
    let mut found = Vec::new();
    for service in manager::installed() {
        found.push(crate::services::service_sid(&service.name));
        // An account that nobody can look up now owns nothing here that counts.
        found.extend(sid_of(&service.account));
    }
    found
}

/// Gives a folder to Administrators, and closes it and all that is in it to everybody but the system, administrators
/// and these accounts.
///
/// # Errors
/// When this process may not.
pub fn close_folder(path: &Path, accounts: &[&str]) -> io::Result<()> {
    check_owner(path)?;
    let descriptor = Descriptor::parse(&format!("O:BA{}", private_list(accounts)))?;
    let path = wide(path);
    let what = OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION;
    // SAFETY: the path ends with a zero; owner and list lie in the descriptor, which lives until the call returns.
    let error = unsafe {
        SetNamedSecurityInfoW(
            path.as_ptr(),
            SE_FILE_OBJECT,
            what,
            descriptor.owner(),
            null_mut(),
            descriptor.list(),
            null_mut(),
        )
    };
    if error == 0 { Ok(()) } else { Err(error_of(error)) }
}

/// True when accounts may read a file or folder beside its owner, the system, administrators and single services.
/// One whose rights cannot be read is open to nobody that we know of.
pub(crate) fn readable_by_others(path: &Path) -> bool {
    let wanted = OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION;
    let Ok(descriptor) = open(path, false).and_then(|file| read(&file, SE_FILE_OBJECT, wanted)) else {
        return false;
    };
    let owner = text(descriptor.owner()).unwrap_or_default();
    lets_others_read(allowed(descriptor.list()).as_deref(), &owner, &own().unwrap_or_default())
}

/// What a list allows; `None` where there is no list.
fn allowed(list: *mut ACL) -> Option<Vec<Allowed>> {
    if list.is_null() {
        return None;
    }
    // SAFETY: the list lies in a descriptor that the caller holds.
    let count = u32::from(unsafe { (*list).AceCount });
    Some((0..count).filter_map(|at| entry(list, at)).collect())
}

fn entry(list: *mut ACL, at: u32) -> Option<Allowed> {
    let mut entry: *mut c_void = null_mut();
    // SAFETY: the list lies in a descriptor that the caller holds; the entry lies in the list.
    if unsafe { GetAce(list, at, &raw mut entry) } == 0 || entry.is_null() {
        return None;
    }
    // SAFETY: every entry begins with its header.
    let header = unsafe { *entry.cast::<ACE_HEADER>() };
    if !ALLOW_KINDS.contains(&header.AceType) {
        return None;
    }
    let entry: *mut ACCESS_ALLOWED_ACE = entry.cast();
    // SAFETY: an entry of these kinds has a mask and then the account's identifier.
    let (mask, sid) = unsafe { ((*entry).Mask, (&raw mut (*entry).SidStart).cast::<c_void>()) };
    let only_below = header.AceFlags & INHERIT_ONLY != 0;
    // An account that cannot be named is somebody else.
    Some(Allowed { sid: text(sid).unwrap_or_default(), mask, only_below })
}

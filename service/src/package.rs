//! Account files, and the set-up package around them: programs, read-me, and a manifest that a leaf key of the authority
//! signs. Command line and page make both here.

mod account;
mod programs;

use std::fs::File;
use std::io::{self, Seek, Write};

use exchange_connector::api::enrollment::ACCOUNT_FILE_NAMES;
use exchange_connector::package::{
    MANIFEST_NAME, Manifest, ManifestEntry, PackageSignature, SIGNATURE_NAME, System,
};
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::security::ca::package::PackageKey;
use crate::security::ca::{Authority, CaError};
use crate::security::random::hex;

pub use account::{Account, AccountError, Allowance, make};
use programs::{SETUP_LINUX, SETUP_WINDOWS};

pub use programs::{MissingPrograms, Programs, ProgramsFolder};

const READ_ME: &str = "README.txt";

/// Why a package is not made.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    #[error("the program {0} cannot be read")]
    Program(String, #[source] io::Error),
    #[error("the package cannot be signed")]
    Sign(#[from] CaError),
    #[error("the manifest cannot be written")]
    Manifest(#[from] serde_json::Error),
    #[error("the package cannot be written")]
    Write(#[from] zip::result::ZipError),
    #[error("the package cannot be written")]
    Io(#[from] io::Error),
}

/// A package whose parts are all at hand: nothing but reading and writing can fail any more.
#[derive(Debug)]
pub struct Package {
    account: Account,
    system: System,
    programs: Vec<(&'static str, File)>,
    key: PackageKey,
    made_at: Timestamp,
}

impl Package {
    /// Opens the programs and makes the key.
    ///
    /// # Errors
    /// When a program cannot be read.
    pub fn new(
        account: Account,
        programs: &Programs,
        authority: &Authority,
        now: Timestamp,
    ) -> Result<Self, PackError> {
        let open = |(path, name): &(std::path::PathBuf, &'static str)| {
            File::open(path)
                .map(|file| (*name, file))
                .map_err(|error| PackError::Program((*name).into(), error))
        };
        let opened = programs.files.iter().map(open).collect::<Result<_, _>>()?;
        let key = authority.package_key(now)?;
        Ok(Self { account, system: programs.system, programs: opened, key, made_at: now })
    }

    /// Writes the files in turn, then what was written as the manifest, then its signature.
    ///
    /// # Errors
    /// When a program cannot be read or the package not be written; what was written so far is no whole package.
    pub fn write<W: Write + Seek>(self, zip: &mut ZipWriter<W>) -> Result<(), PackError> {
        let mut entries = Vec::new();
        let read_me = read_me(&self.account, self.system);
        entries.push(put(zip, READ_ME, 0o644, read_me.as_bytes())?);
        entries.push(put(zip, ACCOUNT_FILE_NAMES[0], 0o600, self.account.text.as_bytes())?);
        // Without programs it is an account file with a read-me, to be unpacked beside programs that are there already.
        let signs = !self.programs.is_empty();
        for (name, file) in self.programs {
            entries.push(put(zip, name, 0o755, file)?);
        }
        if signs {
            let manifest = Manifest {
                made_at: self.made_at,
                service_name: self.account.file.service_name.clone(),
                root_fingerprint: self.account.fingerprint.clone(),
                system: self.system,
                entries,
            };
            let bytes = manifest.to_bytes()?;
            let signature = PackageSignature::new(self.key.sign(&bytes)?, self.key.chain_pem.as_str());
            put(zip, MANIFEST_NAME, 0o644, bytes.as_slice())?;
            put(zip, SIGNATURE_NAME, 0o644, signature.to_bytes()?.as_slice())?;
        }
        Ok(())
    }
}

/// Writes one file, and gives what the manifest says of it.
fn put<W: Write + Seek>(
    zip: &mut ZipWriter<W>,
    name: &str,
    rights: u32,
    mut content: impl io::Read,
) -> Result<ManifestEntry, PackError> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    zip.start_file(name, options.unix_permissions(rights))?;
    let (mut digest, mut size, mut buffer) = (Sha256::new(), 0_u64, vec![0; 64 * 1024]);
    loop {
        let read = content.read(&mut buffer).map_err(|error| PackError::Program(name.into(), error))?;
        if read == 0 {
            break;
        }
        digest.update(&buffer[..read]);
        size += read as u64;
        zip.write_all(&buffer[..read])?;
    }
    Ok(ManifestEntry { name: name.to_owned(), size, sha256: hex(&digest.finalize()) })
}

fn read_me(account: &Account, system: System) -> String {
    let start = match system {
        System::Windows => format!("{SETUP_WINDOWS} (without a desktop: exchange-connector setup)"),
        System::Linux => {
            format!("{SETUP_LINUX} (without a desktop: exchange-connector setup --answers FILE)")
        }
    };
    format!(
        "Exchange Connector\n\n\
         1. Unpack everything into one new, empty folder on a computer of the Exchange\n   \
            organization. Rename, move and add nothing: the set-up checks that the files\n   \
            are as the service made them.\n\
         2. Start {start}.\n\
         3. Compare what the set-up shows with this:\n\n   \
            Service:          {}\n   \
            Root fingerprint: {}\n\n   \
            Whoever could change this file could change these lines, too: the fingerprint\n   \
            that counts is the one that the service's administrator tells you.\n\n\
         {} connects an Exchange organization with the service. It is good for\n{} enrolments until {}. \
         Whoever has it can enrol: delete it after the set-up.\n",
        account.file.service_urls.join("\n                     "),
        account.fingerprint,
        ACCOUNT_FILE_NAMES[0],
        account.file.uses,
        account.file.valid_until
    )
    .replace('\n', "\r\n")
}

#[cfg(test)]
mod tests;

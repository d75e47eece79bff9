//! The files of the dialog: finding, choosing and reading the account file and root certificates.

use std::io::Read;
use std::path::{Path, PathBuf};

use exchange_connector::api::enrollment::ACCOUNT_FILE_NAMES;
use exchange_connector::domain::health::Finding;
use exchange_connector::secret::Secret;
use exchange_connector_platform::files::readable_by_others;
use exchange_connector_platform::package;
use zeroize::Zeroizing;

use crate::model::{FilePurpose, Msg};

/// Larger files are none of ours.
const LARGEST: u64 = 1024 * 1024;

/// The system's file dialog, behind a trait so that tests need none.
pub trait FilePicker: Send + Sync {
    /// The chosen file; `None` when the person cancelled or there is no dialog.
    fn pick(&self) -> Option<PathBuf>;
}

/// The system's own.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemPicker;

impl FilePicker for SystemPicker {
    fn pick(&self) -> Option<PathBuf> {
        rfd::FileDialog::new().pick_file()
    }
}

/// The account file beside the program or in the data folder.
pub(super) fn find_account_file(data_dir: &Path) -> Option<Msg> {
    let beside = std::env::current_exe().ok().and_then(|own| own.parent().map(Path::to_owned));
    let path = [beside, Some(data_dir.to_owned())]
        .into_iter()
        .flatten()
        .flat_map(|folder| ACCOUNT_FILE_NAMES.map(|name| folder.join(name)))
        .find(|path| path.is_file())?;
    Some(read(FilePurpose::Account, &path.display().to_string()))
}

/// Reads a chosen file. Only a regular file: a device or pipe would wait for ever.
pub(super) fn read(purpose: FilePurpose, path: &str) -> Msg {
    let file = Path::new(path);
    let content = match purpose {
        FilePurpose::Account => match account_text(file) {
            Ok(content) => content,
            Err(finding) => return Msg::AccountRefused { path: path.into(), finding: *finding },
        },
        FilePurpose::ExtraRoot => read_text(file),
    };
    let content = content.map_err(|error| error.to_string());
    Msg::FileRead { purpose, exposed: readable_by_others(file), path: path.into(), content }
}

/// An account file's text: of the file, whose package lies beside it, or of the package that is still packed.
fn account_text(file: &Path) -> Result<std::io::Result<Secret>, Box<Finding>> {
    if package::is_package(file) {
        return package::account_file_of(file).map(Ok);
    }
    if let Some(folder) = file.parent().filter(|_| file.is_file()) {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        package::check_folder(folder, &[])?;
    }
    Ok(read_text(file))
}

/// The text of a file, as a secret: it may be one.
///
/// # Errors
/// When it is no regular file or cannot be read.
pub fn read_text(path: &Path) -> std::io::Result<Secret> {
    let metadata = std::fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(std::io::Error::new(std::io::ErrorKind::InvalidInput, "not a file"));
    }
    let size = metadata.len().min(LARGEST);
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1));
    std::fs::File::open(path)?.take(LARGEST).read_to_end(&mut bytes)?;
    // What is no text is no account file either; the reader of the text says so.
    Ok(Secret::new(String::from_utf8_lossy(&bytes)))
}

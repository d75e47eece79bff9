//! `backup`: a copy of the data folder that is whole, also while the agent works. The passwords stay sealed.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use exchange_connector_platform::files;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::failure::{CommandResult, Failure};
use super::folder::SET_UP_FIRST;
use super::output::Output;
use crate::store::{DataFolder, Journal};

/// Readings before a set-up that goes on at the same time counts as a failure.
const MOST_TRIES: u32 = 5;

pub(super) async fn backup(folder: &DataFolder, to: &Path, output: &Output) -> CommandResult {
    if folder.settings()?.is_none() {
        return Err(findings::NOT_CONFIGURED
            .finding(format!("The connector is not set up in {}.", folder.root().display()))
            .remedy(SET_UP_FIRST)
            .into());
    }
    let failed = |error: io::Error| Failure::from(not_written(to, &error));
    if fs::read_dir(to).is_ok_and(|mut entries| entries.next().is_some()) || to.is_file() {
        return Err(findings::STORE_FAILED
            .finding(format!("{} is there already; a backup replaces nothing.", to.display()))
            .remedy("Name a new file or folder.")
            .into());
    }
    if to.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("zip")) {
        let beside = to.with_extension("zip.new");
        let packed = match copy(folder, &beside).await {
            Ok(()) => pack(&beside, to).map_err(failed),
            Err(error) => Err(error),
        };
        let _ = fs::remove_dir_all(&beside);
        packed?;
    } else {
        copy(folder, to).await?;
    }
    output.answer(&serde_json::json!({ "path": to }), |output| {
        output.text(&to.display().to_string());
        output.note(if folder.needs_session().unwrap_or(false) {
            "The passwords in it are sealed; their key stays in this account's keyring."
        } else {
            "The passwords in it are sealed, and their key may be with them: keep it as safe as the folder."
        });
    });
    Ok(())
}

fn not_written(to: &Path, error: &io::Error) -> Finding {
    findings::STORE_FAILED
        .finding(format!("The backup {} cannot be written.", to.display()))
        .remedy("Check the rights of the folder and the free space.")
        .caused_by(error)
}

/// Copies settings, enrolment and secrets of one set-up, and the journal as it is in one moment.
async fn copy(folder: &DataFolder, to: &Path) -> Result<(), Failure> {
    let failed = |error: io::Error| Failure::from(not_written(to, &error));
    let generation = || Ok::<_, Failure>(folder.settings()?.map(|file| file.generation));
    files::private_folder(to).map_err(failed)?;
    for tries in 1.. {
        let before = generation()?;
        let copied = copy_files(folder, before, to);
        if copied.is_ok() && generation()? == before {
            break;
        }
        if tries == MOST_TRIES {
            return Err(copied.map_or_else(failed, |()| failed(io::ErrorKind::ResourceBusy.into())));
        }
    }
    if let Some(journal) = Journal::open_to_read(&folder.journal_file()).await? {
        let copied = journal.copy_to(&DataFolder::at(Some(to.to_owned())).journal_file()).await;
        journal.close().await;
        copied?;
    }
    Ok(())
}

fn copy_files(folder: &DataFolder, generation: Option<u64>, to: &Path) -> io::Result<()> {
    let copy = DataFolder::at(Some(to.to_owned()));
    // What an earlier try left is of another set-up.
    let _ = fs::remove_dir_all(copy.secrets());
    files::private_folder(&copy.secrets())?;
    for entry in fs::read_dir(folder.secrets())? {
        let from = entry?.path();
        if let (true, Some(name)) = (from.is_file(), from.file_name()) {
            files::write_private(&copy.secrets().join(name), &fs::read(&from)?)?;
        }
    }
    if let Some(generation) = generation {
        files::write_private(
            &copy.enrollment_file(generation),
            &fs::read(folder.enrollment_file(generation))?,
        )?;
    }
    files::write_private(&copy.settings_file(), &fs::read(folder.settings_file())?)
}

/// Packs a folder into a zip file for its owner only.
fn pack(from: &Path, to: &Path) -> io::Result<()> {
    files::create_private(to, b"")?;
    let mut zip = ZipWriter::new(File::options().write(true).open(to)?);
    let options = SimpleFileOptions::default().unix_permissions(0o600).large_file(true);
    let mut folders = vec![PathBuf::new()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(from.join(&inner))? {
            let name = inner.join(entry?.file_name());
            if from.join(&name).is_dir() {
                folders.push(name);
                continue;
            }
            zip.start_file_from_path(&name, options).map_err(io::Error::other)?;
            io::copy(&mut File::open(from.join(&name))?, &mut zip)?;
        }
    }
    zip.finish().map_err(io::Error::other)?.sync_all()
}

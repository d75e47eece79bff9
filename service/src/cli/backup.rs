//! `backup`: a copy of the data folder that is whole, also while the service runs. Its secrets stay sealed.

use std::fs;
use std::io;
use std::path::Path;

use exchange_connector_platform::files;
use serde_json::json;

use super::args::BackupArgs;
use super::finding;
use super::output::{CommandResult, open_store, print};
use crate::data_folder::{DataFolder, Recorded};

/// The database's name in a backup.
const DATABASE: &str = "service.db";

pub(super) async fn run(folder: &DataFolder, args: BackupArgs) -> CommandResult {
    let recorded = folder.served()?;
    let to = &args.out;
    let failed = |error: io::Error| finding::file(to, &error);
    if fs::read_dir(to).is_ok_and(|mut entries| entries.next().is_some()) || to.is_file() {
        return Err(failed(io::ErrorKind::AlreadyExists.into()));
    }
    files::private_folder(to).map_err(failed)?;
    for (from, name) in [(folder.authority(), "ca"), (folder.secrets(), "secrets")] {
        copy(&from, &to.join(name)).map_err(failed)?;
    }
    let store = open_store(folder).await?;
    let copied = store.copy_to(&to.join(DATABASE)).await;
    store.close().await;
    copied?;
    // A backup that is put back elsewhere finds its own database.
    let recorded = Recorded { database: format!("sqlite:{DATABASE}"), ..recorded };
    DataFolder::new(Some(to.clone())).record(&recorded)?;
    if args.json {
        return print(&json!({ "path": to }).to_string());
    }
    print(&format!("{}\nIt holds the authority's key: keep it as safe as the folder.", to.display()))
}

/// Copies the files of a folder, and of those in it; one that is not there has none.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let entries = match fs::read_dir(from) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    files::private_folder(to)?;
    for entry in entries {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() { copy(&from, &to)? } else { files::write_private(&to, &fs::read(&from)?)? }
    }
    Ok(())
}

//! `package`: the files for an Exchange administrator: account file, read-me and the programs found beside this one.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use exchange_connector::api::enrollment::ACCOUNT_FILE_NAMES;
use exchange_connector_platform::files;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::account::{self, Account};
use super::args::PackageArgs;
use super::finding;
use super::output::{CommandResult, print, print_json};
use crate::data_folder::DataFolder;

/// Programs by the names they may have beside this one, and the name they get in the package.
const PROGRAMS: [(&str, &str); 4] = [
    ("Exchange_Connector_Setup.exe", "Exchange_Connector_Setup.exe"),
    ("exchange-connector.exe", "exchange-connector.exe"),
    ("exchange-connector-setup", "exchange-connector-setup"),
    ("exchange-connector", "exchange-connector"),
];

pub(super) async fn run(folder: &DataFolder, args: PackageArgs) -> CommandResult {
    let account = account::make(folder, &args.grant).await?;
    let beside = std::env::current_exe().ok().and_then(|path| path.parent().map(Path::to_path_buf));
    let programs = beside.map(|folder| found(&folder)).unwrap_or_default();
    let bytes = pack(&account, &programs).map_err(|error| finding::file(&args.out, &error))?;
    files::write_private(&args.out, &bytes).map_err(|error| finding::file(&args.out, &error))?;
    let names: Vec<_> = programs.iter().map(|(_, name)| *name).collect();
    if args.json {
        let mut document = account.document(&args.out);
        document["programs"] = serde_json::json!(names);
        return print_json(&document);
    }
    let programs = if names.is_empty() {
        "No programs were found beside this one; the package holds the account file and the read-me."
            .to_owned()
    } else {
        format!("Programs: {}", names.join(", "))
    };
    print(&format!("{}\n{programs}", account.summary(&args.out)))
}

fn found(folder: &Path) -> Vec<(PathBuf, &'static str)> {
    PROGRAMS
        .iter()
        .map(|(file, name)| (folder.join(file), *name))
        .filter(|(file, _)| file.is_file())
        .collect()
}

fn pack(account: &Account, programs: &[(PathBuf, &'static str)]) -> Result<Vec<u8>, zip::result::ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let secret = options.unix_permissions(0o600);
    zip.start_file("README.txt", options.unix_permissions(0o644))?;
    zip.write_all(read_me(account).replace('\n', "\r\n").as_bytes())?;
    zip.start_file(ACCOUNT_FILE_NAMES[0], secret)?;
    zip.write_all(account.text.as_bytes())?;
    for (file, name) in programs {
        zip.start_file(*name, options.unix_permissions(0o755))?;
        std::io::copy(&mut std::fs::File::open(file)?, &mut zip)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn read_me(account: &Account) -> String {
    format!(
        "Exchange Connector\n\n\
         1. Unpack everything into one folder on a computer of the Exchange organization.\n\
         2. Start Exchange_Connector_Setup.exe (on Linux: exchange-connector-setup, or\n   \
            exchange-connector setup --answers FILE).\n\
         3. Compare what the set-up shows with this:\n\n   \
            Service:          {}\n   \
            Root fingerprint: {}\n\n\
         {} connects an Exchange organization with the service. It is good for\n{} enrolments until {}. \
         Whoever has it can enrol: delete it after the set-up.\n",
        account.file.service_urls.join("\n                     "),
        account.fingerprint,
        ACCOUNT_FILE_NAMES[0],
        account.file.uses,
        account.file.valid_until
    )
}

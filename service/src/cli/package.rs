//! `package`: the files for an Exchange administrator: account file, read-me, set-up programs and their signed manifest.

use std::io::Cursor;
use std::path::Path;

use exchange_connector::findings;
use exchange_connector_platform::files;
use jiff::Timestamp;
use zip::ZipWriter;

use super::account::{document, summary, with};
use super::args::PackageArgs;
use super::finding;
use super::output::{CommandResult, print, print_json};
use crate::data_folder::DataFolder;
use crate::package::{PackError, Package, ProgramsFolder};

pub(super) async fn run(folder: &DataFolder, args: PackageArgs) -> CommandResult {
    let place = ProgramsFolder::new(args.setup_programs.clone());
    // Looked for first: a token is made only for a package that can be.
    let programs = match args.system {
        Some(system) => place.of(system.into()).map_err(|error| {
            findings::SERVICE_SETUP_PROGRAMS
                .finding(finding::sentence(&error))
                .remedy("Install the package with the set-up programs of that system, or name their folder with --setup-programs.")
        })?,
        None => place.any(),
    };
    let names: Vec<_> = programs.files.iter().map(|(_, name)| *name).collect();
    let (account, package) = with(folder, &args.grant, |authority, account| {
        let shown = (document(&account, &args.out), summary(&account, &args.out));
        Ok((
            shown,
            Package::new(account, &programs, authority, Timestamp::now())
                .map_err(|e| failed(&e, &args.out))?,
        ))
    })
    .await?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    package.write(&mut zip).map_err(|error| failed(&error, &args.out))?;
    let bytes = zip.finish().map_err(|error| finding::file(&args.out, &error))?.into_inner();
    files::write_private(&args.out, &bytes).map_err(|error| finding::file(&args.out, &error))?;
    let (mut document, summary) = account;
    if args.json {
        document["programs"] = serde_json::json!(names);
        if !names.is_empty() {
            document["system"] = serde_json::json!(programs.system);
        }
        return print_json(&document);
    }
    let programs = if names.is_empty() {
        "No programs were found beside this one; the package holds the account file and the read-me."
            .to_owned()
    } else {
        format!("Programs: {}", names.join(", "))
    };
    print(&format!("{summary}\n{programs}"))
}

fn failed(error: &PackError, out: &Path) -> Box<exchange_connector::domain::health::Finding> {
    match error {
        PackError::Program(..) => Box::new(
            findings::SERVICE_SETUP_PROGRAMS
                .finding(finding::sentence(error))
                .remedy("Check the file and this account's rights on it.")
                .caused_by(error),
        ),
        _ => finding::file(out, error),
    }
}

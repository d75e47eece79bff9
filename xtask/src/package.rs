//! `cargo xtask package`: a tarball with the programs, sample settings, the systemd unit and the documents.

#[cfg(unix)]
mod clean_root;
mod linux;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::outcome::Outcome;
use crate::programs::{Programs, root, run as run_command, target};

/// Arguments of the package.
#[derive(Debug, clap::Args)]
pub(crate) struct PackageOptions {
    /// Where to write it; default `target/exchange-connector-<version>-<system>.tar.gz`
    #[arg(long)]
    out: Option<PathBuf>,
    /// Leave the window out, for servers without a desktop
    #[arg(long)]
    no_wizard: bool,
    /// Make Debian packages too; needs cargo-deb
    #[arg(long)]
    deb: bool,
    /// Make RPM packages too; needs cargo-generate-rpm
    #[arg(long)]
    rpm: bool,
    /// Install, use, upgrade, remove and purge the Debian packages in a new Debian; needs root and mmdebstrap
    #[arg(long)]
    test: bool,
}

const DOCUMENTS: &[&str] =
    &["README.md", "CHANGELOG.md", "SECURITY.md", "LICENSE-MIT", "LICENSE-APACHE", "assets/fonts/OFL.txt"];

pub(crate) fn run_package(options: &PackageOptions) -> Outcome<PathBuf> {
    let programs = Programs::build(true, !options.no_wizard)?;
    let name = format!(
        "exchange-connector-{}-{}-{}",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH
    );
    let staging = target().join("package").join(&name);
    if staging.exists() {
        fs::remove_dir_all(&staging)
            .map_err(|error| format!("could not empty {}: {error}", staging.display()))?;
    }
    let copy = |from: &Path, to: &Path| {
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent)
                .map_err(|error| format!("could not make {}: {error}", parent.display()))?;
        }
        fs::copy(from, to)
            .map(drop)
            .map_err(|error| format!("could not copy {} to {}: {error}", from.display(), to.display()))
    };
    let mut names = vec!["exchange-connector", "exchange-connector-service"];
    if !options.no_wizard {
        names.push("exchange-connector-setup");
    }
    for program in names {
        let path = programs.path(program);
        let file = path.file_name().ok_or("a program without a name")?;
        copy(&path, &staging.join("bin").join(file))?;
    }
    for document in DOCUMENTS {
        copy(&root().join(document), &staging.join(document))?;
    }
    for folder in ["assets/sample", "assets/linux", "docs"] {
        let source = root().join(folder);
        for entry in fs::read_dir(&source).map_err(|error| format!("{}: {error}", source.display()))? {
            let entry = entry.map_err(|error| error.to_string())?;
            let folder_name = Path::new(folder).file_name().ok_or("a folder without a name")?;
            copy(&entry.path(), &staging.join(folder_name).join(entry.file_name()))?;
        }
    }
    let out = options.out.clone().unwrap_or_else(|| target().join(format!("{name}.tar.gz")));
    run_command(
        Command::new("tar")
            .arg("-C")
            .arg(target().join("package"))
            .args(["--owner=0", "--group=0", "--sort=name", "-czf"])
            .arg(&out)
            .arg(&name),
    )?;
    Ok(out)
}

pub(crate) fn run(options: &PackageOptions) -> Outcome {
    #[cfg(unix)]
    if options.test {
        return clean_root::run_test();
    }
    let mut made = vec![run_package(options)?];
    let folder = target().join("packages");
    if options.deb || options.rpm {
        let programs = Programs::build(true, true)?;
        if options.deb {
            made.extend(linux::debian(&programs, "1", &folder, false)?);
        }
        if options.rpm {
            made.extend(linux::rpm(&programs, &folder)?);
        }
    }
    for file in made {
        println!("{}", file.display());
    }
    Ok(())
}

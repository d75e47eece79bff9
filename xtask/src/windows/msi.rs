//! `cargo xtask windows --msi`: the installer package, made of the programs of the last build by `wixl` and `msibuild`.
//!
//! `assets/windows/exchange-connector.wxs` says what is installed, `assets/windows/tables.sql` what wixl has no word for.
//! What is read from the programs (their versions) and what is made (message file, documents) comes from here.

mod events;
mod files;
mod guid;
mod sign;
mod version;
mod wine;
mod winget;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::outcome::Outcome;
use crate::programs::{root, target};
use files::{asset, copy, make_folder, read, tool, write};
use sign::Signature;

pub(crate) use wine::test;

/// The package's name, also inside the set-up package.
pub(crate) const NAME: &str = "Exchange_Connector.msi";

/// Programs of the build, by the variable that the .wxs has for each. Set-up is the window's program, which asks for an
/// administrator by its name; a build that makes a file of its own for it has that one packed.
const PROGRAMS: [(&str, &str, &[&str]); 5] = [
    ("Agent", "Agent.exe", &["exchange-connector.exe"]),
    ("Window", "Window.exe", &["exchange-connector-setup.exe"]),
    ("Setup", "Setup.exe", &["Exchange_Connector_Setup.exe", "exchange-connector-setup.exe"]),
    ("Service", "Service.exe", &["exchange-connector-service.exe"]),
    ("Installer", "", &["exchange-connector-installer.exe"]),
];

/// What an administrator reads, and how it is called once it is installed. Some are not in every source.
const DOCUMENTS: [(&str, &str); 12] = [
    ("README.md", "README.txt"),
    ("CHANGELOG.md", "CHANGELOG.txt"),
    ("SECURITY.md", "SECURITY.txt"),
    ("docs/windows.md", "windows.txt"),
    ("docs/exchange.md", "exchange.txt"),
    ("docs/findings.md", "findings.txt"),
    ("LICENSE-MIT", "LICENSE-MIT.txt"),
    ("LICENSE-APACHE", "LICENSE-APACHE.txt"),
    ("assets/fonts/OFL.txt", "LICENSE-Inter.txt"),
    ("assets/sample/answers.toml", "answers.toml"),
    ("assets/sample/policy.toml", "policy.toml"),
    ("assets/windows/acceptance.ps1", "acceptance.ps1"),
];

/// Arguments of the installer package.
#[derive(Debug, clap::Args)]
pub(crate) struct PackageArguments {
    /// Make the installer package of the last build's programs
    #[arg(long)]
    msi: bool,
    /// Sign programs and package (Authenticode): certificate chain and key, PEM
    #[arg(long, requires = "msi", num_args = 2, value_names = ["CERTIFICATES", "KEY"])]
    sign: Vec<PathBuf>,
    /// Have the signatures timed by this server (RFC 3161), so that they outlive the certificate
    #[arg(long, requires = "sign", value_name = "URL")]
    timestamp: Option<String>,
    /// Where the package can be downloaded: writes the winget manifest too
    #[arg(long, requires = "msi", value_name = "URL")]
    url: Option<String>,
}

impl PackageArguments {
    pub(crate) fn is_asked_for(&self) -> bool {
        self.msi
    }
}

/// What is packed.
#[derive(Debug)]
struct Package<'a> {
    /// The folder of the programs.
    programs: &'a Path,
    version: &'a str,
    signature: Option<&'a Signature>,
    /// The folder to work in; it is emptied. The package is written into it.
    folder: &'a Path,
}

/// Makes the package where the arguments ask for it.
pub(crate) fn run(arguments: &PackageArguments, release: bool) -> Outcome {
    if !arguments.msi {
        return Ok(());
    }
    let signature = match &arguments.sign[..] {
        [certificates, key] => Some(Signature::new(certificates, key, arguments.timestamp.as_deref())?),
        _ => None,
    };
    let folder = output().join("msi");
    let version = env!("CARGO_PKG_VERSION");
    let package =
        Package { programs: &programs(release), version, signature: signature.as_ref(), folder: &folder };
    let made = package.make()?;
    println!("{}", made.display());
    if let Some(url) = &arguments.url {
        println!("{}", winget::write_manifest(&folder.join("winget"), version, url, &made)?.display());
    }
    Ok(())
}

fn output() -> PathBuf {
    target().join("windows")
}

fn programs(release: bool) -> PathBuf {
    output().join("x86_64-pc-windows-gnu").join(if release { "release" } else { "debug" })
}

impl Package<'_> {
    fn make(&self) -> Outcome<PathBuf> {
        if self.folder.exists() {
            fs::remove_dir_all(self.folder)
                .map_err(|error| format!("could not empty {}: {error}", self.folder.display()))?;
        }
        make_folder(self.folder)?;
        let mut wixl = Command::new("wixl");
        wixl.args(["--arch", "x64", "--output", NAME]).current_dir(self.folder);
        wixl.args(["-D", &format!("Version={}", self.version)]);
        wixl.args(["-D", &format!("ProductCode={}", guid::of_version(self.version)?)]);
        let mut changes = statements(&read(&asset("tables.sql"))?);
        for (variable, file, names) in PROGRAMS {
            let path = self.staged(names)?;
            wixl.args(["-D", &format!("{variable}={}", names[0])]);
            if let Some(version) = version::of_program(&path)?.filter(|_| !file.is_empty()) {
                // Otherwise a repair would take an older program for a newer one's equal.
                changes.push(format!(
                    "UPDATE `File` SET `Version` = '{version}', `Language` = '1033' WHERE `File` = '{file}'"
                ));
            }
        }
        let messages = events::message_file(self.folder)?;
        self.sign(&messages)?;
        self.documents()?;
        // wixl looks for files in its own folder alone.
        for name in ["exchange-connector.wxs", "exchange-connector.ico"] {
            copy(&asset(name), &self.folder.join(name))?;
        }
        tool(wixl.arg("exchange-connector.wxs"), "wixl")?;
        let made = self.folder.join(NAME);
        let mut build = Command::new("msibuild");
        build.arg(&made);
        for change in &changes {
            build.args(["-q", change]);
        }
        tool(&mut build, "msitools")?;
        // The package's own code differs with every byte of it, as Windows Installer asks: it keeps packages by this code.
        let name = format!("Exchange Connector {}", self.version);
        let code = format!("{{{}}}", guid::of_file(&made)?);
        let mut build = Command::new("msibuild");
        tool(build.arg(&made).args(["-s", &name, "Exchange Connector", "x64;1033", &code]), "msitools")?;
        self.sign(&made)?;
        Ok(made)
    }

    /// A copy of the first of these programs that was built, signed.
    fn staged(&self, names: &[&str]) -> Outcome<PathBuf> {
        let built = names.iter().map(|name| self.programs.join(name)).find(|path| path.exists());
        let built = built.ok_or_else(|| {
            format!("{} is not there: build the programs first", self.programs.join(names[0]).display())
        })?;
        let staged = self.folder.join(names[0]);
        copy(&built, &staged)?;
        self.sign(&staged)?;
        Ok(staged)
    }

    fn sign(&self, path: &Path) -> Outcome {
        self.signature.map_or(Ok(()), |signature| signature.sign(path))
    }

    /// The documents as Windows opens them by a double click: text with Windows's line ends; and their place in the .wxs.
    fn documents(&self) -> Outcome {
        let mut lines = String::new();
        for (number, (source, name)) in DOCUMENTS.into_iter().enumerate() {
            let source = root().join(source);
            if !source.exists() {
                continue;
            }
            let text = read(&source)?.replace("\r\n", "\n").replace('\n', "\r\n");
            write(&self.folder.join(name), &text)?;
            let key = if lines.is_empty() { " KeyPath=\"yes\"" } else { "" };
            lines += &format!("  <File Id=\"Document{number}\" Name=\"{name}\" Source=\"{name}\"{key}/>\n");
        }
        write(&self.folder.join("documents.wxi"), &format!("<Include>\n{lines}</Include>\n"))
    }
}

/// The statements of a text of SQL: each ends with a line that ends with a semicolon.
fn statements(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut statement = String::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("--")) {
        if !statement.is_empty() {
            statement.push(' ');
        }
        match line.strip_suffix(';') {
            Some(end) => found.push(std::mem::take(&mut statement) + end),
            None => statement += line,
        }
    }
    found
}

#[cfg(test)]
mod tests;

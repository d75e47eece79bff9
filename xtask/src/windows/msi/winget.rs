//! The winget manifest of a package: three texts, filled in with its version, address, hash and codes.

use std::path::{Path, PathBuf};

use super::files::{asset, make_folder, read, write};
use super::guid;
use crate::outcome::Outcome;

const IDENTIFIER: &str = "ExchangeConnector.ExchangeConnector";

/// Writes the manifest of a package into a folder, laid out as winget has it; gives the folder to be validated.
pub(super) fn write_manifest(folder: &Path, version: &str, url: &str, package: &Path) -> Outcome<PathBuf> {
    if !url.starts_with("https://") || url.contains(char::is_whitespace) {
        return Err(format!("{url} is not an address that begins with https://"));
    }
    let hash = guid::digest(package)?.to_ascii_uppercase();
    let product = guid::of_version(version)?;
    let upgrade = upgrade_code(&read(&asset("exchange-connector.wxs"))?)?;
    let folder = folder.join(IDENTIFIER).join(version);
    make_folder(&folder)?;
    for (template, name) in [
        ("version.yaml", format!("{IDENTIFIER}.yaml")),
        ("installer.yaml", format!("{IDENTIFIER}.installer.yaml")),
        ("locale.en-US.yaml", format!("{IDENTIFIER}.locale.en-US.yaml")),
    ] {
        let mut text = read(&asset("winget").join(template))?;
        for (place, value) in [
            ("{VERSION}", version),
            ("{URL}", url),
            ("{SHA256}", &hash),
            ("{PRODUCT_CODE}", &product),
            ("{UPGRADE_CODE}", &upgrade),
        ] {
            text = text.replace(place, value);
        }
        write(&folder.join(name), &text)?;
    }
    Ok(folder)
}

/// The code by which Windows knows all versions as one product.
fn upgrade_code(wxs: &str) -> Outcome<String> {
    let code = wxs.split_once("UpgradeCode=\"").and_then(|(_, rest)| rest.split_once('"'));
    code.map(|(code, _)| code.to_owned()).ok_or_else(|| "the .wxs names no UpgradeCode".into())
}

#[cfg(test)]
mod tests;

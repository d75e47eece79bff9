//! The build script of all four programs: icon, version and manifest for Windows; nothing for another system.
//!
//! One file for four packages, because the programs differ in name and description only. `embed-resource` finds the
//! resource compiler of both linkers (`windres`, and `rc.exe` deep inside an SDK).

#![allow(clippy::print_stdout, reason = "a build script speaks with cargo so")]

use std::path::{Path, PathBuf};
use std::{env, fs};

/// Packages, the program that each makes, and what Explorer and Task Manager call it.
const PROGRAMS: &[(&str, &str, &str)] = &[
    ("exchange-connector-agent", "exchange-connector", "Exchange Connector"),
    ("exchange-connector-wizard", "exchange-connector-setup", "Exchange Connector Setup"),
    ("exchange-connector-service", "exchange-connector-service", "Exchange Connector management service"),
    ("exchange-connector-lab", "exchange-connector-lab", "Exchange Connector simulated Exchange"),
];

fn main() {
    let variable = |name: &str| env::var(name).unwrap_or_else(|_| panic!("cargo sets {name}"));
    let folder = PathBuf::from(variable("CARGO_MANIFEST_DIR")).join("../assets/windows");
    // Without such a line cargo would run this at every change of the package.
    for file in ["resources.rs", "exchange-connector.ico", "exchange-connector.manifest"] {
        println!("cargo:rerun-if-changed={}", folder.join(file).display());
    }
    if variable("CARGO_CFG_TARGET_OS") != "windows" {
        return;
    }
    let package = variable("CARGO_PKG_NAME");
    let (_, program, description) =
        PROGRAMS.iter().find(|(name, ..)| *name == package).expect("a package of a program");
    let number = |part: &str| variable(&format!("CARGO_PKG_VERSION_{part}"));
    let numbers = format!("{},{},{},0", number("MAJOR"), number("MINOR"), number("PATCH"));
    let script = script(&folder, program, description, &numbers, &variable("CARGO_PKG_VERSION"));
    let path = PathBuf::from(variable("OUT_DIR")).join("resources.rc");
    fs::write(&path, script).expect("the build's own folder takes files");
    embed_resource::compile_for(&path, [program], embed_resource::NONE)
        .manifest_required()
        .expect("a resource compiler makes icon, version and manifest");
}

/// What the resource compiler reads. Icon 1 is the one that Explorer shows; a manifest is resource 1 of type 24.
fn script(folder: &Path, program: &str, description: &str, numbers: &str, version: &str) -> String {
    // Backslashes would be escapes.
    let path = |name: &str| folder.join(name).display().to_string().replace('\\', "/");
    let (icon, manifest) = (path("exchange-connector.ico"), path("exchange-connector.manifest"));
    format!(
        r#"#pragma code_page(65001)
1 ICON "{icon}"
1 24 "{manifest}"
1 VERSIONINFO
FILEVERSION {numbers}
PRODUCTVERSION {numbers}
FILEOS 0x40004
FILETYPE 1
BEGIN
  BLOCK "StringFileInfo"
  BEGIN
    BLOCK "040904b0"
    BEGIN
      VALUE "CompanyName", "Exchange Connector"
      VALUE "FileDescription", "{description}"
      VALUE "FileVersion", "{version}"
      VALUE "InternalName", "{program}"
      VALUE "LegalCopyright", "MIT OR Apache-2.0"
      VALUE "OriginalFilename", "{program}.exe"
      VALUE "ProductName", "Exchange Connector"
      VALUE "ProductVersion", "{version}"
    END
  END
  BLOCK "VarFileInfo"
  BEGIN
    VALUE "Translation", 0x409, 1200
  END
END
"#
    )
}

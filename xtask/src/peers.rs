//! What the peer tests need that nobody here wrote: Debian packages and a Python environment.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::outcome::Outcome;
use crate::programs::{run, target};

/// A program on the path and the Debian package that brings it.
const PROGRAMS: &[(&str, &str)] = &[
    ("krb5kdc", "krb5-kdc"),
    ("kadmin.local", "krb5-admin-server"),
    ("kinit", "krb5-user"),
    ("krb5-config", "libkrb5-dev"),
    ("slapd", "slapd"),
    ("ldapmodify", "ldap-utils"),
    ("samba", "samba-ad-dc"),
    ("samba-tool", "samba-common-bin"),
    ("ldbadd", "ldb-tools"),
    ("squid", "squid"),
    ("gnome-keyring-daemon", "gnome-keyring"),
    ("dbus-run-session", "dbus"),
    ("Xvfb", "xvfb"),
    ("xdotool", "xdotool"),
    ("chromium", "chromium"),
    ("faketime", "faketime"),
    ("openssl", "openssl"),
];
/// Libraries without a program: a file, and the package that brings it.
const LIBRARIES: &[(&str, &str)] = &[
    ("/usr/share/samba/setup", "samba-ad-provision"),
    ("/usr/lib/x86_64-linux-gnu/samba/ldb", "samba-dsdb-modules"),
    ("/usr/share/vulkan/icd.d", "mesa-vulkan-drivers"),
    ("/usr/lib/x86_64-linux-gnu/libvulkan.so.1", "libvulkan1"),
    ("/usr/lib/x86_64-linux-gnu/libX11-xcb.so.1", "libx11-xcb1"),
    ("/usr/lib/x86_64-linux-gnu/libXcursor.so.1", "libxcursor1"),
    ("/usr/lib/x86_64-linux-gnu/libXi.so.6", "libxi6"),
    ("/usr/lib/x86_64-linux-gnu/libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "fonts-noto-cjk"),
];
/// Python packages, pinned: the peers are to stay the same from run to run.
const PYTHON: &[&str] = &[
    "pypsrp[kerberos]==0.9.1",
    "psrpcore==0.3.1",
    "exchangelib==5.6.0",
    "msgraph-sdk==1.65.0",
    "python-odata==0.8.1",
    "schemathesis==4.32.5",
];

/// True under continuous integration, where a missing peer fails.
pub(crate) fn is_ci() -> bool {
    std::env::var_os("CI").is_some_and(|value| value != "false" && !value.is_empty())
}

/// Installs what is missing where that is possible, else says what to install. Gives the Python to run peers with.
pub(crate) fn prepare() -> Outcome<Option<PathBuf>> {
    let missing: Vec<&str> = PROGRAMS
        .iter()
        .filter(|(program, _)| !on_path(program))
        .chain(LIBRARIES.iter().filter(|(file, _)| !Path::new(file).exists()))
        .map(|(_, package)| *package)
        .collect();
    if !missing.is_empty() {
        let list = missing.join(" ");
        if is_root() && on_path("apt-get") && (is_ci() || std::env::var_os("XTASK_INSTALL").is_some()) {
            eprintln!("Installing what the peer tests need: {list}");
            run(Command::new("apt-get").args(["update", "-qq"]))?;
            run(Command::new("apt-get")
                .env("DEBIAN_FRONTEND", "noninteractive")
                .args(["install", "-y", "-qq", "--no-install-recommends"])
                .args(&missing)
                .stdout(Stdio::null()))?;
        } else if is_ci() {
            return Err(format!("these packages are missing and cannot be installed: {list}"));
        } else {
            eprintln!(
                "Some peer tests will be left out, because these Debian packages are missing: {list}\n\
                 Install them (or run with XTASK_INSTALL=1 as root) to run everything."
            );
        }
    }
    match python() {
        Ok(python) => Ok(Some(python)),
        Err(error) if is_ci() => Err(error),
        Err(error) => {
            eprintln!("The Python peers will be left out: {error}");
            Ok(None)
        }
    }
}

fn python() -> Outcome<PathBuf> {
    let folder = target().join("peers");
    let python = folder.join("bin/python");
    let stamp = folder.join("installed");
    let wanted = PYTHON.join("\n");
    if std::fs::read_to_string(&stamp).is_ok_and(|have| have == wanted) && python.exists() {
        return Ok(python);
    }
    run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
    run(Command::new(&python)
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
        .args(PYTHON))?;
    std::fs::write(&stamp, wanted)
        .map_err(|error| format!("could not write {}: {error}", stamp.display()))?;
    Ok(python)
}

/// True when a program of this name can be started.
pub(crate) fn on_path(program: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders)
        .chain(["/usr/sbin".into(), "/sbin".into()])
        .any(|folder| folder.join(program).is_file())
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.starts_with(b"0\n"))
}

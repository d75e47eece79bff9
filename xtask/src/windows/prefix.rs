//! Wine with a Windows of its own in Cargo's output folder, where the programs are tried.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::toolchain;
use crate::outcome::Outcome;
use crate::peers::on_path;
use crate::programs::{output_with, run as run_command};

/// What old versions of Wine lack and Rust's standard library calls: random bytes, handed on to what they have.
const RANDOM_BYTES: &str = r"
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T length)
{
    while (length != 0) {
        ULONG part = length < 0x1000000 ? (ULONG)length : 0x1000000;
        if (!SystemFunction036(buffer, part))
            return FALSE;
        buffer += part;
        length -= part;
    }
    return TRUE;
}
";

/// A Windows of our own in Cargo's output folder.
pub(crate) struct Wine {
    prefix: PathBuf,
    pub(crate) programs: PathBuf,
    pub(crate) version: String,
}

impl Wine {
    /// `None` where Wine is not installed.
    pub(crate) fn prepare(programs: PathBuf) -> Outcome<Option<Self>> {
        if !on_path("wine") {
            return Ok(None);
        }
        let prefix = toolchain::output().join("wine");
        let version = Command::new("wine").arg("--version").output().map_err(|error| error.to_string())?;
        let version = String::from_utf8_lossy(&version.stdout).trim().to_owned();
        let wine = Self { prefix, programs, version };
        if !wine.prefix.join("system.reg").exists() {
            std::fs::create_dir_all(&wine.prefix)
                .map_err(|error| format!("could not make {}: {error}", wine.prefix.display()))?;
            run_command(wine.command("wineboot").arg("--init"))?;
        }
        let library = wine.prefix.join("drive_c/windows/system32/bcryptprimitives.dll");
        if !library.exists() {
            let source = wine.prefix.join("random_bytes.c");
            std::fs::write(&source, RANDOM_BYTES)
                .map_err(|error| format!("could not write {}: {error}", source.display()))?;
            let mut compiler = Command::new("x86_64-w64-mingw32-gcc-posix");
            compiler.args(["-O2", "-shared", "-o"]).arg(&library).arg(&source);
            run_command(compiler.arg("-ladvapi32"))?;
        }
        Ok(Some(wine))
    }

    pub(crate) fn command(&self, name: &str) -> Command {
        // Wine hands no rights on to what is made in a folder: what its server makes is closed to others from the start, as
        // it is on Windows in a folder that the programs closed.
        let mut command = Command::new("sh");
        command.args(["-c", "umask 077; exec \"$0\" \"$@\"", name]);
        command.env("WINEPREFIX", &self.prefix).env("WINEDEBUG", "-all");
        // Neither .NET nor a browser is needed, and Wine would ask to install them.
        command.env("WINEDLLOVERRIDES", "mscoree=;mshtml=").env("XDG_RUNTIME_DIR", &self.prefix);
        command
    }

    /// Ends what was started in this prefix alone; the next program starts it anew.
    pub(crate) fn end(&self) {
        let _ = self.command("wineserver").arg("--kill").status();
    }

    /// One of the programs, ready to be given arguments.
    pub(crate) fn program(&self, name: &str) -> Command {
        let mut command = self.command("wine");
        command.arg(self.programs.join(format!("{name}.exe")));
        command
    }

    /// Puts a certificate among the roots of the system.
    pub(crate) fn trust(&self, pem: &Path) -> Outcome {
        let der = openssl(&["x509", "-outform", "der", "-in"], pem)?;
        // A stored certificate is a list of properties: number 32 is the certificate itself.
        let mut blob: Vec<u8> = [32_u32, 1].iter().flat_map(|word| word.to_le_bytes()).collect();
        blob.extend(u32::try_from(der.len()).map_err(|error| error.to_string())?.to_le_bytes());
        blob.extend(der);
        let hex: String = blob.iter().map(|byte| format!("{byte:02X}")).collect();
        let mut reg = self.command("wine");
        reg.args(["reg", "add", &store_key(pem)?, "/v", "Blob", "/t", "REG_BINARY", "/d", &hex, "/f"]);
        output_with(&mut reg, "").map(drop)
    }

    pub(crate) fn distrust(&self, pem: &Path) -> Outcome {
        let mut reg = self.command("wine");
        output_with(reg.args(["reg", "delete", &store_key(pem)?, "/f"]), "").map(drop)
    }
}

impl Drop for Wine {
    fn drop(&mut self) {
        self.end();
    }
}

/// Where Windows keeps a trusted root, by its thumbprint.
fn store_key(pem: &Path) -> Outcome<String> {
    let said = openssl(&["x509", "-noout", "-fingerprint", "-sha1", "-in"], pem)?;
    let said = String::from_utf8_lossy(&said);
    let thumbprint = said.trim().rsplit('=').next().unwrap_or_default().replace(':', "");
    Ok(format!(r"HKCU\Software\Microsoft\SystemCertificates\Root\Certificates\{thumbprint}"))
}

fn openssl(arguments: &[&str], file: &Path) -> Outcome<Vec<u8>> {
    let output = Command::new("openssl").args(arguments).arg(file).output();
    let output = output.map_err(|error| format!("could not start openssl: {error}"))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(format!("openssl {arguments:?}: {}", String::from_utf8_lossy(&output.stderr)))
    }
}

//! A Windows of Wine's in a folder: its drive, registry, services and `msiexec`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::super::files::tool;
use crate::outcome::Outcome;
use crate::programs::run as run_command;

/// Where the programs are installed, on drive C.
pub(super) const FOLDER: &str = "Program Files/Exchange Connector";

/// Wine 8 lacks the library from which Rust's programs take random numbers. The stand-in is for tests alone.
const RANDOM: &str = "#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length) {
    while (length) {
        ULONG part = length > 0x10000000 ? 0x10000000 : (ULONG)length;
        if (!SystemFunction036(data, part)) return FALSE;
        data += part;
        length -= part;
    }
    return TRUE;
}
";

/// A console that waits for words, until this is dropped.
#[derive(Debug)]
pub(super) struct Session(Child);

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A fresh prefix.
#[derive(Debug)]
pub(super) struct Prefix(PathBuf);

impl Prefix {
    pub(super) fn make(folder: &Path) -> Outcome<Self> {
        let prefix = Self(folder.to_owned());
        if folder.exists() {
            prefix.end();
            fs::remove_dir_all(folder)
                .map_err(|error| format!("could not empty {}: {error}", folder.display()))?;
        }
        fs::create_dir_all(folder)
            .map_err(|error| format!("could not make {}: {error}", folder.display()))?;
        run_command(prefix.command("wineboot").arg("--init"))?;
        // The version that the package asks for; Wine begins with an older one in parts of its registry.
        run_command(prefix.command("wine").args(["winecfg", "-v", "win10"]))?;
        let library = prefix.drive("windows/system32/bcryptprimitives.dll");
        if !library.exists() {
            let source = folder.join("random.c");
            fs::write(&source, RANDOM).map_err(|error| error.to_string())?;
            let mut compiler = Command::new("x86_64-w64-mingw32-gcc-posix");
            compiler.args(["-O2", "-shared", "-o"]).arg(&library).arg(&source).arg("-ladvapi32");
            tool(&mut compiler, "gcc-mingw-w64-x86-64-posix")?;
        }
        Ok(prefix)
    }

    /// Ends what runs in it.
    pub(super) fn end(&self) {
        // Nothing is lost where it ended already.
        let _ = self.command("wineserver").arg("--kill").status();
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("WINEPREFIX", &self.0);
        // Neither .NET nor a browser is asked for, and nothing is drawn.
        command.env("WINEDLLOVERRIDES", "mscoree=;mshtml=").env("WINEDEBUG", "-all").env_remove("DISPLAY");
        command
    }

    /// Somebody at the console. Wine ends its services with the last program that is none.
    pub(super) fn session(&self) -> Outcome<Session> {
        let mut console = self.command("wine");
        console.arg("cmd").stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let failed = |error| format!("could not start a console of Wine: {error}");
        let session = console.spawn().map(Session).map_err(failed)?;
        // What begins now outlives this program's commands, and must not hold their outputs open.
        let mut nothing = self.command("wine");
        nothing.args(["cmd", "/c", "exit"]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        nothing.status().map_err(failed)?;
        Ok(session)
    }

    /// A program, ready to be given arguments.
    pub(super) fn program(&self, path: &Path) -> Command {
        let mut command = self.command("wine");
        command.arg(path);
        command
    }

    /// A path of drive C, as this system has it.
    pub(super) fn drive(&self, path: &str) -> PathBuf {
        self.0.join("drive_c").join(path)
    }

    /// A path of this system, as Wine has it.
    pub(super) fn path(&self, path: &Path) -> String {
        format!("Z:{}", path.display().to_string().replace('/', "\\"))
    }

    /// Runs a Windows program, and gives what it prints, whatever it ends with.
    pub(super) fn run(&self, words: &[&str]) -> Outcome<String> {
        let output = self.command("wine").args(words).output();
        let output = output.map_err(|error| format!("could not start {}: {error}", words[0]))?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Runs `msiexec` and gives its whole exit code, of which a program on Linux would see one byte.
    pub(super) fn msiexec(&self, arguments: &[&str]) -> Outcome<i32> {
        let words: Vec<_> = arguments.iter().map(|word| quoted(word)).collect();
        let script = self.drive("run.cmd");
        let text = format!("@start /wait msiexec {}\r\n@echo code %errorlevel%\r\n", words.join(" "));
        fs::write(&script, text).map_err(|error| error.to_string())?;
        let said = self.run(&["cmd", "/c", r"C:\run.cmd"])?;
        let code = said.lines().find_map(|line| line.trim().strip_prefix("code ")?.trim().parse().ok());
        code.ok_or_else(|| format!("msiexec {} says nothing: {said}", words.join(" ")))
    }

    /// A value of the registry; none where it is not there.
    pub(super) fn registry(&self, key: &str, value: &str) -> Outcome<Option<String>> {
        let said = self.run(&["reg", "query", key, "/v", value])?;
        Ok(said.lines().find_map(|line| {
            let (_, rest) = line.trim().split_once(" REG_").filter(|(name, _)| name.trim() == value)?;
            Some(rest.split_once(' ')?.1.trim().to_owned())
        }))
    }

    /// Puts a program that knows how to be a service at this place.
    pub(super) fn service_program(&self, to: &Path) -> Outcome {
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder).map_err(|error| error.to_string())?;
        }
        let from = self.drive("windows/system32/spoolsv.exe");
        fs::copy(&from, to).map(drop).map_err(|error| format!("could not copy {}: {error}", from.display()))
    }

    pub(super) fn create_service(&self, name: &str, image: &str) -> Outcome {
        self.run(&["sc", "create", name, "binPath=", image, "start=", "auto"])?;
        if self.service(name)?.is_empty() { Err(format!("the service {name} was not made")) } else { Ok(()) }
    }

    /// What the registry says of a service, without what changes as it runs; empty where there is none.
    pub(super) fn service(&self, name: &str) -> Outcome<String> {
        let said = self.run(&["reg", "query", &format!(r"HKLM\SYSTEM\CurrentControlSet\Services\{name}")])?;
        Ok(said
            .lines()
            .filter(|line| line.contains(" REG_"))
            .map(|line| format!("{}\n", line.trim()))
            .collect())
    }

    pub(super) fn is_running(&self, name: &str) -> Outcome<bool> {
        Ok(self.run(&["sc", "query", name])?.contains("RUNNING"))
    }

    /// The one process of a program. While Wine starts it, a parent that goes at once has the same words.
    pub(super) fn process(&self, program: &str) -> Outcome<Vec<String>> {
        self.wait_until(&format!("{program} is one process"), || Ok(self.processes(program)?.len() == 1))?;
        self.processes(program)
    }

    /// Waits a minute at most for something to be so.
    pub(super) fn wait_until(&self, what: &str, mut is_so: impl FnMut() -> Outcome<bool>) -> Outcome {
        let begun = Instant::now();
        while !is_so()? {
            if begun.elapsed() > Duration::from_secs(60) {
                return Err(format!("in {}, after a minute, it is not so that {what}", self.0.display()));
            }
            std::thread::park_timeout(Duration::from_millis(200));
        }
        Ok(())
    }

    /// The numbers of the processes of a program, as this system has them: Wine gives its own numbers again at once.
    pub(super) fn processes(&self, program: &str) -> Outcome<Vec<String>> {
        let prefix = format!("WINEPREFIX={}", self.0.display());
        let entries = fs::read_dir("/proc").map_err(|error| format!("could not list processes: {error}"))?;
        let ours = entries.flatten().filter(|entry| {
            // One that ended meanwhile is none.
            let words = |name: &str| fs::read(entry.path().join(name)).unwrap_or_default();
            let has = |bytes: &[u8], part: &str| String::from_utf8_lossy(bytes).contains(part);
            has(&words("cmdline"), program) && has(&words("environ"), &prefix)
        });
        Ok(ours.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect())
    }
}

/// A statement that must be true.
pub(super) fn check(what: &str, is_true: bool) -> Outcome {
    if is_true {
        println!("  ok: {what}");
        return Ok(());
    }
    Err(format!("not so: {what}"))
}

/// `NAME=value with blanks` as `msiexec` takes it, and everything else in quotes where it has blanks.
fn quoted(word: &str) -> String {
    match word.split_once('=') {
        _ if !word.contains(' ') => word.to_owned(),
        Some((name, value)) => format!("{name}=\"{value}\""),
        None => format!("\"{word}\""),
    }
}

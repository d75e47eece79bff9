//! The window for Windows on a display of its own: opened with answers filled in, and driven by its keys until the connector
//! is connected.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::outcome::Outcome;
use crate::peers::on_path;
use crate::programs::output_with;

const TITLE: &str = "Exchange Connector";
/// What the X server calls the file of its picture.
const PICTURE: &str = "Xvfb_screen0";
/// Wine draws without a graphics card, and a first frame takes a while.
const PATIENCE: Duration = Duration::from_secs(300);

/// Starts the window on a display, waits for its first frame and presses Enter, which is Connect, until `is_connected`.
/// Pictures of that display are left in Cargo's output folder, to be looked at.
///
/// # Errors
/// When the window ends, shows nothing, or does not get there.
pub(crate) fn drive(open: &mut Command, folder: &Path, is_connected: &dyn Fn() -> Outcome<bool>) -> Outcome {
    if !on_path("Xvfb") || !on_path("xdotool") {
        eprintln!("Xvfb or xdotool is not installed, so the window was not tried.");
        return Ok(());
    }
    let display = Display::start(folder)?;
    let log = folder.join("window.log");
    let file =
        std::fs::File::create(&log).map_err(|error| format!("could not write {}: {error}", log.display()))?;
    open.env("DISPLAY", &display.name).env("RUST_LOG", "info");
    open.stdin(Stdio::null()).stdout(Stdio::null()).stderr(file);
    let mut window = Ended(open.spawn().map_err(|error| format!("could not open the window: {error}"))?);
    let said = || std::fs::read_to_string(&log).unwrap_or_default();
    let mut wait = |what: &str, is_so: &dyn Fn() -> Outcome<bool>| {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            // Set-up hands over to the installed program, and ends well.
            if let Some(code) = window.0.try_wait().ok().flatten().filter(|code| !code.success()) {
                return Err(format!("the window ended by itself ({code}): {}", said()));
            }
            if is_so()? {
                println!("{what}");
                return Ok(());
            }
            std::thread::park_timeout(Duration::from_millis(500));
        }
        let kept = display.keep_picture(folder, "window-stuck.xwd");
        Err(format!("within {} s it was not seen that {what} ({kept:?}): {}", PATIENCE.as_secs(), said()))
    };
    wait("the window draws", &|| {
        Ok(display.has_window() && said().contains("first frame") && drawn(folder))
    })?;
    display.keep_picture(folder, "window.xwd")?;
    wait("the window connects by the keyboard alone", &|| {
        display.press_enter();
        is_connected()
    })?;
    display.keep_picture(folder, "window-connected.xwd")
}

/// True when much of the display's picture is not black, as it is without a window or before its first frame is shown.
fn drawn(folder: &Path) -> bool {
    let picture = std::fs::read(folder.join(PICTURE)).unwrap_or_default();
    picture.iter().filter(|byte| **byte != 0).count() > picture.len() / 4
}

/// A process that ends with this value.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// An X server whose picture is a file.
struct Display {
    name: String,
    _server: Ended,
}

impl Display {
    fn start(folder: &Path) -> Outcome<Self> {
        use std::io::{BufRead as _, BufReader};
        let mut command = Command::new("Xvfb");
        // It chooses a free number and says it on this descriptor, its standard output.
        command
            .args(["-displayfd", "1", "-screen", "0", "1024x900x24", "-nolisten", "tcp", "-fbdir"])
            .arg(folder);
        let mut server = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("could not start Xvfb: {error}"))?;
        let output = server.stdout.take();
        let server = Ended(server);
        let mut number = String::new();
        if let Some(output) = output {
            BufReader::new(output).read_line(&mut number).map_err(|error| error.to_string())?;
        }
        Ok(Self { name: format!(":{}", number.trim()), _server: server })
    }

    fn xdotool(&self, arguments: &[&str]) -> Option<String> {
        let mut xdotool = Command::new("xdotool");
        xdotool.args(arguments).env("DISPLAY", &self.name).stderr(Stdio::null());
        output_with(&mut xdotool, "").ok()
    }

    fn window(&self) -> Option<String> {
        let found = self.xdotool(&["search", "--onlyvisible", "--name", TITLE])?;
        found.lines().last().map(str::to_owned)
    }

    fn has_window(&self) -> bool {
        self.window().is_some()
    }

    /// Gives the window the keyboard and presses Enter. Where the form still reads a file, nothing happens.
    fn press_enter(&self) {
        if let Some(window) = self.window() {
            self.xdotool(&["windowfocus", &window]);
            self.xdotool(&["key", "Return"]);
        }
    }

    /// The server's picture ends with it; a copy stays.
    fn keep_picture(&self, folder: &Path, name: &str) -> Outcome {
        let (from, to) = (folder.join(PICTURE), super::toolchain::output().join(name));
        std::fs::copy(&from, &to).map_err(|error| format!("could not copy {}: {error}", from.display()))?;
        println!("its picture is {}", to.display());
        Ok(())
    }
}

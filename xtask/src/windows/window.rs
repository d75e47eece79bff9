//! The window for Windows on a display of its own: opened with answers filled in, until it has drawn them.

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

/// Starts the window on a display and waits for its first frame. The picture of that display is left in Cargo's output
/// folder, to be looked at.
///
/// # Errors
/// When the window ends, or shows nothing.
pub(crate) fn draw(open: &mut Command, folder: &Path) -> Outcome {
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
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        if let Ok(Some(code)) = window.0.try_wait() {
            return Err(format!("the window ended by itself ({code}): {}", said()));
        }
        if display.has_window() && said().contains("first frame") && drawn(folder) {
            display.keep_picture(folder)?;
            println!("the window draws");
            return Ok(());
        }
        std::thread::park_timeout(Duration::from_millis(500));
    }
    Err(format!("the window drew nothing within {} s: {}", PATIENCE.as_secs(), said()))
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

    fn has_window(&self) -> bool {
        let mut xdotool = Command::new("xdotool");
        xdotool.args(["search", "--onlyvisible", "--name", TITLE]).env("DISPLAY", &self.name);
        output_with(xdotool.stderr(Stdio::null()), "").is_ok()
    }

    /// The server's picture ends with it; a copy stays.
    fn keep_picture(&self, folder: &Path) -> Outcome {
        let (from, to) = (folder.join(PICTURE), super::toolchain::output().join("window.xwd"));
        std::fs::copy(&from, &to).map_err(|error| format!("could not copy {}: {error}", from.display()))?;
        println!("its picture is {}", to.display());
        Ok(())
    }
}

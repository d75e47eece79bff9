//! Which renderer opens the window. A driver can fail by an error, by a panic or by a crash, so the window is a child
//! of this program with one renderer; when it ends before its first frame, the program tries the next renderer.
//!
//! The child says [`FIRST_FRAME`] on its standard output once a frame was shown, or why there is none. It holds the
//! other end of the parent's pipe as its standard input, so that it closes when the parent is gone.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use eframe::wgpu;

/// What the child says once its window shows something.
const FIRST_FRAME: &str = "first frame";
/// A driver that has shown nothing by then hangs.
const LONGEST_START: Duration = Duration::from_secs(30);

/// A way to draw, in the order they are tried: Windows Server by Remote Desktop has Direct3D by software (WARP).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renderer {
    Direct3D12,
    Vulkan,
    OpenGl,
}

impl Renderer {
    /// Those this system can have.
    pub const ALL: &'static [Self] = if cfg!(windows) {
        &[Self::Direct3D12, Self::Vulkan, Self::OpenGl]
    } else {
        &[Self::Vulkan, Self::OpenGl]
    };

    /// Its name, as `--renderer` takes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Direct3D12 => "direct3d12",
            Self::Vulkan => "vulkan",
            Self::OpenGl => "opengl",
        }
    }

    /// By its name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Direct3D12, Self::Vulkan, Self::OpenGl].into_iter().find(|renderer| renderer.name() == name)
    }

    /// The name the drawing library has for it.
    pub fn backends(self) -> wgpu::Backends {
        match self {
            Self::Direct3D12 => wgpu::Backends::DX12,
            Self::Vulkan => wgpu::Backends::VULKAN,
            Self::OpenGl => wgpu::Backends::GL,
        }
    }
}

/// How the tries ended.
#[derive(Debug)]
pub enum Ended {
    /// A window was open; this is how it ended.
    Window(ExitCode),
    /// None came; one line for each renderer, with why.
    None(Vec<String>),
}

/// Opens the window by the first renderer that shows a frame, and waits for its end. `child` makes the command of the
/// window with one renderer.
pub fn open(renderers: &[Renderer], child: impl Fn(Renderer) -> std::io::Result<Command>) -> Ended {
    let mut reasons = Vec::new();
    for renderer in renderers {
        let started = child(*renderer)
            .and_then(|mut command| command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn());
        match started.map_err(|error| error.to_string()).and_then(first_frame) {
            Ok(mut child) => {
                // `wait` would close it, and with it the window.
                let held = child.stdin.take();
                let status = child.wait();
                drop(held);
                let good = status.as_ref().is_ok_and(std::process::ExitStatus::success);
                if !good {
                    tracing::error!(renderer = renderer.name(), ?status, "the window broke off");
                }
                return Ended::Window(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE });
            }
            Err(reason) => {
                tracing::info!(renderer = renderer.name(), reason, "this renderer cannot open the window");
                reasons.push(format!("{}: {reason}", renderer.name()));
            }
        }
    }
    Ended::None(reasons)
}

/// Waits for the first frame; else why there is none.
fn first_frame(mut child: Child) -> Result<Child, String> {
    let output = child.stdout.take().ok_or("its output is not there")?;
    let (sender, lines) = mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            // Nobody listens after the first frame; the pipe is still emptied.
            let _ = sender.send(line);
        }
    });
    let mut said = String::new();
    loop {
        match lines.recv_timeout(LONGEST_START) {
            Ok(line) if line == FIRST_FRAME => return Ok(child),
            Ok(line) => said = line,
            Err(mpsc::RecvTimeoutError::Timeout) => {
                // It hangs; it may also have ended in between.
                let _ = child.kill();
                let _ = child.wait();
                return Err(format!("no frame within {} seconds", LONGEST_START.as_secs()));
            }
            Err(mpsc::RecvTimeoutError::Disconnected) => {
                let status = child.wait().map_err(|error| error.to_string())?;
                return Err(if said.is_empty() { status.to_string() } else { said });
            }
        }
    }
}

/// The child's side: a frame was shown.
pub fn report_first_frame() {
    say(FIRST_FRAME);
}

/// The child's side: there is no window, and why.
pub fn report_failure(reason: &str) {
    say(&reason.replace(['\n', '\r'], " "));
}

fn say(line: &str) {
    // The parent may be gone; then nobody needs it.
    let mut output = std::io::stdout().lock();
    let _ = writeln!(output, "{line}");
    let _ = output.flush();
}

/// The child's side: calls `gone` once the parent has ended.
pub fn when_parent_ends(gone: impl FnOnce() + Send + 'static) {
    let wait = move || {
        // The parent writes nothing: the read ends when its end of the pipe is closed.
        let _ = std::io::copy(&mut std::io::stdin().lock(), &mut std::io::sink());
        gone();
    };
    if let Err(error) = std::thread::Builder::new().name("parent".into()).spawn(wait) {
        tracing::error!(%error, "a thread cannot be started");
    }
}

#[cfg(all(test, unix))]
mod tests;

//! The arguments of the program. Few enough to be read by hand; a password is never one of them.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::prefill::Prefill;
use crate::renderer::Renderer;
use crate::text::Language;
use crate::theme::Look;

const HELP: &str = "\
Exchange Connector set-up and status

Usage: exchange-connector-setup [--data-dir DIR] [--lang TAG] [--theme LOOK]
                                [--status] [--answers FILE] [--console] [--renderer NAME]

  --data-dir DIR   the connection's data folder; one folder is one Exchange organization
  --lang TAG       language of the window: en nl fr de es it pt-br pt-pt pl ru sv tr cs hu ja zh-cn zh-tw ko
  --theme LOOK     light, dark or high-contrast; otherwise as the system has it
  --status         open the status window
  --console        ask in the console instead of a window
  --renderer NAME  draw the window by direct3d12, vulkan or opengl only; otherwise each is tried in turn
  --answers FILE   fill the dialog in from an answers file, up to Connect
  --version, --help";

/// What was asked for.
#[derive(Debug, Default, Clone)]
pub struct Options {
    pub data_dir: Option<PathBuf>,
    pub lang: Option<Language>,
    pub look: Option<Look>,
    pub status: bool,
    pub answers: Option<PathBuf>,
    /// No window: ask in the console.
    pub console: bool,
    /// The one renderer to try.
    pub renderer: Option<Renderer>,
    /// This process is the window itself, drawn by this renderer: the program starts itself so.
    pub window: Option<Renderer>,
    help: bool,
    version: bool,
}

impl Options {
    /// Reads the arguments.
    ///
    /// # Errors
    /// What is wrong with them, to be said on the console.
    pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, String> {
        let mut options = Self {
            data_dir: std::env::var_os("EXCHANGE_CONNECTOR_DATA_DIR").map(PathBuf::from),
            ..Self::default()
        };
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            let text = argument.to_string_lossy().into_owned();
            let (name, attached) = match text.split_once('=') {
                Some((name, value)) => (name.to_owned(), Some(OsString::from(value))),
                None => (text, None),
            };
            let mut value =
                || attached.clone().or_else(|| arguments.next()).ok_or(format!("{name} needs a value"));
            match name.as_str() {
                "--data-dir" => options.data_dir = Some(value()?.into()),
                "--lang" => {
                    let tag = value()?.to_string_lossy().into_owned();
                    let language =
                        Language::from_tag(&tag).ok_or(format!("{tag} is not one of the languages"))?;
                    options.lang = Some(language);
                }
                "--theme" => {
                    let look = value()?.to_string_lossy().into_owned();
                    options.look = Some(match look.as_str() {
                        "light" => Look::Light,
                        "dark" => Look::Dark,
                        "high-contrast" => Look::HighContrast,
                        other => return Err(format!("{other} is not light, dark or high-contrast")),
                    });
                }
                "--status" => options.status = true,
                "--console" => options.console = true,
                "--renderer" => options.renderer = Some(renderer(&value()?)?),
                "--window" => options.window = Some(renderer(&value()?)?),
                "--answers" => options.answers = Some(value()?.into()),
                "--help" | "-h" => options.help = true,
                "--version" | "-V" => options.version = true,
                other => return Err(format!("unknown argument {other}\n\n{HELP}")),
            }
        }
        Ok(options)
    }

    /// What is answered on the console instead of a window.
    pub fn answer(&self) -> Option<String> {
        if self.help {
            return Some(HELP.into());
        }
        self.version.then(|| format!("exchange-connector-setup {}", env!("CARGO_PKG_VERSION")))
    }

    /// The chosen language, else the system's, else English.
    pub fn language(&self) -> Language {
        let system = || sys_locale::get_locales().find_map(|tag| Language::from_tag(&tag));
        self.lang.or_else(system).unwrap_or(Language::English)
    }

    /// The fields to fill in; a file that cannot be read fills in nothing and is said in the log.
    pub fn prefill(&self) -> Option<Prefill> {
        let path = self.answers.as_deref()?;
        Prefill::read(path).map_err(|error| tracing::error!(path = %path.display(), error)).ok()
    }
}

fn renderer(name: &OsString) -> Result<Renderer, String> {
    let name = name.to_string_lossy();
    Renderer::from_name(&name).ok_or(format!("{name} is not direct3d12, vulkan or opengl"))
}

#[cfg(test)]
mod tests;

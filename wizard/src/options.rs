//! The arguments of the program. Few enough to be read by hand; a password is never one of them.

use std::ffi::OsString;
use std::path::PathBuf;

use exchange_connector_platform::channel::default_data_folder;
use exchange_connector_platform::instance::InstanceName;

use crate::install::ACCOUNT_FILE;
use crate::prefill::Prefill;
use crate::renderer::Renderer;
use crate::text::Language;
use crate::theme::Look;

const HELP: &str = "\
Exchange Connector set-up and status

Usage: exchange-connector-setup [--data-dir DIR | --instance NAME] [--lang TAG] [--theme LOOK]
                                [--status] [--answers FILE] [--package DIR] [--console] [--renderer NAME]
                                [--original-folder DIR]

  --data-dir DIR   the connection's data folder; one folder is one Exchange organization
  --instance NAME  a named connection beside the default one, as the connector's own --instance
  --lang TAG       language of the window: en nl fr de es it pt-br pt-pt pl ru sv tr cs hu ja zh-cn zh-tw ko
  --theme LOOK     light, dark or high-contrast; otherwise as the system has it
  --status         open the status window
  --console        ask in the console instead of a window
  --renderer NAME  draw the window by direct3d12, vulkan or opengl only; otherwise each is tried in turn
  --package DIR    the unpacked set-up package, whose account file is filled in
  --answers FILE   fill the dialog in from an answers file, up to Connect
  --original-folder DIR
                   where the original connector keeps its data, if not in its usual place; it is only read
  --version, --help";

/// What was asked for.
#[derive(Debug, Default, Clone)]
pub struct Options {
    pub data_dir: Option<PathBuf>,
    /// The connection's name where it is not the default one.
    pub instance: Option<InstanceName>,
    pub lang: Option<Language>,
    pub look: Option<Look>,
    pub status: bool,
    pub answers: Option<PathBuf>,
    /// The folder of the unpacked set-up package.
    pub package: Option<PathBuf>,
    /// No window: ask in the console.
    pub console: bool,
    /// The original connector's data folder.
    pub original_folder: Option<PathBuf>,
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
        let mut options = Self::default();
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
                "--instance" => {
                    let name = value()?.to_string_lossy().into_owned();
                    options.instance = Some(name.parse().map_err(|why| format!("--instance {name}: {why}"))?);
                }
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
                "--package" => options.package = Some(value()?.into()),
                "--original-folder" => options.original_folder = Some(value()?.into()),
                "--answers" => options.answers = Some(value()?.into()),
                "--help" | "-h" => options.help = true,
                "--version" | "-V" => options.version = true,
                other => return Err(format!("unknown argument {other}\n\n{HELP}")),
            }
        }
        if options.data_dir.is_some() && options.instance.is_some() {
            return Err(format!(
                "--data-dir and --instance each name a data folder: give one of them\n\n{HELP}"
            ));
        }
        Ok(options)
    }

    /// The data folder: named, else that of the named instance, else the environment's, else the default one.
    pub fn data_folder(&self) -> PathBuf {
        let of_instance = || self.instance.as_ref().map(InstanceName::data_folder);
        let of_environment = || std::env::var_os("EXCHANGE_CONNECTOR_DATA_DIR").map(PathBuf::from);
        let named = self.data_dir.clone().or_else(of_instance).or_else(of_environment);
        named.unwrap_or_else(default_data_folder)
    }

    /// The account file of the set-up package, where it is there.
    pub fn account_file(&self) -> Option<PathBuf> {
        let file = self.package.as_ref()?.join(ACCOUNT_FILE);
        file.is_file().then_some(file)
    }

    /// What the window's title says: which connection it is, where there are several.
    pub fn title(&self) -> String {
        match &self.instance {
            Some(instance) => format!("Exchange Connector – {instance}"),
            None => "Exchange Connector".to_owned(),
        }
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
        self.lang.unwrap_or_else(Language::of_the_system)
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

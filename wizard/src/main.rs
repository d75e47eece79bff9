//! The program `exchange-connector-setup`: arguments, then the window by whichever renderer this machine has, or the
//! same set-up in the console.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::io::Write as _;
use std::process::{Command, ExitCode};
use std::time::Instant;

use eframe::egui_wgpu::{WgpuConfiguration, WgpuSetup};
use eframe::wgpu;
use exchange_connector_platform::libraries;
use exchange_connector_wizard::app::App;
use exchange_connector_wizard::link::{AgentProgram, Link, SystemPicker};
use exchange_connector_wizard::model::{Effect, FilePurpose, Model};
use exchange_connector_wizard::options::Options;
use exchange_connector_wizard::renderer::{self, Ended, Renderer};
use exchange_connector_wizard::theme::{self, Look};
use exchange_connector_wizard::{console, system};

fn main() -> ExitCode {
    libraries::load_from_the_system_only();
    let started = Instant::now();
    let options = match Options::parse(std::env::args_os().skip(1)) {
        Ok(options) => options,
        Err(message) => {
            system::open_console();
            say(&message);
            return ExitCode::from(2);
        }
    };
    if let Some(text) = options.answer() {
        system::open_console();
        say(&text);
        return ExitCode::SUCCESS;
    }
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "error".into());
    // Where standard error cannot be written, that is no reason to end.
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
        .log_internal_errors(false)
        .init();

    #[cfg(windows)]
    if options.window.is_none() {
        let arguments: Vec<_> = std::env::args_os().skip(1).collect();
        let text = exchange_connector_wizard::text::Text::new(options.language());
        if let Some(code) = exchange_connector_wizard::install::windows::run(&text, &arguments) {
            return code;
        }
    }
    if let Some(renderer) = options.window {
        return match window(&options, renderer, started) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                renderer::report_failure(&error.to_string());
                ExitCode::FAILURE
            }
        };
    }
    if !options.console {
        let only = options.renderer.map(|renderer| vec![renderer]);
        let renderers = only.as_deref().unwrap_or(Renderer::ALL);
        let child = |renderer: Renderer| {
            let mut command = Command::new(std::env::current_exe()?);
            command.args(std::env::args_os().skip(1)).arg("--window").arg(renderer.name());
            Ok(command)
        };
        match renderer::open(renderers, child) {
            Ended::Window(code) => return code,
            Ended::None(reasons) => {
                system::open_console();
                say(&reasons.join("\n"));
            }
        }
    }
    system::open_console();
    let (model, data_dir) = (model(&options), options.data_folder());
    let (link, messages) = Link::new(data_dir, AgentProgram::find(), Box::new(SystemPicker), Box::new(|| {}));
    link.perform(Effect::LookForOriginal(options.original_folder.clone()));
    console::run(model, &link, messages, &mut console::Terminal)
}

fn say(text: &str) {
    // The console is the only place left to say it, and may be closed.
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// The state as the arguments have it.
fn model(options: &Options) -> Model {
    let mut model = Model::new(options.language(), options.status);
    if let Some(prefill) = options.prefill() {
        model.form = prefill.form();
    }
    if let (Some(file), true) = (options.account_file(), model.form.account_path.is_empty()) {
        model.form.account_path = file.display().to_string();
    }
    model
}

/// Opens the window by one renderer and runs it to its end.
fn window(options: &Options, renderer: Renderer, started: Instant) -> eframe::Result {
    let mut configuration = WgpuConfiguration::default();
    if let WgpuSetup::CreateNew(setup) = &mut configuration.wgpu_setup {
        setup.instance_descriptor.backends = renderer.backends();
        // The compiler that is part of Windows: never a dxcompiler.dll that lies beside the program.
        setup.instance_descriptor.backend_options.dx12.shader_compiler = wgpu::Dx12Compiler::Fxc;
    }
    let native = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title(options.title())
            .with_app_id("exchange-connector-setup")
            .with_icon(exchange_connector_wizard::icon::icon())
            .with_inner_size([680.0, 740.0])
            .with_min_inner_size([520.0, 420.0]),
        wgpu_options: configuration,
        centered: true,
        ..eframe::NativeOptions::default()
    };
    let look = options.look.or_else(|| system::high_contrast().then_some(Look::HighContrast));
    let data_dir = options.data_folder();
    let model = model(options);
    let original_folder = options.original_folder.clone();
    eframe::run_native(
        "Exchange Connector",
        native,
        Box::new(move |creation| {
            if let Some(look) = look {
                theme::choose(&creation.egui_ctx, look);
            }
            let ctx = creation.egui_ctx.clone();
            renderer::when_parent_ends({
                let ctx = ctx.clone();
                move || {
                    ctx.send_viewport_cmd(egui::ViewportCommand::Close);
                    ctx.request_repaint();
                }
            });
            let wake = Box::new(move || ctx.request_repaint());
            let (link, messages) = Link::new(data_dir, AgentProgram::find(), Box::new(SystemPicker), wake);
            link.perform(Effect::LookForOriginal(original_folder));
            if !model.form.account_path.is_empty() {
                let path = model.form.account_path.clone();
                link.perform(Effect::ReadFile(FilePurpose::Account, path));
            }
            Ok(Box::new(App::new(&creation.egui_ctx, model, link, messages, started)))
        }),
    )
}

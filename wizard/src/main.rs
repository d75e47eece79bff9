//! The program `exchange-connector-setup`: arguments, then the window by whichever renderer this machine has.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc::Receiver;
use std::time::Instant;

use eframe::egui_wgpu::{WgpuConfiguration, WgpuSetup};
use eframe::wgpu;
use exchange_connector_wizard::app::App;
use exchange_connector_wizard::link::{AgentProgram, Link, SystemPicker, default_data_dir};
use exchange_connector_wizard::model::{Effect, FilePurpose, Model, Msg};
use exchange_connector_wizard::options::Options;
use exchange_connector_wizard::theme;

fn main() -> ExitCode {
    let started = Instant::now();
    let options = match Options::parse(std::env::args_os().skip(1)) {
        Ok(options) => options,
        Err(message) => {
            say(&message);
            return ExitCode::from(2);
        }
    };
    if let Some(text) = options.answer() {
        say(&text);
        return ExitCode::SUCCESS;
    }
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "error".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();

    let mut reasons = Vec::new();
    for (name, backends) in [
        ("Direct3D 12", wgpu::Backends::DX12),
        ("Vulkan", wgpu::Backends::VULKAN),
        ("OpenGL", wgpu::Backends::GL),
    ] {
        match window(&options, backends, started) {
            Ok(()) => return ExitCode::SUCCESS,
            Err(error) => {
                tracing::info!(renderer = name, %error, "this renderer cannot open the window");
                reasons.push(format!("  {name}: {error}"));
            }
        }
    }
    say(&format!(
        "No window can be opened on this computer:\n{}\nSet the connector up in the console instead:\n  \
         exchange-connector setup --answers answers.toml\nanswers.toml holds what the window asks; \
         exchange-connector setup --help describes it.",
        reasons.join("\n")
    ));
    ExitCode::FAILURE
}

#[allow(clippy::print_stderr, reason = "the console is the only place left to say it")]
fn say(text: &str) {
    eprintln!("{text}");
}

/// Opens the window by one kind of renderer and runs it to its end.
fn window(options: &Options, backends: wgpu::Backends, started: Instant) -> eframe::Result {
    let mut configuration = WgpuConfiguration::default();
    if let WgpuSetup::CreateNew(setup) = &mut configuration.wgpu_setup {
        setup.instance_descriptor.backends = backends;
        // The compiler that is part of Windows: never a dxcompiler.dll that lies beside the program.
        setup.instance_descriptor.backend_options.dx12.shader_compiler = wgpu::Dx12Compiler::Fxc;
    }
    let native = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title("Exchange Connector")
            .with_app_id("exchange-connector-setup")
            .with_icon(exchange_connector_wizard::icon::icon())
            .with_inner_size([680.0, 740.0])
            .with_min_inner_size([520.0, 420.0]),
        wgpu_options: configuration,
        centered: true,
        ..eframe::NativeOptions::default()
    };
    let look = options.look;
    let data_dir: PathBuf = options.data_dir.clone().unwrap_or_else(default_data_dir);
    let mut model = Model::new(options.language(), options.status);
    if let Some(prefill) = options.prefill() {
        model.form = prefill.form();
    }
    eframe::run_native(
        "Exchange Connector",
        native,
        Box::new(move |creation| {
            if let Some(look) = look {
                theme::choose(&creation.egui_ctx, look);
            }
            let ctx = creation.egui_ctx.clone();
            let wake = Box::new(move || ctx.request_repaint());
            let (link, messages): (Link, Receiver<Msg>) =
                Link::new(data_dir, AgentProgram::find(), Box::new(SystemPicker), wake);
            if !model.form.account_path.is_empty() {
                let path = model.form.account_path.clone();
                link.perform(Effect::ReadFile(FilePurpose::Account, path));
            }
            Ok(Box::new(App::new(&creation.egui_ctx, model, link, messages, started)))
        }),
    )
}

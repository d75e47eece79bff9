//! A program under the service manager: it says how far it is while it begins and ends, and hears when it is to end.
#![allow(unsafe_code, reason = "the entry point that Windows calls gets raw pointers")]

use std::ffi::OsString;
use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use windows_service::service::{
    ServiceControl, ServiceControlAccept, ServiceExitCode, ServiceState, ServiceStatus, ServiceType,
};
use windows_service::service_control_handler::{self, ServiceControlHandlerResult, ServiceStatusHandle};
use windows_service::{define_windows_service, service_dispatcher};

/// How often progress is shown while the service begins or ends; a database that is migrated may take long.
const STEP: Duration = Duration::from_secs(2);
/// How long Windows waits for the next step.
const HINT: Duration = Duration::from_secs(30);

type Work = Box<dyn FnOnce(ServiceProgress) -> u32 + Send>;

/// What the one service of this process does.
struct Job {
    name: String,
    asked: Box<dyn Fn() + Send>,
    work: Work,
}

static JOB: Mutex<Option<Job>> = Mutex::new(None);

/// How far the service is, as the manager is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Beginning,
    Serving,
    Ending,
    /// With the number that says why; 0 is no failure.
    Ended(u32),
}

#[derive(Debug)]
struct Told {
    phase: Mutex<Phase>,
    changed: Condvar,
}

/// Tells the service manager how far the program is.
#[derive(Debug, Clone)]
pub struct ServiceProgress(Arc<Told>);

impl ServiceProgress {
    fn new() -> Self {
        Self(Arc::new(Told { phase: Mutex::new(Phase::Beginning), changed: Condvar::new() }))
    }

    /// The program serves from now on.
    pub fn serving(&self) {
        let mut phase = self.phase();
        if *phase == Phase::Beginning {
            *phase = Phase::Serving;
            self.0.changed.notify_all();
        }
    }

    fn go(&self, to: Phase) {
        *self.phase() = to;
        self.0.changed.notify_all();
    }

    fn phase(&self) -> MutexGuard<'_, Phase> {
        self.0.phase.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reports each phase, and progress within those that take time, until the last one.
    fn report(&self, handle: ServiceStatusHandle) {
        let (mut last, mut step) = (None, 0);
        let mut phase = self.phase();
        loop {
            step = if last == Some(*phase) { step + 1 } else { 1 };
            last = Some(*phase);
            // Whether or not the manager listens, the program goes on.
            let _ = handle.set_service_status(status(*phase, step));
            phase = match *phase {
                Phase::Ended(_) => return,
                Phase::Serving => self.0.changed.wait(phase).unwrap_or_else(PoisonError::into_inner),
                Phase::Beginning | Phase::Ending => {
                    self.0.changed.wait_timeout(phase, STEP).unwrap_or_else(PoisonError::into_inner).0
                }
            };
        }
    }
}

fn status(phase: Phase, step: u32) -> ServiceStatus {
    let accepted = ServiceControlAccept::STOP | ServiceControlAccept::PRESHUTDOWN;
    let (current_state, controls_accepted, pending) = match phase {
        Phase::Beginning => (ServiceState::StartPending, ServiceControlAccept::STOP, true),
        Phase::Serving => (ServiceState::Running, accepted, false),
        Phase::Ending => (ServiceState::StopPending, ServiceControlAccept::empty(), true),
        Phase::Ended(_) => (ServiceState::Stopped, ServiceControlAccept::empty(), false),
    };
    let exit_code = match phase {
        Phase::Ended(number) if number != 0 => ServiceExitCode::ServiceSpecific(number),
        _ => ServiceExitCode::NO_ERROR,
    };
    ServiceStatus {
        service_type: ServiceType::OWN_PROCESS,
        current_state,
        controls_accepted,
        exit_code,
        checkpoint: if pending { step } else { 0 },
        wait_hint: if pending { HINT } else { Duration::ZERO },
        process_id: None,
    }
}

/// Runs `work` as the service of this name and waits until it has ended. `asked` is called when the service is to end;
/// the work's number is 0 where nothing went wrong, and any other one starts the service's recovery.
///
/// # Errors
/// When the service manager did not start this process.
pub fn run(
    name: &str,
    asked: impl Fn() + Send + 'static,
    work: impl FnOnce(ServiceProgress) -> u32 + Send + 'static,
) -> io::Result<()> {
    let job = Job { name: name.to_owned(), asked: Box::new(asked), work: Box::new(work) };
    *JOB.lock().unwrap_or_else(PoisonError::into_inner) = Some(job);
    service_dispatcher::start(name, entry).map_err(|error| match error {
        windows_service::Error::Winapi(error) => error,
        other => io::Error::other(other),
    })
}

define_windows_service!(entry, serve);

fn serve(_: Vec<OsString>) {
    let Some(Job { name, asked, work }) = JOB.lock().unwrap_or_else(PoisonError::into_inner).take() else {
        return;
    };
    let progress = ServiceProgress::new();
    let to_end = progress.clone();
    let heard = move |control| match control {
        ServiceControl::Stop | ServiceControl::Preshutdown | ServiceControl::Shutdown => {
            to_end.go(Phase::Ending);
            asked();
            ServiceControlHandlerResult::NoError
        }
        ServiceControl::Interrogate => ServiceControlHandlerResult::NoError,
        _ => ServiceControlHandlerResult::NotImplemented,
    };
    let Ok(handle) = service_control_handler::register(&name, heard) else { return };
    let reported = progress.clone();
    let reporter = std::thread::spawn(move || reported.report(handle));
    let number = work(progress.clone());
    progress.go(Phase::Ended(number));
    // Windows may end the process as soon as the last state is reported.
    let _ = reporter.join();
}

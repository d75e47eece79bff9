//! The set-up window on a real agent's channel: its own state, screens and link, driven by labels and keys as a person
//! with a screen reader would, without a display.

use std::path::Path;
use std::sync::mpsc::Receiver;
use std::time::Instant;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use exchange_connector_wizard::link::{AgentProgram, FilePicker, Link};
use exchange_connector_wizard::model::{Effect, Model, Msg};
use exchange_connector_wizard::text::{Language, Text};
use exchange_connector_wizard::{pages, theme};

use super::PATIENCE;

/// Nobody opens the system's file dialog in a story.
struct NoPicker;

impl FilePicker for NoPicker {
    fn pick(&self) -> Option<std::path::PathBuf> {
        None
    }
}

struct State {
    model: Model,
    text: Text,
    link: Link,
    messages: Receiver<Msg>,
}

impl State {
    fn frame(&mut self, ui: &mut egui::Ui) {
        self.model.now = jiff::Timestamp::now();
        while let Ok(msg) = self.messages.try_recv() {
            let effects = self.model.update(msg);
            self.perform(effects);
        }
        let effects = pages::show(ui, &mut self.model, &self.text);
        self.perform(effects);
    }

    fn perform(&self, effects: Vec<Effect>) {
        for effect in effects {
            self.link.perform(effect);
        }
    }
}

/// An open window.
pub(crate) struct Window {
    harness: Harness<'static, State>,
}

impl Window {
    /// Opens it for a data folder.
    pub(crate) fn open(folder: &Path, language: Language, program: AgentProgram) -> Self {
        let (link, messages) = Link::new(folder.to_owned(), program, Box::new(NoPicker), Box::new(|| {}));
        let state = State { model: Model::new(language, false), text: Text::new(language), link, messages };
        let mut harness = Harness::builder()
            // Tall enough that nothing has to be scrolled to.
            .with_size(egui::vec2(680.0, 3000.0))
            .with_max_steps(12)
            .with_context_setup(theme::apply)
            .build_ui_state(|ui, state: &mut State| state.frame(ui), state);
        harness.run();
        Self { harness }
    }

    /// Looks for the original connector in a folder, as `--original-folder` does.
    pub(crate) fn look_for_original(&mut self, folder: &Path) {
        self.harness.state().link.perform(Effect::LookForOriginal(Some(folder.to_owned())));
    }

    pub(crate) fn model(&self) -> &Model {
        &self.harness.state().model
    }

    /// Draws frames until `ask` has an answer.
    pub(crate) fn wait<T>(&mut self, what: &str, mut ask: impl FnMut(&Self) -> Option<T>) -> T {
        let started = Instant::now();
        loop {
            self.harness.step();
            if let Some(answer) = ask(self) {
                // The answer still holds after the frame has become stable.
                self.harness.run();
                return answer;
            }
            assert!(
                started.elapsed() < PATIENCE,
                "waited {PATIENCE:?} for {what}; shown: {:#?}",
                self.words()
            );
            std::thread::park_timeout(std::time::Duration::from_millis(20));
        }
    }

    /// Waits until the label can be read.
    pub(crate) fn wait_for(&mut self, label: &str) {
        self.wait(label, |window| window.shows(label).then_some(()));
    }

    /// Waits until a button can be pressed, and presses it.
    pub(crate) fn press(&mut self, label: &str) {
        self.wait(label, |window| {
            let nodes = window.harness.query_all_by_role_and_label(Role::Button, label);
            nodes.filter(|node| !node.accesskit_node().is_disabled()).count().ge(&1).then_some(())
        });
        let nodes = self.harness.get_all_by_role_and_label(Role::Button, label);
        // A dialog over the page comes last.
        let enabled: Vec<_> = nodes.filter(|node| !node.accesskit_node().is_disabled()).collect();
        enabled.last().expect("found above").click();
        self.harness.run();
    }

    /// Clicks whatever has this label.
    pub(crate) fn click(&mut self, label: &str) {
        self.wait_for(label);
        self.harness.get_all_by_label(label).last().expect("found above").click();
        self.harness.run();
    }

    /// Replaces what stands in a text field and leaves it. Of several with this label the first that can be typed in.
    pub(crate) fn type_into(&mut self, label: &str, text: &str) {
        self.type_into_one(label, text, 0);
    }

    /// The last of several: those of a dialog come after the page's.
    pub(crate) fn type_into_last(&mut self, label: &str, text: &str) {
        self.type_into_one(label, text, usize::MAX);
    }

    fn type_into_one(&mut self, label: &str, text: &str, at: usize) {
        self.wait(label, |window| (!fields(&window.harness, label).is_empty()).then_some(()));
        let of = |harness: &Harness<'static, State>, act: &dyn Fn(&egui_kittest::Node<'_>)| {
            let found = fields(harness, label);
            act(&found[at.min(found.len() - 1)]);
        };
        of(&self.harness, &|node| node.focus());
        self.harness.run();
        self.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        self.harness.run();
        of(&self.harness, &|node| node.type_text(text));
        self.harness.run();
        self.harness.key_press(egui::Key::Tab);
        self.harness.run();
    }

    /// The key that goes to this control, as `alt+c`.
    pub(crate) fn access_key(&self, label: &str) -> String {
        let nodes = self.harness.query_all_by_label(label);
        let mut keys = nodes.filter(|node| !node.accesskit_node().is_disabled()).filter_map(|node| {
            let node = node.accesskit_node();
            node.data().access_key().map(str::to_owned)
        });
        let key = keys.next().unwrap_or_else(|| panic!("{label} has no access key"));
        format!("alt+{}", key.to_lowercase())
    }

    /// True when the label, or a label that contains it, can be read.
    pub(crate) fn shows(&self, label: &str) -> bool {
        self.harness.query_all_by_label_contains(label).next().is_some()
    }

    /// Everything that can be read.
    pub(crate) fn words(&self) -> Vec<String> {
        let nodes = self.harness.get_all_by(|_| true);
        let words = nodes.filter_map(|node| {
            let node = node.accesskit_node();
            node.label().or_else(|| node.value())
        });
        words.filter(|words| !words.is_empty()).collect()
    }

    /// Everything that the screen reader gets.
    pub(crate) fn tree(&self) -> String {
        let nodes = self.harness.get_all_by(|_| true);
        nodes.map(|node| format!("{:?}\n", node.accesskit_node().data())).collect()
    }

    /// Closes it as the title bar's button does.
    pub(crate) fn close(mut self) {
        let effects = self.harness.state_mut().model.update(Msg::Close);
        self.harness.state().perform(effects);
    }
}

/// The text fields with this label that can be typed in.
fn fields<'h>(harness: &'h Harness<'static, State>, label: &'h str) -> Vec<egui_kittest::Node<'h>> {
    let is_field = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        matches!(node.role(), Role::TextInput | Role::PasswordInput) && !node.is_disabled()
    };
    harness.query_all_by_label(label).filter(is_field).collect()
}

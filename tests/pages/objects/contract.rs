//! The element's contract with a host's page: its parts, properties, methods, and what stands between its tags.

use serde_json::{Value, json};

use super::{Dialog, FailurePanel, Launcher, Widget};
use crate::harness::{Element, Locator};

impl<'p> Widget<'p> {
    /// A part, as a host's styles reach it.
    #[track_caller]
    pub fn part(self, part: &'static str) -> Element<'p> {
        self.0.find(&Locator::part(part))
    }

    /// Its dialog, whether it is open or not.
    pub fn dialog(self) -> Dialog<'p> {
        Dialog::new(self.0)
    }

    /// The button that opens it.
    #[track_caller]
    pub fn launcher(self) -> Launcher<'p> {
        Launcher::shown(self.0)
    }

    /// What stands there instead where it cannot be shown, once it does.
    #[track_caller]
    pub fn failure(self) -> FailurePanel<'p> {
        FailurePanel::shown(self.0)
    }

    /// Runs a script of the host's page with the `element`, and the further `args`.
    #[track_caller]
    pub fn script(self, body: &str, args: &[Value]) -> Value {
        let body = format!("const [host, ...args] = arguments, element = document.querySelector(host); {body}");
        let args: Vec<Value> = std::iter::once(json!(self.0.host())).chain(args.iter().cloned()).collect();
        self.0.run(&body, &args)
    }

    /// One of its properties.
    #[track_caller]
    pub fn property(self, name: &str) -> Value {
        self.script("return element[args[0]]", &[json!(name)])
    }

    /// Sets one of its properties.
    #[track_caller]
    pub fn set(self, name: &str, value: impl Into<Value>) {
        self.script("element[args[0]] = args[1]", &[json!(name), value.into()]);
    }

    /// Whether what stands between its tags is to be seen: a paragraph.
    #[track_caller]
    pub fn shows_fallback(self) -> bool {
        self.script("return element.querySelector('p').getBoundingClientRect().height > 0", &[]) == true
    }

    /// Takes the element out of the page for a while: until what it showed is taken down.
    #[track_caller]
    pub fn take_out(self) {
        self.take_out_after("");
    }

    /// The same in one turn with a script before it, which has the `element`.
    #[track_caller]
    pub fn take_out_after(self, script: &str) {
        const DOWN: &str = "return !window.kept.shadowRoot.querySelector('[part~=page]')";
        self.script(&format!("{script}; window.kept = element; element.remove()"), &[]);
        self.0.wait_until("what it showed to be taken down", || self.0.run(DOWN, &[]) == true);
    }

    /// Puts it back, at the end of the page.
    #[track_caller]
    pub fn put_back(self) {
        self.0.run("document.body.append(window.kept)", &[]);
    }

    /// Moves it to the end of the page: out, and in again a moment later.
    #[track_caller]
    pub fn move_to_end(self) {
        const MOVE: &str = "
            const [host, done] = arguments, element = document.querySelector(host);
            element.remove();
            setTimeout(() => { document.body.append(element); done() });";
        self.0.run_async(MOVE, &[json!(self.0.host())]);
    }
}

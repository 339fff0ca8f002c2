//! The element as a dialog, and the button at the corner of the window that opens it.

use serde_json::{Value, json};

use super::Widget;
use crate::harness::keyboard::ESCAPE;
use crate::harness::{Element, Locator, Page};

/// Its dialog.
#[derive(Clone, Copy)]
pub struct Dialog<'p>(&'p Page);

impl<'p> Dialog<'p> {
    pub(super) fn new(page: &'p Page) -> Self {
        Self(page)
    }

    /// Waits until the dialog is open and shows a page.
    #[track_caller]
    pub fn wait_until_open(self) {
        self.0.wait_for(&Locator::role("heading").level(2).within(Locator::part("dialog")));
    }

    /// Whether it is in front of the page; nothing where there is no dialog at all.
    #[track_caller]
    pub fn is_modal(self) -> Option<bool> {
        self.ask("return dialog?.matches(':modal') ?? null").as_bool()
    }

    /// Whether it is open.
    #[track_caller]
    pub fn is_open(self) -> bool {
        self.ask("return dialog?.open ?? false") == true
    }

    /// Whether it covers the whole window.
    #[track_caller]
    pub fn fills_the_window(self) -> bool {
        self.ask(
            "const box = dialog.getBoundingClientRect(); return box.width === innerWidth && box.height === innerHeight",
        ) == true
    }

    #[track_caller]
    pub fn scroll_to_the_end(self) {
        self.ask("dialog.scrollTop = 1e6; return null");
    }

    /// Presses "Close".
    #[track_caller]
    pub fn close(self) {
        self.0.click(&Locator::control("Close").within(Locator::part("dialog")));
    }

    #[track_caller]
    pub fn escape(self) {
        self.0.press_keys([ESCAPE]);
    }

    /// A closed dialog is not rendered, so it is asked for by its part alone.
    #[track_caller]
    fn ask(self, body: &str) -> Value {
        let body = format!("const dialog = element.shadowRoot.querySelector('[part~=dialog]'); {body}");
        Widget::new(self.0).script(&body, &[json!(null)])
    }
}

/// The button at the corner of the window.
#[derive(Clone, Copy)]
pub struct Launcher<'p>(&'p Page);

impl<'p> Launcher<'p> {
    #[track_caller]
    pub(super) fn shown(page: &'p Page) -> Self {
        page.wait_for(&Self::locator());
        Self(page)
    }

    /// The button itself.
    #[track_caller]
    pub fn button(self) -> Element<'p> {
        self.0.find(&Self::locator())
    }

    /// Opens the dialog.
    #[track_caller]
    pub fn press(self) {
        self.0.click(&Self::locator());
    }

    fn locator() -> Locator {
        Locator::part("launcher")
    }
}

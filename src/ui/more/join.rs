//! To be written.

use super::side::{Side, Work};
use crate::ui::desk::Desk;
use crate::ui::template::Html;

/// What is half done there.
#[derive(Clone, Debug, Default)]
pub struct Joining;

/// What happens there.
#[derive(Clone, Debug)]
pub enum JoinEvent {}

impl Joining {
    /// Takes one event.
    pub fn take(&mut self, event: JoinEvent, _work: &mut Work) {
        match event {}
    }

    /// What the browser answered, or a link or file that came.
    pub fn hear(&mut self, _what: &str, _text: &str, _work: &mut Work) {}
}

/// The page.
pub fn join(_desk: &Desk, _side: &Side) -> Html {
    Html::default()
}

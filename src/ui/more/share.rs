//! To be written.

use super::side::{Side, Work};
use crate::ui::desk::Desk;
use crate::ui::template::Html;

/// What is half done there.
#[derive(Clone, Debug, Default)]
pub struct Sharing;

/// What happens there.
#[derive(Clone, Debug)]
pub enum ShareEvent {}

impl Sharing {
    /// Takes one event.
    pub fn take(&mut self, event: ShareEvent, _work: &mut Work) {
        match event {}
    }

    /// What the browser answered.
    pub fn hear(&mut self, _what: &str, _work: &mut Work) {}
}

/// The page.
pub fn share(_desk: &Desk, _side: &Side) -> Html {
    Html::default()
}

//! To be written.

use super::side::{Side, Work};
use crate::ui::desk::Desk;
use crate::ui::template::Html;

/// What is half done there.
#[derive(Clone, Debug, Default)]
pub struct Peopling;

/// What happens there.
#[derive(Clone, Debug)]
pub enum PeopleEvent {}

impl Peopling {
    /// Takes one event.
    pub fn take(&mut self, event: PeopleEvent, _work: &mut Work) {
        match event {}
    }
}

/// The page.
pub fn people(_desk: &Desk, _side: &Side) -> Html {
    Html::default()
}

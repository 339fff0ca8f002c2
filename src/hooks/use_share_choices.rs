//! What is chosen to be sent.

use formats::{Include, What};
use yew::prelude::*;

use super::use_draft::use_draft;
use crate::drafts::DraftHandle;

/// What is to be sent, and what goes in. It outlives the page for sharing, and other pages lead there with a choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShareChoices {
    /// What is to be sent; none until it is chosen.
    pub what: Option<What>,
    /// Everything of the group, for whoever collects from now on, or to be kept.
    pub everything: bool,
    /// What goes in.
    pub include: Include,
}

impl ShareChoices {
    /// Chooses what is to be sent on the way to the page.
    pub fn open_with(&mut self, what: What) {
        (self.what, self.everything) = (Some(what), false);
    }
}

/// What is chosen to be sent.
#[hook]
pub fn use_share_choices() -> DraftHandle<ShareChoices> {
    use_draft()
}

//! What stands around every page and is fixed for the life of a session: one context, so that everything below may rely
//! on it.

use crate::drafts::Drafts;
use crate::focus::Focus;
use crate::platform::Platform;

/// The place the pages run in, the focus in it, and what is half done.
#[derive(Clone, Default, PartialEq)]
pub struct Environment {
    /// What is known of the place.
    pub platform: Platform,
    /// Moves the focus in the frame.
    pub focus: Focus,
    /// What is half done on pages.
    pub drafts: Drafts,
}

//! The words of the interface.

use yew::prelude::*;

use crate::i18n::Messages;

/// The words, for components that read no snapshot; English where no provider stands around.
#[hook]
pub fn use_messages() -> Messages {
    use_context().unwrap_or_else(Messages::english)
}

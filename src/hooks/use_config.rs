//! The owner's settings.

use std::rc::Rc;

use yew::prelude::*;

use crate::config::Config;

/// What the owner of the page set; nothing where no provider stands around.
#[hook]
pub fn use_config() -> Rc<Config> {
    use_context().unwrap_or_default()
}

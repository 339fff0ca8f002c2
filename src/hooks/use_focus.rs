//! Moving the focus.

use yew::prelude::*;

use super::use_environment::use_environment;
use crate::focus::Focus;

/// Moves the focus in the frame around.
#[hook]
pub fn use_focus() -> Focus {
    use_environment().focus
}

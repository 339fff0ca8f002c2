//! The place a page runs in.

use yew::prelude::*;

use super::use_environment::use_environment;
use crate::platform::Platform;

/// What is known of the place a page runs in.
#[hook]
pub fn use_platform() -> Platform {
    use_environment().platform
}

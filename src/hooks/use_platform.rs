//! The place a page runs in.

use yew::prelude::*;

use crate::platform::Platform;

/// What is known of the place a page runs in.
#[hook]
pub fn use_platform() -> Platform {
    use_context().unwrap_or_else(Platform::current)
}

//! The place a page runs in.

use yew::prelude::*;

use super::use_environment::use_environment;
use super::use_snapshot::use_snapshot;
use crate::platform::Platform;

/// What is known of the place a page runs in, with the session's day: that goes on at midnight.
#[hook]
pub fn use_platform() -> Platform {
    let today = use_snapshot().state.today;
    Platform { today, ..use_environment().platform }
}

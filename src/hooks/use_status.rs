//! What is to be known besides the state.

use yew::prelude::*;

use crate::state::Status;

/// Whether it is saved, what trouble there is, and what can be undone.
///
/// # Panics
/// Outside of an [`AssessmentProvider`](crate::state::AssessmentProvider).
#[hook]
pub fn use_status() -> Status {
    use_context().expect("an AssessmentProvider stands around every page")
}

//! The handle that changes the session.

use yew::prelude::*;

use crate::state::AssessmentHandle;

/// The handle of the session around. It never changes, so nothing is drawn for it.
///
/// # Panics
/// Outside of an [`AssessmentProvider`](crate::state::AssessmentProvider).
#[hook]
pub fn use_assessment() -> AssessmentHandle {
    use_context().expect("an AssessmentProvider stands around every page")
}

//! The moment that is shown.

use yew::prelude::*;

use crate::snapshot::Snapshot;

/// The group as it is shown, with its figures; whoever reads it draws again when something was committed.
///
/// # Panics
/// Outside of an [`AssessmentProvider`](crate::state::AssessmentProvider).
#[hook]
pub fn use_snapshot() -> Snapshot {
    use_context().expect("an AssessmentProvider stands around every page")
}

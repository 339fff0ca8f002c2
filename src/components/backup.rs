//! Everything of the group as a file: what brings it back, here or elsewhere.

use engine::group::Day;
use engine::state::Action;
use formats::{Include, file, file_name, redacted};

use super::offered_file::Offered;
use crate::platform::random;
use crate::state::AssessmentHandle;

/// Offers it; nothing is left out. Opened again, others' answers are as closed as they were.
pub fn save_backup(assessment: &AssessmentHandle, today: Day) -> Offered {
    let mut leaves = vec![Action::Shared];
    if assessment.state().group.id.is_empty() {
        leaves.insert(0, Action::Found(random::id()));
    }
    assessment.share(leaves);
    let group = redacted(&assessment.state().group, Include::EVERYTHING);
    let name = file_name(&group.name.value, today, "-backup.json");
    Offered::file(&name, "application/json", file::write(&group, assessment.q()))
}

//! Earlier states of a group, kept with their day when something is added or sent: see [`formats::past`].

use engine::group::{Day, Group};
use engine::questionnaire::Questionnaire;
use engine::state::State;
use formats::past;

/// The earlier states to keep once `after` follows `before` by an addition or by sending; none if nothing is new.
pub fn remembered(kept: &str, before: &State, after: &State, today: Day, q: &'static Questionnaire) -> Option<String> {
    let mut lines = None;
    // The first addition of all has to move something too.
    if past::earlier(kept, &after.group.id, q).is_empty() && before.me.is_some() {
        let before = Group { id: after.group.id.clone(), ..before.group.clone() };
        lines = past::remember(kept, &before, today, q);
    }
    let known = lines.as_deref().unwrap_or(kept);
    past::remember(known, &after.group, today, q).or(lines)
}

//! Where the figures stood before: the states of the group that were kept when something was added or sent.

use engine::assessment::{Ratio, assess};
use formats::link::Link;
use formats::past::{KEPT, earlier};
use formats::redacted;

use crate::i18n::key;
use crate::phrases::day_words;
use crate::snapshot::Snapshot;

/// Where the jobs and readiness stood before, or stand without a trial.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Before {
    /// Each job's figure.
    pub jobs: [Option<Ratio>; 6],
    /// Readiness.
    pub overall: Option<Ratio>,
    /// What the hollow rings are; empty where there are none.
    pub about: String,
}

/// The earlier states that differ from now, the oldest first; none while others' answers are kept from me, and none of one
/// voice alone, which was that person's view and no figure of the group. `past` is what is kept of all groups: see
/// [`formats::past`].
pub fn earlier_states(snapshot: &Snapshot, past: &str) -> Vec<Link> {
    let here = redacted(&snapshot.state.group, KEPT);
    let is_closed = snapshot.state.is_closed(snapshot.q);
    let mut states = if is_closed { Vec::new() } else { earlier(past, &here.id, snapshot.q) };
    let has_voices = |link: &Link| link.group.people.iter().filter(|person| person.answered() > 0).count() > 1;
    states.retain(|link| link.group != here && has_voices(link));
    states
}

/// Where the jobs stood in the last of them.
pub fn before(snapshot: &Snapshot, past: &str) -> Before {
    let Some(link) = earlier_states(snapshot, past).pop() else { return Before::default() };
    let then = assess(snapshot.q, &link.group.present());
    let day = day_words(snapshot, link.made);
    Before {
        jobs: then.jobs.map(|span| span.map(|span| span.point)),
        overall: Some(then.overall.point),
        about: snapshot.words.fill(key::CHART_WAS, &[("day", &day)]),
    }
}

//! What was agreed on, beside what I say: what I am offered to change, and what would come of it if everybody did.

use engine::assessment::{Assessment, Ratio, assess};
use engine::group::{About, Answer, Day, Matter, Owner};

use super::state::Meeting;
use crate::snapshot::Snapshot;

/// A topic with what it ended with.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What was talked about.
    pub matter: Matter,
    /// The statement and the level agreed on; none where it was left open, and for what was looked at again.
    pub agreed: Option<(usize, u8)>,
    /// What I say beside it.
    pub mine: Mine,
    /// The next step.
    pub step: NextStep,
}

/// Who does what next.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NextStep {
    /// Who.
    pub owner: Owner,
    /// What; empty for nothing.
    pub what: String,
    /// By when.
    pub by: Day,
    /// It is a step of the plan.
    pub is_planned: bool,
}

/// How my answer stands to what was agreed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mine {
    /// I say something else.
    Differs(Answer),
    /// I say so too.
    Same,
    /// I am not asked.
    NotAsked,
}

/// What the topics of the meeting ended with that was held here; else of the one that somebody was sent.
pub fn outcomes(snapshot: &Snapshot, meeting: &Meeting) -> Vec<Outcome> {
    if !meeting.topics().is_empty() {
        meeting.topics().iter().map(|topic| outcome(snapshot, topic.matter)).collect()
    } else if !meeting.taken().is_empty() {
        meeting.taken().iter().map(|matter| outcome(snapshot, *matter)).collect()
    } else {
        offered(snapshot)
    }
}

/// What the last meeting ended with, for somebody who was sent it; empty unless they are offered to change something.
pub fn offered(snapshot: &Snapshot) -> Vec<Outcome> {
    let group = &snapshot.group;
    let mut talked: Vec<(Outcome, Day)> = Vec::new();
    for matter in group.matters() {
        if let About::Item(item) = matter.about()
            && let Some(day) = group.talked_about(item)
        {
            talked.push((outcome(snapshot, matter), day));
        }
    }
    talked.retain(|(outcome, _)| outcome.agreed.is_some());
    let last = talked.iter().map(|(_, day)| *day).max().unwrap_or_default();
    if !talked.iter().any(|(outcome, _)| outcome.is_offer()) {
        return Vec::new();
    }
    let is_shown = |(outcome, day): &(Outcome, Day)| *day == last || outcome.is_offer();
    talked.into_iter().filter(is_shown).map(|(outcome, _)| outcome).collect()
}

impl Outcome {
    /// Whether I am offered to say so too.
    pub fn is_offer(&self) -> bool {
        matches!(self.mine, Mine::Differs(_)) && self.agreed.is_some()
    }
}

fn outcome(snapshot: &Snapshot, matter: Matter) -> Outcome {
    let decision = snapshot.group.decision(matter);
    let agreed = match matter.about() {
        About::Item(item) => decision.agreed().map(|level| (item, level)),
        _ => None,
    };
    let mine = agreed.map_or(Mine::NotAsked, |(item, level)| match snapshot.me {
        Some(me) if snapshot.figures.items[item].tally.asked.contains(&me) => {
            let answer = snapshot.state.my_answer(item);
            if answer == Answer::Level(level) { Mine::Same } else { Mine::Differs(answer) }
        }
        _ => Mine::NotAsked,
    });
    // The step stands in the plan too, where it may have got another day.
    let what = decision.note.value;
    let planned = snapshot.group.own_steps().into_iter().map(|(_, step)| step).find(|step| step.note.value == what);
    let is_planned = planned.is_some() && !what.is_empty();
    let by = planned.map_or(Day::NONE, |step| step.day.value);
    Outcome { matter, agreed, mine, step: NextStep { owner: decision.owner.value, what, by, is_planned } }
}

/// The figures if everybody who is asked says what was agreed on; none where that changes nothing that is shown, and in a copy that
/// has not the answers of two.
pub fn if_all_do(snapshot: &Snapshot, outcomes: &[Outcome]) -> Option<Assessment> {
    if snapshot.figures.voices < 2 {
        return None;
    }
    let mut group = (*snapshot.group).clone();
    for (item, level) in outcomes.iter().filter_map(|outcome| outcome.agreed) {
        for person in &snapshot.figures.items[item].tally.asked {
            group.people[*person].say(item, Answer::Level(level), 0);
        }
    }
    let then = (group != *snapshot.group).then(|| assess(snapshot.q, &group))?;
    let shown = |figures: &Assessment| {
        let span = figures.overall;
        [span.point, span.lo, span.hi].map(Ratio::percent)
    };
    (shown(&then) != shown(&snapshot.figures)).then_some(then)
}

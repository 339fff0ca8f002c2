//! What the group decided: its plan, and what meetings ended with.

use engine::group::{About, Answer, Day, Decision, Matter, Owner, Progress};
use engine::state::Cell;

use super::Report;
use super::document::{Column, Document};
use crate::i18n::{Key, key};
use crate::phrases::{PlanStep, StepOf, brief_day, called, cell_headline, plan_steps};
use crate::snapshot::Snapshot;

/// Who sees to something; for a step nobody took, the role the questionnaire names.
pub fn owner_words(snapshot: &Snapshot, owner: &Owner) -> String {
    match owner {
        Owner::Nobody => String::new(),
        Owner::Role(role) => snapshot.q.roles.get(*role).map_or_else(String::new, |role| role.label.to_string()),
        Owner::Person(id) => {
            let known = snapshot.group.find(id).and_then(|n| snapshot.group.people.get(n));
            // Who is gone is no longer shown, and may still be known by name.
            let known = known.or_else(|| snapshot.state.group.people.iter().find(|person| person.id == *id));
            known.map_or_else(|| snapshot.text(key::RESULTS_SOMEBODY).to_owned(), |person| called(snapshot, person))
        }
    }
}

/// What a step's progress is called.
pub const fn progress_word(progress: Progress) -> Key {
    match progress {
        Progress::Off => key::PLAN_OFF,
        Progress::Open => key::PLAN_OPEN,
        Progress::Doing => key::PLAN_DOING,
        Progress::Done => key::PLAN_DONE,
    }
}

/// What a step that was done may have changed: the level I would have to answer for it, if I am asked
/// about its item and stand below.
pub fn after_step(snapshot: &Snapshot, item: usize, level: u8) -> Option<u8> {
    let asked = snapshot.me.is_some_and(|me| snapshot.figures.items[item].tally.asked.contains(&me));
    let below = match snapshot.state.my_answer(item) {
        Answer::Level(mine) => mine < level,
        Answer::DoesNotApply => false,
        _ => true,
    };
    (asked && below).then_some(level)
}

impl Report<'_> {
    /// What meetings ended with.
    pub(super) fn decided(&self, out: &mut Document) {
        let agreed = self.agreed(&|_| true);
        if !agreed.is_empty() {
            out.section(self.text(key::REPORT_AGREED));
            out.table(self.snapshot.words, &AGREED, agreed);
        }
    }

    /// What meetings ended with on those matters that pass, a row each, in the order of [`AGREED`].
    pub(super) fn agreed(&self, test: &dyn Fn(Matter) -> bool) -> Vec<Vec<String>> {
        let snapshot = self.snapshot;
        let mut rows = Vec::new();
        for matter in snapshot.group.matters() {
            let decision = snapshot.group.decision(matter);
            let about = match matter.about() {
                About::Step { .. } | About::Own(_) | About::Heard(_) => continue,
                About::Item(item) => snapshot.q.items[item].headline().to_owned(),
                About::Node(node) => cell_headline(snapshot, Cell::Node(node)),
            };
            if !(decision.is_something() && test(matter)) {
                continue;
            }
            let stand = match (matter.about(), decision.agreed()) {
                (_, None) => self.text(key::MEET_OPEN).to_owned(),
                (About::Node(_), Some(_)) => self.text(key::MEET_STILL_VALID).to_owned(),
                (_, Some(level)) => self.level(level).to_owned(),
            };
            let owner = owner_words(snapshot, &decision.owner.value);
            let day = brief_day(snapshot, decision.day.value);
            rows.push(vec![about, stand, owner, day, self.next_step(&decision)]);
        }
        rows
    }

    /// What follows a topic, and by when: that it is done in the plan.
    fn next_step(&self, decision: &Decision) -> String {
        let (snapshot, what) = (self.snapshot, &decision.note.value);
        let follows = |step: &PlanStep| {
            matches!(step.of, StepOf::Own(_))
                && step.decision.note.value == *what
                && step.decision.owner.value == decision.owner.value
        };
        let mut steps = plan_steps(&snapshot.group).into_iter().filter(follows);
        // Of two that are alike nobody knows which it is.
        let by = match (steps.next(), steps.next()) {
            (Some(step), None) => step.decision.day.value,
            _ => Day::NONE,
        };
        match brief_day(snapshot, by) {
            day if day.is_empty() || by == Day::NONE => what.clone(),
            day => snapshot.words.fill(key::COUNT_STEP_BY, &[("what", what), ("day", &day)]),
        }
    }
}

/// The heads of what was agreed.
pub(super) const AGREED: [(Key, Column); 5] = [
    (key::REPORT_TOPIC, Column::Words),
    (key::REPORT_STANDS, Column::Words),
    (key::MEET_FOLLOWS_UP, Column::Name),
    (key::REPORT_DAY, Column::Whole),
    (key::REPORT_NEXT_STEP, Column::Name),
];

//! What the group does next: the open steps of its plan; without a plan, what would bring most.

use engine::assessment::{Ground, Ratio};
use engine::group::{Day, Decision, Owner, Progress};
use engine::questionnaire::TOP_LEVEL;

use super::Report;
use super::plan::{owner_words, progress_word};
use crate::i18n::key;
use crate::phrases::{self, PlanStep, WhoDoes, brief_day, effort_words, gain_words, plan_brings, plan_in_order};

/// A step, as a line of a table.
pub struct Line {
    /// What to do, in a few words.
    pub step: String,
    /// The same as an instruction; empty for a step of the group's own.
    pub how: String,
    /// What is the case once it is done; empty likewise.
    pub done_when: String,
    /// Who does it; empty for nobody.
    pub who: String,
    /// The role in which they do it; empty for nobody.
    pub role: String,
    /// By when.
    pub by: Day,
    /// What was written beside it.
    pub note: String,
    /// How far it is: nowhere, for what is not in the plan.
    pub progress: Progress,
    /// What it brings.
    pub brings: Brings,
}

/// What a step brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brings {
    /// It is the group's own: no figure says so.
    Own,
    /// Readiness before and after, with the steps above done.
    Gain(Ratio, Ratio),
    /// The answers say so already.
    Counts,
    /// While one person has spoken only the effort is said, in points.
    Takes(u32),
}

impl Report<'_> {
    /// The open steps of the plan by their day, each with what it brings when those above are done; without a plan, the
    /// rows that bring most for the time.
    pub fn next_lines(&self) -> Vec<Line> {
        let mut open = self.plan_lines();
        open.retain(|line| line.progress != Progress::Done);
        if open.is_empty() { self.rows() } else { open }
    }

    /// All steps of the plan as the plan's page has them: the open ones in the order of their days, then what is done.
    pub fn plan_lines(&self) -> Vec<Line> {
        let snapshot = self.snapshot;
        let mut steps = plan_in_order(snapshot);
        steps.sort_by_key(PlanStep::is_done);
        let gains = plan_brings(snapshot, &steps);
        let line = |(step, gain): (PlanStep, Option<(Ratio, Ratio)>)| match step.raises() {
            Some((item, level)) => self.line(item, level, self.brings(&step, gain), step.decision),
            None => self.own_line(step.decision),
        };
        steps.into_iter().zip(gains).map(line).collect()
    }

    /// What a step that raises a statement brings, by what readiness is before and after it.
    fn brings(&self, step: &PlanStep, gain: Option<(Ratio, Ratio)>) -> Brings {
        let Some((item, level)) = step.raises() else { return Brings::Own };
        let figures = &self.snapshot.figures;
        let stands = Ground::new(self.snapshot.q, &figures.scale, &figures.items).start[item];
        match gain {
            _ if step.is_done() || stands >= level => Brings::Counts,
            Some((before, after)) => Brings::Gain(before, after),
            None => Brings::Takes(self.snapshot.q.points(item) * u32::from(level - stands)),
        }
    }

    /// A step that the group wrote itself.
    fn own_line(&self, decision: Decision) -> Line {
        let owner = &decision.owner.value;
        Line {
            how: String::new(),
            done_when: String::new(),
            role: self.role_of(owner),
            who: owner_words(self.snapshot, owner),
            by: decision.day.value,
            note: String::new(),
            progress: decision.progress(),
            brings: Brings::Own,
            step: decision.note.value,
        }
    }

    /// The Do list.
    fn rows(&self) -> Vec<Line> {
        let snapshot = self.snapshot;
        let rows = snapshot.figures.rows(snapshot.q);
        let alone = phrases::sole_voice(snapshot).is_some();
        let line = |row: &engine::assessment::Row| {
            let brings = if alone { Brings::Takes(row.points) } else { Brings::Gain(row.before, row.after) };
            self.line(row.item, row.to, brings, Decision::default())
        };
        rows.iter().map(line).collect()
    }

    fn line(&self, item: usize, level: u8, brings: Brings, decision: Decision) -> Line {
        let (snapshot, content) = (self.snapshot, &self.snapshot.q.items[item]);
        let (who, role) = match (&decision.owner.value, phrases::who_does(snapshot, item)) {
            (Owner::Nobody, WhoDoes::Person(person)) => {
                (self.names.name(person).to_owned(), snapshot.q.roles[content.owner].label.to_string())
            }
            (Owner::Nobody, WhoDoes::Role(role)) => {
                let label = snapshot.q.roles[role].label.to_string();
                (label.clone(), label)
            }
            (owner, _) => (owner_words(snapshot, owner), self.role_of(owner)),
        };
        let anchor = content.anchors.get(usize::from(level.min(TOP_LEVEL))).map_or("", AsRef::as_ref);
        Line {
            step: content.short_step().to_owned(),
            how: if content.short.is_some() { content.action.to_string() } else { String::new() },
            done_when: anchor.to_owned(),
            who,
            role,
            by: decision.day.value,
            progress: decision.progress(),
            note: decision.note.value,
            brings,
        }
    }

    /// The roles of whoever sees to something.
    fn role_of(&self, owner: &Owner) -> String {
        let Owner::Person(id) = owner else { return owner_words(self.snapshot, owner) };
        let group = &self.snapshot.group;
        let person = group.find(id).and_then(|n| group.people.get(n));
        person.map_or_else(String::new, |person| phrases::role_names(self.snapshot, person.roles.value))
    }

    /// By when, short enough for a table.
    pub fn by_words(&self, line: &Line) -> String {
        match line.by {
            Day::NONE => self.text(key::REPORT_NO_DATE).to_owned(),
            day => brief_day(self.snapshot, day),
        }
    }

    /// What it brings, in words.
    pub fn brings_words(&self, brings: Brings) -> String {
        match brings {
            Brings::Own => self.text(key::REPORT_OWN_STEP).to_owned(),
            Brings::Counts => self.text(key::REPORT_COUNTS).to_owned(),
            Brings::Gain(before, after) => gain_words(self.snapshot, before, after),
            Brings::Takes(points) => effort_words(self.snapshot, points),
        }
    }

    /// How far it is: "open", and "late" where its day has passed.
    pub fn state_words(&self, line: &Line) -> String {
        let state = self.text(progress_word(line.progress));
        let is_late = line.progress != Progress::Done && line.by != Day::NONE && line.by < self.today;
        if is_late {
            [state, self.text(key::LIST_COMMA), self.text(key::REPORT_LATE)].concat()
        } else {
            state.to_owned()
        }
    }
}

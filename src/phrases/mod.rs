//! What screens and reports say alike: phrases put together from the message file, the questionnaire and
//! a group's figures.
//!
//! Pure. Absent on purpose: how a phrase is laid out, and whatever only one page says.

mod ask;
mod days;
mod effort;
mod jobs;
mod numbers;
mod owner;
mod plan;
mod sending;
mod verdict;
mod weeks;

pub use ask::{Addressee, invited_as, letter, missing_from, part_link, part_size, reminder};
pub use days::{brief_day, brief_weekday, day_words, short_day, weekday};
pub use effort::{effort_words, gain_words, narrower_words};
pub use jobs::{job_tip, jobs_finding, jobs_words, readiness_words, span_note};
pub use numbers::{sentence, spelled, spelled_first};
pub use owner::{WhoDoes, is_planned, planned, who_does, who_has};
pub use plan::{PlanStep, StepOf, plan_brings, plan_in_order, plan_steps, rows_of_steps, sort_plan, step_name};
pub use sending::{SendBack, inviter, is_collected_elsewhere, of_inviter, send_back, vacant_title};
pub use verdict::{
    band, could_be, is_wide, lowest, others_are_heard, own_verdict, own_verdict_in, reason, sole_voice, verdict,
    verdict_in,
};
pub use weeks::{end_of_next_week, end_of_week};

use engine::assessment::{REVISIT_CAP, Span};
use engine::group::{About, Answer, Kind, Matter, Node, Person};
use engine::questionnaire::{JobId, Questionnaire, RoleSet};
use engine::state::Cell;

use crate::i18n::{Key, Messages, key};
use crate::snapshot::Snapshot;

/// A text with a figure and its range in it.
pub fn span_words(snapshot: &Snapshot, key: Key, span: Span) -> String {
    let (point, lo, hi) = (span.point.percent(), span.lo.percent(), span.hi.percent());
    snapshot.words.fill(key, &[("point", &point), ("lo", &lo), ("hi", &hi)])
}

/// The level that what is to be looked at again counts for at most, by its name.
pub fn held_level(q: &Questionnaire) -> &str {
    q.level_names.get(usize::from(REVISIT_CAP)).map_or("", AsRef::as_ref)
}

/// "Problem identification, checked".
pub fn cell_name(snapshot: &Snapshot, cell: Cell) -> String {
    let (row, column) = cell_parts(snapshot.q, snapshot.words, cell);
    snapshot.words.fill(key::CELL_NAME, &[("job", &row), ("place", &column)])
}

/// The names of a cell's row and column.
pub fn cell_parts(q: &'static Questionnaire, words: Messages, cell: Cell) -> (&'static str, &'static str) {
    let (row, column) = match cell {
        Cell::Node(node) => (q.job(node.job).label.as_ref(), column_word(node.kind)),
        Cell::Whole(JobId::Validation) => (words.text(key::BOARD_WHOLE), key::CELL_CHECKED),
        Cell::Whole(_) => (words.text(key::BOARD_WHOLE), key::CELL_AGREED),
    };
    (row, words.text(column))
}

/// What heads a matter of a meeting: the question of a statement, or of a place of the board.
pub fn matter_headline(snapshot: &Snapshot, matter: Matter) -> String {
    match matter.about() {
        About::Item(item) | About::Step { item, .. } | About::Heard(item) => {
            snapshot.q.items[item].headline().to_owned()
        }
        About::Own(_) => snapshot.group.decision(matter).note.value,
        About::Node(node) => cell_headline(snapshot, Cell::Node(node)),
    }
}

/// What a place of the board asks: the question of its first statement; its name where it has none.
pub fn cell_headline(snapshot: &Snapshot, cell: Cell) -> String {
    match cell.items(snapshot.q).first() {
        Some(item) => snapshot.q.items[*item].headline().to_owned(),
        None => cell_name(snapshot, cell),
    }
}

/// A label inside a sentence: English ones begin small there, unless they are abbreviations.
pub fn in_sentence(q: &Questionnaire, label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if q.spoken().starts_with("en") && !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}

/// The question a cell's statements answer: its job's, or the always-on job's that crosses it.
pub fn cell_question(snapshot: &Snapshot, cell: Cell) -> &'static str {
    let job = match cell {
        Cell::Node(Node { kind: Kind::Done, job }) | Cell::Whole(job) => job,
        Cell::Node(Node { kind: Kind::Check, .. }) => JobId::Validation,
        Cell::Node(Node { kind: Kind::Agree, .. }) => JobId::ConsensusCreation,
    };
    &snapshot.q.job(job).question
}

/// "done", "checked" or "agreed".
pub fn column_word(kind: Kind) -> Key {
    match kind {
        Kind::Done => key::CELL_DONE,
        Kind::Check => key::CELL_CHECKED,
        Kind::Agree => key::CELL_AGREED,
    }
}

/// What is worth saying about a row: the word of each flag, and the cell it is about.
pub fn flags(snapshot: &Snapshot, job: JobId) -> Vec<(Key, Kind)> {
    let (found, mut flags) = (&snapshot.figures.flags, Vec::new());
    let revisit = |kind| snapshot.figures.revisit_now.contains(&Node { kind, job });
    for (is, word, kind) in [
        (found.evidence.contains(&job), key::FLAG_EVIDENCE, Kind::Check),
        (found.agreement.contains(&job), key::FLAG_AGREEMENT, Kind::Agree),
        (found.claimed.contains(&job), key::FLAG_CLAIMED, Kind::Agree),
        (found.upstream.iter().any(|(_, down)| *down == job), key::FLAG_UPSTREAM, Kind::Done),
        (revisit(Kind::Done), key::FLAG_REVISIT_DONE, Kind::Done),
        (revisit(Kind::Check), key::FLAG_REVISIT_CHECK, Kind::Check),
        (revisit(Kind::Agree), key::FLAG_REVISIT_AGREE, Kind::Agree),
    ] {
        if is {
            flags.push((word, kind));
        }
    }
    flags
}

/// The labels of roles, in a row.
pub fn role_names(snapshot: &Snapshot, roles: RoleSet) -> String {
    role_labels(snapshot.q, snapshot.words, roles)
}

/// The same where there is no snapshot.
pub fn role_labels(q: &Questionnaire, words: Messages, roles: RoleSet) -> String {
    let labels: Vec<&str> = roles.iter().map(|role| q.roles[role].label.as_ref()).collect();
    words.list(&labels)
}

/// What somebody is called who may not be shown among others: by name, else by roles.
pub fn called(snapshot: &Snapshot, person: &Person) -> String {
    match person.name.value.as_str() {
        "" if person.roles.value.is_empty() => snapshot.text(key::RESULTS_SOMEBODY).to_owned(),
        "" => role_names(snapshot, person.roles.value),
        name => name.to_owned(),
    }
}

/// Of what one person sees: to themselves, or with their name in it.
pub fn as_seen(snapshot: &Snapshot, person: usize, mine: Key, of: Key) -> String {
    match snapshot.group.people.get(person).filter(|_| snapshot.me != Some(person)) {
        Some(somebody) => snapshot.words.fill(of, &[("name", &called(snapshot, somebody))]),
        None => snapshot.text(mine).to_owned(),
    }
}

/// The statements somebody's answers are missing on: those asked of them that they left open or do not know.
pub fn missing_of(snapshot: &Snapshot, person: usize) -> Vec<usize> {
    let figures = &snapshot.figures.items;
    let is_missing = |item: usize| snapshot.group.people.get(person).is_some_and(|one| one.answer(item).is_missing());
    snapshot.q.items_where(|item| figures[item].tally.asked.contains(&person) && is_missing(item))
}

/// How many statements are asked of me, and how many of them I have answered.
pub fn progress(snapshot: &Snapshot) -> (usize, usize) {
    progress_in(snapshot, &snapshot.q.items_where(|_| true))
}

/// The same of these statements.
pub fn progress_in(snapshot: &Snapshot, items: &[usize]) -> (usize, usize) {
    let (mut answered, mut asked) = (0, 0);
    for item in items.iter().copied().filter(|item| snapshot.state.is_mine(snapshot.q, *item)) {
        asked += 1;
        answered += usize::from(snapshot.state.my_answer(item) != Answer::Nothing);
    }
    (answered, asked)
}

//! What screens and reports say alike: phrases put together from the message file, the questionnaire and
//! a group's figures.
//!
//! Pure. Absent on purpose: how a phrase is laid out, and whatever only one page says.

mod verdict;

use std::rc::Rc;

pub use verdict::{band, verdict};

use crate::assessment::{Assessment, Span};
use crate::group::{Answer, Group, Kind, Node, Person};
use crate::i18n::{Key, Messages, key};
use crate::questionnaire::{JobId, Questionnaire, Resources, RoleSet};
use crate::state::{Cell, Shown, State};

/// What is told of: a group as it is shown, with its figures, and in which words.
#[derive(Clone)]
pub struct Told {
    pub q: &'static Questionnaire,
    pub state: Rc<State>,
    /// The group as it is shown, with those marked as gone or as the same taken into account: the
    /// figures' people stand at their positions in it.
    pub group: Rc<Group>,
    /// My position in it.
    pub me: Option<usize>,
    pub figures: Rc<Assessment>,
    /// The supplier's material, where there is some.
    pub resources: &'static Resources,
    pub words: Messages,
}

impl Told {
    /// Of a state, as it is shown.
    pub fn of(q: &'static Questionnaire, state: Rc<State>, shown: &Shown) -> Told {
        let (group, figures) = (Rc::clone(&shown.group), Rc::clone(&shown.figures));
        Told { q, state, group, me: shown.me, figures, resources: Resources::none(), words: Messages::english() }
    }

    /// A text of the interface.
    pub fn text(&self, key: Key) -> &'static str {
        self.words.text(key)
    }
}

/// A text with a figure and its range in it.
pub fn span_words(told: &Told, key: Key, span: Span) -> String {
    let (point, lo, hi) = (span.point.percent(), span.lo.percent(), span.hi.percent());
    told.words.fill(key, &[("point", &point), ("lo", &lo), ("hi", &hi)])
}

/// "Problem identification, checked".
pub fn cell_name(told: &Told, cell: Cell) -> String {
    let (row, column) = match cell {
        Cell::Node(node) => (told.q.job(node.job).label.as_ref(), column_word(node.kind)),
        Cell::Whole(JobId::Validation) => (told.words.text(key::BOARD_WHOLE), key::CELL_CHECKED),
        Cell::Whole(_) => (told.words.text(key::BOARD_WHOLE), key::CELL_AGREED),
    };
    format!("{row}, {}", told.words.text(column))
}

/// The question a cell's statements answer: its job's, or the always-on job's that crosses it.
pub fn cell_question(told: &Told, cell: Cell) -> &'static str {
    let job = match cell {
        Cell::Node(Node { kind: Kind::Done, job }) | Cell::Whole(job) => job,
        Cell::Node(Node { kind: Kind::Check, .. }) => JobId::Validation,
        Cell::Node(Node { kind: Kind::Agree, .. }) => JobId::ConsensusCreation,
    };
    &told.q.job(job).question
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
pub fn flags(told: &Told, job: JobId) -> Vec<(Key, Kind)> {
    let (found, mut flags) = (&told.figures.flags, Vec::new());
    let revisit = |kind| told.figures.revisit_now.contains(&Node { kind, job });
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
pub fn role_names(told: &Told, roles: RoleSet) -> String {
    let mut labels = Vec::new();
    for role in roles.iter() {
        labels.push(told.q.roles[role].label.to_string());
    }
    told.words.list(&labels)
}

/// What somebody is called who may not be shown among others: by name, else by roles.
pub fn called(told: &Told, person: &Person) -> String {
    match person.name.value.as_str() {
        "" if person.roles.value.is_empty() => told.text(key::RESULTS_SOMEBODY).to_owned(),
        "" => role_names(told, person.roles.value),
        name => name.to_owned(),
    }
}

/// How many statements are asked of me, and how many of them I have answered.
pub fn progress(told: &Told) -> (usize, usize) {
    progress_in(told, &told.q.items_where(&|_| true))
}

/// The same of these statements.
pub fn progress_in(told: &Told, items: &[usize]) -> (usize, usize) {
    let (mut answered, mut asked) = (0, 0);
    for item in items.iter().copied().filter(|item| told.state.is_mine(told.q, *item)) {
        asked += 1;
        answered += usize::from(told.state.my_answer(item) != Answer::Nothing);
    }
    (answered, asked)
}

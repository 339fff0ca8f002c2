//! Phrases that several components say, put together from the message file and the questionnaire.

use super::desk::Desk;
use crate::group::{Answer, Kind, Node, Person};
use crate::i18n::{Key, key};
use crate::questionnaire::{JobId, RoleSet};
use crate::state::Cell;

/// "Problem identification, checked".
pub fn cell_name(desk: &Desk, cell: Cell) -> String {
    let (row, column) = match cell {
        Cell::Node(node) => (desk.q.job(node.job).label.as_ref(), column_word(node.kind)),
        Cell::Whole(JobId::Validation) => (desk.words.text(key::BOARD_WHOLE), key::CELL_CHECKED),
        Cell::Whole(_) => (desk.words.text(key::BOARD_WHOLE), key::CELL_AGREED),
    };
    format!("{row}, {}", desk.words.text(column))
}

/// The question a cell's statements answer: its job's, or the always-on job's that crosses it.
pub fn cell_question(desk: &Desk, cell: Cell) -> &'static str {
    let job = match cell {
        Cell::Node(Node { kind: Kind::Done, job }) | Cell::Whole(job) => job,
        Cell::Node(Node { kind: Kind::Check, .. }) => JobId::Validation,
        Cell::Node(Node { kind: Kind::Agree, .. }) => JobId::ConsensusCreation,
    };
    &desk.q.job(job).question
}

/// "done", "checked" or "agreed".
pub fn column_word(kind: Kind) -> Key {
    match kind {
        Kind::Done => key::CELL_DONE,
        Kind::Check => key::CELL_CHECKED,
        Kind::Agree => key::CELL_AGREED,
    }
}

/// The labels of roles, in a row.
pub fn role_names(desk: &Desk, roles: RoleSet) -> String {
    let mut labels = Vec::new();
    for role in roles.iter() {
        labels.push(desk.q.roles[role].label.to_string());
    }
    desk.words.list(&labels)
}

/// What somebody is called who may not be shown among others: by name, else by roles.
pub fn called(desk: &Desk, person: &Person) -> String {
    match person.name.value.as_str() {
        "" if person.roles.value.is_empty() => desk.text(key::RESULTS_SOMEBODY).to_owned(),
        "" => role_names(desk, person.roles.value),
        name => name.to_owned(),
    }
}

/// How many statements are asked of me, and how many of them I have answered.
pub fn progress(desk: &Desk) -> (usize, usize) {
    progress_in(desk, &desk.q.items_where(&|_| true))
}

/// The same of these statements.
pub fn progress_in(desk: &Desk, items: &[usize]) -> (usize, usize) {
    let (mut answered, mut asked) = (0, 0);
    for item in items.iter().copied().filter(|item| desk.state.is_mine(desk.q, *item)) {
        asked += 1;
        answered += usize::from(desk.state.my_answer(item) != Answer::Nothing);
    }
    (answered, asked)
}

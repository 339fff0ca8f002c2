//! The cells beside this one.

use engine::group::{Kind, Node};
use engine::questionnaire::JobId;
use engine::state::{Cell, View};
use yew::prelude::*;

use crate::i18n::{Key, key};
use crate::phrases;
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// The cells of the same row, with the whole-journey cells as a row of their own.
fn row_of(cell: Cell) -> Vec<Cell> {
    match cell {
        Cell::Node(Node { job, .. }) => {
            [Kind::Done, Kind::Check, Kind::Agree].map(|kind| Cell::Node(Node { kind, job })).to_vec()
        }
        Cell::Whole(_) => [JobId::Validation, JobId::ConsensusCreation].map(Cell::Whole).to_vec(),
    }
}

/// The next cell of this row, for those who like to go on.
pub fn next(snapshot: &Snapshot, here: Cell) -> Option<Cell> {
    let next = row_of(here).into_iter().skip_while(|cell| *cell != here).nth(1);
    next.filter(|next| !next.items(snapshot.q).is_empty())
}

/// A cell as its column is called.
fn short(cell: Cell) -> Key {
    match cell {
        Cell::Node(Node { kind: Kind::Done, .. }) => key::BOARD_DONE,
        Cell::Node(Node { kind: Kind::Check, .. }) | Cell::Whole(JobId::Validation) => key::BOARD_CHECKED,
        _ => key::BOARD_AGREED,
    }
}

/// The cells of this row, and the way back to the board.
pub fn around(snapshot: &Snapshot, assessment: &AssessmentHandle, here: Cell) -> Html {
    let status = |cell: Cell| match phrases::progress_in(snapshot, &cell.items(snapshot.q)) {
        (_, 0) => String::new(),
        (answered, asked) => snapshot.words.fill(key::BOARD_SOME, &[("n", &answered), ("of", &asked)]),
    };
    let button = |cell: Cell| {
        let (current, status) = ((cell == here).then_some("page"), status(cell));
        html! {
            <button type="button" aria-current={current} onclick={assessment.on_go(View::Cell(cell))}>
                { snapshot.text(short(cell)) }<span class="tiny" key={status.clone()}>{ status }</span>
            </button>
        }
    };
    let row = row_of(here).into_iter().filter(|cell| !cell.items(snapshot.q).is_empty());
    html! {
        <div class="around">
            { row.map(button).collect::<Html>() }
            <button type="button" onclick={assessment.on_go(View::Board)}>{ snapshot.text(key::JOB_WHOLE_BOARD) }</button>
        </div>
    }
}

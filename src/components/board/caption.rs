//! What stands below a cell's rails.

use engine::assessment::Ratio;
use engine::group::{Answer, Kind};
use engine::state::Cell;

use super::{Perspective, Scene};
use crate::i18n::key;
use crate::phrases;
use crate::snapshot::Snapshot;

/// A caption, and the class of how it looks, if it has one.
type Caption = (String, Option<&'static str>);

/// The caption of a cell with these items.
pub fn caption(scene: Scene, cell: Cell, items: &[usize]) -> Caption {
    match scene.perspective {
        Perspective::Mine => my_caption(scene.snapshot, items),
        Perspective::Group => group_caption(scene, cell, items),
    }
}

/// What waits for me here, or that nothing does.
fn my_caption(snapshot: &Snapshot, items: &[usize]) -> Caption {
    let (state, words) = (&snapshot.state, snapshot.words);
    let (answered, asked) = phrases::progress_in(snapshot, items);
    let said = items.iter().filter(|item| state.my_answer(**item) != Answer::Nothing).count();
    let (open, stood_in) = (asked - answered, said - answered);
    match (open, asked) {
        (0, 0) if stood_in > 0 => (words.count(key::BOARD_STOOD_IN, stood_in, &[]), None),
        (0, 0) => (words.text(key::BOARD_OTHERS).to_owned(), None),
        (0, _) => (words.text(key::BOARD_ANSWERED).to_owned(), None),
        // What was left open on purpose waits for nobody.
        _ if state.is_done(snapshot.q) => (words.fill(key::BOARD_LEFT_OPEN, &[("n", &open)]), None),
        _ => (words.fill(key::BOARD_FOR_YOU, &[("n", &open)]), Some("chip-you")),
    }
}

/// The cell's figure; none while nobody has given a level here, or one person is all there is to hear.
fn group_caption(scene: Scene, cell: Cell, items: &[usize]) -> Caption {
    let figures = &scene.snapshot.figures;
    let text = |key| (scene.text(key).to_owned(), None);
    if !items.iter().any(|item| figures.items[*item].in_scope) {
        return text(key::BOARD_OUT_OF_SCOPE);
    }
    if !items.iter().any(|item| figures.items[*item].is_known()) {
        return text(key::BOARD_NOT_KNOWN);
    }
    let figure: Option<Ratio> = match cell {
        _ if !scene.has_figures => None,
        Cell::Node(node) => {
            let row = figures.matrix[node.job.index()];
            match node.kind {
                Kind::Done => row.done,
                Kind::Check => row.checked,
                Kind::Agree => row.agreed,
            }
        }
        Cell::Whole(_) => figures.mean_of(items),
    };
    figure.map_or_else(
        || text(key::BOARD_ANSWERED),
        |ratio| (scene.snapshot.words.number(ratio.percent()), Some("tile-value")),
    )
}

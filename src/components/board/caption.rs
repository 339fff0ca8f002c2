//! What stands below a cell's rails.

use engine::assessment::Ratio;
use engine::group::{Answer, Kind};
use engine::state::Cell;

use super::{Perspective, Scene};
use crate::i18n::key;
use crate::phrases;
use crate::snapshot::Snapshot;

/// The caption of a cell with these items.
pub fn caption(scene: Scene, cell: Cell, items: &[usize]) -> String {
    match scene.perspective {
        Perspective::Mine => my_caption(scene.snapshot, items),
        Perspective::Group => group_caption(scene.snapshot, cell, items),
    }
}

/// How many of my statements here are answered.
fn my_caption(snapshot: &Snapshot, items: &[usize]) -> String {
    let (state, words) = (&snapshot.state, snapshot.words);
    let (answered, asked) = phrases::progress_in(snapshot, items);
    let said = items.iter().filter(|item| state.my_answer(**item) != Answer::Nothing).count();
    let stood_in = said - answered;
    if asked == 0 && stood_in > 0 {
        return words.count(key::BOARD_STOOD_IN, stood_in, &[]);
    }
    if asked == 0 {
        let nobody = items.iter().all(|item| state.is_nobodys(snapshot.q, *item));
        return words.text(if nobody { key::BOARD_NOBODY } else { key::BOARD_OTHERS }).to_owned();
    }
    if asked == 1 {
        return words.text(if answered == 1 { key::BOARD_ANSWERED } else { key::BOARD_OPEN }).to_owned();
    }
    words.fill(key::BOARD_SOME, &[("n", &answered), ("of", &asked)])
}

/// The cell's figure.
fn group_caption(snapshot: &Snapshot, cell: Cell, items: &[usize]) -> String {
    let figure: Option<Ratio> = match cell {
        Cell::Node(node) => {
            let row = snapshot.figures.matrix[node.job.index()];
            match node.kind {
                Kind::Done => row.done,
                Kind::Check => row.checked,
                Kind::Agree => row.agreed,
            }
        }
        Cell::Whole(_) => snapshot.figures.mean_of(items),
    };
    figure.map_or_else(|| snapshot.text(key::BOARD_OUT_OF_SCOPE).to_owned(), |ratio| ratio.percent().to_string())
}

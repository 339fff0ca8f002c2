//! How an item's rail looks on the board.

use engine::group::Answer;

use super::{Perspective, Scene};
use crate::components::rail::RailLook;
use crate::snapshot::Snapshot;

/// The look of an item's rail.
pub fn look(scene: Scene, item: usize) -> RailLook {
    match scene.perspective {
        Perspective::Mine => my_look(scene.snapshot, item),
        Perspective::Group => group_look(scene.snapshot, item),
    }
}

/// What I said, as I said it: nothing is capped in one's own view.
fn my_look(snapshot: &Snapshot, item: usize) -> RailLook {
    match snapshot.state.my_answer(item) {
        Answer::Level(level) => RailLook::Levels { solid: level, maybe: level, was: level },
        Answer::DontKnow => RailLook::Unsure,
        Answer::DoesNotApply => RailLook::Outside,
        Answer::Nothing if snapshot.state.is_mine(snapshot.q, item) => RailLook::Open,
        Answer::Nothing => RailLook::Others,
    }
}

fn group_look(snapshot: &Snapshot, item: usize) -> RailLook {
    let figures = &snapshot.figures.items[item];
    if !figures.in_scope {
        return RailLook::Outside;
    }
    if figures.tally.given() == 0 {
        return RailLook::Open;
    }
    RailLook::Levels { solid: figures.level_lo.min(figures.level), maybe: figures.level, was: figures.supported }
}

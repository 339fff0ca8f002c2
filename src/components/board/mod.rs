//! The board: four jobs crossed by the two that never stop. Map, navigation, progress and result.
//!
//! Every cell is a button of equal rank: no order, no lock, no line from one row to the next.

mod caption;
mod corner;
mod flags;
mod key;
mod look;
mod row;
mod tile;

use yew::prelude::*;

use self::row::{heads, row, whole};
use super::text::keyed;
use crate::hooks::use_assessment;
use crate::i18n::{self, Key};
use crate::phrases;
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;
use engine::questionnaire::JobId;

/// Whose answers the board shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Perspective {
    /// What I said, and where my statements wait. No figures of the group, and no flags.
    Mine,
    /// What the group's answers support.
    Group,
}

/// How much of it is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BoardSize {
    /// With figures, captions and flags.
    #[default]
    Full,
    /// Beside a text: the rails alone, and what they mean in a line.
    Small,
}

/// Properties of [`Board`].
#[derive(Clone, PartialEq, Properties)]
pub struct BoardProps {
    /// The group it shows: a trial has one of its own.
    pub snapshot: Snapshot,
    /// Whose answers it shows.
    pub perspective: Perspective,
    /// How much of it is drawn.
    #[prop_or_default]
    pub size: BoardSize,
    /// What is said below a small one in place of its key; its key where it is empty.
    #[prop_or_default]
    pub line: AttrValue,
    /// What stands between it and its key.
    #[prop_or_default]
    pub children: Html,
}

/// What its cells are drawn from.
#[derive(Clone, Copy)]
struct Scene<'a> {
    snapshot: &'a Snapshot,
    perspective: Perspective,
    size: BoardSize,
    /// The group's figures stand there: not in my own view, and not while one person is all there is to hear.
    has_figures: bool,
    assessment: &'a AssessmentHandle,
}

impl Scene<'_> {
    fn text(&self, key: Key) -> &'static str {
        self.snapshot.text(key)
    }

    /// Whether captions, figures and flags are drawn.
    fn is_full(&self) -> bool {
        self.size == BoardSize::Full
    }
}

/// The board.
#[component]
pub fn Board(props: &BoardProps) -> Html {
    let assessment = use_assessment();
    let BoardProps { snapshot, perspective, size, line, children } = props;
    let is_figure = snapshot.figures.voices > 0 && phrases::sole_voice(snapshot).is_none();
    let scene = Scene {
        snapshot,
        perspective: *perspective,
        size: *size,
        has_figures: *perspective == Perspective::Group && is_figure,
        assessment: &assessment,
    };
    let class = if scene.is_full() { "board" } else { "board board-small" };
    html! {
        <>
            <div {class} role="table" aria-label={scene.text(i18n::key::BOARD_LABEL)}>
                <span class="ribbon ribbon-checked" role="presentation"></span>
                <span class="ribbon ribbon-agreed" role="presentation"></span>
                { heads(scene) }
                { JobId::SEQUENTIAL.into_iter().map(|job| row(scene, job)).collect::<Html>() }
                { whole(scene) }
            </div>
            { children.clone() }
            if line.is_empty() { { key::key(scene) } } else { <p class="tiny">{ keyed(line) }</p> }
        </>
    }
}

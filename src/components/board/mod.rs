//! The board: four jobs crossed by the two that never stop. Map, navigation, progress and result.
//!
//! Every cell is a button of equal rank: no order, no lock, no line from one row to the next.

mod caption;
mod flags;
mod legend;
mod look;
mod tile;

use engine::group::{Kind, Node};
use engine::questionnaire::JobId;
use engine::state::{Cell, View};
use yew::prelude::*;

use self::flags::flags_of;
use self::legend::legend;
use self::tile::tile;
use super::glyph::glyph;
use crate::hooks::use_assessment;
use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// Whose answers the board shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Perspective {
    /// What I said, and where my statements wait.
    #[default]
    Mine,
    /// What the group's answers support.
    Group,
}

/// Properties of [`Board`].
#[derive(Clone, PartialEq, Properties)]
pub struct BoardProps {
    /// The group it shows: a trial has one of its own.
    pub snapshot: Snapshot,
    /// Whose answers it shows.
    pub perspective: Perspective,
    /// The rails alone: no figure, no flag, nothing below a cell, no key.
    #[prop_or_default]
    pub is_small: bool,
}

/// What its cells are drawn from.
#[derive(Clone, Copy)]
struct Scene<'a> {
    snapshot: &'a Snapshot,
    perspective: Perspective,
    is_small: bool,
    assessment: &'a AssessmentHandle,
}

impl Scene<'_> {
    fn text(&self, key: Key) -> &'static str {
        self.snapshot.text(key)
    }
}

/// The board.
#[component]
pub fn Board(props: &BoardProps) -> Html {
    let assessment = use_assessment();
    let &BoardProps { ref snapshot, perspective, is_small } = props;
    let scene = Scene { snapshot, perspective, is_small, assessment: &assessment };
    html! {
        <>
            <div class={if is_small { "board board-small" } else { "board" }} role="table" aria-label={scene.text(key::BOARD_LABEL)}>
                <span class="ribbon ribbon-checked" role="presentation"></span>
                <span class="ribbon ribbon-agreed" role="presentation"></span>
                <div class="board-row" role="row">
                    <div class="col-head-corner" role="columnheader"><span class="sr">{ scene.text(key::BOARD_JOB) }</span></div>
                    <div class="col-head col-head-done" role="columnheader">
                        <span class="col-word">{ scene.text(key::BOARD_DONE) }</span>
                        if !is_small { <span class="col-job">{ scene.text(key::BOARD_DONE_ABOUT) }</span> }
                    </div>
                    { column_head(scene, JobId::Validation, key::BOARD_CHECKED) }
                    { column_head(scene, JobId::ConsensusCreation, key::BOARD_AGREED) }
                </div>
                { JobId::SEQUENTIAL.into_iter().map(|job| row(scene, job)).collect::<Html>() }
                { whole(scene) }
            </div>
            if !is_small { { legend(scene) } }
        </>
    }
}

/// The head of a column whose job never stops.
fn column_head(scene: Scene, job: JobId, word: Key) -> Html {
    let snapshot = scene.snapshot;
    if scene.is_small {
        return html! { <div class="col-head" role="columnheader"><span class="col-word">{ scene.text(word) }</span></div> };
    }
    let figure = snapshot.figures.jobs[job.index()].filter(|_| scene.perspective == Perspective::Group);
    let figure = figure.map(|span| span.point.percent());
    html! {
        <div class="col-head" role="columnheader">
            <span class="col-word">{ scene.text(word) }</span>
            <span class="col-job"><span>{ snapshot.q.job(job).label.as_ref() }</span><br />
                if let Some(figure) = figure {
                    <b key={figure.to_string()}>{ figure }</b>
                } else {
                    <span>{ scene.text(key::BOARD_ALWAYS_ON) }</span>
                }
                { weakest(snapshot, job) }
            </span>
        </div>
    }
}

/// The mark of the weakest job, while it says something.
fn weakest(snapshot: &Snapshot, job: JobId) -> Html {
    let figures = &snapshot.figures;
    // A job nobody has spoken about yet is not weak but open.
    let known = snapshot.q.items_of(job).any(|item| figures.items[item].is_known());
    if !known || figures.weakest.len() > 2 || !figures.weakest.contains(&job) {
        return html! {};
    }
    html! { <span>{ " " }<span class="weakest">{ snapshot.text(key::BOARD_WEAKEST) }</span></span> }
}

/// A job with its three cells.
fn row(scene: Scene, job: JobId) -> Html {
    let snapshot = scene.snapshot;
    let content = snapshot.q.job(job);
    let flags = if scene.is_small { Vec::new() } else { flags_of(scene, job) };
    let cell = |kind: Kind, class: &'static str| {
        let mark = flags.iter().find(|flag| flag.kind == kind);
        tile(scene, Cell::Node(Node { kind, job }), class, mark)
    };
    let words = flags.iter().map(|flag| {
        let word = scene.text(flag.word);
        html! { <span class="flag" key={word}>{ glyph(flag.sign) }{ word }</span> }
    });
    html! {
        <div class="board-row board-weft" role="row" key={job.id()}>
            <div class="row-head" role="rowheader">
                <h3 class="row-name"><span>{ content.label.as_ref() }</span>if !scene.is_small { { weakest(snapshot, job) } }</h3>
                if !scene.is_small { <span class="row-ask">{ content.question.as_ref() }</span> }
                if !flags.is_empty() { <div class="row-flags">{ for words }</div> }
            </div>
            { cell(Kind::Done, "cell cell-done") }
            { cell(Kind::Check, "cell cell-checked") }
            { cell(Kind::Agree, "cell cell-agreed") }
        </div>
    }
}

/// The whole journey: readiness, and the two cells that are about no single job.
fn whole(scene: Scene) -> Html {
    let overall = scene.snapshot.figures.overall;
    let (lo, hi) = (overall.lo.percent(), overall.hi.percent());
    let between = if lo == hi {
        String::new()
    } else {
        scene.snapshot.words.fill(key::BOARD_BETWEEN, &[("lo", &lo), ("hi", &hi)])
    };
    let point = overall.point.percent();
    html! {
        <div class="board-row whole" role="row">
            <div class="row-head" role="rowheader">
                <h3 class="row-name">{ scene.text(key::BOARD_WHOLE) }</h3>
                if !scene.is_small { <span class="row-ask">{ scene.text(key::BOARD_WHOLE_ABOUT) }</span> }
            </div>
            <div class="cell cell-sum" role="cell">
                if !scene.is_small {
                <button type="button" class="tile" onclick={scene.assessment.on_go(View::Results)}>
                    <span class="col-job">{ scene.text(key::BOARD_READINESS) }</span>
                    <span class="sum-value" key={point.to_string()}>{ point }</span>
                    <span class="col-job" key={between.clone()}>{ between }</span>
                </button>
                }
            </div>
            { tile(scene, Cell::Whole(JobId::Validation), "cell cell-checked", None) }
            { tile(scene, Cell::Whole(JobId::ConsensusCreation), "cell cell-agreed", None) }
        </div>
    }
}

//! The rows of the board: what its columns are called, a job with its three cells, the purchase as a whole.

use engine::group::{Kind, Node};
use engine::questionnaire::JobId;
use engine::state::Cell;
use yew::prelude::*;

use super::Scene;
use super::corner::corner;
use super::flags::flags_of;
use super::tile::tile;
use crate::components::glyph::glyph;
use crate::i18n::{Key, key};

/// What the columns are called.
pub fn heads(scene: Scene) -> Html {
    html! {
        <div class="board-row" role="row">
            <div class="col-head-corner" role="columnheader"><span class="sr">{ scene.text(key::BOARD_JOB) }</span></div>
            <div class="col-head col-head-done" role="columnheader">
                <span class="col-word">{ scene.text(key::BOARD_DONE) }</span>
                if scene.is_full() { <span class="col-job">{ scene.text(key::BOARD_DONE_ABOUT) }</span> }
            </div>
            { thread_head(scene, JobId::Validation, key::BOARD_CHECKED) }
            { thread_head(scene, JobId::ConsensusCreation, key::BOARD_AGREED) }
        </div>
    }
}

/// The head of a column whose job never stops.
fn thread_head(scene: Scene, job: JobId, word: Key) -> Html {
    let snapshot = scene.snapshot;
    let is_known = snapshot.q.items_of(job).any(|item| snapshot.figures.items[item].is_known());
    let span = snapshot.figures.jobs[job.index()].filter(|_| scene.has_figures && is_known);
    let figure = span.map(|span| scene.snapshot.words.number(span.point.percent()));
    html! {
        <div class="col-head" role="columnheader">
            <span class="col-word">{ scene.text(word) }</span>
            if scene.is_full() {
                <span class="col-job">
                    <span lang={snapshot.lang()}>{ snapshot.q.job(job).label.as_ref() }</span>
                    if let Some(figure) = figure { <br /><b key={figure.clone()}>{ figure }</b>{ weakest(scene, job) } }
                </span>
            }
        </div>
    }
}

/// The mark of the weakest job, while it says something.
fn weakest(scene: Scene, job: JobId) -> Html {
    let figures = &scene.snapshot.figures;
    // A job nobody has spoken about yet is not weak but open.
    let known = scene.snapshot.q.items_of(job).any(|item| figures.items[item].is_known());
    if !scene.has_figures || !known || figures.weakest.len() > 2 || !figures.weakest.contains(&job) {
        return html! {};
    }
    html! { <span>{ " " }<span class="weakest">{ scene.text(key::BOARD_WEAKEST) }</span></span> }
}

/// A job with its three cells.
pub fn row(scene: Scene, job: JobId) -> Html {
    let (content, lang) = (scene.snapshot.q.job(job), scene.snapshot.lang());
    let flags = flags_of(scene, job);
    let cell = |kind: Kind, class: &'static str| {
        let mark = flags.iter().find(|flag| flag.on.contains(&kind));
        tile(scene, Cell::Node(Node { kind, job }), class, mark)
    };
    let words = flags.iter().map(|flag| {
        let words = flag.words.clone();
        html! { <span class="flag" key={words.clone()}>{ glyph(flag.sign) }<span>{ words }</span></span> }
    });
    html! {
        <div class="board-row board-weft" role="row" key={job.id()}>
            <div class="row-head" role="rowheader">
                <h3 class="row-name"><span {lang}>{ content.label.as_ref() }</span>if scene.is_full() { { weakest(scene, job) } }</h3>
                if scene.is_full() { <span class="row-ask" {lang}>{ content.question.as_ref() }</span> }
                if !flags.is_empty() { <div class="row-flags">{ for words }</div> }
            </div>
            { cell(Kind::Done, "cell cell-done") }
            { cell(Kind::Check, "cell cell-checked") }
            { cell(Kind::Agree, "cell cell-agreed") }
        </div>
    }
}

/// The whole journey: readiness, and the two cells that are about no single job.
pub fn whole(scene: Scene) -> Html {
    html! {
        <div class="board-row whole" role="row">
            <div class="row-head" role="rowheader">
                <h3 class="row-name">{ scene.text(key::BOARD_WHOLE) }</h3>
                if scene.is_full() { <span class="row-ask">{ scene.text(key::BOARD_WHOLE_ABOUT) }</span> }
            </div>
            <div class="cell cell-sum" role="cell">if scene.is_full() { { corner(scene) } }</div>
            { tile(scene, Cell::Whole(JobId::Validation), "cell cell-checked", None) }
            { tile(scene, Cell::Whole(JobId::ConsensusCreation), "cell cell-agreed", None) }
        </div>
    }
}

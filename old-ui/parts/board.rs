//! The board: four jobs crossed by the two that never stop. Map, navigation, progress and result.
//!
//! Every cell is a button of equal rank: no order, no lock, no line from one row to the next.

use macros::html;

use super::{RailLook, Sign, glyph, rail};
use crate::assessment::Ratio;
use crate::group::{Answer, Kind, Node};
use crate::i18n::{Key, key};
use crate::phrases;
use crate::questionnaire::JobId;
use crate::state::{Cell, View};
use crate::ui::desk::Desk;
use crate::ui::template::{Html, each};

/// Whose answers the board shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// What I said, and where my statements wait.
    Me,
    /// What the group's answers support.
    Group,
}

/// The board.
pub fn board(desk: &Desk, of: Of) -> Html {
    html! {
        <>
            <div class="board" role="table" aria-label={key::BOARD_LABEL}>
                <span class="ribbon ribbon-checked" role="presentation"></span>
                <span class="ribbon ribbon-agreed" role="presentation"></span>
                <div class="board-row" role="row">
                    <div class="col-head-corner" role="columnheader"><span class="sr">{ key::BOARD_JOB }</span></div>
                    <div class="col-head col-head-done" role="columnheader">
                        <span class="col-word">{ key::BOARD_DONE }</span>
                        <span class="col-job">{ key::BOARD_DONE_ABOUT }</span>
                    </div>
                    { column_head(desk, of, JobId::Validation, key::BOARD_CHECKED) }
                    { column_head(desk, of, JobId::ConsensusCreation, key::BOARD_AGREED) }
                </div>
                { each(JobId::SEQUENTIAL.len(), &|n| row(desk, of, JobId::SEQUENTIAL[n])) }
                { whole(desk, of) }
            </div>
            { legend(desk, of) }
        </>
    }
}

fn column_head(desk: &Desk, of: Of, job: JobId, word: Key) -> Html {
    let figure = desk.figures.jobs[job.index()].filter(|_| of == Of::Group);
    html! {
        <div class="col-head" role="columnheader">
            <span class="col-word">{ word }</span>
            <span class="col-job">{ desk.q.job(job).label.as_ref() }<br />
                if let Some(span) = figure {
                    <b>{ span.point.percent() }</b>
                } else {
                    { key::BOARD_ALWAYS_ON }
                }
                { weakest(desk, job) }
            </span>
        </div>
    }
}

/// The mark of the weakest job, while it says something.
fn weakest(desk: &Desk, job: JobId) -> Html {
    let figures = &desk.figures;
    // A job nobody has spoken about yet is not weak but open.
    let known = desk.q.items_of(job).any(|item| figures.items[item].is_known());
    if !known || figures.weakest.len() > 2 || !figures.weakest.contains(&job) {
        return Html::default();
    }
    html! { <>{ " " }<span class="weakest">{ key::BOARD_WEAKEST }</span></> }
}

fn row(desk: &Desk, of: Of, job: JobId) -> Html {
    let content = desk.q.job(job);
    let node = |kind| Cell::Node(Node { kind, job });
    html! {
        <div class="board-row board-weft" role="row" key={job.id()}>
            <div class="row-head" role="rowheader">
                <h3 class="row-name">{ content.label.as_ref() }{ weakest(desk, job) }</h3>
                <span class="row-ask">{ content.question.as_ref() }</span>
                { row_flags(desk, of, job) }
            </div>
            { cell(desk, of, node(Kind::Done), "cell cell-done") }
            { cell(desk, of, node(Kind::Check), "cell cell-checked") }
            { cell(desk, of, node(Kind::Agree), "cell cell-agreed") }
        </div>
    }
}

fn whole(desk: &Desk, of: Of) -> Html {
    let overall = desk.figures.overall;
    let (lo, hi) = (overall.lo.percent(), overall.hi.percent());
    let between = (lo != hi).then(|| desk.words.fill(key::BOARD_BETWEEN, &[("lo", &lo), ("hi", &hi)]));
    html! {
        <div class="board-row whole" role="row">
            <div class="row-head" role="rowheader">
                <h3 class="row-name">{ key::BOARD_WHOLE }</h3>
                <span class="row-ask">{ key::BOARD_WHOLE_ABOUT }</span>
            </div>
            <div class="cell cell-sum" role="cell">
                <button type="button" class="tile" onclick={desk.go(View::Results)}>
                    <span class="col-job">{ key::BOARD_READINESS }</span>
                    <span class="sum-value">{ overall.point.percent() }</span>
                    <span class="col-job">{ between }</span>
                </button>
            </div>
            { cell(desk, of, Cell::Whole(JobId::Validation), "cell cell-checked") }
            { cell(desk, of, Cell::Whole(JobId::ConsensusCreation), "cell cell-agreed") }
        </div>
    }
}

/// The word of a flag, the sign its cell carries, and the cell.
///
/// While I only fill in my own part, an unanswered check is no news: then a flag waits for its answer.
fn flags_of(desk: &Desk, of: Of, job: JobId) -> Vec<(Sign, Key, Kind)> {
    let known = |kind, job| Node { kind, job }.items(desk.q).any(|item| desk.figures.items[item].is_known());
    let mut signed = Vec::new();
    for (word, kind) in phrases::flags(desk, job) {
        let (sign, news) = match word {
            key::FLAG_EVIDENCE => (Sign::Evidence, known(kind, job)),
            key::FLAG_AGREEMENT => (Sign::Talk, known(kind, job)),
            key::FLAG_CLAIMED => (Sign::Talk, true),
            key::FLAG_UPSTREAM => {
                let ahead = |(up, down): &(JobId, JobId)| *down == job && known(Kind::Done, *up);
                (Sign::Ahead, desk.figures.flags.upstream.iter().any(ahead))
            }
            _ => (Sign::Turn, true),
        };
        if news || of == Of::Group {
            signed.push((sign, word, kind));
        }
    }
    signed
}

fn row_flags(desk: &Desk, of: Of, job: JobId) -> Html {
    let flags = flags_of(desk, of, job);
    if flags.is_empty() {
        return Html::default();
    }
    html! {
        <div class="row-flags">
            { each(flags.len(), &|n| html! { <span class="flag">{ glyph(flags[n].0) }{ flags[n].1 }</span> }) }
        </div>
    }
}

fn cell(desk: &Desk, of: Of, cell: Cell, class: &'static str) -> Html {
    let items = cell.items(desk.q);
    if items.is_empty() {
        return html! { <div {class} role="cell"></div> };
    }
    let look = |item: usize| if of == Of::Me { my_look(desk, item) } else { group_look(desk, item) };
    let rails = each(items.len(), &|n| rail(desk.q.items[items[n]].target, look(items[n])));
    let mark = match cell {
        Cell::Node(node) => flags_of(desk, of, node.job).into_iter().find(|(_, _, kind)| *kind == node.kind),
        Cell::Whole(_) => None,
    };
    let caption = match of {
        Of::Me => my_caption(desk, &items),
        Of::Group => group_caption(desk, cell, &items),
    };
    let name = phrases::cell_name(desk, cell);
    let label = match mark {
        Some((_, word, _)) => format!("{name}: {caption}. {}", desk.text(word)),
        None => format!("{name}: {caption}"),
    };
    html! {
        <div {class} role="cell">
            <button type="button" class="tile" aria-label={label} onclick={desk.go(View::Cell(cell))}>
                if let Some((sign, _, _)) = mark { <span class="tile-mark">{ glyph(sign) }</span> }
                <span class="rails" aria-hidden="true">{ rails }</span>
                <span class="tile-text">
                    <span class={(of == Of::Group).then_some("tile-value")}>{ caption }</span>
                </span>
            </button>
        </div>
    }
}

fn my_look(desk: &Desk, item: usize) -> RailLook {
    match desk.state.my_answer(item) {
        Answer::Level(level) => {
            let counts = if desk.figures.items[item].revisit.is_some() { level.min(2) } else { level };
            RailLook::Levels { solid: counts, maybe: counts, was: level }
        }
        Answer::DontKnow => RailLook::Unsure,
        Answer::DoesNotApply => RailLook::Outside,
        Answer::Nothing if desk.state.is_mine(desk.q, item) => RailLook::Open,
        Answer::Nothing => RailLook::Others,
    }
}

fn group_look(desk: &Desk, item: usize) -> RailLook {
    let figures = &desk.figures.items[item];
    if !figures.in_scope {
        return RailLook::Outside;
    }
    if figures.tally.given() == 0 {
        return if figures.tally.silent > 0 { RailLook::Open } else { RailLook::Others };
    }
    RailLook::Levels { solid: figures.level_lo.min(figures.level), maybe: figures.level, was: figures.supported }
}

/// How many of my statements here are answered.
fn my_caption(desk: &Desk, items: &[usize]) -> String {
    let messages = desk.words;
    let (answered, asked) = phrases::progress_in(desk, items);
    let said = items.iter().filter(|item| desk.state.my_answer(**item) != Answer::Nothing).count();
    let stood_in = said - answered;
    if asked == 0 && stood_in > 0 {
        return messages.count(key::BOARD_STOOD_IN, stood_in, &[]);
    }
    if asked == 0 {
        let nobody = items.iter().all(|item| desk.state.is_nobodys(desk.q, *item));
        return messages.text(if nobody { key::BOARD_NOBODY } else { key::BOARD_OTHERS }).to_owned();
    }
    if asked == 1 {
        return messages.text(if answered == 1 { key::BOARD_ANSWERED } else { key::BOARD_OPEN }).to_owned();
    }
    messages.fill(key::BOARD_SOME, &[("n", &answered), ("of", &asked)])
}

/// The cell's figure.
fn group_caption(desk: &Desk, cell: Cell, items: &[usize]) -> String {
    let figure: Option<Ratio> = match cell {
        Cell::Node(node) => {
            let row = desk.figures.matrix[node.job.index()];
            match node.kind {
                Kind::Done => row.done,
                Kind::Check => row.checked,
                Kind::Agree => row.agreed,
            }
        }
        Cell::Whole(_) => desk.figures.mean_of(items),
    };
    figure.map_or_else(|| desk.text(key::BOARD_OUT_OF_SCOPE).to_owned(), |ratio| ratio.percent().to_string())
}

fn legend(desk: &Desk, of: Of) -> Html {
    let entry = |look: RailLook, word: Key| {
        html! { <li>{ rail(3, look) }{ word }</li> }
    };
    html! {
        <ul class="key" aria-label={key::KEY_LABEL}>
            if of == Of::Me {
                { entry(RailLook::Levels { solid: 2, maybe: 2, was: 2 }, key::KEY_MINE) }
                { entry(RailLook::Open, key::KEY_OPEN) }
                { entry(RailLook::Unsure, key::KEY_UNSURE) }
                { entry(RailLook::Others, key::KEY_OTHERS) }
            } else {
                { entry(RailLook::Levels { solid: 2, maybe: 2, was: 2 }, key::KEY_GROUP) }
                { entry(RailLook::Levels { solid: 0, maybe: 2, was: 2 }, key::KEY_MAYBE) }
                { entry(RailLook::Open, key::KEY_TO_DO) }
            }
            if desk.figures.items.iter().any(|item| item.revisit.is_some()) {
                { entry(RailLook::Levels { solid: 2, maybe: 2, was: 3 }, key::KEY_WAS) }
            }
        </ul>
    }
}

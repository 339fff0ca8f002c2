//! One cell of the board: its statements, what crosses it, and going back on it.

use markup::html;
use yew::prelude::*;

use crate::assessment::{When, rests_on};
use crate::group::{Answer, Kind, Node};
use crate::i18n::key;
use crate::questionnaire::JobId;
use crate::state::{Action, Cell, View};
use crate::ui::desk::Desk;
use crate::ui::event::Event;
use crate::ui::parts::{Sign, glyph, item};
use crate::ui::words;

/// The page of a cell.
pub fn job(desk: &Desk, cell: Cell) -> Html {
    let text = |k| desk.text(k);
    let items = cell.items(desk.q);
    // My own first; then what nobody is placed to answer; what others are asked stays out of the way.
    let (mine, rest): (Vec<usize>, Vec<usize>) = items.iter().partition(|item| desk.state.is_mine(desk.q, **item));
    let (nobodys, others): (Vec<usize>, Vec<usize>) =
        rest.into_iter().partition(|item| desk.state.is_nobodys(desk.q, *item));
    let list = |items: &[usize]| -> Html { items.iter().map(|n| item(desk, *n)).collect() };
    html! {
        <div class="job" key={words::cell_name(desk, cell)}>
            <nav class="job-side" aria-label={text(key::JOB_AROUND)}>
                { spot(desk, cell) }
                { around(desk, cell) }
                <p class="keys">
                    <kbd class="kbd">{ "0" }</kbd>{ "–" }<kbd class="kbd">{ "4" }</kbd>{ text(key::JOB_KEYS_LEVEL) }
                    <kbd class="kbd">{ "↑" }</kbd><kbd class="kbd">{ "↓" }</kbd>{ text(key::JOB_KEYS_MOVE) }
                </p>
            </nav>
            <div class="job-items">
                <div class="page-head">
                    <h2 class="title" tabindex="-1">{ title(desk, cell) }</h2>
                    <p class="lead">{ desk.words.fill(key::JOB_LEAD, &[("question", &words::cell_question(desk, cell))]) }</p>
                </div>
                { revisit(desk, cell) }
                { list(&mine) }
                if !nobodys.is_empty() {
                    <section class="job-rest" aria-labelledby="nobody">
                        <div class="section-head">
                            <h3 class="heading" id="nobody">{ text(key::JOB_NOBODY) }</h3>
                            <p class="small">{ text(key::JOB_NOBODY_ABOUT) }</p>
                        </div>
                        { list(&nobodys) }
                    </section>
                }
                if !others.is_empty() {
                    <section class="job-rest" aria-labelledby="others">
                        <div class="section-head">
                            <h3 class="heading" id="others">{ text(key::JOB_OTHERS) }</h3>
                        </div>
                        <ul class="asked-others">
                            { for others.iter().map(|item| html! { <li class="statement">{ desk.q.items[*item].text.as_ref() }</li> }) }
                        </ul>
                    </section>
                }
                { mind(desk, cell) }
                <div class="row">
                    <button type="button" class="button button-main" onclick={desk.go(View::Board)}>{ text(key::JOB_BACK) }</button>
                    { onward(desk, cell) }
                </div>
            </div>
        </div>
    }
}

fn title(desk: &Desk, cell: Cell) -> String {
    match cell {
        Cell::Node(Node { kind: Kind::Done, job }) => desk.q.job(job).label.to_string(),
        _ => words::cell_name(desk, cell),
    }
}

/// The cells of the same row, with the whole-journey cells as a row of their own.
fn row_of(cell: Cell) -> Vec<Cell> {
    match cell {
        Cell::Node(Node { job, .. }) => {
            [Kind::Done, Kind::Check, Kind::Agree].map(|kind| Cell::Node(Node { kind, job })).to_vec()
        }
        Cell::Whole(_) => [JobId::Validation, JobId::ConsensusCreation].map(Cell::Whole).to_vec(),
    }
}

fn short(cell: Cell) -> crate::i18n::Key {
    match cell {
        Cell::Node(Node { kind: Kind::Done, .. }) => key::BOARD_DONE,
        Cell::Node(Node { kind: Kind::Check, .. }) | Cell::Whole(JobId::Validation) => key::BOARD_CHECKED,
        _ => key::BOARD_AGREED,
    }
}

fn around(desk: &Desk, here: Cell) -> Html {
    let status = |cell: Cell| {
        let items = cell.items(desk.q);
        let mine: Vec<&usize> = items.iter().filter(|item| desk.state.is_mine(desk.q, **item)).collect();
        let answered = mine.iter().filter(|item| desk.state.my_answer(***item) != Answer::Nothing).count();
        if mine.is_empty() {
            String::new()
        } else {
            desk.words.fill(key::BOARD_SOME, &[("n", &answered), ("of", &mine.len())])
        }
    };
    html! {
        <div class="around">
            { for row_of(here).into_iter().filter(|cell| !cell.items(desk.q).is_empty()).map(|cell| html! {
                <button type="button" aria-current={(cell == here).then_some("page")} onclick={desk.go(View::Cell(cell))}>
                    { desk.text(short(cell)) }<span class="tiny">{ status(cell) }</span>
                </button>
            }) }
            <button type="button" onclick={desk.go(View::Board)}>{ desk.text(key::JOB_WHOLE_BOARD) }</button>
        </div>
    }
}

/// Where am I: the board, very small.
fn spot(desk: &Desk, here: Cell) -> Html {
    let place = |cell: Cell, column: usize, row: usize| {
        let (x, width) = [("0", "56"), ("62", "32"), ("100", "32")][column];
        let has = cell.items(desk.q).iter().any(|item| desk.state.my_answer(*item) != Answer::Nothing);
        let class = if cell == here {
            "spot-here"
        } else if has {
            "spot-has"
        } else {
            "spot-open"
        };
        html! { <rect {class} {x} y={(row * 19).to_string()} {width} height="15" rx="3" /> }
    };
    let rows = JobId::SEQUENTIAL.into_iter().enumerate().flat_map(|(row, job)| {
        [Kind::Done, Kind::Check, Kind::Agree]
            .into_iter()
            .enumerate()
            .map(move |(column, kind)| (Cell::Node(Node { kind, job }), column, row))
    });
    let whole = [(Cell::Whole(JobId::Validation), 1, 4), (Cell::Whole(JobId::ConsensusCreation), 2, 4)];
    html! {
        <svg class="spot" viewBox="0 0 132 92" aria-hidden="true">
            { for rows.chain(whole).map(|(cell, column, row)| place(cell, column, row)) }
        </svg>
    }
}

/// This cell has to be looked at again: why, and "still valid".
fn revisit(desk: &Desk, cell: Cell) -> Html {
    let Cell::Node(node) = cell else { return Html::default() };
    let now = desk.figures.revisit_now.contains(&node);
    let later = desk.figures.revisit_later.contains(&node);
    if !now && !later {
        return Html::default();
    }
    let reopened = node.inputs(desk.q).into_iter().filter(|input| {
        desk.group.revision(*input) > desk.group.confirmed(node, *input)
            || desk.figures.node_revisit(desk.q, *input) == Some(When::Now)
    });
    let names: Vec<String> = reopened.map(|input| words::cell_name(desk, Cell::Node(input))).collect();
    let about = if now { key::JOB_REVISIT_NOW } else { key::JOB_REVISIT_LATER };
    html! {
        <div class="notice notice-heed">
            <p class="flag">{ glyph(Sign::Turn) }{ desk.text(key::JOB_REVISIT) }</p>
            <p class="small">{ desk.words.fill(about, &[("cells", &desk.words.list(&names))]) }</p>
            if now {
                <button type="button" class="button button-small" onclick={desk.on(Event::Act(Action::Confirm(node)))}>
                    { desk.text(key::JOB_STILL_VALID) }
                </button>
            }
        </div>
    }
}

/// "We changed our mind here", and what that would mark.
fn mind(desk: &Desk, cell: Cell) -> Html {
    let Cell::Node(node) = cell else { return Html::default() };
    let (now, later) = rests_on(desk.q, node);
    if now.is_empty() {
        return Html::default();
    }
    let marked: Vec<Node> = now.into_iter().chain(later).collect();
    let own = |kind: Kind, word| marked.contains(&Node { kind, job: node.job }).then(|| desk.text(word).to_owned());
    let others = JobId::SEQUENTIAL.into_iter().filter(|job| *job != node.job && marked.iter().any(|n| n.job == *job));
    let names: Vec<String> = own(Kind::Check, key::JOB_ITS_CHECK)
        .into_iter()
        .chain(own(Kind::Agree, key::JOB_ITS_AGREEMENT))
        .chain(others.map(|job| desk.q.job(job).label.to_string()))
        .collect();
    let times = desk.state.unshared[node.index()];
    let about = desk.words.fill(key::JOB_MIND_ABOUT, &[("cells", &desk.words.list(&names))]);
    html! {
        <section class="mind" aria-labelledby="mind">
            <h3 class="sub" id="mind">{ desk.text(key::JOB_MIND_TITLE) }</h3>
            if times == 0 {
                <p class="small">{ about }</p>
                <button type="button" class="button button-small" onclick={desk.on(Event::Act(Action::Reopen(node)))}>
                    { glyph(Sign::Turn) }{ desk.text(key::JOB_MIND) }
                </button>
            } else {
                <p class="small">{ desk.text(key::JOB_MIND_DONE) }</p>
                <button type="button" class="button button-small" onclick={desk.on(Event::Act(Action::TakeBack(node)))}>
                    { desk.text(key::JOB_MIND_BACK) }
                </button>
            }
        </section>
    }
}

/// The next cell of this row, for those who like to go on.
fn onward(desk: &Desk, cell: Cell) -> Html {
    let row = row_of(cell);
    let next = row.iter().position(|c| *c == cell).and_then(|here| row.get(here + 1)).copied();
    match next.filter(|next| !next.items(desk.q).is_empty()) {
        Some(next) => html! {
            <button type="button" class="link" onclick={desk.go(View::Cell(next))}>
                { desk.words.fill(key::JOB_ONWARD, &[("cell", &words::cell_name(desk, next))]) }
            </button>
        },
        None => Html::default(),
    }
}

//! One cell of the board: its statements, what crosses it, and going back on it.

use macros::html;

use crate::assessment::{When, changed_under, rests_on};
use crate::group::{Answer, Kind, Node};
use crate::i18n::key;
use crate::phrases;
use crate::questionnaire::JobId;
use crate::state::{Action, Cell, View};
use crate::ui::desk::Desk;
use crate::ui::event::Event;
use crate::ui::parts::{Sign, glyph, item};
use crate::ui::template::{Html, each, late};

/// The page of a cell.
pub fn job(desk: &Desk, cell: Cell) -> Html {
    // My own first; then what nobody is placed to answer; what others are asked stays out of the way.
    let (mut mine, mut nobodys, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for item in cell.items(desk.q) {
        if desk.state.is_mine(desk.q, item) {
            mine.push(item);
        } else if desk.state.is_nobodys(desk.q, item) {
            nobodys.push(item);
        } else {
            others.push(item);
        }
    }
    let list = |items: &[usize]| each(items.len(), &|n| late("item", desk, items[n], item));
    html! {
        <div class="job" key={phrases::cell_name(desk, cell)}>
            <nav class="job-side" aria-label={key::JOB_AROUND}>
                { spot(desk, cell) }
                { around(desk, cell) }
                <p class="keys">
                    <kbd class="kbd">{ "0" }</kbd>{ "–" }<kbd class="kbd">{ "4" }</kbd>{ key::JOB_KEYS_LEVEL }
                    <kbd class="kbd">{ "↑" }</kbd><kbd class="kbd">{ "↓" }</kbd>{ key::JOB_KEYS_MOVE }
                </p>
            </nav>
            <div class="job-items">
                <div class="page-head">
                    <h2 class="title" tabindex="-1">{ title(desk, cell) }</h2>
                    <p class="lead">{ desk.words.fill(key::JOB_LEAD, &[("question", &phrases::cell_question(desk, cell))]) }</p>
                </div>
                { revisit(desk, cell) }
                { list(&mine) }
                if !nobodys.is_empty() {
                    <section class="job-rest" aria-labelledby="nobody">
                        <div class="section-head">
                            <h3 class="heading" id="nobody">{ key::JOB_NOBODY }</h3>
                            <p class="small">{ key::JOB_NOBODY_ABOUT }</p>
                        </div>
                        { list(&nobodys) }
                    </section>
                }
                if !others.is_empty() {
                    <section class="job-rest" aria-labelledby="others">
                        <div class="section-head">
                            <h3 class="heading" id="others">{ key::JOB_OTHERS }</h3>
                        </div>
                        <ul class="asked-others">
                            { each(others.len(), &|n| html! { <li class="statement">{ desk.q.items[others[n]].text.as_ref() }</li> }) }
                        </ul>
                    </section>
                }
                { mind(desk, cell) }
                <div class="row">
                    <button type="button" class="button button-main" onclick={desk.go(View::Board)}>{ key::JOB_BACK }</button>
                    { onward(desk, cell) }
                </div>
            </div>
        </div>
    }
}

fn title(desk: &Desk, cell: Cell) -> String {
    match cell {
        Cell::Node(Node { kind: Kind::Done, job }) => desk.q.job(job).label.to_string(),
        _ => phrases::cell_name(desk, cell),
    }
}

/// The cells of the same row, with the whole-journey cells as a row of their own.
fn row_of(cell: Cell) -> Vec<Cell> {
    match cell {
        Cell::Node(Node { job, .. }) => {
            let node = |kind| Cell::Node(Node { kind, job });
            vec![node(Kind::Done), node(Kind::Check), node(Kind::Agree)]
        }
        Cell::Whole(_) => vec![Cell::Whole(JobId::Validation), Cell::Whole(JobId::ConsensusCreation)],
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
    let status = |cell: Cell| match phrases::progress_in(desk, &cell.items(desk.q)) {
        (_, 0) => String::new(),
        (answered, asked) => desk.words.fill(key::BOARD_SOME, &[("n", &answered), ("of", &asked)]),
    };
    let row = row_of(here);
    html! {
        <div class="around">
            { each(row.len(), &|n| {
                let cell = row[n];
                if cell.items(desk.q).is_empty() {
                    return Html::default();
                }
                let current = (cell == here).then_some("page");
                html! {
                    <button type="button" aria-current={current} onclick={desk.go(View::Cell(cell))}>
                        { short(cell) }<span class="tiny">{ status(cell) }</span>
                    </button>
                }
            }) }
            <button type="button" onclick={desk.go(View::Board)}>{ key::JOB_WHOLE_BOARD }</button>
        </div>
    }
}

/// Where am I: the board, very small.
fn spot(desk: &Desk, here: Cell) -> Html {
    let place = |n: usize| {
        // Four rows of three, and the two whole-journey cells below.
        let (row, column) = if n < 12 { (n / 3, n % 3) } else { (4, n - 11) };
        let cell = match (JobId::SEQUENTIAL.get(row), column) {
            (Some(job), column) => Cell::Node(Node { kind: [Kind::Done, Kind::Check, Kind::Agree][column], job: *job }),
            (None, 1) => Cell::Whole(JobId::Validation),
            (None, _) => Cell::Whole(JobId::ConsensusCreation),
        };
        let (x, width) = [("0", "56"), ("62", "32"), ("100", "32")][column];
        let class = if cell == here {
            "spot-here"
        } else if cell.items(desk.q).iter().any(|item| desk.state.my_answer(*item) != Answer::Nothing) {
            "spot-has"
        } else {
            "spot-open"
        };
        html! { <rect {class} {x} y={row * 19} {width} height="15" rx="3" /> }
    };
    html! { <svg class="spot" viewBox="0 0 132 92" aria-hidden="true">{ each(14, &place) }</svg> }
}

/// This cell has to be looked at again: why, and "still valid".
fn revisit(desk: &Desk, cell: Cell) -> Html {
    let Cell::Node(node) = cell else { return Html::default() };
    let now = desk.figures.revisit_now.contains(&node);
    let later = desk.figures.revisit_later.contains(&node);
    if !now && !later {
        return Html::default();
    }
    let changed = changed_under(desk.q, &desk.group, node);
    let mut names = Vec::new();
    for input in node.inputs(desk.q) {
        if changed.contains(&input) || desk.figures.node_revisit(desk.q, input) == Some(When::Now) {
            names.push(phrases::cell_name(desk, Cell::Node(input)));
        }
    }
    let about = if now { key::JOB_REVISIT_NOW } else { key::JOB_REVISIT_LATER };
    html! {
        <div class="notice notice-heed">
            <p class="flag">{ glyph(Sign::Turn) }{ key::JOB_REVISIT }</p>
            <p class="small">{ desk.words.fill(about, &[("cells", &desk.words.list(&names))]) }</p>
            if now {
                <button type="button" class="button button-small" onclick={desk.on(Event::Act(Action::Confirm(node)))}>
                    { key::JOB_STILL_VALID }
                </button>
            }
        </div>
    }
}

/// "We changed our mind here", and what that would mark.
fn mind(desk: &Desk, cell: Cell) -> Html {
    let Cell::Node(node) = cell else { return Html::default() };
    let (mut marked, later) = rests_on(desk.q, node);
    if marked.is_empty() {
        return Html::default();
    }
    marked.extend_from_slice(&later);
    let mut names = Vec::new();
    for (kind, word) in [(Kind::Check, key::JOB_ITS_CHECK), (Kind::Agree, key::JOB_ITS_AGREEMENT)] {
        if marked.contains(&Node { kind, job: node.job }) {
            names.push(desk.text(word).to_owned());
        }
    }
    for job in &JobId::SEQUENTIAL {
        if *job != node.job && marked.iter().any(|n| n.job == *job) {
            names.push(desk.q.job(*job).label.to_string());
        }
    }
    let times = desk.state.unshared[node.index()];
    let about = desk.words.fill(key::JOB_MIND_ABOUT, &[("cells", &desk.words.list(&names))]);
    html! {
        <section class="mind" aria-labelledby="mind">
            <h3 class="sub" id="mind">{ key::JOB_MIND_TITLE }</h3>
            if times == 0 {
                <p class="small">{ about }</p>
                <button type="button" class="button button-small" onclick={desk.on(Event::Act(Action::Reopen(node)))}>
                    { glyph(Sign::Turn) }{ key::JOB_MIND }
                </button>
            } else {
                <p class="small">{ key::JOB_MIND_DONE }</p>
                <button type="button" class="button button-small" onclick={desk.on(Event::Act(Action::TakeBack(node)))}>
                    { key::JOB_MIND_BACK }
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
                { desk.words.fill(key::JOB_ONWARD, &[("cell", &phrases::cell_name(desk, next))]) }
            </button>
        },
        None => Html::default(),
    }
}

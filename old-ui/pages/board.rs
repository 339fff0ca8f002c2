//! The board as a page: where I am, where to go next.

use macros::html;

use crate::assessment::Who;
use crate::group::{Kind, Node};
use crate::i18n::key;
use crate::phrases;
use crate::questionnaire::JobId;
use crate::sorted::order;
use crate::state::{Cell, View};
use crate::ui::desk::Desk;
use crate::ui::event::Event;
use crate::ui::parts::{self, Of};
use crate::ui::template::{Html, each, late};

/// The board page.
pub fn board(desk: &Desk) -> Html {
    let (answered, asked) = phrases::progress(desk);
    let lead = if asked > 0 && answered == asked {
        desk.text(key::BOARD_LEAD_DONE).to_owned()
    } else {
        desk.words.fill(key::BOARD_LEAD, &[("n", &answered), ("of", &asked)])
    };
    html! {
        <>
            <div class="page-head">
                <h2 class="title" tabindex="-1">{ key::BOARD_TITLE }</h2>
                <p class="lead">{ lead }</p>
            </div>
            { late("map", desk, 0, |desk, _| map(desk)) }
            { late("next", desk, 0, |desk, _| next(desk)) }
        </>
    }
}

/// The board itself, mine or the group's.
fn map(desk: &Desk) -> Html {
    let pick = |value: Of, word, id: &'static str| {
        let chosen = desk.local.whose == value;
        html! {
            <label><input type="radio" name="whose" {id} checked={chosen} onchange={desk.on(Event::Whose(value))} />{ word }</label>
        }
    };
    html! {
        <section class="section" aria-label={key::SHELL_BOARD}>
            <div class="row">
                <fieldset class="seg">
                    <legend class="sr">{ key::BOARD_SHOW }</legend>
                    { pick(Of::Me, key::BOARD_MINE, "whose-me") }
                    { pick(Of::Group, key::BOARD_COUNTS, "whose-group") }
                </fieldset>
            </div>
            { parts::board(desk, desk.local.whose) }
        </section>
    }
}

struct Place {
    title: String,
    about: String,
    link: String,
    to: View,
    heed: bool,
}

/// At most three good places to go: what to revisit, where my own statements wait, the weakest job.
fn places(desk: &Desk) -> Vec<Place> {
    let (words, mut places) = (desk.words, Vec::new());
    if let Some(node) = desk.figures.revisit_now.first() {
        let n = desk.figures.revisit_now.len() + desk.figures.revisit_later.len();
        places.push(Place {
            title: words.text(key::NEXT_REVISIT).to_owned(),
            about: words.count(key::NEXT_REVISIT_ABOUT, n, &[("cell", &phrases::cell_name(desk, Cell::Node(*node)))]),
            link: words.text(key::NEXT_REVISIT_LINK).to_owned(),
            to: View::Cell(Cell::Node(*node)),
            heed: true,
        });
    }
    let mut waiting = Vec::new();
    for cell in cells() {
        let (answered, asked) = phrases::progress_in(desk, &cell.items(desk.q));
        if answered < asked {
            waiting.push((asked - answered, cell));
        }
    }
    let most = order(waiting.len(), &|a, b| waiting[b].0.cmp(&waiting[a].0));
    for (open, cell) in most.iter().map(|n| &waiting[*n]).take(if places.is_empty() { 2 } else { 1 }) {
        places.push(Place {
            title: phrases::cell_name(desk, *cell),
            about: phrases::cell_question(desk, *cell).to_owned(),
            link: words.count(key::NEXT_ANSWER, *open, &[]),
            to: View::Cell(*cell),
            heed: false,
        });
    }
    let (answered, asked) = phrases::progress(desk);
    if answered > 0 {
        let mut names = Vec::new();
        for job in &desk.figures.weakest {
            names.push(desk.q.job(*job).label.to_string());
        }
        let about = if answered < asked {
            words.text(key::NEXT_RESULTS_SO_FAR).to_owned()
        } else {
            words.fill(key::NEXT_WEAKEST_ABOUT, &[("jobs", &words.list(&names))])
        };
        places.push(Place {
            title: words.text(key::NEXT_RESULTS).to_owned(),
            about,
            link: words.text(key::NEXT_RESULTS_LINK).to_owned(),
            to: View::Results,
            heed: false,
        });
    }
    if waiting.is_empty()
        && let Some(role) = desk.figures.ask.iter().find_map(|ask| match ask.who {
            Who::Role(role) => Some(role),
            Who::Person(_) => None,
        })
    {
        places.push(Place {
            title: words.text(key::NEXT_ELSE).to_owned(),
            about: words.fill(key::NEXT_ELSE_ABOUT, &[("role", &desk.q.roles[role].label)]),
            link: words.text(key::NEXT_ELSE_LINK).to_owned(),
            to: View::Results,
            heed: false,
        });
    }
    places.truncate(3);
    places
}

/// The places of the board, row by row.
pub fn cells() -> Vec<Cell> {
    let mut cells = Vec::new();
    for job in JobId::ALL.iter().copied() {
        if job.is_sequential() {
            for kind in [Kind::Done, Kind::Check, Kind::Agree] {
                cells.push(Cell::Node(Node { kind, job }));
            }
        } else {
            cells.push(Cell::Whole(job));
        }
    }
    cells
}

fn next(desk: &Desk) -> Html {
    let places = places(desk);
    if places.is_empty() {
        return Html::default();
    }
    html! {
        <section class="section">
            <h3 class="heading">{ key::NEXT_TITLE }</h3>
            <div class="notices">
                { each(places.len(), &|n| {
                    let place = &places[n];
                    html! {
                        <div class={if place.heed { "notice notice-heed" } else { "notice" }}>
                            <p class="sub">{ &place.title }</p>
                            <p class="small">{ &place.about }</p>
                            <button type="button" class="link" onclick={desk.go(place.to)}>{ &place.link }</button>
                        </div>
                    }
                }) }
            </div>
        </section>
    }
}

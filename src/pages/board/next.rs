//! Where to go next: at most three good places.

use std::cmp::Reverse;

use engine::assessment::Who;
use engine::state::{Cell, View};
use yew::prelude::*;

use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::key;
use crate::phrases;
use crate::snapshot::Snapshot;

/// The most places there are.
const MOST: usize = 3;

/// A place to go to.
struct Place {
    title: String,
    about: String,
    link: String,
    to: View,
    heed: bool,
}

/// The section; none where there is nowhere to go.
#[component]
pub fn NextPlaces() -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let places = places(&snapshot);
    if places.is_empty() {
        return html! {};
    }
    let place = |place: Place| {
        let Place { title, about, link, to, heed } = place;
        // The words are all it holds: what says something else is another one.
        let key = [&*title, &*about, &*link].join("\n");
        html! {
            <div class={if heed { "notice notice-heed" } else { "notice" }} part="notice" {key}>
                <p class="sub">{ title }</p>
                <p class="small">{ about }</p>
                <button type="button" class="link" onclick={assessment.on_go(to)}>{ link }</button>
            </div>
        }
    };
    html! {
        <section class="section">
            <h3 class="heading">{ snapshot.text(key::NEXT_TITLE) }</h3>
            <div class="notices">{ for places.into_iter().map(place) }</div>
        </section>
    }
}

/// What to revisit, where my own statements wait, the weakest job.
fn places(snapshot: &Snapshot) -> Vec<Place> {
    let (figures, words, mut places) = (&snapshot.figures, snapshot.words, Vec::new());
    if let Some(node) = figures.revisit_now.first() {
        let n = figures.revisit_now.len() + figures.revisit_later.len();
        let cell = Cell::Node(*node);
        places.push(Place {
            title: words.text(key::NEXT_REVISIT).to_owned(),
            about: words.count(key::NEXT_REVISIT_ABOUT, n, &[("cell", &phrases::cell_name(snapshot, cell))]),
            link: words.text(key::NEXT_REVISIT_LINK).to_owned(),
            to: View::Run(cell),
            heed: true,
        });
    }
    let waiting = waiting(snapshot);
    for &(open, cell) in waiting.iter().take(if places.is_empty() { 2 } else { 1 }) {
        places.push(Place {
            title: phrases::cell_name(snapshot, cell),
            about: phrases::cell_question(snapshot, cell).to_owned(),
            link: words.count(key::NEXT_ANSWER, open, &[]),
            to: View::Run(cell),
            heed: false,
        });
    }
    let (answered, asked) = phrases::progress(snapshot);
    if answered > 0 {
        let about = if answered < asked {
            words.text(key::NEXT_RESULTS_SO_FAR).to_owned()
        } else {
            let names: Vec<&str> = figures.weakest.iter().map(|job| snapshot.q.job(*job).label.as_ref()).collect();
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
    let missing = figures.ask.iter().find_map(|ask| match ask.who {
        Who::Role(role) => Some(role),
        Who::Person(_) => None,
    });
    if let Some(role) = missing.filter(|_| waiting.is_empty()) {
        places.push(Place {
            title: words.text(key::NEXT_ELSE).to_owned(),
            about: words.fill(key::NEXT_ELSE_ABOUT, &[("role", &snapshot.q.roles[role].label)]),
            link: words.text(key::NEXT_ELSE_LINK).to_owned(),
            to: View::Results,
            heed: false,
        });
    }
    places.truncate(MOST);
    places
}

/// The cells where statements of mine wait, with how many; those where most do first.
fn waiting(snapshot: &Snapshot) -> Vec<(usize, Cell)> {
    let open = |cell: Cell| {
        let (answered, asked) = phrases::progress_in(snapshot, &cell.items(snapshot.q));
        (answered < asked).then_some((asked - answered, cell))
    };
    let mut waiting: Vec<_> = Cell::all().into_iter().filter_map(open).collect();
    waiting.sort_by_key(|(open, _)| Reverse(*open));
    waiting
}

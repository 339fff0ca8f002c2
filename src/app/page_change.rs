//! Going from one page to another: where the new one begins, and the way back.

use std::cell::RefCell;
use std::rc::Rc;

use engine::state::{State, View};
use formats::record;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::PopStateEvent;
use yew::prelude::*;

use crate::hooks::{use_assessment, use_config, use_focus, use_snapshot, use_status};
use crate::platform::history;
use crate::state::AssessmentHandle;

/// A new page begins at its heading, the run at its statement, for eyes and screen readers alike; the first page leaves
/// the focus where it is, and within the run the run sees to it.
#[hook]
pub fn use_begin_at_heading() {
    let (snapshot, focus) = (use_snapshot(), use_focus());
    let before = use_mut_ref(|| None::<View>);
    use_effect_with(snapshot.state.view, move |view| match (before.replace(Some(*view)), view) {
        (None, _) | (Some(View::Run(_)), View::Run(_)) => {}
        (_, View::Run(_)) => focus.to_place(),
        _ => focus.to_heading(),
    });
}

/// An entry of the window's history that is a page of ours.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Entry {
    /// Which of ours it is, counted from the first.
    n: u32,
    page: View,
}

impl Entry {
    /// As an entry's state says it.
    fn read(text: &str) -> Option<Entry> {
        let (n, page) = text.split_once(' ')?;
        Some(Entry { n: n.parse().ok()?, page: record::view(page) })
    }

    fn text(self) -> String {
        [&self.n.to_string(), " ", &record::page(self.page)].concat()
    }

    /// Whether a page belongs to it: the run is one in all.
    fn is_of(self, page: View) -> bool {
        self.page == page || matches!((self.page, page), (View::Run(_), View::Run(_)))
    }
}

/// The pages that are entries. All others are opened from one of these and left again.
const fn is_entry(page: View) -> bool {
    match page {
        View::Start
        | View::Board
        | View::Run(_)
        | View::End
        | View::Results
        | View::Plan
        | View::Group
        | View::Meeting
        | View::Report => true,
        View::Scoring | View::You | View::Invite | View::Delete | View::Share | View::Join | View::Contact => false,
    }
}

/// The page that an entry leads to by now: before one has begun there is only one, and later not that one.
const fn reachable(page: View, state: &State) -> View {
    if matches!(page, View::Start) || state.me.is_none() { state.home() } else { page }
}

/// The entry one is at, under its key; none before it is known.
type At = Rc<RefCell<Option<Entry>>>;

/// Our pages as entries of the window's history, where the owner wants that.
#[hook]
pub fn use_entries() {
    let (snapshot, status, config, assessment) = (use_snapshot(), use_status(), use_config(), use_assessment());
    // What is read in a moment is where one begins, and no page one was at.
    let key = config.history_key().filter(|_| !status.awaits_conversion());
    let at: At = use_mut_ref(|| None);
    use_effect_with(key.clone(), {
        let (at, assessment) = (Rc::clone(&at), assessment.clone());
        move |key| {
            let listener = web_sys::window().zip(key.clone()).map(|(window, key)| {
                begin(&key, &at, &assessment);
                EventListener::new(&window, "popstate", move |event| {
                    if let Some(event) = event.dyn_ref::<PopStateEvent>() {
                        follow(&key, history::noted_in(&event.state(), &key).as_deref(), &at, &assessment);
                    }
                })
            });
            move || drop(listener)
        }
    });
    use_effect_with((snapshot.state.view, key), move |(_, key)| {
        if let Some(key) = key {
            // As it is by now: where one began may have led on already.
            go(key, assessment.state().view, &at);
        }
    });
}

/// The entry one is at when the page is opened: one of ours again, by the browser's Back from another page, or a first
/// one.
fn begin(key: &str, at: &At, assessment: &AssessmentHandle) {
    let state = assessment.state();
    if let Some(entry) = history::noted(key).as_deref().and_then(Entry::read) {
        let page = reachable(entry.page, &state);
        at.replace(Some(Entry { page, ..entry }));
        // Whoever comes by a link comes for that.
        if state.view != View::Join && !entry.is_of(state.view) {
            assessment.go(page);
        }
        return;
    }
    let page = if is_entry(state.view) { state.view } else { state.home() };
    let entry = Entry { n: 0, page };
    history::note(key, &entry.text());
    at.replace(Some(entry));
}

/// Another page is shown.
fn go(key: &str, page: View, at: &At) {
    let Some(entry) = at.borrow().filter(|_| is_entry(page)) else { return };
    let next = Entry { page, n: entry.n + u32::from(!entry.is_of(page)) };
    if next.n != entry.n {
        if history::add(key, &next.text()) {
            at.replace(Some(next));
        }
    } else if next != entry {
        history::note(key, &next.text());
        at.replace(Some(next));
    }
}

/// Another entry was gone to, by the browser's Back say, or added by the page around.
fn follow(key: &str, noted: Option<&str>, at: &At, assessment: &AssessmentHandle) {
    let (Some(was), state) = (*at.borrow(), assessment.state()) else { return };
    let Some(entry) = noted.and_then(Entry::read) else {
        // Of the page around, with the page of ours that is shown.
        history::note(key, &was.text());
        return;
    };
    if !is_entry(state.view) && entry.n + 1 == was.n {
        // Back from a page that is no entry leads to the one it was opened from.
        assessment.go(was.page);
        history::forward();
        return;
    }
    let page = reachable(entry.page, &state);
    at.replace(Some(Entry { page, ..entry }));
    if state.view != page {
        assessment.go(page);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::core;
    use engine::state::Cell;

    #[test]
    fn an_entry_says_which_it_is_and_of_what_page() {
        let run = View::Run(Cell::of(core(), 0));
        for page in [View::Start, run, View::End, View::Board, View::Results, View::Plan, View::Group, View::Report] {
            let entry = Entry { n: 12, page };
            assert_eq!(Entry::read(&entry.text()), Some(entry));
        }
        for broken in ["", "results", "x results", "-1 results"] {
            assert_eq!(Entry::read(broken), None, "{broken}");
        }
    }

    #[test]
    fn the_run_is_one_entry_whichever_of_its_statements_one_is_at() {
        let [first, last] = [0, core().items.len() - 1].map(|item| View::Run(Cell::of(core(), item)));
        let entry = Entry { n: 1, page: first };
        assert!(entry.is_of(last) && !entry.is_of(View::Board));
    }

    #[test]
    fn before_one_has_begun_every_entry_leads_to_the_beginning_and_later_none() {
        let mut state = State::new(core());
        assert_eq!([View::Start, View::Results].map(|page| reachable(page, &state)), [View::Start; 2]);
        state.me = Some(0);
        let reached = [View::Start, View::Results].map(|page| reachable(page, &state));
        assert_eq!(reached, [View::Board, View::Results]);
    }
}

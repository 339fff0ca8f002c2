//! That answers are kept here for another edition, and what can be done with them.

use std::rc::Rc;

use engine::state::{State, View};
use yew::prelude::*;

use crate::components::{Offered, OfferedFile, keyed};
use crate::hooks::{use_assessment, use_draft, use_focus, use_snapshot, use_status};
use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;
use crate::state::{Earlier, Found};
use crate::store::Trouble;

/// What was done about other editions: a draft, since it is shown in two places.
#[derive(Clone, Debug, Default)]
pub struct Done {
    /// How often something was: then what is kept is looked at anew.
    times: usize,
    /// How many answers were taken over last, and the state before.
    taken: Option<(usize, Rc<State>)>,
}

/// What can be done with the answers to another edition.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    TakeOver,
    Leave,
}

/// The notice above a page; nothing where there is nothing to tell.
#[component]
pub fn Editions() -> Html {
    html! { <Kept left=false /> }
}

/// Those that were left where they are, on the group's page.
#[component]
pub fn EditionsLeft() -> Html {
    html! { <Kept left=true /> }
}

#[derive(Clone, PartialEq, Properties)]
struct KeptProps {
    /// Those the person left where they are, or those they did not decide about yet.
    left: bool,
}

#[component]
fn Kept(&KeptProps { left }: &KeptProps) -> Html {
    let (snapshot, status, assessment, focus) = (use_snapshot(), use_status(), use_assessment(), use_focus());
    let done = use_draft::<Done>();
    // What was offered as a file, and of which.
    let offered = use_state(|| None::<(String, Offered)>);
    let state = &snapshot.state;
    // Reading records is dear, and what is kept elsewhere changes seldom.
    // Nothing is written before it is said what becomes of what is here.
    let waits = matches!(status.trouble, Some(Trouble::Old | Trouble::Emptied | Trouble::PutAway));
    let is_any = assessment.keeps_other_editions();
    let known = (waits, is_any, state.group.id.clone(), state.me, done.times, status.can_take_back);
    let all = use_memo(known, {
        let assessment = assessment.clone();
        move |(waits, ..)| if *waits { Vec::new() } else { assessment.earlier_editions() }
    });
    let of_these: Vec<Earlier> = all.iter().filter(|one| one.is_left == left).cloned().collect();
    let on = |earlier: &Earlier, way: Way| {
        let (earlier, assessment, done, focus) = (earlier.clone(), assessment.clone(), done.clone(), focus.clone());
        Callback::from(move |_: MouseEvent| {
            let taken = match way {
                Way::TakeOver => {
                    let before = assessment.take_over(&earlier);
                    earlier.found.as_ref().map(|found| found.both).zip(before)
                }
                Way::Leave => {
                    assessment.leave(&earlier);
                    None
                }
            };
            done.update(|done| *done = Done { times: done.times + 1, taken });
            focus.to_heading();
        })
    };
    let taken = done.taken.clone().filter(|(_, before)| !left && assessment.can_go_back_to(before));
    let on_undo = |before: &Rc<State>| {
        let (assessment, done, focus, before) = (assessment.clone(), done.clone(), focus.clone(), Rc::clone(before));
        Callback::from(move |_: MouseEvent| {
            assessment.go_back_to(&before);
            done.update(|done| *done = Done { times: done.times + 1, taken: None });
            focus.to_heading();
        })
    };
    let notices = of_these.iter().map(|earlier| {
        let [take, leave] = [Way::TakeOver, Way::Leave].map(|way| on(earlier, way));
        let on_save = {
            let (offered, earlier) = (offered.clone(), earlier.clone());
            Callback::from(move |_: MouseEvent| offered.set(Some((earlier.text().to_owned(), save(&earlier)))))
        };
        let file = offered.as_ref().filter(|(of, _)| of == earlier.text()).map(|(_, file)| file.clone());
        notice(&snapshot, earlier, [take, on_save, assessment.on_go(View::Delete)], (!left).then_some(leave), file)
    });
    if of_these.is_empty() && taken.is_none() {
        return html! {};
    }
    let inside = html! {
        <>
            { for notices }
            if let Some((n, before)) = &taken {
                <div class="notice trouble" part="notice" role="status">
                    <p>{ keyed(snapshot.words.count(key::EDITION_TAKEN, *n, &[])) }</p>
                    <button type="button" class="link" onclick={on_undo(before)}>{ snapshot.text(key::EDITION_UNDO) }</button>
                </div>
            }
        </>
    };
    if !left {
        return inside;
    }
    html! {
        <section class="section" aria-labelledby="editions">
            <h3 class="heading" id="editions">{ snapshot.text(key::EDITION_LEFT) }</h3>
            { inside }
        </section>
    }
}

/// Offers all of it as a file.
fn save(earlier: &Earlier) -> Offered {
    match &earlier.found {
        Some(found) => Offered::file("buying-readiness-earlier.json", "application/json", found.file.clone()),
        None => Offered::file("buying-readiness.txt", "text/plain", earlier.text().to_owned()),
    }
}

/// What is kept of one edition, and what can be done with it.
fn notice(
    snapshot: &Snapshot,
    earlier: &Earlier,
    [take, on_save, on_delete]: [Callback<MouseEvent>; 3],
    leave: Option<Callback<MouseEvent>>,
    file: Option<Offered>,
) -> Html {
    let text = |key: Key| snapshot.text(key);
    let (title, about) = match &earlier.found {
        None => (key::EDITION_UNREAD, Vec::new()),
        Some(found) if found.is_same => (key::EDITION_TITLE, about(snapshot, found)),
        Some(found) => (key::EDITION_TITLE_OTHER, about(snapshot, found)),
    };
    let can_be_taken = earlier.found.as_ref().is_some_and(Found::can_be_taken);
    html! {
        <div class="notice notice-heed trouble" part="notice">
            <p>{ keyed(text(title)) }</p>
            { for about.into_iter().map(|line| html! { <p class="small">{ keyed(line) }</p> }) }
            <div class="row">
                if can_be_taken {
                    <button type="button" class="button button-small" part="button" onclick={take}>{ text(key::EDITION_TAKE) }</button>
                }
                <button type="button" class="link" onclick={on_save}>{ text(key::EDITION_SAVE) }</button>
                if let Some(leave) = leave {
                    <button type="button" class="link" onclick={leave}>{ text(key::EDITION_LEAVE) }</button>
                }
                // Who has begun finds it among their own.
                if snapshot.state.me.is_none() {
                    <button type="button" class="link" onclick={on_delete}>{ text(key::DELETE_TITLE) }</button>
                }
            </div>
            if file.is_some() { <OfferedFile {file} /> }
        </div>
    }
}

/// How much of it is asked here too, and what else comes along.
fn about(snapshot: &Snapshot, found: &Found) -> Vec<String> {
    let words = snapshot.words;
    let counted = |n: usize, word: Key| (n > 0).then(|| words.count(word, n, &[]));
    let is_all = found.both == found.answers;
    let both = match found.both {
        0 if found.answers > 0 => Some(words.text(key::EDITION_NONE).to_owned()),
        n if is_all => counted(n, key::EDITION_ALL),
        n => Some(words.count(key::EDITION_BOTH, n, &[("of", &found.answers)])),
    };
    let rest = (!is_all).then(|| words.text(key::EDITION_REST).to_owned());
    let along = [counted(found.others, key::EDITION_OTHERS), counted(found.groups(), key::EDITION_GROUPS)];
    let along = along.into_iter().flatten().filter(|_| found.can_be_taken());
    both.into_iter().chain(rest).chain(along).collect()
}

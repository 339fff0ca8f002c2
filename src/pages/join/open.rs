//! Where nothing came yet: a field for a link, and files. After adding, what was added can be undone here.

use engine::state::View;
use formats::link::LinkError;
use yew::prelude::*;

use super::draft::Wrong;
use super::files::FileChooser;
use super::handle::{JoinHandle, use_join};
use super::wrongs::{reason, wrongs};
use crate::components::{input_value, keyed};
use crate::hooks::{use_snapshot, use_status};
use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;

/// The page as long as nothing came.
#[component]
pub fn Open() -> Html {
    let (snapshot, status, join) = (use_snapshot(), use_status(), use_join());
    let text = |key: Key| snapshot.text(key);
    if join.draft.added.is_some() && status.can_take_back {
        return html! {
            <>
                <div class="page-head">
                    <h2 class="title" part="title" tabindex="-1">{ text(key::JOIN_ADDED) }</h2>
                    <p class="lead">{ text(key::JOIN_ADDED_LEAD) }</p>
                    <div class="row">
                        <button type="button" class="button button-main" part="button" onclick={join.assessment.on_go(View::Results)}>{ text(key::NEXT_RESULTS_LINK) }</button>
                        <button type="button" class="button" part="button" onclick={join.on(JoinHandle::undo)}>{ text(key::JOIN_UNDO) }</button>
                    </div>
                </div>
                { wrongs(&snapshot, &join) }
                <section class="section join-again" aria-labelledby="join-again">
                    <h3 class="heading" id="join-again">{ text(key::JOIN_AGAIN) }</h3>
                    { ways(&snapshot, &join, "button") }
                </section>
            </>
        };
    }
    if snapshot.state.me.is_none()
        && let [Wrong::Link(error)] = &join.draft.wrong[..]
    {
        return broken(&snapshot, &join, error);
    }
    html! {
        <>
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1">{ text(key::JOIN_OPEN) }</h2>
                <p class="lead">{ text(key::JOIN_OPEN_LEAD) }</p>
            </div>
            { wrongs(&snapshot, &join) }
            { ways(&snapshot, &join, "button button-main") }
            if snapshot.state.me.is_none() {
                <div class="row"><button type="button" class="link" onclick={join.on(JoinHandle::forget)}>{ text(key::JOIN_TO_START) }</button></div>
            }
        </>
    }
}

/// A link that cannot be opened, where nobody has begun: ask for it again, or begin without it.
fn broken(snapshot: &Snapshot, join: &JoinHandle, error: &LinkError) -> Html {
    let (words, text) = (snapshot.words, |key: Key| snapshot.text(key));
    let is_cut = *error == LinkError::CutOff;
    let from = join.draft.sender.as_str();
    let named = |named: Key, unnamed: Key| match from {
        "" => text(unnamed).to_owned(),
        name => words.fill(named, &[("name", &name)]),
    };
    let lead = named(key::JOIN_BROKEN_LEAD, key::JOIN_BROKEN_LEAD_UNNAMED);
    let ask = named(key::JOIN_ASK_AGAIN, key::JOIN_ASK_AGAIN_UNNAMED);
    let said = join.draft.said.map(|said| keyed(words.fill(said, &[("name", &from)])));
    html! {
        <>
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1" id="join-wrong">{ text(if is_cut { key::JOIN_CUT } else { key::JOIN_BROKEN }) }</h2>
                <p class="lead">{ keyed(lead) }</p>
                if !is_cut { { reason(snapshot, error) } }
                <div class="row">
                    <button type="button" class="button button-main" part="button" onclick={join.on(JoinHandle::ask_again)}>{ keyed(ask) }</button>
                    <button type="button" class="button" part="button" onclick={join.on(JoinHandle::forget)}>{ text(key::JOIN_WITHOUT) }</button>
                </div>
                <p class="small" role="status">{ said }</p>
            </div>
            <section class="section join-again" aria-labelledby="join-again">
                <h3 class="heading" id="join-again">{ text(key::JOIN_WHOLE) }</h3>
                { ways(snapshot, join, "button") }
            </section>
        </>
    }
}

/// A link to paste, or files to choose; `class` is the button's.
fn ways(snapshot: &Snapshot, join: &JoinHandle, class: &'static str) -> Html {
    let text = |key: Key| snapshot.text(key);
    let oninput = {
        let draft = join.draft.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = input_value(&event) {
                draft.update(|join| join.pasted = text);
            }
        })
    };
    let onclick = {
        let join = join.clone();
        Callback::from(move |event: MouseEvent| {
            // The form is sent nowhere, and may be gone by then.
            event.prevent_default();
            join.open_pasted();
        })
    };
    html! {
        <div class="join-ways">
            <form class="join-paste" method="dialog" novalidate=true>
                <div>
                    <label class="label" for="join-link">{ text(key::JOIN_PASTE) }</label>
                    <p class="hint" id="join-link-hint">{ text(key::JOIN_PASTE_HINT) }</p>
                    // Its lines stay lines: what stands behind a link is none of it.
                    <textarea class="text-in" id="join-link" rows="3" autocomplete="off" spellcheck="false" dir="ltr"
                        aria-describedby="join-link-hint" value={join.draft.pasted.clone()} {oninput} />
                </div>
                <div class="row"><button type="submit" {class} part="button" {onclick}>{ text(key::JOIN_PASTE_LOOK) }</button></div>
            </form>
            <FileChooser word={key::JOIN_FILES} />
        </div>
    }
}

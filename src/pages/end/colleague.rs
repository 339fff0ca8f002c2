//! The end of the run for whoever was invited: the answers go back. Whoever stops before the end finds the same page.

use engine::state::{Action, Cell, View, run};
use formats::What;
use yew::prelude::*;

use super::elsewhere::LinkToYourself;
use super::reply::{Reply, Sending};
use super::sent::{After, after, on_sent};
use super::thanks::thanks;
use crate::components::{Sign, glyph, keyed, mail_button, my_name};
use crate::hooks::{
    Copied, Message, OutgoingHandle, Way, use_assessment, use_draft, use_focus, use_link_address, use_outgoing,
    use_platform, use_share_choices, use_snapshot,
};
use crate::i18n::{Key, key};
use crate::phrases;
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;
use crate::styles::use_results_styles;

/// The page.
#[component]
pub fn ColleagueEnd() -> Html {
    let (snapshot, assessment, platform, focus) = (use_snapshot(), use_assessment(), use_platform(), use_focus());
    let (address, choices, draft) = (use_link_address(), use_share_choices(), use_draft::<Sending>());
    use_results_styles(&focus.frame());
    let nameless = use_state(|| snapshot.state.my().is_some_and(|me| me.name.value.is_empty()));
    let reply = Reply::of(&snapshot, &choices, platform.today);
    let address = reply.link.as_deref().map_or_else(String::new, |link| address.of(link));
    let subject = match snapshot.state.group.name.value.as_str() {
        "" => snapshot.text(key::APP_NAME),
        name => name,
    };
    let on_leave = {
        let (assessment, draft, link, focus) = (assessment.clone(), draft.clone(), reply.link.clone(), focus.clone());
        Callback::from(move |way: Way| {
            assessment.share(vec![Action::Shared]);
            draft.update(|sending| sending.left = Some((way, link.clone())));
            focus.to_heading();
        })
    };
    let outgoing = use_outgoing(Message {
        id: "end-message".into(),
        subject: subject.to_owned().into(),
        written: reply.message(&snapshot, &address).into(),
        address: address.into(),
        hold: None,
        on_leave,
    });
    let left = draft.left.as_ref().filter(|(_, link)| *link == reply.link).map(|(way, _)| *way);
    let stage = if snapshot.state.sent { Some(After::Sent) } else { left.map(After::Left) };
    if let Some(stage) = stage {
        return after(&snapshot, &assessment, &focus, &outgoing, stage);
    }
    if !snapshot.state.is_unsent() {
        return nothing_yet(&snapshot, &assessment);
    }
    let has_answers = snapshot.state.my().is_some_and(|me| me.answered() > 0);
    let was_opened = choices.what == Some(What::Mine);
    let on_change = {
        let (choices, assessment) = (choices.clone(), assessment.clone());
        Callback::from(move |_: MouseEvent| {
            // What was chosen there before stays chosen.
            if choices.now().what != Some(What::Mine) {
                choices.update(|choices| choices.open_with(What::Mine));
            }
            assessment.go(View::Share);
        })
    };
    let text = |key: Key| snapshot.text(key);
    html! {
        <div class="send" key="send">
            <div class="send-say">
                { head(&snapshot) }
                if *nameless { { name(&snapshot, &assessment) } }
                { buttons(&snapshot, &outgoing, &reply, &on_change) }
                <p class="send-holds">
                    <span>{ text(key::END_HOLDS) }{ " " }<b key={reply.holds.clone()}>{ reply.holds.clone() }</b></span>{ " · " }
                    <button type="button" class="link" onclick={on_change.clone()}>{ text(key::END_HOLDS_CHANGE) }</button>
                </p>
                if reply.notes_stay { <p class="small">{ text(key::END_NOTES_STAY) }</p> }
                <div class="row">
                    { onward(&snapshot, &assessment) }
                    <button type="button" class="link" onclick={assessment.on_go(View::Board)}>{ text(key::END_NOT_NOW) }</button>
                    if was_opened { <button type="button" class="link" onclick={on_sent(&assessment, &focus)}>{ text(key::END_SENT_IT) }</button> }
                </div>
            </div>
            <div class="send-card">
                <label class="sub" for="end-message">{ text(key::END_THIS) }</label>
                <textarea class="text-in send-text" id="end-message" rows="7" spellcheck="false" value={outgoing.text()} oninput={outgoing.on_input()} />
                { other_ways(&snapshot, &outgoing, &on_change) }
                <ul class="plain-list">
                    if has_answers { <li>{ glyph(Sign::Eye) }{ keyed(seen_by(&snapshot, &reply)) }</li> }
                    <li>{ glyph(Sign::Turn) }<span>{ text(key::END_NEWEST) }</span></li>
                </ul>
                if !snapshot.state.is_done(snapshot.q) { <LinkToYourself /> }
            </div>
        </div>
    }
}

/// There is nothing to send yet.
fn nothing_yet(snapshot: &Snapshot, assessment: &AssessmentHandle) -> Html {
    let on = run::entry(snapshot.q, &snapshot.state).map_or(View::Board, View::Run);
    let lead = snapshot.words.fill(key::END_NOTHING_LEAD, &[("inviter", &phrases::inviter(snapshot))]);
    html! {
        <div class="page-head">
            <h2 class="title" part="title" tabindex="-1">{ snapshot.text(key::END_NOTHING) }</h2>
            <p class="lead">{ keyed(lead) }</p>
            <div class="row"><button type="button" class="button button-main" part="button" onclick={assessment.on_go(on)}>{ snapshot.text(key::END_GO_ON) }</button></div>
        </div>
    }
}

/// How far one is, and what sending does.
fn head(snapshot: &Snapshot) -> Html {
    let (words, inviter) = (snapshot.words, phrases::inviter(snapshot));
    let Some(me) = snapshot.state.my() else { return html! {} };
    let (answers, open) = (me.answered(), me.open(snapshot.q));
    let of_inviter = |key: Key| words.fill(key, &[("inviter", &inviter)]);
    let title = match answers {
        0 => of_inviter(key::END_DECLINE),
        n => words.count(key::END_SEND_BACK, n, &[("inviter", &inviter)]),
    };
    let is_done = me.is_done(snapshot.q);
    let (answered, asked) = phrases::progress(snapshot);
    let so_far =
        if is_done { thanks(snapshot) } else { words.fill(key::END_SO_FAR, &[("n", &answered), ("of", &asked)]) };
    let lead = match (answers, is_done) {
        (0, _) => words.text(key::END_DECLINE_LEAD).to_owned(),
        (_, true) => phrases::of_inviter(snapshot, key::END_LEAD, key::END_LEAD_UNNAMED),
        (_, false) => words.count(key::END_OPEN, open, &[]),
    };
    html! {
        <>
            if answers > 0 { <p class="kicker">{ keyed(so_far) }</p> }
            <h2 class="title" part="title" tabindex="-1" key={title.clone()}>{ title }</h2>
            <p class="lead">{ keyed(lead) }</p>
        </>
    }
}

/// Whoever has not said what they are called is asked where it goes along.
fn name(snapshot: &Snapshot, assessment: &AssessmentHandle) -> Html {
    html! {
        <div>
            <label class="label" for="end-name">{ snapshot.text(key::START_YOUR_NAME) }{ " " }<span class="optional">{ snapshot.text(key::START_INITIALS) }</span></label>
            { my_name(snapshot, assessment, "end-name", "") }
        </div>
    }
}

/// The filled button: the device's own sheet on a phone that has one, else to copy. What fits into no link goes as a
/// file.
fn buttons(snapshot: &Snapshot, outgoing: &OutgoingHandle, reply: &Reply, on_file: &Callback<MouseEvent>) -> Html {
    let main = |class: &'static str, word: String, onclick: Callback<MouseEvent>| {
        html! { <button type="button" {class} part="button" {onclick}>{ keyed(word) }</button> }
    };
    let copy = || snapshot.text(key::END_COPY).to_owned();
    let said = (outgoing.copied() == Some(Copied::No)).then(|| snapshot.text(key::OUTGOING_NOT_COPIED));
    html! {
        <div class="send-list">
            if reply.link.is_none() {
                <p class="small">{ snapshot.text(key::END_TOO_LONG) }</p>
                { main("button button-main", snapshot.text(key::END_FILE).to_owned(), on_file.clone()) }
            } else if outgoing.can_share {
                { main(
                    "button button-main only-narrow",
                    snapshot.words.fill(key::END_SHARE, &[("inviter", &phrases::inviter(snapshot))]),
                    outgoing.on_share(),
                ) }
                { main("button button-main only-wide", copy(), outgoing.on_copy()) }
            } else {
                { main("button button-main", copy(), outgoing.on_copy()) }
            }
            <p class="small" role="status">if let Some(said) = said { { keyed(said) } }</p>
        </div>
    }
}

/// The ways that are not the first.
fn other_ways(snapshot: &Snapshot, outgoing: &OutgoingHandle, on_change: &Callback<MouseEvent>) -> Html {
    html! {
        <details class="fold send-ways">
            <summary><span class="fold-word">{ snapshot.text(key::END_WAYS) }</span></summary>
            <div class="row">
                if outgoing.can_share {
                    <button type="button" class="button button-small only-narrow" part="button" onclick={outgoing.on_copy()}>{ snapshot.text(key::END_COPY_SHORT) }</button>
                }
                { mail_button(snapshot, outgoing, "button button-small") }
                <button type="button" class="button button-small" part="button" onclick={on_change.clone()}>{ snapshot.text(key::END_FILE) }</button>
            </div>
        </details>
    }
}

/// Back to the statements: to go on, or to look through what was said.
fn onward(snapshot: &Snapshot, assessment: &AssessmentHandle) -> Html {
    let (q, state) = (snapshot.q, &*snapshot.state);
    let first = run::order(q, state).first().map(|item| Cell::of(q, *item));
    let says_nothing = state.my().is_some_and(|me| me.answered() == 0);
    let (word, cell) = match state.is_done(q) {
        true if says_nothing => (key::END_ANSWER_AFTER_ALL, first),
        true => (key::END_LOOK, first),
        false => (key::END_GO_ON, run::entry(q, state)),
    };
    let Some(cell) = cell else { return html! {} };
    let word = snapshot.text(word);
    html! { <button type="button" class="link" key={word} onclick={assessment.on_go(View::Run(cell))}>{ word }</button> }
}

/// Who sees the answers, and beside what.
fn seen_by(snapshot: &Snapshot, reply: &Reply) -> String {
    if reply.is_named {
        phrases::of_inviter(snapshot, key::END_SEEN, key::END_SEEN_UNKNOWN)
    } else {
        snapshot.text(key::END_SEEN_UNNAMED).to_owned()
    }
}

//! What do we say now? A level or that it is left open, once both ends were heard; and a next step.

use engine::group::{About, Decide, Matter, Node};
use engine::questionnaire::LEVELS;
use engine::state::Action;
use yew::prelude::*;

use super::next_step::NextStep;
use super::state::{Meeting, Topic};
use crate::components::keyed;
use crate::hooks::{use_assessment, use_draft, use_focus, use_platform, use_snapshot};
use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;

/// A card: the decision it stands for, its word, and what it means.
type Card = (u32, &'static str, &'static str);

/// The section.
#[component]
pub fn SayNow() -> Html {
    let (snapshot, focus, meeting) = (use_snapshot(), use_focus(), use_draft::<Meeting>());
    let (assessment, today) = (use_assessment(), use_platform().today);
    let text = |key: Key| snapshot.text(key);
    let Some(topic) = meeting.topic() else { return html! {} };
    let matter = topic.matter;
    let is_item = matches!(matter.about(), About::Item(_));
    // Two ends are heard before anything is said; a decision to look at again has none.
    let waits = is_item && !topic.heard && topic.stand.is_none();
    let on_heard = meeting.on_update(move |meeting, _: MouseEvent| {
        meeting.note(|topic| topic.heard = true);
        focus.to("[name=say-now]");
    });
    let on_say = {
        let (meeting, snapshot) = (meeting.clone(), snapshot.clone());
        Callback::from(move |stand: u32| {
            meeting.update(|meeting| meeting.note(|topic| topic.stand = Some(stand)));
            let mut actions: Vec<Action> =
                [Decide::Stand(stand), Decide::Day(today)].map(|what| Action::Decide(matter, what)).to_vec();
            if let (About::Node(node), 1) = (matter.about(), stand) {
                actions.extend(confirms(&snapshot, node));
            }
            assessment.apply_all(actions);
        })
    };
    let card = |card: &Card| out(topic, *card, waits, &on_say);
    html! {
        <fieldset class="say-now">
            <legend class="sr">{ text(key::MEET_SAY_NOW) }</legend>
            <div class="say-head">
                <p class="sub" aria-hidden="true">{ text(key::MEET_SAY_NOW) }</p>
                if is_item {
                    <button type="button" class={if waits { "button button-main" } else { "button say-heard" }} part="button" disabled={!waits} onclick={on_heard}>{ text(key::MEET_HEARD) }</button>
                }
            </div>
            <div class={if waits { "outs outs-wait" } else { "outs" }}>{ for cards(&snapshot, matter).iter().map(card) }</div>
            <NextStep />
        </fieldset>
    }
}

/// The five levels in the words of the statement, and that it is left open; for a decision, whether it still holds.
fn cards(snapshot: &Snapshot, matter: Matter) -> Vec<Card> {
    let text = |key: Key| snapshot.text(key);
    let About::Item(item) = matter.about() else {
        return vec![
            (1, text(key::REVISIT_STILL), text(key::MEET_STILL_ABOUT)),
            (0, text(key::MEET_NOT_YET), text(key::MEET_NOT_YET_ABOUT)),
        ];
    };
    let q = snapshot.q;
    let named = q.level_names.iter().zip(q.items[item].anchors.iter()).take(LEVELS);
    let levels = (1..).zip(named).map(|(stand, (name, anchor))| (stand, name.as_ref(), anchor.as_ref()));
    levels.chain([(0, text(key::MEET_LEAVE_OPEN), text(key::MEET_LEAVE_OPEN_ABOUT))]).collect()
}

fn out(topic: &Topic, (stand, word, about): Card, waits: bool, on_say: &Callback<u32>) -> Html {
    let onchange = on_say.reform(move |_: Event| stand);
    html! {
        <label class="out">
            <input type="radio" name="say-now" checked={topic.stand == Some(stand)} disabled={waits} {onchange} />
            <b>{ keyed(word) }</b>
            <span key={about}>{ about }</span>
        </label>
    }
}

/// "Still right", for everything that waits because of the same change.
fn confirms(snapshot: &Snapshot, head: Node) -> Vec<Action> {
    let entries = snapshot.figures.revisit_entries(snapshot.q, &snapshot.group);
    let entry = entries.into_iter().find(|entry| entry.head == head);
    entry.map_or_else(Vec::new, |entry| entry.confirms().map(Action::Confirm).collect())
}

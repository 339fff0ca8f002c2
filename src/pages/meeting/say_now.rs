//! What do we say now? A level or that it is left open, once both ends were heard; and a next step.

use engine::group::{About, Decide, Matter};
use engine::questionnaire::LEVELS;
use engine::state::Action;
use yew::prelude::*;

use super::next_step::NextStep;
use super::state::{Meeting, Topic};
use crate::components::keyed;
use crate::hooks::{use_assessment, use_draft, use_focus, use_platform, use_snapshot};
use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;

/// A card: the decision it stands for, its word, what it means, and the language of these where it is not the one around.
type Card = (u32, &'static str, &'static str, Option<&'static str>);

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
            let mut actions: Vec<Action> =
                [Decide::Stand(stand), Decide::Day(today)].map(|what| Action::Decide(matter, what)).to_vec();
            meeting.update(|meeting| {
                meeting.note(|topic| {
                    topic.stand = Some(stand);
                    actions.extend(confirms(&snapshot, topic));
                });
            });
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
            (1, text(key::REVISIT_STILL), text(key::MEET_STILL_ABOUT), None),
            (0, text(key::MEET_NOT_YET), text(key::MEET_NOT_YET_ABOUT), None),
        ];
    };
    let q = snapshot.q;
    let named = q.level_names.iter().zip(q.items[item].anchors.iter()).take(LEVELS);
    let levels =
        (1..).zip(named).map(|(stand, (name, anchor))| (stand, name.as_ref(), anchor.as_ref(), snapshot.lang()));
    levels.chain([(0, text(key::MEET_LEAVE_OPEN), text(key::MEET_LEAVE_OPEN_ABOUT), None)]).collect()
}

fn out(topic: &Topic, (stand, word, about, lang): Card, waits: bool, on_say: &Callback<u32>) -> Html {
    let onchange = on_say.reform(move |_: Event| stand);
    html! {
        <label class="out">
            <input type="radio" name="say-now" checked={topic.stand == Some(stand)} disabled={waits} {onchange} />
            <b {lang}>{ keyed(word) }</b>
            <span key={about} {lang}>{ about }</span>
        </label>
    }
}

/// "Still right" confirms everything that waits because of the same change; after that, "not yet" takes it back.
fn confirms(snapshot: &Snapshot, topic: &mut Topic) -> Vec<Action> {
    let About::Node(head) = topic.matter.about() else { return Vec::new() };
    if topic.stand != Some(1) {
        let before = std::mem::take(&mut topic.confirmed_before);
        return if before.is_empty() { Vec::new() } else { vec![Action::Unconfirm(before)] };
    }
    let entries = snapshot.figures.revisit_entries(snapshot.q, &snapshot.group);
    let Some(entry) = entries.into_iter().find(|entry| entry.head == head) else { return Vec::new() };
    topic.confirmed_before = snapshot.state.my_confirmations(snapshot.q, entry.confirms());
    entry.confirms().map(Action::Confirm).collect()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use engine::group::{Answer, Group, Kind, Node, Person, Word};
    use engine::questionnaire::JobId;
    use engine::state::State;

    use super::*;
    use crate::pages::meeting::state::Step;
    use crate::questionnaire::core;

    #[test]
    fn not_yet_takes_back_that_it_is_still_right() {
        let q = core();
        let mut me = Person::new("a", q.all_roles(), q);
        (0..q.items.len()).for_each(|item| assert!(me.say(item, Answer::Level(3), 0)));
        let mut group = Group { people: vec![me], ..Group::new(q) };
        group.expected = Word::first(q.all_roles());
        group.reopen(0, 0, Node { kind: Kind::Done, job: JobId::SolutionExploration });
        let mut state = State { group, me: Some(0), ..State::new(q) };
        let snapshot = |state: &State| Snapshot::of(q, Rc::new(state.clone()), &state.shown(q));
        let waiting = |state: &State| snapshot(state).figures.revisit_now.clone();
        let before = waiting(&state);
        let head = snapshot(&state).figures.revisit_entries(q, &state.group)[0].head;
        let matter = Matter::node(head);
        let mut topic =
            Topic { matter, heard: false, stand: None, confirmed_before: Vec::new(), step: Step::default() };
        for (stand, waits) in [(1, false), (1, false), (0, true), (0, true), (1, false)] {
            topic.stand = Some(stand);
            for action in confirms(&snapshot(&state), &mut topic) {
                state.apply(q, action);
            }
            assert_eq!(waiting(&state) == before, waits, "{stand}");
        }
    }
}

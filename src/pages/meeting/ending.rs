//! What a topic ends with: a level or that it still holds, a note, and who follows up.

use engine::group::{About, Day, Decide, Decision, MAX_NOTE, Matter};
use engine::questionnaire::LEVELS;
use engine::state::Action;
use yew::prelude::*;

use crate::components::{input_value, keyed, owner_of, owner_options};
use crate::hooks::{use_assessment, use_platform, use_snapshot};
use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// Properties of [`Ending`].
#[derive(Clone, Copy, PartialEq, Properties)]
pub struct EndingProps {
    /// What is talked about.
    pub matter: Matter,
}

/// Writes what a meeting decides, and the day with it.
#[derive(Clone)]
struct Decider {
    assessment: AssessmentHandle,
    matter: Matter,
    today: Day,
}

impl Decider {
    fn decide(&self, what: Decide) {
        self.decide_after(None, what);
    }

    /// The same after something that belongs to it.
    fn decide_after(&self, first: Option<Action>, what: Decide) {
        let mut actions = Vec::from_iter(first);
        actions.push(Action::Decide(self.matter, what));
        if self.today != Day::NONE {
            actions.push(Action::Decide(self.matter, Decide::Day(self.today)));
        }
        self.assessment.apply_all(actions);
    }

    /// On an event of a control, decides by its value.
    fn on_value(&self, what: fn(String) -> Decide) -> Callback<InputEvent> {
        let decider = self.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(value) = input_value(&event) {
                decider.decide(what(value));
            }
        })
    }
}

/// The section.
#[component]
pub fn Ending(&EndingProps { matter }: &EndingProps) -> Html {
    let (snapshot, assessment, platform) = (use_snapshot(), use_assessment(), use_platform());
    let text = |key: Key| snapshot.text(key);
    let decider = Decider { assessment, matter, today: platform.today };
    let decision = snapshot.group.decision(matter);
    let stands = match matter.about() {
        About::Item(item) => levels(&snapshot, &decider, &decision, item),
        _ => html! {
            <div class="ticks">
                { holds(&snapshot, &decider, &decision, 1, [key::JOB_STILL_VALID, key::MEET_STILL_ABOUT]) }
                { holds(&snapshot, &decider, &decision, 0, [key::MEET_NOT_YET, key::MEET_NOT_YET_ABOUT]) }
            </div>
        },
    };
    let on_note = decider.on_value(Decide::Note);
    let on_owner = decider.on_value(|owner| Decide::Owner(owner_of(&owner)));
    let note = decision.note.value.clone();
    html! {
        <section class="meet-ends" aria-labelledby="meet-ends">
            <h3 class="heading" id="meet-ends">{ text(key::MEET_ENDS) }</h3>
            <fieldset>
                <legend class="label">{ text(key::MEET_AGREED) }</legend>
                { stands }
            </fieldset>
            <div class="meet-words">
                <div>
                    <label class="label" for="meet-note">{ text(key::PLAN_NOTE) }{ " " }<span class="optional">{ text(key::START_OPTIONAL) }</span></label>
                    <textarea class="text-in" id="meet-note" rows="3" maxlength={MAX_NOTE.to_string()} value={note} oninput={on_note} />
                </div>
                <div>
                    <label class="label" for="meet-owner">{ text(key::MEET_FOLLOWS_UP) }</label>
                    <select class="text-in" id="meet-owner" oninput={on_owner}>
                        { owner_options(&snapshot, &decision.owner.value, text(key::PLAN_NOBODY).to_owned()) }
                    </select>
                </div>
            </div>
            <p class="small">{ text(key::MEET_CHANGES_NOTHING) }</p>
        </section>
    }
}

/// The five levels, and that it is left open.
fn levels(snapshot: &Snapshot, decider: &Decider, decision: &Decision, item: usize) -> Html {
    let q = snapshot.q;
    let level = |(n, (name, anchor)): (usize, (_, _))| choice(decider, decision, n as u32 + 1, name, anchor, None);
    let named = q.level_names.iter().map(|name| &**name).zip(q.items[item].anchors.iter().map(|anchor| &**anchor));
    html! {
        <div class="ticks ticks-2">
            { for named.take(LEVELS).enumerate().map(level) }
            { choice(decider, decision, 0, snapshot.text(key::MEET_NO_LEVEL), "", None) }
        </div>
    }
}

/// Whether a node still holds, for everybody here.
fn holds(snapshot: &Snapshot, decider: &Decider, decision: &Decision, stand: u32, [word, about]: [Key; 2]) -> Html {
    let confirms = match decider.matter.about() {
        About::Node(node) if stand == 1 => Some(Action::Confirm(node)),
        _ => None,
    };
    choice(decider, decision, stand, snapshot.text(word), snapshot.text(about), confirms)
}

/// One way it can stand.
fn choice(
    decider: &Decider,
    decision: &Decision,
    stand: u32,
    word: &'static str,
    about: &'static str,
    first: Option<Action>,
) -> Html {
    let decider = decider.clone();
    let onchange = Callback::from(move |_: Event| decider.decide_after(first.clone(), Decide::Stand(stand)));
    html! {
        <label class="tick">
            <input type="radio" name="meet-stand" checked={decision.stand.value == stand} {onchange} />
            <span class="tick-word">{ keyed(word) }</span>
            <span class="tick-about">{ keyed(about) }</span>
        </label>
    }
}

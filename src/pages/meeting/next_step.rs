//! The next step: who, what, and by when. What is written becomes a step of the group's own in the plan at once.

use engine::group::{Day, Decide, Matter, Part, Progress};
use engine::state::Action;
use yew::prelude::*;

use super::state::{Meeting, Step, Topic};
use crate::components::{TextField, day_class, input_value, owner_of, owner_options};
use crate::drafts::DraftHandle;
use crate::hooks::{use_assessment, use_draft, use_snapshot};
use crate::i18n::{Key, key};
use crate::platform::random;
use crate::state::AssessmentHandle;
use crate::store::TextOf;

/// The fields.
#[component]
pub fn NextStep() -> Html {
    let (snapshot, assessment, meeting) = (use_snapshot(), use_assessment(), use_draft::<Meeting>());
    let text = |key: Key| snapshot.text(key);
    let Some(Topic { matter, step, .. }) = meeting.topic() else { return html! {} };
    let of = TextOf::Decided(*matter);
    let on = |change: fn(&mut Step, String)| {
        let (meeting, assessment) = (meeting.clone(), assessment.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(value) = input_value(&event) {
                write(&meeting, &assessment, |step| change(step, value));
            }
        })
    };
    let on_text = {
        let (meeting, assessment) = (meeting.clone(), assessment.clone());
        Callback::from(move |what: String| write(&meeting, &assessment, |step| step.what = what))
    };
    html! {
        <div class="follow">
            <span class="sub" aria-hidden="true">{ text(key::MEET_STEP) }</span>
            <select class="text-in" aria-label={text(key::MEET_FOLLOWS_UP)} oninput={on(|step, value| step.owner = owner_of(&value))}>
                { owner_options(&snapshot, &step.owner, text(key::PLAN_NOBODY).to_owned()) }
            </select>
            <TextField key={matter.key(Part::Note)} id="meet-what" {of} value={step.what.clone()} label={text(key::MEET_WHAT)} {on_text} />
            <input class={day_class(step.by)} type="date" aria-label={text(key::MEET_BY)} value={step.by.text()} oninput={on(|step, value| step.by = Day::read(&value).unwrap_or_default())} />
        </div>
    }
}

/// Changes the step of the topic, and with it what the group has of it: once something is to be done it is in the plan,
/// and out of it again when the words are taken away.
fn write(meeting: &DraftHandle<Meeting>, assessment: &AssessmentHandle, change: impl FnOnce(&mut Step)) {
    let free = assessment.state().group.free_step(random::bits() as usize);
    let mut actions = Vec::new();
    meeting.update(|meeting| {
        meeting.note(|topic| {
            change(&mut topic.step);
            actions = written(topic, free);
        });
    });
    if !actions.is_empty() {
        assessment.apply_all(actions);
    }
}

fn written(topic: &mut Topic, free: usize) -> Vec<Action> {
    let (matter, step) = (topic.matter, &mut topic.step);
    let is_empty = step.what.trim().is_empty();
    if is_empty && step.number.is_none() {
        return Vec::new();
    }
    let own = Matter::own(*step.number.get_or_insert(free));
    let stand = if is_empty { Progress::Off } else { Progress::Open };
    let (owner, what) = if is_empty { Default::default() } else { (step.owner.clone(), step.what.clone()) };
    let of_plan =
        [Decide::Note(what.clone()), Decide::Owner(owner.clone()), Decide::Day(step.by), Decide::Stand(stand as u32)];
    let of_topic = [Decide::Note(what), Decide::Owner(owner)];
    let actions = of_plan.map(|what| Action::Decide(own, what));
    actions.into_iter().chain(of_topic.map(|what| Action::Decide(matter, what))).collect()
}

#[cfg(test)]
mod tests {
    use engine::group::Owner;
    use engine::state::State;

    use super::*;
    use crate::questionnaire::core;

    #[test]
    fn what_is_written_is_in_the_plan_and_what_is_taken_away_is_out_of_it() {
        let mut state = State::new(core());
        let step = Step { owner: Owner::Role(1), by: Day::of(2026, 12, 3).expect("a day"), ..Step::default() };
        let mut topic = Topic { matter: Matter::item(4), heard: true, stand: None, confirmed_before: Vec::new(), step };
        assert_eq!(written(&mut topic, 7), [], "nobody follows up on nothing");
        for what in ["See Gus", "See Gus and Fay"] {
            topic.step.what = what.into();
            for action in written(&mut topic, 7) {
                state.apply(core(), action);
            }
        }
        let steps = state.group.own_steps();
        let [(number, step)] = &steps[..] else { panic!("one step: {steps:?}") };
        assert_eq!((*number, &*step.note.value, step.day.value), (7, "See Gus and Fay", topic.step.by));
        assert_eq!(state.group.decision(Matter::item(4)).note.value, "See Gus and Fay");
        topic.step.what = " ".into();
        for action in written(&mut topic, 9) {
            state.apply(core(), action);
        }
        assert!(state.group.own_steps().is_empty() && !state.group.decision(Matter::item(4)).is_something());
    }
}

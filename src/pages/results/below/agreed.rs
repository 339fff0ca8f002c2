//! What a meeting ended with on a statement, beside the answers, which it does not change.

use engine::group::{Answer, Matter};
use engine::state::Action;
use yew::prelude::*;

use crate::components::keyed;
use crate::i18n::key;
use crate::phrases::day_words;
use crate::report::{Report, owner_words};
use crate::state::AssessmentHandle;

/// What was agreed, with the way to answer the same; nothing where there is nothing.
pub fn agreed(report: &Report, assessment: &AssessmentHandle, item: usize) -> Html {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let decision = snapshot.group.decision(Matter::item(item));
    if !decision.is_something() {
        return html! {};
    }
    let level = decision.agreed();
    let stand = level.map_or(words.text(key::MEET_OPEN), |level| report.level(level));
    let day = day_words(snapshot, decision.day.value);
    let word = if day.is_empty() { key::MEET_OUTCOME_SOME_DAY } else { key::MEET_OUTCOME };
    let outcome = words.fill(word, &[("day", &day), ("stand", &stand)]);
    let owner = owner_words(snapshot, &decision.owner.value);
    let follows = match owner.as_str() {
        "" => String::new(),
        owner => [" ", &words.fill(key::MEET_FOLLOWS, &[("who", &owner)])].concat(),
    };
    let is_asked = snapshot.me.is_some_and(|me| snapshot.figures.items[item].tally.asked.contains(&me));
    let differs = |level: &u8| is_asked && snapshot.state.my_answer(item) != Answer::Level(*level);
    let take = level.filter(differs).map(|level| {
        let onclick = assessment.on_apply(Action::Answer { item, answer: Answer::Level(level) });
        let word = words.fill(key::MEET_TAKE, &[("level", &report.level(level))]);
        html! { <button type="button" class="link no-print" {onclick}>{ keyed(word) }</button> }
    });
    let note = decision.note.value;
    html! {
        <div class="outcome">
            <p><b key={outcome.clone()}>{ outcome }</b>{ keyed(follows) }</p>
            if !note.is_empty() { <p key={note.clone()}>{ note }</p> }
            { take }
        </div>
    }
}

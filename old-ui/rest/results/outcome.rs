//! What a meeting ended with on a statement, beside the answers, which it does not change.

use macros::html;

use super::Page;
use crate::group::{Answer, Matter};
use crate::i18n::key;
use crate::report::{day_words, owner_words};
use crate::state::Action;
use crate::ui::event::Event;
use crate::ui::template::Html;

/// The outcome; nothing where there is none.
pub fn outcome(page: &Page, item: usize) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let decision = desk.group.decision(Matter::item(item));
    if !decision.is_something() {
        return Html::default();
    }
    let level = decision.agreed();
    let stand = level.map_or(page.text(key::MEET_OPEN), |level| page.report.level(level));
    let day = day_words(desk, decision.day.value);
    let word = if day.is_empty() { key::MEET_OUTCOME_SOME_DAY } else { key::MEET_OUTCOME };
    let owner = owner_words(desk, &decision.owner.value);
    let follows = (!owner.is_empty()).then(|| words.fill(key::MEET_FOLLOWS, &[("who", &owner)]));
    let mine = desk.state.my_answer(item);
    let asked = desk.me.is_some_and(|me| desk.figures.items[item].tally.asked.contains(&me));
    let take = level.filter(|level| asked && mine != Answer::Level(*level)).map(|level| {
        let onclick = desk.on(Event::Act(Action::Answer { item, answer: Answer::Level(level) }));
        let word = words.fill(key::MEET_TAKE, &[("level", &page.report.level(level))]);
        html! { <button type="button" class="link no-print" {onclick}>{ word }</button> }
    });
    html! {
        <div class="outcome">
            <p><b>{ words.fill(word, &[("day", &day), ("stand", &stand)]) }</b>{ " " }{ follows }</p>
            if !decision.note.value.is_empty() { <p>{ &decision.note.value }</p> }
            { take }
        </div>
    }
}

//! Everybody's answers to a topic, on the rail lying down, the two ends marked; and who has none.

use engine::group::Answer;
use yew::prelude::*;

use crate::components::charts::{Dots, dots};
use crate::components::{keyed, letters_by_level};
use crate::i18n::{Key, key};
use crate::report::{Ends, Report};

/// As many letters as are drawn of those without an answer.
const LETTERS: usize = 6;

/// The letters on the rail.
pub fn spread(report: &Report, item: usize, ends: &Ends) -> Html {
    let snapshot = report.snapshot;
    let (figures, (letters, tips)) = (&snapshot.figures.items[item], letters_by_level(report, item));
    let said = tips.iter().filter(|tip| !tip.is_empty());
    let label = said.map(|tip| format!("{tip}.")).collect::<Vec<_>>().join(" ");
    dots(Dots {
        stops: &snapshot.q.level_names,
        lang: snapshot.lang(),
        letters: &letters,
        target: snapshot.q.items[item].target,
        holds: (figures.tally.given() > 0).then_some(figures.level),
        camps: false,
        ends: Some(ends.levels),
        label,
        tips,
    })
}

/// Who has no place on it: who has not answered, does not know, or is not asked. Drawn dashed, and named.
pub fn absent(report: &Report, item: usize) -> Html {
    let (people, asked) = (&report.snapshot.group.people, &report.snapshot.figures.items[item].tally.asked);
    let of = |test: &dyn Fn(usize) -> bool| (0..people.len()).filter(|person| test(*person)).collect::<Vec<_>>();
    let says = |answer: Answer| of(&|person| asked.contains(&person) && people[person].answer(item) == answer);
    let silent = of(&|person| !asked.contains(&person) && people[person].answer(item).level().is_none());
    let kinds = [
        (says(Answer::Nothing), key::MEET_SILENT),
        (says(Answer::DontKnow), key::MEET_UNSURE),
        (silent, key::MEET_NOT_ASKED),
    ];
    let lines: Vec<Html> = kinds.into_iter().filter_map(|(people, word)| line(report, &people, word)).collect();
    if lines.is_empty() {
        html! {}
    } else {
        html! { <ul class="people absent">{ for lines }</ul> }
    }
}

fn line(report: &Report, people: &[usize], word: Key) -> Option<Html> {
    let (snapshot, names) = (report.snapshot, &report.names);
    if people.is_empty() {
        return None;
    }
    let letter = |person: &usize| {
        let mark = names.mark(*person).to_owned();
        html! { <i class="letter letter-gap" aria-hidden="true" key={format!("{person} {mark}")}>{ mark }</i> }
    };
    let said = [&names.list_few(snapshot, people), " ", &snapshot.words.count(word, people.len(), &[])].concat();
    Some(html! { <li key={word_key(word)}>{ for people.iter().take(LETTERS).map(letter) }{ keyed(said) }</li> })
}

const fn word_key(word: Key) -> &'static str {
    match word {
        key::MEET_SILENT => "silent",
        key::MEET_UNSURE => "unsure",
        _ => "not asked",
    }
}

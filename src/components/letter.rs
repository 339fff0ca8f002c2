//! A person is a letter, never a colour.

use engine::group::Answer;
use engine::questionnaire::LEVELS;
use yew::prelude::*;

use super::charts::Dot;
use crate::report::{Names, Report};

/// Somebody's letter in its ring; filled for the one who looks.
pub fn letter(names: &Names, person: usize) -> Html {
    let class = if names.is_me(person) { "letter letter-you" } else { "letter" };
    let mark = names.mark(person).to_owned();
    html! { <i {class} key={format!("{person} {mark}")} aria-hidden="true">{ mark }</i> }
}

/// Everybody's letter at the level they said, for a drawing of dots, and the words of each level.
pub fn letters_by_level<'a>(report: &'a Report, item: usize) -> (Vec<Dot<'a>>, [String; LEVELS]) {
    let (snapshot, names) = (report.snapshot, &report.names);
    let (people, asked) = (&snapshot.group.people, &snapshot.figures.items[item].tally.asked);
    let (mut letters, mut words) = (Vec::new(), <[String; LEVELS]>::default());
    for (level, words) in (0..).zip(&mut words) {
        let here: Vec<usize> = (0..people.len()).filter(|p| people[*p].answer(item) == Answer::Level(level)).collect();
        letters.extend(here.iter().map(|person| Dot {
            mark: names.mark(*person),
            level,
            me: names.is_me(*person),
            // Shown, and counted nowhere.
            apart: !asked.contains(person),
        }));
        if !here.is_empty() {
            *words = format!("{}: {}", report.level(level), names.list_few(snapshot, &here));
        }
    }
    (letters, words)
}

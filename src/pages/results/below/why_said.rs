//! Who said what to one statement, in the anchors' words, and how that makes a level and a figure.

use std::rc::Rc;

use engine::group::Answer;
use yew::prelude::*;

use super::figures;
use super::spread::why_spread;
use crate::components::either;
use crate::hooks::use_snapshot;
use crate::i18n::{Part, key};
use crate::phrases::role_names;
use crate::report::{Names, Report};

/// Properties of [`WhySaid`].
#[derive(Clone, PartialEq, Properties)]
pub struct WhySaidProps {
    /// What people are called.
    pub names: Rc<Names>,
    /// The statement.
    pub item: usize,
}

/// The explanation.
#[component]
pub fn WhySaid(&WhySaidProps { ref names, item }: &WhySaidProps) -> Html {
    let snapshot = use_snapshot();
    let report = Report::named(&snapshot, Rc::clone(names));
    let heads = figures::heads(&snapshot, &[key::WHY_WHO, key::WHY_LEVEL, key::WHY_ANCHOR]);
    html! {
        <div class="why-body">
            <table class="plain">{ heads }<tbody>{ for rows(&report, item).into_iter().map(|said| row(&report, item, said)) }</tbody></table>
            { figures::paragraphs(&lines(&report, item)) }
            { why_spread(&report, item) }
        </div>
    }
}

/// What somebody said, or several without a name.
struct Said {
    who: String,
    answer: Answer,
    is_asked: bool,
}

/// A row for each person; those without a name stand together, by what they said.
fn rows(report: &Report, item: usize) -> Vec<Said> {
    let (snapshot, names) = (report.snapshot, &report.names);
    let (people, tally) = (&snapshot.group.people, &snapshot.figures.items[item].tally);
    let said_by = |person: usize| (people[person].answer(item), tally.asked.contains(&person));
    let spoke = |person: &usize| said_by(*person).1 || said_by(*person).0 != Answer::Nothing;
    let (hidden, named): (Vec<usize>, Vec<usize>) =
        (0..people.len()).filter(spoke).partition(|person| names.hidden(*person).is_some());
    let mut rows: Vec<Said> = named
        .into_iter()
        .map(|person| {
            let (answer, is_asked) = said_by(person);
            Said { who: names.name(person).to_owned(), answer, is_asked }
        })
        .collect();
    for answer in (0..8).map(|byte| Answer::from_byte(byte).unwrap_or_default()) {
        for is_asked in [true, false] {
            let here: Vec<usize> =
                hidden.iter().copied().filter(|person| said_by(*person) == (answer, is_asked)).collect();
            if !here.is_empty() {
                rows.push(Said { who: names.list(snapshot, &here), answer, is_asked });
            }
        }
    }
    rows
}

fn row(report: &Report, item: usize, Said { who, answer, is_asked }: Said) -> Html {
    let q = report.snapshot.q;
    let words = report.snapshot.words;
    let (level, anchor) = match answer {
        Answer::Level(level) => {
            let anchor = q.items[item].anchors.get(usize::from(level.min(4))).map_or("", AsRef::as_ref);
            (report.level(level), anchor)
        }
        Answer::DontKnow => (q.dont_know.as_ref(), ""),
        Answer::DoesNotApply => (q.does_not_apply.as_ref(), ""),
        Answer::Nothing => (words.text(key::RESULTS_NOT_YET), ""),
    };
    let anchor = if is_asked { anchor } else { words.text(key::RESULTS_NOT_ASKED) };
    html! {
        <tr>
            <th class="nm" scope="row">{ either(report.snapshot, who) }</th>
            { figures::cell(report.snapshot, key::WHY_LEVEL, "", level) }
            { figures::cell(report.snapshot, key::WHY_ANCHOR, "", anchor) }
        </tr>
    }
}

/// How the answers make a level, and the level a figure.
fn lines(report: &Report, item: usize) -> Vec<String> {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let (content, figures) = (&snapshot.q.items[item], &snapshot.figures.items[item]);
    let (tally, supported) = (&figures.tally, figures.supported);
    let parts: [Part; 10] = [
        ("n", &tally.given()),
        ("k", &tally.at_or_above(supported)),
        ("level", &report.level(supported)),
        ("bar", &tally.two_thirds()),
        ("above", &report.level(supported + 1)),
        ("at-above", &tally.at_or_above(supported + 1)),
        ("enough", &report.level(content.target)),
        ("x", &figures.x.percent()),
        ("capped", &report.level(figures.level)),
        ("roles", &role_names(snapshot, tally.phantoms)),
    ];
    let thirds = match (tally.given(), supported) {
        (0, _) => key::WHY_UNKNOWN,
        (1, _) => key::WHY_SINGLE,
        (_, 0) => key::WHY_THIRDS_NONE,
        _ => key::WHY_THIRDS,
    };
    let lines = [
        (true, thirds),
        (figures.level < supported, key::WHY_CAPPED),
        (tally.given() > 0, key::WHY_X),
        (!tally.phantoms.is_empty(), key::WHY_VACANT),
    ];
    lines.into_iter().filter(|(is, _)| *is).map(|(_, word)| words.fill(word, &parts)).collect()
}

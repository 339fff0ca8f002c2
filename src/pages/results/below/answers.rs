//! The answers to statements, each with its picture and what is worth knowing about it.

use std::rc::Rc;

use engine::group::Answer;
use engine::questionnaire::LEVELS;
use yew::prelude::*;

use super::agreed::agreed;
use super::remarks::remarks;
use super::why_said::WhySaid;
use crate::components::charts::{Dots, dots};
use crate::components::{Unfold, finding_line, keyed, letters_by_level, statement};
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::{Part, key};
use crate::report::{Names, Report, finding};
use crate::state::AssessmentHandle;

/// Properties of [`Answers`].
#[derive(Clone, PartialEq, Properties)]
pub struct AnswersProps {
    /// What people are called.
    pub names: Rc<Names>,
    /// Which statements, in this order.
    pub items: Rc<[usize]>,
}

/// The answers to those statements.
#[component]
pub fn Answers(props: &AnswersProps) -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    answers(&Report::named(&snapshot, Rc::clone(&props.names)), &assessment, &props.items)
}

/// The same, for who has a report.
pub fn answers(report: &Report, assessment: &AssessmentHandle, items: &[usize]) -> Html {
    html! { <ul class="dots">{ for items.iter().map(|item| entry(report, assessment, *item)) }</ul> }
}

fn entry(report: &Report, assessment: &AssessmentHandle, item: usize) -> Html {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let (content, figures) = (&snapshot.q.items[item], &snapshot.figures.items[item]);
    let given = figures.tally.given() > 0;
    let parts: [Part; 2] = [("level", &report.level(figures.level)), ("enough", &report.level(content.target))];
    let counts = match (given, figures.level >= content.target) {
        (false, _) => key::RESULTS_COUNTS_NOTHING,
        (_, true) => key::RESULTS_COUNTS_ENOUGH,
        _ => key::RESULTS_COUNTS,
    };
    let counts = words.fill(counts, &parts);
    html! {
        <li class="dots-item" key={&*content.id}>
            <div class="dots-text">
                { finding_line(snapshot, item) }
                { statement(snapshot, item) }
                <p class="small">{ keyed([&*counts, &remarks(report, item)].concat()) }</p>
                { agreed(report, assessment, item) }
            </div>
            { picture(report, item, &counts) }
            <Unfold class="why-number" summary={words.text(key::WHY_SAID)}>
                <WhySaid names={Rc::clone(&report.names)} {item} />
            </Unfold>
        </li>
    }
}

/// Everybody's letter on the rail; `counts` says what that makes.
fn picture(report: &Report, item: usize, counts: &str) -> Html {
    let (snapshot, names) = (report.snapshot, &report.names);
    let (people, figures) = (&snapshot.group.people, &snapshot.figures.items[item]);
    let ((letters, tips), mut label) = (letters_by_level(report, item), String::new());
    for level in (0..).take(LEVELS) {
        // Who answered without being asked is shown, and counted nowhere.
        let says = |person: &usize| people[*person].answer(item) == Answer::Level(level);
        let counted: Vec<usize> = figures.tally.asked.iter().copied().filter(says).collect();
        if !counted.is_empty() {
            label = format!("{label}{}: {}. ", report.level(level), names.list_few(snapshot, &counted));
        }
    }
    label.push_str(counts);
    dots(Dots {
        stops: &snapshot.q.level_names,
        lang: snapshot.lang(),
        letters: &letters,
        target: snapshot.q.items[item].target,
        holds: (figures.tally.given() > 0).then_some(figures.level),
        camps: finding(snapshot, item).0 == key::TALK_TWO_WAYS,
        ends: None,
        label,
        tips,
    })
}

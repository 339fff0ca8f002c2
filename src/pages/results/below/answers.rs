//! The answers to statements, each with its picture and what is worth knowing about it.

use std::rc::Rc;

use engine::group::Answer;
use engine::questionnaire::LEVELS;
use yew::prelude::*;

use super::agreed::agreed;
use super::remarks::remarks;
use super::why_said::WhySaid;
use crate::components::charts::{Dot, Dots, dots};
use crate::components::{Unfold, finding_line, keyed, statement};
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
    // Those asked, and those who answered without being asked: shown, and counted nowhere.
    let is_asked = |person: usize| figures.tally.asked.contains(&person);
    let (mut letters, mut label) = (Vec::new(), String::new());
    let mut tips: [String; LEVELS] = Default::default();
    for (level, tip) in (0..).zip(&mut tips) {
        let here: Vec<usize> = (0..people.len()).filter(|p| people[*p].answer(item) == Answer::Level(level)).collect();
        letters.extend(here.iter().map(|person| Dot {
            mark: names.mark(*person),
            level,
            me: names.is_me(*person),
            apart: !is_asked(*person),
        }));
        let counted: Vec<usize> = here.iter().copied().filter(|person| is_asked(*person)).collect();
        if !counted.is_empty() {
            label = format!("{label}{}: {}. ", report.level(level), names.list_few(snapshot, &counted));
        }
        if !here.is_empty() {
            *tip = format!("{}: {}", report.level(level), names.list_few(snapshot, &here));
        }
    }
    label.push_str(counts);
    dots(Dots {
        stops: &snapshot.q.level_names,
        letters: &letters,
        target: snapshot.q.items[item].target,
        holds: (figures.tally.given() > 0).then_some(figures.level),
        camps: finding(snapshot, item).0 == key::TALK_TWO_WAYS,
        ends: None,
        label,
        tips,
    })
}

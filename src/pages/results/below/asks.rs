//! Ask: whose answer would tell the most, and the fewest people to invite.

use std::rc::Rc;

use engine::assessment::{Ask, Who, smallest_invite};
use engine::state::View;
use yew::prelude::*;

use super::answered::answered;
use super::list::{FoldedProps, empty, first_few};
use crate::components::keyed;
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::{Part, key};
use crate::phrases;
use crate::report::{Asked, Report, ask_points, asked};
use crate::state::AssessmentHandle;

/// How many entries are open at first.
pub const FEW: usize = 6;

/// The list.
pub fn list(report: &Report, assessment: &AssessmentHandle) -> Html {
    let snapshot = report.snapshot;
    let figures = &snapshot.figures;
    if figures.ask.is_empty() {
        return empty(snapshot, if figures.voices == 1 { key::ASK_NONE_ONE } else { key::ASK_NONE });
    }
    let invite = smallest_invite(snapshot.q, snapshot.group.held());
    let invite = (!invite.is_empty()).then(|| {
        let roles = phrases::role_names(snapshot, invite);
        snapshot.words.count(key::ASK_INVITE, invite.len(), &[("roles", &roles)])
    });
    let few = figures.ask.len().min(FEW);
    let first = figures.ask.iter().take(few).map(|ask| entry(report, assessment, ask)).collect();
    let folded = html! { <MoreToAsk names={Rc::clone(&report.names)} from={few} /> };
    html! {
        <>
            { first_few(snapshot, first, figures.ask.len() - few, folded) }
            if let Some(invite) = invite { <p class="small list-foot">{ keyed(invite) }</p> }
        </>
    }
}

/// The others.
#[component]
fn MoreToAsk(props: &FoldedProps) -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let report = Report::named(&snapshot, Rc::clone(&props.names));
    html! { <ul>{ for snapshot.figures.ask.iter().skip(props.from).map(|ask| entry(&report, &assessment, ask)) }</ul> }
}

fn entry(report: &Report, assessment: &AssessmentHandle, ask: &Ask) -> Html {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let Asked { name, about, mine, items } = asked(report, ask);
    let points = ask_points(snapshot, ask);
    let span = snapshot.figures.overall;
    let parts: [Part; 5] = [
        ("lo", &span.lo.percent()),
        ("top", &ask.lo_with_top.percent()),
        ("hi", &span.hi.percent()),
        ("bottom", &ask.hi_with_bottom.percent()),
        ("points", &points),
    ];
    let about = if name == about { String::new() } else { about };
    let statement = |item: &usize| html! { <li key={*item}>{ &*snapshot.q.items[*item].text }</li> };
    let why = html! {
        <>
            <p>{ keyed(words.fill(key::WHY_ASK, &parts)) }</p>
            <ul class="bullets">{ for items.iter().map(statement) }</ul>
        </>
    };
    let key = match ask.who {
        Who::Person(person) => format!("person-{person}"),
        Who::Role(role) => format!("role-{role}"),
    };
    html! {
        <li class="step ask" {key}>
            <p class="step-text"><b key={name.clone()}>{ name }</b></p>
            <p class="step-gain num" key={points.clone()}>{ points.clone() }<span>{ words.text(key::ASK_OF_READINESS) }</span></p>
            <p class="step-meta">
                { keyed(about) }
                { keyed(words.count(key::ASK_STATEMENTS, ask.items, &[])) }
                if mine {
                    <button type="button" class="link no-print" onclick={assessment.on_go(View::Board)}>{ words.text(key::ASK_ME_LINK) }</button>
                }
            </p>
            { answered(words.fill(key::ASK_WHY, &parts), why) }
        </li>
    }
}

//! Do: the steps that raise readiness most for the effort, and how far it is.

use std::rc::Rc;

use engine::assessment::Step;
use yew::prelude::*;

use super::answered::answered;
use super::figures::paragraphs;
use super::list::{FoldedProps, empty, first_few};
use crate::components::keyed;
use crate::hooks::use_snapshot;
use crate::i18n::{Part, key};
use crate::report::{Report, resource_note};
use crate::snapshot::Snapshot;

/// How many steps are open at first.
pub const FEW: usize = 5;

/// The list.
pub fn list(report: &Report) -> Html {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let figures = &snapshot.figures;
    let distance = figures.distance(snapshot.q);
    let unknown = distance.unknown as usize;
    if figures.steps.is_empty() {
        return empty(snapshot, if unknown > 0 { key::DO_UNKNOWN } else { key::DO_NONE });
    }
    let all_the_way = if unknown > 0 { key::DO_DISTANCE_KNOWN } else { key::DO_DISTANCE };
    let parts: [Part; 2] = [("points", &distance.points), ("chain", &distance.chain)];
    let mut how_far = words.count(all_the_way, distance.steps as usize, &parts);
    if unknown > 0 {
        how_far = how_far + " " + &words.count(key::DO_DISTANCE_UNKNOWN, unknown, &[]);
    }
    let why = paragraphs(&[words.fill(key::WHY_DISTANCE, &parts)]);
    let few = figures.steps.len().min(FEW);
    let first = figures.steps.iter().take(few).map(|step| entry(report, *step)).collect();
    let folded = html! { <MoreToDo names={Rc::clone(&report.names)} from={few} /> };
    html! {
        <>
            if figures.revisits() > 0 { <p class="small list-foot">{ words.text(key::DO_ONCE_REVISITED) }</p> }
            { first_few(snapshot, first, figures.steps.len() - few, folded) }
            <div class="list-foot">
                <p class="small">{ keyed(how_far) }</p>
                { answered(words.text(key::WHY_SUMMARY).to_owned(), why) }
            </div>
        </>
    }
}

/// The others.
#[component]
fn MoreToDo(props: &FoldedProps) -> Html {
    let snapshot = use_snapshot();
    let report = Report::named(&snapshot, Rc::clone(&props.names));
    html! { <ul>{ for snapshot.figures.steps.iter().skip(props.from).map(|step| entry(&report, *step)) }</ul> }
}

fn entry(report: &Report, step: Step) -> Html {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let q = snapshot.q;
    let content = &q.items[step.item];
    let effort = &q.efforts[content.effort];
    let (before, after) = (step.before.percent(), step.after.percent());
    let jobs: Vec<&str> = q.upstream(content).map(|job| q.job(job).label.as_ref()).collect();
    let points = words.count(key::DO_POINTS, effort.points as usize, &[]);
    let parts: [Part; 5] = [
        ("before", &before),
        ("after", &after),
        ("gain", &(step.after - step.before)),
        ("points", &points),
        ("jobs", &words.list(&jobs)),
    ];
    let rests = if jobs.is_empty() { key::DO_RESTS_NONE } else { key::DO_RESTS };
    let how = [content.action.to_string(), words.fill(key::DO_WHY, &parts), words.fill(rests, &parts)];
    let gain = format!("{before} → {after}");
    let anchor = content.anchors.get(usize::from(step.level)).map_or("", AsRef::as_ref);
    html! {
        <li class="step" key={format!("{}-{}", content.id, step.level)}>
            <p class="step-text"><q class="end-said">{ anchor }</q></p>
            <p class="step-gain num" key={gain.clone()}>
                { gain }
                if before == after { <span>{ words.text(key::ASK_LESS) }</span> }
            </p>
            <p class="step-meta">
                <span>{ &*q.job(content.job).label }</span>
                <span>{ report.from_to(step.level) }</span>
                <span>{ &*q.roles[content.owner].label }</span>
                <span>{ &*effort.description }</span>
            </p>
            { material(snapshot, step.item) }
            { answered(words.text(key::DO_HOW).to_owned(), paragraphs(&how)) }
        </li>
    }
}

/// What the supplier has for a step, named as the supplier's.
fn material(snapshot: &Snapshot, item: usize) -> Html {
    let found = snapshot.resources.of_item(snapshot.q, item);
    if found.is_empty() {
        return html! {};
    }
    let link = |one: &&formats::Resource| {
        let lang = (!one.language.is_empty()).then(|| one.language.to_string());
        // A link carries nothing along, not even from where it was followed.
        html! {
            <li>
                <a class="help" href={one.link.to_string()} target="_blank" rel="noopener noreferrer"
                    hreflang={lang.clone()} {lang}>{ &*one.title }</a>
                { format!(" ({})", resource_note(snapshot, one)) }
            </li>
        }
    };
    let supplier = snapshot.words.fill(key::RESOURCE_FROM, &[("supplier", &snapshot.resources.supplier)]);
    html! {
        <div class="step-help">
            <p class="tiny">{ supplier }</p>
            <ul>{ for found.iter().map(link) }</ul>
        </div>
    }
}

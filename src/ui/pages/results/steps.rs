//! Do: the steps that raise readiness most for the effort, and how far it is.

use markup::html;
use yew::prelude::*;

use super::Page;
use super::lists::{empty, first_few};
use crate::assessment::Step;
use crate::i18n::{Part, key};
use crate::ui::parts;

/// How many steps are open at first.
pub const FEW: usize = 5;

/// The list.
pub fn steps(page: &Page) -> Html {
    let (figures, words) = (&page.desk.figures, page.desk.words);
    let unknown = figures.distance.unknown as usize;
    if figures.steps.is_empty() {
        return empty(page, if unknown > 0 { key::DO_UNKNOWN } else { key::DO_NONE });
    }
    let revisits = figures.revisit_now.len() + figures.revisit_later.len();
    let entries = figures.steps.iter().map(|step| entry(page, *step)).collect();
    let distance = figures.distance;
    let all_the_way = if unknown > 0 { key::DO_DISTANCE_KNOWN } else { key::DO_DISTANCE };
    let parts: [Part; 2] = [("points", &distance.points), ("chain", &distance.chain)];
    html! {
        <>
            if revisits > 0 { <p class="small list-foot">{ words.text(key::DO_ONCE_REVISITED) }</p> }
            { first_few(page, FEW, entries) }
            <div class="list-foot">
                <p class="small">
                    { words.count(all_the_way, distance.steps as usize, &parts) }
                    if unknown > 0 { { " " }{ words.count(key::DO_DISTANCE_UNKNOWN, unknown, &[]) } }
                </p>
                { parts::why(words.text(key::WHY_SUMMARY), html! { <><p>{ words.fill(key::WHY_DISTANCE, &parts) }</p></> }) }
            </div>
        </>
    }
}

fn entry(page: &Page, step: Step) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let (content, effort) = (&desk.q.items[step.item], &desk.q.efforts[desk.q.items[step.item].effort]);
    let to = usize::from(step.level);
    let level = |level: usize| desk.q.level_names.get(level).map_or("", |name| name.as_ref());
    let (before, after) = (step.before.percent(), step.after.percent());
    let rests: Vec<&str> = desk.q.upstream(content).map(|job| desk.q.job(job).label.as_ref()).collect();
    let points = words.count(key::DO_POINTS, effort.points as usize, &[]);
    let parts: [Part; 4] =
        [("before", &before), ("after", &after), ("gain", &(step.after - step.before)), ("points", &points)];
    let rests = if rests.is_empty() {
        words.text(key::DO_RESTS_NONE).to_owned()
    } else {
        words.fill(key::DO_RESTS, &[("jobs", &words.list(&rests))])
    };
    html! {
        <li class="step">
            <p class="step-text"><q class="end-said">{ content.anchors.get(to).map_or("", |anchor| anchor.as_ref()) }</q></p>
            <p class="step-gain num">
                { format!("{before} → {after}") }
                if before == after { <span>{ words.text(key::ASK_LESS) }</span> }
            </p>
            <p class="step-meta">
                <span>{ desk.q.job(content.job).label.as_ref() }</span>
                <span>{ level(to.saturating_sub(1)) }{ " → " }{ level(to) }</span>
                <span>{ desk.q.roles[content.owner].label.as_ref() }</span>
                <span>{ effort.description.as_ref() }</span>
            </p>
            { parts::why(words.text(key::DO_HOW), html! { <><p>{ content.action.as_ref() }</p>
                <p>{ words.fill(key::DO_WHY, &parts) }</p>
                <p>{ rests }</p></> }) }
        </li>
    }
}

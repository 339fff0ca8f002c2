//! Do: the steps that raise readiness most for the effort, and how far it is.

use macros::html;

use super::answer::answered;
use super::lists::{empty, first_few};
use super::{Page, Place, figures};
use crate::assessment::Step;
use crate::i18n::{Part, key};
use crate::report::resource_note;
use crate::ui::template::{Html, each};

/// How many steps are open at first.
pub const FEW: usize = 5;

/// The list.
pub fn steps(page: &Page) -> Html {
    let (figures, words) = (&page.desk.figures, page.desk.words);
    let distance = figures.distance(page.desk.q);
    let unknown = distance.unknown as usize;
    if figures.steps.is_empty() {
        return empty(page, if unknown > 0 { key::DO_UNKNOWN } else { key::DO_NONE });
    }
    let all_the_way = if unknown > 0 { key::DO_DISTANCE_KNOWN } else { key::DO_DISTANCE };
    let parts: [Part; 2] = [("points", &distance.points), ("chain", &distance.chain)];
    html! {
        <>
            if figures.revisits() > 0 { <p class="small list-foot">{ key::DO_ONCE_REVISITED }</p> }
            { first_few(page, Place::Do, FEW, figures.steps.len(), &|n| entry(page, figures.steps[n])) }
            <div class="list-foot">
                <p class="small">
                    { words.count(all_the_way, distance.steps as usize, &parts) }
                    if unknown > 0 { { " " }{ words.count(key::DO_DISTANCE_UNKNOWN, unknown, &[]) } }
                </p>
                { answered(words.text(key::WHY_SUMMARY), figures::paragraphs(&[words.fill(key::WHY_DISTANCE, &parts)])) }
            </div>
        </>
    }
}

fn entry(page: &Page, step: Step) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let content = &desk.q.items[step.item];
    let effort = &desk.q.efforts[content.effort];
    let (before, after) = (step.before.percent(), step.after.percent());
    let mut jobs = Vec::new();
    for job in desk.q.upstream(content) {
        jobs.push(desk.q.job(job).label.to_string());
    }
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
    let less = (before == after).then(|| html! { <span>{ key::ASK_LESS }</span> });
    let anchor = content.anchors.get(usize::from(step.level)).map(AsRef::as_ref);
    html! {
        <li class="step">
            <p class="step-text"><q class="end-said">{ anchor }</q></p>
            <p class="step-gain num">{ format!("{before} → {after}") }{ less }</p>
            <p class="step-meta">
                <span>{ desk.q.job(content.job).label.as_ref() }</span>
                <span>{ page.report.level(step.level.saturating_sub(1)) }{ " → " }{ page.report.level(step.level) }</span>
                <span>{ desk.q.roles[content.owner].label.as_ref() }</span>
                <span>{ effort.description.as_ref() }</span>
            </p>
            { material(page, step.item) }
            { answered(words.text(key::DO_HOW), figures::paragraphs(&how)) }
        </li>
    }
}

/// What the supplier has for a step, named as the supplier's.
fn material(page: &Page, item: usize) -> Html {
    let (told, words) = (&page.desk.told, page.desk.words);
    let found = told.resources.of_item(told.q, item);
    if found.is_empty() {
        return Html::default();
    }
    let links = each(found.len(), &|n| {
        let one = found[n];
        let lang = (!one.language.is_empty()).then_some(&*one.language);
        // A link carries nothing along, not even from where it was followed.
        html! {
            <li>
                <a class="help" href={&*one.link} target="_blank" rel="noopener noreferrer" hreflang={lang} {lang}>{ &*one.title }</a>
                { format!(" ({})", resource_note(told, one)) }
            </li>
        }
    });
    html! {
        <div class="step-help">
            <p class="tiny">{ words.fill(key::RESOURCE_FROM, &[("supplier", &told.resources.supplier)]) }</p>
            <ul>{ links }</ul>
        </div>
    }
}

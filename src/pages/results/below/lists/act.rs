//! Do: one row a statement, as high as it can go now. The action is the headline; below it when it is done, who, how
//! long and what it brings.

use engine::assessment::Row;
use yew::prelude::*;

use crate::components::keyed;
use crate::i18n::key;
use crate::pages::results::act::{add_to_plan, row_meta};
use crate::pages::results::below::answered::answered;
use crate::pages::results::below::figures::paragraphs;
use crate::pages::results::below::lists::material::material;
use crate::phrases::{effort_words, sole_voice};
use crate::report::Report;
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// One row.
pub fn entry(report: &Report, assessment: &AssessmentHandle, row: &Row) -> Html {
    let snapshot = report.snapshot;
    let content = &snapshot.q.items[row.item];
    let anchor = content.anchors.get(usize::from(row.to)).map_or("", AsRef::as_ref);
    html! {
        <li class="act" key={&*content.id}>
            <p class="act-text" lang={snapshot.lang()}>{ &*content.action }</p>
            <p class="act-so">{ snapshot.text(key::DO_DONE_WHEN) }{ " " }<q class="voice" key={anchor} lang={snapshot.lang()}>{ anchor }</q></p>
            <div class="act-foot">
                { row_meta(snapshot, &report.names, row, false) }
                { add_to_plan(snapshot, assessment, row, "button button-small") }
            </div>
            { material(snapshot, row.item) }
            { why(report, row) }
        </li>
    }
}

/// Why it stands where it does.
fn why(report: &Report, row: &Row) -> Html {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let q = snapshot.q;
    let jobs: Vec<&str> = q.upstream(&q.items[row.item]).map(|job| q.job(job).label.as_ref()).collect();
    let (from, to, effort) = (report.level(row.from), report.level(row.to), effort_words(snapshot, row.points));
    let parts: [crate::i18n::Part; 4] =
        [("from", &from), ("to", &to), ("effort", &effort), ("jobs", &words.list(&jobs))];
    let gains = if sole_voice(snapshot).is_some() { key::DO_WHY_ORDER } else { key::DO_WHY_ROW };
    let rests = if jobs.is_empty() { key::DO_RESTS_NONE } else { key::DO_RESTS };
    let lines = [words.fill(gains, &parts), words.fill(rests, &parts)];
    answered(words.text(key::DO_HOW).to_owned(), paragraphs(&lines))
}

/// How far it is to ready, over everything that is known.
pub fn how_far(snapshot: &Snapshot) -> Html {
    let words = snapshot.words;
    let distance = snapshot.figures.distance(snapshot.q);
    if distance.points == 0 {
        return html! {};
    }
    let effort = effort_words(snapshot, distance.points);
    let unknown = distance.unknown as usize;
    let mut text = words.fill(key::DO_HOW_FAR, &[("effort", &effort)]);
    if unknown > 0 {
        text = text + " " + &words.count(key::DO_DISTANCE_UNKNOWN, unknown, &[]);
    }
    html! { <p class="small list-foot">{ keyed(text) }</p> }
}

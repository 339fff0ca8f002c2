//! Only looking: the first result of what would be, with nothing kept and nothing to change.

use yew::prelude::*;

use super::handle::{JoinHandle, use_join};
use super::people::people;
use super::preview::{Standing, use_preview};
use crate::components::charts::scale;
use crate::components::{jobs_chart, keyed, section, statement};
use crate::i18n::{Key, key};
use crate::phrases::{jobs_finding, jobs_words, span_words, verdict};
use crate::report::Before;

/// The page while one only looks.
#[component]
pub fn Look() -> Html {
    let (join, preview) = (use_join(), use_preview());
    let then = &preview.then;
    let text = |key: Key| then.text(key);
    let (verdict, more, furthest) = verdict(then);
    let overall = then.figures.overall;
    let finding = jobs_finding(then);
    let alone = matches!(preview.standing, Standing::Begins | Standing::Another);
    let about = text(if alone { key::JOIN_LOOK_ALONE } else { key::JOIN_LOOK_WITH });
    let chart = jobs_chart(then, &jobs_words(then, &finding), &Before::default());
    html! {
        <>
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1">{ text(key::JOIN_LOOKING) }</h2>
                <p class="lead">{ keyed(about) }</p>
                <div class="row">
                    <button type="button" class="button" part="button" onclick={join.on(JoinHandle::back)}>{ text(key::JOIN_LOOK_BACK) }</button>
                </div>
            </div>
            <section class="section" aria-labelledby="join-verdict">
                <h3 class="verdict" id="join-verdict">{ keyed(verdict) }</h3>
                <p class="lead">{ keyed(more) }</p>
                if let Some(item) = furthest { { statement(then, item) } }
                <p class="sub num">{ keyed(span_words(then, key::JOIN_READINESS, overall)) }</p>
                { scale(overall, true, &span_words(then, key::CHART_SCALE, overall)) }
                <p class="small">{ keyed(then.words.count(key::JOIN_LOOK_MORE, then.figures.talk.len(), &[])) }</p>
            </section>
            { section("jobs", text(key::RESULTS_JOBS), finding, chart) }
            <section class="section" aria-labelledby="join-who">
                <h3 class="heading" id="join-who">{ text(key::JOIN_WHO) }</h3>
                { people(&preview) }
            </section>
        </>
    }
}

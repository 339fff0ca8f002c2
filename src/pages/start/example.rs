//! An example of what one gets: a verdict, a figure and its range. It is nobody's.

use engine::questionnaire::JobId;
use yew::prelude::*;

use crate::i18n::key;
use crate::snapshot::Snapshot;

/// The example's readiness, and where its range begins and how wide it is.
const FIGURE: &str = "39";
const RANGE: (&str, &str) = ("34%", "21%");

/// The example.
pub fn example(snapshot: &Snapshot) -> Html {
    let job = &snapshot.q.job(JobId::Validation).label;
    html! {
        <div class="example">
            <p class="example-word">{ snapshot.text(key::START_EXAMPLE) }</p>
            <p class="example-verdict">{ snapshot.words.fill(key::START_EXAMPLE_VERDICT, &[("job", job)]) }</p>
            <div class="example-figure">
                <b>{ FIGURE }</b>
                <svg class="example-scale mirror" aria-hidden="true" focusable="false">
                    <line x1="0" x2="100%" y1="17" y2="17" />
                    <rect class="band" x={RANGE.0} y="8" width={RANGE.1} height="18" rx="5" />
                    <rect class="hatched" x={RANGE.0} y="8" width={RANGE.1} height="18" rx="5" />
                    <circle cx="39%" cy="17" r="8" />
                </svg>
            </div>
        </div>
    }
}

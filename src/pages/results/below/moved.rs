//! What moved since an earlier state: readiness and each job then and now.

use std::rc::Rc;

use engine::assessment::{Assessment, Span, assess};
use engine::group::{Day, Group};
use engine::questionnaire::JobId;
use formats::link::Link;
use yew::prelude::*;

use super::moved_roles::moved_roles;
use super::moved_tables::{MovedTable, WhyMoved};
use super::tables::as_table;
use crate::components::{Unfold, input_value, keyed, moves};
use crate::hooks::{use_assessment, use_draft, use_snapshot};
use crate::i18n::{Part, key};
use crate::phrases::day_words;
use crate::phrases::span_words;
use crate::report::{Report, earlier_states};
use crate::snapshot::Snapshot;

/// The earlier state that was chosen, by its position; none: the last one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Since(Option<usize>);

/// How things stood then.
struct Then {
    group: Group,
    figures: Rc<Assessment>,
}

/// What moved; nothing without an earlier state that differs, and nothing while others' answers wait.
#[component]
pub fn Moved() -> Html {
    let (snapshot, assessment, since) = (use_snapshot(), use_assessment(), use_draft::<Since>());
    let past = assessment.past();
    let states = use_memo((snapshot.clone(), past.clone()), |(snapshot, past)| earlier_states(snapshot, past));
    let chosen = since.0.filter(|n| *n < states.len()).unwrap_or(states.len().saturating_sub(1));
    let then = {
        let states = Rc::clone(&states);
        use_memo((snapshot.clone(), past, chosen), move |(snapshot, _, chosen)| {
            let group = states.get(*chosen)?.group.present();
            let figures = Rc::new(assess(snapshot.q, &group));
            Some(Then { group, figures })
        })
    };
    let Some(Then { group, figures }) = &*then else { return html! {} };
    let report = Report::of(&snapshot, Day::NONE);
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(value) = input_value(&event) {
            since.update(|since| since.0 = value.parse().ok());
        }
    });
    let table = html! { <MovedTable then={Rc::clone(figures)} /> };
    html! {
        <>
            <p class="small">{ keyed(finding(&snapshot, figures)) }</p>
            <div class="since">
                <label class="label" for="since">{ snapshot.text(key::MOVED_SINCE) }</label>
                <select class="text-in" id="since" {oninput}>{ options(&snapshot, &states, chosen) }</select>
            </div>
            <div class="moved">
                <div>
                    { lanes(&snapshot, figures) }
                    <p class="tiny">{ snapshot.text(key::MOVED_KEY) }</p>
                    <div class="row row-top">
                        { as_table(&snapshot, table) }
                        <Unfold class="why-number" summary={snapshot.text(key::WHY_JOB_FIGURES)}>
                            <WhyMoved then={Rc::clone(figures)} />
                        </Unfold>
                    </div>
                </div>
                { moved_roles(&report, group) }
            </div>
        </>
    }
}

/// Whether there is an earlier state that differs, and may be seen.
pub fn has_moved(snapshot: &Snapshot, past: &str) -> bool {
    !earlier_states(snapshot, past).is_empty()
}

fn options(snapshot: &Snapshot, states: &[Link], chosen: usize) -> Html {
    let option = |(n, link): (usize, &Link)| {
        let day = day_words(snapshot, link.made);
        let word = snapshot.words.count(key::MOVED_STATE, link.group.people.len(), &[("day", &day)]);
        html! { <option key={n} value={n.to_string()} selected={n == chosen}>{ word }</option> }
    };
    states.iter().enumerate().map(option).collect()
}

/// Readiness and what is seen differently, then and now.
fn finding(snapshot: &Snapshot, then: &Assessment) -> String {
    let (now, words) = (&snapshot.figures, snapshot.words);
    let (from, to) = (then.overall, now.overall);
    let width = |span: Span| span.hi.percent() - span.lo.percent();
    let parts: [Part; 4] = [
        ("from", &span_words(snapshot, key::MOVES_SPAN, from)),
        ("to", &span_words(snapshot, key::MOVES_SPAN, to)),
        ("before", &then.talk.len()),
        ("after", &now.talk.len()),
    ];
    let known = match width(from) - width(to) {
        1.. => key::MOVED_KNOWN_BETTER,
        0 => key::MOVED_KNOWN_SAME,
        _ => key::MOVED_KNOWN_LESS,
    };
    let talk = if then.talk.len() == now.talk.len() { key::MOVED_TALK_SAME } else { key::MOVED_TALK };
    let mut text = words.fill(key::MOVED_READINESS, &parts);
    for word in [known, talk] {
        text = text + " " + &words.count(word, now.talk.len(), &parts);
    }
    text
}

/// Readiness and each job, then and now.
fn lanes(snapshot: &Snapshot, then: &Assessment) -> Html {
    let now = &snapshot.figures;
    let lane = |name: &str, from, to| moves(snapshot, key::MOVED_MOVE, name, from, to);
    let job = |job: JobId| {
        let n = job.index();
        lane(&snapshot.q.job(job).label, then.jobs[n], now.jobs[n])
    };
    html! {
        <ul class="moves">
            { lane(snapshot.text(key::CHART_READINESS), Some(then.overall), Some(now.overall)) }
            { for JobId::ALL.into_iter().map(job) }
        </ul>
    }
}

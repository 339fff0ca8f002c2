//! For the others: one link with the same offer, the next steps, and what comes of it if everybody does.

use engine::group::Owner;
use engine::state::View;
use yew::prelude::*;

use super::message::Message;
use super::offers::{Outcome, if_all_do};
use crate::components::charts::scale;
use crate::components::keyed;
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::key;
use crate::phrases::{span_words, spelled_first};
use crate::report::owner_words;
use crate::snapshot::Snapshot;

/// Properties of [`Others`].
#[derive(Clone, PartialEq, Properties)]
pub struct OthersProps {
    /// What the topics ended with.
    pub outcomes: Vec<Outcome>,
    /// The meeting was held here.
    pub was_held: bool,
}

/// The card.
#[component]
pub fn Others(OthersProps { outcomes, was_held }: &OthersProps) -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let then = use_memo((snapshot.clone(), outcomes.clone()), |(snapshot, outcomes)| if_all_do(snapshot, outcomes));
    let has_agreed = outcomes.iter().any(|outcome| outcome.agreed.is_some());
    let others = snapshot.group.people.len().saturating_sub(usize::from(snapshot.me.is_some()));
    // Whoever held it, or collects the answers, sends the others what it ended with.
    let sends = *was_held || snapshot.state.inviter.is_none();
    let link = (sends && has_agreed && others > 0).then(|| html! { <Message outcomes={outcomes.clone()} /> });
    let steps = steps(&snapshot, outcomes).map(|(count, about)| {
        html! {
            <p class="count-line">
                <b key={count.clone()}>{ count }</b>{ " " }{ keyed(about) }{ " " }
                <button type="button" class="link" onclick={assessment.on_go(View::Plan)}>{ snapshot.text(key::COUNT_PLAN) }</button>
            </p>
        }
    });
    let then = then.as_ref().as_ref().map(|then| {
        let (span, words) = (then.overall, snapshot.words);
        let now = words.fill(key::COUNT_INSTEAD, &[("now", &snapshot.figures.overall.point.percent())]);
        let between = span_words(&snapshot, key::COUNT_BETWEEN, span);
        let value = words.number(span.point.percent());
        // A figure that stays is said once, and small.
        if span.point.percent() == snapshot.figures.overall.point.percent() {
            let stays = words.fill(key::COUNT_STAYS, &[("now", &value)]);
            return html! { <p class="count-line small" key={stays.clone()}>{ stays }</p> };
        }
        html! {
            <>
                <h3 class="sub">{ snapshot.text(key::COUNT_IF_ALL) }</h3>
                <div class="count-figure">
                    <span class="figure-value" key={value.clone()}>{ value }</span>
                    <span class="figure-words"><span key={now.clone()}>{ now }</span><span key={between.clone()}>{ between }</span></span>
                </div>
                { scale(span, true, &span_words(&snapshot, key::CHART_SPAN, span)) }
            </>
        }
    });
    if link.is_none() && steps.is_none() && then.is_none() {
        return html! {};
    }
    html! {
        <section class="count-others">
            if link.is_some() { <h3 class="sub">{ snapshot.text(key::COUNT_OTHERS) }</h3> }
            { for link }
            { for steps }
            { for then }
        </section>
    }
}

/// How many next steps there are, and with whom.
fn steps(snapshot: &Snapshot, outcomes: &[Outcome]) -> Option<(String, String)> {
    let (words, mut who) = (snapshot.words, Vec::new());
    let steps: Vec<&Outcome> = outcomes.iter().filter(|outcome| outcome.step.is_planned).collect();
    for outcome in &steps {
        let name = owner_words(snapshot, &outcome.step.owner);
        // A copy may lack whom it names.
        let is_known = !matches!(&outcome.step.owner, Owner::Person(id) if snapshot.group.find(id).is_none());
        if is_known && !name.is_empty() && !who.contains(&name) {
            who.push(name);
        }
    }
    let n = steps.len();
    let count = words.count(key::COUNT_STEPS, n, &[("count", &spelled_first(words, n))]);
    let about = if who.is_empty() { key::COUNT_IN_PLAN } else { key::COUNT_IN_PLAN_WITH };
    (n > 0).then(|| (count, words.count(about, n, &[("who", &words.list(&who))])))
}

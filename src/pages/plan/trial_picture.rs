//! What would move in a trial: readiness with its range, the six jobs beside where they stand, the board.

use std::rc::Rc;

use engine::assessment::{Assessment, Span};
use yew::prelude::*;

use super::trial::Trial;
use crate::components::{Board, Perspective, Unfold, jobs_chart, keyed};
use crate::drafts::DraftHandle;
use crate::hooks::use_snapshot;
use crate::i18n::{Part, key};
use crate::phrases::{jobs_finding, jobs_words, verdict};
use crate::report::Before;
use crate::snapshot::Snapshot;

/// A group as it would be, and where it stands.
#[derive(Clone, PartialEq)]
pub struct Tried {
    /// As it would be.
    snapshot: Snapshot,
    /// Readiness as it stands, as if everything to be revisited still held: so is the trial.
    now: Span,
    /// The figures as they stand.
    before: Rc<Before>,
}

impl Tried {
    /// With these items at these levels.
    pub fn of(snapshot: &Snapshot, levels: &[(usize, u8)]) -> Tried {
        let figures = Rc::new(snapshot.figures.trial(snapshot.q, levels));
        let Assessment { jobs, overall, .. } = snapshot.figures.trial(snapshot.q, &[]);
        let before = Before {
            jobs: jobs.map(|span| span.map(|span| span.point)),
            overall: Some(overall.point),
            about: snapshot.text(key::WHAT_IF_RINGS).to_owned(),
        };
        Tried { snapshot: Snapshot { figures, ..snapshot.clone() }, now: overall, before: Rc::new(before) }
    }
}

/// That it is a trial, what it comes to, and the way out of it.
pub fn banner(snapshot: &Snapshot, trial: &DraftHandle<Trial>, tried: &Tried) -> Html {
    let words = snapshot.words;
    let (now, then) = (tried.now, tried.snapshot.figures.overall);
    let parts: [Part; 4] = [
        ("now", &now.point.percent()),
        ("then", &then.point.percent()),
        ("lo", &then.lo.percent()),
        ("hi", &then.hi.percent()),
    ];
    let word = if snapshot.figures.revisits() > 0 { key::WHAT_IF_THEN_REVISITED } else { key::WHAT_IF_THEN };
    let reset = trial.on_update(|trial, _: MouseEvent| trial.end());
    let figure = words.number(then.point.percent());
    html! {
        <div class="trial">
            <p class="trial-mark">{ words.text(key::WHAT_IF_TRIAL) }</p>
            <p class="whatif-out"><b class="whatif-value" key={figure.clone()}>{ figure }</b>{ keyed(words.fill(word, &parts)) }</p>
            <button type="button" class="button button-small" part="button" onclick={reset}>{ words.text(key::WHAT_IF_RESET) }</button>
        </div>
    }
}

/// Properties of [`TrialPicture`].
#[derive(Clone, PartialEq, Properties)]
pub struct TrialPictureProps {
    /// What is tried.
    pub tried: Tried,
}

/// The pictures, each as it would be.
#[component]
pub fn TrialPicture(TrialPictureProps { tried }: &TrialPictureProps) -> Html {
    let here = use_snapshot();
    let Tried { snapshot, before, .. } = tried;
    let finding = jobs_finding(snapshot);
    let label = [here.text(key::WHAT_IF_TRIAL), " ", &jobs_words(snapshot, &finding)].concat();
    let (sentence, ..) = verdict(snapshot);
    html! {
        // What is unfolded reads the trial as it would the group.
        <ContextProvider<Snapshot> context={snapshot.clone()}>
            <div class="trial-picture">
                <p class="small">{ keyed(format!("{sentence} {finding}")) }</p>
                { jobs_chart(snapshot, &label, before) }
                <p class="tiny">{ before.about.clone() }</p>
                <Unfold summary={here.text(key::WHAT_IF_BOARD)}>
                    <Board snapshot={snapshot.clone()} perspective={Perspective::Group} />
                </Unfold>
            </div>
        </ContextProvider<Snapshot>>
    }
}

//! What would move in a trial: readiness with its range, the six jobs beside where they stand, the board.

use std::rc::Rc;

use macros::html;

use super::super::side::SideEvent;
use super::what_if::TrialEvent;
use super::{Page, jobs};
use crate::assessment::Assessment;
use crate::i18n::{Part, key};
use crate::phrases::{Told, verdict};
use crate::ui::desk::Desk;
use crate::ui::event::Event;
use crate::ui::parts::{Of, board};
use crate::ui::template::Html;

/// The desk as it would be, and where it stands.
pub struct Tried {
    pub desk: Desk,
    /// Where everything stands, as if everything to be revisited still held: so is the trial.
    now: Assessment,
}

impl Tried {
    /// With these items at these levels.
    pub fn of(desk: &Desk, levels: &[(usize, u8)]) -> Tried {
        let figures = Rc::new(desk.figures.trial(desk.q, levels));
        Tried {
            desk: Desk { told: Told { figures, ..desk.told.clone() }, ..desk.clone() },
            now: desk.figures.trial(desk.q, &[]),
        }
    }
}

/// That it is a trial, what it comes to, and the way out of it.
pub fn banner(page: &Page, tried: &Tried) -> Html {
    let words = page.desk.words;
    let (now, then) = (tried.now.overall, tried.desk.figures.overall);
    let parts: [Part; 4] = [
        ("now", &now.point.percent()),
        ("then", &then.point.percent()),
        ("lo", &then.lo.percent()),
        ("hi", &then.hi.percent()),
    ];
    let word = if page.desk.figures.revisits() > 0 { key::WHAT_IF_THEN_REVISITED } else { key::WHAT_IF_THEN };
    let reset = super::super::on(page.desk, SideEvent::Trial(TrialEvent::Reset));
    html! {
        <div class="trial">
            <p class="trial-mark">{ key::WHAT_IF_TRIAL }</p>
            <p class="whatif-out"><b class="whatif-value">{ then.point.percent() }</b><span>{ words.fill(word, &parts) }</span></p>
            <button type="button" class="button button-small" onclick={reset}>{ key::WHAT_IF_RESET }</button>
        </div>
    }
}

/// The pictures, each as it would be.
pub fn picture(page: &Page, tried: &Tried) -> Html {
    let (desk, words) = (&tried.desk, page.desk.words);
    let before = jobs::Before {
        jobs: tried.now.jobs.map(|span| span.map(|span| span.point)),
        overall: Some(tried.now.overall.point),
        about: words.text(key::WHAT_IF_RINGS).to_owned(),
    };
    let finding = jobs::finding(desk);
    let label = [words.text(key::WHAT_IF_TRIAL), " ", &jobs::spoken(desk, &finding)].concat();
    let radar = desk.local.radar;
    let (turn, word) = (desk.on(Event::Radar(!radar)), if radar { key::CHART_AS_SCALE } else { key::CHART_AS_RADAR });
    let (sentence, ..) = verdict(desk);
    html! {
        <div class="trial-picture">
            <p class="small">{ &sentence }{ " " }{ &finding }</p>
            if radar { { super::why::radar(desk, &before) } } else { { jobs::scale_view(desk, &label, &before) } }
            <div class="row">
                <p class="tiny">{ before.about.clone() }</p>
                <button type="button" class="link" onclick={turn}>{ word }</button>
            </div>
            <div class="row row-top">
                { page.opens("trial-table", "opens", page.text(key::CHART_TABLE), &|| super::why::jobs_table(desk, &before)) }
                { page.opens("trial-why", "why-number", page.text(key::WHY_SUMMARY), &|| super::why::why_readiness(desk)) }
            </div>
            { page.opens("trial-board", "opens", page.text(key::WHAT_IF_BOARD), &|| board(desk, Of::Group)) }
        </div>
    }
}

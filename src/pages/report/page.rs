//! The page: what can be done with the report, then the report as it is printed.

use std::rc::Rc;

use yew::prelude::*;

use super::appendix::Chapter;
use super::first::first_page;
use super::plan::plan_page;
use super::sheet::sheet;
use super::tools::Tools;
use crate::components::{Closed, Deferred};
use crate::hooks::{use_draft, use_platform, use_snapshot};
use crate::i18n::key;
use crate::report::{CHAPTERS, GoesIn, Report};

/// The report; nothing of it as long as others' answers are kept from who looks.
#[component]
pub fn ReportPage() -> Html {
    let snapshot = use_snapshot();
    if snapshot.state.is_closed(snapshot.q) {
        html! { <Closed title={snapshot.text(key::REPORT_TITLE)} about={snapshot.text(key::REPORT_CLOSED)} /> }
    } else {
        html! { <Open /> }
    }
}

#[component]
fn Open() -> Html {
    let (snapshot, goes_in, today) = (use_snapshot(), use_draft::<GoesIn>(), use_platform().today);
    let printed = use_node_ref();
    let taken = use_memo((snapshot.clone(), *goes_in), |(snapshot, goes_in)| goes_in.taken_from(snapshot));
    let report = Report::for_all(&taken, today);
    let chapters =
        (0..CHAPTERS).map(|n| html! { <Deferred key={n}><Chapter {n} taken={Rc::clone(&taken)} /></Deferred> });
    let appendix = [snapshot.text(key::REPORT_APPENDIX), snapshot.text(key::REPORT_GOES_APPENDIX)].map(str::to_owned);
    html! {
        <div class="report-page">
            <Tools taken={Rc::clone(&taken)} printed={printed.clone()} />
            <article ref={printed} class="report" aria-label={snapshot.text(key::REPORT_TITLE)}>
                { first_page(&report) }
                { plan_page(&report) }
                if goes_in.appendix {
                    { sheet(&report, "paper paper-more", appendix, html! { <div class="report-more">{ for chapters }</div> }) }
                }
            </article>
        </div>
    }
}

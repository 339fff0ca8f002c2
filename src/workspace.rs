//! The workspace: the pages and sections that are fetched when the first of them is wanted. Only [`load`] is named
//! outside, and it names the rest in its body alone: that is where the release is split.

mod check;
mod frame;

use yew::prelude::*;

use self::frame::WorkspaceFrame;
use crate::i18n::Messages;
use crate::lazy::{Entry, LoadError, Loading, Workspace};
use crate::pages;

/// Where the table is; its address is known only behind the border.
static WORKSPACE: Workspace = Workspace {
    draw,
    before: crate::report::before,
    convert: formats::record::older::convert,
    questionnaire: crate::questionnaire::own,
    resources: crate::questionnaire::own_resources,
    check: check::check,
};

/// Fetches the workspace.
pub fn load() -> Loading {
    Box::pin(async {
        let table = table();
        #[cfg(feature = "split")]
        let table = table.await;
        table
    })
}

/// The split point: in the release, what only this body leads to stands in a file of its own, and the call fetches it.
#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(workspace, fallible))]
#[cfg_attr(not(feature = "split"), allow(clippy::unnecessary_wraps, reason = "the split function can fail"))]
fn table() -> Result<&'static Workspace, LoadError> {
    Messages::complete();
    Ok(&WORKSPACE)
}

fn draw(entry: Entry) -> Html {
    use engine::state::View;
    use pages::{contact, group, join, meeting, report, results, scoring, share, you};
    match entry {
        Entry::Frame => html! { <WorkspaceFrame /> },
        Entry::Page(View::You) => html! { <you::YouPage /> },
        Entry::Page(View::Scoring) => html! { <scoring::ScoringPage /> },
        Entry::Page(View::People) => html! { <group::GroupPage /> },
        Entry::Page(View::Share) => html! { <share::SharePage /> },
        Entry::Page(View::Join) => html! { <join::JoinPage /> },
        Entry::Page(View::Meet) => html! { <meeting::MeetingPage /> },
        Entry::Page(View::Report) => html! { <report::ReportPage /> },
        Entry::Page(View::Contact) => html! { <contact::ContactPage /> },
        Entry::Page(_) => html! {},
        Entry::Groups => html! { <group::OtherGroups /> },
        Entry::Results => html! { <results::Below /> },
        Entry::Radar => html! { <results::JobsRadar /> },
        Entry::JobsTable => html! { <results::JobsTable /> },
        Entry::WhyReadiness => html! { <results::WhyReadiness /> },
        Entry::WhyJobs => html! { <results::WhyJobs /> },
        Entry::BoardTable => html! { <results::BoardTable /> },
        Entry::WhyBoard => html! { <results::WhyBoard /> },
    }
}

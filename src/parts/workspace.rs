//! The workspace: the pages and sections behind the first result.

use yew::prelude::*;

use super::check::check;
use super::frame::WorkspaceFrame;
use crate::i18n::Messages;
use crate::lazy::{LoadError, Page, Section, Workspace};
use crate::pages::too_long::TooLong;
use crate::pages::{
    contact, delete, editions, group, invite, join, meeting, plan, report, results, scoring, share, you,
};

/// Where the table is; its address is known only behind the border.
static WORKSPACE: Workspace = Workspace {
    page,
    section,
    before: crate::report::before,
    convert: formats::record::older::convert,
    questionnaire: crate::questionnaire::own,
    resources: crate::questionnaire::own_resources,
    check,
};

/// A split point: in the release, what only this body leads to stands in a file of its own, and the call fetches it.
#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(workspace, fallible))]
#[cfg_attr(not(feature = "split"), allow(clippy::unnecessary_wraps, reason = "the split function can fail"))]
pub fn table() -> Result<&'static Workspace, LoadError> {
    Messages::with_workspace();
    Ok(&WORKSPACE)
}

fn page(page: Page) -> Html {
    // Something may leave this browser from these.
    let sends = match page {
        Page::Invite | Page::Delete | Page::Group | Page::Share | Page::Meeting | Page::Report | Page::Contact => true,
        Page::Converting | Page::You | Page::Scoring | Page::Plan | Page::Join => false,
    };
    html! {
        <>
            if sends { <TooLong /> }
            { alone(page) }
        </>
    }
}

fn alone(page: Page) -> Html {
    match page {
        // Whoever asked for it converts as soon as the workspace is there.
        Page::Converting => html! {},
        Page::You => html! { <you::YouPage /> },
        Page::Scoring => html! { <scoring::ScoringPage /> },
        Page::Plan => html! { <plan::PlanPage /> },
        Page::Invite => html! { <invite::InvitePage /> },
        Page::Delete => html! { <delete::DeletePage /> },
        Page::Group => html! { <group::GroupPage /> },
        Page::Share => html! { <share::SharePage /> },
        Page::Join => html! { <join::JoinPage /> },
        Page::Meeting => html! { <meeting::MeetingPage /> },
        Page::Report => html! { <report::ReportPage /> },
        Page::Contact => html! { <contact::ContactPage /> },
    }
}

fn section(section: Section) -> Html {
    match section {
        Section::Frame => html! { <WorkspaceFrame /> },
        Section::Editions => html! { <editions::Editions /> },
        Section::Reworded(item) => html! { <editions::Reworded {item} /> },
        Section::Groups => html! { <><group::OtherGroups /><editions::EditionsLeft /></> },
        Section::Differences => html! { <results::Differences /> },
        Section::Below => html! { <results::Below /> },
        Section::WeekMaterial => html! { <results::WeekMaterial /> },
        Section::WeekMessage => html! { <results::WeekMessage /> },
        Section::Radar => html! { <results::JobsRadar /> },
        Section::JobsTable => html! { <results::JobsTable /> },
        Section::WhyReadiness => html! { <results::WhyReadiness /> },
        Section::WhyJobs => html! { <results::WhyJobs /> },
        Section::BoardTable => html! { <results::BoardTable /> },
        Section::WhyBoard => html! { <results::WhyBoard /> },
    }
}

//! The pages as people see them. A page object knows how the things on its page are found, and nobody else does;
//! its methods say what people do there and what they can read. Where one leads to another page, it returns that
//! page once it is there.
//!
//! Things are found by role and accessible name. The parts are those of the element's contract.

mod board;
mod contact;
mod contract;
mod delete;
mod dialog;
mod end;
mod failure;
mod group;
mod invite;
mod join;
mod meeting;
mod plan;
mod report;
mod results;
mod run;
mod scoring;
mod share;
mod start;
mod widget;
mod you;

pub use board::BoardPage;
pub use contact::ContactPage;
pub use delete::DeletePage;
pub use dialog::{Dialog, Launcher};
pub use end::EndPage;
pub use failure::FailurePanel;
pub use group::GroupPage;
pub use invite::InvitePage;
pub use join::JoinPage;
pub use meeting::{MeetingPage, Way};
pub use plan::PlanPage;
pub use report::ReportPage;
pub use results::{Picture, ResultsPage};
pub use run::RunPage;
pub use scoring::ScoringPage;
pub use share::SharePage;
pub use start::StartPage;
pub use widget::{Tab, Widget};
pub use you::YouPage;

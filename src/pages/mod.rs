//! The pages: a folder a page. What pages share stands in `components`; what leads from any page to others, here.

pub mod board;
pub mod contact;
pub mod delete;
pub mod editions;
pub mod end;
pub mod group;
pub mod invite;
pub mod join;
pub mod meeting;
pub mod plan;
pub mod report;
pub mod results;
pub mod run;
pub mod scoring;
pub mod share;
pub mod start;
pub mod too_long;
pub mod you;

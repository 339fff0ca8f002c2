//! How a buying group's readiness travels.
//!
//! Engine types go in and come out; what serde sees are wire types, which stand beside what they carry, so that a
//! name that changes in the engine changes no file.
//!
//! | what | read by | written by | form |
//! |---|---|---|---|
//! | a questionnaire | [`questionnaire::read`] | by hand | JSON, format 1 |
//! | a questionnaire inside of a program | [`questionnaire::embedded::decode`] | [`encode`](questionnaire::embedded::encode) | postcard; no program reads another's |
//! | a supplier's material | [`resources::read`] | by hand | JSON, format 1 |
//! | a group file | [`file::read`], [`open_file`] | [`file::write`] | JSON, format 1 |
//! | every figure | by other programs | [`Assessed`] | JSON |
//! | a link | [`link::read`] | [`link::write`] | versions 1 to 5, docs/link-format.md |
//! | what a browser stores | [`record::read`], [`record::older`], [`record::made_with`] | [`record::write`] | formats 1 to 7 |
//! | earlier states | [`past::earlier`] | [`past::remember`] | links, a line each |
//!
//! Every version that was ever released is frozen and read for ever; `tests/links` and `tests/records` have examples
//! of each. Whatever comes from outside is found whole here or refused: a file with every [`Problem`] at once, each
//! with its path, line and column and a plain sentence; a link or record with one reason.
//!
//! ```
//! use buying_readiness_formats::{file, questionnaire};
//!
//! # let text = include_str!("../../../questionnaires/core.en.json");
//! let q = questionnaire::read(text).expect("the core questionnaire is whole");
//! let problems = file::read(r#"{ "format": 2, "people": [] }"#, &q).expect_err("it is no group file");
//! let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
//! assert_eq!(told, [
//!     "line 1, column 1, the file: The field \"questionnaire\" is missing.",
//!     "line 1, column 13, format: The number 1 is needed here.",
//! ]);
//! ```
//!
//! Absent on purpose: any figure (the engine's), and where things are kept (the widget's).

#![warn(missing_docs)]

mod assessment;
pub mod file;
mod include;
mod incoming;
mod invitation;
mod letter;
pub mod link;
mod map;
mod page_address;
pub mod past;
mod problem;
mod qr;
pub mod questionnaire;
pub mod record;
pub mod resources;
mod source;

pub use assessment::Assessed;
pub use include::{Include, Names, What, chosen, invitation, mine, redacted};
pub use incoming::{FileError, Incoming, is_file, open_file};
pub use invitation::Invitation;
pub use letter::{file_name, mail};
pub use page_address::PageAddress;
pub use problem::{Place, Problem};
pub use qr::{MAX_QR, Qr};
pub use resources::{Resource, ResourceKind, Resources};

#[cfg(test)]
mod tests {
    use std::sync::OnceLock;

    use engine::questionnaire::Questionnaire;

    /// The core questionnaire, read from its file.
    pub fn core() -> &'static Questionnaire {
        static CORE: OnceLock<Questionnaire> = OnceLock::new();
        CORE.get_or_init(|| {
            crate::questionnaire::read(include_str!("../../../questionnaires/core.en.json")).expect("it is whole")
        })
    }
}

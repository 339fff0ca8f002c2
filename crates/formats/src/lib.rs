//! How things travel: questionnaires, resources and group files as JSON; links; stored records.
//!
//! Engine types in and out, wire types inside. Everything that comes from outside is found whole here or refused with
//! every error at once. Absent on purpose: any figure (the engine's), and where things are kept (the widget's).

pub mod file;
mod include;
mod incoming;
pub mod json;
mod letter;
pub mod link;
pub mod past;
mod qr;
pub mod questionnaire;
pub mod record;
pub mod resources;

pub use include::{Include, Names, What, chosen, invitation, mine, redacted};
pub use incoming::{FileError, Incoming, open_file};
pub use letter::{file_name, mail};
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

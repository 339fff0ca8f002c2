//! A buying-readiness assessment that lives on a supplier's page and works for the buyers.

#[cfg(target_arch = "wasm32")]
pub mod element;
pub mod i18n;
pub mod phrases;
pub mod questionnaire;
pub mod report;
pub mod sorted;
pub mod store;
#[cfg(target_arch = "wasm32")]
pub mod ui;

pub use engine::{assessment, group, state};

pub mod share {
    pub use formats::*;
}

//! A buying-readiness assessment that lives on a supplier's page and works for the buyers.
//!
//! The rooms, and the one direction data takes through them:
//!
//! ```text
//! element → ui → { store, share, report → phrases → state } → assessment → group → questionnaire → json
//! ui, report and phrases → i18n
//! ```
//!
//! Everything but `ui` and `element` knows no browser and is tested natively.

pub mod assessment;
#[cfg(target_arch = "wasm32")]
pub mod element;
pub mod group;
pub mod i18n;
pub mod json;
pub mod phrases;
pub mod questionnaire;
pub mod report;
pub mod share;
pub mod sorted;
pub mod state;
pub mod store;
#[cfg(target_arch = "wasm32")]
pub mod ui;

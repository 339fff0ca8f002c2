//! A buying-readiness assessment that lives on a supplier's page and works for the buyers.
//!
//! [`BuyingReadiness`] is a Yew component: another Yew program mounts it with props. The custom element
//! `<buying-readiness>` is a thin shell around it (`element`).

mod app;
mod components;
pub mod config;
pub mod drafts;
#[cfg(target_arch = "wasm32")]
pub mod element;
pub mod environment;
pub mod focus;
pub mod hooks;
pub mod i18n;
mod island;
pub mod lazy;
mod pages;
pub mod parts;
pub mod phrases;
pub mod platform;
pub mod questionnaire;
pub mod report;
pub mod snapshot;
pub mod state;
pub mod store;
mod styles;

pub use app::{App, BuyingReadinessProps};
#[cfg(not(target_arch = "wasm32"))]
pub use app::{HalfDone, StaticPage, StaticPageProps};
pub use components::{Deferred, are_waiting};
pub use island::BuyingReadiness;
#[cfg(not(target_arch = "wasm32"))]
pub use styles::FIRST_RULES;
pub use styles::adopt_styles;

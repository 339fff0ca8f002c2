//! The readiness model: from what a buying group answers to every figure that is shown.
//!
//! Pure Rust in whole numbers and fractions. No dependency, IO, clock, randomness or float, so the same answers give
//! the same figures everywhere. Absent on purpose: words for people, file formats and anything of a browser.
//!
//! ```text
//! state → assessment → group → questionnaire
//! ```

pub mod assessment;
pub mod group;
pub mod questionnaire;
pub mod state;

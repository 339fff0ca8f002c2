//! Other editions of the questionnaire: answers that are kept here for one, to be taken over as far as both ask them;
//! and statements that are worded otherwise than when they were answered.

mod notice;
mod reworded;

pub use notice::{Editions, EditionsLeft};
pub use reworded::Reworded;

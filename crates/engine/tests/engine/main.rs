//! What the engine promises, over the core questionnaire.

mod common;
mod compare;
mod decision;
mod editions;
mod explain;
mod group;
mod merge;
mod node;
mod person;
mod questionnaire;
mod run;
mod shown;
mod state;

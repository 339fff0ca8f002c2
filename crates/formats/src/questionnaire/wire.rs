//! The questionnaire file, as it is written by hand: `questionnaires/questionnaire.schema.json` tells what its fields
//! mean.

use serde::Deserialize;

use crate::source::{Field, Nullable, Text, Whole};
use engine::questionnaire::{MAX_POINTS, TOP_LEVEL};

/// A list whose entries may each be wrong.
pub type List<T> = Field<Vec<Field<T>>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// For editors; read like the note, so that what is wrong with them is told.
    #[serde(rename = "$schema")]
    _schema: Option<Field<Text>>,
    #[serde(rename = "format")]
    _format: Field<Whole<1, 1>>,
    pub id: Field<Text>,
    pub edition: Field<Text>,
    /// A BCP 47 tag.
    pub language: Field<Text>,
    #[serde(rename = "note")]
    _note: Option<Field<Text>>,
    /// The names of the levels.
    pub levels: List<Text>,
    pub dont_know: Field<Text>,
    pub does_not_apply: Field<Text>,
    pub roles: List<Role>,
    pub jobs: List<Job>,
    pub lenses: List<Lens>,
    pub efforts: List<Effort>,
    /// Pairs of jobs.
    pub dependencies: List<Vec<Field<Text>>>,
    pub items: List<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    pub id: Field<Text>,
    pub label: Field<Text>,
    pub description: Field<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Job {
    pub id: Field<Text>,
    pub short: Field<Text>,
    pub label: Field<Text>,
    pub question: Field<Text>,
    pub kind: Field<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lens {
    pub id: Field<Text>,
    pub label: Field<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effort {
    pub id: Field<Text>,
    pub points: Field<Whole<1, { MAX_POINTS as i64 }>>,
    pub description: Field<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub id: Field<Text>,
    pub job: Field<Text>,
    pub about_job: Option<Field<Nullable<Text>>>,
    pub lens: Field<Text>,
    pub target: Field<Whole<1, { TOP_LEVEL as i64 }>>,
    pub roles: List<Text>,
    pub text: Field<Text>,
    pub question: Option<Field<Text>>,
    pub topic: Option<Field<Text>>,
    /// What each level means here.
    pub levels: List<Text>,
    pub why: Field<Text>,
    pub next_step: Field<NextStep>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    pub action: Field<Text>,
    pub short: Option<Field<Text>>,
    pub effort: Field<Text>,
    pub owner: Field<Text>,
}

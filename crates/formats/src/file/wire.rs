//! The group file as it is read: docs/group-file.md tells what its fields mean.

use engine::group::{Answer, Day, MAX_REOPENED, MAX_REVISION, OWN_STEPS, Word};
use engine::questionnaire::TOP_LEVEL;
use serde::Deserialize;

use super::MAX_CONFIRMED;
use crate::source::{Entries, Field, Nullable, ObjectOr, Scalar, Text, Whole};

/// A list whose entries may each be wrong.
pub type List<T> = Field<Vec<Field<T>>>;

#[derive(Deserialize)]
pub struct File {
    #[serde(rename = "format")]
    _format: Field<Whole<1, 1>>,
    pub questionnaire: Field<MadeWith>,
    pub group: Option<Field<Settings>>,
    pub expected_roles: Option<Said<Vec<Field<String>>>>,
    pub plan: Option<List<Step>>,
    pub agreed: Option<List<Agreement>>,
    pub asked: Option<List<Asked>>,
    pub people: List<Person>,
}

#[derive(Deserialize)]
pub struct MadeWith {
    pub id: Field<Text>,
    pub edition: Field<Text>,
    pub scoring: Option<Field<Text>>,
}

/// The group's own words.
#[derive(Deserialize)]
pub struct Settings {
    pub id: Option<Field<Scalar>>,
    pub name: Option<Said<Text>>,
    pub by: Option<Said<Date>>,
    pub blind: Option<Said<Truth>>,
}

/// A step of the plan: an item and a level, or a number of the group's own.
#[derive(Deserialize)]
pub struct Step {
    pub item: Option<Field<Scalar>>,
    pub level: Option<Field<Whole<1, { TOP_LEVEL as i64 }>>>,
    pub own: Option<Field<Whole<0, { OWN_STEPS as i64 - 1 }>>>,
    pub state: Option<Said<Scalar>>,
    pub owner: Option<Said<Scalar>>,
    pub due: Option<Said<Date>>,
    pub note: Option<Said<Text>>,
}

/// What a meeting ended with, on an item or on a node.
#[derive(Deserialize)]
pub struct Agreement {
    pub item: Option<Field<Scalar>>,
    pub node: Option<Field<Scalar>>,
    pub agreed_level: Option<Said<Scalar>>,
    pub still_valid: Option<Said<Scalar>>,
    pub follows_up: Option<Said<Scalar>>,
    pub on: Option<Said<Date>>,
    pub note: Option<Said<Text>>,
    pub heard: Option<Said<Scalar>>,
}

/// Somebody who was asked for answers.
#[derive(Deserialize)]
pub struct Asked {
    pub id: Field<Text>,
    pub name: Option<Said<Text>>,
    pub roles: Option<Said<Vec<Field<String>>>>,
    pub day: Option<Said<Date>>,
}

#[derive(Deserialize)]
pub struct Person {
    pub id: Field<Text>,
    pub name: Option<Said<Text>>,
    /// Null: left out when the file was shared.
    pub roles: Field<Nullable<Said<Vec<Field<String>>>>>,
    /// By the ids of items.
    pub answers: Field<Entries<Said<AnswerWord>>>,
    pub notes: Option<Field<Entries<Said<Text>>>>,
    /// By node.
    pub reopened: Option<Field<Entries<Times>>>,
    /// By node, then by input.
    pub confirmed: Option<Field<Entries<Field<Confirmed>>>>,
    pub gone: Option<Said<Truth>>,
    pub same_as: Option<Said<Text>>,
    pub done: Option<Said<Truth>>,
    /// By the ids of items: the day, or null where it is not known.
    pub lowered: Option<Field<Entries<Field<Nullable<Date>>>>>,
}

/// The revision that each input of a node had when the node was confirmed.
pub type Confirmed = Entries<Field<Whole<0, MAX_CONFIRMED>>>;
/// How often a node was reopened: on device 0, or on each device by its number.
pub type Times = ObjectOr<Entries<Field<Count>>, Field<Count>>;
pub type Count = Whole<0, { MAX_REOPENED as i64 }>;

/// A word: a plain value (revision 1 of device 0), or an object with value, revision and device.
#[derive(Deserialize)]
pub struct Said<T>(ObjectOr<Stamped<T>, Field<Nullable<T>>>);

#[derive(Deserialize)]
pub struct Stamped<T> {
    value: Field<Nullable<T>>,
    /// Revision 0 is what nobody ever touched: it would be lost on writing.
    rev: Field<Whole<1, { MAX_REVISION as i64 }>>,
    device: Option<Field<Whole<0, 255>>>,
}

impl<T> Said<T> {
    /// The offset of its value, the value unless it is null or wrong, revision and device.
    pub fn parts(self) -> (usize, Option<T>, u16, u8) {
        match self.0 {
            ObjectOr::Other(field) => (field.at, field.value.and_then(Option::from), 1, 0),
            ObjectOr::Object(Stamped { value, rev, device }) => {
                let rev = rev.value.map_or(1, |rev| rev.0 as u16);
                let device = device.and_then(|device| device.value).map_or(0, |device| device.0 as u8);
                (value.at, value.value.and_then(Option::from), rev, device)
            }
        }
    }

    /// Whether it is a plain null.
    pub fn is_null(&self) -> bool {
        matches!(&self.0, ObjectOr::Other(Field { value: Some(Nullable::Null), .. }))
    }

    /// The word; null stands for the default.
    pub fn word<U: Default>(self, value: impl FnOnce(T) -> U) -> Word<U> {
        let (_, found, rev, device) = self.parts();
        Word { value: found.map(value).unwrap_or_default(), rev, device }
    }
}

/// A level, or one of two words.
#[derive(Deserialize)]
#[serde(try_from = "Scalar")]
pub struct AnswerWord(pub Answer);

impl TryFrom<Scalar> for AnswerWord {
    type Error = &'static str;

    fn try_from(value: Scalar) -> Result<AnswerWord, &'static str> {
        match value {
            Scalar::Whole(level) if (0..=i64::from(TOP_LEVEL)).contains(&level) => Ok(Answer::Level(level as u8)),
            Scalar::Text(text) if text == "dk" => Ok(Answer::DontKnow),
            Scalar::Text(text) if text == "na" => Ok(Answer::DoesNotApply),
            _ => Err("An answer is a level from 0 to 4, \"dk\", \"na\" or null."),
        }
        .map(AnswerWord)
    }
}

#[derive(Deserialize)]
#[serde(try_from = "Scalar")]
pub struct Date(pub Day);

impl TryFrom<Scalar> for Date {
    type Error = &'static str;

    fn try_from(value: Scalar) -> Result<Date, &'static str> {
        let day = value.text().and_then(Day::read);
        day.map(Date).ok_or("A day is written yyyy-mm-dd, from 2000 to 2127.")
    }
}

#[derive(Deserialize)]
#[serde(try_from = "Scalar")]
pub struct Truth(pub bool);

impl TryFrom<Scalar> for Truth {
    type Error = &'static str;

    fn try_from(value: Scalar) -> Result<Truth, &'static str> {
        if let Scalar::Truth(truth) = value { Ok(Truth(truth)) } else { Err("Here true or false is needed.") }
    }
}

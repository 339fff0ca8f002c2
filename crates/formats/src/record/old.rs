//! Stored records of the formats 1 and 2, which were JSON: the group file, and what only this browser
//! needs to know. They are read for ever.
//!
//! What a format left unsaid is made good step by step, from each format to the next. The rest of the
//! program does this: reading JSON weighs more than a record needs today.

use super::write;
use engine::group::{Answer, MAX_REOPENED, Node, Word};
use crate::json::{self, Checker, Complaint, Json, Value};
use engine::questionnaire::{JobId, Questionnaire, TOP_LEVEL};
use crate::file;
use engine::state::{Cell, State, View};

/// The last of these formats.
const FORMAT: usize = 2;
/// From each format to the next, beginning with the first.
const STEPS: [fn(&mut State, &Questionnaire); FORMAT - 1] = [from_1];

/// Format 1 wrote the expected roles always, chosen or not, and knew one device. All of them is what
/// stands there unsaid: it must not win over somebody's choice.
fn from_1(state: &mut State, q: &Questionnaire) {
    if state.group.expected.value == q.all_roles() {
        state.group.expected = Word::unsaid(q.all_roles());
    }
}

/// A record of one of these formats in the format that is written now; none if it cannot be read.
pub fn convert(text: &str, q: &Questionnaire) -> Option<String> {
    let state = read(text, q).ok()?;
    Some(write(&state, q)).filter(|record| !record.is_empty())
}

/// Reads a record.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(text: &str, q: &Questionnaire) -> Result<State, Vec<Complaint>> {
    let json = json::read(text).map_err(|complaint| vec![complaint])?;
    let mut check = Checker::default();
    let mut state = State::new(q);
    let format = check.int(&json, "", "format", 1, FORMAT as i64).unwrap_or(0);
    if let Some(group) = check.need(&json, "", "group") {
        state.group = file::group(&mut check, group, "group", q);
    } else if !matches!(json.value, Value::Object(_)) {
        check.complain(json.place, "", "A record is an object.");
    }
    if let Some(me) = json.get("me").and_then(Json::text) {
        state.me = state.group.people.iter().position(|person| person.id == me);
        if state.me.is_none() {
            check.complain(json.place, "me", "Nobody in the group has this id.");
        }
    }
    // What is left over is convenience: a record is not refused for it.
    let number = |key| json.get(key).and_then(Json::int);
    state.device = number("device").and_then(|n| u8::try_from(n).ok()).unwrap_or(0);
    // Records hold numbers up to one below the highest.
    state.undone = number("undone").and_then(|n| u32::try_from(n).ok()).unwrap_or(0).min(u32::MAX - 1);
    if let Some(standing) = json.get("standing") {
        for member in standing.members() {
            if let (Some(item), Some(level)) = (q.item_by_id(&member.key), member.value.int()) {
                state.standing[item] = Answer::Level(level.clamp(0, i64::from(TOP_LEVEL)) as u8);
            }
        }
    }
    if let Some(unshared) = json.get("unshared") {
        for member in unshared.members() {
            if let (Some(node), Some(times)) = (Node::from_name(&member.key), member.value.int()) {
                state.unshared[node.index()] = times.clamp(0, i64::from(MAX_REOPENED)) as u32;
            }
        }
    }
    state.view = json.get("view").and_then(Json::text).and_then(view_of).unwrap_or(View::Board);
    if state.me.is_none() {
        state.view = View::Start;
    }
    for step in STEPS.iter().skip((format - 1).max(0) as usize) {
        step(&mut state, q);
    }
    if check.is_clean() { Ok(state) } else { Err(check.finish()) }
}

fn view_of(name: &str) -> Option<View> {
    match name {
        "start" => Some(View::Start),
        "board" => Some(View::Board),
        "results" => Some(View::Results),
        "scoring" => Some(View::Scoring),
        "you" => Some(View::You),
        "people" => Some(View::People),
        "share" => Some(View::Share),
        "join" => Some(View::Join),
        _ => Node::from_name(name).map(Cell::Node).or_else(|| whole(name)).map(View::Cell),
    }
}

fn whole(name: &str) -> Option<Cell> {
    JobId::from_id(name).filter(|job| !job.is_sequential()).map(Cell::Whole)
}

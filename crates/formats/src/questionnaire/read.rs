//! Reading a questionnaire file: shape, bounds and sense, with every error told at once.
//!
//! The bounds are those within which every figure of the model is exact (see `content.rs`).

use std::borrow::Cow;

use engine::questionnaire::{Effort, Job, JobId, LEVELS, Lens, MAX_POINTS, MAX_ROLES, Questionnaire, Role, Text};
use super::identity;
use super::items::{Ids, item, items_by_job};
use crate::json::{self, Checker, Complaint, Json};

/// The fields of each object of the file. The JSON Schema is held against these.
pub const FILE_FIELDS: [&str; 13] = [
    "$schema",
    "format",
    "id",
    "edition",
    "language",
    "note",
    "levels",
    "dont_know",
    "does_not_apply",
    "roles",
    "jobs",
    "lenses",
    "efforts",
];
/// The two further fields of the file, apart to keep the lists readable.
pub const FILE_FIELDS_MORE: [&str; 2] = ["dependencies", "items"];
pub const ROLE_FIELDS: [&str; 3] = ["id", "label", "description"];
pub const JOB_FIELDS: [&str; 5] = ["id", "short", "label", "question", "kind"];
pub const LENS_FIELDS: [&str; 2] = ["id", "label"];
pub const EFFORT_FIELDS: [&str; 3] = ["id", "points", "description"];

/// Reads a questionnaire.
///
/// # Errors
/// Everything that is wrong with it, each with its place in the file, in the file's order.
pub fn read(text: &str) -> Result<Questionnaire, Vec<Complaint>> {
    let json = json::read(text).map_err(|complaint| vec![complaint])?;
    let mut check = Checker::default();
    let questionnaire = file(&mut check, &json);
    match questionnaire {
        Some(mut q) if check.is_clean() => {
            q.scoring = identity::scoring(&q).into();
            q.wording = identity::wording(&q).into();
            Ok(q)
        }
        _ => Err(check.finish()),
    }
}

/// Reads on after an error: a missing text becomes an empty one, since the complaint is noted.
pub(crate) fn text(check: &mut Checker, json: &Json, path: &str, key: &str) -> Text {
    check.text(json, path, key).unwrap_or_default().into()
}

fn file(check: &mut Checker, json: &Json) -> Option<Questionnaire> {
    let known: Vec<&str> = FILE_FIELDS.into_iter().chain(FILE_FIELDS_MORE).collect();
    if !check.object(json, "", &known) {
        return None;
    }
    check.int(json, "", "format", 1, 1);
    for key in ["$schema", "note"] {
        if let Some(field) = json.get(key) {
            check.as_text(field, key);
        }
    }
    let (id, edition) = (text(check, json, "", "id"), text(check, json, "", "edition"));
    let language = text(check, json, "", "language");
    let level_names = check.need(json, "", "levels").map(|l| five(check, l, "levels")).unwrap_or_default();
    let dont_know = text(check, json, "", "dont_know");
    let does_not_apply = text(check, json, "", "does_not_apply");

    let roles = table(check, json, "roles", "role", |check, entry, path| {
        check.object(entry, path, &ROLE_FIELDS);
        let id = text(check, entry, path, "id");
        Role { id, label: text(check, entry, path, "label"), description: text(check, entry, path, "description") }
    });
    if roles.len() > MAX_ROLES {
        let place = json.get("roles").map_or(json.place, |field| field.place);
        check.complain(place, "roles", format!("There are {} roles; at most {MAX_ROLES} fit.", roles.len()));
    }
    let lenses = table(check, json, "lenses", "lens", |check, entry, path| {
        check.object(entry, path, &LENS_FIELDS);
        Lens { id: text(check, entry, path, "id"), label: text(check, entry, path, "label") }
    });
    let efforts = table(check, json, "efforts", "effort", |check, entry, path| {
        check.object(entry, path, &EFFORT_FIELDS);
        let points = check.int(entry, path, "points", 1, i64::from(MAX_POINTS)).unwrap_or(1) as u32;
        let id = text(check, entry, path, "id");
        Effort { id, points, description: text(check, entry, path, "description") }
    });
    let jobs = jobs(check, json);
    let dependencies = dependencies(check, json);

    let ids = Ids {
        roles: roles.iter().map(|r| r.id.clone()).collect(),
        lenses: lenses.iter().map(|l| l.id.clone()).collect(),
        efforts: efforts.iter().map(|e| e.id.clone()).collect(),
    };
    let mut items = Vec::new();
    let list = check.list(json, "", "items");
    for (n, entry) in list.iter().enumerate() {
        items.extend(item(check, entry, &format!("items[{n}]"), &ids));
    }
    check.unique_ids(list, "items", "item");
    if let Some(field) = json.get("items").filter(|field| is_list(field)) {
        items_by_job(check, field.place, list);
    }
    Some(Questionnaire {
        id,
        edition,
        language,
        level_names,
        dont_know,
        does_not_apply,
        roles,
        jobs: jobs?,
        lenses,
        efforts,
        dependencies,
        items,
        scoring: Cow::Borrowed(""),
        wording: Cow::Borrowed(""),
    })
}

/// Exactly five texts, one for each level.
pub(super) fn five(check: &mut Checker, json: &Json, path: &str) -> [Text; LEVELS] {
    let list = check.as_list(json, path);
    if list.len() != LEVELS && is_list(json) {
        let sentence = format!("Here are {} levels; exactly {LEVELS} are needed, from 0 to 4.", list.len());
        check.complain(json.place, path, sentence);
    }
    let mut texts: [Text; LEVELS] = Default::default();
    for (n, entry) in list.iter().enumerate() {
        let read = check.as_text(entry, &format!("{path}[{n}]"));
        if let (Some(slot), Some(read)) = (texts.get_mut(n), read) {
            *slot = read.into();
        }
    }
    texts
}

/// A list of objects with ids, at least one, no id twice.
fn table<T>(
    check: &mut Checker,
    json: &Json,
    key: &str,
    what: &str,
    mut entry: impl FnMut(&mut Checker, &Json, &str) -> T,
) -> Vec<T> {
    let mut read = Vec::new();
    let list = check.list(json, "", key);
    if let Some(field) = json.get(key).filter(|field| is_empty_list(field)) {
        check.complain(field.place, key, format!("At least one {what} is needed."));
    }
    for (n, json) in list.iter().enumerate() {
        let path = format!("{key}[{n}]");
        read.push(entry(check, json, &path));
    }
    check.unique_ids(list, key, what);
    read
}

fn is_list(json: &Json) -> bool {
    matches!(json.value, json::Value::List(_))
}

pub(super) fn is_empty_list(json: &Json) -> bool {
    matches!(&json.value, json::Value::List(list) if list.is_empty())
}

/// The six jobs, in their fixed order, with the kinds they have.
fn jobs(check: &mut Checker, json: &Json) -> Option<Vec<Job>> {
    let list = check.list(json, "", "jobs");
    let mut found: [Option<Job>; 6] = Default::default();
    let ids: Vec<&str> = JobId::ALL.iter().map(|job| job.id()).collect();
    check.unique_ids(list, "jobs", "job");
    for (n, entry) in list.iter().enumerate() {
        let path = format!("jobs[{n}]");
        if !check.object(entry, &path, &JOB_FIELDS) {
            continue;
        }
        let (short, label) = (text(check, entry, &path, "short"), text(check, entry, &path, "label"));
        let question = text(check, entry, &path, "question");
        let field = check.need(entry, &path, "kind");
        let kind = field.and_then(|k| check.one_of(k, &format!("{path}.kind"), "a kind", &["sequential", "always_on"]));
        let Some(id) = check.need(entry, &path, "id") else { continue };
        let Some(index) = check.one_of(id, &format!("{path}.id"), "one of the six jobs", &ids) else {
            continue;
        };
        let job = JobId::ALL[index];
        if let (Some(field), Some(kind)) = (field, kind)
            && (kind == 0) != job.is_sequential()
        {
            let right = if job.is_sequential() { "sequential" } else { "always_on" };
            check.complain(field.place, &format!("{path}.kind"), format!("The job {} is \"{right}\".", ids[index]));
        }
        if n != index && list.len() == 6 {
            let sentence = format!("The six jobs stand in a fixed order: {}.", ids.join(", "));
            check.complain(entry.place, &path, sentence);
        }
        found[index] = Some(Job { id: job, short, label, question });
    }
    for (index, job) in found.iter().enumerate() {
        if let (None, Some(field)) = (job, json.get("jobs")) {
            check.complain(field.place, "jobs", format!("The job \"{}\" is missing.", ids[index]));
        }
    }
    found.into_iter().collect()
}

/// Pairs of sequential jobs, none twice, without a circle.
fn dependencies(check: &mut Checker, json: &Json) -> Vec<(JobId, JobId)> {
    let mut pairs: Vec<(JobId, JobId)> = Vec::new();
    let ids: Vec<&str> = JobId::SEQUENTIAL.iter().map(|job| job.id()).collect();
    for (n, entry) in check.list(json, "", "dependencies").iter().enumerate() {
        let path = format!("dependencies[{n}]");
        let ends = check.as_list(entry, &path);
        let [from, to] = ends else {
            if is_list(entry) {
                let sentence = "A dependency is a pair: the job rested on, then the job that rests.";
                check.complain(entry.place, &path, sentence);
            }
            continue;
        };
        let from = check.one_of(from, &format!("{path}[0]"), "one of the four sequential jobs", &ids);
        let to = check.one_of(to, &format!("{path}[1]"), "one of the four sequential jobs", &ids);
        let (Some(from), Some(to)) = (from, to) else { continue };
        let pair = (JobId::SEQUENTIAL[from], JobId::SEQUENTIAL[to]);
        if pairs.contains(&pair) {
            check.complain(entry.place, &path, "This dependency stands already above.");
        } else if reaches(&pairs, pair.1, pair.0) {
            let sentence = format!("With this dependency {} would rest on itself, in a circle.", ids[to]);
            check.complain(entry.place, &path, sentence);
        } else {
            pairs.push(pair);
        }
    }
    pairs
}

/// Whether a walk along the pairs leads from one job to the other.
fn reaches(pairs: &[(JobId, JobId)], from: JobId, to: JobId) -> bool {
    from == to || pairs.iter().any(|(a, b)| *a == from && reaches(pairs, *b, to))
}

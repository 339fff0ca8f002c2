//! Reading the items of a questionnaire file, one by one and all together.

use engine::questionnaire::{Item, JobId, MAX_ITEMS_PER_JOB, MAX_ROLES, RoleSet, Text};
use super::read::{five, is_empty_list, text};
use crate::json::{Checker, Json, Place, Value};

pub const ITEM_FIELDS: [&str; 10] =
    ["id", "job", "about_job", "lens", "target", "roles", "text", "levels", "why", "next_step"];
pub const STEP_FIELDS: [&str; 3] = ["action", "effort", "owner"];

/// The ids that items may name.
pub struct Ids {
    pub roles: Vec<Text>,
    pub lenses: Vec<Text>,
    pub efforts: Vec<Text>,
}

/// The position of the id that stands here, among those known.
fn named(check: &mut Checker, json: Option<&Json>, path: &str, what: &str, ids: &[impl AsRef<str>]) -> Option<usize> {
    let ids: Vec<&str> = ids.iter().map(AsRef::as_ref).collect();
    // Where the whole list is missing, that is said once and not at every item.
    json.filter(|_| !ids.is_empty()).and_then(|json| check.one_of(json, path, what, &ids))
}

/// Reads one item; none when something it cannot do without is wrong.
pub fn item(check: &mut Checker, json: &Json, path: &str, ids: &Ids) -> Option<Item> {
    if !check.object(json, path, &ITEM_FIELDS) {
        return None;
    }
    let job_ids = JobId::ALL.map(JobId::id);
    let id = text(check, json, path, "id");
    let field = check.need(json, path, "job");
    let job = named(check, field, &format!("{path}.job"), "one of the six jobs", &job_ids).map(|j| JobId::ALL[j]);
    let about = about(check, json, path, job);
    let field = check.need(json, path, "lens");
    let lens = named(check, field, &format!("{path}.lens"), "one of the lenses", &ids.lenses);
    let target = check.int(json, path, "target", 1, 4);

    let mut roles = RoleSet::NONE;
    for (n, entry) in check.list(json, path, "roles").iter().enumerate() {
        let path = format!("{path}.roles[{n}]");
        let role = named(check, Some(entry), &path, "one of the roles", &ids.roles);
        // Roles beyond the bound have their complaint, and no bit.
        if let Some(role) = role.filter(|role| *role < MAX_ROLES) {
            if roles.has(role) {
                check.complain(entry.place, &path, "This role stands here already.");
            }
            roles = roles.with(role);
        }
    }
    if let Some(field) = json.get("roles").filter(|field| is_empty_list(field)) {
        check.complain(field.place, &format!("{path}.roles"), "At least one role must be best placed to answer.");
    }
    let statement = text(check, json, path, "text");
    let anchors =
        check.need(json, path, "levels").map(|l| five(check, l, &format!("{path}.levels"))).unwrap_or_default();
    let why = text(check, json, path, "why");

    let step = check.need(json, path, "next_step")?;
    let step_path = format!("{path}.next_step");
    if !check.object(step, &step_path, &STEP_FIELDS) {
        return None;
    }
    let action = text(check, step, &step_path, "action");
    let field = check.need(step, &step_path, "effort");
    let effort = named(check, field, &format!("{step_path}.effort"), "one of the efforts", &ids.efforts);
    let field = check.need(step, &step_path, "owner");
    let owner = named(check, field, &format!("{step_path}.owner"), "one of the roles", &ids.roles);
    Some(Item {
        id,
        job: job?,
        about,
        lens: lens?,
        target: target? as u8,
        roles,
        text: statement,
        anchors,
        why,
        action,
        effort: effort?,
        owner: owner?,
    })
}

/// The sequential job a validation or consensus item is about.
fn about(check: &mut Checker, json: &Json, path: &str, job: Option<JobId>) -> Option<JobId> {
    let field = json.get("about_job").filter(|field| field.value != Value::Null)?;
    let path = format!("{path}.about_job");
    let ids = JobId::SEQUENTIAL.map(JobId::id);
    let about = check.one_of(field, &path, "one of the four sequential jobs", &ids)?;
    if job.is_some_and(JobId::is_sequential) {
        let sentence = "Only items of validation and consensus creation are about another job; use null here.";
        check.complain(field.place, &path, sentence);
    }
    Some(JobId::SEQUENTIAL[about])
}

/// What holds over all items, whole or not: every job has some, not too many, and one item about
/// each sequential job for its check and one for its agreement.
pub fn items_by_job(check: &mut Checker, place: Place, entries: &[Json]) {
    let named = |entry: &Json, key: &str| entry.get(key).and_then(Json::text).and_then(JobId::from_id);
    for job in JobId::ALL {
        let count = entries.iter().filter(|entry| named(entry, "job") == Some(job)).count();
        if count == 0 {
            check.complain(place, "items", format!("The job \"{}\" has no items; it needs at least one.", job.id()));
        } else if count > MAX_ITEMS_PER_JOB {
            let sentence = format!("The job \"{}\" has {count} items; at most {MAX_ITEMS_PER_JOB} fit.", job.id());
            check.complain(place, "items", sentence);
        }
    }
    let mut taken = Vec::new();
    for (n, entry) in entries.iter().enumerate() {
        let pair = named(entry, "job").zip(named(entry, "about_job"));
        let Some((job, about)) = pair.filter(|(job, about)| !job.is_sequential() && about.is_sequential()) else {
            continue;
        };
        if taken.contains(&(job, about)) {
            let sentence = format!("Another item of {} is already about {}; at most one may be.", job.id(), about.id());
            let place = entry.get("about_job").map_or(entry.place, |field| field.place);
            check.complain(place, &format!("items[{n}].about_job"), sentence);
        }
        taken.push((job, about));
    }
}

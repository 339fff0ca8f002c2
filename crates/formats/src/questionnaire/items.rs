//! The items of a questionnaire file, one by one and all together.

use engine::questionnaire::{Item, JobId, MAX_ITEMS_PER_JOB, MAX_ROLES, RoleSet};

use super::fields::{five, text};
use super::wire::{self, List};
use crate::source::{Field, Nullable, Source, Text};

/// The ids that items may name.
pub struct Ids {
    pub roles: Vec<String>,
    pub lenses: Vec<String>,
    pub efforts: Vec<String>,
}

/// The position of an id among those known.
fn named(source: &Source, id: &Field<Text>, what: &str, ids: &[String]) -> Option<usize> {
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    // Where the whole list is missing, that is said once and not at every item.
    if ids.is_empty() { None } else { source.one_of(id, what, &ids) }
}

/// One item; none when something it cannot do without is wrong.
pub fn item(source: &Source, item: wire::Item, ids: &Ids) -> Option<Item> {
    let job = source.one_of(&item.job, "one of the six jobs", &JobId::ALL.map(JobId::id)).map(|job| JobId::ALL[job]);
    let about = about(source, item.about_job, job);
    let lens = named(source, &item.lens, "one of the lenses", &ids.lenses);
    let roles = roles(source, &item.roles, ids);
    let anchors = five(source, item.levels);
    let step = item.next_step.value?;
    let effort = named(source, &step.effort, "one of the efforts", &ids.efforts);
    let owner = named(source, &step.owner, "one of the roles", &ids.roles);
    Some(Item {
        id: text(item.id),
        job: job?,
        about,
        lens: lens?,
        target: item.target.value?.0 as u8,
        roles,
        text: text(item.text),
        question: item.question.map(text),
        topic: item.topic.map(text),
        anchors,
        why: text(item.why),
        action: text(step.action),
        short: step.short.map(text),
        effort: effort?,
        owner: owner?,
        wording: 0,
    })
}

fn roles(source: &Source, list: &List<Text>, ids: &Ids) -> RoleSet {
    let mut roles = RoleSet::NONE;
    if list.value.as_ref().is_some_and(Vec::is_empty) {
        source.note(list.at, "At least one role must be best placed to answer.");
    }
    for entry in list.list() {
        // Roles beyond the bound have their problem, and no bit.
        let role = named(source, entry, "one of the roles", &ids.roles).filter(|role| *role < MAX_ROLES);
        let Some(role) = role else { continue };
        if roles.has(role) {
            source.note(entry.at, "This role stands here already.");
        }
        roles = roles.with(role);
    }
    roles
}

/// The sequential job a validation or consensus item is about.
fn about(source: &Source, field: Option<Field<Nullable<Text>>>, job: Option<JobId>) -> Option<JobId> {
    let field = field?;
    let field = Field { at: field.at, value: field.value.and_then(Option::from) };
    let about = source.one_of(&field, "one of the four sequential jobs", &JobId::SEQUENTIAL.map(JobId::id))?;
    if job.is_some_and(JobId::is_sequential) {
        let sentence = "Only items of validation and consensus creation are about another job; use null here.";
        source.note(field.at, sentence);
    }
    Some(JobId::SEQUENTIAL[about])
}

/// What holds over all items, whole or not: every job has some, not too many, and one item about
/// each sequential job for its check and one for its agreement.
pub fn items_by_job(source: &Source, list: &List<wire::Item>) {
    let named = |text: &Text| JobId::from_id(&text.0);
    let job = |item: &wire::Item| item.job.value.as_ref().and_then(named);
    for id in JobId::ALL {
        let count = list.entries().filter(|item| job(item) == Some(id)).count();
        if count == 0 {
            source.note(list.at, format!("The job \"{}\" has no items; it needs at least one.", id.id()));
        } else if count > MAX_ITEMS_PER_JOB {
            let sentence = format!("The job \"{}\" has {count} items; at most {MAX_ITEMS_PER_JOB} fit.", id.id());
            source.note(list.at, sentence);
        }
    }
    let mut taken = Vec::new();
    for item in list.entries() {
        let Some(field) = &item.about_job else { continue };
        let Some(Nullable::Other(about)) = &field.value else { continue };
        let pair = job(item).zip(named(about));
        let Some((job, about)) = pair.filter(|(job, about)| !job.is_sequential() && about.is_sequential()) else {
            continue;
        };
        if taken.contains(&(job, about)) {
            let sentence = format!("Another item of {} is already about {}; at most one may be.", job.id(), about.id());
            source.note(field.at, sentence);
        }
        taken.push((job, about));
    }
}

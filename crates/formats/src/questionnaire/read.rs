//! Reading a questionnaire file: what its parts say together, with every problem told at once.
//!
//! The bounds are those within which every figure of the model is exact: see [`engine::questionnaire`].

use std::borrow::Cow;

use engine::questionnaire::{Effort, Job, JobId, Lens, MAX_ROLES, Questionnaire, Role};

use super::fields::{five, text};
use super::identity;
use super::items::{Ids, item, items_by_job};
use super::wire::{File, List};
use crate::problem::Problem;
use crate::source::{self, Field, Source, Unknown};

/// Reads a questionnaire.
///
/// # Errors
/// Everything that is wrong with it, each with its place in the file, in the file's order.
pub fn read(text: &str) -> Result<Questionnaire, Vec<Problem>> {
    let source = Source::parse(text, Unknown::Reported)?;
    let found = source.read::<File>().and_then(|file| questionnaire(&source, file));
    let mut q = source.finish(found)?;
    q.scoring = identity::scoring(&q).into();
    q.wording = identity::wording(&q).into();
    for item in &mut q.items {
        item.wording = identity::item(item);
    }
    Ok(q)
}

fn questionnaire(source: &Source, file: File) -> Option<Questionnaire> {
    at_least_one(source, &file.roles, "role");
    source.unique(file.roles.entries().map(|role| &role.id), "role");
    let count = file.roles.list().len();
    if count > MAX_ROLES {
        source.note(file.roles.at, format!("There are {count} roles; at most {MAX_ROLES} fit."));
    }
    at_least_one(source, &file.lenses, "lens");
    source.unique(file.lenses.entries().map(|lens| &lens.id), "lens");
    at_least_one(source, &file.efforts, "effort");
    source.unique(file.efforts.entries().map(|effort| &effort.id), "effort");
    source.unique(file.items.entries().map(|item| &item.id), "item");
    if file.items.value.is_some() {
        items_by_job(source, &file.items);
    }
    let level_names = five(source, file.levels);
    let jobs = jobs(source, file.jobs);
    let dependencies = dependencies(source, &file.dependencies);
    let ids = Ids {
        roles: file.roles.entries().map(|role| own(&role.id)).collect(),
        lenses: file.lenses.entries().map(|lens| own(&lens.id)).collect(),
        efforts: file.efforts.entries().map(|effort| own(&effort.id)).collect(),
    };
    let items = whole(file.items).filter_map(|one| item(source, one, &ids)).collect();
    Some(Questionnaire {
        id: text(file.id),
        edition: text(file.edition),
        language: text(file.language),
        translation: None,
        level_names,
        dont_know: text(file.dont_know),
        does_not_apply: text(file.does_not_apply),
        roles: whole(file.roles)
            .map(|role| Role { id: text(role.id), label: text(role.label), description: text(role.description) })
            .collect(),
        jobs: jobs?,
        lenses: whole(file.lenses).map(|lens| Lens { id: text(lens.id), label: text(lens.label) }).collect(),
        efforts: whole(file.efforts)
            .map(|effort| Effort {
                id: text(effort.id),
                points: effort.points.value.map_or(1, |points| points.0 as u32),
                description: text(effort.description),
            })
            .collect(),
        dependencies,
        items,
        scoring: Cow::Borrowed(""),
        wording: Cow::Borrowed(""),
    })
}

/// The entries of a list that could be read.
fn whole<T>(list: List<T>) -> impl Iterator<Item = T> {
    list.value.into_iter().flatten().filter_map(|entry| entry.value)
}

fn own(id: &Field<source::Text>) -> String {
    id.value.clone().unwrap_or_default().0
}

fn at_least_one<T>(source: &Source, list: &List<T>, what: &str) {
    if list.value.as_ref().is_some_and(Vec::is_empty) {
        source.note(list.at, format!("At least one {what} is needed."));
    }
}

/// The six jobs, in their fixed order, with the kinds they have.
fn jobs(source: &Source, list: List<super::wire::Job>) -> Option<Vec<Job>> {
    source.unique(list.entries().map(|job| &job.id), "job");
    let ids = JobId::ALL.map(JobId::id);
    let mut found: [Option<Job>; 6] = Default::default();
    let (count, there, at) = (list.list().len(), list.value.is_some(), list.at);
    for (n, entry) in list.value.into_iter().flatten().enumerate() {
        let Some(job) = entry.value else { continue };
        let kind = source.one_of(&job.kind, "a kind", &["sequential", "always_on"]);
        let Some(index) = source.one_of(&job.id, "one of the six jobs", &ids) else { continue };
        let id = JobId::ALL[index];
        if kind.is_some_and(|kind| (kind == 0) != id.is_sequential()) {
            let right = if id.is_sequential() { "sequential" } else { "always_on" };
            source.note(job.kind.at, format!("The job {} is \"{right}\".", id.id()));
        }
        if n != index && count == 6 {
            source.note(entry.at, format!("The six jobs stand in a fixed order: {}.", ids.join(", ")));
        }
        found[index] = Some(Job { id, short: text(job.short), label: text(job.label), question: text(job.question) });
    }
    for (id, job) in ids.iter().zip(&found) {
        if job.is_none() && there {
            source.note(at, format!("The job \"{id}\" is missing."));
        }
    }
    found.into_iter().collect()
}

/// Pairs of sequential jobs, none twice, without a circle.
fn dependencies(source: &Source, list: &List<Vec<Field<source::Text>>>) -> Vec<(JobId, JobId)> {
    let mut pairs: Vec<(JobId, JobId)> = Vec::new();
    let ids = JobId::SEQUENTIAL.map(JobId::id);
    for entry in list.list() {
        let Some(ends) = &entry.value else { continue };
        let [from, to] = &ends[..] else {
            source.note(entry.at, "A dependency is a pair: the job rested on, then the job that rests.");
            continue;
        };
        let [from, to] = [from, to].map(|end| source.one_of(end, "one of the four sequential jobs", &ids));
        let (Some(from), Some(to)) = (from, to) else { continue };
        let pair = (JobId::SEQUENTIAL[from], JobId::SEQUENTIAL[to]);
        if pairs.contains(&pair) {
            source.note(entry.at, "This dependency stands already above.");
        } else if reaches(&pairs, pair.1, pair.0) {
            source.note(entry.at, format!("With this dependency {} would rest on itself, in a circle.", ids[to]));
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

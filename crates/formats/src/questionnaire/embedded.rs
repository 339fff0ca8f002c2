//! A questionnaire as bytes that a program carries with it: `postcard`, written when the program is built and
//! read when it starts.
//!
//! No format of its own that anybody keeps: both ends are compiled together. Its texts are not copied on reading.

use std::borrow::Cow;

use engine::questionnaire::{Effort, Item, Job, JobId, LEVELS, Lens, Questionnaire, Role, RoleSet, Text};
use serde::{Deserialize, Serialize};

/// The bytes of a questionnaire that has been found whole; none only where memory ends.
pub fn encode(q: &Questionnaire) -> Option<Vec<u8>> {
    postcard::to_allocvec(&Embedded::from(q)).ok()
}

/// The questionnaire of such bytes; none if these are others.
pub fn decode(bytes: &'static [u8]) -> Option<Questionnaire> {
    postcard::from_bytes::<Embedded>(bytes).ok()?.into()
}

#[derive(Serialize, Deserialize)]
struct Embedded<'a> {
    id: &'a str,
    edition: &'a str,
    language: &'a str,
    #[serde(borrow)]
    level_names: [&'a str; LEVELS],
    dont_know: &'a str,
    does_not_apply: &'a str,
    scoring: &'a str,
    wording: &'a str,
    /// Id, label, description.
    #[serde(borrow)]
    roles: Vec<[&'a str; 3]>,
    /// Short name, label, question; in the order of [`JobId::ALL`].
    #[serde(borrow)]
    jobs: [[&'a str; 3]; JobId::ALL.len()],
    /// Id, label.
    #[serde(borrow)]
    lenses: Vec<[&'a str; 2]>,
    /// Id, points, description.
    #[serde(borrow)]
    efforts: Vec<(&'a str, u32, &'a str)>,
    dependencies: Vec<(u8, u8)>,
    #[serde(borrow)]
    items: Vec<EmbeddedItem<'a>>,
}

#[derive(Serialize, Deserialize)]
struct EmbeddedItem<'a> {
    id: &'a str,
    job: u8,
    about: Option<u8>,
    lens: u8,
    target: u8,
    roles: u16,
    text: &'a str,
    #[serde(borrow)]
    question: Option<&'a str>,
    #[serde(borrow)]
    topic: Option<&'a str>,
    #[serde(borrow)]
    anchors: [&'a str; LEVELS],
    why: &'a str,
    action: &'a str,
    #[serde(borrow)]
    short: Option<&'a str>,
    effort: u8,
    owner: u8,
    wording: u32,
}

fn borrowed<const N: usize>(texts: &[Text; N]) -> [&str; N] {
    texts.each_ref().map(AsRef::as_ref)
}

impl<'a> From<&'a Questionnaire> for Embedded<'a> {
    fn from(q: &'a Questionnaire) -> Embedded<'a> {
        let job = |id: JobId| {
            let job = q.job(id);
            [job.short.as_ref(), &job.label, &job.question]
        };
        Embedded {
            id: &q.id,
            edition: &q.edition,
            language: &q.language,
            level_names: borrowed(&q.level_names),
            dont_know: &q.dont_know,
            does_not_apply: &q.does_not_apply,
            scoring: &q.scoring,
            wording: &q.wording,
            roles: q.roles.iter().map(|role| [role.id.as_ref(), &role.label, &role.description]).collect(),
            jobs: JobId::ALL.map(job),
            lenses: q.lenses.iter().map(|lens| [lens.id.as_ref(), &lens.label]).collect(),
            efforts: q.efforts.iter().map(|e| (e.id.as_ref(), e.points, e.description.as_ref())).collect(),
            dependencies: q.dependencies.iter().map(|(from, to)| (from.index() as u8, to.index() as u8)).collect(),
            items: q.items.iter().map(EmbeddedItem::from).collect(),
        }
    }
}

impl<'a> From<&'a Item> for EmbeddedItem<'a> {
    fn from(item: &'a Item) -> EmbeddedItem<'a> {
        EmbeddedItem {
            id: &item.id,
            job: item.job.index() as u8,
            about: item.about.map(|job| job.index() as u8),
            lens: item.lens as u8,
            target: item.target,
            roles: item.roles.0,
            text: &item.text,
            question: item.question.as_deref(),
            topic: item.topic.as_deref(),
            anchors: borrowed(&item.anchors),
            why: &item.why,
            action: &item.action,
            short: item.short.as_deref(),
            effort: item.effort as u8,
            owner: item.owner as u8,
            wording: item.wording,
        }
    }
}

fn job(index: u8) -> Option<JobId> {
    JobId::ALL.get(usize::from(index)).copied()
}

impl From<Embedded<'static>> for Option<Questionnaire> {
    fn from(q: Embedded<'static>) -> Option<Questionnaire> {
        let text = Cow::Borrowed;
        let jobs = JobId::ALL.into_iter().zip(q.jobs);
        Some(Questionnaire {
            id: text(q.id),
            edition: text(q.edition),
            language: text(q.language),
            translation: None,
            level_names: q.level_names.map(text),
            dont_know: text(q.dont_know),
            does_not_apply: text(q.does_not_apply),
            scoring: text(q.scoring),
            wording: text(q.wording),
            roles: q
                .roles
                .into_iter()
                .map(|[id, label, description]| Role {
                    id: text(id),
                    label: text(label),
                    description: text(description),
                })
                .collect(),
            jobs: jobs
                .map(|(id, [short, label, question])| Job {
                    id,
                    short: text(short),
                    label: text(label),
                    question: text(question),
                })
                .collect(),
            lenses: q.lenses.into_iter().map(|[id, label]| Lens { id: text(id), label: text(label) }).collect(),
            efforts: q
                .efforts
                .into_iter()
                .map(|(id, points, description)| Effort { id: text(id), points, description: text(description) })
                .collect(),
            dependencies: q
                .dependencies
                .into_iter()
                .map(|(from, to)| Some((job(from)?, job(to)?)))
                .collect::<Option<_>>()?,
            items: q.items.into_iter().map(<Option<Item>>::from).collect::<Option<_>>()?,
        })
    }
}

impl From<EmbeddedItem<'static>> for Option<Item> {
    fn from(item: EmbeddedItem<'static>) -> Option<Item> {
        Some(Item {
            id: item.id.into(),
            job: job(item.job)?,
            about: match item.about {
                Some(about) => Some(job(about)?),
                None => None,
            },
            lens: item.lens.into(),
            target: item.target,
            roles: RoleSet(item.roles),
            text: item.text.into(),
            question: item.question.map(Cow::Borrowed),
            topic: item.topic.map(Cow::Borrowed),
            anchors: item.anchors.map(Cow::Borrowed),
            why: item.why.into(),
            action: item.action.into(),
            short: item.short.map(Cow::Borrowed),
            effort: item.effort.into(),
            owner: item.owner.into(),
            wording: item.wording,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::core;

    #[test]
    fn what_is_embedded_is_what_was_read_and_borrows_its_texts() {
        let bytes: &'static [u8] = Box::leak(encode(core()).expect("memory").into_boxed_slice());
        let again = decode(bytes).expect("its own bytes");
        assert_eq!(&again, core());
        assert!(matches!(again.items[0].anchors[4], Cow::Borrowed(_)));
        assert_eq!(decode(&bytes[..bytes.len() - 1]), None);
    }
}

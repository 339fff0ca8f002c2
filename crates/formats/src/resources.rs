//! A supplier's material for items and jobs: where a next step can find help.
//!
//! It is the supplier's, and named as such wherever it stands. Everything in it is shown as text; links are
//! of four schemes. It moves no figure.

use engine::questionnaire::{JobId, Questionnaire, Text};
use serde::Deserialize;

use crate::problem::Problem;
use crate::questionnaire::text;
use crate::source::{self, Field, Source, Unknown, Whole};

/// How a link may begin: what a browser opens without running anything.
pub const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];
/// The longest link, in characters.
pub const MAX_LINK: usize = 2000;
/// The longest title, in characters.
pub const MAX_TITLE: usize = 200;
/// The longest tag of a language.
const MAX_LANGUAGE: usize = 35;

/// What a piece of material is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResourceKind {
    /// Something to read.
    Article,
    /// Something that works out figures.
    Calculator,
    /// How somebody else did it.
    Case,
    /// A list to tick off.
    Checklist,
    /// Something to see at work.
    Demo,
    /// How something is done.
    Guide,
    /// Something to fill in.
    Template,
    /// Something to watch.
    Video,
    /// Something else.
    Other,
}

impl ResourceKind {
    /// All of them.
    pub const ALL: [ResourceKind; 9] = [
        ResourceKind::Article,
        ResourceKind::Calculator,
        ResourceKind::Case,
        ResourceKind::Checklist,
        ResourceKind::Demo,
        ResourceKind::Guide,
        ResourceKind::Template,
        ResourceKind::Video,
        ResourceKind::Other,
    ];
    /// Their names in files, in the same order.
    pub const NAMES: [&'static str; 9] =
        ["article", "calculator", "case", "checklist", "demo", "guide", "template", "video", "other"];
}

/// One piece of material.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// The item it helps with, by its position; none: with a whole job.
    pub item: Option<usize>,
    /// The job it helps with, that of the item if there is one.
    pub job: JobId,
    /// What people read, at most [`MAX_TITLE`] characters.
    pub title: Text,
    /// Where it is: [`may_be_opened`].
    pub link: Text,
    /// What it is.
    pub kind: ResourceKind,
    /// A BCP 47 tag; empty where it is not said.
    pub language: Text,
}

/// All of a supplier's material.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resources {
    /// Whose it is.
    pub supplier: Text,
    /// The pieces, in the order they are shown.
    pub list: Vec<Resource>,
}

impl Resources {
    /// Where a supplier gives none.
    pub fn none() -> &'static Resources {
        static NONE: Resources = Resources { supplier: Text::Borrowed(""), list: Vec::new() };
        &NONE
    }

    /// What helps with an item: what is named for it; where there is nothing, what is named for its job.
    pub fn of_item(&self, q: &Questionnaire, item: usize) -> Vec<&Resource> {
        let mut found: Vec<&Resource> = self.list.iter().filter(|one| one.item == Some(item)).collect();
        if found.is_empty() {
            found.extend(self.list.iter().filter(|one| one.item.is_none() && one.job == q.items[item].job));
        }
        found
    }
}

/// The file, as it is written by hand: docs/embedding.md tells what its fields mean.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "$schema")]
    _schema: Option<Field<source::Text>>,
    #[serde(rename = "format")]
    _format: Field<Whole<1, 1>>,
    #[serde(rename = "note")]
    _note: Option<Field<source::Text>>,
    supplier: Field<source::Text>,
    resources: Field<Vec<Field<FileEntry>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileEntry {
    item: Option<Field<source::Text>>,
    job: Option<Field<source::Text>>,
    title: Field<source::Text>,
    link: Field<source::Text>,
    kind: Field<source::Text>,
    language: Option<Field<source::Text>>,
}

/// Reads a file of material for this questionnaire.
///
/// # Errors
/// Everything that is wrong with it, each with its place in the file, in the file's order.
pub fn read(file: &str, q: &Questionnaire) -> Result<Resources, Vec<Problem>> {
    let source = Source::parse(file, Unknown::Reported)?;
    let found = source.read::<File>().map(|file| Resources {
        list: file.resources.value.into_iter().flatten().filter_map(|entry| resource(&source, entry, q)).collect(),
        supplier: text(file.supplier),
    });
    source.finish(found)
}

fn resource(source: &Source, entry: Field<FileEntry>, q: &Questionnaire) -> Option<Resource> {
    let (at, entry) = (entry.at, entry.value?);
    let place = about(source, at, &entry, q);
    if let Some(link) = entry.link.value.as_ref()
        && !may_be_opened(&link.0)
    {
        let sentence = format!("A link begins with one of {}, and holds no blanks.", SCHEMES.join(", "));
        source.note(entry.link.at, sentence);
    }
    let kind = source.one_of(&entry.kind, "a kind of material", &ResourceKind::NAMES);
    let title = bounded(source, entry.title, MAX_TITLE);
    let link = bounded(source, entry.link, MAX_LINK);
    let language = entry.language.map(|language| bounded(source, language, MAX_LANGUAGE)).unwrap_or_default();
    let (item, job) = place?;
    Some(Resource { item, job, title, link, kind: ResourceKind::ALL[kind?], language })
}

/// A text of at most so many characters.
fn bounded(source: &Source, field: Field<source::Text>, most: usize) -> Text {
    let at = field.at;
    let found = text(field);
    if found.chars().count() > most {
        source.note(at, format!("At most {most} characters fit here."));
    }
    found
}

/// The item or the job it is for: one of the two.
fn about(source: &Source, at: usize, entry: &FileEntry, q: &Questionnaire) -> Option<(Option<usize>, JobId)> {
    match (&entry.item, &entry.job) {
        (Some(item), None) => {
            let ids: Vec<&str> = q.items.iter().map(|item| item.id.as_ref()).collect();
            let item = source.one_of(item, "an item of the questionnaire", &ids)?;
            Some((Some(item), q.items[item].job))
        }
        (None, Some(job)) => {
            let job = source.one_of(job, "one of the six jobs", &JobId::ALL.map(JobId::id))?;
            Some((None, JobId::ALL[job]))
        }
        _ => {
            source.note(at, "Each entry is for an \"item\" or for a \"job\": one of the two.");
            None
        }
    }
}

/// Whether a browser may be led there: one of the schemes, something behind it, and nothing that only looks
/// like a part of it.
pub fn may_be_opened(link: &str) -> bool {
    let odd = |c: char| c.is_whitespace() || c.is_control();
    let lower = link.to_ascii_lowercase();
    !link.contains(odd) && SCHEMES.iter().any(|scheme| lower.len() > scheme.len() && lower.starts_with(scheme))
}

/// Whether a text is meant to be a file of material: it says so by its list.
pub fn is_one(file: &str) -> bool {
    Source::parse(file, Unknown::Reported).is_ok_and(|source| source.has("resources"))
}

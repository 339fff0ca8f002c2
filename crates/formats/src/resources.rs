//! A supplier's material for items and jobs: where a next step can find help.
//!
//! It is the supplier's, and named as such wherever it stands. Everything in it is shown as text; links are
//! of four schemes. It moves no figure.

use engine::questionnaire::{JobId, Questionnaire, Text};
use crate::questionnaire::text;
use crate::json::{self, Checker, Complaint, Json};

/// The fields of the file, and of one entry of its list.
pub const RESOURCES_FIELDS: [&str; 5] = ["$schema", "format", "note", "supplier", "resources"];
pub const RESOURCE_FIELDS: [&str; 6] = ["item", "job", "title", "link", "kind", "language"];

/// How a link may begin: what a browser opens without running anything.
pub const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];
/// The longest link and the longest title, in characters.
pub const MAX_LINK: usize = 2000;
pub const MAX_TITLE: usize = 200;

/// What a piece of material is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResourceKind {
    Article,
    Calculator,
    Case,
    Checklist,
    Demo,
    Guide,
    Template,
    Video,
    Other,
}

impl ResourceKind {
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
    pub title: Text,
    pub link: Text,
    pub kind: ResourceKind,
    /// A BCP 47 tag; empty where it is not said.
    pub language: Text,
}

/// All of a supplier's material.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resources {
    /// Whose it is.
    pub supplier: Text,
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

/// Reads a file of material for this questionnaire.
///
/// # Errors
/// Everything that is wrong with it, each with its place in the file, in the file's order.
pub fn read(file: &str, q: &Questionnaire) -> Result<Resources, Vec<Complaint>> {
    let json = json::read(file).map_err(|complaint| vec![complaint])?;
    let mut check = Checker::default();
    let mut found = Resources::default();
    if check.object(&json, "", &RESOURCES_FIELDS) {
        check.int(&json, "", "format", 1, 1);
        for key in ["$schema", "note"] {
            if let Some(field) = json.get(key) {
                check.as_text(field, key);
            }
        }
        found.supplier = text(&mut check, &json, "", "supplier");
        for (n, entry) in check.list(&json, "", "resources").iter().enumerate() {
            found.list.extend(resource(&mut check, entry, &format!("resources[{n}]"), q));
        }
    }
    if check.is_clean() { Ok(found) } else { Err(check.finish()) }
}

fn resource(check: &mut Checker, json: &Json, path: &str, q: &Questionnaire) -> Option<Resource> {
    if !check.object(json, path, &RESOURCE_FIELDS) {
        return None;
    }
    let place = about(check, json, path, q);
    let title = bounded(check, json, path, "title", MAX_TITLE);
    let link = bounded(check, json, path, "link", MAX_LINK);
    if let Some(field) = json.get("link")
        && !link.is_empty()
        && !may_be_opened(&link)
    {
        let sentence = format!("A link begins with one of {}, and holds no blanks.", SCHEMES.join(", "));
        check.complain(field.place, &format!("{path}.link"), sentence);
    }
    let kind = check.need(json, path, "kind");
    let kind =
        kind.and_then(|kind| check.one_of(kind, &format!("{path}.kind"), "a kind of material", &ResourceKind::NAMES));
    let language = if json.get("language").is_some() { bounded(check, json, path, "language", 35) } else { "".into() };
    let (item, job) = place?;
    Some(Resource { item, job, title, link, kind: ResourceKind::ALL[kind?], language })
}

/// A required text of at most so many characters.
fn bounded(check: &mut Checker, json: &Json, path: &str, key: &str, most: usize) -> Text {
    let found = text(check, json, path, key);
    if let Some(field) = json.get(key)
        && found.chars().count() > most
    {
        check.complain(field.place, &format!("{path}.{key}"), format!("At most {most} characters fit here."));
    }
    found
}

/// The item or the job it is for: one of the two.
fn about(check: &mut Checker, json: &Json, path: &str, q: &Questionnaire) -> Option<(Option<usize>, JobId)> {
    match (json.get("item"), json.get("job")) {
        (Some(item), None) => {
            let ids: Vec<&str> = q.items.iter().map(|item| item.id.as_ref()).collect();
            let item = check.one_of(item, &format!("{path}.item"), "an item of the questionnaire", &ids)?;
            Some((Some(item), q.items[item].job))
        }
        (None, Some(job)) => {
            let ids = JobId::ALL.map(JobId::id);
            let job = check.one_of(job, &format!("{path}.job"), "one of the six jobs", &ids)?;
            Some((None, JobId::ALL[job]))
        }
        _ => {
            check.complain(json.place, path, "Each entry is for an \"item\" or for a \"job\": one of the two.");
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
    json::read(file).is_ok_and(|json| json.get("resources").is_some())
}

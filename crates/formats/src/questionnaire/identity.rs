//! What a questionnaire is, in two digests: one of all that moves a figure, one of its words.
//!
//! A supplier may bring another questionnaire; a page that shows results can then say what differs,
//! and a link names the questionnaire it was made with. SHA-256, cut to 128 bits, over a canonical
//! text: fields in a fixed order, each preceded by its length, so that no two contents share a text.

use std::iter;

use sha2::{Digest, Sha256};

use crate::link::check;
use engine::questionnaire::{Item, Questionnaire, RoleSet, Text};

use super::fields::optional;

/// Digest of a statement and its anchors: whoever answered it read these. Whatever else is said about it is no part of it.
/// Small, since it stands in records for each answer; nobody means to have two statements share one.
pub fn item(item: &Item) -> u32 {
    let texts = iter::once(&item.text).chain(&item.anchors);
    check::crc(texts.flat_map(|text| [text.as_bytes(), &b"\n"[..]]))
}

/// Lower-case hexadecimal of the first 16 bytes of SHA-256.
fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes())[..16].iter().fold(String::new(), |mut hex, byte| {
        for nibble in [byte >> 4, byte & 15] {
            hex.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
        }
        hex
    })
}

/// The canonical text: every field as `length:field`.
#[derive(Default)]
struct Canon(String);

impl Canon {
    fn field(&mut self, field: &str) {
        self.0.extend([field.len().to_string().as_str(), ":", field]);
    }

    fn fields<'t>(&mut self, fields: impl IntoIterator<Item = &'t Text>) {
        fields.into_iter().for_each(|field| self.field(field));
    }

    fn roles(&mut self, q: &Questionnaire, roles: RoleSet) {
        self.field(&roles.len().to_string());
        for role in roles.iter() {
            self.field(&q.roles[role].id);
        }
    }
}

/// Digest of scoring: item ids in order, job, about job, lens, roles, target, effort, owner; then
/// dependencies (sorted: their order means nothing) and the points of each effort; and the roles,
/// whose order breaks ties.
pub fn scoring(q: &Questionnaire) -> String {
    let mut canon = Canon::default();
    canon.field("scoring 1");
    canon.roles(q, q.all_roles());
    for item in &q.items {
        canon.field(&item.id);
        canon.field(item.job.id());
        canon.field(item.about.map_or("", engine::questionnaire::JobId::id));
        canon.field(&q.lenses[item.lens].id);
        canon.roles(q, item.roles);
        canon.field(&item.target.to_string());
        canon.field(&q.efforts[item.effort].id);
        canon.field(&q.roles[item.owner].id);
    }
    let mut dependencies = q.dependencies.clone();
    dependencies.sort_unstable();
    for (from, to) in dependencies {
        canon.field(from.id());
        canon.field(to.id());
    }
    let mut efforts: Vec<_> = q.efforts.iter().map(|e| (e.id.as_ref(), e.points)).collect();
    efforts.sort_unstable();
    for (id, points) in efforts {
        canon.field(id);
        canon.field(&points.to_string());
    }
    digest(&canon.0)
}

/// Digest of wording: every word a person reads, in the file's order, of one language.
///
/// A questionnaire without any optional words has the digest that it had before there were such; with some, each item
/// has a field for each of them, empty where it lacks one, since no word of a file is empty.
pub fn wording(q: &Questionnaire) -> String {
    let has_optional = q.items.iter().any(|item| optional(item).iter().any(Option::is_some));
    let mut canon = Canon::default();
    canon.field(if has_optional { "wording 2" } else { "wording 1" });
    canon.field(&q.language);
    q.level_names.iter().chain([&q.dont_know, &q.does_not_apply]).for_each(|t| canon.field(t));
    for role in &q.roles {
        canon.fields([&role.label, &role.description]);
    }
    for job in &q.jobs {
        canon.fields([&job.short, &job.label, &job.question]);
    }
    q.lenses.iter().for_each(|lens| canon.field(&lens.label));
    q.efforts.iter().for_each(|effort| canon.field(&effort.description));
    for item in &q.items {
        canon.field(&item.text);
        item.anchors.iter().for_each(|t| canon.field(t));
        canon.fields([&item.why, &item.action]);
        if has_optional {
            for text in optional(item) {
                canon.field(text.map_or("", AsRef::as_ref));
            }
        }
    }
    digest(&canon.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::core;

    #[test]
    fn a_statement_is_worded_otherwise_once_it_or_an_anchor_is_and_by_nothing_else() {
        let whole = &core().items[0];
        assert_eq!((item(whole), whole.wording != 0), (whole.wording, true));
        let same = Item { question: Some("Is it?".into()), why: "So.".into(), target: 1, ..whole.clone() };
        assert_eq!(item(&same), whole.wording);
        let text = Item { text: "The opposite.".into(), ..whole.clone() };
        let mut anchor = whole.clone();
        anchor.anchors[4] = "Nothing.".into();
        assert!(item(&text) != whole.wording && item(&anchor) != whole.wording);
    }
}

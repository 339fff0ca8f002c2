//! How it is counted, and what differs from the core edition: nobody bends the scoring silently.

use engine::questionnaire::{Item, Questionnaire};

use super::Report;
use super::document::Document;
use crate::i18n::{Part, key};
use crate::questionnaire::{core, counts_as_core, is_core};
use crate::snapshot::Snapshot;

/// What a questionnaire has different from the core edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// It says it is another questionnaire or edition.
    Edition,
    /// Items only one of the two has.
    Added(Vec<usize>),
    /// The ids of items only the core edition has.
    Removed(Vec<String>),
    /// Items with another target than in the core edition.
    Targets(Vec<usize>),
    /// Items asked of other roles, in another job or lens, or with another effort or owner.
    Placed(Vec<usize>),
    Roles,
    Dependencies,
    Efforts,
    /// Everything counts as in the core edition, and is said in other words.
    Words,
}

/// What differs between a questionnaire and the core edition. Empty: nothing.
pub fn differences(q: &Questionnaire) -> Vec<Difference> {
    let core = core();
    let mut found = Vec::new();
    if is_core(q) {
        return found;
    }
    if q.id != core.id || q.edition != core.edition {
        found.push(Difference::Edition);
    }
    let known = |item: usize| core.item_by_id(&q.items[item].id).map(|n| &core.items[n]);
    let added = q.items_where(|item| known(item).is_none());
    let removed = core.items.iter().filter(|item| q.item_by_id(&item.id).is_none());
    let removed: Vec<String> = removed.map(|item| item.id.to_string()).collect();
    let targets = q.items_where(|item| known(item).is_some_and(|core| core.target != q.items[item].target));
    let roles =
        |q: &Questionnaire, item: &Item| item.roles.iter().map(|role| q.roles[role].id.to_string()).collect::<Vec<_>>();
    let placed = q.items_where(|item| {
        let ours = &q.items[item];
        known(item).is_some_and(|theirs| {
            (ours.job, ours.about) != (theirs.job, theirs.about)
                || q.lenses[ours.lens].id != core.lenses[theirs.lens].id
                || q.efforts[ours.effort].id != core.efforts[theirs.effort].id
                || q.roles[ours.owner].id != core.roles[theirs.owner].id
                || roles(q, ours) != roles(core, theirs)
        })
    });
    for (list, difference) in
        [(added, Difference::Added as fn(_) -> _), (targets, Difference::Targets), (placed, Difference::Placed)]
    {
        if !list.is_empty() {
            found.push(difference(list));
        }
    }
    if !removed.is_empty() {
        found.push(Difference::Removed(removed));
    }
    let ids = |q: &Questionnaire| q.roles.iter().map(|role| role.id.to_string()).collect::<Vec<_>>();
    if ids(q) != ids(core) {
        found.push(Difference::Roles);
    }
    let edges = |q: &Questionnaire| {
        let mut edges = q.dependencies.clone();
        edges.sort_unstable();
        edges
    };
    if edges(q) != edges(core) {
        found.push(Difference::Dependencies);
    }
    let efforts = |q: &Questionnaire| {
        let mut efforts: Vec<(String, u32)> = q.efforts.iter().map(|e| (e.id.to_string(), e.points)).collect();
        efforts.sort_unstable();
        efforts
    };
    if efforts(q) != efforts(core) {
        found.push(Difference::Efforts);
    }
    if counts_as_core(q) && q.wording != core.wording {
        found.push(Difference::Words);
    }
    found
}

/// What differs, a sentence each.
pub fn difference_words(snapshot: &Snapshot) -> Vec<String> {
    let (q, words) = (snapshot.q, snapshot.words);
    let mut sentences = Vec::new();
    for difference in differences(q) {
        let list = |items: &[usize]| {
            let ids: Vec<&str> = items.iter().map(|item| q.items[*item].id.as_ref()).collect();
            words.list(&ids)
        };
        let (word, n, list) = match &difference {
            Difference::Edition => (key::DIFFERS_EDITION, 1, String::new()),
            Difference::Added(items) => (key::DIFFERS_ADDED, items.len(), list(items)),
            Difference::Removed(ids) => (key::DIFFERS_REMOVED, ids.len(), words.list(ids)),
            Difference::Targets(items) => (key::DIFFERS_TARGETS, items.len(), list(items)),
            Difference::Placed(items) => (key::DIFFERS_PLACED, items.len(), list(items)),
            Difference::Roles => (key::DIFFERS_ROLES, 1, String::new()),
            Difference::Dependencies => (key::DIFFERS_DEPENDENCIES, 1, String::new()),
            Difference::Efforts => (key::DIFFERS_EFFORTS, 1, String::new()),
            Difference::Words => (key::DIFFERS_WORDS, 1, String::new()),
        };
        let parts: [Part; 3] = [("list", &list), ("id", &q.id), ("edition", &q.edition)];
        sentences.push(words.count(word, n, &parts));
    }
    sentences
}

impl Report<'_> {
    pub(super) fn scoring(&self, out: &mut Document) {
        let snapshot = self.snapshot;
        out.section(self.text(key::SCORING_TITLE));
        let differs = difference_words(snapshot);
        if differs.is_empty() {
            out.text(self.text(key::DIFFERS_NOT));
        } else {
            out.text(self.text(key::DIFFERS_LEAD));
            out.list(differs);
        }
        for about in [key::SCORING_LEVEL_ABOUT, key::SCORING_READINESS_ABOUT, key::SCORING_RANGE_ABOUT] {
            out.text(self.text(about));
        }
        out.text(self.edition());
        out.text(self.text(key::SCORING_LIMITS_ABOUT));
    }

    /// Which questionnaire it is, and the digest of its scoring.
    pub fn edition(&self) -> String {
        let q = self.snapshot.q;
        self.snapshot.words.fill(
            key::SCORING_EDITION,
            &[("id", &q.id), ("edition", &q.edition), ("digest", &q.scoring.get(..12).unwrap_or_default())],
        )
    }
}

//! What the group decided, in a file: the plan's steps, and what meetings ended with.

use engine::group::{About, Decide, Group, MAX_NOTE, Matter, Node, Owner, Part, Progress, Word, clean};
use engine::questionnaire::TOP_LEVEL;

use super::read::Reader;
use super::wire::{Agreement, Date, List, Said, Step};
use super::{MAX_DECISIONS, MAX_ID};
use crate::source::{Field, Scalar, Text};

/// How far a step is, by [`engine::group::Progress`].
pub(super) const PROGRESS: [&str; 4] = ["", "open", "doing", "done"];

/// The words on a matter: how it stands, who sees to it, the day, and a note.
type Words = (Option<Said<Scalar>>, Option<Said<Scalar>>, Option<Said<Date>>, Option<Said<Text>>);

impl Reader<'_> {
    /// The two lists of decisions.
    pub(super) fn decisions(&mut self, plan: Option<List<Step>>, agreed: Option<List<Agreement>>, group: &mut Group) {
        for Field { at, value } in self.few(plan) {
            let Some(step) = value else { continue };
            let matter = match (step.own, &step.item, step.level) {
                (Some(own), ..) => own.value.map(|own| Matter::own(own.0 as usize)),
                (None, Some(item), Some(level)) => {
                    let item = self.item(item);
                    item.zip(level.value).map(|(item, level)| Matter::step(item, level.0 as u8))
                }
                (None, item, _) => {
                    let missing = if item.is_none() { "item" } else { "level" };
                    self.source.note(at, format!("The field \"{missing}\" is missing."));
                    None
                }
            };
            self.matter(at, matter, (step.state, step.owner, step.due, step.note), group);
        }
        for Field { at, value } in self.few(agreed) {
            let Some(entry) = value else { continue };
            let (matter, stand) = match (&entry.node, &entry.item) {
                (Some(node), _) => (self.node(node), entry.still_valid),
                (None, Some(item)) => (self.item(item).map(Matter::item), entry.agreed_level),
                (None, None) => {
                    self.source.note(at, "The field \"item\" is missing.");
                    continue;
                }
            };
            self.matter(at, matter, (stand, entry.follows_up, entry.on, entry.note), group);
            if let Some((said, About::Item(item))) = entry.heard.zip(matter.map(Matter::about)) {
                let word = self.stand(said, About::Heard(item));
                group.put_decision(Matter::heard(item), word.map(Decide::Stand));
            }
        }
    }

    /// The entries of a list, unless they are too many.
    fn few<T>(&self, list: Option<List<T>>) -> Vec<Field<T>> {
        let Some(list) = list else { return Vec::new() };
        let entries = list.value.unwrap_or_default();
        if entries.len() > MAX_DECISIONS {
            self.source.note(list.at, format!("At most {MAX_DECISIONS} fit here."));
            return Vec::new();
        }
        entries
    }

    fn item(&mut self, field: &Field<Scalar>) -> Option<usize> {
        // One that is missing has its problem.
        let id = field.value.as_ref()?.text().unwrap_or_default();
        let item = self.q.item_by_id(id);
        if item.is_none() && self.other {
            self.leave(id);
        } else if item.is_none() {
            self.source.note(field.at, format!("The questionnaire has no item \"{id}\"."));
        }
        item
    }

    fn node(&self, field: &Field<Scalar>) -> Option<Matter> {
        let node = Node::from_name(field.value.as_ref()?.text().unwrap_or_default());
        if node.is_none() {
            self.source.note(field.at, "Here a node is needed: D:, V: or C: and a sequential job.");
        }
        node.map(Matter::node)
    }

    fn matter(&mut self, at: usize, matter: Option<Matter>, words: Words, group: &mut Group) {
        let Some(matter) = matter else { return };
        let parts = [Part::Stand, Part::Owner, Part::Day, Part::Note];
        if parts.iter().any(|part| group.decisions.contains_key(&matter.key(*part))) {
            self.source.note(at, "This stands here already.");
        }
        let (stand, owner, day, note) = words;
        if let Some(said) = stand {
            let word = self.stand(said, matter.about());
            group.put_decision(matter, word.map(Decide::Stand));
        }
        if let Some(said) = owner {
            let word = self.owner(said);
            group.put_decision(matter, word.map(Decide::Owner));
        }
        if let Some(said) = day {
            group.put_decision(matter, said.word(|date| date.0).map(Decide::Day));
        }
        if let Some(said) = note {
            let word = self.text(said, MAX_NOTE, "This note");
            group.put_decision(matter, word.map(Decide::Note));
        }
    }

    fn stand(&self, said: Said<Scalar>, about: About) -> Word<u32> {
        let (at, value, rev, device) = said.parts();
        let (stand, sentence) = match (about, &value) {
            (_, None) => (Some(Progress::Off as u32), ""),
            (About::Step { .. } | About::Own(_), Some(value)) => {
                let text = value.text().filter(|text| !text.is_empty());
                let progress = text.and_then(|text| PROGRESS.iter().position(|known| *known == text));
                (progress.map(|at| at as u32), "A step is \"open\", \"doing\", \"done\" or null.")
            }
            (About::Item(_), Some(value)) => {
                let level = value.whole().filter(|level| (0..=i64::from(TOP_LEVEL)).contains(level));
                (level.map(|level| level as u32 + 1), "Here a level from 0 to 4 or null is needed.")
            }
            (About::Node(_), Some(value)) => {
                let valid = if let Scalar::Truth(valid) = value { Some(u32::from(*valid)) } else { None };
                (valid, "Here true or null is needed.")
            }
            (About::Heard(item), Some(value)) => {
                let most = i64::from(Matter::heard(item).most());
                let heard = value.whole().filter(|heard| (1..=most).contains(heard));
                (heard.map(|heard| heard as u32), "Here a number from 1 to 65535 or null is needed.")
            }
        };
        if stand.is_none() {
            self.source.note(at, sentence);
        }
        Word { value: stand.unwrap_or_default(), rev, device }
    }

    fn owner(&mut self, said: Said<Scalar>) -> Word<Owner> {
        let (at, value, rev, device) = said.parts();
        let owner = match &value {
            None => Some(Owner::Nobody),
            Some(value) => self.owner_of(value.text().unwrap_or_default()),
        };
        if owner.is_none() {
            self.source.note(at, "Here \"role:\" and a role, \"person:\" and an id, or null is needed.");
        }
        Word { value: owner.unwrap_or_default(), rev, device }
    }

    fn owner_of(&mut self, text: &str) -> Option<Owner> {
        let (kind, id) = text.split_once(':')?;
        match kind {
            "role" => match self.q.role_by_id(id) {
                Some(role) => Some(Owner::Role(role)),
                None if self.other => {
                    self.leave(id);
                    Some(Owner::Nobody)
                }
                None => None,
            },
            "person" => {
                let fits = !id.trim().is_empty() && id.chars().count() <= MAX_ID && clean(id, true) == id;
                fits.then(|| Owner::Person(id.to_owned()))
            }
            _ => None,
        }
    }
}

//! What the group decided, in a file: the words for it, and reading them.

use super::read::{Reader, present, under};
use super::{MAX_DECISIONS, MAX_ID};
use engine::group::{About, Day, Decide, Group, MAX_NOTE, Matter, Node, Owner, clean};
use crate::json::{Json, Value};
use engine::questionnaire::TOP_LEVEL;

/// How far a step is, by [`engine::group::Progress`].
pub(super) const PROGRESS: [&str; 4] = ["", "open", "doing", "done"];

/// What the fields of a decision are called: how it stands, who sees to it, and the day.
pub(super) const fn fields(about: About) -> [&'static str; 3] {
    match about {
        About::Step { .. } => ["state", "owner", "due"],
        About::Item(_) => ["agreed_level", "follows_up", "on"],
        About::Node(_) => ["still_valid", "follows_up", "on"],
    }
}

impl Reader<'_> {
    /// The two lists of decisions.
    pub(super) fn decisions(&mut self, json: &Json, path: &str, group: &mut Group) {
        for (key, is_step) in [("plan", true), ("agreed", false)] {
            let Some(list) = present(json, key) else { continue };
            let path = under(path, key);
            let entries = self.check.as_list(list, &path);
            if entries.len() > MAX_DECISIONS {
                self.check.complain(list.place, &path, format!("At most {MAX_DECISIONS} fit here."));
                continue;
            }
            for (n, entry) in entries.iter().enumerate() {
                let path = format!("{path}[{n}]");
                if !self.is_object(entry, &path) {
                    continue;
                }
                let Some(matter) = self.matter(entry, &path, is_step) else { continue };
                if group.matters().contains(&matter) {
                    self.check.complain(entry.place, &path, "This stands here already.");
                }
                self.decision(entry, &path, matter, group);
            }
        }
    }

    fn matter(&mut self, json: &Json, path: &str, is_step: bool) -> Option<Matter> {
        if !is_step && let Some(field) = present(json, "node") {
            let node = Node::from_name(field.text().unwrap_or_default());
            if node.is_none() {
                let sentence = "Here a node is needed: D:, V: or C: and a sequential job.";
                self.check.complain(field.place, &under(path, "node"), sentence);
            }
            return node.map(Matter::node);
        }
        let field = self.check.need(json, path, "item")?;
        let id = field.text().unwrap_or_default();
        let Some(item) = self.q.item_by_id(id) else {
            if self.other {
                self.leave(id);
            } else {
                let sentence = format!("The questionnaire has no item \"{id}\".");
                self.check.complain(field.place, &under(path, "item"), sentence);
            }
            return None;
        };
        if !is_step {
            return Some(Matter::item(item));
        }
        let level = self.check.int(json, path, "level", 1, i64::from(TOP_LEVEL))?;
        Some(Matter::step(item, level as u8))
    }

    fn decision(&mut self, json: &Json, path: &str, matter: Matter, group: &mut Group) {
        let about = matter.about();
        let [stand, owner, day] = fields(about);
        if let Some(field) = present(json, stand) {
            let said = self.said(field, &under(path, stand));
            let value = said.0.map_or(Some(0), |value| match (about, &value.value) {
                (About::Step { .. }, _) => {
                    let text = value.text().filter(|text| !text.is_empty());
                    text.and_then(|text| PROGRESS.iter().position(|known| *known == text)).map(|at| at as u32)
                }
                (About::Item(_), Value::Int(level)) if (0..=i64::from(TOP_LEVEL)).contains(level) => {
                    Some(*level as u32 + 1)
                }
                (About::Node(_), Value::Bool(valid)) => Some(u32::from(*valid)),
                _ => None,
            });
            if value.is_none() {
                let sentence = match about {
                    About::Step { .. } => "A step is \"open\", \"doing\", \"done\" or null.",
                    About::Item(_) => "Here a level from 0 to 4 or null is needed.",
                    About::Node(_) => "Here true or null is needed.",
                };
                self.check.complain(field.place, &said.1, sentence);
            }
            group.put_decision(matter, said.word(Decide::Stand(value.unwrap_or_default())));
        }
        if let Some(field) = present(json, owner) {
            let said = self.said(field, &under(path, owner));
            let value = said.0.map_or(Some(Owner::Nobody), |value| self.owner(value.text().unwrap_or_default()));
            if value.is_none() {
                let sentence = "Here \"role:\" and a role, \"person:\" and an id, or null is needed.";
                self.check.complain(field.place, &said.1, sentence);
            }
            group.put_decision(matter, said.word(Decide::Owner(value.unwrap_or_default())));
        }
        if let Some(field) = present(json, day) {
            let said = self.day(field, &under(path, day));
            group.put_decision(matter, said.map(Decide::Day));
        }
        if let Some(field) = present(json, "note") {
            let said = self.text(field, &under(path, "note"), MAX_NOTE, "This note");
            group.put_decision(matter, said.map(Decide::Note));
        }
    }

    fn owner(&mut self, text: &str) -> Option<Owner> {
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
                let fits = !id.is_empty() && id.chars().count() <= MAX_ID && clean(id, true) == id;
                fits.then(|| Owner::Person(id.to_owned()))
            }
            _ => None,
        }
    }

    pub(super) fn day(&mut self, json: &Json, path: &str) -> engine::group::Word<Day> {
        let said = self.said(json, path);
        let day = said.0.map_or(Some(Day::NONE), |value| Day::read(value.text().unwrap_or_default()));
        if day.is_none() {
            self.check.complain(json.place, &said.1, "A day is written yyyy-mm-dd, from 2000 to 2127.");
        }
        said.word(day.unwrap_or_default())
    }
}

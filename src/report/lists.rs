//! The four lists, never mixed: revisit, talk, ask, do.

use engine::assessment::{Ask, Row, Who};
use engine::questionnaire::RoleSet;
use engine::state::Cell;
use formats::{Resource, ResourceKind};

use super::Report;
use super::agreement::finding;
use super::document::{Column, Document};
use super::next::Brings;
use crate::i18n::{Key, Part, key};
use crate::phrases::{cell_headline, effort_words, held_level, invited_as, narrower_words, role_names, sole_voice};
use crate::snapshot::Snapshot;

/// How many rows of Do a report lists; the file of steps has all.
const ROWS: usize = 12;

/// Whom to ask, and what about.
pub struct Asked {
    pub name: String,
    /// Roles, or that nobody holds this one.
    pub about: String,
    pub mine: bool,
    /// The items their answers are missing on.
    pub items: Vec<usize>,
}

/// Whom one entry of the list is about.
pub fn asked(report: &Report, ask: &Ask) -> Asked {
    let (snapshot, names) = (report.snapshot, &report.names);
    let (people, items) = (&snapshot.group.people, &snapshot.figures.items);
    let tally = |item: usize| &items[item].tally;
    let where_it = |is: &dyn Fn(usize) -> bool| (0..items.len()).filter(|item| is(*item)).collect();
    match ask.who {
        Who::Person(person) => {
            let silent = |item: usize| people.get(person).is_some_and(|p| p.answer(item).is_missing());
            let roles = people.get(person).map_or(RoleSet::NONE, |somebody| somebody.roles.value);
            let mine = names.is_me(person);
            let name = if mine { snapshot.text(key::ASK_ME) } else { names.name(person) };
            Asked {
                name: name.to_owned(),
                about: role_names(snapshot, roles),
                mine,
                items: where_it(&|item| tally(item).asked.contains(&person) && silent(item)),
            }
        }
        Who::Role(role) => Asked {
            name: snapshot.q.roles[role].label.to_string(),
            about: match invited_as(snapshot, role) {
                invited if invited.is_empty() => snapshot.text(key::ASK_VACANT).to_owned(),
                invited => snapshot.words.fill(key::ASK_VACANT_INVITED, &[("who", &snapshot.words.list(&invited))]),
            },
            mine: false,
            items: where_it(&|item| tally(item).phantoms.has(role)),
        },
    }
}

/// What some material is: "guide", or "guide, de" where it is in another language than the interface.
pub fn resource_note(snapshot: &Snapshot, one: &Resource) -> String {
    let kind = match one.kind {
        ResourceKind::Article => key::RESOURCE_ARTICLE,
        ResourceKind::Calculator => key::RESOURCE_CALCULATOR,
        ResourceKind::Case => key::RESOURCE_CASE,
        ResourceKind::Checklist => key::RESOURCE_CHECKLIST,
        ResourceKind::Demo => key::RESOURCE_DEMO,
        ResourceKind::Guide => key::RESOURCE_GUIDE,
        ResourceKind::Template => key::RESOURCE_TEMPLATE,
        ResourceKind::Video => key::RESOURCE_VIDEO,
        ResourceKind::Other => key::RESOURCE_OTHER,
    };
    let kind = snapshot.text(kind);
    let same = one.language.split('-').next() == snapshot.q.spoken().split('-').next();
    if same || one.language.is_empty() {
        kind.to_owned()
    } else {
        snapshot.words.fill(key::RESOURCE_NOTE, &[("kind", &kind), ("language", &one.language)])
    }
}

impl Report<'_> {
    pub(super) fn four_lists(&self, out: &mut Document) {
        out.section(self.text(key::REPORT_LISTS));
        self.revisit(out);
        self.talk(out);
        self.ask(out);
        self.act(out);
    }

    fn verb(&self, out: &mut Document, verb: Key, about: Key) {
        out.part(&[self.text(verb), " – ", self.text(about)].concat());
    }

    fn revisit(&self, out: &mut Document) {
        let snapshot = self.snapshot;
        let entries = snapshot.figures.revisit_entries(snapshot.q, &snapshot.group);
        self.verb(out, key::REVISIT_TITLE, key::REVISIT_ABOUT);
        if entries.is_empty() {
            out.text(self.text(key::REVISIT_NONE));
            return;
        }
        out.text(snapshot.words.fill(key::REVISIT_UNTIL, &[("level", &held_level(snapshot.q))]));
        let entry = |entry: &engine::assessment::RevisitEntry| {
            let head = cell_headline(snapshot, Cell::Node(entry.head));
            [self.text(key::REVISIT_CHANGED), ": ", &self.changed(entry.reopened), ". ", &head].concat()
        };
        out.list(entries.iter().map(entry).collect());
    }

    fn talk(&self, out: &mut Document) {
        let (snapshot, words) = (self.snapshot, self.snapshot.words);
        let talk = &snapshot.figures.talk;
        self.verb(out, key::TALK_TITLE, key::TALK_ABOUT);
        if talk.is_empty() {
            out.text(self.text(if snapshot.figures.voices < 2 { key::TALK_ONE_VOICE } else { key::TALK_NONE }));
            return;
        }
        let end = |(who, said): &(String, String)| words.fill(key::REPORT_END, &[("who", who), ("said", said)]);
        let rows = talk.iter().map(|item| {
            let row = self.differ(*item);
            let found = self.text(finding(snapshot, *item).0).to_owned();
            vec![row.question, found, end(&row.ends[0]), end(&row.ends[1])]
        });
        let columns = [
            (key::REPORT_QUESTION, Column::Words),
            (key::CSV_FINDING, Column::Words),
            (key::REPORT_ONE_END, Column::Name),
            (key::REPORT_OTHER_END, Column::Name),
        ];
        out.table(words, &columns, rows.collect());
    }

    fn ask(&self, out: &mut Document) {
        let (snapshot, words) = (self.snapshot, self.snapshot.words);
        let ask = &snapshot.figures.ask;
        self.verb(out, key::ASK_TITLE, key::ASK_ABOUT);
        if ask.is_empty() {
            out.text(self.text(if snapshot.figures.voices == 1 { key::ASK_NONE_ONE } else { key::ASK_NONE }));
            return;
        }
        let mut rows = Vec::new();
        for ask in ask {
            let found = asked(self, ask);
            let about = if found.name == found.about { String::new() } else { found.about };
            let statements = words.count(key::ASK_STATEMENTS, ask.items, &[]);
            rows.push(vec![found.name, about, statements, narrower_words(snapshot, ask.moves)]);
        }
        let columns = [
            (key::WHY_WHO, Column::Name),
            (key::REPORT_ROLES, Column::Words),
            (key::REPORT_MISSING, Column::Whole),
            (key::REPORT_MOVES, Column::Words),
        ];
        out.table(words, &columns, rows);
    }

    fn act(&self, out: &mut Document) {
        let (snapshot, words) = (self.snapshot, self.snapshot.words);
        let (q, figures) = (snapshot.q, &snapshot.figures);
        self.verb(out, key::DO_TITLE, key::DO_ABOUT);
        let distance = figures.distance(q);
        let unknown = distance.unknown as usize;
        let mut rows = figures.rows(q);
        if rows.is_empty() {
            out.text(self.text(if unknown > 0 { key::DO_UNKNOWN } else { key::DO_NONE }));
            return;
        }
        let alone = sole_voice(snapshot).is_some();
        if figures.revisits() > 0 && !alone {
            out.text(self.text(key::DO_ONCE_REVISITED));
        }
        let more = rows.len().saturating_sub(ROWS);
        rows.truncate(ROWS);
        let gain =
            |row: &Row| if alone { String::new() } else { self.brings_words(Brings::Gain(row.before, row.after)) };
        let line = |row: &Row| {
            let content = &q.items[row.item];
            let role = q.roles[content.owner].label.to_string();
            vec![content.action.to_string(), self.reached(row), role, effort_words(snapshot, row.points), gain(row)]
        };
        let mut columns = vec![
            (key::REPORT_STEP, Column::Words),
            (key::REPORT_DONE_WHEN, Column::Words),
            (key::REPORT_OWNER, Column::Words),
            (key::REPORT_TAKES, Column::Whole),
            (key::REPORT_BRINGS, Column::Whole),
        ];
        let mut lines: Vec<Vec<String>> = rows.iter().map(line).collect();
        if alone {
            columns.pop();
            for line in &mut lines {
                line.pop();
            }
        }
        out.table(words, &columns, lines);
        if more > 0 {
            out.text(words.count(key::REPORT_MORE_STEPS, more, &[]));
        }
        self.material(&rows, out);
        let effort = effort_words(snapshot, distance.points);
        let mut way = words.fill(key::DO_HOW_FAR, &[("effort", &effort)]);
        if unknown > 0 {
            way = way + " " + &words.count(key::DO_DISTANCE_UNKNOWN, unknown, &[]);
        }
        out.text(way);
    }

    /// What is the case once a row is done.
    fn reached(&self, row: &Row) -> String {
        let anchors = &self.snapshot.q.items[row.item].anchors;
        anchors.get(usize::from(row.to)).map_or_else(String::new, ToString::to_string)
    }

    /// The supplier's material for these rows, under the supplier's name.
    fn material(&self, rows: &[Row], out: &mut Document) {
        let (snapshot, words) = (self.snapshot, self.snapshot.words);
        let mut list = Vec::new();
        for row in rows {
            for one in snapshot.resources.of_item(snapshot.q, row.item) {
                let parts: [Part; 4] = [
                    ("text", &self.quoted(row.item)),
                    ("title", &one.title),
                    ("note", &resource_note(snapshot, one)),
                    ("link", &one.link),
                ];
                list.push(words.fill(key::RESOURCE_FOR, &parts));
            }
        }
        if !list.is_empty() {
            out.text(words.fill(key::RESOURCE_ABOUT, &[("supplier", &snapshot.resources.supplier)]));
            out.list(list);
        }
    }

    /// "Talked about → Drafted".
    pub fn from_to(&self, level: u8) -> String {
        [self.level(level.saturating_sub(1)), " → ", self.level(level)].concat()
    }
}

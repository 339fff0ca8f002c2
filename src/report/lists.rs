//! The four lists, never mixed: revisit, talk, ask, do.

use engine::assessment::{Ask, Ratio, Step, Who, changed_under};
use engine::group::Node;
use engine::questionnaire::RoleSet;
use engine::state::Cell;
use formats::{Resource, ResourceKind};

use super::Report;
use super::agreement::finding;
use super::document::Document;
use crate::i18n::{Key, Part, key};
use crate::phrases::{cell_name, role_names};
use crate::snapshot::Snapshot;

/// How many steps a report lists; the file of steps has all.
const STEPS: usize = 12;

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
            about: snapshot.text(key::ASK_VACANT).to_owned(),
            mine: false,
            items: where_it(&|item| tally(item).phantoms.has(role)),
        },
    }
}

/// How much an answer could move, in points of readiness.
pub fn ask_points(snapshot: &Snapshot, ask: &Ask) -> String {
    if ask.moves < Ratio::new(1, 100) {
        snapshot.text(key::ASK_LESS).to_owned()
    } else {
        snapshot.words.count(key::ASK_POINTS, ask.moves.percent() as usize, &[])
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
    let same = one.language.split('-').next() == snapshot.q.language.split('-').next();
    if same || one.language.is_empty() {
        kind.to_owned()
    } else {
        snapshot.words.fill(key::RESOURCE_NOTE, &[("kind", &kind), ("language", &one.language)])
    }
}

impl Report<'_> {
    pub(super) fn four_lists(&self, out: &mut Document) {
        out.section(self.text(key::RESULTS_FROM_HERE));
        self.revisit(out);
        self.talk(out);
        self.ask(out);
        self.steps(out);
    }

    fn head(&self, out: &mut Document, verb: Key, about: Key) {
        out.part(&[self.text(verb), " – ", self.text(about)].concat());
    }

    /// What rests on a changed decision, in a sentence.
    pub fn rests_on(&self, node: Node) -> String {
        let snapshot = self.snapshot;
        let changed = changed_under(snapshot.q, &snapshot.group, node);
        let cells = changed.iter().map(|node| {
            let name = cell_name(snapshot, Cell::Node(*node));
            snapshot.words.fill(key::RESULTS_QUOTED, &[("text", &name)])
        });
        let cells = snapshot.words.list(&cells.collect::<Vec<_>>());
        snapshot.words.fill(key::REVISIT_RESTS, &[("cells", &cells)])
    }

    fn revisit(&self, out: &mut Document) {
        let snapshot = self.snapshot;
        let (now, later) = (&snapshot.figures.revisit_now, &snapshot.figures.revisit_later);
        self.head(out, key::REVISIT_TITLE, key::REVISIT_ABOUT);
        if now.is_empty() && later.is_empty() {
            out.text(self.text(key::REVISIT_NONE));
            return;
        }
        out.text(self.text(key::REVISIT_UNTIL));
        let name = |node: Node| cell_name(snapshot, Cell::Node(node));
        out.list(now.iter().map(|node| name(*node) + ". " + &self.rests_on(*node)).collect());
        if !later.is_empty() {
            out.text(snapshot.words.count(key::REVISIT_LATER, later.len(), &[]));
            out.list(later.iter().map(|node| name(*node)).collect());
        }
    }

    fn talk(&self, out: &mut Document) {
        let (snapshot, words) = (self.snapshot, self.snapshot.words);
        let talk = &snapshot.figures.talk;
        self.head(out, key::TALK_TITLE, key::TALK_ABOUT);
        if talk.is_empty() {
            out.text(self.text(if snapshot.figures.voices < 2 { key::TALK_ONE_VOICE } else { key::TALK_NONE }));
            return;
        }
        let entries = talk.iter().map(|&item| {
            let ends = self.ends(item);
            let end = |n: usize| {
                let said = snapshot.q.items[item].anchors[usize::from(ends.levels[n])].as_ref();
                words.fill(key::REPORT_END, &[("who", &ends.names[n]), ("said", &said)])
            };
            let statement = self.quoted(item);
            let found = self.text(finding(snapshot, item).0);
            [
                &statement,
                " ",
                found,
                ". ",
                &end(0),
                " ",
                &end(1),
                " ",
                self.text(key::TALK_OPEN),
                " ",
                &self.opening(item, &ends),
            ]
            .concat()
        });
        out.list(entries.collect());
    }

    fn ask(&self, out: &mut Document) {
        let (snapshot, words) = (self.snapshot, self.snapshot.words);
        let ask = &snapshot.figures.ask;
        self.head(out, key::ASK_TITLE, key::ASK_ABOUT);
        if ask.is_empty() {
            out.text(self.text(if snapshot.figures.voices == 1 { key::ASK_NONE_ONE } else { key::ASK_NONE }));
            return;
        }
        let mut rows = Vec::new();
        for ask in ask {
            let found = asked(self, ask);
            let about = if found.name == found.about { String::new() } else { found.about };
            let statements = words.count(key::ASK_STATEMENTS, ask.items, &[]);
            rows.push(vec![found.name, about, statements, ask_points(snapshot, ask)]);
        }
        let heads = [key::WHY_WHO, key::REPORT_ROLES, key::REPORT_MISSING, key::REPORT_MOVES];
        out.table(words, &heads, 4, rows);
    }

    /// The steps by themselves, as a document.
    pub fn next_steps(&self) -> Document {
        let mut out = Document::new(self.text(key::CONTACT_STEPS).to_owned());
        self.steps(&mut out);
        out
    }

    fn steps(&self, out: &mut Document) {
        let (snapshot, words) = (self.snapshot, self.snapshot.words);
        let (q, figures) = (snapshot.q, &snapshot.figures);
        self.head(out, key::DO_TITLE, key::DO_ABOUT);
        let distance = figures.distance(q);
        let unknown = distance.unknown as usize;
        if figures.steps.is_empty() {
            out.text(self.text(if unknown > 0 { key::DO_UNKNOWN } else { key::DO_NONE }));
            return;
        }
        if figures.revisits() > 0 {
            out.text(self.text(key::DO_ONCE_REVISITED));
        }
        let mut rows = Vec::new();
        for step in figures.steps.iter().take(STEPS) {
            let content = &q.items[step.item];
            rows.push(vec![
                content.text.to_string(),
                self.from_to(step.level),
                content.action.to_string(),
                q.roles[content.owner].label.to_string(),
                q.efforts[content.effort].description.to_string(),
                self.gain(step),
            ]);
        }
        let more = figures.steps.len().saturating_sub(STEPS);
        let heads = [
            key::WHY_STATEMENT,
            key::REPORT_FROM_TO,
            key::REPORT_HOW,
            key::REPORT_OWNER,
            key::REPORT_EFFORT,
            key::CHART_READINESS,
        ];
        out.table(words, &heads, 6, rows);
        if more > 0 {
            out.text(words.count(key::REPORT_MORE_STEPS, more, &[]));
        }
        self.material(&figures.steps[..figures.steps.len() - more], out);
        let all = if unknown > 0 { key::DO_DISTANCE_KNOWN } else { key::DO_DISTANCE };
        let mut way = words.count(all, distance.steps as usize, &[("points", &distance.points)]);
        if unknown > 0 {
            way = way + " " + &words.count(key::DO_DISTANCE_UNKNOWN, unknown, &[]);
        }
        out.text(way);
    }

    /// The supplier's material for these steps, under the supplier's name.
    fn material(&self, steps: &[Step], out: &mut Document) {
        let (snapshot, words) = (self.snapshot, self.snapshot.words);
        let mut list = Vec::new();
        for step in steps {
            for one in snapshot.resources.of_item(snapshot.q, step.item) {
                let parts: [Part; 4] = [
                    ("text", &self.quoted(step.item)),
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

    /// "44 → 45", and that it is less than a point where it is.
    pub fn gain(&self, step: &Step) -> String {
        let (before, after) = (step.before.percent(), step.after.percent());
        let gain = format!("{before} → {after}");
        if before == after { [&gain, " (", self.text(key::ASK_LESS), ")"].concat() } else { gain }
    }

    /// "Talked about → Drafted".
    pub fn from_to(&self, level: u8) -> String {
        [self.level(level.saturating_sub(1)), " → ", self.level(level)].concat()
    }
}

//! Writing a group file: the same fields as `wire.rs` reads, in the order they stand here.

use engine::group::{About, Answer, Asked, Day, Group, Matter, Node, Owner, Person, Word};
use engine::questionnaire::{Questionnaire, RoleSet};
use serde::{Serialize, Serializer};

use super::decisions::PROGRESS;
use crate::map::Map;

/// Writes the group file.
pub fn write(group: &Group, q: &Questionnaire) -> String {
    serde_json::to_string(&GroupFile::of(group, q)).unwrap_or_default()
}

/// A group as its file: to be written by itself, or flattened into another file.
#[derive(Debug, Serialize)]
pub struct GroupFile<'a> {
    format: u8,
    questionnaire: MadeWith<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<Settings<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected_roles: Option<Said<Vec<&'a str>>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    plan: Vec<Step<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    agreed: Vec<Agreement<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    asked: Vec<AskedEntry<'a>>,
    people: Vec<PersonEntry<'a>>,
}

#[derive(Debug, Serialize)]
struct MadeWith<'a> {
    id: &'a str,
    edition: &'a str,
    scoring: &'a str,
}

#[derive(Debug, Serialize)]
struct Settings<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Said<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<Said<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    blind: Option<Said<bool>>,
}

#[derive(Debug, Serialize)]
struct Step<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<Said<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    owner: Option<Said<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<Said<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Said<String>>,
}

#[derive(Debug, Serialize)]
struct Agreement<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    node: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    agreed_level: Option<Said<u32>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    still_valid: Option<Said<bool>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    follows_up: Option<Said<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<Said<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Said<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    heard: Option<Said<u32>>,
}

#[derive(Debug, Serialize)]
struct AskedEntry<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Said<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    roles: Option<Said<Vec<&'a str>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<Said<String>>,
}

#[derive(Debug, Serialize)]
struct PersonEntry<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Said<&'a str>>,
    roles: Option<Said<Vec<&'a str>>>,
    answers: Map<&'a str, Said<AnswerWord>>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    notes: Map<&'a str, Said<&'a str>>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    reopened: Map<String, Times>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    confirmed: Map<String, Map<String, u32>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gone: Option<Said<bool>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    same_as: Option<Said<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    done: Option<Said<bool>>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    lowered: Map<&'a str, Option<String>>,
}

/// How often a node was reopened: on device 0 alone, or on each device.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Times {
    First(u8),
    Devices(Map<String, u8>),
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum AnswerWord {
    Level(u8),
    Word(&'static str),
}

/// A word that was said: plain, if it is the first one of device 0 and not taken back.
#[derive(Debug)]
struct Said<T> {
    value: Option<T>,
    rev: u16,
    device: u8,
}

#[derive(Serialize)]
struct Stamped<'a, T> {
    value: &'a Option<T>,
    rev: u16,
    #[serde(skip_serializing_if = "is_first")]
    device: u8,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_first(device: &u8) -> bool {
    *device == 0
}

impl<T: Serialize> Serialize for Said<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.value {
            Some(value) if (self.rev, self.device) == (1, 0) => value.serialize(to),
            value => Stamped { value, rev: self.rev, device: self.device }.serialize(to),
        }
    }
}

/// The word, if it was ever said; without a value, if it was taken back.
fn said<'w, T, U>(word: &'w Word<T>, value: impl FnOnce(&'w T) -> Option<U>) -> Option<Said<U>> {
    (word.rev > 0).then(|| Said { value: value(&word.value), rev: word.rev, device: word.device })
}

fn text(word: &Word<String>) -> Option<Said<&str>> {
    said(word, |text| if text.is_empty() { None } else { Some(text.as_str()) })
}

fn own_text(word: &Word<String>) -> Option<Said<String>> {
    said(word, |text| if text.is_empty() { None } else { Some(text.clone()) })
}

fn truth(word: &Word<bool>) -> Option<Said<bool>> {
    said(word, |truth| Some(*truth))
}

fn day(word: &Word<Day>) -> Option<Said<String>> {
    said(word, |day| written(*day))
}

/// A day; nothing for no day.
fn written(day: Day) -> Option<String> {
    (day != Day::NONE).then(|| day.text())
}

fn roles<'a>(word: &Word<RoleSet>, q: &'a Questionnaire) -> Option<Said<Vec<&'a str>>> {
    let ids = |roles: &RoleSet| roles.iter().filter_map(|role| Some(q.roles.get(role)?.id.as_ref())).collect();
    said(word, |roles| Some(ids(roles)))
}

fn owner(word: &Word<Owner>, q: &Questionnaire) -> Option<Said<String>> {
    said(word, |owner| match owner {
        Owner::Nobody => None,
        Owner::Role(role) => Some(format!("role:{}", q.roles.get(*role).map_or("", |role| &role.id))),
        Owner::Person(id) => Some(format!("person:{id}")),
    })
}

impl<'a> GroupFile<'a> {
    /// The file of a group.
    pub fn of(group: &'a Group, q: &'a Questionnaire) -> GroupFile<'a> {
        let settings =
            Settings { id: &group.id, name: text(&group.name), by: day(&group.by), blind: truth(&group.blind) };
        let any =
            !settings.id.is_empty() || settings.name.is_some() || settings.by.is_some() || settings.blind.is_some();
        let (mut plan, mut agreed) = (Vec::new(), Vec::new());
        let matters = group.matters();
        for matter in &matters {
            match matter.about() {
                About::Step { .. } | About::Own(_) => plan.push(Step::of(*matter, group, q)),
                // It stands beside what was said of the item, if anything was.
                About::Heard(item) if matters.contains(&Matter::item(item)) => {}
                _ => agreed.push(Agreement::of(*matter, group, q)),
            }
        }
        GroupFile {
            format: 1,
            questionnaire: MadeWith { id: &q.id, edition: &q.edition, scoring: &q.scoring },
            group: any.then_some(settings),
            expected_roles: roles(&group.expected, q),
            plan,
            agreed,
            asked: group.asked.iter().map(|(id, asked)| AskedEntry::of(id, asked, q)).collect(),
            people: group.people.iter().map(|person| PersonEntry::of(person, q)).collect(),
        }
    }
}

fn item_id(item: usize, q: &Questionnaire) -> &str {
    q.items.get(item).map_or("", |item| &item.id)
}

impl<'a> Step<'a> {
    fn of(matter: Matter, group: &Group, q: &'a Questionnaire) -> Step<'a> {
        let decision = group.decision(matter);
        let (mut item, mut level, mut own) = (None, None, None);
        match matter.about() {
            About::Step { item: about, level: to } => (item, level) = (Some(item_id(about, q)), Some(to)),
            About::Own(number) => own = Some(number),
            About::Item(_) | About::Node(_) | About::Heard(_) => {}
        }
        let progress = |stand: &u32| PROGRESS.get(*stand as usize).copied().filter(|word| !word.is_empty());
        Step {
            item,
            level,
            own,
            state: said(&decision.stand, progress),
            owner: owner(&decision.owner, q),
            due: day(&decision.day),
            note: own_text(&decision.note),
        }
    }
}

impl<'a> Agreement<'a> {
    fn of(matter: Matter, group: &Group, q: &'a Questionnaire) -> Agreement<'a> {
        let (about, decision) = match matter.about() {
            About::Heard(item) => (About::Item(item), group.decision(Matter::item(item))),
            about => (about, group.decision(matter)),
        };
        let (mut item, mut node, mut agreed_level, mut still_valid, mut heard) = (None, None, None, None, None);
        match about {
            About::Node(about) => {
                node = Some(about.name());
                still_valid = said(&decision.stand, |stand| (*stand > 0).then_some(true));
            }
            About::Item(about) => {
                item = Some(item_id(about, q));
                agreed_level = said(&decision.stand, |stand| stand.checked_sub(1));
                let word = group.decision(Matter::heard(about)).stand;
                heard = said(&word, |heard| (*heard > 0).then_some(*heard));
            }
            About::Step { .. } | About::Own(_) | About::Heard(_) => {}
        }
        Agreement {
            item,
            node,
            agreed_level,
            still_valid,
            follows_up: owner(&decision.owner, q),
            on: day(&decision.day),
            note: own_text(&decision.note),
            heard,
        }
    }
}

impl<'a> AskedEntry<'a> {
    fn of(id: &'a str, asked: &'a Asked, q: &'a Questionnaire) -> AskedEntry<'a> {
        AskedEntry { id, name: text(&asked.name), roles: roles(&asked.roles, q), day: day(&asked.day) }
    }
}

impl<'a> PersonEntry<'a> {
    fn of(person: &'a Person, q: &'a Questionnaire) -> PersonEntry<'a> {
        let answer = |answer: &Answer| match answer {
            Answer::Nothing => None,
            Answer::Level(level) => Some(AnswerWord::Level(*level)),
            Answer::DontKnow => Some(AnswerWord::Word("dk")),
            Answer::DoesNotApply => Some(AnswerWord::Word("na")),
        };
        let confirmed = |node: Node| -> Map<String, u32> {
            let inputs = Node::all().map(|input| (input.name(), person.confirmed(node, input)));
            inputs.filter(|(_, revision)| *revision > 0).collect()
        };
        PersonEntry {
            id: &person.id,
            name: text(&person.name),
            roles: roles(&person.roles, q),
            answers: q
                .items
                .iter()
                .zip(&person.answers)
                .filter_map(|(item, word)| Some((item.id.as_ref(), said(word, answer)?)))
                .collect(),
            notes: person.notes.iter().filter_map(|(item, note)| Some((item_id(*item, q), text(note)?))).collect(),
            reopened: Node::all()
                .filter(|node| person.reopened(*node) > 0)
                .map(|node| (node.name(), Times::of(person, node)))
                .collect(),
            confirmed: Node::all()
                .map(|node| (node.name(), confirmed(node)))
                .filter(|(_, inputs)| !inputs.is_empty())
                .collect(),
            gone: truth(&person.gone),
            same_as: text(&person.same_as),
            done: truth(&person.done),
            lowered: person.lowered.iter().map(|(item, day)| (item_id(*item, q), written(*day))).collect(),
        }
    }
}

impl Times {
    fn of(person: &Person, node: Node) -> Times {
        let first = person.counted(0, node);
        if u32::from(first) == person.reopened(node) {
            return Times::First(first);
        }
        let devices = person.counters.keys().map(|device| (device.to_string(), person.counted(*device, node)));
        Times::Devices(devices.filter(|(_, times)| *times > 0).collect())
    }
}

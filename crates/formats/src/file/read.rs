//! Reading a group file: what its fields say of this questionnaire.

use engine::group::{Asked, Day, Group, MAX_ASKED, MAX_NAME, MAX_NOTE, Node, Person, Word, clean};
use engine::questionnaire::{Questionnaire, RoleSet};

use super::wire::{self, Count, File, Said, Times};
use super::{MAX_BYTES, MAX_ID, MAX_PEOPLE};
use crate::problem::{Place, Problem};
use crate::source::{Entries, Field, ObjectOr, Source, Text, Unknown};

/// Reads a group file made with this questionnaire.
///
/// # Errors
/// Everything that is wrong with it, each with its place, in the file's order.
pub fn read(text: &str, q: &Questionnaire) -> Result<Group, Vec<Problem>> {
    start(text, q, false).map(|other| other.group)
}

/// A file that may have been made with another questionnaire, and what of it means something here.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    /// With the answers and notes of the items that both questionnaires have, by their ids.
    pub group: Group,
    /// The ids of items and roles that only the other questionnaire has, each once. What the file says
    /// about them is not in the group.
    pub left: Vec<String>,
    /// The id and edition of the questionnaire it was made with.
    pub made_with: [String; 2],
}

/// Reads a group file whatever questionnaire it was made with, as far as it means something here.
///
/// # Errors
/// Everything else that is wrong with it, each with its place, in the file's order.
pub fn read_other(text: &str, q: &Questionnaire) -> Result<Other, Vec<Problem>> {
    start(text, q, true)
}

fn start(text: &str, q: &Questionnaire, other: bool) -> Result<Other, Vec<Problem>> {
    if text.len() > MAX_BYTES {
        let sentence = format!("This file is larger than {} MB.", MAX_BYTES >> 20);
        return Err(vec![Problem::of_file(Place::START, sentence)]);
    }
    let source = Source::parse(text, Unknown::PassedOver)?;
    let mut reader = Reader { source: &source, q, other, left: Vec::new(), made_with: Default::default() };
    let group = source.read().map(|file| reader.group(file));
    let Reader { left, made_with, .. } = reader;
    source.finish(group.map(|group| Other { group, left, made_with }))
}

/// Makes a group of what stands inside another file.
pub fn group(source: &Source, file: File, q: &Questionnaire) -> Group {
    Reader { source, q, other: false, left: Vec::new(), made_with: Default::default() }.group(file)
}

pub(super) struct Reader<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) q: &'a Questionnaire,
    /// Whether another questionnaire is fine.
    pub(super) other: bool,
    left: Vec<String>,
    made_with: [String; 2],
}

/// The number of a device, written in the one way it has.
fn device(key: &str) -> Option<u8> {
    key.parse().ok().filter(|device: &u8| device.to_string() == key)
}

impl Reader<'_> {
    fn group(&mut self, file: File) -> Group {
        let mut group = Group::new(self.q);
        if let Some(made_with) = file.questionnaire.value {
            self.questionnaire(made_with);
        }
        if let Some(settings) = file.group.and_then(|field| field.value) {
            self.settings(settings, &mut group);
        }
        if let Some(roles) = file.expected_roles {
            group.expected = self.roles(roles);
        }
        self.decisions(file.plan, file.agreed, &mut group);
        self.asked(file.asked, &mut group);
        let people = file.people.value.unwrap_or_default();
        if people.len() > MAX_PEOPLE {
            let sentence = format!("Here are {} people; at most {MAX_PEOPLE} fit into a file.", people.len());
            self.source.note(file.people.at, sentence);
            return group;
        }
        self.source.unique(people.iter().filter_map(|entry| Some(&entry.value.as_ref()?.id)), "person");
        group.people = people.into_iter().filter_map(|entry| Some(self.person(entry.value?))).collect();
        group
    }

    /// The file must have been made with this questionnaire; another one's answers mean something else.
    fn questionnaire(&mut self, made_with: wire::MadeWith) {
        let q = self.q;
        let fields =
            [(Some(made_with.id), &q.id), (Some(made_with.edition), &q.edition), (made_with.scoring, &q.scoring)];
        for (n, (field, ours)) in fields.into_iter().enumerate() {
            let Some(Field { at, value: Some(Text(theirs)) }) = field else { continue };
            if theirs != **ours && !self.other {
                let sentence = format!("This file was made with another questionnaire: \"{theirs}\", not \"{ours}\".");
                self.source.note(at, sentence);
            }
            if let Some(made_with) = self.made_with.get_mut(n) {
                *made_with = theirs;
            }
        }
    }

    /// The group's own words.
    fn settings(&mut self, settings: wire::Settings, group: &mut Group) {
        if let Some(id) = settings.id {
            let text = id.value.as_ref().and_then(|value| value.text()).unwrap_or_default();
            if !Group::is_id(text) {
                self.source.note(id.at, "The id of a group is 8 to 16 of the digits 0 to 9 and a to f.");
            }
            text.clone_into(&mut group.id);
        }
        if let Some(name) = settings.name {
            group.name = self.text(name, MAX_NAME, "This");
        }
        if let Some(by) = settings.by {
            group.by = by.word(|date| date.0);
        }
        if let Some(blind) = settings.blind {
            group.blind = blind.word(|truth| truth.0);
        }
    }

    fn person(&mut self, from: wire::Person) -> Person {
        let mut person = Person::new(from.id.value.unwrap_or_default().0, RoleSet::NONE, self.q);
        if person.id.chars().count() > MAX_ID {
            self.source.note(from.id.at, format!("This has more than {MAX_ID} characters."));
        }
        if let Some(name) = from.name {
            person.name = self.text(name, MAX_NAME, "This");
        }
        person.roles = match from.roles.value.and_then(Option::from) {
            Some(roles) => self.roles(roles),
            None => Word::default(),
        };
        self.items(from.answers, |_, item, word| {
            if let Some(answer) = person.answers.get_mut(item) {
                // A plain null is an answer nobody gave; in an object it is one taken back.
                *answer = if word.is_null() { Word::default() } else { word.word(|answer| answer.0) };
            }
        });
        if let Some(notes) = from.notes {
            self.items(notes, |reader, item, word| {
                person.notes.insert(item, reader.text(word, MAX_NOTE, "This note"));
            });
        }
        if let Some(reopened) = from.reopened {
            self.nodes(reopened, |reader, node, times| reader.times(&mut person, node, times));
        }
        if let Some(confirmed) = from.confirmed {
            self.nodes(confirmed, |reader, node, inputs| {
                let direct = node.inputs(reader.q);
                reader.nodes(inputs, |_, input, revision| {
                    // Against anything else it means nothing, and neither links nor records hold it.
                    if direct.contains(&input) {
                        person.confirm(node, input, revision.value.map_or(0, |revision| revision.0 as u32));
                    }
                });
            });
        }
        if let Some(gone) = from.gone {
            person.gone = gone.word(|truth| truth.0);
        }
        if let Some(same_as) = from.same_as {
            person.same_as = self.text(same_as, MAX_ID, "This");
        }
        if let Some(done) = from.done {
            person.done = done.word(|truth| truth.0);
        }
        if let Some(lowered) = from.lowered {
            self.items(lowered, |_, item, day| {
                let day = day.value.and_then(Option::from).map_or(Day::NONE, |date: wire::Date| date.0);
                person.lower(item, day);
            });
        }
        person
    }

    /// Who was asked for answers.
    fn asked(&mut self, list: Option<wire::List<wire::Asked>>, group: &mut Group) {
        let Some(list) = list else { return };
        let entries = list.value.unwrap_or_default();
        if entries.len() > MAX_ASKED {
            self.source.note(list.at, format!("At most {MAX_ASKED} fit here."));
            return;
        }
        self.source.unique(entries.iter().filter_map(|entry| Some(&entry.value.as_ref()?.id)), "person");
        for entry in entries.into_iter().filter_map(|entry| entry.value) {
            let Field { at, value: Some(Text(id)) } = entry.id else { continue };
            if id.chars().count() > MAX_ID || clean(&id, false) != id {
                self.source
                    .note(at, format!("This has more than {MAX_ID} characters, or some that do not belong here."));
            }
            let asked = Asked {
                name: entry.name.map_or_else(Word::default, |name| self.text(name, MAX_NAME, "This")),
                roles: entry.roles.map_or_else(Word::default, |roles| self.roles(roles)),
                day: entry.day.map_or_else(Word::default, |day| day.word(|date| date.0)),
            };
            group.asked.insert(id, asked);
        }
    }

    /// A person's reopenings of a node: a number for device 0, or one for each device by its number.
    fn times(&mut self, person: &mut Person, node: Node, times: Times) {
        let count = |times: Field<Count>| times.value.map_or(0, |times| times.0 as u8);
        match times {
            ObjectOr::Other(times) => person.count(0, node, count(times)),
            ObjectOr::Object(Entries(devices)) => {
                for entry in devices {
                    match device(&entry.name) {
                        Some(device) => person.count(device, node, count(entry.value)),
                        None => self.source.note(entry.at, "A device is a number from 0 to 255."),
                    }
                }
            }
        }
    }

    /// What stands under the ids of items.
    fn items<T>(&mut self, entries: Field<Entries<T>>, mut each: impl FnMut(&mut Self, usize, T)) {
        for entry in entries.value.into_iter().flat_map(|entries| entries.0) {
            if let Some(item) = self.q.item_by_id(&entry.name) {
                each(self, item, entry.value);
            } else if self.other {
                self.leave(&entry.name);
            } else {
                self.source.note(entry.at, format!("The questionnaire has no item \"{}\".", entry.name));
            }
        }
    }

    /// What stands under nodes.
    fn nodes<T>(&mut self, entries: Field<Entries<T>>, mut each: impl FnMut(&mut Self, Node, T)) {
        for entry in entries.value.into_iter().flat_map(|entries| entries.0) {
            if let Some(node) = Node::from_name(&entry.name) {
                each(self, node, entry.value);
            } else {
                let sentence = format!("\"{}\" is no node: D:, V: or C: and a sequential job.", entry.name);
                self.source.note(entry.at, sentence);
            }
        }
    }

    pub(super) fn text(&self, said: Said<Text>, most: usize, what: &str) -> Word<String> {
        let (at, value, rev, device) = said.parts();
        let mut text = value.unwrap_or_default().0;
        if text.chars().count() > most {
            self.source.note(at, format!("{what} has more than {most} characters."));
        }
        // An id is never shown, and has to stay what it is.
        if most != MAX_ID {
            text = clean(&text, most == MAX_NOTE);
        }
        if text.trim().is_empty() {
            text.clear();
        }
        Word { value: text, rev, device }
    }

    fn roles(&mut self, said: Said<Vec<Field<String>>>) -> Word<RoleSet> {
        let (_, list, rev, device) = said.parts();
        let ids: Vec<&str> = self.q.roles.iter().map(|role| role.id.as_ref()).collect();
        let mut roles = RoleSet::NONE;
        for Field { at, value } in list.unwrap_or_default() {
            let Some(id) = value else { continue };
            if self.other && !ids.contains(&id.as_str()) {
                self.leave(&id);
                continue;
            }
            let text = Text::try_from(id).map_err(|sentence| self.source.note(at, sentence));
            let field = Field { at, value: text.ok() };
            if let Some(role) = self.source.one_of(&field, "a role", &ids) {
                roles = roles.with(role);
            }
        }
        Word { value: roles, rev, device }
    }

    /// Notes an id only the other questionnaire has.
    pub(super) fn leave(&mut self, id: &str) {
        if !self.left.iter().any(|left| left == id) {
            self.left.push(id.to_owned());
        }
    }
}

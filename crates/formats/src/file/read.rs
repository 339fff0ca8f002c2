//! Reading a group file.

use super::{MAX_BYTES, MAX_CONFIRMED, MAX_ID, MAX_PEOPLE};
use engine::group::{Group, MAX_NAME, MAX_NOTE, MAX_REOPENED, Node, Person, Word};
use crate::json::{self, Checker, Complaint, Json, Place, Value};
use engine::questionnaire::{Questionnaire, RoleSet};

/// Reads a group file made with this questionnaire.
///
/// # Errors
/// Everything that is wrong with it, each with its place, in the file's order.
pub fn read(text: &str, q: &Questionnaire) -> Result<Group, Vec<Complaint>> {
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
pub fn read_other(text: &str, q: &Questionnaire) -> Result<Other, Vec<Complaint>> {
    start(text, q, true)
}

fn start(text: &str, q: &Questionnaire, other: bool) -> Result<Other, Vec<Complaint>> {
    if text.len() > MAX_BYTES {
        let sentence = format!("This file is larger than {} MB.", MAX_BYTES >> 20);
        return Err(vec![Complaint { place: Place { line: 1, column: 1 }, path: String::new(), sentence }]);
    }
    let json = json::read(text).map_err(|complaint| vec![complaint])?;
    let mut check = Checker::default();
    let mut reader = Reader { check: &mut check, q, other, left: Vec::new(), made_with: Default::default() };
    let group = reader.group(&json, "");
    let (left, made_with) = (reader.left, reader.made_with);
    if check.is_clean() { Ok(Other { group, left, made_with }) } else { Err(check.finish()) }
}

/// Reads a group that stands inside another file, at `path`.
pub fn group(check: &mut Checker, json: &Json, path: &str, q: &Questionnaire) -> Group {
    Reader { check, q, other: false, left: Vec::new(), made_with: Default::default() }.group(json, path)
}

pub(super) struct Reader<'a> {
    pub(super) check: &'a mut Checker,
    pub(super) q: &'a Questionnaire,
    /// Whether another questionnaire is fine.
    pub(super) other: bool,
    pub(super) left: Vec<String>,
    made_with: [String; 2],
}

pub(super) fn is_null(json: &Json) -> bool {
    matches!(json.value, Value::Null)
}

/// A field that is there and not null.
pub(super) fn present<'j>(json: &'j Json, key: &str) -> Option<&'j Json> {
    json.get(key).filter(|field| !is_null(field))
}

/// The number of a device, written in the one way it has.
fn device(key: &str) -> Option<u8> {
    let mut device = 0;
    for digit in key.bytes() {
        let first = device == 0 && key.len() > 1 && digit == b'0';
        device = if digit.is_ascii_digit() && !first { device * 10 + u32::from(digit - b'0') } else { 256 };
        if device > 255 {
            return None;
        }
    }
    u8::try_from(device).ok().filter(|_| !key.is_empty())
}

pub(super) fn under(path: &str, key: &str) -> String {
    let mut under = path.to_owned();
    if !path.is_empty() {
        under.push('.');
    }
    under.push_str(key);
    under
}

impl Reader<'_> {
    fn group(&mut self, json: &Json, path: &str) -> Group {
        let mut group = Group::new(self.q);
        if !self.is_object(json, path) {
            return group;
        }
        self.check.int(json, path, "format", 1, 1);
        if let Some(field) = self.check.need(json, path, "questionnaire") {
            self.questionnaire(field, &under(path, "questionnaire"));
        }
        if let Some(field) = present(json, "group") {
            self.settings(field, &under(path, "group"), &mut group);
        }
        if let Some(field) = present(json, "expected_roles") {
            group.expected = self.roles(field, &under(path, "expected_roles"));
        }
        self.decisions(json, path, &mut group);
        let people = self.check.list(json, path, "people");
        let path = under(path, "people");
        if people.len() > MAX_PEOPLE {
            let sentence = format!("Here are {} people; at most {MAX_PEOPLE} fit into a file.", people.len());
            let place = json.get("people").map_or(json.place, |field| field.place);
            self.check.complain(place, &path, sentence);
            return group;
        }
        for (n, entry) in people.iter().enumerate() {
            group.people.push(self.person(entry, &format!("{path}[{n}]")));
        }
        self.check.unique_ids(people, &path, "person");
        group
    }

    pub(super) fn is_object(&mut self, json: &Json, path: &str) -> bool {
        let object = matches!(json.value, Value::Object(_));
        if !object {
            let sentence = format!("Here stands {}, but an object {{…}} is needed.", json.kind());
            self.check.complain(json.place, path, sentence);
        }
        object
    }

    /// The file must have been made with this questionnaire; another one's answers mean something else.
    fn questionnaire(&mut self, json: &Json, path: &str) {
        if !self.is_object(json, path) {
            return;
        }
        let q = self.q;
        for (n, (key, ours)) in
            [("id", &q.id), ("edition", &q.edition), ("scoring", &q.scoring)].into_iter().enumerate()
        {
            if n == 2 && present(json, key).is_none() {
                continue;
            }
            let place = json.get(key).map_or(json.place, |field| field.place);
            let Some(theirs) = self.check.text(json, path, key) else { continue };
            if theirs != **ours && !self.other {
                let sentence = format!("This file was made with another questionnaire: \"{theirs}\", not \"{ours}\".");
                self.check.complain(place, &under(path, key), sentence);
            }
            if let Some(made_with) = self.made_with.get_mut(n) {
                *made_with = theirs;
            }
        }
    }

    /// The group's own words.
    fn settings(&mut self, json: &Json, path: &str, group: &mut Group) {
        if !self.is_object(json, path) {
            return;
        }
        if let Some(field) = present(json, "id") {
            field.text().unwrap_or_default().clone_into(&mut group.id);
            if !Group::is_id(&group.id) {
                let sentence = "The id of a group is 8 to 16 of the digits 0 to 9 and a to f.";
                self.check.complain(field.place, &under(path, "id"), sentence);
            }
        }
        if let Some(field) = present(json, "name") {
            group.name = self.text(field, &under(path, "name"), MAX_NAME, "This");
        }
        if let Some(field) = present(json, "by") {
            group.by = self.day(field, &under(path, "by"));
        }
        if let Some(field) = present(json, "blind") {
            group.blind = self.truth(field, &under(path, "blind"));
        }
    }

    fn person(&mut self, json: &Json, path: &str) -> Person {
        let mut person = Person::new("", RoleSet::NONE, self.q);
        if !self.is_object(json, path) {
            return person;
        }
        person.id = self.check.text(json, path, "id").unwrap_or_default();
        if person.id.chars().count() > MAX_ID {
            let place = json.get("id").map_or(json.place, |field| field.place);
            self.check.complain(place, &under(path, "id"), format!("This has more than {MAX_ID} characters."));
        }
        if let Some(field) = present(json, "name") {
            person.name = self.text(field, &under(path, "name"), MAX_NAME, "This");
        }
        person.roles = Word::default();
        // Null: left out when the file was shared.
        if let Some(field) = self.check.need(json, path, "roles").filter(|field| !is_null(field)) {
            person.roles = self.roles(field, &under(path, "roles"));
        }
        if let Some(field) = self.check.need(json, path, "answers") {
            self.entries(field, &under(path, "answers"), &mut |reader, item, value, path| {
                let word = reader.answer(value, path);
                if let Some(answer) = person.answers.get_mut(item) {
                    *answer = word;
                }
            });
        }
        if let Some(field) = present(json, "notes") {
            self.entries(field, &under(path, "notes"), &mut |reader, item, value, path| {
                person.notes.insert(item, reader.text(value, path, MAX_NOTE, "This note"));
            });
        }
        if let Some(field) = present(json, "reopened") {
            self.nodes(field, &under(path, "reopened"), &mut |reader, node, value, path| {
                reader.times(&mut person, node, value, path);
            });
        }
        if let Some(field) = present(json, "confirmed") {
            self.nodes(field, &under(path, "confirmed"), &mut |reader, node, value, path| {
                let inputs = node.inputs(reader.q);
                reader.nodes(value, path, &mut |reader, input, value, path| {
                    let revision = reader.check.as_int(value, path, 0, MAX_CONFIRMED).unwrap_or(0);
                    // Against anything else it means nothing, and neither links nor records hold it.
                    if inputs.contains(&input) {
                        person.confirm(node, input, revision as u32);
                    }
                });
            });
        }
        if let Some(field) = present(json, "gone") {
            person.gone = self.truth(field, &under(path, "gone"));
        }
        if let Some(field) = present(json, "same_as") {
            person.same_as = self.text(field, &under(path, "same_as"), MAX_ID, "This");
        }
        person
    }

    /// A person's reopenings of a node: a number for device 0, or one for each device by its number.
    fn times(&mut self, person: &mut Person, node: Node, json: &Json, path: &str) {
        let most = i64::from(MAX_REOPENED);
        if !matches!(json.value, Value::Object(_)) {
            person.count(0, node, self.check.as_int(json, path, 0, most).unwrap_or(0) as u8);
        }
        for member in json.members() {
            let path = under(path, &member.key);
            match device(&member.key) {
                Some(device) => {
                    person.count(device, node, self.check.as_int(&member.value, &path, 0, most).unwrap_or(0) as u8);
                }
                None => self.check.complain(member.place, &path, "A device is a number from 0 to 255."),
            }
        }
    }

    /// The members of an object whose keys are item ids.
    fn entries(&mut self, json: &Json, path: &str, each: &mut dyn FnMut(&mut Self, usize, &Json, &str)) {
        if !self.is_object(json, path) {
            return;
        }
        for member in json.members() {
            let path = under(path, &member.key);
            if let Some(item) = self.q.item_by_id(&member.key) {
                each(self, item, &member.value, &path);
            } else if self.other {
                self.leave(&member.key);
            } else {
                let sentence = format!("The questionnaire has no item \"{}\".", member.key);
                self.check.complain(member.place, &path, sentence);
            }
        }
    }

    /// The members of an object whose keys are nodes.
    fn nodes(&mut self, json: &Json, path: &str, each: &mut dyn FnMut(&mut Self, Node, &Json, &str)) {
        if !self.is_object(json, path) {
            return;
        }
        for member in json.members() {
            let path = under(path, &member.key);
            if let Some(node) = Node::from_name(&member.key) {
                each(self, node, &member.value, &path);
            } else {
                let sentence = format!("\"{}\" is no node: D:, V: or C: and a sequential job.", member.key);
                self.check.complain(member.place, &path, sentence);
            }
        }
    }
}

//! The group file, format 1: a group as JSON, frozen.
//!
//! Reading checks everything and tells all errors with their places; fields it does not know are
//! passed over, since later editions of this format may add optional ones. Writing gives what
//! reading takes.

use crate::group::{Answer, Given, Group, MAX_NAME, MAX_NOTE, MAX_REOPENED, MAX_REVISION, Node, Person};
use crate::json::{self, Checker, Complaint, Json, Value, Writer};
use crate::questionnaire::{Questionnaire, RoleSet, TOP_LEVEL};

/// The most people a file may hold.
pub const MAX_PEOPLE: usize = 10_000;
/// The longest id of a person, in characters.
const MAX_ID: usize = 64;
/// A confirmation stores a sum over people.
const MAX_CONFIRMED: i64 = MAX_PEOPLE as i64 * MAX_REOPENED as i64;

/// Reads a group file made with this questionnaire.
///
/// # Errors
/// Everything that is wrong with it, each with its place, in the file's order.
pub fn read(text: &str, q: &Questionnaire) -> Result<Group, Vec<Complaint>> {
    let json = json::read(text).map_err(|complaint| vec![complaint])?;
    let mut check = Checker::default();
    let group = group(&mut check, &json, "", q);
    if check.is_clean() { Ok(group) } else { Err(check.finish()) }
}

/// Reads a group that stands inside another file, at `path`.
pub fn group(check: &mut Checker, json: &Json, path: &str, q: &Questionnaire) -> Group {
    let mut group = Group::new(q);
    if !is_object(check, json, path) {
        return group;
    }
    let under = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    check.int(json, path, "format", 1, 1);
    if let Some(field) = check.need(json, path, "questionnaire") {
        questionnaire(check, field, &under("questionnaire"), q);
    }
    if let Some(field) = present(json, "expected_roles") {
        group.expected = roles(check, field, &under("expected_roles"), q);
    }
    let people = check.list(json, path, "people");
    if people.len() > MAX_PEOPLE {
        let sentence = format!("Here are {} people; at most {MAX_PEOPLE} fit into a file.", people.len());
        let place = json.get("people").map_or(json.place, |field| field.place);
        check.complain(place, &under("people"), sentence);
        return group;
    }
    for (n, entry) in people.iter().enumerate() {
        group.people.push(person(check, entry, &format!("{}[{n}]", under("people")), q));
    }
    check.unique_ids(people, &under("people"), "person");
    group
}

/// A field that is there and not null.
fn present<'j>(json: &'j Json, key: &str) -> Option<&'j Json> {
    json.get(key).filter(|field| field.value != Value::Null)
}

fn is_object(check: &mut Checker, json: &Json, path: &str) -> bool {
    let object = matches!(json.value, Value::Object(_));
    if !object {
        let sentence = format!("Here stands {}, but an object {{…}} is needed.", json.kind());
        check.complain(json.place, path, sentence);
    }
    object
}

/// The file must have been made with this questionnaire; another one's answers mean something else.
fn questionnaire(check: &mut Checker, json: &Json, path: &str, q: &Questionnaire) {
    if !is_object(check, json, path) {
        return;
    }
    let wanted = [("id", &q.id, true), ("edition", &q.edition, true), ("scoring", &q.scoring, false)];
    for (key, ours, required) in wanted {
        if !required && present(json, key).is_none() {
            continue;
        }
        let place = json.get(key).map_or(json.place, |field| field.place);
        if let Some(theirs) = check.text(json, path, key)
            && theirs != **ours
        {
            let sentence = format!("This file was made with another questionnaire: \"{theirs}\", not \"{ours}\".");
            check.complain(place, &format!("{path}.{key}"), sentence);
        }
    }
}

fn roles(check: &mut Checker, json: &Json, path: &str, q: &Questionnaire) -> RoleSet {
    let ids: Vec<&str> = q.roles.iter().map(|role| role.id.as_ref()).collect();
    let mut roles = RoleSet::NONE;
    for (n, entry) in check.as_list(json, path).iter().enumerate() {
        if let Some(role) = check.one_of(entry, &format!("{path}[{n}]"), "a role", &ids) {
            roles = roles.with(role);
        }
    }
    roles
}

fn person(check: &mut Checker, json: &Json, path: &str, q: &Questionnaire) -> Person {
    let mut person = Person::new("", RoleSet::NONE, q);
    if !is_object(check, json, path) {
        return person;
    }
    person.id = check.text(json, path, "id").unwrap_or_default();
    short(check, json, path, "id", MAX_ID);
    if present(json, "name").is_some() {
        person.name = check.text(json, path, "name");
        short(check, json, path, "name", MAX_NAME);
    }
    if let Some(field) = check.need(json, path, "roles") {
        person.roles = roles(check, field, &format!("{path}.roles"), q);
    }
    if let Some(field) = check.need(json, path, "answers") {
        entries(check, field, &format!("{path}.answers"), q, |check, item, value, path| {
            person.answers[item] = given(check, value, path);
        });
    }
    if let Some(field) = present(json, "notes") {
        entries(check, field, &format!("{path}.notes"), q, |check, item, value, path| {
            let note = check.as_text(value, path).unwrap_or_default();
            if note.chars().count() > MAX_NOTE {
                check.complain(value.place, path, format!("This note has more than {MAX_NOTE} characters."));
            }
            person.notes.insert(item, note);
        });
    }
    if let Some(field) = present(json, "reopened") {
        nodes(check, field, &format!("{path}.reopened"), |check, node, value, path| {
            let times = check.as_int(value, path, 0, i64::from(MAX_REOPENED)).unwrap_or(0);
            person.reopened[node.index()] = times as u32;
        });
    }
    if let Some(field) = present(json, "confirmed") {
        nodes(check, field, &format!("{path}.confirmed"), |check, node, value, path| {
            nodes(check, value, path, |check, input, value, path| {
                let revision = check.as_int(value, path, 0, MAX_CONFIRMED).unwrap_or(0);
                person.confirmed.insert((node, input), revision as u32);
            });
        });
    }
    person
}

fn short(check: &mut Checker, json: &Json, path: &str, key: &str, most: usize) {
    if let Some(field) = json.get(key)
        && field.text().is_some_and(|text| text.chars().count() > most)
    {
        check.complain(field.place, &format!("{path}.{key}"), format!("This has more than {most} characters."));
    }
}

/// The members of an object whose keys are item ids.
fn entries(
    check: &mut Checker,
    json: &Json,
    path: &str,
    q: &Questionnaire,
    mut each: impl FnMut(&mut Checker, usize, &Json, &str),
) {
    if !is_object(check, json, path) {
        return;
    }
    for member in json.members() {
        let path = format!("{path}.{}", member.key);
        if let Some(item) = q.item_by_id(&member.key) {
            each(check, item, &member.value, &path);
        } else {
            let sentence = format!("The questionnaire has no item \"{}\".", member.key);
            check.complain(member.place, &path, sentence);
        }
    }
}

/// The members of an object whose keys are nodes.
fn nodes(check: &mut Checker, json: &Json, path: &str, mut each: impl FnMut(&mut Checker, Node, &Json, &str)) {
    if !is_object(check, json, path) {
        return;
    }
    for member in json.members() {
        let path = format!("{path}.{}", member.key);
        if let Some(node) = Node::from_name(&member.key) {
            each(check, node, &member.value, &path);
        } else {
            let sentence = format!("\"{}\" is no node: D:, V: or C: and a sequential job.", member.key);
            check.complain(member.place, &path, sentence);
        }
    }
}

/// A plain answer (revision 1), or an object with value and revision.
fn given(check: &mut Checker, json: &Json, path: &str) -> Given {
    if !matches!(json.value, Value::Object(_)) {
        let value = answer(check, json, path);
        return Given { value, rev: u16::from(value != Answer::Nothing) };
    }
    let value = check.need(json, path, "value").map_or(Answer::Nothing, |v| answer(check, v, &format!("{path}.value")));
    // Revision 0 is what nobody ever touched: it would be lost on writing.
    let rev = check.int(json, path, "rev", 1, i64::from(MAX_REVISION)).unwrap_or(0);
    Given { value, rev: rev as u16 }
}

fn answer(check: &mut Checker, json: &Json, path: &str) -> Answer {
    match (&json.value, json.text()) {
        (Value::Int(level), _) if (0..=i64::from(TOP_LEVEL)).contains(level) => Answer::Level(*level as u8),
        (Value::Null, _) => Answer::Nothing,
        (_, Some("dk")) => Answer::DontKnow,
        (_, Some("na")) => Answer::DoesNotApply,
        _ => {
            check.complain(json.place, path, "An answer is a level from 0 to 4, \"dk\", \"na\" or null.");
            Answer::Nothing
        }
    }
}

/// Writes the group file.
pub fn write(group: &Group, q: &Questionnaire) -> String {
    let mut out = Writer::default();
    write_into(&mut out, group, q);
    out.finish()
}

/// Writes the group as a value of another file.
pub fn write_into(out: &mut Writer, group: &Group, q: &Questionnaire) {
    out.open('{').key("format").int(1);
    out.key("questionnaire").open('{').key("id").text(&q.id).key("edition").text(&q.edition);
    out.key("scoring").text(&q.scoring).close('}');
    out.key("expected_roles").texts(group.expected.iter().map(|role| q.roles[role].id.as_ref()));
    out.key("people").open('[');
    for person in &group.people {
        write_person(out, person, q);
    }
    out.close(']').close('}');
}

fn write_person(out: &mut Writer, person: &Person, q: &Questionnaire) {
    out.open('{').key("id").text(&person.id);
    if let Some(name) = &person.name {
        out.key("name").text(name);
    }
    out.key("roles").texts(person.roles.iter().map(|role| q.roles[role].id.as_ref()));
    out.key("answers").open('{');
    for (given, item) in person.answers.iter().zip(q.items.iter()).filter(|(given, _)| given.rev > 0) {
        out.key(&item.id);
        if given.rev == 1 && given.value != Answer::Nothing {
            write_answer(out, given.value);
        } else {
            out.open('{').key("value");
            write_answer(out, given.value);
            out.key("rev").int(i64::from(given.rev)).close('}');
        }
    }
    out.close('}');
    if !person.notes.is_empty() {
        out.key("notes").open('{');
        for (item, note) in person.notes.iter() {
            out.key(&q.items[*item].id).text(note);
        }
        out.close('}');
    }
    if person.reopened.iter().any(|times| *times > 0) {
        out.key("reopened").open('{');
        for node in Node::all().filter(|node| person.reopened[node.index()] > 0) {
            out.key(&node.name()).int(i64::from(person.reopened[node.index()]));
        }
        out.close('}');
    }
    if !person.confirmed.is_empty() {
        out.key("confirmed").open('{');
        for node in Node::all() {
            let stored: Vec<_> = person.confirmed.iter().filter(|((of, _), _)| *of == node).collect();
            if !stored.is_empty() {
                out.key(&node.name()).open('{');
                for ((_, input), revision) in stored {
                    out.key(&input.name()).int(i64::from(*revision));
                }
                out.close('}');
            }
        }
        out.close('}');
    }
    out.close('}');
}

fn write_answer(out: &mut Writer, answer: Answer) {
    match answer {
        Answer::Nothing => out.word("null"),
        Answer::Level(level) => out.int(i64::from(level)),
        Answer::DontKnow => out.text("dk"),
        Answer::DoesNotApply => out.text("na"),
    };
}

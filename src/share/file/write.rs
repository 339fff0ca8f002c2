//! Writing a group file.

use crate::group::{Answer, Day, Group, Node, Person, Word};
use crate::json::Writer;
use crate::questionnaire::{Questionnaire, RoleSet};

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
    let settings = group.name.is_said() || group.by.is_said() || group.blind.is_said();
    if settings || !group.id.is_empty() {
        out.key("group").open('{');
        if !group.id.is_empty() {
            out.key("id").text(&group.id);
        }
        text(out, "name", &group.name);
        if group.by.is_said() {
            out.key("by");
            let object = begin(out, group.by.rev, group.by.device, group.by.value == Day::NONE);
            text_or_null(out, &group.by.value.text());
            end(out, object, group.by.rev, group.by.device);
        }
        truth(out, "blind", group.blind);
        out.close('}');
    }
    if group.expected.is_said() {
        roles(out.key("expected_roles"), group.expected, q);
    }
    out.key("people").open('[');
    for person in &group.people {
        write_person(out, person, q);
    }
    out.close(']').close('}');
}

/// Begins the object of a word that is not plain: revision 1 of device 0, and not taken back. Says
/// whether it is an object.
fn begin(out: &mut Writer, rev: u16, device: u8, taken_back: bool) -> bool {
    let object = rev != 1 || device != 0 || taken_back;
    if object {
        out.open('{').key("value");
    }
    object
}

fn end(out: &mut Writer, object: bool, rev: u16, device: u8) {
    if object {
        out.key("rev").int(i64::from(rev));
        if device != 0 {
            out.key("device").int(i64::from(device));
        }
        out.close('}');
    }
}

fn text_or_null(out: &mut Writer, text: &str) {
    if text.is_empty() {
        out.word("null")
    } else {
        out.text(text)
    };
}

fn text(out: &mut Writer, key: &str, word: &Word<String>) {
    if word.is_said() {
        out.key(key);
        let object = begin(out, word.rev, word.device, word.value.is_empty());
        text_or_null(out, &word.value);
        end(out, object, word.rev, word.device);
    }
}

fn truth(out: &mut Writer, key: &str, word: Word<bool>) {
    if word.is_said() {
        out.key(key);
        let object = begin(out, word.rev, word.device, false);
        out.word(if word.value { "true" } else { "false" });
        end(out, object, word.rev, word.device);
    }
}

fn roles(out: &mut Writer, word: Word<RoleSet>, q: &Questionnaire) {
    let object = begin(out, word.rev, word.device, false);
    out.open('[');
    for (n, role) in q.roles.iter().enumerate() {
        if word.value.has(n) {
            out.text(&role.id);
        }
    }
    out.close(']');
    end(out, object, word.rev, word.device);
}

fn write_person(out: &mut Writer, person: &Person, q: &Questionnaire) {
    out.open('{').key("id").text(&person.id);
    text(out, "name", &person.name);
    out.key("roles");
    if person.roles.is_said() {
        roles(out, person.roles, q);
    } else {
        out.word("null");
    }
    out.key("answers").open('{');
    for (word, item) in person.answers.iter().zip(q.items.iter()) {
        if word.is_said() {
            out.key(&item.id);
            let object = begin(out, word.rev, word.device, word.value == Answer::Nothing);
            match word.value {
                Answer::Nothing => out.word("null"),
                Answer::Level(level) => out.int(i64::from(level)),
                Answer::DontKnow => out.text("dk"),
                Answer::DoesNotApply => out.text("na"),
            };
            end(out, object, word.rev, word.device);
        }
    }
    out.close('}');
    if !person.notes.is_empty() {
        out.key("notes").open('{');
        for (item, note) in person.notes.iter() {
            if let Some(item) = q.items.get(*item) {
                text(out, &item.id, note);
            }
        }
        out.close('}');
    }
    if !person.counters.is_empty() {
        out.key("reopened").open('{');
        for node in Node::all() {
            if person.reopened(node) > 0 {
                times(out.key(&node.name()), person, node);
            }
        }
        out.close('}');
    }
    if !person.confirmations.is_empty() {
        out.key("confirmed").open('{');
        for node in Node::all() {
            let mut open = false;
            for input in Node::all() {
                let revision = person.confirmed(node, input);
                if revision > 0 {
                    if !open {
                        out.key(&node.name()).open('{');
                        open = true;
                    }
                    out.key(&input.name()).int(i64::from(revision));
                }
            }
            if open {
                out.close('}');
            }
        }
        out.close('}');
    }
    truth(out, "gone", person.gone);
    text(out, "same_as", &person.same_as);
    out.close('}');
}

fn times(out: &mut Writer, person: &Person, node: Node) {
    let first = person.counted(0, node);
    if u32::from(first) == person.reopened(node) {
        out.int(i64::from(first));
        return;
    }
    out.open('{');
    for (device, counters) in person.counters.iter() {
        if counters[node.index()] > 0 {
            out.key(&device.to_string()).int(i64::from(counters[node.index()]));
        }
    }
    out.close('}');
}

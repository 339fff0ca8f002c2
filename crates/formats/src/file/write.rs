//! Writing a group file.

use super::decisions::{PROGRESS, fields};
use engine::group::{About, Answer, Day, Decision, Group, Node, Owner, Person, Word};
use crate::json::Writer;
use engine::questionnaire::{Questionnaire, RoleSet};

/// Writes the group file.
pub fn write(group: &Group, q: &Questionnaire) -> String {
    let mut out = Writer::default();
    write_into(&mut out, group, q);
    out.finish()
}

/// Writes the group as a value of another file.
pub fn write_into(out: &mut Writer, group: &Group, q: &Questionnaire) {
    out.open('{');
    write_fields(out, group, q);
    out.close('}');
}

/// Writes the group's fields into an object that is open.
pub fn write_fields(out: &mut Writer, group: &Group, q: &Questionnaire) {
    out.key("format").int(1);
    out.key("questionnaire").open('{').key("id").text(&q.id).key("edition").text(&q.edition);
    out.key("scoring").text(&q.scoring).close('}');
    let settings = group.name.is_said() || group.by.is_said() || group.blind.is_said();
    if settings || !group.id.is_empty() {
        out.key("group").open('{');
        if !group.id.is_empty() {
            out.key("id").text(&group.id);
        }
        text(out, "name", &group.name);
        day(out, "by", group.by);
        truth(out, "blind", group.blind);
        out.close('}');
    }
    if group.expected.is_said() {
        roles(out.key("expected_roles"), group.expected, q);
    }
    decisions(out, group, q);
    out.key("people").open('[');
    for person in &group.people {
        write_person(out, person, q);
    }
    out.close(']');
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

/// What the group decided: the steps of its plan, and what meetings ended with.
fn decisions(out: &mut Writer, group: &Group, q: &Questionnaire) {
    for (list, is_step) in [("plan", true), ("agreed", false)] {
        let mut open = false;
        for matter in group.matters() {
            let about = matter.about();
            if matches!(about, About::Step { .. }) != is_step {
                continue;
            }
            if !open {
                out.key(list).open('[');
                open = true;
            }
            out.open('{');
            match about {
                About::Step { item, level } => {
                    out.key("item").text(q.items.get(item).map_or("", |item| &item.id));
                    out.key("level").int(i64::from(level));
                }
                About::Item(item) => {
                    out.key("item").text(q.items.get(item).map_or("", |item| &item.id));
                }
                About::Node(node) => {
                    out.key("node").text(&node.name());
                }
            }
            write_decision(out, about, &group.decision(matter), q);
            out.close('}');
        }
        if open {
            out.close(']');
        }
    }
}

fn write_decision(out: &mut Writer, about: About, decision: &Decision, q: &Questionnaire) {
    let names = fields(about);
    let stand = decision.stand;
    if stand.is_said() {
        out.key(names[0]);
        let object = begin(out, stand.rev, stand.device, stand.value == 0);
        match (about, stand.value) {
            (_, 0) => out.word("null"),
            (About::Step { .. }, stand) => out.text(PROGRESS.get(stand as usize).copied().unwrap_or_default()),
            (About::Item(_), stand) => out.int(i64::from(stand) - 1),
            (About::Node(_), _) => out.word("true"),
        };
        end(out, object, stand.rev, stand.device);
    }
    let owner = &decision.owner;
    if owner.is_said() {
        out.key(names[1]);
        let object = begin(out, owner.rev, owner.device, owner.value == Owner::Nobody);
        match &owner.value {
            Owner::Nobody => out.word("null"),
            Owner::Role(role) => out.text(&["role:", q.roles.get(*role).map_or("", |role| &role.id)].concat()),
            Owner::Person(id) => out.text(&["person:", id].concat()),
        };
        end(out, object, owner.rev, owner.device);
    }
    day(out, names[2], decision.day);
    text(out, "note", &decision.note);
}

fn day(out: &mut Writer, key: &str, word: Word<Day>) {
    if word.is_said() {
        out.key(key);
        let object = begin(out, word.rev, word.device, word.value == Day::NONE);
        text_or_null(out, &word.value.text());
        end(out, object, word.rev, word.device);
    }
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

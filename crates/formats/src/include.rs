//! What goes into a link or file: chosen before it is copied.
//!
//! What is left out is no word: whoever adds the copy keeps what they have.

use engine::group::{Group, Person, Word};

/// How people are named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Names {
    /// By name and roles.
    #[default]
    All,
    /// By their roles. In a small group a role can name a person.
    RolesOnly,
    /// "Participant 3": without name and roles.
    Numbered,
}

/// What is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The group's own words without anybody.
    Invitation,
    /// One person's answers.
    Mine,
    /// The group so far.
    Group,
}

/// What is ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a tick of its own")]
pub struct Include {
    /// Answers, and with them what was reopened and confirmed.
    pub answers: bool,
    /// Notes on evidence, word for word.
    pub notes: bool,
    /// What people are called.
    pub names: Names,
    /// The plan and what was decided in meetings, with its notes.
    pub decisions: bool,
    /// Who was asked for answers: for whoever collects them from now on.
    pub asked: bool,
}

impl Default for Include {
    /// Everything but the notes and who was asked.
    fn default() -> Include {
        Include { answers: true, notes: false, names: Names::All, decisions: true, asked: false }
    }
}

impl Include {
    /// Everything there is: for a backup, and for whoever collects from now on.
    pub const EVERYTHING: Include =
        Include { answers: true, notes: true, names: Names::All, decisions: true, asked: true };
}

/// The group with what is ticked. Who is gone or the same as another goes in always.
pub fn redacted(group: &Group, include: Include) -> Group {
    let mut group = group.clone();
    if !include.decisions {
        group.decisions.clear();
    }
    if !include.asked {
        group.asked.clear();
    }
    for (_, asked) in &mut group.asked {
        if include.names != Names::All {
            asked.name = Word::default();
        }
        if include.names == Names::Numbered {
            asked.roles = Word::default();
        }
    }
    for person in &mut group.people {
        if !include.answers {
            person.answers.fill(Word::default());
            person.counters.clear();
            person.confirmations.clear();
            person.done = Word::default();
            person.lowered.clear();
        }
        if !include.notes {
            person.notes.clear();
        }
        if include.names != Names::All {
            person.name = Word::default();
        }
        if include.names == Names::Numbered {
            person.roles = Word::default();
        }
    }
    group
}

/// The group with what is chosen, nothing left out of it yet. *My answers* of nobody are nobody's.
pub fn chosen(group: &Group, me: Option<&Person>, what: What) -> Group {
    match (what, me) {
        (What::Group, _) => group.clone(),
        (What::Mine, Some(me)) => mine(group, me),
        _ => invitation(group),
    }
}

/// The group's own words, what it decided, and one person: *my answers*.
pub fn mine(group: &Group, me: &Person) -> Group {
    Group { people: vec![me.clone()], decisions: group.decisions.clone(), ..invitation(group) }
}

/// The group's own words without anybody: an empty invitation.
pub fn invitation(group: &Group) -> Group {
    Group {
        id: group.id.clone(),
        name: group.name.clone(),
        expected: group.expected,
        by: group.by,
        blind: group.blind,
        ..Group::default()
    }
}

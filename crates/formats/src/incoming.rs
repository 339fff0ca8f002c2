//! What came from somebody, by link or file, before anything is done with it.

use super::file::{self, Other};
use super::link::{Kind, Link};
use crate::problem::Problem;
use crate::record;
use engine::group::{Answer, Carrier, Day, Group, MergeError};
use engine::questionnaire::Questionnaire;

/// Another copy of a group, or of a part of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// Files hold the group so far.
    pub kind: Kind,
    /// The day it was made, of several the last one; none if it does not say. Files do not.
    pub made: Day,
    /// What whoever sent it is called; empty if it does not say, and of several senders.
    pub from: String,
    /// Own answers on their way to another device, or an invitation: the id of whoever was invited.
    pub invited: Option<String>,
    /// The copy itself. Who was asked is in it only where the group is passed on.
    pub group: Group,
    /// How many files it was put together from; 0 for links.
    pub files: usize,
    /// How many links it was put together from; 0 for files.
    pub links: usize,
}

impl Incoming {
    /// What a link holds.
    pub fn link(link: Link) -> Incoming {
        let Link { kind, made, from, mut group } = link;
        let mut invited = None;
        if matches!(kind, Kind::Mine | Kind::Invitation) {
            // That is between whoever sent it and whoever opens it.
            invited = std::mem::take(&mut group.asked).into_iter().next().map(|(id, _)| id);
        }
        Incoming { kind, made, from, invited, group, files: 0, links: 1 }
    }

    /// What a file holds.
    pub fn file(group: Group) -> Incoming {
        let (from, invited) = (String::new(), None);
        Incoming { kind: Kind::Group, made: Day::NONE, from, invited, group, files: 1, links: 0 }
    }

    /// Whether it came by link and only invites: nobody's answers are in it, nor what a meeting ended with.
    pub fn is_invitation(&self) -> bool {
        self.links > 0 && self.kind.invites(&self.group)
    }

    /// The link that holds it: the way to another device.
    pub fn to_link(&self) -> Link {
        Link::of(self.kind, self.made, self.group.clone()).from(self.from.clone())
    }

    /// Puts another one to what is here, such as a second file, or the reply to an invitation.
    ///
    /// # Errors
    /// See [`MergeError`]; then nothing is changed.
    pub fn add(&mut self, other: &Incoming) -> Result<(), MergeError> {
        self.group.merge(&other.group)?;
        let is_empty = |it: &Incoming| matches!(it.kind, Kind::Invitation);
        // What only invites says nothing about the rest.
        if is_empty(self) {
            self.from.clone_from(&other.from);
        } else if !is_empty(other) && self.from != other.from {
            self.from.clear();
        }
        self.invited = if is_empty(other) { self.invited.take() } else { other.invited.clone() };
        self.kind = match (self.kind, other.kind) {
            (kind, Kind::Invitation) | (Kind::Invitation, kind) => kind,
            (Kind::Outcome, _) | (_, Kind::Outcome) => Kind::Outcome,
            (Kind::Mine, Kind::Mine) if self.group.people.len() == 1 => Kind::Mine,
            _ => Kind::Group,
        };
        self.made = self.made.max(other.made);
        self.files += other.files;
        self.links += other.links;
        Ok(())
    }
}

/// Why a file is not simply the group it holds.
#[derive(Clone, Debug, PartialEq)]
pub enum FileError {
    /// It cannot be read: everything that is wrong with it, in the file's order.
    Broken(Vec<Problem>),
    /// It was made with another questionnaire, and this is what means something here.
    Other(Box<Other>),
}

/// Whether a text is what stands in a file: where files cannot be saved, it is copied and pasted instead.
pub fn is_file(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with('{') || record::is_present(text)
}

/// Reads a group file that somebody handed over, or a record that was saved as one.
///
/// # Errors
/// See [`FileError`].
pub fn open_file(text: &str, q: &Questionnaire) -> Result<Group, FileError> {
    if let Ok(state) = record::read(text.trim(), q) {
        return Ok(state.group);
    }
    if let Some(other) = record_of_other(text.trim(), q) {
        return Err(FileError::Other(Box::new(other)));
    }
    let problems = match file::read(text, q) {
        Ok(group) => return Ok(group),
        Err(problems) => problems,
    };
    if problems.iter().any(|problem| problem.path.starts_with("questionnaire."))
        && let Ok(other) = file::read_other(text, q)
    {
        return Err(FileError::Other(Box::new(other)));
    }
    Err(FileError::Broken(problems))
}

/// A record that says itself what other questionnaire it was made with.
fn record_of_other(text: &str, q: &Questionnaire) -> Option<Other> {
    let edition = record::made_with(text)?;
    let group = record::read(text, &edition).ok()?.group;
    let carrier = Carrier::new(&edition, q);
    let is_said = |item: usize| group.people.iter().any(|person| person.answer(item) != Answer::Nothing);
    let left = edition.items_where(|item| carrier.item(item).is_none() && is_said(item));
    Some(Other {
        left: left.into_iter().map(|item| edition.items[item].id.to_string()).collect(),
        made_with: [&edition.id, &edition.edition].map(ToString::to_string),
        group: carrier.group(&group),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link;
    use crate::tests::core;
    use engine::group::Person;
    use engine::questionnaire::RoleSet;
    use engine::state::State;

    fn group(id: &str, person: &str, level: u8) -> Group {
        let mut somebody = Person::new(person, RoleSet::of(0), core());
        somebody.say(0, Answer::Level(level), 0);
        Group { id: id.to_owned(), people: vec![somebody], ..Group::new(core()) }
    }

    #[test]
    fn several_files_are_one_group_and_files_of_two_groups_are_not() {
        let file = |id: &str, person: &str, level| Incoming::file(group(id, person, level));
        let mut came = file("00000001", "a", 1);
        assert_eq!((came.add(&file("00000001", "b", 2)), came.add(&file("", "c", 3))), (Ok(()), Ok(())));
        let before = came.clone();
        assert_eq!((came.add(&file("00000002", "d", 4)), &came), (Err(MergeError::OtherGroup), &before));
        assert_eq!((came.files, came.group.people.len()), (3, 3));
    }

    #[test]
    fn what_stands_in_a_file_is_told_from_a_link_and_a_saved_record_opens_as_one() {
        let state = State { group: group("00000001", "a", 3), ..State::new(core()) };
        let (record, file) = (record::write(&state, core()), file::write(&state.group, core()));
        for text in [&record, &file, &format!("\n {record}\n"), &format!("\n{file}")] {
            assert!(is_file(text), "{text}");
            assert_eq!(open_file(text, core()).map(|group| group.people), Ok(state.group.people.clone()), "{text}");
        }
        let link = link::write(&Link::of(Kind::Group, Day::NONE, state.group.clone()), core()).expect("a link");
        assert!(!is_file(&link) && !is_file("https://example.com/#br4_abc") && !is_file(""), "{link}");
        assert!(open_file(&record[..record.len() - 2], core()).is_err(), "cut off");
    }

    #[test]
    fn several_links_are_what_they_hold_together() {
        let day = |day| Day::of(2026, 11, day).expect("a day");
        let link = |kind, on, from: &str, group| Incoming::link(Link::of(kind, day(on), group).from(from));
        let ben = link(Kind::Mine, 20, "Ben", group("00000001", "b", 2));
        // A reply above the invitation it answers is a reply, whichever comes first.
        let invitation = || {
            let mut group = Group { id: "00000001".into(), ..Group::new(core()) };
            group.asked.insert("b".into(), engine::group::Asked::default());
            link(Kind::Invitation, 18, "Ana", group)
        };
        assert!(invitation().group.asked.is_empty(), "whom she asked stays with Ana");
        assert_eq!(invitation().invited.as_deref(), Some("b"));
        let (mut above, mut below) = (ben.clone(), invitation());
        assert_eq!((above.add(&invitation()), below.add(&ben)), (Ok(()), Ok(())));
        for came in [&above, &below] {
            let of = (came.kind, came.made, came.from.as_str(), came.invited.as_deref(), came.links);
            assert_eq!(of, (Kind::Mine, day(20), "Ben", None, 2));
        }
        // Two replies are a group; from the same person they are that person's.
        let (mut both, mut again) = (ben.clone(), ben.clone());
        assert_eq!(both.add(&link(Kind::Mine, 21, "Cho", group("00000001", "c", 1))), Ok(()));
        assert_eq!(again.add(&ben), Ok(()));
        assert_eq!((both.kind, both.from.as_str(), both.made), (Kind::Group, "", day(21)));
        assert_eq!((again.kind, again.from.as_str()), (Kind::Mine, "Ben"));
        assert_eq!(both.add(&link(Kind::Outcome, 21, "Ana", group("00000001", "a", 1))), Ok(()));
        assert_eq!(both.kind, Kind::Outcome);
        let there = link::write(&ben.to_link(), core()).expect("it fits");
        assert_eq!(Incoming::link(link::read(&there, core()).expect("it is whole")), ben);
    }

    #[test]
    fn a_file_is_the_group_or_broken_or_of_another_questionnaire() {
        let q = core();
        let text = file::write(&group("00000001", "a", 1), q);
        assert_eq!(open_file(&text, q), Ok(group("00000001", "a", 1)));
        let digest = q.scoring.as_ref();
        let item = q.items[0].id.as_ref();
        let other = text.replace(digest, "another");
        let more = other.replace(&format!("\"{item}\":1"), &format!("\"{item}\":1,\"ZZ-1\":2"));
        assert_ne!(more, other);
        match open_file(&more, q) {
            Err(FileError::Other(other)) => {
                assert_eq!((other.group, other.left), (group("00000001", "a", 1), vec!["ZZ-1".to_owned()]));
            }
            found => panic!("{found:?}"),
        }
        // A statement nobody knows is an error in a file of our own, and so is a level there cannot be.
        for broken in [text.replace(item, "ZZ-1"), other.replace(":1}", ":9}"), other[..40].to_owned(), String::new()] {
            assert!(matches!(open_file(&broken, q), Err(FileError::Broken(found)) if !found.is_empty()), "{broken}");
        }
    }

    #[test]
    fn a_record_of_another_edition_is_read_by_what_it_says_of_itself() {
        let mut before = core().clone();
        before.items[0].id = "GONE-1".into();
        before.scoring = "00facade00facade".into();
        let mut group = group("00000001", "a", 1);
        group.people[0].say(1, Answer::Level(2), 0);
        let text = record::write(&State { group, ..State::new(&before) }, &before);
        let says = |other: &Other| {
            let me = &other.group.people[0];
            (me.answered(), me.answer(1), other.left.len()) == (1, Answer::Level(2), 1) && other.left[0] == "GONE-1"
        };
        assert!(matches!(open_file(&text, core()), Err(FileError::Other(other)) if says(&other)));
    }
}

//! What came from somebody, by link or file, before anything is done with it.

use super::file::{self, Other};
use super::link::{Kind, Link};
use crate::problem::Problem;
use engine::group::{Day, Group, MergeError};
use engine::questionnaire::Questionnaire;

/// Another copy of a group, or of a part of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// Files hold the group so far.
    pub kind: Kind,
    /// The day it was made; none if it does not say. Files do not.
    pub made: Day,
    /// The copy itself.
    pub group: Group,
    /// How many files it was put together from; 0 for a link.
    pub files: usize,
}

impl Incoming {
    /// What a link holds.
    pub fn link(link: Link) -> Incoming {
        Incoming { kind: link.kind, made: link.made, group: link.group, files: 0 }
    }

    /// What a file holds.
    pub fn file(group: Group) -> Incoming {
        Incoming { kind: Kind::Group, made: Day::NONE, group, files: 1 }
    }

    /// Puts another file to those that are here.
    ///
    /// # Errors
    /// See [`MergeError`]; then nothing is changed.
    pub fn add(&mut self, group: &Group) -> Result<(), MergeError> {
        self.group.merge(group)?;
        self.files += 1;
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

/// Reads a group file that somebody handed over.
///
/// # Errors
/// See [`FileError`].
pub fn open_file(text: &str, q: &Questionnaire) -> Result<Group, FileError> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::core;
    use engine::group::{Answer, Person};
    use engine::questionnaire::RoleSet;

    fn group(id: &str, person: &str, level: u8) -> Group {
        let mut somebody = Person::new(person, RoleSet::of(0), core());
        somebody.say(0, Answer::Level(level), 0);
        Group { id: id.to_owned(), people: vec![somebody], ..Group::new(core()) }
    }

    #[test]
    fn several_files_are_one_group_and_files_of_two_groups_are_not() {
        let mut came = Incoming::file(group("00000001", "a", 1));
        assert_eq!((came.add(&group("00000001", "b", 2)), came.add(&group("", "c", 3))), (Ok(()), Ok(())));
        let before = came.clone();
        assert_eq!((came.add(&group("00000002", "d", 4)), &came), (Err(MergeError::OtherGroup), &before));
        assert_eq!((came.files, came.group.people.len()), (3, 3));
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
}

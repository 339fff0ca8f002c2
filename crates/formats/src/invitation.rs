//! An invitation that came by a link: who asks, and whom.

use super::link::Link;
use engine::group::Group;
use engine::questionnaire::RoleSet;

/// What an invitation says. Those before version 4 of a link say neither who asks nor whom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Invitation {
    /// What whoever sent it is called; empty if it does not say.
    pub from: String,
    /// The id that is theirs who answer it, on every device they open it on; empty if it does not say.
    pub key: String,
    /// What it calls them; empty if it does not.
    pub name: String,
    /// The roles it asks them as; none if it does not say.
    pub roles: RoleSet,
    /// The group it invites to. Whom the sender asked is the sender's, and not in it.
    pub group: Group,
}

impl Invitation {
    /// Of a link; none where that is no invitation.
    pub fn of(link: Link) -> Option<Invitation> {
        if !link.is_invitation() {
            return None;
        }
        let Link { from, mut group, .. } = link;
        let asked = std::mem::take(&mut group.asked).into_iter().next();
        let (key, asked) = asked.unwrap_or_default();
        Some(Invitation { from, key, name: asked.name.value, roles: asked.roles.value, group })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::Kind;
    use crate::tests::core;
    use engine::group::{Asked, Day, Person, Word};

    #[test]
    fn it_says_who_asks_whom_and_leaves_that_with_the_sender() {
        let empty = Group { id: "00000001".into(), ..Group::new(core()) };
        let mut group = empty.clone();
        let roles = RoleSet::of(2);
        let asked = Asked { name: Word::first("Cho".into()), roles: Word::first(roles), ..Asked::default() };
        group.asked.insert("0000000c".into(), asked);
        let link = Link::of(Kind::Invitation, Day::NONE, group).from("Ana");
        let (key, name) = ("0000000c".to_owned(), "Cho".to_owned());
        let said = Invitation { from: "Ana".into(), key, name, roles, group: empty.clone() };
        assert_eq!(Invitation::of(link), Some(said));

        // Before version 4: a group without anybody.
        let older = Link::of(Kind::Group, Day::NONE, empty.clone());
        assert_eq!(Invitation::of(older), Some(Invitation { group: empty.clone(), ..Invitation::default() }));
        let somebody = Group { people: vec![Person::new("a", RoleSet::of(0), core())], ..empty };
        assert_eq!(Invitation::of(Link::of(Kind::Group, Day::NONE, somebody)), None);
    }
}

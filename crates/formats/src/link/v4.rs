//! Version 4 of a link's payload: what version 1 has, who sends it, what the group decided, who is done, and who was
//! asked. docs/link-format.md says the same in words.

use super::bits::Bits;
use super::text::Ways;
use super::v1::Wire;
use super::{Kind, Link, LinkError, MAX_PEOPLE};
use engine::group::{Asked, Day, Group, LAST_KEY, MAX_ASKED, Person, clean};
use engine::questionnaire::Questionnaire;

/// By their numbers.
const KINDS: [Kind; 4] = [Kind::Mine, Kind::Group, Kind::Invitation, Kind::Outcome];

/// What stands before everything else: what it is meant as, the day, the group's own words, and the sender.
fn head<'a>(bits: &'a mut Bits, link: &mut Link, q: &'a Questionnaire) -> Result<Wire<'a>, LinkError> {
    let kind = KINDS.iter().position(|kind| *kind == link.kind).unwrap_or_default();
    link.kind = KINDS[bits.bits(kind as u32, 2) as usize];
    let mut wire = Wire::new(bits, q, Ways::Characters);
    wire.questionnaire()?;
    wire.day(&mut link.made);
    wire.settings(&mut link.group);
    if wire.bits.flag(!link.from.is_empty()) {
        wire.name(&mut link.from);
    }
    Ok(wire)
}

/// What the sender of a link is called whose end may be missing; empty if it does not say.
pub fn sender(bits: &mut Bits, mut link: Link, q: &Questionnaire) -> Option<String> {
    head(bits, &mut link, q).ok()?;
    (!bits.has_failed()).then_some(link.from)
}

/// Writes a link, or reads it into an empty one, as [`v1::walk`](super::v1::walk) does.
///
/// # Errors
/// As there.
pub fn walk(bits: &mut Bits, mut link: Link, q: &Questionnaire) -> Result<Link, LinkError> {
    let mut wire = head(bits, &mut link, q)?;
    let people = link.group.people.len();
    let count = match link.kind {
        Kind::Mine => 1,
        Kind::Invitation => 0,
        Kind::Group | Kind::Outcome => wire.bits.bits(people as u32, 7) as usize,
    };
    if count > MAX_PEOPLE || !(wire.bits.is_reading() || count == people) {
        return Err(LinkError::Damaged);
    }
    wire.people(&mut link.group, count)?;
    let decided = !link.group.decisions.is_empty();
    if wire.bits.flag(decided) {
        wire.decisions(&mut link.group, LAST_KEY);
    }
    let more = |person: &Person| person.done.is_said() || !person.lowered.is_empty();
    if wire.bits.flag(link.group.people.iter().any(more)) {
        // Writing follows the order of the ids, as the people do.
        for n in link.group.by_id() {
            if let Some(person) = link.group.people.get_mut(n) {
                wire.more(person, q.items.len() as u32);
            }
        }
    }
    wire.asked(&mut link.group);
    if link.kind == Kind::Invitation && link.group.asked.len() > 1 {
        wire.bits.fail();
    }
    Ok(link)
}

/// Reads an invitation as [`walk`] does, and nothing else: whatever other links hold need not be known for it.
///
/// # Errors
/// As there; damaged, too, where it is no invitation.
pub fn invitation(bits: &mut Bits, mut link: Link, q: &Questionnaire) -> Result<Link, LinkError> {
    let mut wire = head(bits, &mut link, q)?;
    let (is_decided, is_more) = (wire.bits.flag(false), wire.bits.flag(false));
    if link.kind != Kind::Invitation || is_decided || is_more {
        return Err(LinkError::Damaged);
    }
    wire.asked(&mut link.group);
    if link.group.asked.len() > 1 {
        wire.bits.fail();
    }
    Ok(link)
}

impl Wire<'_> {
    /// Whether somebody is done, and what they lowered.
    fn more(&mut self, person: &mut Person, items: u32) {
        self.stamps(&[(person.done.rev, person.done.device)], false);
        self.word(&mut person.done, Wire::truth);
        let lowered = std::mem::take(&mut person.lowered);
        let mut lowered = lowered.iter();
        let (mut next, mut entry) = (0, lowered.next());
        while self.bits.flag(entry.is_some()) {
            let (item, mut day) = entry.map_or((0, Day::NONE), |(item, day)| (*item as u32, *day));
            let item = next + self.bits.number(item.saturating_sub(next), items);
            self.day(&mut day);
            if item >= items {
                self.bits.fail();
            }
            person.lowered.insert(item as usize, day);
            (next, entry) = (item + 1, lowered.next());
        }
    }

    /// Who was asked, by their ids.
    fn asked(&mut self, group: &mut Group) {
        let all = std::mem::take(&mut group.asked);
        let count = self.bits.number(all.len() as u32, MAX_ASKED as u32);
        let mut all = all.iter();
        for _ in 0..count {
            let (mut id, mut asked) =
                all.next().map_or_else(<(String, Asked)>::default, |(id, asked)| (id.clone(), asked.clone()));
            self.id(&mut id);
            let stamps = [
                (asked.name.rev, asked.name.device),
                (asked.roles.rev, asked.roles.device),
                (asked.day.rev, asked.day.device),
            ];
            self.stamps(&stamps, false);
            self.word(&mut asked.name, Wire::name);
            self.word(&mut asked.roles, Wire::roles);
            self.word(&mut asked.day, Wire::day);
            if id.trim().is_empty() || clean(&id, false) != id || group.asked.insert(id, asked).is_some() {
                self.bits.fail();
            }
            if self.bits.has_failed() {
                return;
            }
        }
    }
}

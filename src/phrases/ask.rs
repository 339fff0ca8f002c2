//! Asking somebody for answers: the link that opens their own part, and what the message around it says. It ends in
//! what the group needs: help for the group brings people together, help for one of them drives them apart.

use std::iter;

use engine::group::{Answer, Asked, Day, Group, Person, Word};
use engine::questionnaire::RoleSet;
use formats::invitation;
use formats::link::{self, Kind, Link};

use super::days::weekday;
use super::numbers::{spelled, spelled_first};
use super::role_names;
use crate::i18n::{Key, Part, key};
use crate::snapshot::Snapshot;

/// How many topics stand in a message.
const TOPICS: usize = 5;
/// How many questions it quotes.
const QUOTED: usize = 6;

/// Somebody who is asked for answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Addressee {
    /// Their id in the group, theirs already or once they answer.
    pub id: String,
    /// What they are called; empty for nothing.
    pub name: String,
    /// The roles they answer as.
    pub roles: RoleSet,
}

impl Addressee {
    /// A member, or somebody who was invited.
    pub fn of(group: &Group, id: &str) -> Option<Addressee> {
        let person = group.find(id).and_then(|n| group.people.get(n));
        let asked = group.asked.get(id);
        let (name, roles) = match person {
            Some(person) => (&person.name.value, person.roles.value),
            None => asked.map(|asked| (&asked.name.value, asked.roles.value))?,
        };
        Some(Addressee { id: id.to_owned(), name: name.clone(), roles })
    }

    /// What they are called: by name, else by roles.
    pub fn called(&self, snapshot: &Snapshot) -> String {
        match self.name.as_str() {
            "" if self.roles.is_empty() => snapshot.text(key::RESULTS_SOMEBODY).to_owned(),
            "" => role_names(snapshot, self.roles),
            name => name.to_owned(),
        }
    }
}

/// Who was invited for a role and is not back: what they are called.
pub fn invited_as(snapshot: &Snapshot, role: usize) -> Vec<String> {
    let group = &snapshot.state.group;
    // Before there is a day, the message is only written.
    let is_asked = |asked: &Asked| asked.roles.value.has(role) && asked.day.value != Day::NONE;
    let invited = group.invited().filter(|(_, asked)| is_asked(asked));
    let called = |id: &str| Addressee::of(group, id).map(|to| to.called(snapshot));
    invited.filter_map(|(id, _)| called(id)).collect()
}

/// What somebody was asked and has not said: what they left open, and what they do not know. As long as others' answers
/// are kept from me, only what is open: how far somebody is tells nothing of what they say.
pub fn missing_from(snapshot: &Snapshot, id: &str) -> (Vec<usize>, Vec<usize>) {
    let (q, state) = (snapshot.q, &snapshot.state);
    let Some(person) = state.group.find(id).and_then(|n| state.group.people.get(n)) else { return Default::default() };
    let said = |answer: Answer| person.asked(q).filter(|item| person.answer(*item) == answer).collect::<Vec<_>>();
    let is_hidden = state.is_closed(q) && state.my().is_none_or(|me| me.id != id);
    (said(Answer::Nothing), if is_hidden { Vec::new() } else { said(Answer::DontKnow) })
}

/// The link that opens somebody's own part: the group's own words, who asks, who is asked and as what; nobody's answers.
/// None where it cannot be written. `group` is the id of a group that has none yet.
pub fn part_link(snapshot: &Snapshot, to: &Addressee, group: &str, today: Day) -> Option<String> {
    let (state, mut asks) = (&snapshot.state, invitation(&snapshot.state.group));
    if asks.id.is_empty() {
        group.clone_into(&mut asks.id);
    }
    let name = if to.name.is_empty() { Word::default() } else { Word::first(to.name.clone()) };
    let day = if today == Day::NONE { Word::default() } else { Word::first(today) };
    asks.asked.insert(to.id.clone(), Asked { name, roles: Word::first(to.roles), day });
    let from = state.my().map_or("", |me| me.name.value.as_str());
    link::write(&Link::of(Kind::Invitation, today, asks).from(from), snapshot.q).ok()
}

/// The first message to somebody.
pub fn letter(snapshot: &Snapshot, to: &Addressee, address: &str) -> String {
    let asks = purchase(snapshot, key::LETTER_VIEW, key::LETTER_VIEW_UNNAMED);
    paragraphs(snapshot, to, [asks, their_part(snapshot, to, address), needs(snapshot, to)])
}

/// A later message to somebody: to a member who has answered, it quotes what is missing.
pub fn reminder(snapshot: &Snapshot, to: &Addressee, address: &str) -> String {
    let (open, unsure) = missing_from(snapshot, &to.id);
    let (q, words, group) = (snapshot.q, snapshot.words, &snapshot.state.group);
    let has_answered = group.find(&to.id).and_then(|n| group.people.get(n)).is_some_and(|one| one.answered() > 0);
    if !has_answered {
        let missing = purchase(snapshot, key::LETTER_MISSING, key::LETTER_MISSING_UNNAMED);
        return paragraphs(snapshot, to, [missing, their_part(snapshot, to, address), needs(snapshot, to)]);
    }
    let all: Vec<usize> = q.items_where(|item| open.contains(&item) || unsure.contains(&item));
    let name = group.name.value.as_str();
    let list = |items: &[usize], word: Key, count: String| {
        let mut quotes: String =
            items.iter().take(QUOTED).map(|item| quote(snapshot, q.items[*item].headline())).collect();
        if items.len() > QUOTED {
            quotes += &words.count(key::LETTER_MORE, items.len() - QUOTED, &[]);
        }
        let parts: [Part; 4] = [("name", &name), ("count", &count), ("unsure", &q.dont_know), ("quotes", &quotes)];
        if items.is_empty() { String::new() } else { words.count(word, items.len(), &parts) }
    };
    let missing = if name.is_empty() { key::LETTER_OPEN_UNNAMED } else { key::LETTER_OPEN };
    let missing = list(&open, missing, spelled_first(words, open.len()));
    // What they do not know is an answer, and not missing from them.
    let doubt = match (open.is_empty(), name.is_empty()) {
        (false, _) => key::LETTER_DOUBT_TOO,
        (true, false) => key::LETTER_DOUBT,
        (true, true) => key::LETTER_DOUBT_UNNAMED,
    };
    let mut doubt = list(&unsure, doubt, spelled(words, unsure.len()));
    if !doubt.is_empty() {
        doubt = doubt + "\n\n" + words.text(key::LETTER_UNSURE);
    }
    let minutes = words.count(key::LETTER_MINUTES, q.minutes_for(&all).max(1), &[]);
    let again = words.fill(key::LETTER_AGAIN, &[("minutes", &minutes), ("address", &address)]);
    paragraphs(snapshot, to, [missing, doubt, again])
}

/// The greeting, what it says, by when, and who asks; what is empty is left out.
fn paragraphs(snapshot: &Snapshot, to: &Addressee, says: [String; 3]) -> String {
    let words = snapshot.words;
    let hello = match to.name.as_str() {
        "" => words.text(key::LETTER_HELLO).to_owned(),
        name => words.fill(key::LETTER_HELLO_NAMED, &[("name", &name)]),
    };
    let by = snapshot.state.group.by.value;
    let day = if by == Day::NONE || by < snapshot.state.today { String::new() } else { weekday(snapshot, by) };
    let by = if day.is_empty() { day } else { words.fill(key::LETTER_BY, &[("day", &day)]) };
    let name = snapshot.state.my().map(|me| me.name.value.clone()).unwrap_or_default();
    // Who asks stands right below the last line.
    let end: Vec<String> = [by, name].into_iter().filter(|text| !text.is_empty()).collect();
    let all = iter::once(hello).chain(says).chain(iter::once(end.join("\n")));
    all.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// A sentence about the purchase, with its name or without.
fn purchase(snapshot: &Snapshot, named: Key, unnamed: Key) -> String {
    match snapshot.state.group.name.value.as_str() {
        "" => snapshot.text(unnamed).to_owned(),
        name => snapshot.words.fill(named, &[("name", &name)]),
    }
}

/// How much it is, and the link.
fn their_part(snapshot: &Snapshot, to: &Addressee, address: &str) -> String {
    let word = if snapshot.state.group.blind.value { key::LETTER_PART_BLIND } else { key::LETTER_PART };
    let parts: [Part; 2] = [("size", &part_size(snapshot, to.roles)), ("address", &address)];
    snapshot.words.fill(word, &parts)
}

/// "20 statements, about 7 minutes": how much holders of these roles are asked.
pub fn part_size(snapshot: &Snapshot, roles: RoleSet) -> String {
    let (q, words) = (snapshot.q, snapshot.words);
    let asked = q.items_where(|item| q.items[item].roles.meets(roles)).len();
    let minutes = words.count(key::LETTER_MINUTES, q.minutes(roles).max(1), &[]);
    words.count(key::LETTER_SIZE, asked, &[("minutes", &minutes)])
}

/// What the group needs from them: what nobody else in it is placed to say comes first.
fn needs(snapshot: &Snapshot, to: &Addressee) -> String {
    let (q, words) = (snapshot.q, snapshot.words);
    let held = held_by_others(snapshot, &to.id);
    let only = q.items_where(|n| q.items[n].roles.meets(to.roles) && !q.items[n].roles.meets(held));
    if only.is_empty() {
        return words.text(key::LETTER_NEEDS_TOO).to_owned();
    }
    let few: Vec<usize> = only.iter().copied().take(TOPICS).collect();
    let list = match q.topics(few.iter().copied()) {
        Some(topics) => [" ", &words.list(&topics), ". "].concat(),
        // Without topics a list inside a sentence becomes lines.
        None => few.iter().map(|item| quote(snapshot, &q.items[*item].text)).collect::<String>() + "\n",
    };
    let word = if few.len() < only.len() { key::LETTER_NEEDS_SOME } else { key::LETTER_NEEDS_ONLY };
    words.fill(word, &[("list", &list)])
}

/// The roles others hold as their own: who answers for all of us is placed best for none of it.
fn held_by_others(snapshot: &Snapshot, id: &str) -> RoleSet {
    let (people, all) = (&snapshot.group.people, snapshot.q.all_roles());
    let others = people.iter().filter(|person: &&Person| person.id != id && person.roles.value != all);
    others.fold(RoleSet::NONE, |held, person| held.or(person.roles.value))
}

/// A line of its own.
fn quote(snapshot: &Snapshot, text: &str) -> String {
    snapshot.words.fill(key::LETTER_QUOTE, &[("text", &text)])
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use engine::state::{Action, State};

    use super::*;
    use crate::questionnaire::core;

    /// Ana asks on a purchase.
    fn snapshot(change: impl Fn(&mut State)) -> Snapshot {
        let q = core();
        let mut state = State::new(q);
        let me = Action::Me { id: "a1".into(), name: "Ana".into(), roles: RoleSet::of(0), expected: q.all_roles() };
        state.apply(q, Action::Today(Day::of(2026, 11, 29).unwrap()));
        state.apply(q, me);
        state.apply(q, Action::Found("5eed0bad".into()));
        let by = Day::of(2026, 12, 11).unwrap();
        let (name, expected) = ("Invoice automation 2027".to_owned(), q.all_roles());
        state.apply(q, Action::Settings { name, expected, by, blind: true });
        change(&mut state);
        let state = Rc::new(state);
        Snapshot::of(q, Rc::clone(&state), &state.shown(q))
    }

    fn cho() -> Addressee {
        Addressee { id: "c3".into(), name: "Cho".into(), roles: RoleSet::of(2) }
    }

    #[test]
    fn a_letter_says_what_for_how_long_by_when_and_what_the_group_needs() {
        let text = letter(&snapshot(|_| {}), &cho(), "https://example.com/#br4_x");
        let parts: Vec<&str> = text.split("\n\n").collect();
        assert_eq!(parts[0], "Hello Cho,");
        assert!(parts[1].contains("“Invoice automation 2027”"), "{text}");
        assert!(parts[2].starts_with("20 statements, about 7 minutes, no account."), "{text}");
        assert!(parts[2].contains("you see the group’s after you have given yours"), "{text}");
        assert!(parts[2].ends_with(":\nhttps://example.com/#br4_x"), "a line of its own: {text}");
        assert!(
            parts[3]
                .starts_with("What the group needs from you, among other things, since nobody else is asked about it"),
            "{text}"
        );
        assert!(parts[3].contains("how it would work here") && parts[3].contains("all of us decide"), "{text}");
        assert_eq!(parts[4..], ["Could you do it by Friday 11 December?\nAna"]);
        // Who answers for all of us takes nothing of it away.
        let for_all = snapshot(|state| state.group.people[0].roles.value = core().all_roles());
        assert!(letter(&for_all, &cho(), "x").contains("since nobody else is asked about it"));
    }

    #[test]
    fn what_is_not_known_is_not_in_it() {
        let snapshot = snapshot(|state| {
            state.group.name.say(String::new(), 0);
            state.group.by.say(Day::of(2026, 11, 1).unwrap(), 0);
            state.group.blind.say(false, 0);
            state.group.people[0].name.say(String::new(), 0);
            // Somebody of the same role is in already.
            state.group.people.push(Person::new("b2", RoleSet::of(2), core()));
        });
        let text = letter(&snapshot, &Addressee { name: String::new(), ..cho() }, "x");
        assert!(text.starts_with("Hello,\n\n") && text.contains("our purchase"), "{text}");
        for no in ["Could you", "the group’s after", "nobody else"] {
            assert!(!text.contains(no), "{no}: {text}");
        }
        assert!(text.contains("a second view") && text.ends_with("what one of us believes."), "{text}");
    }

    #[test]
    fn the_link_holds_who_asks_whom_and_nobodys_answers() {
        let snapshot = snapshot(|state| {
            state.apply(core(), Action::Answer { item: 0, answer: Answer::Level(2) });
            let day = Day::of(2026, 11, 24).unwrap();
            state.apply(core(), Action::Ask { id: "f6".into(), name: "Fay".into(), roles: RoleSet::of(4), day });
        });
        let today = Day::of(2026, 11, 29).unwrap();
        let link = part_link(&snapshot, &cho(), "ffffffff", today).expect("it is short");
        let read = link::read(&link, core()).expect("a link");
        assert_eq!((read.kind, read.from.as_str(), read.made), (Kind::Invitation, "Ana", today));
        let (group, ids) = (&read.group, read.group.asked.keys().map(String::as_str).collect::<Vec<_>>());
        assert_eq!((group.id.as_str(), group.people.len(), ids), ("5eed0bad", 0, vec!["c3"]), "only whom it is for");
        let asked = group.asked.get("c3").expect("Cho is in it");
        assert_eq!((asked.name.value.as_str(), asked.roles.value, asked.day.value), ("Cho", RoleSet::of(2), today));
        assert!(group.blind.value && group.by.value != Day::NONE && group.name.value.contains("2027"));
    }

    /// Ben, who left one open and does not know another.
    fn with_ben(state: &mut State) {
        let mut ben = Person::new("b2", RoleSet::of(1), core());
        ben.name.say("Ben".into(), 0);
        let asked: Vec<usize> = ben.asked(core()).collect();
        for (n, item) in asked.iter().enumerate().skip(1) {
            ben.say(*item, if n == 1 { Answer::DontKnow } else { Answer::Level(2) }, 0);
        }
        state.group.people.push(ben);
    }

    #[test]
    fn a_reminder_quotes_what_is_missing() {
        let q = core();
        let done = |state: &mut State| {
            with_ben(state);
            state.apply(q, Action::Done(true));
        };
        let snapshot = snapshot(done);
        let to = Addressee::of(&snapshot.state.group, "b2").expect("Ben is in");
        let (open, unsure) = missing_from(&snapshot, "b2");
        assert_eq!((open.len(), unsure.len()), (1, 1));
        let text = reminder(&snapshot, &to, "x");
        assert!(text.contains("One is still missing:\n– "), "{text}");
        assert!(text.contains("\n\nTo one you said “"), "{text}");
        for item in open.into_iter().chain(unsure) {
            assert!(text.contains(q.items[item].headline()), "{text}");
        }
        assert!(text.contains(&*q.dont_know) && text.ends_with("?\nAna"), "{text}");
        // Where nothing is open, nothing is missing.
        let mut known = (*snapshot.state).clone();
        let ben = known.group.find("b2").expect("Ben is in");
        assert!(known.group.people[ben].say(missing_from(&snapshot, "b2").0[0], Answer::Level(3), 0));
        let known = Snapshot::of(q, Rc::new(known.clone()), &known.shown(q));
        let text = reminder(&known, &to, "x");
        assert!(text.contains("Thank you") && text.contains("To one you said") && !text.contains("missing"), "{text}");
        // Who has not begun is reminded of the whole.
        let silent = Addressee { id: "new".into(), ..to };
        assert!(reminder(&snapshot, &silent, "x").contains("is still missing. Should my first message"));
    }

    #[test]
    fn before_my_own_answers_are_in_nobody_is_said_not_to_know() {
        let snapshot = snapshot(with_ben);
        assert!(snapshot.state.is_closed(core()));
        let (open, unsure) = missing_from(&snapshot, "b2");
        assert_eq!((open.len(), unsure.len()), (1, 0));
        let to = Addressee::of(&snapshot.state.group, "b2").expect("Ben is in");
        assert!(!reminder(&snapshot, &to, "x").contains(&*core().dont_know));
    }
}

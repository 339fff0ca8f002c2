//! What has to hold for anything that comes from outside, however hostile: nothing panics; what is read,
//! written and read again is the same value; whatever was written is read. The fuzz targets hand any bytes
//! over, the native tests what they draw or keep.

use std::sync::OnceLock;

use engine::assessment::assess;
use engine::group::{About, Answer, Asked, Day, Decide, Group, Matter, Node, OWN_STEPS, Owner, Person, Word};
use engine::questionnaire::Questionnaire;
use engine::state::State;
use formats::link::{self, Bits, Kind, Link, LinkError, Sealed, Unfit, fragment};
use formats::record::{self, older};
use formats::{FileError, file, open_file};
use formats::{past, questionnaire, redacted, resources};

/// The core questionnaire.
fn core() -> &'static Questionnaire {
    static CORE: OnceLock<Questionnaire> = OnceLock::new();
    CORE.get_or_init(|| questionnaire::read(include_str!("../../questionnaires/core.en.json")).expect("it is whole"))
}

/// A text as a link: refused, or what it holds is whole. Says whether it was read.
pub fn link(text: &str) -> bool {
    let q = core();
    let text = fragment::find(text, "br").unwrap_or(text);
    let found = match link::read(text, q) {
        Ok(found) => found,
        Err(LinkError::Sealed(sealed)) => return sealed_again(&sealed),
        Err(_) => return false,
    };
    group(&found.group, q);
    match link::write(&found, q) {
        Ok(again) => assert_eq!(link::read(&again, q), Ok(found)),
        Err(unfit) => assert_eq!(unfit, Unfit::TooLong),
    }
    true
}

/// The characters of a text as the payload of links whose check fits, behind a head that is whole.
pub fn link_payload(text: &str) {
    let q = core();
    let kind = if text.len().is_multiple_of(2) { Kind::Group } else { Kind::Mine };
    let people = if kind == Kind::Mine { vec![Person { id: "a".into(), ..Person::default() }] } else { Vec::new() };
    let first = Link::of(kind, Day::NONE, Group { people, ..Group::new(q) });
    let first = link::write(&first, q).expect("the first state of a group fits");
    let version = match text.chars().next() {
        Some('1') => "1.",
        Some('3') => "3.",
        _ => "4_",
    };
    // Kind, questionnaire and day: seven characters.
    with_check(version, text, payload(&first).get(..7).unwrap_or_default(), &link);
}

/// Bytes as what a sealed link holds.
pub fn sealed(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    with_check(if text.starts_with('2') { "2." } else { "5_" }, &text, "", &link);
    if let Some(sealed) = Sealed::of(bytes.to_vec()) {
        sealed_again(&sealed);
    }
}

fn sealed_again(sealed: &Sealed) -> bool {
    let (salt, iv, text) = sealed.parts();
    assert_eq!((salt.len(), iv.len()), (link::SALT, link::IV));
    match sealed.write() {
        Ok(again) => {
            // What stands behind the text is the tag of 16 bytes.
            assert_eq!(again.len(), link::sealed_length(text.len() - 16));
            assert_eq!(link::read(&again, core()), Err(LinkError::Sealed(sealed.clone())));
        }
        Err(unfit) => assert_eq!(unfit, Unfit::TooLong),
    }
    true
}

/// A text as the fragment of an address, with a link put into it: what is ours is found; a router's path is kept, and
/// of anything else the link takes the place. And as what somebody pasted.
pub fn fragment(text: &str) {
    let (value, rest) = text.split_once('\n').unwrap_or(("", text));
    let characters = value.chars().filter(|c| c.is_ascii_alphanumeric() || "-_".contains(*c));
    let value: String = "4_".chars().chain(characters).collect();
    let without = fragment::remove(rest, "br");
    assert_eq!(fragment::find(&without, "br"), None);
    let with = fragment::set(rest, "br", &value);
    assert_eq!(fragment::find(&with, "br"), Some(value.as_str()));
    let sign = if rest.starts_with('#') { "#" } else { "" };
    if rest.strip_prefix('#').unwrap_or(rest).starts_with(['/', '!']) {
        assert_eq!(fragment::remove(&with, "br"), without);
    } else {
        assert_eq!(with, format!("{sign}br{value}"));
    }
    let pasted = fragment::pasted(rest, "br");
    assert!(rest.contains(pasted));
    link(pasted);
    for pasted in fragment::all_pasted(rest, "br").take(8) {
        assert!(rest.contains(pasted));
        link(pasted);
    }
}

/// A text as a stored record of any format: refused, or a state that is saved as it is. Says whether it was
/// read.
pub fn record(text: &str) -> bool {
    let q = core();
    let mut state = record::read(text, q).ok();
    // What it says of what it was made with is enough to read it.
    if let Some(made_with) = record::made_with(text) {
        let _ = record::read(text, &made_with);
    }
    if record::is_older(text) {
        state = older::read(text, q);
        if state.is_some() {
            let new = older::convert(text, q).expect("whatever an older record holds fits into a new one");
            assert_eq!(record::read(&new, q).ok(), state);
        }
    }
    let Some(state) = state else { return false };
    group(&state.group, q);
    assert_eq!(record::read(&record::write(&state, q), q), Ok(state));
    true
}

/// The characters of a text as the payload of records whose check fits, with the questionnaire's digest in
/// front.
pub fn record_payload(text: &str) {
    let scoring = &core().scoring;
    let mut head = Bits::default();
    let format = match text.chars().next() {
        Some('3') => "3.",
        Some('4') => "4.",
        Some('5') => "5.",
        Some('6') => "6.",
        _ => "7.",
    };
    if matches!(format, "3." | "4.") {
        for digit in scoring.chars().take(6) {
            head.bits(digit.to_digit(16).unwrap_or(0), 4);
        }
    } else {
        // A text behind its length.
        for byte in [scoring.len() as u8].into_iter().chain(scoring.bytes()) {
            head.bits(u32::from(byte), 8);
        }
    }
    with_check(format, text, &head.text(), &record);
}

/// A text as a group file: every error, or a group.
pub fn file(text: &str) {
    let q = core();
    let read = file::read(text, q);
    match &read {
        Ok(found) => group(found, q),
        Err(all) => assert!(!all.is_empty()),
    }
    if let Ok(other) = file::read_other(text, q) {
        group(&other.group, q);
    }
    match open_file(text, q) {
        Ok(found) => assert_eq!(Ok(found), read),
        Err(FileError::Broken(all)) => assert_eq!(Err(all), read),
        Err(FileError::Other(_)) => assert!(read.is_err()),
    }
}

/// A text as the earlier states that are kept: one more of the first group there is remembered as the last,
/// once, and forgotten again.
pub fn past(lines: &str) {
    let (q, today) = (core(), Day::of(2026, 11, 22).expect("a day"));
    let id = lines.split('\t').next().filter(|id| Group::is_id(id)).unwrap_or("5eed0bad");
    let before = past::earlier(lines, id, q);
    let group = before.first().map_or_else(|| Group::new(q), |link| link.group.clone());
    let group = Group { id: id.to_owned(), ..group };
    let Some(kept) = past::remember(lines, &group, today, q) else { return };
    let mut earlier = past::earlier(&kept, id, q);
    assert!(earlier.len() <= past::MOST && kept.lines().count() <= past::MOST_LINES);
    assert_eq!(past::remember(&kept, &group, today, q), None, "it is the last one that is kept");
    let last = Link::of(Kind::Group, today, redacted(&group, past::KEPT));
    assert_eq!(earlier.pop(), Some(last));
    assert_eq!(past::earlier(&past::forget_last(&kept, id), id, q), earlier);
}

/// A text as a questionnaire: every error, or one whose groups can be assessed, kept and sent.
pub fn questionnaire(text: &str) {
    match questionnaire::read(text) {
        Ok(q) => group(&everything(&q), &q),
        Err(all) => assert!(!all.is_empty()),
    }
}

/// A text as a supplier's material: every error, or material that may be shown.
pub fn resources(text: &str) {
    let q = core();
    let found = match resources::read(text, q) {
        Ok(found) => found,
        Err(all) => return assert!(!all.is_empty()),
    };
    assert!(resources::is_one(text));
    for one in &found.list {
        assert!(resources::may_be_opened(&one.link) && one.link.chars().count() <= resources::MAX_LINK);
        assert!(!one.title.trim().is_empty() && one.title.chars().count() <= resources::MAX_TITLE);
    }
    for (item, content) in q.items.iter().enumerate() {
        assert!(
            found.of_item(q, item).iter().all(|one| one.job == content.job && one.item.is_none_or(|of| of == item))
        );
    }
}

/// A group from outside: it can be assessed, and is the same once it was written and read as a file, in a
/// record and, as far as it fits into one, in a link.
fn group(group: &Group, q: &Questionnaire) {
    assess(q, &group.present());
    assert_eq!(file::read(&file::write(group, q), q).as_ref(), Ok(group));
    let state = State { group: by_id(group), ..State::new(q) };
    assert_eq!(record::read(&record::write(&state, q), q).as_ref(), Ok(&state));
    let link = Link::of(Kind::Group, Day::NONE, state.group);
    match link::write(&link, q) {
        Ok(text) => assert_eq!(link::read(&text, q), Ok(link)),
        Err(unfit) => assert!(matches!(unfit, Unfit::TooLong | Unfit::TooManyPeople)),
    }
}

/// The group with its people by id.
pub fn by_id(group: &Group) -> Group {
    let mut sorted = group.clone();
    sorted.sort_people();
    sorted
}

/// A group of two of whom one has said whatever can be said with this questionnaire, and which has decided
/// whatever can be decided.
fn everything(q: &Questionnaire) -> Group {
    let mut person = Person::new("b", q.all_roles(), q);
    let mut group =
        Group { id: "5eed0bad".to_owned(), people: vec![Person::new("a", q.all_roles(), q)], ..Group::new(q) };
    let mut matters: Vec<Matter> = Node::all().map(Matter::node).collect();
    for item in 0..q.items.len() {
        person.say(item, Answer::from_byte((item % 8) as u8).unwrap_or_default(), (item % 3) as u8);
        person.write(item, "minutes of May".to_owned(), 0);
        person.lower(item, if item % 2 == 0 { Day::NONE } else { Day::of(2026, 11, 22).unwrap_or_default() });
        matters.extend((1..=4).map(|level| Matter::step(item, level)).chain([Matter::item(item)]));
    }
    matters.extend([0, 1, OWN_STEPS - 1].map(Matter::own));
    person.done = Word::first(true);
    for id in ["b", "c", "00000007"] {
        let (name, roles, day) = (Word::first("Cho".to_owned()), Word::first(q.all_roles()), Day::of(2026, 11, 22));
        let day = Word { value: day.unwrap_or_default(), rev: 2, device: 3 };
        group.asked.insert(id.to_owned(), Asked { name, roles, day });
    }
    group.asked.insert("Zoë".to_owned(), Asked::default());
    for matter in matters {
        let owner = match matter.about() {
            About::Step { item, .. } => Owner::Role(item % q.roles.len()),
            _ => Owner::Person("a".to_owned()),
        };
        for what in [Decide::Stand(matter.most()), Decide::Owner(owner), Decide::Note("as in May".to_owned())] {
            assert!(group.decide(matter, what, 0), "it is new");
        }
        if let About::Item(item) = matter.about() {
            assert!(group.decide(Matter::heard(item), Decide::Stand(item as u32 + 1), 0), "it is new");
        }
    }
    group.people.push(person);
    Node::all().for_each(|node| {
        group.reopen(0, 0, node);
        group.confirm(1, node, q);
    });
    group
}

/// What stands in a link or record between its version and its check, if it is one; else all of it.
fn payload(text: &str) -> &str {
    match text.split_once('_').filter(|(version, _)| matches!(*version, "4" | "5")) {
        // Behind the length.
        Some((_, rest)) => rest.get(3..rest.len().saturating_sub(6)).unwrap_or(rest),
        None => text.split('.').nth(1).unwrap_or(text),
    }
}

/// The characters of a text as a payload whose check fits, as they are and behind this head, until one is
/// read: hardly any text would get there by itself. A payload has to end exactly where what it holds does, so
/// some ends are tried.
fn with_check(format: &str, text: &str, head: &str, is_read: &dyn Fn(&str) -> bool) {
    let of = |byte: u8| match byte {
        b'-' | b'_' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => char::from(byte),
        other => char::from(b'A' + other % 26),
    };
    for head in ["", head] {
        let behind = payload(text).bytes().skip(head.len()).map(of);
        let whole: String = head.chars().chain(behind).chain("AA".chars()).collect();
        for end in (whole.len().saturating_sub(4)..=whole.len()).rev() {
            let bits = whole.get(..end).and_then(Bits::of);
            if bits.is_some_and(|bits| is_read(&link::finished(format, &bits))) {
                return;
            }
        }
    }
}

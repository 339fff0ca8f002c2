//! How long links get: the groups the specification counts, fresh and after a history.

use std::fmt::Write as _;

use buying_readiness::questionnaire::core;
use engine::group::{Answer, Asked, Day, Group, MAX_NAME, MAX_REVISION, Node, Person, Word};
use engine::questionnaire::{Questionnaire, RoleSet};
use formats::link::{Kind, Link, write};
use formats::{invitation, mine};

/// Names of twelve letters.
const NAMES: [&str; 20] = [
    "Annabellamay",
    "Bartholomeus",
    "Christabella",
    "Dimitriadora",
    "Evangelinaro",
    "Ferdinandino",
    "Gwendolynann",
    "Hildegardine",
    "Isabellarose",
    "Jacquelinema",
    "Konstantinos",
    "Leopoldstein",
    "Maximilianus",
    "Nathaniellee",
    "Olympiadoras",
    "Philippadora",
    "Quentinsmith",
    "Rosalindajoy",
    "Sebastiandoe",
    "Theodorakiss",
];

/// A line of the table.
pub struct Row {
    pub about: &'static str,
    /// Characters of the whole fragment.
    pub fresh: usize,
    pub most: usize,
    /// Bits of the person records, to the next character, and the bits they cannot do without.
    pub records: usize,
    pub bound: usize,
    /// Characters of the fragment after a history.
    pub after: usize,
}

/// The groups counted: each answer given once, so that everybody is done, one device a person, no notes.
pub fn rows() -> Vec<Row> {
    let hard =
        |n: usize| (0..12).map(|at| char::from(b'A' + ((n * 131 + at * 7919 + at * at * n) % 26) as u8)).collect();
    let soft = |n: usize| NAMES[n].to_owned();
    let none = |_: usize| String::new();
    vec![
        row("one person without a name", 1, 52, &none),
        row("seven, names of twelve letters", 7, 305, &soft),
        row("seven, names of twelve capitals at random", 7, 305, &hard),
        row("twenty, names of twelve letters", 20, 820, &soft),
        row("twenty, names of twelve capitals at random", 20, 820, &hard),
    ]
}

/// A line of the table of invitations.
pub struct Invited {
    pub about: &'static str,
    /// Characters of the whole fragment.
    pub fresh: usize,
    pub most: usize,
    /// The same with every word at its last revision, said on the last device, and the longest id of a group.
    pub worst: usize,
}

/// Invitations in many scripts: what is bought in forty characters, two names of twelve, a day, all six roles.
pub fn invitations() -> Vec<Invited> {
    let line = |about, most, characters: &str| {
        let all: Vec<char> = characters.chars().collect();
        let text = |begin: usize, count: usize| (begin..begin + count).map(|n| all[n % all.len()]).collect::<String>();
        let texts = [text(0, MAX_NAME), text(1, 12), text(2, 12)];
        let length = |worst| write(&inviting(&texts, worst, core()), core()).map_or(0, |text| "#br".len() + text.len());
        Invited { about, fresh: length(false), most, worst: length(true) }
    };
    vec![
        line("English", 200, "Invoice automation for the whole of Harbour Ledger, "),
        line("forty `~`", 200, "~"),
        line("forty `W`", 200, "W"),
        line("French", 400, "Dématérialisation des factures à l’échelle, où ça gêne. "),
        line("Greek", 400, "Ηλεκτρονική τιμολόγηση για όλη την εταιρεία. "),
        line("Russian", 400, "Автоматизация обработки счетов до конца года. "),
        line("Arabic", 400, "أتمتة الفواتير للشركة كلها حتى نهاية العام. "),
        line("Hindi", 400, "पूरी कंपनी के लिए चालान स्वचालन "),
        line("Japanese", 400, "請求書の自動化と全社への展開について"),
        line("Korean", 400, "회사 전체를 위한 송장 자동화 "),
        line("emoji", 400, "🛒📦🚀🧾"),
        line("the longest of all", 400, "\u{10fffd}\u{10000}"),
    ]
}

fn inviting(texts: &[String; 3], worst: bool, q: &Questionnaire) -> Link {
    fn word<T>(value: T, worst: bool) -> Word<T> {
        let (rev, device) = if worst { (MAX_REVISION, u8::MAX) } else { (1, 0) };
        Word { value, rev, device }
    }
    let [purchase, from, name] = texts.clone();
    let day = |day| Day::of(2026, 12, day).unwrap_or_default();
    let mut group = Group { id: if worst { "5eed0bad5eed0bad" } else { "5eed0bad" }.to_owned(), ..Group::new(q) };
    group.name = word(purchase, worst);
    group.by = word(day(11), worst);
    group.blind = word(true, worst);
    if worst {
        group.expected = word(q.all_roles(), worst);
    }
    let mut alone = invitation(&group);
    let asked = Asked { name: word(name, worst), roles: word(q.all_roles(), worst), day: word(day(1), worst) };
    alone.asked.insert("9e3779b9".to_owned(), asked);
    Link::of(Kind::Invitation, day(1), alone).from(from)
}

/// The tables as docs/link-format.md holds them.
pub fn table() -> String {
    let mut table = String::from(
        "| group | fresh | at most | person records | their bound | ratio | after a history |\n\
         | --- | --- | --- | --- | --- | --- | --- |\n",
    );
    for row in rows() {
        let ratio = (row.records * 100).div_ceil(row.bound);
        let Row { about, fresh, most, records, bound, after } = row;
        let _ = writeln!(
            table,
            "| {about} | {fresh} | {most} | {records} bits | {bound} bits | {}.{:02} | {after} |",
            ratio / 100,
            ratio % 100
        );
    }
    table.push_str("\n| invitation | fresh | at worst | always under |\n| --- | --- | --- | --- |\n");
    for Invited { about, fresh, worst, most } in invitations() {
        let _ = writeln!(table, "| {about} | {fresh} | {worst} | {most} |");
    }
    table
}

fn row(about: &'static str, people: usize, most: usize, name: &dyn Fn(usize) -> String) -> Row {
    let q = core();
    let fresh = group(people, name, q);
    let empty = Group { people: Vec::new(), ..fresh.clone() };
    let names: usize = fresh.people.iter().map(|person| person.name.value.len()).sum();
    Row {
        about,
        fresh: length(&fresh),
        most,
        records: (length(&fresh) - length(&empty)) * 6,
        bound: people * (3 * q.items.len() + 32 + q.roles.len()) + 8 * names,
        after: length(&history(fresh, q)),
    }
}

/// People with ids at random who answered every item once, and so are done.
pub fn group(people: usize, name: &dyn Fn(usize) -> String, q: &Questionnaire) -> Group {
    let mut group = Group { id: "5eed0bad".to_owned(), ..Group::new(q) };
    for n in 0..people {
        let id = format!("{:08x}", (n as u32 + 1).wrapping_mul(0x9e37_79b9));
        let roles = if people == 1 { q.all_roles() } else { RoleSet::of(n % q.roles.len()) };
        let mut person = Person::new(id, roles, q);
        let name = name(n);
        if !name.is_empty() {
            person.name = Word::first(name);
        }
        for item in 0..q.items.len() {
            let answer = match (n * 7 + item * 5 + item * item) % 11 {
                9 => Answer::DontKnow,
                10 => Answer::DoesNotApply,
                level => Answer::Level((level % 5) as u8),
            };
            person.say(item, answer, 0);
        }
        person.done = Word::first(true);
        group.people.push(person);
    }
    group
}

/// A third of the answers changed once, four nodes reopened, and what rests on them confirmed.
pub fn history(mut group: Group, q: &Questionnaire) -> Group {
    let count = group.people.len();
    for (n, person) in group.people.iter_mut().enumerate() {
        for item in (0..q.items.len()).filter(|item| (item + n) % 3 == 0) {
            let next = person.answer(item).byte() % 7 + 1;
            person.say(item, Answer::from_byte(next).unwrap_or_default(), 0);
        }
    }
    for (n, node) in Node::all().step_by(3).enumerate() {
        group.reopen(n % count, 0, node);
        Node::all()
            .filter(|above| above.inputs(q).contains(&node))
            .for_each(|above| group.confirm((n + 1) % count, above, q));
    }
    group
}

/// The whole fragment, as *my answers* for one person.
fn length(group: &Group) -> usize {
    let made = Day::of(2026, 11, 22).unwrap_or_default();
    let link = match group.people.as_slice() {
        [me] => Link::of(Kind::Mine, made, mine(group, me)),
        _ => Link::of(Kind::Group, made, group.clone()),
    };
    write(&link, core()).map_or(0, |text| "#br".len() + text.len())
}

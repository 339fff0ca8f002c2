//! Groups of seven as there are in meetings: for golden files, whole pages and pictures.

use buying_readiness::questionnaire::core;
use engine::group::{Answer, Day, Decide, Group, Kind, Matter, Node, Owner, Person, Progress, Word};
use engine::questionnaire::{JobId, RoleSet};
use engine::state::{State, View};

/// Names and roles of the seven.
const SEVEN: [(&str, usize); 7] = [("Ana", 0), ("Ben", 1), ("Cho", 2), ("Dee", 3), ("Eli", 3), ("Fay", 4), ("Gus", 5)];

/// Makes a group.
type Make = fn() -> Group;

/// Every sample: its name, and the group.
pub const SAMPLES: [(&str, Make); 7] = [
    ("low", || seven(|_, item| Answer::Level((item % 3 == 0).into()))),
    ("ready", || seven(|_, item| Answer::Level(core().items[item].target.max(3)))),
    ("split", || seven(|person, item| Answer::Level(((person * 2 + item) % 4 + usize::from(person % 3 == 0)) as u8))),
    ("polarised", || {
        seven(|person, item| Answer::Level(if person % 2 == 0 { 4 - (item % 2) as u8 } else { (item % 2) as u8 }))
    }),
    ("thin", thin),
    ("reopened", reopened),
    ("meeting", meeting),
];

/// The sample of that name.
pub fn sample(name: &str) -> Group {
    SAMPLES.iter().find(|(known, _)| *known == name).map(|(_, group)| group()).expect("a sample")
}

/// Seven people who say this about what their role is asked.
fn seven(answer: impl Fn(usize, usize) -> Answer) -> Group {
    let q = core();
    let mut group = Group { id: "5eed0bad".into(), ..Group::new(q) };
    group.name.say("CRM 2027".into(), 0);
    for (n, (name, role)) in SEVEN.into_iter().enumerate() {
        let mut person = Person::new(format!("0000000{}", n + 1), RoleSet::of(role), q);
        person.name.say(name.into(), 0);
        for (item, content) in q.items.iter().enumerate() {
            if content.roles.has(role) {
                person.say(item, answer(n, item), 0);
            }
        }
        group.people.push(person);
    }
    group
}

/// What a group half way there says: most agree, some do not know.
fn building(person: usize, item: usize) -> Answer {
    match (person + item * 3) % 11 {
        0 => Answer::DontKnow,
        n if n < 3 => Answer::Level(2),
        _ => Answer::Level(core().items[item].target.min(3)),
    }
}

/// Two have spoken, five have not.
fn thin() -> Group {
    let mut group = seven(building);
    for person in group.people.iter_mut().skip(1).filter(|person| person.name.value != "Cho") {
        person.answers.fill(Word::default());
    }
    group
}

/// One of them changed their mind on the kinds of solution.
fn reopened() -> Group {
    let mut group = seven(building);
    group.reopen(1, 0, Node { kind: Kind::Done, job: JobId::SolutionExploration });
    group
}

/// Everything a report can hold: notes, somebody without a name, a role nobody holds, two views, a plan,
/// and what a meeting ended with.
fn meeting() -> Group {
    let q = core();
    let item = |id: &str| q.item_by_id(id).expect("an item");
    let mut group = seven(|person, item| match (person, item) {
        (_, 13) => Answer::DoesNotApply,
        (p, 4 | 20) => Answer::Level(if p % 2 == 0 { 4 } else { 1 }),
        _ => building(person, item),
    });
    group.people.pop();
    group.people[4].name.say(String::new(), 0);
    group.people[5].say(item("SS-2"), Answer::Nothing, 0);
    group.reopen(0, 0, Node { kind: Kind::Done, job: JobId::RequirementsBuilding });
    group.people[0].write(item("PI-1"), "minutes of May, page 3".into(), 0);
    group.people[2].write(item("RB-1"), "=HYPERLINK(\"x\") is what the old list says;\n* 12 % of calls".into(), 0);
    let mut decide = |matter, what| assert!(group.decide(matter, what, 0), "it is new");
    let day = |month, day| Day::of(2026, month, day).expect("a day");
    let step = Matter::step(item("SE-1"), 3);
    decide(step, Decide::Stand(Progress::Doing as u32));
    decide(step, Decide::Owner(Owner::Person("00000003".into())));
    decide(step, Decide::Day(day(12, 31)));
    decide(step, Decide::Note("with Ben, then to legal; see \\wiki".into()));
    decide(Matter::step(item("PI-2"), 3), Decide::Stand(Progress::Open as u32));
    decide(Matter::step(item("PI-2"), 3), Decide::Day(day(12, 4)));
    decide(Matter::step(item("PI-1"), 2), Decide::Stand(Progress::Done as u32));
    decide(Matter::item(4), Decide::Stand(3));
    decide(Matter::item(4), Decide::Day(day(11, 24)));
    decide(Matter::item(4), Decide::Note("drafted for the sites in the north".into()));
    decide(Matter::item(4), Decide::Owner(Owner::Role(2)));
    decide(Matter::node(Node { kind: Kind::Check, job: JobId::RequirementsBuilding }), Decide::Stand(1));
    group
}

/// Somebody has begun, and nothing is answered.
fn begun() -> Group {
    let q = core();
    let mut group = Group { id: "5eed0bad".into(), ..Group::new(q) };
    let mut person = Person::new("00000001", RoleSet::of(0), q);
    person.name.say("Ana".into(), 0);
    group.people.push(person);
    group
}

/// How many there are in the largest group a page has to bear.
pub const CROWD: usize = 200;

/// As many people as a group can come to from files: every role held by many, every answer given, a third
/// without a name.
pub fn crowd() -> Group {
    let q = core();
    let mut group = Group { id: "c50fd0de".into(), ..Group::new(q) };
    group.name.say("Everybody".into(), 0);
    for n in 0..CROWD {
        let role = n % q.roles.len();
        let mut person = Person::new(format!("{:08x}", n + 1), RoleSet::of(role), q);
        if n % 3 > 0 {
            person.name.say(format!("{} {}", SEVEN[n % 7].0, n / 7 + 1), 0);
        }
        for (item, content) in q.items.iter().enumerate() {
            if content.roles.has(role) {
                person.say(item, building(n * 7 + n / 11, item), 0);
            }
        }
        if n % 5 == 0 {
            person.write(n % q.items.len(), format!("what the meeting of week {n} said"), 0);
        }
        group.people.push(person);
    }
    group
}

/// Zoë, an end user with three answers, new to the group of the meeting, in which one answers first.
pub fn newcomer() -> State {
    let (q, sample) = (core(), state("meeting"));
    let mut zoe = Person::new("00000009", RoleSet::of(3), q);
    zoe.name.say("Zoë".into(), 0);
    let asked: Vec<usize> = (0..q.items.len()).filter(|item| q.items[*item].roles.has(3)).collect();
    asked.iter().take(3).for_each(|item| assert!(zoe.say(*item, Answer::Level(1), 0)));
    let mut group = sample.group;
    group.blind.say(true, 0);
    group.people.push(zoe);
    let me = Some(group.people.len() - 1);
    State { group, me, inviter: Some("Ana".into()), ..State::new(q) }
}

/// The group with its first person in front of the screen; `begun` and `unsure` are samples of no meeting.
pub fn state(name: &str) -> State {
    let group = match name {
        "begun" => begun(),
        "unsure" => seven(|_, _| Answer::DontKnow),
        "crowd" => crowd(),
        name => sample(name),
    };
    State { group, me: Some(0), view: View::Results, ..State::new(core()) }
}

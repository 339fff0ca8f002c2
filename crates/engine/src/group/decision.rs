//! What the group decided: steps it took on as its plan, its own ones among them, and what meetings ended with.
//!
//! Words like all others, so that copies end the same. They change no answer and no figure: what a step
//! achieved, or what was agreed, counts once people answer so.
//!
//! A group keeps them as texts by number ([`Matter::key`]), so that they merge and travel as notes do; here is what
//! they say.

use super::day::Day;
use super::node::{NODES, Node};
use super::person::Answer;
use super::text::clean;
use super::word::Word;
use super::{Group, MAX_ID};
use crate::questionnaire::{Questionnaire, TOP_LEVEL};

/// What a decision is about: one of [`About`], as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Matter(usize);

/// What a [`Matter`] stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// An item raised to a level: a step of the plan.
    Step {
        /// Position in the questionnaire.
        item: usize,
        /// The level it is raised to, 1 to 4.
        level: u8,
    },
    /// An item, talked about in a meeting.
    Item(usize),
    /// A node, looked at again in a meeting.
    Node(Node),
    /// Which answers to an item were there when a meeting talked about it: see [`Group::talked_about`].
    Heard(usize),
    /// A step of the plan that the group wrote itself, by a number of its own below [`OWN_STEPS`]. What is to be done
    /// stands as its note.
    Own(usize),
}

/// Which word of a [`Decision`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// How it stands: [`Decision::stand`].
    Stand,
    /// Who sees to it: [`Decision::owner`].
    Owner,
    /// When: [`Decision::day`].
    Day,
    /// What else was said: [`Decision::note`].
    Note,
}

const PARTS: usize = 4;
const LEVELS: usize = TOP_LEVEL as usize;
const ITEMS: usize = 1 << 10;
const NODE: usize = 1 << 11;
const NODES_END: usize = NODE + NODES;
const HEARD: usize = 3 << 10;
const OWN: usize = 1 << 12;
const END: usize = OWN + OWN_STEPS;
/// How many numbers there are for steps of the group's own: enough that two people who add one apart hardly ever
/// choose the same.
pub const OWN_STEPS: usize = 1 << 12;
/// The highest key there is.
pub const LAST_KEY: usize = END * PARTS - 1;
/// The highest key that links of the third version have: steps, items and nodes.
pub const LAST_KEY_OF_LINK_3: usize = NODES_END * PARTS - 1;

impl Matter {
    /// The step that raises an item to a level.
    pub const fn step(item: usize, level: u8) -> Matter {
        Matter(item * LEVELS + level as usize - 1)
    }

    /// What was said of an item in a meeting.
    pub const fn item(item: usize) -> Matter {
        Matter(ITEMS + item)
    }

    /// What was said of a node in a meeting.
    pub const fn node(node: Node) -> Matter {
        Matter(NODE + node.index())
    }

    /// What answers to an item a meeting heard.
    pub const fn heard(item: usize) -> Matter {
        Matter(HEARD + item)
    }

    /// A step of the group's own, by its number.
    pub const fn own(number: usize) -> Matter {
        Matter(OWN + number % OWN_STEPS)
    }

    /// The number of one of its words among [`Group::decisions`]: by matter, then by part. Steps come
    /// first, by item and level, then items, nodes, what was heard, and the group's own steps.
    pub const fn key(self, part: Part) -> usize {
        self.0 * PARTS + part as usize
    }

    /// The matter and part of a key; none beyond [`LAST_KEY`].
    pub const fn of(key: usize) -> Option<(Matter, Part)> {
        let matter = key / PARTS;
        if matter >= END || (matter >= NODES_END && matter < HEARD) {
            return None;
        }
        Some((Matter(matter), [Part::Stand, Part::Owner, Part::Day, Part::Note][key % PARTS]))
    }

    /// What it is.
    pub fn about(self) -> About {
        match self.0 {
            0..ITEMS => About::Step { item: self.0 / LEVELS, level: (self.0 % LEVELS) as u8 + 1 },
            ITEMS..NODE => About::Item(self.0 - ITEMS),
            NODE..HEARD => About::Node(Node::all().nth(self.0 - NODE).unwrap_or(Node::FIRST)),
            HEARD..OWN => About::Heard(self.0 - HEARD),
            _ => About::Own(self.0 - OWN),
        }
    }

    /// The highest number that [`Decision::stand`] can be.
    pub fn most(self) -> u32 {
        match self.about() {
            About::Step { .. } | About::Own(_) => Progress::Done as u32,
            About::Item(_) => u32::from(TOP_LEVEL) + 1,
            About::Node(_) => 1,
            About::Heard(_) => MOST_HEARD,
        }
    }

    /// Whether the questionnaire has what it is about.
    fn is_in(self, q: &Questionnaire) -> bool {
        match self.about() {
            About::Step { item, .. } | About::Item(item) | About::Heard(item) => item < q.items.len(),
            About::Node(_) | About::Own(_) => true,
        }
    }
}

/// Whether a text can be the word of this key. Notes are looked at where they are read.
pub fn is_word(key: usize, text: &str, q: &Questionnaire) -> bool {
    let Some((matter, part)) = Matter::of(key).filter(|(matter, _)| matter.is_in(q)) else { return false };
    if matches!(matter.about(), About::Heard(_)) && part != Part::Stand {
        return false;
    }
    if text.is_empty() {
        return true;
    }
    match part {
        Part::Stand => number(text).is_some_and(|stand| stand > 0 && stand <= matter.most()),
        Part::Owner => match text.strip_prefix(ROLE) {
            Some(role) => number(role).is_some_and(|role| (role as usize) < q.roles.len()),
            None => text.strip_prefix(PERSON).is_some_and(|id| !id.trim().is_empty() && id.chars().count() <= MAX_ID),
        },
        Part::Day => number(text).is_some_and(|bits| bits > 0 && Day::from_bits(bits as u16).is_some()),
        Part::Note => true,
    }
}

/// The highest [`Decision::stand`] of what was heard.
const MOST_HEARD: u32 = 0xffff;
const ROLE: char = 'r';
const PERSON: char = 'p';

/// A number of at most 16 bits, in the one way it is written: lower-case hexadecimal digits.
fn number(text: &str) -> Option<u32> {
    let mut number = 0;
    for byte in text.bytes() {
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'a'..=b'f' => byte - b'a' + 10,
            _ => return None,
        };
        number = number << 4 | u32::from(digit);
    }
    let one_way = text.len() == 1 || !text.starts_with('0');
    (one_way && (1..=4).contains(&text.len())).then_some(number)
}

fn digits(number: u32) -> String {
    if number == 0 { String::new() } else { format!("{number:x}") }
}

/// Who sees to something.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// Nobody yet.
    #[default]
    Nobody,
    /// Whoever holds a role, by its position.
    Role(usize),
    /// A person of the group, by id.
    Person(String),
}

impl Owner {
    /// As the group keeps it: see [`Decide::text`].
    pub(super) fn of(text: &str) -> Owner {
        match text.split_at_checked(1) {
            Some(("r", role)) => Owner::Role(number(role).unwrap_or_default() as usize),
            Some((_, id)) => Owner::Person(id.to_owned()),
            None => Owner::Nobody,
        }
    }
}

/// How far a step of the plan is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    /// Not in the plan, or taken out of it.
    #[default]
    Off,
    /// Taken on, and not begun.
    Open,
    /// Begun.
    Doing,
    /// Done, as far as the group says so: its level counts once people answer so.
    Done,
}

impl Progress {
    /// All, in the order of their numbers.
    pub const ALL: [Progress; 4] = [Progress::Off, Progress::Open, Progress::Doing, Progress::Done];
}

/// What was decided on a matter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decision {
    /// How it stands, 0 until somebody says so. A step: [`Progress`]. An item: the level the meeting
    /// agreed on and one more. A node: 1 if it was found still valid. What was heard: see [`Group::talked_about`].
    pub stand: Word<u32>,
    /// Who sees to it.
    pub owner: Word<Owner>,
    /// A step: due. Otherwise: the day it was talked about.
    pub day: Word<Day>,
    /// At most [`super::MAX_NOTE`] characters; empty for none. A step of the group's own: what is to be done.
    pub note: Word<String>,
}

impl Decision {
    /// How far a step is.
    pub fn progress(&self) -> Progress {
        Progress::ALL.get(self.stand.value as usize).copied().unwrap_or_default()
    }

    /// The level a meeting agreed on for an item.
    pub fn agreed(&self) -> Option<u8> {
        self.stand.value.checked_sub(1).map(|level| level as u8)
    }

    /// Whether anything of it says something.
    pub fn is_something(&self) -> bool {
        self.stand.value > 0 || self.owner.value != Owner::Nobody || !self.note.value.is_empty()
    }
}

/// One word of a [`Decision`], as it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decide {
    /// How it stands, at most [`Matter::most`].
    Stand(u32),
    /// Who sees to it.
    Owner(Owner),
    /// When; [`Day::NONE`] takes it back.
    Day(Day),
    /// What else was said; empty takes it back.
    Note(String),
}

impl Decide {
    /// Which word it is.
    pub const fn part(&self) -> Part {
        match self {
            Decide::Stand(_) => Part::Stand,
            Decide::Owner(_) => Part::Owner,
            Decide::Day(_) => Part::Day,
            Decide::Note(_) => Part::Note,
        }
    }

    /// As the group keeps it.
    pub fn text(self) -> String {
        match self {
            Decide::Stand(stand) => digits(stand),
            Decide::Owner(Owner::Nobody) => String::new(),
            Decide::Owner(Owner::Role(0)) => [ROLE, '0'].into_iter().collect(),
            Decide::Owner(Owner::Role(role)) => format!("{ROLE}{role:x}"),
            Decide::Owner(Owner::Person(id)) => format!("{PERSON}{id}"),
            Decide::Day(day) => digits(u32::from(day.bits())),
            Decide::Note(note) => note,
        }
    }
}

fn word<T>(text: Option<&Word<String>>, value: impl Fn(&str) -> T) -> Word<T>
where
    T: Default,
{
    text.map_or_else(Word::default, |word| Word { value: value(&word.value), rev: word.rev, device: word.device })
}

impl Group {
    /// What was decided on a matter; nothing where nothing was.
    pub fn decision(&self, matter: Matter) -> Decision {
        let text = |part| self.decisions.get(&matter.key(part));
        Decision {
            stand: word(text(Part::Stand), |text| number(text).unwrap_or_default()),
            owner: word(text(Part::Owner), Owner::of),
            day: word(text(Part::Day), |text| {
                Day::from_bits(number(text).unwrap_or_default() as u16).unwrap_or_default()
            }),
            note: text(Part::Note).cloned().unwrap_or_default(),
        }
    }

    /// Puts a word of a decision in its place, as a file has it.
    pub fn put_decision(&mut self, matter: Matter, what: Word<Decide>) {
        let key = matter.key(what.value.part());
        self.decisions.insert(key, Word { value: what.value.text(), rev: what.rev, device: what.device });
    }

    /// Says a word of a decision. Says whether it was new; what cannot be is not.
    pub fn decide(&mut self, matter: Matter, what: Decide, device: u8) -> bool {
        if matches!(&what, Decide::Stand(stand) if *stand > matter.most()) {
            return false;
        }
        let (key, text) = (matter.key(what.part()), what.text());
        // An id may be anything; as a word of the group it has to travel.
        if clean(&text, true) != text {
            return false;
        }
        let mut word = self.decisions.get(&key).cloned().unwrap_or_default();
        let new = word.say(text, device);
        if new {
            self.decisions.insert(key, word);
        }
        new
    }

    /// The matters something was ever said about, in their order.
    pub fn matters(&self) -> Vec<Matter> {
        // Keys are in order, and those of a matter stand side by side.
        let mut matters: Vec<Matter> =
            self.decisions.keys().filter_map(|key| Matter::of(*key)).map(|it| it.0).collect();
        matters.dedup();
        matters
    }

    /// The day a meeting talked about an item, if nothing else was answered since; [`Day::NONE`] where it did and the day
    /// is not known. Taking over what it agreed on is no reason to talk again, nor are answers a copy does not have.
    /// Asked of the group as it is shown: who is gone has no answers there.
    pub fn talked_about(&self, item: usize) -> Option<Day> {
        let heard = self.decision(Matter::heard(item)).stand.value;
        (heard > 0 && self.heard_now(item) <= heard).then(|| self.decision(Matter::item(item)).day.value)
    }

    /// The answers to an item as a number that rises with each of them, and not with one that takes over what was agreed:
    /// one more than the sum of their revisions, less one for each that says so.
    pub(crate) fn heard_now(&self, item: usize) -> u32 {
        let agreed = self.decision(Matter::item(item)).agreed().map(Answer::Level);
        let words = self.people.iter().filter_map(|person| person.answers.get(item));
        let counted = words.map(|word| u32::from(word.rev) - u32::from(word.is_said() && Some(word.value) == agreed));
        (counted.sum::<u32>() + 1).min(MOST_HEARD)
    }

    /// A number for a step of the group's own: one that is free, found upward from a random one.
    pub fn free_step(&self, random: usize) -> usize {
        let mut numbers = (0..OWN_STEPS).map(|n| (random % OWN_STEPS + n) % OWN_STEPS);
        let is_free = |number: &usize| !self.decisions.contains_key(&Matter::own(*number).key(Part::Stand));
        numbers.find(is_free).unwrap_or(random % OWN_STEPS)
    }

    /// The group's own steps: number and what was decided, as long as they are in the plan.
    pub fn own_steps(&self) -> Vec<(usize, Decision)> {
        let steps = self.matters().into_iter().filter_map(|matter| match matter.about() {
            About::Own(number) => Some((number, self.decision(matter))),
            _ => None,
        });
        steps.filter(|(_, decision)| decision.progress() != Progress::Off).collect()
    }

    /// The steps of the plan: item, level and what was decided, in questionnaire order.
    pub fn plan(&self) -> Vec<(usize, u8, Decision)> {
        let steps = self.matters().into_iter().filter_map(|matter| match matter.about() {
            About::Step { item, level } => Some((item, level, self.decision(matter))),
            _ => None,
        });
        steps.filter(|(_, _, decision)| decision.progress() != Progress::Off).collect()
    }
}

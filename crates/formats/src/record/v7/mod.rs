//! Formats 5 to 7, frozen: `7.<payload>.<check>`. The payload is a [`Record`] as `postcard`, in base64url without
//! padding; the check is that of a link, over all before it. Behind the record stands [`More`], which format 5 has not,
//! and behind that [`Made`], which 6 has not either: they are read as a 7 that says nothing there, and never written.
//!
//! Most answers are the first word on something, said on the first device. So an answer is one byte, and only
//! where its revision and device are others do they stand beside.

mod made;
mod more;
mod word;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use engine::group::{Answer, Day, Group, MAX_REOPENED, NODES, Person, Texts, Word};
use engine::questionnaire::{Questionnaire, RoleSet};
use engine::state::{State, View};
use serde::{Deserialize, Serialize};

use self::made::Made;
use self::more::More;
use self::word::{Said, day, said, said_text};
use super::{page, sound};
use crate::link::{LinkError, check};

/// How a record begins that is written.
const FORMAT: &str = "7.";
/// How those of the formats before begin.
const FORMAT_6: &str = "6.";
const FORMAT_5: &str = "5.";

/// Whether a text begins as one of these formats does.
pub fn is_known(text: &str) -> bool {
    [FORMAT, FORMAT_6, FORMAT_5].iter().any(|format| text.starts_with(format))
}

/// Writes a record; none if some field of the state is out of its bounds.
pub fn write(state: &State, q: &Questionnaire) -> Option<String> {
    if !sound::state(state, q) {
        return None;
    }
    let page = page::name(state.view);
    let mut text = FORMAT.to_owned();
    let bytes = postcard::to_allocvec(&(Record::of(state, &page, q), More::of(state), Made::of(state, q))).ok()?;
    URL_SAFE_NO_PAD.encode_string(bytes, &mut text);
    text.push('.');
    let check = check::of(text.as_bytes());
    Some(text + &check)
}

/// Reads a record of any of the formats.
///
/// # Errors
/// In this order: cut off, changed, damaged, another questionnaire's.
pub fn read(text: &str, q: &Questionnaire) -> Result<State, LinkError> {
    let bytes = payload(text)?;
    let (record, more, made) = parts(text, &bytes)?;
    if record.scoring != q.scoring {
        return Err(LinkError::OtherQuestionnaire { digest: record.scoring.chars().take(6).collect() });
    }
    let state = record.state(q).and_then(|state| Some(made.add_to(more.add_to(state)?)));
    state.filter(|state| sound::state(state, q)).ok_or(LinkError::Damaged)
}

/// As much of the questionnaire that a record was made with as reading it needs: its ids, who is asked what, and what
/// rests on what. It has no words. None where the record does not say, or is no whole one.
pub fn made_with(text: &str) -> Option<Questionnaire> {
    let bytes = payload(text).ok()?;
    let (record, _, made) = parts(text, &bytes).ok()?;
    made.questionnaire(record.scoring)
}

/// The bytes of a record whose check fits.
fn payload(text: &str) -> Result<Vec<u8>, LinkError> {
    let (whole, check) = text.rsplit_once('.').filter(|(whole, _)| is_known(whole)).ok_or(LinkError::CutOff)?;
    if check.len() < check::LENGTH {
        return Err(LinkError::CutOff);
    }
    if check::of(text.as_bytes().get(..=whole.len()).unwrap_or_default()) != check {
        return Err(LinkError::Changed);
    }
    let payload = whole.get(FORMAT.len()..).unwrap_or_default();
    URL_SAFE_NO_PAD.decode(payload).map_err(|_| LinkError::Damaged)
}

/// The parts of a record with these bytes.
fn parts<'a>(text: &str, bytes: &'a [u8]) -> Result<(Record<'a>, More<'a>, Made<'a>), LinkError> {
    let (record, mut behind) = postcard::take_from_bytes(bytes).map_err(|_| LinkError::Damaged)?;
    let (mut more, mut made) = (More::default(), Made::default());
    if !text.starts_with(FORMAT_5) {
        (more, behind) = postcard::take_from_bytes(behind).map_err(|_| LinkError::Damaged)?;
    }
    if text.starts_with(FORMAT) {
        (made, behind) = postcard::take_from_bytes(behind).map_err(|_| LinkError::Damaged)?;
    }
    if behind.is_empty() { Ok((record, more, made)) } else { Err(LinkError::Damaged) }
}

#[derive(Serialize, Deserialize)]
struct Record<'a> {
    /// The digest of the questionnaire it was made with.
    scoring: &'a str,
    #[serde(borrow)]
    group: RecordGroup<'a>,
    /// My place among the people.
    me: Option<u32>,
    device: u8,
    undone: u32,
    /// By item, each as [`Answer::byte`].
    standing: Vec<u8>,
    /// By node.
    unshared: [u32; NODES],
    page: &'a str,
}

#[derive(Serialize, Deserialize)]
struct RecordGroup<'a> {
    id: &'a str,
    #[serde(borrow)]
    name: Said<&'a str>,
    expected: Said<u16>,
    /// As [`Day::bits`].
    by: Said<u16>,
    blind: Said<bool>,
    /// By key: see [`engine::group::Matter::key`].
    #[serde(borrow)]
    decisions: Vec<(u16, Said<&'a str>)>,
    #[serde(borrow)]
    people: Vec<RecordPerson<'a>>,
}

#[derive(Serialize, Deserialize)]
struct RecordPerson<'a> {
    id: &'a str,
    #[serde(borrow)]
    name: Said<&'a str>,
    roles: Said<u16>,
    /// By item, each as [`Answer::byte`].
    answers: Vec<u8>,
    /// Item, revision and device of each answer that is not plainly said, or plainly not said: see [`plain`].
    stamps: Vec<(u8, u16, u8)>,
    /// By item.
    #[serde(borrow)]
    notes: Vec<(u8, Said<&'a str>)>,
    /// By device.
    counters: Vec<(u8, [u8; NODES])>,
    /// By node and input: see [`Person::confirmations`].
    confirmations: Vec<(u8, u32)>,
    gone: Said<bool>,
    #[serde(borrow)]
    same_as: Said<&'a str>,
}

/// The word of an answer without a stamp: the first one said on the first device, or none.
fn plain(answer: Answer) -> Word<Answer> {
    if answer == Answer::Nothing { Word::default() } else { Word::first(answer) }
}

impl<'a> Record<'a> {
    fn of(state: &'a State, page: &'a str, q: &'a Questionnaire) -> Record<'a> {
        let group = &state.group;
        Record {
            scoring: &q.scoring,
            group: RecordGroup {
                id: &group.id,
                name: said_text(&group.name),
                expected: said(&group.expected, |roles| roles.0),
                by: said(&group.by, Day::bits),
                blind: said(&group.blind, |blind| blind),
                decisions: group.decisions.iter().map(|(key, word)| (*key as u16, said_text(word))).collect(),
                people: group.people.iter().map(RecordPerson::of).collect(),
            },
            me: state.me.map(|me| me as u32),
            device: state.device,
            undone: state.undone,
            standing: state.standing.iter().map(|answer| answer.byte()).collect(),
            unshared: state.unshared.map(|times| times.min(MAX_REOPENED)),
            page,
        }
    }

    fn state(self, q: &Questionnaire) -> Option<State> {
        let group = self.group;
        let me = self.me.map(|me| me as usize);
        let view = match page::of(self.page) {
            // What one can look at before one has begun.
            page @ (View::Scoring | View::Join) => page,
            page => {
                if me.is_some() {
                    page
                } else {
                    View::Start
                }
            }
        };
        let mut decisions = Texts::default();
        for (key, word) in group.decisions {
            decisions.insert(key.into(), word.word(str::to_owned));
        }
        Some(State {
            group: Group {
                id: group.id.to_owned(),
                name: group.name.word(str::to_owned),
                expected: group.expected.word(RoleSet),
                by: day(group.by)?,
                blind: group.blind.word(|blind| blind),
                decisions,
                people: group.people.into_iter().map(|person| person.person(q)).collect::<Option<_>>()?,
                ..Group::default()
            },
            me,
            device: self.device,
            standing: self.standing.into_iter().map(Answer::from_byte).collect::<Option<_>>()?,
            unshared: self.unshared.map(|times| times.min(MAX_REOPENED)),
            undone: self.undone,
            view,
            ..State::new(q)
        })
    }
}

impl<'a> RecordPerson<'a> {
    fn of(person: &'a Person) -> RecordPerson<'a> {
        let stamped = |(item, word): (usize, &Word<Answer>)| {
            (*word != plain(word.value)).then_some((item as u8, word.rev, word.device))
        };
        RecordPerson {
            id: &person.id,
            name: said_text(&person.name),
            roles: said(&person.roles, |roles| roles.0),
            answers: person.answers.iter().map(|word| word.value.byte()).collect(),
            stamps: person.answers.iter().enumerate().filter_map(stamped).collect(),
            notes: person.notes.iter().map(|(item, note)| (*item as u8, said_text(note))).collect(),
            counters: person.counters.iter().map(|(device, times)| (*device, *times)).collect(),
            confirmations: person.confirmations.iter().map(|(key, revision)| (*key, *revision)).collect(),
            gone: said(&person.gone, |gone| gone),
            same_as: said_text(&person.same_as),
        }
    }

    fn person(self, q: &Questionnaire) -> Option<Person> {
        let mut person = Person::new(self.id, RoleSet::NONE, q);
        person.name = self.name.word(str::to_owned);
        person.roles = self.roles.word(RoleSet);
        person.answers =
            self.answers.into_iter().map(|byte| Answer::from_byte(byte).map(plain)).collect::<Option<_>>()?;
        for (item, rev, device) in self.stamps {
            let word = person.answers.get_mut(usize::from(item))?;
            (word.rev, word.device) = (rev, device);
        }
        for (item, note) in self.notes {
            person.notes.insert(item.into(), note.word(str::to_owned));
        }
        for (device, times) in self.counters {
            person.counters.insert(device, times);
        }
        for (key, revision) in self.confirmations {
            person.confirmations.insert(key, revision);
        }
        // As in files and links: against anything else it means nothing.
        person.keep_confirmations_of_inputs(q);
        person.gone = self.gone.word(|gone| gone);
        person.same_as = self.same_as.word(str::to_owned);
        Some(person)
    }
}

#[cfg(test)]
mod tests {
    use engine::state::Action;

    use super::*;
    use crate::link::{self, Kind, Link};
    use crate::tests::core;

    fn begun() -> State {
        let mut group = Group::new(core());
        for id in ["b", "a"] {
            group.people.push(Person::new(id, RoleSet::of(0), core()));
        }
        State { group, me: Some(1), view: View::Board, ..State::new(core()) }
    }

    #[test]
    fn people_stay_in_their_order() {
        let state = begun();
        assert_eq!(read(&write(&state, core()).expect("it is sound"), core()), Ok(state));
    }

    #[test]
    fn a_page_that_is_no_more_leads_to_the_board() {
        let state = begun();
        let record = Record::of(&state, "journey", core()).state(core()).expect("it is whole");
        assert_eq!(record, state);
    }

    #[test]
    fn what_is_out_of_bounds_is_not_written() {
        let mut long = begun();
        long.group.name = Word::first("x".repeat(41));
        let mut twice = begun();
        twice.group.people[0].id = "a".into();
        let mut turned = begun();
        turned.group.people[0].name = Word::first("a\u{202e}".into());
        let nobody = State { me: Some(2), ..begun() };
        for state in [long, twice, turned, nobody] {
            assert_eq!(write(&state, core()), None);
        }
    }

    #[test]
    fn another_questionnaires_record_is_known_as_such() {
        let text = write(&begun(), core()).expect("it is sound");
        let mut other = core().clone();
        other.scoring = "0123456789abcdef0123456789abcdef".into();
        let digest = core().scoring[..6].to_owned();
        assert_eq!(read(&text, &other), Err(LinkError::OtherQuestionnaire { digest }));
    }

    #[test]
    fn a_record_says_what_it_was_made_with() {
        let mut state = begun();
        state.apply(core(), Action::Answer { item: 2, answer: Answer::Level(3) });
        let text = write(&state, core()).expect("it is sound");
        let q = made_with(&text).expect("it says so");
        assert_eq!((&q.id, &q.edition, &q.scoring), (&core().id, &core().edition, &core().scoring));
        let (mut items, mut whole) = (q.items.iter(), core().items.iter());
        assert!(
            items.by_ref().zip(whole.by_ref()).all(|(item, whole)| (&item.id, item.roles) == (&whole.id, whole.roles))
        );
        assert_eq!((items.next(), whole.next()), (None, None));
        assert_eq!(q.dependencies, core().dependencies);
        // That is enough to read it, and a link that was made with the same.
        assert_eq!(read(&text, &q), Ok(state.clone()));
        let link = Link::of(Kind::Group, Day::NONE, state.group.clone());
        let made = link::write(&link, core()).expect("it fits");
        assert_eq!(link::read(&made, &q).map(|link| link.group.people.len()), Ok(2));
        // Those before do not, and what is broken does not either.
        assert_eq!(made_with(include_str!("../../../../../tests/records/v6/used.txt").trim_end()), None);
        assert_eq!(made_with(&text[..text.len() - 1]), None);
    }

    #[test]
    fn how_a_statement_was_worded_is_kept() {
        let mut state = begun();
        state.apply(core(), Action::Answer { item: 2, answer: Answer::Level(3) });
        let mut next = core().clone();
        next.items[2].wording ^= 1;
        let read = read(&write(&state, core()).expect("it is sound"), &next).expect("it counts the same");
        assert_eq!(read.reworded(&next).collect::<Vec<_>>(), [2]);
    }
}

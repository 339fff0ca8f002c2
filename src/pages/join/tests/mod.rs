//! Nothing changes until somebody says so, and what cannot be read says why. The page is read as it is rendered off the
//! browser; what its buttons do is the draft's and the state's, and is done here as they do it.

mod sent;

use std::collections::BTreeSet;
use std::rc::Rc;

use engine::group::{Answer, Day, Group, Person, Word};
use engine::questionnaire::RoleSet;
use engine::state::{Action, State, View};
use formats::link::{self, Kind, Link, LinkError, Sealed};
use formats::{file, open_file};
use yew::LocalServerRenderer;
use yew::prelude::*;

use super::JoinPage;
use super::draft::{HEADING, Joining, OTHER, PASSPHRASE, Step, UnsealStep, WRONG, Wrong};
use super::preview::{Preview, Standing};
use crate::drafts::Drafts;
use crate::environment::Environment;
use crate::platform::Platform;
use crate::platform::storage::StorageHandle;
use crate::questionnaire::core;
use crate::snapshot::Snapshot;
use crate::state::AssessmentProvider;
use crate::store::SessionStore;

const GROUP: &str = "0123abcd";

fn person(id: &str, name: &str, role: usize, level: u8) -> Person {
    let mut person = Person::new(id, RoleSet::of(role), core());
    person.name.say(name.into(), 0);
    for (item, content) in core().items.iter().enumerate() {
        if content.roles.has(role) {
            person.say(item, Answer::Level(level), 0);
        }
    }
    person
}

fn group(people: &[Person]) -> Group {
    Group { id: GROUP.into(), people: people.to_vec(), ..Group::new(core()) }
}

/// Ana, who has begun here and looks at what came.
fn ana() -> State {
    State { group: group(&[person("0000000a", "Ana", 0, 3)]), me: Some(0), view: View::Join, ..State::new(core()) }
}

fn nobody() -> State {
    State { view: View::Join, ..State::new(core()) }
}

fn link_of(kind: Kind, group: &Group) -> String {
    link::write(&Link::of(kind, Day::of(2026, 11, 20).unwrap(), group.clone()), core()).unwrap()
}

fn opened(link: &str) -> Joining {
    let mut join = Joining::default();
    join.open_link(link, core());
    join
}

fn preview(state: &State, join: &Joining) -> Preview {
    let now = Snapshot::of(core(), Rc::new(state.clone()), &state.shown(core()));
    Preview::of(&now, join.came.as_ref().expect("something came"))
}

fn merged(state: &State, join: &Joining) -> State {
    let mut state = state.clone();
    let came = join.came.as_ref().expect("something came");
    state.apply(core(), Action::Merge(Box::new(came.group.clone())));
    state
}

#[derive(Clone, PartialEq, Properties)]
struct SessionProps {
    storage: StorageHandle,
    drafts: Drafts,
}

/// The page in a session that was stored, two days after the links were made.
#[component]
fn Session(props: &SessionProps) -> Html {
    let today = Day::of(2026, 11, 22).unwrap();
    let platform = Platform { today, can_seal: true, can_share: false, can_fill: false };
    let environment = Environment { platform, drafts: props.drafts.clone(), ..Environment::default() };
    html! {
        <ContextProvider<Environment> context={environment}>
            <AssessmentProvider q={core()} storage={props.storage.clone()}><JoinPage /></AssessmentProvider>
        </ContextProvider<Environment>>
    }
}

/// What the page says, as HTML.
async fn page(state: &State, join: &Joining) -> String {
    let (storage, drafts) = (StorageHandle::memory(), Drafts::default());
    if state.me.is_some() {
        assert_eq!(SessionStore::new(storage.clone()).save(state, core()), None, "it is stored");
    }
    drafts.set(Rc::new(join.clone()));
    let renderer = LocalServerRenderer::<Session>::with_props(SessionProps { storage, drafts });
    renderer.hydratable(false).render().await
}

#[track_caller]
fn says(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(page.contains(text), "no {text:?} in {page}");
    }
}

#[track_caller]
fn is_silent_on(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(!page.contains(text), "{text:?} in {page}");
    }
}

#[tokio::test]
async fn what_came_is_looked_at_before_it_is_added() {
    let theirs = group(&[person("0000000b", "Ben", 1, 2), person("0000000c", "", 2, 1)]);
    let mut join = opened(&link_of(Kind::Group, &theirs));
    says(
        &page(&ana(), &join).await,
        &[
            "Answers from 2 people",
            "Made 2 days ago, on 20 November 2026",
            "Ben",
            "Your group goes from 1 to 3 people.",
            "Add to our group",
            "Only look",
        ],
    );
    join.step = Step::OnlyLook;
    says(&page(&ana(), &join).await, &["This is how your group would stand with it.", "Stop looking"]);
    assert!(!join.asks_first(&ana()));
    let after = merged(&ana(), &join);
    join.added();
    assert!(join.came.is_none() && join.added.is_some() && join.step == Step::First);
    join.undone();
    assert!(join.came.is_some() && join.added.is_none());
    says(&page(&after, &join).await, &["Everything in it is here already."]);
    assert_eq!(preview(&after, &join).standing, Standing::Known);
}

#[tokio::test]
async fn newer_words_in_my_name_are_asked_about_first() {
    let mut newer = person("0000000a", "Ana", 0, 3);
    let item = newer.answers.iter().position(Word::is_said).unwrap();
    newer.say(item, Answer::Level(0), 9);
    let mut join = opened(&link_of(Kind::Mine, &group(&[newer])));
    assert!(join.asks_first(&ana()));
    join.step = Step::Mine;
    says(&page(&ana(), &join).await, &["Newer words in your name", "1 answer", "Yes, that was me", "No, keep mine"]);
    let came = Box::new(join.came.as_ref().unwrap().group.clone());
    for (action, level) in [(Action::Merge(came.clone()), 0), (Action::Reassert(came), 3)] {
        let mut state = ana();
        state.apply(core(), action);
        let mine = &state.group.people[0].answers[item];
        assert_eq!((mine.value, mine.rev >= 2), (Answer::Level(level), true));
    }
}

#[tokio::test]
async fn where_nobody_has_begun_one_begins_or_goes_on_as_oneself() {
    let theirs = group(&[person("0000000b", "Ben", 1, 2), person("0000000c", "Cho", 2, 1)]);
    let mut join = opened(&link_of(Kind::Group, &theirs));
    says(&page(&nobody(), &join).await, &["I am new here", "This is me, go on"]);
    // The form of the start page makes me; the group stays.
    let mut state = merged(&nobody(), &join);
    let (name, roles, expected) = (String::new(), RoleSet::of(3), core().all_roles());
    state.apply(core(), Action::Me { id: "0000000d".into(), name, roles, expected });
    assert_eq!((state.group.id.as_str(), state.group.people.len()), (GROUP, 3));

    join.step = Step::Who;
    let asked = page(&nobody(), &join).await;
    says(&asked, &["Which one are you?", "join-one", "Cho", "Go on as …"]);
    is_silent_on(&asked, &["checked", "Choose who you are first."]);
    let chosen = Joining { who: Some(1), ..join.clone() };
    says(&page(&nobody(), &chosen).await, &["Go on as Cho"]);
    let mut state = nobody();
    for action in join.begin_as(1, &nobody(), core(), 77).expect("Cho is in it") {
        state.apply(core(), action);
    }
    let me = state.my().unwrap();
    assert_eq!((me.id.as_str(), state.device, state.view), ("0000000c", 77, View::Board));
    assert_eq!(join.begin_as(2, &nobody(), core(), 77), None, "nobody stands there");
}

/// The words of the filled buttons, each with whether a phone has it.
fn filled(page: &str) -> Vec<(String, bool)> {
    let button = |button: &str| {
        let (tag, rest) = button.split_once('>')?;
        let inside = rest.split("</button>").next()?;
        let word = inside.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
        tag.contains("button-main").then(|| (word, !tag.contains("only-wide")))
    };
    page.split("<button").skip(1).filter_map(button).collect()
}

#[tokio::test]
async fn a_phone_has_the_way_on_in_its_bar_and_a_wider_page_in_the_card() {
    let theirs = group(&[person("0000000b", "Ben", 1, 2), person("0000000c", "Cho", 2, 1)]);
    let join = opened(&link_of(Kind::Group, &theirs));
    let which = Joining { step: Step::Who, who: Some(0), ..join.clone() };
    for (state, join, word) in [
        (ana(), &join, "Add to our group"),
        (merged(&ana(), &join), &join, "All right"),
        (nobody(), &join, "I am new here"),
        (nobody(), &which, "Go on as Ben"),
    ] {
        let page = page(&state, join).await;
        assert_eq!(filled(&page), [(word.to_owned(), false), (word.to_owned(), true)]);
        let bar = page.split("class=\"bar bar-one only-narrow\"").nth(1).unwrap_or_default();
        assert_eq!(filled(bar), [(word.to_owned(), true)], "{page}");
    }
}

#[tokio::test]
async fn what_adding_asks_is_not_where_it_was_added() {
    let mut newer = person("0000000a", "Ana", 0, 3);
    let item = newer.answers.iter().position(Word::is_said).unwrap();
    newer.say(item, Answer::Level(0), 9);
    let join = Joining { step: Step::Mine, ..opened(&link_of(Kind::Mine, &group(&[newer]))) };
    let page = page(&ana(), &join).await;
    assert_eq!(filled(&page), [("Yes, that was me".to_owned(), true)]);
    is_silent_on(&page, &["class=\"bar"]);
}

#[tokio::test]
async fn an_invitation_names_nobody() {
    let join = opened(&link_of(Kind::Group, &group(&[])));
    let page = page(&nobody(), &join).await;
    says(&page, &["I am new here", "Forget it"]);
    is_silent_on(&page, &["This is me, go on", "Only look", "class=\"moves\""]);
}

#[tokio::test]
async fn another_group_is_never_mixed_in() {
    let mut theirs = group(&[person("0000000b", "Ben", 1, 2)]);
    theirs.id = "ffffffff".into();
    let join = opened(&link_of(Kind::Group, &theirs));
    let text = page(&ana(), &join).await;
    says(&text, &["This is another group", "Open it by itself"]);
    is_silent_on(&text, &["Add to our group"]);
    let alone = State { group: theirs, ..nobody() };
    assert_eq!(preview(&alone, &join).standing, Standing::Begins, "and one says who one is in it");
}

#[tokio::test]
async fn in_a_blind_round_figures_wait_for_the_own_answers() {
    let mut theirs = group(&[person("0000000b", "Ben", 1, 2)]);
    theirs.blind.say(true, 0);
    let join = opened(&link_of(Kind::Group, &theirs));
    // Ana has answered everything she is asked.
    let mut two = ana();
    two.group.people.push(person("0000000c", "Cho", 2, 3));
    says(&page(&two, &join).await, &["Only look", "better known", "today"]);
    // What she sees alone is no figure of the group's: nothing moves from it.
    let text = page(&ana(), &join).await;
    says(&text, &["Only look", "The first figure of all of you", "Readiness "]);
    is_silent_on(&text, &["better known", "today; "]);
    let mut state = ana();
    state.group.people[0] = Person::new("0000000a", RoleSet::of(0), core());
    let text = page(&state, &join).await;
    says(&text, &["Answer first: what others said", "Add to our group"]);
    is_silent_on(&text, &["Only look", "better known"]);
    // Neither before one has begun, nor with answers to another group.
    let mut elsewhere = ana();
    elsewhere.group.id = "ffffffff".into();
    for state in [nobody(), elsewhere] {
        // Even where one looks already.
        let join = Joining { step: Step::OnlyLook, ..join.clone() };
        let text = page(&state, &join).await;
        says(&text, &["Answer first: what others said"]);
        is_silent_on(&text, &["Only look", "Stop looking"]);
    }
}

#[tokio::test]
async fn every_broken_link_has_its_own_sentence() {
    let good = link_of(Kind::Group, &group(&[person("0000000b", "Ben", 1, 2)]));
    let mut changed = good.clone().into_bytes();
    let middle = changed.len() / 2;
    changed[middle] = if changed[middle] == b'A' { b'B' } else { b'A' };
    let changed = String::from_utf8(changed).unwrap();
    let broken = [
        "hello".to_owned(),
        format!("9{}", &good[1..]),
        good[..good.len() - 4].to_owned(),
        changed,
        "1".repeat(20_000),
    ];
    let mut sentences = BTreeSet::new();
    for text in &broken {
        let mut join = opened(&good);
        assert_eq!(join.open_link(text, core()), WRONG);
        assert!(join.came.is_none(), "what came before is stale");
        let page = page(&ana(), &join).await;
        let said = page.split("id=\"join-wrong\"").nth(1).unwrap().split("</p>").next().unwrap();
        sentences.insert(said.to_owned());
        says(&page, &["Paste a link"]);
    }
    assert_eq!(sentences.len(), broken.len(), "{sentences:?}");
}

fn file_of(people: &[Person]) -> String {
    file::write(&group(people), core())
}

fn put(join: &mut Joining, name: &str, text: &str) -> &'static str {
    join.open_file(name, text.to_owned(), open_file(text, core()))
}

#[tokio::test]
async fn files_come_several_at_once_and_broken_ones_tell_where() {
    let mut join = Joining::default();
    assert_eq!(put(&mut join, "ben.json", &file_of(&[person("0000000b", "Ben", 1, 2)])), HEADING);
    assert_eq!(put(&mut join, "broken.json", "{\"format\":1,\n \"people\":[]}"), WRONG);
    assert_eq!(put(&mut join, "cho.json", &file_of(&[person("0000000c", "Cho", 2, 1)])), HEADING);
    says(
        &page(&ana(), &join).await,
        &["Answers from 2 people", "Put together from 2 files", "broken.json cannot be read", "Line 1, column 1:"],
    );
    let other = file_of(&[person("0000000d", "Dee", 3, 1)]).replace(core().scoring.as_ref(), "another");
    assert_eq!(put(&mut join, "dee.json", &other), OTHER);
    assert_eq!(join.other.as_ref().unwrap().text, other, "it can be kept as it came");
    says(&page(&ana(), &join).await, &["dee.json was made with other questions", "Answers from 2 people"]);
    assert_eq!(join.take_other(), Some(HEADING));
    assert!(join.other.is_none());
    says(&page(&ana(), &join).await, &["Answers from 3 people", "Dee"]);
    assert_eq!(merged(&ana(), &join).group.people.len(), 4);
}

#[test]
fn a_file_of_another_group_is_left_out_and_many_wrongs_are_counted() {
    let mut join = Joining::default();
    put(&mut join, "ben.json", &file_of(&[person("0000000b", "Ben", 1, 2)]));
    let theirs = Group { id: "ffffffff".into(), ..group(&[]) };
    for n in 0..7 {
        put(&mut join, &format!("{n}.json"), &file::write(&theirs, core()));
    }
    assert_eq!((join.wrong.len(), join.unread), (5, 2));
    assert_eq!(join.wrong[0], Wrong::OtherGroup("0.json".into()));
    assert_eq!(join.came.as_ref().unwrap().files, 1);
    join.clear_wrong();
    assert_eq!((join.wrong.len(), join.unread), (0, 0));
}

fn sealed(byte: u8) -> Sealed {
    Sealed::of(vec![byte; 60]).unwrap()
}

#[tokio::test]
async fn a_sealed_link_asks_for_its_passphrase() {
    let q = core();
    let link = sealed(1).write().unwrap();
    assert_eq!(link::read(&link, q), Err(LinkError::Sealed(sealed(1))));
    let mut join = opened(&link);
    let text = page(&ana(), &join).await;
    says(&text, &["id=\"join-passphrase\""]);
    is_silent_on(&text, &["id=\"join-card\""]);
    assert_eq!(join.unseal_now(), UnsealStep::Passphrase);
    join.passphrase = "drei Äpfel".into();
    assert_eq!(join.unseal_now(), UnsealStep::Unseal { sealed: sealed(1), passphrase: "drei Äpfel".into() });
    assert_eq!(join.unseal_now(), UnsealStep::Nothing, "one answer at a time");
    assert_eq!(join.unsealed(&sealed(1), None, q), Some(PASSPHRASE));
    assert!(join.refused && !join.unsealing);
    join.unseal_now();
    assert_eq!(join.unsealed(&sealed(2), Some("1.x"), q), None, "another link came meanwhile");
    let inside = link_of(Kind::Group, &group(&[person("0000000b", "Ben", 1, 2)]));
    assert_eq!(join.unsealed(&sealed(1), Some(&inside), q), Some(HEADING));
    assert!(join.sealed.is_none() && join.passphrase.is_empty());
    says(&page(&ana(), &join).await, &["Answers from 1 person"]);
}

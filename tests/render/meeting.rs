//! A meeting over the group of the pictures: its topics, a topic's screen, and what it comes to, for who held it and for
//! who was sent it.

use std::fs;
use std::path::Path;

use buying_readiness::questionnaire::core;
use buying_readiness::{HalfDone, StaticPage};
use engine::group::{Answer, Decide, Group, Matter, Owner, Progress};
use engine::state::{Action, State, View};
use formats::link::fragment;
use formats::link::{self, Kind};
use formats::{file, mine};
use yew::LocalServerRenderer;

use super::html::{self, Element};
use super::props;

/// What the meeting agrees on: the statement, the level, who follows up with what.
const AGREED: [(&str, u8, &str, &str); 3] = [
    ("C-SS", 1, "b2", "See Gus and Fay one to one"),
    ("CC-1", 3, "c3", "Send the list round"),
    ("V-PI", 2, "b2", "Pull six months of figures"),
];

fn item(id: &str) -> usize {
    core().item_by_id(id).expect("an item")
}

/// The group, with somebody in front of the screen.
fn seven(person: &str) -> State {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/common/group7.json");
    let mut group = file::read(&fs::read_to_string(path).expect("the file"), core()).expect("a group");
    group.blind.say(false, 0);
    let me = group.find(person);
    State {
        group,
        me,
        view: View::Meeting,
        today: engine::group::Day::of(2026, 11, 29).expect("a day"),
        ..State::new(core())
    }
}

/// The same after the meeting.
fn met(person: &str) -> State {
    let mut state = seven(person);
    let today = state.today;
    for (n, (id, level, who, what)) in AGREED.into_iter().enumerate() {
        let owner = Owner::Person(who.into());
        let of_topic = [
            Decide::Stand(u32::from(level) + 1),
            Decide::Day(today),
            Decide::Owner(owner.clone()),
            Decide::Note(what.into()),
        ];
        let of_step = [Decide::Note(what.into()), Decide::Owner(owner), Decide::Stand(Progress::Open as u32)];
        for what in of_topic {
            state.apply(core(), Action::Decide(Matter::item(item(id)), what));
        }
        for what in of_step {
            state.apply(core(), Action::Decide(Matter::own(n), what));
        }
    }
    state
}

async fn drawn(state: &State, half_done: HalfDone) -> Element {
    let props = props(state.clone(), half_done);
    html::parse(&LocalServerRenderer::<StaticPage>::with_props(props).hydratable(false).render().await)
}

#[track_caller]
fn says(page: &Element, texts: &[&str]) {
    let text = page.text();
    for said in texts {
        assert!(text.contains(said), "{said} is not in {text}");
    }
}

fn inputs<'a>(page: &'a Element, kind: &str) -> Vec<&'a Element> {
    page.all().into_iter().filter(|one| one.name == "input" && one.has("type", kind)).collect()
}

#[tokio::test]
async fn the_agenda_has_the_three_furthest_apart() {
    let page = drawn(&seven("a1"), HalfDone::Nothing).await;
    let agenda = page.all().into_iter().find(|one| one.has("class", "meet-agenda")).expect("the agenda");
    let questions: Vec<String> =
        agenda.elements().map(|topic| topic.elements().next().expect("a question").text()).collect();
    assert_eq!(questions, ["C-SS", "CC-1", "V-PI"].map(|id| core().items[item(id)].headline()));
    says(&page, &["Three topics, about 20 minutes", "Cho and Fay on one side, Gus on the other."]);
}

#[tokio::test]
async fn the_meeting_begins_beside_how_many_topics_it_has() {
    let page = drawn(&seven("a1"), HalfDone::Nothing).await;
    let all = page.all();
    let row = all.iter().find(|one| one.has("class", "meet-start")).expect("the row");
    let controls: Vec<&str> =
        row.all().into_iter().map(|one| one.name.as_str()).filter(|name| ["select", "button"].contains(name)).collect();
    assert_eq!(controls, ["select", "button"]);
    assert!(row.text().contains("Begin the meeting"));
    let begin = all.iter().filter(|one| one.name == "button" && one.text().contains("Begin the meeting"));
    assert_eq!(begin.count(), 1, "and it stands once");
}

#[tokio::test]
async fn a_topic_has_everybody_on_one_screen_and_nothing_preselected() {
    let page = drawn(&seven("a1"), HalfDone::Meeting(0)).await;
    says(&page, &["Topic 1 of 3", "Ben first, then Gus: what have you seen that makes you say so?", "6:40"]);
    says(
        &page,
        &[
            "Cho has not answered yet",
            "Dee and Eli are not asked this one",
            "Then: Is it clear to everybody who decides?",
        ],
    );
    let radios = inputs(&page, "radio");
    let is = |radio: &&&Element, name: &str| radio.attribute(name).is_some();
    assert_eq!((radios.len(), radios.iter().filter(|radio| is(radio, "checked")).count()), (6, 0));
    assert!(radios.iter().all(|radio| is(&radio, "disabled")), "until both ends were heard");
    let heard = drawn(&seven("a1"), HalfDone::Heard(0)).await;
    assert!(inputs(&heard, "radio").iter().all(|radio| !is(&radio, "disabled")));
    // One filled button a screen: to hear both ends, then to go on.
    for (page, word) in [(&page, "We have heard both"), (&heard, "Next topic")] {
        let all = page.all();
        let filled: Vec<String> = all
            .iter()
            .filter(|one| one.attribute("class").is_some_and(|class| class.contains("button-main")))
            .map(|one| one.text())
            .collect();
        assert_eq!(filled, [word]);
    }
}

#[tokio::test]
async fn what_was_agreed_before_is_not_preselected_again() {
    let mut state = met("a1");
    // Somebody changed their mind since.
    let fay = state.group.find("f6").expect("Fay");
    state.group.people[fay].say(item("C-SS"), Answer::Level(0), 0);
    let page = drawn(&state, HalfDone::Heard(0)).await;
    says(&page, &["Does everyone with a say support the preferred supplier?"]);
    assert!(inputs(&page, "radio").iter().all(|radio| radio.attribute("checked").is_none()));
}

#[tokio::test]
async fn whoever_held_it_is_offered_the_change_and_a_link_for_the_others() {
    let mut state = met("a1");
    // As long as the topics are those of the meeting, they are what was talked about least.
    state
        .group
        .decisions
        .retain(|key, _| !matches!(Matter::of(*key).map(|it| it.0.about()), Some(engine::group::About::Heard(_))));
    let page = drawn(&state, HalfDone::Meeting(usize::MAX)).await;
    says(
        &page,
        &["Make it count", "Change my 2 answers", "You said so already.", "One link for all seven.", "Not now"],
    );
    says(&page, &["Change my answer from Settled to Talked about", "45", "instead of 39", "between 40 and 55"]);
    says(&page, &["Three next steps are in the plan, with Ben and Cho."]);
    assert_eq!(inputs(&page, "checkbox").iter().filter(|tick| tick.attribute("checked").is_some()).count(), 2);
    let message = page.all().into_iter().find(|one| one.name == "textarea").expect("a message").text();
    let found = fragment::pasted(&message, "br");
    let link = link::read(found, core()).expect("a link");
    assert_eq!((link.kind, link.from.as_str(), link.group.people.len()), (Kind::Outcome, "Ana", 0), "nobody's answers");
    assert_eq!(link.group.decision(Matter::item(item("C-SS"))).agreed(), Some(1));
    assert_eq!(link.group.own_steps().len(), 3);
}

#[tokio::test]
async fn from_what_another_meeting_ended_with_a_way_leads_on_to_one() {
    // The browser was closed in the second of three topics: what the first ended with is here, the meeting is not.
    let mut state = seven("a1");
    state.apply(core(), Action::Decide(Matter::item(item("C-SS")), Decide::Stand(2)));
    let page = drawn(&state, HalfDone::Nothing).await;
    says(&page, &["Make it count", "Go on with the meeting, or start another"]);
    // Where it was held, the way back into it is there.
    let held = drawn(&met("a1"), HalfDone::Meeting(usize::MAX)).await;
    says(&held, &["Back to the last topic"]);
    assert!(!held.text().contains("Go on with the meeting"));
    // Where there is nothing to talk about, nothing is offered.
    assert!(!drawn(&bens(), HalfDone::Nothing).await.text().contains("Go on with the meeting"));
}

/// Ben's browser: only his own answers are in it, and what the link brought.
fn bens() -> State {
    let whole = met("b2");
    let ben = whole.my().expect("Ben");
    let group = Group { decisions: whole.group.decisions.clone(), ..mine(&whole.group, ben) };
    State { group, me: Some(0), inviter: Some("Ana".into()), sent: true, ..whole }
}

#[tokio::test]
async fn whoever_was_sent_it_is_offered_the_same_change() {
    let mut state = bens();
    let page = drawn(&state, HalfDone::Nothing).await;
    says(&page, &["Make it count", "Three topics, talked about on 29 November", "Change my 2 answers"]);
    says(&page, &["Change my answer from Not started to Talked about", "You said so already."]);
    assert!(!page.text().contains("One link for"), "it is not for Ben to send it on");
    assert!(!page.text().contains("If all of you do"), "his copy has his answers alone");
    // Where he says something else in the end, he is not asked again and again.
    for id in ["C-SS", "V-PI"] {
        let level = AGREED.iter().find(|(of, ..)| *of == id).expect("agreed on").1;
        state.apply(core(), Action::Answer { item: item(id), answer: Answer::Level(level) });
    }
    assert!(!drawn(&state, HalfDone::Nothing).await.text().contains("Make it count"));
}

#[tokio::test]
async fn who_is_not_asked_is_told_so() {
    let page = drawn(&met("d4"), HalfDone::Nothing).await;
    // Dee said she did not know.
    says(&page, &["Not asked of you.", "Change my answer from I don't know to Drafted", "Change my answer"]);
}

#[tokio::test]
async fn who_has_not_answered_sees_nothing_of_it() {
    let mut state = met("b2");
    state.group.blind.say(true, 0);
    assert!(state.is_closed(core()));
    for half_done in [HalfDone::Nothing, HalfDone::Meeting(0), HalfDone::Meeting(usize::MAX)] {
        let text = drawn(&state, half_done).await.text();
        assert!(text.contains("You see what the others said after you have given your answers."), "{text}");
        assert!(!text.contains("Settled") && !text.contains("Send the list round"), "{text}");
    }
    state.view = View::Report;
    let text = drawn(&state, HalfDone::Nothing).await.text();
    assert!(text.contains("You see the group’s report after you have given your answers."), "{text}");
    assert!(!text.contains("Copy as ten lines") && !text.contains("Send the list round"), "{text}");
}

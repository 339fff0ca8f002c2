//! What the group decided: the plan and what meetings ended with, kept, sent and put together like
//! everything else.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::{group, item, node, person, q};
use engine::group::{Day, Decide, Group, How, Matter, Owner, Person, Progress, compare};
use engine::state::{Action, State};
use formats::file::{read, write};
use formats::link::{self, Kind, Link};
use formats::{Include, What, chosen, invitation, redacted};

/// A file somebody could write by hand.
const PLAIN: &str = r#"{"format":1,"questionnaire":{"id":"buying-readiness-core","edition":"1"},
  "plan":[{"item":"PI-1","level":2,"state":"doing","owner":"person:a","due":"2026-12-01"},
          {"item":"SE-1","level":3,"state":"open","owner":"role:technical_buyer"},
          {"own":70,"state":"open","note":"ask the works council"}],
  "agreed":[{"item":"RB-1","agreed_level":3,"follows_up":"role:champion","on":"2026-11-24","note":"as in May","heard":2},
            {"node":"V:solution_exploration","still_valid":true},{"item":"SE-1","heard":7}],
  "people":[{"id":"a","roles":["champion"],"answers":{}}]}"#;

fn plain() -> Group {
    read(PLAIN, q()).unwrap_or_else(|all| panic!("{}", all[0]))
}

fn errors(from: &str, to: &str) -> String {
    assert!(PLAIN.contains(from), "{from}");
    let all = read(&PLAIN.replacen(from, to, 1), q()).err().unwrap_or_default();
    all.iter().map(|c| format!("{}: {}", c.path, c.sentence)).collect::<Vec<_>>().join("\n")
}

fn begun() -> State {
    let people = [person("a", "champion", "PI-1=1 SE-1=2"), person("b", "technical_buyer", "")];
    State { group: Group { id: "0123abcd".into(), ..group(people) }, me: Some(0), device: 3, ..State::new(q()) }
}

#[test]
fn a_file_holds_the_plan_and_what_was_agreed() {
    let found = plain();
    let plan = found.plan();
    assert_eq!(
        plan.iter().map(|(item, level, _)| (*item, *level)).collect::<Vec<_>>(),
        [(item("PI-1"), 2), (item("SE-1"), 3)]
    );
    let first = &plan[0].2;
    assert_eq!((first.progress(), &first.owner.value), (Progress::Doing, &Owner::Person("a".into())));
    assert_eq!(first.day.value, Day::of(2026, 12, 1).unwrap());
    let agreed = found.decision(Matter::item(item("RB-1")));
    assert_eq!((agreed.agreed(), agreed.note.value.as_str()), (Some(3), "as in May"));
    assert_eq!(found.decision(Matter::node(node("V:SE"))).stand.value, 1);
    let own: Vec<_> = found.own_steps().into_iter().map(|(number, step)| (number, step.note.value)).collect();
    assert_eq!(own, [(70, "ask the works council".to_owned())]);
    let heard = |id: &str| found.decision(Matter::heard(item(id))).stand.value;
    assert_eq!([heard("RB-1"), heard("SE-1"), heard("PI-1")], [2, 7, 0]);
    assert_eq!(read(&write(&found, q()), q()), Ok(found));
}

#[test]
fn what_is_wrong_with_a_decision_is_told_with_its_place() {
    assert_eq!(
        errors("\"PI-1\",\"level\":2", "\"XX-1\",\"level\":2"),
        "plan[0].item: The questionnaire has no item \"XX-1\"."
    );
    assert_eq!(errors("\"level\":2", "\"level\":5"), "plan[0].level: A whole number from 1 to 4 is needed here.");
    assert_eq!(errors("\"doing\"", "\"begun\""), "plan[0].state: A step is \"open\", \"doing\", \"done\" or null.");
    let owner = "Here \"role:\" and a role, \"person:\" and an id, or null is needed.";
    for wrong in ["\"role:cook\"", "\"person:\"", "\"a\"", "7"] {
        assert_eq!(errors("\"person:a\"", wrong), format!("plan[0].owner: {owner}"));
    }
    assert_eq!(
        errors("\"2026-12-01\"", "\"2026-13-01\""),
        "plan[0].due: A day is written yyyy-mm-dd, from 2000 to 2127."
    );
    assert_eq!(
        errors("\"agreed_level\":3", "\"agreed_level\":9"),
        "agreed[0].agreed_level: Here a level from 0 to 4 or null is needed."
    );
    assert_eq!(
        errors("V:solution", "X:solution"),
        "agreed[1].node: Here a node is needed: D:, V: or C: and a sequential job."
    );
    let number = "plan[2].own: A whole number from 0 to 4095 is needed here.";
    assert_eq!([errors(":70", ":4096"), errors(":70", ":-1"), errors(":70", ":\"70\"")], [number; 3]);
    assert_eq!(errors("\"own\":70", "\"my\":70"), "plan[2]: The field \"item\" is missing.");
    let heard = "agreed[0].heard: Here a number from 1 to 65535 or null is needed.";
    assert_eq!([errors("\"heard\":2", "\"heard\":0"), errors("\"heard\":2", "\"heard\":65536")], [heard; 2]);
    assert_eq!(errors("\"SE-1\",\"level\":3", "\"PI-1\",\"level\":2"), "plan[1]: This stands here already.");
    assert_eq!(
        errors("[{\"item\":\"RB-1\"", "[7,{\"item\":\"RB-1\""),
        "agreed[0]: Here stands a number, but an object {…} is needed."
    );
}

#[test]
fn a_decision_costs_a_link_a_few_characters() {
    let state = begun();
    let write = |group: &Group| {
        let link = Link::of(Kind::Group, Day::NONE, group.clone());
        let text = link::write(&link, q()).expect("it fits");
        assert_eq!(link::read(&text, q()).expect("it is whole").group, *group);
        text.len()
    };
    let bare = write(&state.group);
    let decided = |action: Action| {
        let mut decided = state.clone();
        decided.apply(q(), action);
        write(&decided.group) - bare
    };
    let step = decided(Action::KeepPlan(vec![Matter::step(item("PI-1"), 2)]));
    let own = decided(Action::Decide(Matter::own(2_999), Decide::Stand(Progress::Open as u32)));
    let agreed = decided(Action::Decide(Matter::item(item("PI-1")), Decide::Stand(3)));
    assert!(step <= 6 && own <= 10 && agreed <= 16, "{step} {own} {agreed}");
}

#[test]
fn decisions_are_words_said_on_a_device() {
    let (mut state, step) = (begun(), Matter::step(item("PI-1"), 2));
    let say = |state: &mut State, what: Decide| state.apply(q(), Action::Decide(step, what));
    say(&mut state, Decide::Owner(Owner::Nobody));
    assert!(state.group.decisions.is_empty(), "nothing new, nothing said");
    say(&mut state, Decide::Stand(4));
    assert!(state.group.decisions.is_empty(), "no such state");
    say(&mut state, Decide::Note("  \n ".into()));
    say(&mut state, Decide::Owner(Owner::Person("a\u{202e}b".into())));
    assert!(state.group.decisions.is_empty());
    say(&mut state, Decide::Stand(Progress::Done as u32));
    state.apply(q(), Action::KeepPlan(vec![step, Matter::step(item("SE-1"), 3)]));
    let kept = |state: &State| state.group.plan().iter().map(|(_, _, step)| step.progress()).collect::<Vec<_>>();
    assert_eq!(kept(&state), [Progress::Done, Progress::Open], "what is done stays done");
    say(&mut state, Decide::Stand(Progress::Off as u32));
    assert_eq!(kept(&state), [Progress::Open]);
    let word = state.group.decision(step).stand;
    assert_eq!((word.value, word.rev, word.device), (0, 2, 3), "taking out is a word, not a gap");
}

#[test]
fn they_go_where_the_group_goes_and_stay_out_where_left_out() {
    let mut state = begun();
    state.apply(q(), Action::KeepPlan(vec![Matter::step(item("PI-1"), 2)]));
    let me: &Person = state.my().unwrap();
    assert!(invitation(&state.group).decisions.is_empty(), "an empty invitation is empty");
    for what in [What::Mine, What::Group] {
        let sent = chosen(&state.group, Some(me), what);
        assert_eq!(sent.decisions, state.group.decisions);
        let without = redacted(&sent, Include { decisions: false, ..Include::default() });
        assert!(without.decisions.is_empty());
        // Left out is no word: whoever adds it keeps theirs.
        let mut merged = state.group.clone();
        merged.merge(&without).expect("one group");
        assert_eq!(merged.decisions, state.group.decisions);
    }
    let without = Group { decisions: Group::default().decisions, ..state.group.clone() };
    assert_eq!(compare(&without, &state.group).settings, How::NewerThere);
    assert_eq!(compare(&state.group, &without).settings, How::NewerHere);
    // Who is shown changes nothing about them.
    assert_eq!(state.group.present().decisions, state.group.decisions);
}

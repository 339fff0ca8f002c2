//! The group's page and what results say of it, as the rest draws them: what people rely on.
#![cfg(target_arch = "wasm32")]

use buying_readiness::questionnaire::core;
use buying_readiness::ui::{Around, Effect, Outcome, Piece, Work};
use engine::group::{Answer, Day, Person, Word};
use engine::questionnaire::RoleSet;
use engine::state::{Action, State, View};
use formats::{link, past};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[path = "common/rest.rs"]
mod rest;

use rest::Sheet;

wasm_bindgen_test_configure!(run_in_browser);

fn november() -> Day {
    Day::read("2026-11-22").unwrap()
}

/// Ana, the champion, and whoever else is given by name and role; all of them have said everything.
fn state(others: &[(&str, usize)], view: View) -> State {
    let q = core();
    let mut state = State::new(q);
    let me = Action::Me { id: "00000000".into(), name: "Ana".into(), roles: RoleSet::of(0), expected: q.all_roles() };
    state.apply(q, me);
    state.apply(q, Action::Found("5eed0bad".into()));
    for (n, (name, role)) in others.iter().enumerate() {
        let mut person = Person::new(format!("{:08x}", n + 1), RoleSet::of(*role), q);
        person.name.say((*name).to_owned(), 0);
        state.group.people.push(person);
    }
    for person in &mut state.group.people {
        for item in 0..q.items.len() {
            person.say(item, Answer::Level(if person.id == "00000000" { 1 } else { 4 }), 0);
        }
    }
    state.apply(q, Action::Go(view));
    state
}

fn sheet(state: &State) -> Sheet {
    let mut sheet = Sheet::of(state.clone(), 7);
    if state.view == View::Results {
        sheet.piece = Piece::Results;
    }
    sheet
}

/// What can be read in a piece of markup, marks and names left in.
fn drawn(sheet: &mut Sheet) -> String {
    sheet.draw().replace('\u{1}', " ")
}

/// Fires what a click on the last thing before this text, or with this name, does.
fn click(sheet: &mut Sheet, text: &str) -> Vec<Outcome> {
    let markup = sheet.draw();
    let at = markup.find(text).unwrap_or_else(|| panic!("{text} is not in {markup}"));
    let end = at + markup[at..].find('>').unwrap_or(0);
    let before = [&markup[..at], &markup[..end]].into_iter().find_map(|part| {
        let from = part.rfind("!onclick\u{1}").filter(|from| !part[from + 9..].contains('<'))?;
        part[from + 9..].split('\u{1}').next()?.parse().ok()
    });
    sheet.fire(before.unwrap_or_else(|| panic!("{text} is no button")), "")
}

fn after(outcomes: &[Outcome]) -> State {
    let state = outcomes.iter().find_map(|outcome| match outcome {
        Outcome::State(state) | Outcome::Joined(state) => Some(state.clone()),
        _ => None,
    });
    state.expect("the state changed")
}

#[wasm_bindgen_test]
fn in_a_blind_round_results_show_nothing_of_others_until_mine_are_in() {
    let mut blind = state(&[("Ben", 0)], View::Results);
    blind.group.blind.say(true, 0);
    let item = (0..29).find(|item| core().items[*item].roles.has(0)).unwrap();
    blind.apply(core(), Action::Answer { item, answer: Answer::Nothing });
    let page = drawn(&mut sheet(&blind));
    assert!(page.contains("Talked about: Ana.") && !page.contains("Proven: Ben"), "{page}");
    blind.apply(core(), Action::Answer { item, answer: Answer::DontKnow });
    assert!(drawn(&mut sheet(&blind)).contains("Proven: Ben"));
}

#[wasm_bindgen_test]
fn beside_answers_who_gave_no_name_is_a_level_and_a_role_only_among_three() {
    let two = drawn(&mut sheet(&state(&[("", 3), ("", 3)], View::Results)));
    assert!(two.contains("Proven: 2 people.") && !two.contains("Proven: End user"), "{two}");
    let three = drawn(&mut sheet(&state(&[("", 3), ("", 3), ("", 3)], View::Results)));
    assert!(three.contains("Proven: End user (3)."), "{three}");
    assert!(drawn(&mut sheet(&state(&[("Ben", 3)], View::Results))).contains("Proven: Ben."));
}

#[wasm_bindgen_test]
fn who_is_marked_as_gone_is_put_aside_and_comes_back() {
    let before = state(&[("Ben", 1)], View::People);
    let mut page = sheet(&before);
    click(&mut page, "Change: Ben");
    let gone = after(&click(&mut page, "Mark as gone"));
    assert!(gone.group.people[1].gone.value);
    page.show(gone);
    let text = drawn(&mut page);
    assert!(text.contains("Ben is marked as gone.") && text.contains("Ben has left the group"), "{text}");
    assert_eq!(after(&click(&mut page, "Undo: Ben")).present().0.people.len(), 2);
}

#[wasm_bindgen_test]
fn a_letter_leads_into_this_group_and_ends_in_what_the_group_needs() {
    let mut page = sheet(&state(&[("Ben", 1)], View::People));
    let outcomes = click(&mut page, "Copy the letter: End user");
    let Some(Outcome::Effect(Effect::Copy(text))) =
        outcomes.iter().find(|outcome| matches!(outcome, Outcome::Effect(_)))
    else {
        panic!("{outcomes:?}");
    };
    let address = text.lines().find(|line| line.starts_with("https://example.com/ready#br=")).expect("an address");
    let link = link::read(&address["https://example.com/ready#br=".len()..], core()).unwrap();
    assert_eq!((link.group.id.as_str(), link.group.people.len()), ("5eed0bad", 0));
    let last = text.rsplit("\n\n").next().unwrap();
    assert!(text.contains("What the group needs from you") && last.contains("all of us can decide"), "{text}");
}

#[wasm_bindgen_test]
fn who_answered_for_all_hands_over_what_others_hold() {
    let mut before = state(&[("Bea", 1)], View::People);
    before.group.people[0].roles.say(core().all_roles(), 0);
    let mut page = sheet(&before);
    assert!(drawn(&mut page).contains("Economic buyer: Bea"));
    let me = after(&click(&mut page, "Hand it over"));
    assert_eq!(me.my_roles(), core().all_roles().without(RoleSet::of(1)));
}

#[wasm_bindgen_test]
fn what_is_joined_is_kept_with_what_was_before_and_taken_back() {
    let mut around = Around::default();
    let today = november();
    let before = state(&[], View::Join);
    let theirs = state(&[("Ben", 1)], View::Join).group;
    let kept = |outcomes: Vec<Outcome>| {
        let mut told = outcomes.into_iter();
        told.find_map(|outcome| if let Outcome::Past(lines) = outcome { Some(lines) } else { None })
    };
    let mut work = Work::new(core(), &before, &around);
    work.join(Action::Merge(Box::new(theirs)));
    let joined = work.finish_on(today);
    let now = after(&joined);
    around.past = kept(joined).expect("kept");
    let people = |lines: &str| -> Vec<usize> {
        past::earlier(lines, "5eed0bad", core()).iter().map(|link| link.group.people.len()).collect()
    };
    assert_eq!(people(&around.past), [1, 2]);
    // Sharing the same again keeps nothing new; an answer in between is no other group.
    let mut work = Work::new(core(), &now, &around);
    work.share();
    assert_eq!(kept(work.finish_on(today)), None);
    let mut work = Work::new(core(), &now, &around);
    work.tell(Outcome::TakeBack);
    assert_eq!(people(&kept(work.finish_on(today)).expect("forgotten")), [1]);
}

#[wasm_bindgen_test]
fn what_moved_is_told_job_by_job_and_role_by_role() {
    let before = state(&[], View::Results);
    let now = state(&[("Ben", 1)], View::Results);
    let lines = past::remember("", &before.group, november(), core()).unwrap();
    let mut page = sheet(&now);
    page.around.past.clone_from(&lines);
    let text = drawn(&mut page);
    for said in ["What moved", "22 November 2026, 1 person", "16 new answers", "New in the group: Ben."] {
        assert!(text.contains(said), "{said} is not in {text}");
    }
    page.around.past.clear();
    assert!(!drawn(&mut page).contains("What moved"), "nothing to compare with");
    // Nothing of it as long as others' answers wait.
    let mut blind = now.clone();
    blind.group.blind.say(true, 0);
    blind.group.people[0].answers = vec![Word::default(); core().items.len()];
    let mut page = sheet(&blind);
    page.around.past = lines;
    assert!(!drawn(&mut page).contains("What moved"));
}

//! What whoever collects the answers comes through: the end of the run, inviting, the group, sharing and deleting.

use buying_readiness::questionnaire::core;
use engine::group::{Answer, Day, Person};
use engine::questionnaire::{JobId, RoleSet};
use engine::state::{Action, State, View};

use super::html::Element;
use super::{HalfDone, of_view, props, rendered, text};

#[tokio::test]
async fn end() {
    of_view("end", View::End).await;
}

#[tokio::test]
async fn invite() {
    of_view("invite", View::Invite).await;
}

#[tokio::test]
async fn delete() {
    of_view("delete", View::Delete).await;
}

/// Ana, the champion, with all of her statements answered but for the last ones, in a group of this name.
fn ana(left_open: usize, purchase: &str) -> State {
    let q = core();
    let mut state = State::new(q);
    let me = Action::Me { id: "0000000a".into(), name: "Ana".into(), roles: RoleSet::of(0), expected: q.all_roles() };
    state.apply(q, Action::Today(day(22)));
    state.apply(q, me);
    state.apply(q, Action::Found("5eed0bad".into()));
    let mine: Vec<usize> = state.my().expect("Ana").asked(q).collect();
    for item in &mine[..mine.len() - left_open] {
        state.apply(
            q,
            Action::Answer {
                item: *item,
                answer: Answer::Level(if core().items[*item].job == JobId::Validation { 1 } else { 3 }),
            },
        );
    }
    if left_open > 0 {
        state.apply(q, Action::Done(true));
    }
    let (expected, by) = (q.all_roles(), Day::of(2026, 12, 11).unwrap());
    state.apply(q, Action::Settings { name: purchase.into(), expected, by, blind: true });
    state
}

fn day(n: u16) -> Day {
    Day::of(2026, 11, n).expect("a day")
}

/// Somebody of a role who has answered the first `answered` of what they are asked, the first with *don't know*.
fn member(name: &str, role: usize, answered: usize) -> Person {
    let mut person = Person::new(format!("{name:0>8}"), RoleSet::of(role), core());
    person.name.say(name.into(), 0);
    let asked: Vec<usize> = person.asked(core()).collect();
    for (n, item) in asked.into_iter().take(answered).enumerate() {
        person.say(item, if n == 0 { Answer::DontKnow } else { Answer::Level(3) }, 0);
    }
    person
}

fn ask(id: &str, name: &str, role: usize, day: Day) -> Action {
    Action::Ask { id: id.into(), name: name.into(), roles: RoleSet::of(role), day }
}

/// What the page says, a line each.
async fn lines(mut state: State, view: View) -> Vec<String> {
    state.view = view;
    said(&page(state).await)
}

/// The frame with a page in it.
async fn page(state: State) -> Element {
    rendered("a page", props(state, HalfDone::Nothing)).await
}

fn said(frame: &Element) -> Vec<String> {
    frame.elements().filter(|child| child.has("part", "page")).flat_map(text::lines).collect()
}

#[track_caller]
fn say(lines: &[String], wanted: &[&str]) {
    for text in wanted {
        assert!(lines.iter().any(|line| line.contains(text)), "{text} is not in\n{}", lines.join("\n"));
    }
}

#[track_caller]
fn silent(lines: &[String], unwanted: &[&str]) {
    for text in unwanted {
        assert!(!lines.iter().any(|line| line.contains(text)), "{text} is in\n{}", lines.join("\n"));
    }
}

/// How often a class stands on a page.
fn filled(page: &Element) -> Vec<String> {
    let buttons = page.all().into_iter().filter(|one| {
        one.attribute("class").is_some_and(|class| {
            let classes: Vec<&str> = class.split_whitespace().collect();
            classes.contains(&"button-main") && !classes.contains(&"only-wide")
        })
    });
    buttons.map(|button| button.text().trim().to_owned()).collect()
}

#[tokio::test]
async fn the_first_picture_is_named_as_mine_and_leads_to_the_others() {
    let page = lines(ana(0, "CRM"), View::End).await;
    say(
        &page,
        &[
            "That was all 22.",
            "Thank you, Ana.",
            "As you see it, validation is holding you back.",
            "Readiness, as you see it",
        ],
    );
    say(
        &page,
        &["Could be anything from ", "five roles have not answered yet.", "Seven statements are asked only of them."],
    );
    say(&page, &["A dot is a statement only others are asked.", "Technical buyer", "7 min", "Invite the others"]);
    silent(&page, &["Readiness so far", "enough”"]);
    say(&lines(ana(2, "CRM"), View::End).await, &["20 of 22, two left open."]);
}

#[tokio::test]
async fn who_answers_for_all_sees_a_first_picture_on_their_own_and_invites_all_the_same() {
    let mut state = ana(0, "CRM");
    state.group.people[0].roles.say(core().all_roles(), 0);
    let page = lines(state, View::End).await;
    say(&page, &["a first picture, on your own", "Invite the others", "Champion"]);
    silent(&page, &["asked only of them", "A dot is"]);
}

#[tokio::test]
async fn with_everybody_in_the_end_leads_to_the_result() {
    let mut state = ana(0, "CRM");
    for role in 1..6 {
        state.group.people.push(member(&format!("P{role}"), role, 4));
    }
    let page = lines(state, View::End).await;
    say(&page, &["Now look at it together", "See your whole result"]);
    silent(&page, &["Invite the others"]);
}

#[tokio::test]
async fn the_first_message_is_open_and_what_it_is_about_is_asked_for_first() {
    let page = lines(ana(0, ""), View::Invite).await;
    say(&page, &["Bring in the others", "What are you buying?", "Technical buyer", "20 statements, about 7 minutes"]);
    say(&page, &["Copy the message", "Not needed for this purchase", "Another person for this role"]);
    silent(&page, &["from Ana.", "Champion"]);
    // Afterwards a phone has one line of it.
    say(&lines(ana(0, "CRM"), View::Invite).await, &["CRM, from Ana.", "Answers by 11 December."]);
}

#[tokio::test]
async fn who_was_asked_is_listed_with_what_came_of_it() {
    let mut state = ana(0, "CRM");
    state.group.people.push(member("Dee", 3, 4));
    for action in [ask("c3", "Cho", 2, day(22)), ask("b2", "Ben", 1, day(20)), ask("f6", "Fay", 4, Day::NONE)] {
        state.apply(core(), action);
    }
    let page = lines(state, View::Invite).await;
    say(&page, &["Copied today.", "Copied on 20 November.", "Not back yet."]);
    say(&page, &["Copy message to Fay", "In: Dee"]);
}

#[tokio::test]
async fn whoever_is_missing_comes_first_each_with_one_thing_to_do() {
    let mut state = ana(0, "CRM");
    state.group.people.extend([member("Ben", 1, 14), member("Cho", 2, 20), member("Dee", 3, 15)]);
    for action in [ask("f6", "Fay", 4, day(20)), ask("g7", "Gus", 5, day(20))] {
        state.apply(core(), action);
    }
    state.view = View::Group;
    let page = page(state).await;
    let said = said(&page);
    say(
        &said,
        &[
            "Four are in, two are missing",
            "Fay and Gus were invited on 20 November.",
            "Answers are due on 11 December.",
        ],
    );
    say(&said, &["14 of 16, one “I don't know”", "20 of 20, one “I don't know”", "22 of 22", "(you)"]);
    assert_eq!(filled(&page), ["Remind"], "one button is filled, and it is the way on");
    let names = |class: &str| -> Vec<String> {
        let all = page.all();
        let found = all.iter().filter(|one| one.attribute("aria-label").is_some_and(|label| label.starts_with(class)));
        found.filter_map(|one| one.attribute("aria-label")).map(str::to_owned).collect()
    };
    assert_eq!(names("Remind"), ["Remind: Fay", "Remind: Gus"]);
    assert_eq!(names("Ask"), ["Ask Ben for 3 more", "Ask Cho for 1 more", "Ask Dee for 1 more"]);
    say(&said, &["Send all of you the picture", "Got answers back?", "Pass the group on"]);
}

#[tokio::test]
async fn who_has_said_everything_is_left_alone() {
    let mut state = ana(0, "CRM");
    let mut cho = member("Cho", 2, 20);
    for item in cho.asked(core()).collect::<Vec<_>>() {
        cho.say(item, Answer::Level(1), 0);
    }
    state.group.people.push(cho);
    silent(&lines(state, View::Group).await, &["Ask Cho", "20 of 20, "]);
}

#[tokio::test]
async fn alone_the_roles_are_to_be_asked_and_nothing_can_be_shown_to_all() {
    let mut state = ana(0, "CRM");
    let said = lines(state.clone(), View::Group).await;
    say(&said, &["Only you so far", "not invited yet", "Technical buyer", "20 statements, about 7 minutes"]);
    silent(&said, &["Send all of you the picture"]);
    // As long as my own answers are open, they come first.
    state = ana(0, "CRM");
    let item = state.my().expect("Ana").asked(core()).last().expect("one");
    state.group.people[0].done.say(false, 0);
    state.group.people[0].say(item, Answer::Nothing, 0);
    state.view = View::Group;
    assert_eq!(filled(&page(state).await), ["Continue"]);
}

#[tokio::test]
async fn what_only_stands_in_for_a_missing_role_is_said_apart() {
    let mut state = ana(0, "CRM");
    let mut ben = member("Ben", 1, 16);
    let nobodys = core().items_where(|n| !core().items[n].roles.meets(RoleSet::of(0).with(1)));
    for item in &nobodys {
        ben.say(*item, Answer::Level(2), 0);
    }
    state.group.people.push(ben);
    let said = format!("16 of 16, one “I don't know”, and {} in place of missing roles", nobodys.len());
    say(&lines(state, View::Group).await, &[&said]);
}

#[tokio::test]
async fn before_mine_are_in_the_group_tells_nothing_of_what_others_said() {
    let mut state = ana(0, "CRM");
    let item = state.my().expect("Ana").asked(core()).last().expect("one");
    state.group.people[0].done.say(false, 0);
    state.group.people[0].say(item, Answer::Nothing, 0);
    state.group.people.push(member("Ben", 1, 14));
    assert!(state.is_closed(core()));
    let said = lines(state.clone(), View::Group).await;
    say(&said, &["14 of 16", "21 of 22"]);
    silent(&said, &["I don't know”", "Send all of you the picture"]);
    let said = lines(state, View::Share).await;
    say(&said, &["You answer first here", "Everything, to pass the group on"]);
    silent(&said, &["The group so far"]);
}

#[tokio::test]
async fn who_was_invited_sends_back_before_all() {
    let mut state = ana(0, "CRM");
    state.apply(core(), Action::Invited("Bea".into()));
    state.view = View::Group;
    assert_eq!(filled(&page(state).await), ["Send back"]);
}

#[tokio::test]
async fn deleting_names_what_goes_and_offers_a_file_first() {
    let mut state = ana(0, "CRM");
    state.group.people.extend([member("Ben", 1, 14), member("Cho", 2, 20), member("Sil", 3, 0)]);
    let said = lines(state.clone(), View::Delete).await;
    say(&said, &["Save a file first", "Delete 22 answers and 2 people’s", "What 2 people have sent you"]);
    state.view = View::Delete;
    assert_eq!(filled(&page(state.clone()).await), ["Save a file"]);
    // Nothing final stands where one comes from.
    let you = lines(state, View::You).await;
    say(&you, &["Delete everything here…"]);
    silent(&you, &["for good"]);
}

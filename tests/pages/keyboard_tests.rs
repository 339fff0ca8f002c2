//! By keyboard alone, what comes after the run: inviting, being invited and sending back, joining, a meeting that is made
//! to count, the report. `walk_tests` has the run, from the start page to the results.

use buying_readiness::i18n::key;
use buying_readiness::questionnaire::core;
use engine::assessment::assess;
use engine::group::{Answer, Group, Person};
use engine::questionnaire::RoleSet;
use engine::state::{State, View};

use crate::harness::keyboard::{DOWN, ESCAPE, SPACE};
use crate::harness::{Locator, Page, Scheme, Server};
use crate::objects::{JoinPage, MeetingPage, Widget};
use crate::words::{count, messages, statement, text};
use crate::{samples, saved, walk, words};

const DESK: (u32, u32) = (1280, 900);
const PHONE: (u32, u32) = (360, 740);

/// The role that a champion is to invite first: it is asked most.
const CHO: usize = 2;

/// Somebody of this role who has answered everything in a group of their own.
fn alone(role: usize) -> State {
    let q = core();
    let mut me = Person::new("0000000a", RoleSet::of(role), q);
    let asked: Vec<usize> = (0..q.items.len()).filter(|item| q.items[*item].roles.has(role)).collect();
    for item in asked {
        assert!(me.say(item, Answer::Level(3), 0));
    }
    let group = Group { id: "5eed0bad".into(), people: vec![me], ..Group::new(q) };
    State { group, me: Some(0), view: View::Results, ..State::new(q) }
}

/// Chooses, by the tabulator and the arrows, the choice of that label in a group of them.
#[track_caller]
fn choose(page: &Page, group: &str, choice: &str) {
    let (any, choice) = (Locator::role("radio").within(Locator::group(group)), Locator::radio(choice));
    page.tab_to(&any);
    page.press_keys([SPACE]);
    for _ in 0..8 {
        if page.has(&choice.clone().within(Locator::group(group)).checked(true)) {
            return;
        }
        page.press_keys([DOWN]);
    }
    panic!("{choice:?} is not among {group}");
}

#[test]
fn an_invitation_is_written_taken_up_and_sent_back() {
    let (server, ana, cho) = (Server::of_dist(), Page::new(), Page::new());
    walk::return_to(&ana, &server, &alone(0), DESK, Scheme::Light);
    ana.keep_copies();
    ana.press_by_keyboard(text(key::SHELL_PEOPLE));
    ana.press_by_keyboard(text(key::PEOPLE_INVITE));
    ana.wait_for(&Locator::heading(text(key::INVITE_TITLE)));
    ana.fill_by_keyboard(text(key::INVITE_WHAT), "Invoices");
    ana.fill_by_keyboard(text(key::INVITE_YOU), "Ana");
    ana.fill_by_keyboard(text(key::INVITE_NAME), "Cho");
    ana.press_by_keyboard(&messages().fill(key::INVITE_COPY_TO, &[("name", &"Cho")]));
    let message = ana.copied();

    cho.open(walk::link_in(&message), PHONE, Scheme::Light);
    cho.wait_for_text("Invoices");
    cho.keep_copies();
    cho.press_by_keyboard(&messages().fill(key::START_BEGIN_AS, &[("role", &&*core().roles[CHO].label)]));
    let first = |item: &usize| core().items[*item].roles.has(CHO);
    let mut order = walk::cells(core()).into_iter().flat_map(|cell| cell.items(core()));
    let item = order.find(first).expect("something is asked");
    cho.tab_to(&Locator::role("radio").within(Locator::group(statement(item))));
    cho.press_keys(['2']);
    cho.press_by_keyboard(text(key::SHELL_STOP));
    cho.press_by_keyboard(text(key::END_COPY));
    let reply = cho.copied();
    cho.press_by_keyboard(text(key::END_SENT_IT));
    cho.wait_for_text(text(key::END_SENT));

    // Back to Ana: typed in, looked at, added, and taken back and added again.
    ana.press_by_keyboard(text(key::INVITE_GROUP));
    ana.fill_by_keyboard(text(key::PEOPLE_BACK), walk::link_in(&reply));
    ana.press_by_keyboard(text(key::PEOPLE_BACK_OPEN));
    JoinPage::arriving(&ana);
    ana.press_by_keyboard(text(key::JOIN_ADD));
    ana.wait_for_text(text(key::JOIN_ADDED));
    assert_eq!(saved::state(&ana).group.people.len(), 2);
    ana.press_by_keyboard(text(key::JOIN_UNDO));
    ana.wait_until("one person", || saved::state(&ana).group.people.len() == 1);
    for page in [&ana, &cho] {
        assert_eq!(page.console(), [""; 0]);
    }
}

#[test]
fn a_meeting_is_held_and_made_to_count() {
    let (server, page) = (Server::of_dist(), Page::new());
    let mut state = samples::state("meeting");
    let item = assess(core(), &state.present().0).talk[0];
    // Somebody who is asked what is talked about first.
    let levels = |person: &Person| matches!(person.answers[item].value, Answer::Level(_));
    state.me = state.group.people.iter().position(levels);
    walk::return_to(&page, &server, &state, DESK, Scheme::Light).results().wait_for_all();
    page.press_by_keyboard(text(key::MEET_HOLD));
    page.press_by_keyboard(text(key::MEET_BEGIN));
    let meeting = MeetingPage::open(&page).wait_for_question(core().items[item].headline());
    page.press_by_keyboard(text(key::MEET_HEARD));
    let before = saved::state(&page).my_answer(item);
    let level = (0..5).find(|level| before != Answer::Level(*level)).expect("another level");
    choose(&page, text(key::MEET_SAY_NOW), words::level(level));
    page.fill_by_keyboard(text(key::MEET_WHAT), "Ask Gus");
    page.press_keys([ESCAPE]);
    meeting.wait_for_question(core().items[item].headline());
    page.press_by_keyboard(text(key::MEET_END));
    page.wait_for_text(text(key::COUNT_LEAD));
    page.press_by_keyboard(&count(key::COUNT_DO, 1, &[]));
    page.wait_until("the answer", || saved::state(&page).my_answer(item) == Answer::Level(level));
    page.press_by_keyboard(text(key::COUNT_RESULTS));
    Widget::new(&page).results();
}

#[test]
fn a_report_is_opened_chosen_and_copied() {
    let (server, page) = (Server::of_dist(), Page::new());
    walk::return_to(&page, &server, &samples::state("meeting"), DESK, Scheme::Light).results().wait_for_all();
    page.keep_copies();
    page.press_by_keyboard(text(key::REPORT_OPEN));
    Widget::new(&page).report();
    page.press_by_keyboard(text(key::REPORT_GOES_IN));
    page.press_by_keyboard(text(key::REPORT_TEN));
    let lines = page.copied();
    assert!(lines.contains("CRM 2027") && lines.lines().count() > 5, "{lines}");
    page.wait_for_text(text(key::REPORT_TEN_COPIED));
}

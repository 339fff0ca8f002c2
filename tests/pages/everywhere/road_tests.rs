//! The whole road, as a group walks it, on a phone and on a desk: from the champion's first statement by an invitation
//! and an answer that comes back to what to do this week, the plan, a meeting that counts, and the report.

use std::time::Duration;

use buying_readiness::i18n::key;
use buying_readiness::phrases::plan_steps;
use buying_readiness::questionnaire::core;
use engine::assessment::{assess, own_view};
use engine::group::{Answer, Day, Group, Person};
use engine::questionnaire::RoleSet;
use engine::state::run::Row;
use formats::link::{self, Kind, Link};
use formats::{file, mine};

use crate::harness::{Ability, Locator, Page, Scheme, Server};
use crate::objects::{GroupPage, JoinPage, PlanPage, RunPage, Tab, Widget};
use crate::words::{choice, count, messages, spoken, statement, text};
use crate::{print, saved, walk};

pub const PHONE: (u32, u32) = (360, 640);
const DESK: (u32, u32) = (1280, 900);
const PURCHASE: &str = "Invoice automation 2027";

/// Ana, who begins, and Cho, the technical buyer, by their places in the group of seven.
const ANA: usize = 0;
const CHO: usize = 2;

/// The group of seven that the pages were designed with.
fn seven() -> Group {
    file::read(include_str!("../../common/group7.json"), core()).expect("a group file")
}

/// What this person says to everything they are asked, in the order of the run; to what they left open, that they do
/// not know, which moves no figure.
fn answers(person: &Person, role: usize) -> Vec<(usize, Answer)> {
    let order = Row::all().flat_map(|row| row.items(core()));
    let asked = order.filter(|item| core().items[*item].roles.has(role));
    let said = |item: usize| match person.answers[item].value {
        Answer::Nothing => Answer::DontKnow,
        answer => answer,
    };
    asked.map(|item| (item, said(item))).collect()
}

// ── what it costs ──────────────────────────────────────────────────────────────────────────────

/// Counts what a person does from here on: fingers put down, pixels scrolled. What is copied is kept.
#[track_caller]
fn count_from_here(page: &Page) {
    const COUNT: &str = "
        const isCounting = 'cost' in window;
        window.cost = { taps: 0, scrolled: 0 };
        if (isCounting) return;
        addEventListener('pointerdown', (event) => { if (event.isTrusted) cost.taps += 1 }, true);
        let last = scrollY;
        addEventListener('scroll', () => { cost.scrolled += Math.abs(scrollY - last); last = scrollY });";
    page.run(COUNT, &[]);
}

/// Taps and scrolled pixels since then.
#[track_caller]
fn cost(page: &Page) -> (u64, f64) {
    let cost = page.run("return [cost.taps, cost.scrolled]", &[]);
    (cost[0].as_u64().expect("taps"), cost[1].as_f64().expect("pixels"))
}

// ── the stations ───────────────────────────────────────────────────────────────────────────────

/// Gives these answers one after the other, the way on between them; the last one ends the run. Counts the pages.
#[track_caller]
fn answer_all(page: &Page, answers: &[(usize, Answer)], is_narrow: bool) -> usize {
    let (mut run, mut pages) = (RunPage::arriving(page), 1);
    for (n, (item, answer)) in answers.iter().enumerate() {
        run = run.answer(statement(*item), *answer);
        let next = answers.get(n + 1);
        let is_page_done = next.is_none_or(|(next, _)| is_narrow || row_of(*next) != row_of(*item));
        if is_page_done {
            run = run.on(next.is_none());
            pages += usize::from(next.is_some());
        }
    }
    pages
}

fn row_of(item: usize) -> Option<Row> {
    Row::all().find(|row| row.items(core()).contains(&item))
}

/// Ana begins, answers her part, and is shown a first picture.
#[track_caller]
fn ana_begins(page: &Page, server: &Server, size: (u32, u32)) {
    const SCREENS: &str =
        "return document.querySelector('buying-readiness').getBoundingClientRect().height / innerHeight";
    let (q, is_narrow) = (core(), size == PHONE);
    let start = walk::open(page, server, size, Scheme::Light).start();
    count_from_here(page);
    let screens = page.run(SCREENS, &[]).as_f64();
    // Other languages take more room than English.
    let most = if spoken().translation.is_none() { 2.0 } else { 2.5 };
    assert!(!is_narrow || screens <= Some(most), "the start page is {screens:?} screens");
    start.tick_role(&spoken().roles[ANA].label).run_with(spoken().minutes(RoleSet::of(ANA)));
    count_from_here(page);
    let all = answers(&seven().people[ANA], ANA);
    let pages = answer_all(page, &all, is_narrow);
    page.wait_for_text(&count(key::END_ALL, all.len(), &[]));
    let (taps, scrolled) = cost(page);
    println!("champion at {}: {} statements, {pages} pages, {taps} taps, {scrolled} px", size.0, all.len());
    assert_eq!(all.len(), 22);
    assert_eq!(pages, if is_narrow { 22 } else { 5 });
    if is_narrow {
        assert!(taps <= 44 && scrolled <= 2_500.0, "{taps} taps, {scrolled} px");
    }
    // Her own view, and no other figure.
    let own = own_view(q, &seven().people[ANA]).expect("she gave levels").overall.percent().to_string();
    assert_eq!(page.find(&Locator::css(".figure-value")).text(), own);
}

/// Ana invites Cho: the message that goes to Cho.
#[track_caller]
fn ana_invites_cho(page: &Page) -> String {
    page.keep_copies();
    page.press(text(key::END_INVITE));
    page.wait_for(&Locator::heading(text(key::INVITE_TITLE)));
    page.fill(text(key::INVITE_WHAT), PURCHASE);
    page.fill(text(key::INVITE_YOU), "Ana");
    // The role that is asked most comes first, and is open.
    page.fill(text(key::INVITE_NAME), "Cho");
    page.press(&messages().fill(key::INVITE_COPY_TO, &[("name", &"Cho")]));
    let message = page.copied();
    page.wait_for_text(&messages().fill(key::INVITE_COPIED, &[("name", &"Cho")]));
    assert!(message.contains(PURCHASE) && message.contains("Ana"), "{message}");
    message
}

/// Cho follows the link, answers, and sends back: the message that goes to Ana.
#[track_caller]
fn cho_answers(page: &Page, link: &str, size: (u32, u32)) -> String {
    page.open(link, size, Scheme::Light);
    page.wait_for_text(PURCHASE);
    count_from_here(page);
    page.keep_copies();
    assert_eq!(saved::record(page), None, "opening a link keeps nothing");
    page.press(&messages().fill(key::START_BEGIN_AS, &[("role", &&*spoken().roles[CHO].label)]));
    let all = answers(&seven().people[CHO], CHO);
    let pages = answer_all(page, &all, size == PHONE);
    page.press(text(key::END_COPY));
    let message = page.copied();
    page.press(text(key::END_SENT_IT));
    page.wait_for_text(text(key::END_SENT));
    let (taps, scrolled) = cost(page);
    println!("colleague at {}: {} statements, {pages} pages, {taps} taps, {scrolled} px", size.0, all.len());
    assert_eq!(all.len(), 20);
    assert!(taps <= 44, "{taps} taps from the link to sent");
    message
}

/// Everybody's answers come back to Ana: Cho's by message, those of the other five in one mail.
#[track_caller]
fn the_answers_come_back(page: &Page, from_cho: &str, server: &Server) {
    paste(page, from_cho);
    JoinPage::arriving(page).add();
    let (q, of_ana) = (core(), saved::state(page).group);
    assert_eq!(of_ana.people.len(), 2, "an invitation makes nobody a member, an answer does");
    let made = Day::of(2026, 11, 29).expect("a day");
    let others = seven().people.into_iter().enumerate().filter(|(n, _)| ![ANA, CHO].contains(n));
    let mail = others.map(|(_, person)| {
        let group = Group { people: vec![person.clone()], ..of_ana.clone() };
        let link = link::write(&Link::of(Kind::Mine, made, mine(&group, &person)), q).expect("it fits");
        format!("{} wrote:\n> {}\n\n", person.name.value, server.url(&format!("/#br{link}")))
    });
    paste(page, &mail.collect::<String>());
    JoinPage::arriving(page).add();
    let state = saved::state(page);
    assert_eq!(state.group.people.len(), 7);
}

#[track_caller]
fn paste(page: &Page, message: &str) {
    Widget::new(page).open(Tab::Group);
    GroupPage::arriving(page);
    page.find(&Locator::field(text(key::PEOPLE_BACK))).set_value(message);
    page.press(text(key::PEOPLE_BACK_OPEN));
}

/// What the seven are told: where they stand, and at most three things to do, above all folds.
#[track_caller]
fn this_week(page: &Page, size: (u32, u32)) {
    const ABOVE: &str = "
        const strip = element.getRootNode().querySelector('.strip').getBoundingClientRect().top;
        return element.getBoundingClientRect().top - strip";
    Widget::new(page).open_results().wait_for_all();
    let figures = assess(core(), &saved::state(page).present().0);
    assert_eq!(figures.overall.point.percent(), 39, "the group of the design");
    page.wait_for_text("39");
    page.wait_for(&Locator::heading(text(key::WEEK_TITLE)));
    // One phone is as high as people hold it.
    page.resize(size.0, 740);
    let first_fold = page.find(&Locator::css("summary").beginning(text(key::RESULTS_BOARD)));
    let above = page.settled("the page to stand", Duration::from_millis(400), || first_fold.run(ABOVE, &[]));
    let rows = page.find_all(&Locator::css(".week-row")).len();
    println!("results at {}: {rows} rows this week, {above} px above the folds", size.0);
    assert!((1..=3).contains(&rows), "{rows}");
    assert!(above.as_f64() <= Some(4.0 * 740.0), "four phone screens before the folds: {above}");
    page.resize(size.0, size.1);
}

/// What is to be done goes into the plan from where it stands, and what a week could do beside it.
#[track_caller]
fn plan(page: &Page) {
    page.click(&Locator::control(text(key::DO_ADD)).nth(0));
    page.wait_for_text(text(key::DO_IN_PLAN));
    assert_eq!(plan_steps(&saved::state(page).group).len(), 1);
    Widget::new(page).open(Tab::Plan);
    page.wait_for(&Locator::heading(text(key::PLAN_PAGE_TITLE)));
    page.wait_for(&PlanPage::line());
    page.wait_until("one line", || page.find_all(&PlanPage::line()).len() == 1);
}

/// The seven talk about what this week named, agree on a level, and Ana makes it count: the message to the others.
#[track_caller]
fn meet(page: &Page) -> (usize, String) {
    let item = assess(core(), &saved::state(page).present().0).talk[0];
    page.keep_copies();
    let meeting = Widget::new(page).open_results().hold_meeting().begin();
    meeting.wait_for_question(spoken().items[item].headline()).hear_both().agree_on(2).follow_up("Ask Gus and Fay");
    for _ in 0..2 {
        meeting.next();
    }
    page.press(text(key::COUNT_TITLE));
    page.wait_for_text(text(key::COUNT_LEAD));
    assert_eq!(saved::state(page).my_answer(item), seven().people[ANA].answers[item].value, "nothing by itself");
    page.press(text(key::COUNT_COPY));
    let message = page.copied();
    page.press(&count(key::COUNT_DO, 1, &[]));
    page.wait_until("the answer", || saved::state(page).my_answer(item) == Answer::Level(2));
    (item, message)
}

/// Cho is offered the same change, and takes it.
#[track_caller]
fn cho_takes_it_over(page: &Page, link: &str, item: usize) {
    assert_ne!(saved::state(page).my_answer(item), Answer::Level(2));
    page.go(link);
    page.press(text(key::JOIN_OUTCOME_GO));
    page.wait_for_text(text(key::COUNT_LEAD));
    page.press(&count(key::COUNT_DO, 1, &[]));
    page.wait_until("the answer", || saved::state(page).my_answer(item) == Answer::Level(2));
}

/// The report: its first page says where the seven stand and what they do next, on A4 and on Letter.
#[track_caller]
fn report(page: &Page) {
    let point = assess(core(), &saved::state(page).present().0).overall.point.percent();
    let report = Widget::new(page).open_results().open_report();
    page.wait_for_text(text(key::REPORT_LISTS));
    let first = page.find(&Locator::css(".paper").nth(0)).text_content();
    assert!(first.contains(&point.to_string()) && first.contains(PURCHASE), "{first}");
    assert!(first.contains("Ask Gus and Fay"), "what the meeting ended with is done next: {first}");
    let printed = print::caught(page, || report.print());
    assert!(printed["html"].as_str().is_some_and(|html| html.contains(PURCHASE)));
    if !page.engine().can(Ability::Pdf) {
        return;
    }
    for size in [(21.0, 29.7), (21.59, 27.94)] {
        assert!(print::pdf(page, size).len() > 20_000, "a PDF");
    }
}

/// The seven of the design from the start page to the report.
pub fn the_whole_road(server: &Server, size: (u32, u32)) {
    let (ana, cho) = (Page::new(), Page::new());
    ana_begins(&ana, server, size);
    let invitation = ana_invites_cho(&ana);
    let reply = cho_answers(&cho, walk::link_in(&invitation), size);
    the_answers_come_back(&ana, &reply, server);
    this_week(&ana, size);
    plan(&ana);
    let (item, message) = meet(&ana);
    cho_takes_it_over(&cho, walk::link_in(&message), item);
    report(&ana);
    for page in [&ana, &cho] {
        let console = page.console();
        assert!(console.is_empty(), "{console:?}");
    }
}

#[test]
fn whoever_goes_on_by_tapping_needs_half_the_taps() {
    let (server, page) = (Server::of_dist(), Page::new());
    let q = core();
    let start = walk::open(&page, &server, PHONE, Scheme::Light).start().tick_role(&q.roles[ANA].label);
    start.run_with(q.minutes(RoleSet::of(ANA)));
    count_from_here(&page);
    let all = answers(&seven().people[ANA], ANA);
    let run = RunPage::arriving(&page).answer(statement(all[0].0), all[0].1).on(false);
    // It is offered with the second statement.
    page.click(&Locator::css(".switch"));
    for (item, answer) in &all[1..] {
        page.wait_for(&Locator::group(statement(*item)));
        page.click(&Locator::radio(choice(*answer)).within(Locator::group(statement(*item))));
    }
    run.wait_for_end(all.len());
    let (taps, scrolled) = cost(&page);
    println!("champion who goes on by tapping: {} statements, {taps} taps, {scrolled} px", all.len());
    assert!(taps <= 25, "{taps} taps");
}

#[test]
fn the_whole_road_on_a_phone() {
    the_whole_road(&Server::of_dist(), PHONE);
}

#[test]
fn the_whole_road_on_a_desk() {
    the_whole_road(&Server::of_dist(), DESK);
}

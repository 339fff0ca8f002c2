//! The walk in a real browser: by mouse, by keyboard alone, and what every screen has to be.

use buying_readiness::i18n::key;
use buying_readiness::questionnaire::core;
use engine::assessment::{Span, assess};
use engine::group::{Answer, Group, Person};
use engine::questionnaire::{JobId, Questionnaire, RoleSet};
use engine::state::run::Row;

use crate::harness::{Page, Scheme, Server, Setup};
use crate::objects::ResultsPage;
use crate::words::{count, messages, statement};
use crate::{saved, walk};

const WIDE: (u32, u32) = (1280, 800);
const NARROW: (u32, u32) = (360, 740);
const PHONE: (u32, u32) = (360, 640);

#[test]
fn the_walk_by_mouse_ends_at_the_engines_figures() {
    let (server, page) = (Server::of_dist(), Page::new());
    walk::open(&page, &server, WIDE, Scheme::Light);
    let answers = walk::answers(core());
    let board = walk::begin(&page).answer_in(&walk::cells(core()), &answers);
    // One is left open on purpose: before, it is too early for a figure.
    let results = board.enter(walk::first_cell()).finish().results();
    shows_the_engines_figures(&page, results, &answers);
    let console = page.console();
    assert!(console.is_empty(), "{console:?}");
}

#[test]
fn the_walk_by_keyboard_alone_ends_at_the_same_figures() {
    let (server, page) = (Server::of_dist(), Page::with(&Setup { scheme: Scheme::Dark, ..Setup::default() }));
    let q = core();
    let answers = walk::answers(q);
    let widget = walk::open(&page, &server, NARROW, Scheme::Dark);
    let run = widget.start().begin_for_all_by_keyboard(q.minutes(q.all_roles()));
    let order = walk::cells(q).into_iter().flat_map(|cell| cell.items(q));
    // What is not answered is passed over; in the end, what was left open is left.
    let run = order.fold(run, |run, item| run.answer_by_keyboard(statement(item), answers[item]).on_by_keyboard());
    let results = run.finish_by_keyboard();
    shows_the_engines_figures(&page, results, &answers);
}

/// Counts the pixels the page is scrolled, from where it stands now.
const COUNT_SCROLLED: &str = "let last = scrollY; window.scrolled = 0;
    addEventListener('scroll', () => { scrolled += Math.abs(scrollY - last); last = scrollY; });";

#[test]
fn a_champion_answers_on_a_phone_with_two_taps_a_statement_and_hardly_scrolls() {
    let (server, page) = (Server::of_dist(), Page::new());
    let (q, champion) = (core(), RoleSet::of(0));
    let widget = walk::open(&page, &server, PHONE, Scheme::Light);
    let mut run = widget.start().tick_role(&q.roles[0].label).run_with(q.minutes(champion));
    page.run(COUNT_SCROLLED, &[]);
    let order = walk::cells(q).into_iter().flat_map(|cell| cell.items(q));
    let asked: Vec<usize> = order.filter(|item| q.items[*item].roles.meets(champion)).collect();
    assert_eq!(asked.len(), 22);
    // Every answer there is comes up: an answer and the way on are the two taps.
    let answers = [0, 1, 2, 3, 4].map(Answer::Level).into_iter().chain([Answer::DontKnow, Answer::DoesNotApply]);
    for (item, answer) in asked.iter().zip(answers.cycle()) {
        run = run.answer(statement(*item), answer).on(item == asked.last().unwrap());
    }
    run.wait_for_end(asked.len());
    let scrolled = page.run("return scrolled", &[]).as_f64().unwrap();
    assert!(scrolled <= 2_500.0, "{scrolled} pixels");
}

#[test]
fn a_champion_answers_on_a_desk_on_five_pages() {
    let (server, page) = (Server::of_dist(), Page::new());
    let (q, champion) = (core(), RoleSet::of(0));
    let widget = walk::open(&page, &server, WIDE, Scheme::Light);
    let mut run = widget.start().tick_role(&q.roles[0].label).run_with(q.minutes(champion));
    for (n, row) in Row::all().enumerate() {
        for item in row.items(q).into_iter().filter(|item| q.items[*item].roles.meets(champion)) {
            run = run.answer(statement(item), Answer::Level(3));
        }
        run = run.on(n == 4);
    }
    run.wait_for_end(22);
}

/// The group of one person who gave these answers.
fn group(q: &Questionnaire, answers: &[Answer]) -> Group {
    let mut me = Person::new("me", q.all_roles(), q);
    for (item, answer) in answers.iter().enumerate() {
        me.say(item, *answer, 0);
    }
    let mut group = Group::new(q);
    group.people.push(me);
    group
}

/// Record, headline and every job's figures are what the engine makes of the same answers natively.
#[track_caller]
fn shows_the_engines_figures(page: &Page, results: ResultsPage, answers: &[Answer]) {
    let (q, words) = (core(), messages());
    let figures = assess(q, &group(q, answers));
    let state = saved::state(page);
    let said: Vec<Answer> = (0..q.items.len()).map(|item| state.my_answer(item)).collect();
    assert_eq!(said, answers, "what was saved is not what was answered");

    let (low, mean) = figures.halves.expect("there are figures");
    let overall = figures.overall;
    let halves = words.fill(
        key::WHY_HALVES,
        &[
            ("low", &low.percent()),
            ("mean", &mean.percent()),
            ("point", &overall.point.percent()),
            ("exact", &overall.point.to_string()),
        ],
    );
    results.ask_why();
    page.wait_until(&halves, || page.contains_text(&halves));
    let (lo, hi) = (overall.lo.percent(), overall.hi.percent());
    let range = count(key::WHY_RANGE, figures.missing_answers(), &[("lo", &lo), ("hi", &hi)]);
    page.wait_until(&range, || page.contains_text(&range));

    let rows = results.jobs_table();
    let row = |job: JobId, span: Span| {
        let figures = [span.point, span.lo, span.hi].map(|figure| figure.percent().to_string());
        [&[q.job(job).label.to_string()][..], &figures].concat()
    };
    for job in JobId::ALL {
        let expected = row(job, figures.jobs[job.index()].expect("the job has figures"));
        assert!(rows.contains(&expected), "{expected:?} is not in {rows:?}");
    }
}

#[test]
fn narrow_screens_are_fine() {
    every_screen_is_fine(NARROW);
}

#[test]
fn wide_screens_are_fine() {
    every_screen_is_fine(WIDE);
}

/// In light, dark and forced colours axe-core and the console have nothing to say, and nothing sticks out, on a phone
/// not at the least width either.
fn every_screen_is_fine(size: (u32, u32)) {
    let (server, page) = (Server::of_dist(), Page::new());
    let mut found = Vec::new();
    walk::open(&page, &server, size, Scheme::Light);
    for (screen, step) in walk::SCREENS {
        step(&page);
        walk::is_fine(&page, screen, size, &mut found);
    }
    walk::open_invitation(&page, &server, size);
    for (screen, step) in walk::INVITED {
        step(&page);
        walk::is_fine(&page, screen, size, &mut found);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

//! The walk in a real browser: by mouse, by keyboard alone, and what every screen has to be.

use buying_readiness::assessment::{Span, assess};
use buying_readiness::group::{Answer, Group, Person};
use buying_readiness::i18n::{Messages, key};
use buying_readiness::questionnaire::{JobId, Questionnaire, core};
use buying_readiness::store::{Keeper, MemoryStore, RECORD, Store};
use serde_json::{Value, json};

use crate::harness::find::By;
use crate::harness::people::{ENTER, TAB};
use crate::harness::{Page, Scheme, Server};
use crate::walk;

const WIDE: (u32, u32) = (1280, 800);
const NARROW: (u32, u32) = (360, 740);

/// The rows of the table that says the same as the picture of the six jobs.
const ROWS: &str = "
    const root = document.querySelector('buying-readiness').shadowRoot;
    return [...root.querySelector('.opens table').tBodies[0].rows]
      .map((row) => [...row.cells].map((cell) => cell.textContent.trim()));";

#[test]
fn the_walk_by_mouse_ends_at_the_engines_figures() {
    let (server, page) = (Server::of_dist(), Page::new());
    walk::open(&page, &server, WIDE, Scheme::Light);
    walk::begin(&page);
    let answers = walk::answers(core());
    walk::answer_in(&page, &walk::cells(core()), &answers);
    walk::results(&page);
    shows_the_engines_figures(&page, &answers);
    let console = page.console();
    assert!(console.is_empty(), "{console:?}");
}

#[test]
fn the_walk_by_keyboard_alone_ends_at_the_same_figures() {
    let (server, page) = (Server::of_dist(), Page::new());
    let q = core();
    let answers = walk::answers(q);
    walk::open(&page, &server, NARROW, Scheme::Dark);
    tab_to(&page, "#role-all");
    page.keys([' ']);
    tab_to(&page, "button[type=submit]");
    page.keys([ENTER]);
    page.see_text(walk::text(key::BOARD_TITLE));
    for cell in walk::cells(q) {
        tab_to(&page, &walk::tile(q, cell));
        page.keys([ENTER]);
        page.see("[data-item]");
        for item in cell.items(q) {
            let group = format!("[data-item=\"{}\"]", q.items[item].id);
            tab_to(&page, &format!("{group} input[type=radio]"));
            match answers[item] {
                Answer::Level(level) => page.keys(char::from_digit(level.into(), 10)),
                // Up from the first level is the last choice of the group, and before it the other.
                Answer::DoesNotApply => page.keys([crate::harness::people::UP]),
                Answer::DontKnow => page.keys([crate::harness::people::UP; 2]),
                Answer::Nothing => continue,
            }
            page.see(&format!("{}:checked", walk::radio(q, item, answers[item])));
        }
        tab_to(&page, ".job-items .button-main");
        page.keys([ENTER]);
        page.see_text(walk::text(key::BOARD_TITLE));
    }
    tab_to(&page, ".cell-sum .tile");
    page.keys([ENTER]);
    page.see("#verdict");
    shows_the_engines_figures(&page, &answers);
}

/// Strikes the tabulator until the focus is on something that fits, once around at most.
#[track_caller]
fn tab_to(page: &Page, css: &str) {
    for _ in 0..150 {
        let focus = page.focused();
        if focus.is_some_and(|focus| page.all(By::Css(css)).contains(&focus)) {
            return;
        }
        page.keys([TAB]);
    }
    panic!("{css} cannot be reached with the tabulator on a page that says:\n{}", page.text());
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
fn shows_the_engines_figures(page: &Page, answers: &[Answer]) {
    let (q, words) = (core(), Messages::english());
    let figures = assess(q, &group(q, answers));
    let kept = page.run("return localStorage.getItem(arguments[0])", &[json!(RECORD)]);
    let store = MemoryStore::default();
    store.set(RECORD, kept.as_str().expect("something was saved")).expect("memory takes it");
    let state = Keeper::new(store).load(q).0.expect("it can be read");
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
            ("exact", &overall.point),
        ],
    );
    page.click(By::Css(".figure-block summary"));
    page.wait(&halves, || page.holds_text(&halves));
    let (lo, hi) = (overall.lo.percent(), overall.hi.percent());
    let missing = figures.missing_answers();
    let range = words.count(key::WHY_RANGE, missing, &[("lo", &lo), ("hi", &hi)]);
    page.wait(&range, || page.holds_text(&range));

    page.press_button(walk::text(key::CHART_TABLE));
    page.see(".opens table");
    let rows = page.run(ROWS, &[]);
    let row = |job: JobId, span: Span| {
        let figures = [span.point, span.lo, span.hi].map(|figure| json!(figure.percent().to_string()));
        let name = json!(q.job(job).label);
        Value::Array([&[name][..], &figures].concat())
    };
    for job in JobId::ALL {
        let expected = row(job, figures.jobs[job.index()].expect("the job has figures"));
        assert!(rows.as_array().is_some_and(|rows| rows.contains(&expected)), "{expected} is not in {rows}");
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

/// In both schemes axe-core and the console have nothing to say, and nothing sticks out.
fn every_screen_is_fine(size: (u32, u32)) {
    let (server, page) = (Server::of_dist(), Page::new());
    walk::open(&page, &server, size, Scheme::Light);
    for (screen, step) in walk::SCREENS {
        step(&page);
        for scheme in Scheme::BOTH {
            page.emulate(scheme, &[]);
            page.is_fine(&format!("{screen}, {} wide, {}", size.0, scheme.name()));
        }
        let overflow = page.run("return document.documentElement.scrollWidth - innerWidth", &[]);
        assert_eq!(overflow, 0, "{screen} is wider than {}", size.0);
    }
}

//! One meeting from links to minutes: what the page, the report and every file say is what the native engine
//! makes of the same group.

use std::rc::Rc;

use buying_readiness::i18n::{Messages, key};
use buying_readiness::phrases::{cell_headline, gain_words, plan_in_order, plan_steps, rows_of_steps, spelled};
use buying_readiness::questionnaire::core;
use buying_readiness::report::{
    Block, CHAPTERS, Document, GoesIn, Report, calendar, csv, json as report_json, markdown, minutes,
};
use buying_readiness::snapshot::Snapshot;
use engine::group::{Day, Group, Matter, Progress, Texts};
use engine::state::{Cell, State};
use formats::link::{self, Kind, Link};
use formats::mine;

use crate::harness::{Page, Scheme, Server};
use crate::objects::{JoinPage, ResultsPage, Way, Widget};
use crate::words::messages;
use crate::{samples, saved, walk};

pub const WIDE: (u32, u32) = (1280, 900);

/// What this browser keeps, and what is told of it.
pub fn kept(page: &Page) -> Snapshot {
    // Which day it is stands in no record: days of another year are told apart by it.
    let state = State { today: today(page), ..saved::state(page) };
    messages();
    Snapshot::of(core(), Rc::new(state.clone()), &state.shown(core()))
}

/// The day it is in that browser.
pub fn today(page: &Page) -> Day {
    let day = page.run("const d = new Date(); return [d.getFullYear(), d.getMonth() + 1, d.getDate()]", &[]);
    let part = |n: usize| day[n].as_u64().and_then(|part| u16::try_from(part).ok()).expect("a number");
    Day::of(part(0), part(1), part(2)).expect("a day")
}

/// Text without the blanks between its words.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every text of a document, as it stands in the page.
#[track_caller]
pub fn shows(page: &Page, blocks: &[Block]) {
    let mut texts = Vec::new();
    for block in blocks {
        match block {
            Block::Section(text) | Block::Part(text) | Block::Text(text) => texts.push(text.clone()),
            Block::List(entries) => texts.extend(entries.iter().cloned()),
            Block::Table { heads, rows, .. } => {
                texts.extend(heads.iter().cloned());
                // A row as it stands: its cells one behind the other.
                texts.extend(rows.iter().map(|row| row.concat()));
            }
        }
    }
    assert!(texts.len() > 3, "there is something to look for");
    for text in texts {
        // What is long is drawn piece by piece.
        page.wait_until(&text, || Widget::new(page).page_text().contains(&folded(&text)));
    }
}

/// Files that are offered and texts that are copied are caught.
fn catch(page: &Page) {
    page.keep_copies();
    page.run(
        "window.files = [];
         const make = URL.createObjectURL;
         URL.createObjectURL = (blob) => { window.files.push(blob); return make(blob); };",
        &[],
    );
}

/// The text of the file offered last, and its media type.
fn file(page: &Page, before: u64) -> (String, String) {
    page.wait_until("a file", || page.run("return window.files.length", &[]).as_u64() > Some(before));
    let read = "const done = arguments[0], file = window.files.at(-1);
        file.arrayBuffer().then((bytes) => done([file.type, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]))";
    let found = page.run_async(read, &[]);
    let word = |n: usize| found[n].as_str().expect("a text").to_owned();
    (word(0), word(1))
}

/// Ana's browser before anybody else's answers are in it, and the links of the others.
fn apart() -> (State, Vec<String>) {
    let whole = samples::state("meeting");
    let ana = &whole.group.people[0];
    let links = whole.group.people[1..].iter().map(|person| {
        let group = Group { decisions: Texts::default(), ..mine(&whole.group, person) };
        let made = Day::of(2026, 11, 20).expect("a day");
        link::write(&Link::of(Kind::Mine, made, group), core()).expect("it fits")
    });
    let links = links.collect();
    let group = Group { people: vec![ana.clone()], decisions: Texts::default(), ..whole.group.clone() };
    (State { group, ..whole.clone() }, links)
}

#[test]
fn a_meeting_from_links_to_minutes() {
    let (server, page) = (Server::of_dist(), Page::new());
    let (state, links) = apart();
    walk::return_to(&page, &server, &state, WIDE, Scheme::Light);
    for link in &links {
        page.go(&server.url(&format!("/#br={link}")));
        JoinPage::arriving(&page).add();
    }
    let results = Widget::new(&page).open_results();
    let told = kept(&page);
    assert_eq!(told.group.people.len(), links.len() + 1);
    results_are_the_engines(&page, results, &told);
    keep_a_plan(&page);

    // The meeting: by a clicker's keys, an outcome for both topics.
    let meeting = Widget::new(&page).open_results().hold_meeting().begin();
    let told = kept(&page);
    let item = told.figures.talk[0];
    let entries = told.figures.revisit_entries(core(), &told.group);
    let topics = [Matter::item(item), Matter::node(entries[0].head)];
    let first = core().items[item].headline();
    meeting.wait_for_question(first).hear_both().agree_on(3).follow_up("walk it through in the northern sites");
    meeting.turn(Way::Next).wait_for_second_look();
    meeting.turn(Way::Back).wait_for_question(first);
    meeting.turn(Way::Next).find_still_right();
    page.wait_until("the decision", || kept(&page).group.decision(topics[1]).stand.value == 1);
    meeting.finish();

    let (told, day) = (kept(&page), today(&page));
    let decision = told.group.decision(topics[0]);
    assert_eq!((decision.agreed(), decision.day.value), (Some(3), day));
    let steps: Vec<String> = told.group.own_steps().into_iter().map(|(_, step)| step.note.value).collect();
    assert_eq!(steps, ["walk it through in the northern sites"]);
    assert!(!told.figures.revisit_now.contains(&entries[0].head), "what was found still right is confirmed");
    let document = minutes(&Report::for_all(&told, day), &topics);
    catch(&page);
    meeting.copy_minutes();
    page.wait_until("the copy", || page.run("return window.copied", &[]).is_string());
    assert_eq!(page.run("return window.copied", &[]), markdown::write(&document));

    // The report and every file.
    let document = meeting.end().open_report();
    let told = GoesIn::default().taken_from(&kept(&page));
    let report = Report::for_all(&told, day);
    let mut appendix = Document::new(String::new());
    (0..CHAPTERS).for_each(|n| report.chapter(n, &mut appendix));
    shows(&page, &appendix.blocks);
    document.copy();
    page.wait_until("the copy", || {
        page.run("return window.copied", &[]).as_str().is_some_and(|text| text.lines().count() == 10)
    });
    document.show_files();
    let files: [(_, _, String); 6] = [
        (key::REPORT_MARKDOWN, "text/markdown", markdown::write(&report.document(true))),
        (key::REPORT_ANSWERS, "text/csv", csv::answers(&report)),
        (key::REPORT_ITEMS, "text/csv", csv::items(&report)),
        (key::REPORT_STEPS, "text/csv", csv::steps(&report)),
        (key::REPORT_CALENDAR, "text/calendar", calendar::write(&report).expect("a dated step")),
        (key::REPORT_JSON, "application/json", report_json::write(&report)),
    ];
    for (n, (word, kind, expected)) in files.into_iter().enumerate() {
        document.save(word);
        let (media, found) = file(&page, n as u64);
        assert_eq!(media, kind);
        assert_eq!(found, expected, "{kind}");
    }
    let console = page.console();
    assert!(console.is_empty(), "{console:?}");
}

/// Headline, jobs, board and lists say the engine's figures.
#[track_caller]
fn results_are_the_engines(page: &Page, results: ResultsPage, told: &Snapshot) {
    results.wait_for_all();
    // Lists, tables and everything below the pictures stand in folds.
    Widget::new(page).unfold_everything();
    let says = |text: &str| page.wait_until(text, || page.contains_text(text));
    let figures = &told.figures;
    let report = Report::of(told, Day::NONE);
    let jobs = figures.jobs.iter().map(|span| span.expect("in scope").point.percent().to_string());
    let expected: Vec<String> = jobs.chain([figures.overall.point.percent().to_string()]).collect();
    assert_eq!(results.figures(), expected);
    for row in &figures.matrix {
        for cell in [row.done, row.checked, row.agreed].into_iter().flatten() {
            says(&cell.percent().to_string());
        }
    }
    for item in &figures.talk {
        says(core().items[*item].headline());
        for (who, said) in report.differ(*item).ends {
            says(&who);
            says(&said);
        }
    }
    for entry in figures.revisit_entries(core(), &told.group) {
        says(&folded(&report.changed(entry.reopened)));
        says(&cell_headline(told, Cell::Node(entry.head)));
        for topic in core().topics(report.resting_on(&entry)).expect("the core edition has topics") {
            says(topic);
        }
    }
    // The first of what to do stands in This week, in short; the others below, with when they are done.
    for (n, row) in figures.rows(core()).iter().enumerate() {
        let item = &core().items[row.item];
        says(&item.action);
        says(&gain_words(told, row.before, row.after));
        if n > 0 {
            says(&item.anchors[usize::from(row.to)]);
        }
    }
    for (n, lens) in core().lenses.iter().enumerate() {
        let figure = figures.lens(core(), n).expect("in scope").percent();
        says(&lens.label);
        says(&figure.to_string());
    }
}

/// What a week could do becomes the group's plan, and its first step gets a day.
#[track_caller]
fn keep_a_plan(page: &Page) {
    const WEEK: u32 = 10;
    let told = kept(page);
    let before = plan_steps(&told.group).len();
    let ground = engine::assessment::Ground::new(core(), &told.figures.scale, &told.figures.items);
    let best = engine::assessment::plan_for(&ground, WEEK);
    let rows = rows_of_steps(&ground, &best.levels);
    let plan = Widget::new(page).open_plan();
    assert_eq!(plan.week(), told.figures.scale.ratio(best.units).percent().to_string());
    plan.add_week(&spelled(Messages::english(), rows.len()));
    let steps = plan_steps(&kept(page).group);
    assert!(rows.iter().all(|row| steps.iter().any(|step| step.raises() == Some((row.item, row.to)))));
    assert_eq!((plan.steps(), steps.len()), (before + rows.len(), before + rows.len()));
    let first = plan_in_order(&kept(page))[0].of;
    let decision = || plan_steps(&kept(page).group).into_iter().find(|step| step.of == first).expect("a step").decision;
    let step = plan.open(0);
    step.set_due("2027-01-31");
    page.wait_until("the day", || decision().day.value == Day::of(2027, 1, 31).expect("a day"));
    step.set_progress(Progress::Done);
    page.wait_until("the state", || decision().progress() == Progress::Done);
}

//! What people keep of it: the report, the minutes, the tables and the calendar, word for word as they were
//! last looked at. `UPDATE=1 cargo test --test reports` writes them anew: then look at what changed.

#![cfg(not(target_arch = "wasm32"))]

#[path = "reports/goes_in.rs"]
mod goes_in;
#[path = "reports/minutes.rs"]
mod minutes_tests;
#[path = "common/samples.rs"]
#[allow(dead_code, reason = "each test binary uses its part")]
mod samples;
#[path = "reports/silence.rs"]
mod silence;

use std::fs;
use std::path::Path;
use std::rc::Rc;

use buying_readiness::i18n::Messages;
use buying_readiness::phrases::{plan_steps, step_name};
use buying_readiness::questionnaire::core;
use buying_readiness::report::{
    Block, Column, Difference, FITS, Report, TenLines, calendar, csv, differences, json, markdown, minutes,
};
use buying_readiness::snapshot::Snapshot;
use engine::group::{Day, Decide, Group, Matter, Progress, Texts, Word};
use engine::questionnaire::Questionnaire;
use engine::state::State;
use formats::file;

fn told(state: &State) -> Snapshot {
    Messages::with_results();
    Messages::with_workspace();
    let state = State { today: day(), ..state.clone() };
    let shown = state.shown(core());
    Snapshot::of(core(), Rc::new(state), &shown)
}

fn day() -> Day {
    Day::of(2026, 11, 25).expect("a day")
}

fn topics() -> Vec<Matter> {
    vec![Matter::item(4), Matter::item(20)]
}

/// The file as it is kept, or written anew.
#[track_caller]
fn is_golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reports").join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, text).expect("the file can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == text, "{name} is not as it was. Written now:\n{text}");
}

#[test]
fn a_report_and_its_files_are_as_they_were_looked_at() {
    let told = told(&samples::state("meeting"));
    let report = Report::for_all(&told, day());
    is_golden("meeting.md", &markdown::write(&report.document(true)));
    is_golden("meeting-minutes.md", &markdown::write(&minutes(&report, &topics())));
    is_golden("meeting-answers.csv", &csv::answers(&report));
    is_golden("meeting-items.csv", &csv::items(&report));
    is_golden("meeting-steps.csv", &csv::steps(&report));
    is_golden("meeting.ics", &calendar::write(&report).expect("dated steps"));
    is_golden("meeting.json", &json::write(&report));
    for name in ["low", "ready", "thin", "reopened"] {
        let told = self::told(&samples::state(name));
        is_golden(&format!("{name}.md"), &markdown::write(&Report::for_all(&told, day()).document(true)));
    }
}

#[test]
fn the_json_file_is_a_group_file_with_the_assessment_in_it() {
    let state = samples::state("meeting");
    let told = told(&state);
    let text = json::write(&Report::for_all(&told, day()));
    assert_eq!(file::read(&text, core()).as_ref(), Ok(&state.group), "it opens again as the same group");
    let whole: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(whole["assessment"]["overall"]["point"], told.figures.overall.point.to_string());
}

#[test]
fn nothing_tells_apart_who_gave_no_name() {
    let mut state = samples::state("meeting");
    // Two more of that role without a name: enough for the role to be named.
    for n in 0..2 {
        let mut twin = state.group.people[4].clone();
        twin.id = format!("000000f{n}");
        twin.name.say(String::new(), 0);
        state.group.people.push(twin);
    }
    let told = told(&state);
    let report = Report::for_all(&told, day());
    let (answers, text) = (csv::answers(&report), markdown::write(&report.document(true)));
    for line in answers.lines().filter(|line| line.contains("End user") && !line.contains("Dee")) {
        assert!(line.contains(",,End user,"), "a role and no name: {line}");
    }
    assert!(!text.contains("000000f") && !answers.contains("000000f"));
    assert!(text.contains("End user (3)"), "counted, not told apart");
}

/// Everything that can leave a group in words, one behind the other.
fn everything(told: &Snapshot) -> Vec<String> {
    let report = Report::for_all(told, day());
    let link = report.link_to_all();
    let lines = TenLines { standing: true, steps: true, link };
    vec![
        markdown::write(&report.document(true)),
        markdown::write(&minutes(&report, &topics())),
        report.ten_lines(&lines),
        csv::answers(&report),
        csv::items(&report),
        csv::steps(&report),
        calendar::write(&report).unwrap_or_default(),
        json::write(&report),
    ]
}

/// What nobody but those in the meeting may read before their own answers are in.
const SECRETS: [&str; 4] = ["HYPERLINK", "wiki", "sites in the north", "a step of our own"];

/// The sample with everything a report can hold, and a step of the group's own.
fn with_all() -> State {
    let mut state = samples::state("meeting");
    let own = Matter::own(3);
    for what in [Decide::Note(SECRETS[3].to_owned()), Decide::Stand(Progress::Open as u32)] {
        assert!(state.group.decide(own, what, 0), "it is new");
    }
    state
}

#[test]
fn whoever_has_not_answered_gets_nothing_of_the_others_in_any_file() {
    let q = core();
    let mut closed = with_all();
    closed.group.blind.say(true, 0);
    closed.group.people[0].done = Word::default();
    let first = (0..q.items.len()).find(|item| closed.is_mine(q, *item)).expect("something of mine");
    closed.group.people[0].answers[first] = Word::default();
    // Somebody in the group, and somebody who has just opened a link to it.
    for me in [Some(0), None] {
        closed.me = me;
        assert!(closed.is_closed(q), "kept from {me:?}");
        // The same group, if the others had never said anything.
        let mut silent = closed.clone();
        silent.group.decisions = Texts::default();
        for person in silent.group.people.iter_mut().skip(usize::from(me.is_some())) {
            let said = std::mem::take(person);
            *person = engine::group::Person {
                name: said.name,
                done: said.done,
                ..engine::group::Person::new(said.id, said.roles.value, q)
            };
        }
        let (found, expected) = (everything(&told(&closed)), everything(&told(&silent)));
        for (found, expected) in found.iter().zip(&expected) {
            assert_eq!(found, expected, "as if they had said nothing");
            assert!(SECRETS.iter().all(|secret| !found.contains(secret)), "{found}");
        }
    }
    // Once the own answers are in, it is all there.
    let open = everything(&told(&with_all()));
    assert!(SECRETS.iter().all(|secret| open.iter().any(|text| text.contains(secret))));
}

#[test]
fn ten_lines_are_ten_at_most_and_carry_the_link_where_all_of_it_fits() {
    for (name, _) in samples::SAMPLES {
        let told = told(&samples::state(name));
        let report = Report::for_all(&told, day());
        let lines = |link: &str| report.ten_lines(&TenLines { standing: true, steps: true, link: Some(link.into()) });
        let text = lines("https://example.com/#4_abc");
        assert!(text.lines().count() <= 10 && text.chars().count() <= FITS, "{name}: {text}");
        assert!(text.ends_with("https://example.com/#4_abc"), "{text}");
        assert!(["Ana", "Ben", "Cho", "Dee", "Eli", "Fay", "Gus"].iter().all(|name| !text.contains(name)), "{text}");
        let long = lines(&"x".repeat(FITS));
        assert!(long.ends_with("A file with all of it follows.") && long.lines().count() <= 10, "{long}");
        let rest = long.chars().count() - "A file with all of it follows.".len();
        let link = "y".repeat(FITS - rest - "All of it, without names: ".len());
        assert_eq!(lines(&link).chars().count(), FITS, "to the last character");
        assert!(lines(&(link + "y")).ends_with("follows."));
    }
}

#[test]
fn one_persons_view_is_named_as_theirs_and_is_the_one_figure() {
    let mut state = samples::state("thin");
    state.group.people.truncate(1);
    let step = Matter::step(core().item_by_id("SE-3").expect("an item"), 4);
    assert!(state.group.decide(step, Decide::Stand(Progress::Open as u32), 0), "a plan");
    let told = told(&state);
    let own = engine::assessment::own_view(core(), &told.group.people[0]).expect("a view").overall.percent();
    let text = markdown::write(&Report::for_all(&told, day()).document(true));
    assert!(text.contains("As Ana sees it") && text.contains(&format!("Ready to decide: {own} of 100")), "{text}");
    let range = told.figures.overall;
    let range = format!("the group’s range is {} to {}: five roles have not", range.lo.percent(), range.hi.percent());
    assert!(text.contains(&range), "{text}");
    assert!(!text.contains(" → ") && !text.contains("Brings"), "no before and after: {text}");
    let steps = csv::steps(&Report::for_all(&told, day()));
    let rows = rows(&steps);
    assert!(rows.len() > 2 && rows[1..].iter().all(|row| row[5].is_empty() && row[6].is_empty()), "nor in a file");
}

#[test]
fn days_and_figures_stand_in_columns_that_never_break() {
    let is_day = |cell: &str| cell.split(' ').nth(1).is_some_and(|month| ["Nov", "Dec", "Jan"].contains(&month));
    let is_figure = |cell: &str| !cell.is_empty() && cell.chars().all(|c| c.is_ascii_digit() || "–→ ".contains(c));
    for (name, _) in samples::SAMPLES {
        let told = told(&samples::state(name));
        for block in Report::for_all(&told, day()).document(true).blocks {
            let Block::Table { heads, rows, columns } = block else { continue };
            for (cell, (head, column)) in rows.iter().flat_map(|row| row.iter().zip(heads.iter().zip(&columns))) {
                let breaks = matches!(column, Column::Words | Column::Name);
                assert!(!(breaks && (is_day(cell) || is_figure(cell))), "{head}: {cell}");
            }
        }
    }
}

#[test]
fn the_plan_is_what_is_done_next_by_its_days() {
    let told = told(&with_all());
    let report = Report::for_all(&told, day());
    let lines = report.next_lines();
    let days: Vec<String> = lines.iter().map(|line| report.by_words(line)).collect();
    assert_eq!(days, ["4 Dec", "31 Dec", "no date"]);
    assert_eq!((lines[2].step.as_str(), report.brings_words(lines[2].brings).as_str()), (SECRETS[3], "own step"));
    let page = report.first_page();
    assert_eq!((page.next.len(), page.verdict.contains(" us")), (3, true), "{}", page.verdict);
    let done = report.plan_lines();
    assert_eq!(report.state_words(done.last().expect("a step")), "done", "what is done comes last");
}

#[test]
fn what_differs_from_the_core_edition_is_told() {
    assert_eq!(differences(core()), []);
    let change = |change: &dyn Fn(&mut Questionnaire)| {
        let mut q = core().clone();
        q.scoring = "other".into();
        change(&mut q);
        differences(&q)
    };
    assert_eq!(change(&|q| q.id = "ours".into()), [Difference::Edition]);
    assert_eq!(change(&|q| q.items[3].target -= 1), [Difference::Targets(vec![3])]);
    assert_eq!(
        change(&|q| q.items[3].id = "XX-9".into()),
        [Difference::Added(vec![3]), Difference::Removed(vec![core().items[3].id.to_string()])]
    );
    assert_eq!(change(&|q| q.items[2].effort = (q.items[2].effort + 1) % 3), [Difference::Placed(vec![2])]);
    assert_eq!(change(&|q| q.efforts[0].points += 1), [Difference::Efforts]);
    assert_eq!(change(&|q| q.dependencies.truncate(4)), [Difference::Dependencies]);
    let mut words = core().clone();
    words.wording = "other".into();
    assert_eq!(differences(&words), [Difference::Words]);
}

#[test]
fn an_empty_group_has_a_report_too() {
    let state = State { group: Group::new(core()), ..State::new(core()) };
    let told = told(&state);
    let report = Report::for_all(&told, Day::NONE);
    assert!(markdown::write(&report.document(true)).contains("No answers to show yet."));
    assert_eq!(calendar::write(&report), None);
    assert_eq!(csv::answers(&report).lines().count(), 1, "heads alone");
}

/// The rows of a table, as another program reads them.
fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    assert!(!text.replace("\r\n", "").contains('\r'), "lines end as RFC 4180 has them");
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).flexible(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row as long as the others").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn another_program_reads_the_tables() {
    let state = samples::state("meeting");
    let (told, q) = (told(&state), core());
    let report = Report::for_all(&told, day());
    let answers = rows(&csv::answers(&report));
    let row = |id: &str, person: &str| {
        let found = answers.iter().find(|row| row[0] == id && row[3] == person);
        found.unwrap_or_else(|| panic!("{person} on {id}"))
    };
    for (item, content) in q.items.iter().enumerate() {
        for person in state.group.people.iter().filter(|person| !person.name.value.is_empty()) {
            if let Some(level) = person.answer(item).level() {
                let row = row(&content.id, &person.name.value);
                assert_eq!(row[7], level.to_string());
                assert_eq!(row[6], q.level_names[usize::from(level)]);
            }
        }
    }
    // What would be a formula is a text, and a note keeps its lines.
    let note = &row("RB-1", "Cho")[8];
    assert_eq!(note, "'=HYPERLINK(\"x\") is what the old list says;\n* 12 % of calls");
    let items = rows(&csv::items(&report));
    assert_eq!(items.len(), q.items.len() + 1);
    for (row, found) in items[1..].iter().zip(&told.figures.items) {
        let x = if found.is_known() { found.x.percent().to_string() } else { String::new() };
        assert_eq!(row[7], x, "{}", row[0]);
    }
    let steps = rows(&csv::steps(&report));
    for (n, found) in told.figures.rows(q).iter().enumerate() {
        let row = &steps[n + 1];
        assert_eq!((row[0].as_str(), row[1].as_str()), ((n + 1).to_string().as_str(), &*q.items[found.item].id));
        assert_eq!(row[6], found.after.percent().to_string());
        let (days, half) = (found.points / 2, if found.points % 2 == 0 { "" } else { ".5" });
        assert_eq!(row[7], format!("{days}{half}"), "a point is half a day");
    }
    let doing = steps.iter().find(|row| row[10] == "under way").expect("a step that is being done");
    assert_eq!((doing[1].as_str(), doing[11].as_str(), doing[12].as_str()), ("SE-1", "Cho", "2026-12-31"));
}

#[test]
fn no_cell_begins_as_a_formula_does() {
    const NOTES: [&str; 10] =
        ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1", "\"=1", "see mail;=1+1;thanks", "tab\t+1; -2\n=3"];
    let mut state = samples::state("meeting");
    for (n, note) in NOTES.into_iter().enumerate() {
        state.group.people[0].write(n, note.into(), 0);
    }
    state.group.people[0].name.say("=cmd".into(), 0);
    let told = told(&state);
    let report = Report::for_all(&told, day());
    for text in [csv::answers(&report), csv::items(&report), csv::steps(&report)] {
        for cell in rows(&text).concat() {
            let begins = cell.trim_start().chars().next().is_some_and(|c| "=+-@＝＋－＠".contains(c));
            assert!(!begins, "{cell:?}");
        }
        // As programs read it that take something else for the border.
        for cell in text.split([';', '\t', '\n']) {
            let cell = cell.trim_start_matches('\u{feff}').trim_start_matches([' ', '"']);
            assert!(!cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{cell:?}");
        }
    }
}

#[test]
fn another_program_reads_the_calendar() {
    let mut state = samples::state("meeting");
    let item = core().item_by_id("SE-1").expect("an item");
    for (matter, what) in [
        (Matter::step(item, 2), Decide::Stand(1)),
        (Matter::step(item, 2), Decide::Day(Day::of(2026, 12, 1).expect("a day"))),
        (Matter::own(77), Decide::Stand(1)),
        (Matter::own(77), Decide::Note("Ben meets Gus, and Fay".into())),
        (Matter::own(77), Decide::Day(Day::of(2026, 12, 3).expect("a day"))),
    ] {
        assert!(state.group.decide(matter, what, 0));
    }
    let told = told(&state);
    let text = calendar::write(&Report::for_all(&told, day())).expect("dated steps");
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "lines are folded");
    let found: icalendar::Calendar = text.parse().expect("a calendar");
    let events: Vec<&icalendar::Event> = found.components.iter().filter_map(|part| part.as_event()).collect();
    let dated = plan_steps(&state.group).into_iter().filter(|step| step.decision.day.value != Day::NONE);
    let dated: Vec<_> = dated.collect();
    assert_eq!((events.len(), dated.len()), (3, 3), "one a statement, though it stands at two levels");
    for (event, step) in events.into_iter().zip(dated) {
        use icalendar::Component;
        assert_eq!(event.get_summary(), Some(&*step_name(&told, &step)));
        let day = step.decision.day.value.text();
        assert_eq!(event.get_start().map(|start| format!("{start:?}").contains(&day)), Some(true), "{day}");
        let next = step.decision.day.value.next().expect("a day after").text();
        assert_eq!(event.get_end().map(|end| format!("{end:?}").contains(&next)), Some(true), "{next}");
        let (uid, about) = match step.raises() {
            Some((item, level)) => (format!("{}-{level}", core().items[item].id), &*core().items[item].action),
            None => ("own-77".to_owned(), "open"),
        };
        assert_eq!(event.get_uid(), Some(&*format!("5eed0bad-{uid}@buying-readiness")));
        assert!(event.get_description().is_some_and(|text| text.contains(about)), "{about}");
    }
    // Lines are never folded inside a character.
    let mut long = state;
    for n in 0..80 {
        let name = "é".repeat(n % 3 + 1) + &"ж".repeat(n % 38);
        long.group.people[2].name.say(name.clone(), 0);
        let told = self::told(&long);
        let text = calendar::write(&Report::for_all(&told, day())).expect("dated steps");
        assert!(text.replace("\r\n ", "").contains(&name), "{name}");
    }
}

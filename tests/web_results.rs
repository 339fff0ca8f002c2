//! The pictures of the results, each by itself: what they say in words, what their tables hold, and what a
//! mark says, for groups as there are in meetings.
#![cfg(target_arch = "wasm32")]

use buying_readiness::questionnaire::core;
use buying_readiness::ui::Piece;
use engine::assessment::{Label, assess};
use engine::questionnaire::JobId;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[path = "common/rest.rs"]
mod rest;
#[path = "common/samples.rs"]
#[allow(dead_code, reason = "each test binary uses its part")]
mod samples;

use rest::Sheet;

wasm_bindgen_test_configure!(run_in_browser);

fn sheet(name: &str, piece: Piece) -> Sheet {
    let mut sheet = Sheet::of(samples::state(name), 7);
    sheet.piece = piece;
    sheet
}

/// The values of an attribute, in order.
fn values(markup: &str, name: &str) -> Vec<String> {
    let before = format!("={name}\u{1}");
    markup.split(&before).skip(1).filter_map(|rest| Some(rest.split_once('\u{1}')?.0.to_owned())).collect()
}

/// Every text, in order.
fn texts(markup: &str) -> Vec<String> {
    markup.split('"').skip(1).filter_map(|rest| Some(rest.split_once('\u{1}')?.0.to_owned())).collect()
}

/// What stands in a table's cells.
fn cells(markup: &str) -> Vec<String> {
    let from = markup.find("<table").expect("there is a table");
    texts(&markup[from..markup[from..].find("<section").map_or(markup.len(), |to| from + to)])
}

const EVERY: [&str; 7] = ["low", "ready", "split", "polarised", "thin", "reopened", "meeting"];

#[wasm_bindgen_test]
fn every_picture_says_what_it_finds_and_none_what_kind_of_picture_it_is() {
    for name in EVERY {
        for piece in [Piece::Results, Piece::Radar] {
            let mut sheet = sheet(name, piece);
            sheet.open("said-rest");
            let markup = sheet.draw();
            let mut pictures = 0;
            for picture in markup.split("=role\u{1}img\u{1}").skip(1) {
                let label = values(picture, "aria-label").into_iter().next().unwrap_or_default();
                assert!(label.len() > 20, "{name}: a picture says {label:?}");
                let low = label.to_lowercase();
                assert!(!["chart", "radar", "graph", "diagram"].iter().any(|kind| low.contains(kind)), "{label}");
                pictures += 1;
            }
            assert!(pictures > 0, "{name}");
        }
    }
}

#[wasm_bindgen_test]
fn the_tables_of_jobs_and_board_hold_the_assessments_figures() {
    for name in EVERY {
        let q = core();
        let found = assess(q, &samples::sample(name).present());
        let jobs = cells(&sheet(name, Piece::JobsTable).draw());
        for (n, span) in found.jobs.iter().enumerate() {
            let at = jobs.iter().position(|cell| *cell == *q.jobs[n].label).expect("every job has a row");
            let figures = span.map(|span| [span.point, span.lo, span.hi].map(|figure| figure.percent().to_string()));
            assert_eq!(jobs[at + 1..at + 4], figures.expect("in scope"), "{name}: {}", q.jobs[n].label);
        }
        let board = cells(&sheet(name, Piece::BoardTable).draw());
        for (n, job) in JobId::SEQUENTIAL.iter().enumerate() {
            let row = &found.matrix[n];
            let at = board.iter().position(|cell| *cell == *q.job(*job).label).expect("every job has a row");
            let figures = [row.done, row.checked, row.agreed].map(|cell| cell.expect("in scope").percent().to_string());
            assert!(board[at + 1..at + 5].ends_with(&figures) || board[at + 1..at + 4] == figures, "{name}: {board:?}");
        }
    }
}

#[wasm_bindgen_test]
fn roles_and_cuts_are_there_as_tables_too() {
    let q = core();
    let found = assess(q, &samples::sample("meeting").present());
    let mut page = sheet("meeting", Piece::Results);
    assert!(!page.draw().contains("<table"), "tables are drawn on demand");
    page.open("voices-table");
    let voices = cells(&page.draw());
    for role in &q.roles {
        assert!(voices.contains(&role.label.to_string()), "{}", role.label);
    }
    let mut page = sheet("meeting", Piece::Results);
    page.open("lenses-table");
    let lenses = cells(&page.draw());
    for (n, lens) in q.lenses.iter().enumerate() {
        let at = lenses.iter().position(|cell| *cell == *lens.label).expect("every lens has a row");
        assert_eq!(lenses[at + 1], found.lens(q, n).expect("in scope").percent().to_string());
    }
    let mut page = sheet("meeting", Piece::Results);
    page.open("effort-table");
    assert!(cells(&page.draw()).len() > 4);
}

#[wasm_bindgen_test]
fn a_mark_says_who_stands_there() {
    let mut page = sheet("polarised", Piece::Results);
    let tips = values(&page.draw(), "data-tip");
    assert!(tips.iter().any(|tip| tip.starts_with("Proven: ") && tip.contains("Cho")), "{tips:?}");
    let tips = values(&sheet("low", Piece::Radar).draw(), "data-tip");
    assert_eq!(tips.len(), 6);
    assert!(tips[0].starts_with("Problem identification "), "{tips:?}");
}

#[wasm_bindgen_test]
fn a_crowd_is_counted_where_a_group_has_letters() {
    let few = values(&sheet("polarised", Piece::Results).draw(), "class");
    assert!(few.iter().filter(|class| class.starts_with("letter")).count() > 7);
    let markup = sheet("crowd", Piece::Results).draw();
    let plots: Vec<&str> = markup.split("=class\u{1}dots-plot").skip(1).collect();
    assert!(plots.len() >= 3);
    for plot in plots {
        let plot = plot.split("/svg").next().unwrap_or_default();
        let plot = &plot[..plot.find("=class\u{1}dots-item").unwrap_or(plot.len())];
        let circles = values(plot, "class").iter().filter(|class| class.split(' ').any(|one| one == "dot")).count();
        assert!(circles <= 5, "a circle a stop, not one a person: {circles}");
    }
    let tips = values(&markup, "data-tip");
    assert!(tips.iter().any(|tip| tip.ends_with(" more")), "names are few, the others counted: {tips:?}");
}

#[wasm_bindgen_test]
fn answers_are_filtered_by_job_and_by_how_they_stand() {
    let q = core();
    let found = assess(q, &samples::sample("meeting").present());
    let shown = |page: &mut Sheet| {
        page.open("said-rest");
        let markup = page.draw();
        let said = markup.split("=class\u{1}dots-item\u{1}").skip(1);
        let ids: Vec<String> = said
            .map(|one| one.split_once("=key\u{1}").expect("a key").1.split_once('\u{1}').unwrap().0.to_owned())
            .collect();
        ids
    };
    let choose = |page: &mut Sheet, list: &str, value: &str| {
        let markup = page.draw();
        let at = markup.find(&format!("=id\u{1}{list}\u{1}")).expect("the list is there");
        let handler =
            markup[at..].split_once("!oninput\u{1}").expect("it can be used").1.split_once('\u{1}').unwrap().0;
        page.fire(handler.parse().unwrap(), value);
    };
    let ids = |test: &dyn Fn(usize) -> bool| {
        let mut ids: Vec<String> = (0..q.items.len())
            .filter(|item| found.items[*item].in_scope && test(*item))
            .map(|item| q.items[item].id.to_string())
            .collect();
        ids.sort();
        ids
    };
    let sorted = |mut ids: Vec<String>| {
        ids.sort();
        ids
    };
    let mut page = sheet("meeting", Piece::Results);
    assert_eq!(sorted(shown(&mut page)), ids(&|_| true));
    choose(&mut page, "said-job", "2");
    assert_eq!(sorted(shown(&mut page)), ids(&|item| q.items[item].job.index() == 2));
    choose(&mut page, "said-job", "");
    choose(&mut page, "said-label", "0");
    let polarised = ids(&|item| found.items[item].agreement.label == Label::Polarised);
    assert!(!polarised.is_empty());
    assert_eq!(sorted(shown(&mut page)), polarised);
    choose(&mut page, "said-label", "");
    assert_eq!(shown(&mut page).len(), ids(&|_| true).len());
}

//! The pictures of the results: what they say in words, what their tables hold, and what a mark says, for groups as
//! there are in meetings.

use buying_readiness::questionnaire::core;
use engine::assessment::{Label, assess};
use engine::questionnaire::JobId;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::mounted::{Mounted, all};
use crate::samples;

/// The results of a sample.
async fn results(name: &str) -> Mounted {
    Mounted::of(&samples::state(name)).await
}

/// The same with the six jobs as a radar.
async fn radar(name: &str) -> Mounted {
    let page = results(name).await;
    page.press("[aria-labelledby=jobs] label:nth-of-type(2) input").await;
    assert_eq!(page.all("svg.radar").len(), 1);
    page
}

/// The fold whose heading has this id.
pub fn fold(heading: &str) -> String {
    format!("details.fold:has(> summary > #{heading})")
}

/// Opens that fold, where it is not open yet: what is inside is drawn then.
pub async fn open_fold(page: &Mounted, heading: &str) {
    let fold = fold(heading);
    assert!(page.find(&fold).is_some(), "there is a fold {heading}");
    let folded = format!("{fold}:not([open]) > summary");
    if page.find(&folded).is_some() {
        page.press(&folded).await;
    }
}

/// What stands in the cells of the first table below this selector, unfolded.
async fn cells(page: &Mounted, selector: &str) -> Vec<String> {
    page.unfold(selector).await;
    let table = page.find(&format!("{selector} table")).expect("there is a table");
    all(&table, "th, td").iter().map(|cell| cell.text_content().unwrap_or_default()).collect()
}

const EVERY: [&str; 7] = ["low", "ready", "split", "polarised", "thin", "reopened", "meeting"];

#[wasm_bindgen_test]
async fn every_picture_says_what_it_finds_and_none_what_kind_of_picture_it_is() {
    for name in EVERY {
        let page = results(name).await;
        for heading in ["board", "said", "voices", "lenses"] {
            open_fold(&page, heading).await;
        }
        page.unfold(&fold("said")).await;
        let mut labels = page.attributes("[role=img]", "aria-label");
        drop(page);
        labels.extend(radar(name).await.attributes("svg.radar", "aria-label"));
        assert!(labels.len() > 3, "{name}");
        for label in labels {
            assert!(label.len() > 20, "{name}: a picture says {label:?}");
            let low = label.to_lowercase();
            assert!(!["chart", "radar", "graph", "diagram"].iter().any(|kind| low.contains(kind)), "{label}");
        }
    }
}

#[wasm_bindgen_test]
async fn the_tables_of_jobs_and_board_hold_the_assessments_figures() {
    for name in EVERY {
        let q = core();
        let found = assess(q, &samples::sample(name).present());
        let page = results(name).await;
        let jobs = cells(&page, "[aria-labelledby=jobs]").await;
        for (n, span) in found.jobs.iter().enumerate() {
            let at = jobs.iter().position(|cell| *cell == *q.jobs[n].label).expect("every job has a row");
            let figures = span.map(|span| [span.point, span.lo, span.hi].map(|figure| figure.percent().to_string()));
            assert_eq!(jobs[at + 1..at + 4], figures.expect("in scope"), "{name}: {}", q.jobs[n].label);
        }
        open_fold(&page, "board").await;
        let board = cells(&page, &fold("board")).await;
        for (n, job) in JobId::SEQUENTIAL.iter().enumerate() {
            let row = &found.matrix[n];
            let at = board.iter().position(|cell| *cell == *q.job(*job).label).expect("every job has a row");
            let figures = [row.done, row.checked, row.agreed].map(|cell| cell.expect("in scope").percent().to_string());
            assert!(board[at + 1..at + 5].ends_with(&figures) || board[at + 1..at + 4] == figures, "{name}: {board:?}");
        }
    }
}

#[wasm_bindgen_test]
async fn roles_and_cuts_are_there_as_tables_too() {
    let q = core();
    let found = assess(q, &samples::sample("meeting").present());
    let page = results("meeting").await;
    assert!(page.find("table").is_none(), "tables are drawn on demand");
    open_fold(&page, "voices").await;
    open_fold(&page, "lenses").await;
    assert!(page.find("table").is_none(), "and not with what is around them");
    let voices = cells(&page, &fold("voices")).await;
    for role in &q.roles {
        assert!(voices.contains(&role.label.to_string()), "{}", role.label);
    }
    let lenses = cells(&page, &fold("lenses")).await;
    for (n, lens) in q.lenses.iter().enumerate() {
        let at = lenses.iter().position(|cell| *cell == *lens.label).expect("every lens has a row");
        assert_eq!(lenses[at + 1], found.lens(q, n).expect("in scope").percent().to_string());
    }
}

#[wasm_bindgen_test]
async fn a_mark_says_who_stands_there() {
    let page = results("polarised").await;
    open_fold(&page, "said").await;
    let tips = page.attributes("[data-tip]", "data-tip");
    drop(page);
    assert!(tips.iter().any(|tip| tip.starts_with("Proven: ") && tip.contains("Cho")), "{tips:?}");
    let tips = radar("low").await.attributes("svg.radar [data-tip]", "data-tip");
    assert_eq!(tips.len(), 6);
    assert!(tips[0].starts_with("Problem identification "), "{tips:?}");
}

#[wasm_bindgen_test]
async fn a_crowd_is_counted_where_a_group_has_letters() {
    assert!(results("polarised").await.all("[class^=letter]").len() > 7);
    let page = results("crowd").await;
    open_fold(&page, "said").await;
    let plots = page.all(".dots-plot");
    assert!(plots.len() >= 3);
    for plot in plots {
        let circles = all(&plot, ".dot").len();
        assert!(circles <= 5, "a circle a stop, not one a person: {circles}");
    }
    let tips = page.attributes("[data-tip]", "data-tip");
    assert!(tips.iter().any(|tip| tip.ends_with(" more")), "names are few, the others counted: {tips:?}");
}

/// The statements that are shown of what each of us said, by their positions.
async fn shown(page: &Mounted) -> Vec<usize> {
    open_fold(page, "said").await;
    page.unfold(&fold("said")).await;
    let said = page.all(&format!("{} .dots-item .statement", fold("said")));
    let item = |said: &web_sys::HtmlElement| {
        let text = said.text_content().unwrap_or_default();
        core().items.iter().position(|item| *item.text == *text).expect("a statement")
    };
    let mut items: Vec<usize> = said.iter().map(item).collect();
    items.sort_unstable();
    items
}

#[wasm_bindgen_test]
async fn answers_are_filtered_by_job_and_by_how_they_stand() {
    let q = core();
    let found = assess(q, &samples::sample("meeting").present());
    let items = |test: &dyn Fn(usize) -> bool| -> Vec<usize> {
        (0..q.items.len()).filter(|item| found.items[*item].in_scope && test(*item)).collect()
    };
    let page = results("meeting").await;
    assert_eq!(shown(&page).await, items(&|_| true));
    page.enter("#said-job", "2").await;
    assert_eq!(shown(&page).await, items(&|item| q.items[item].job.index() == 2));
    page.enter("#said-job", "").await;
    page.enter("#said-label", "0").await;
    let polarised = items(&|item| found.items[item].agreement.label == Label::Polarised);
    assert!(!polarised.is_empty());
    assert_eq!(shown(&page).await, polarised);
    page.enter("#said-label", "").await;
    assert_eq!(shown(&page).await, items(&|_| true));
}

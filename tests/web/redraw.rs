//! One answer draws its own statement and the figures, and no other statement: on a small device a page of statements
//! drawn anew for each answer is felt.

use buying_readiness::questionnaire::core;
use engine::group::{Answer, Kind, Node};
use engine::questionnaire::{JobId, RoleSet};
use engine::state::{Action, Cell, State, View};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::mounted::{Mounted, all, script, settled};

/// Counts how often the component of a statement is drawn: Yew sets whether a radio is checked each time, changed or
/// not.
struct Counter(HtmlElement);

impl Counter {
    fn of(statement: &HtmlElement) -> Counter {
        let radio = all(statement, "input[type=radio]").swap_remove(0);
        let count = "const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'checked');
            it.drawn = 0;
            Object.defineProperty(it, 'checked', { configurable: true,
                get() { return get.call(this); },
                set(value) { this.drawn += 1; set.call(this, value); } });";
        script(count, &radio);
        Counter(radio)
    }

    /// How often since it was last asked.
    fn take(&self) -> u32 {
        let drawn = script("const drawn = it.drawn; it.drawn = 0; return drawn;", &self.0);
        drawn.as_f64().unwrap() as u32
    }
}

/// Keeps every change of the document below an element.
fn watch(root: &JsValue) {
    let watch = "it.changed = [];
        it.watching = new MutationObserver((changes) => it.changed.push(...changes));
        it.watching.observe(it, { subtree: true, childList: true, attributes: true, characterData: true });";
    script(watch, root);
}

/// The statements in which something changed since, and `elsewhere` where anything else did.
fn changed(root: &JsValue) -> Vec<String> {
    let statements = "it.changed.push(...it.watching.takeRecords());
        const of = ({ target }) => (target.closest ? target : target.parentElement)?.closest('[data-item]')?.dataset.item;
        return [...new Set(it.changed.splice(0).map((change) => of(change) ?? 'elsewhere'))].sort().join(' ');";
    script(statements, root).as_string().unwrap().split_whitespace().map(str::to_owned).collect()
}

/// A champion on the page of what is done in the first job.
async fn job_page() -> Mounted {
    let q = core();
    let mut state = State::new(q);
    let expected = q.all_roles();
    state.apply(q, Action::Me { id: "0badcafe".into(), name: "Ana".into(), roles: RoleSet::of(0), expected });
    state.view = View::Run(Cell::Node(Node { kind: Kind::Done, job: JobId::ProblemIdentification }));
    Mounted::of(&state).await
}

/// How often each of them was drawn since, only this one once.
fn only(one: usize, of: usize) -> Vec<u32> {
    (0..of).map(|n| u32::from(n == one)).collect()
}

#[wasm_bindgen_test]
async fn one_answer_draws_its_own_statement_and_the_figures_and_no_other() {
    let page = job_page().await;
    let statements = page.all("[data-item]");
    assert!(statements.len() >= 3, "a page of statements: {}", statements.len());
    let counters: Vec<Counter> = statements.iter().map(Counter::of).collect();
    let drawn = || counters.iter().map(Counter::take).collect::<Vec<u32>>();
    watch(page.root());
    for (n, level, figure) in [(0, "2", "1 of"), (1, "3", "2 of"), (0, "4", "2 of")] {
        all(&statements[n], &format!("[value='{level}']"))[0].click();
        settled().await;
        assert_eq!(drawn(), only(n, statements.len()), "its own once, and no other");
        let (changed, own) = (changed(page.root()), statements[n].get_attribute("data-item").unwrap());
        assert!(changed.iter().all(|at| *at == own || at == "elsewhere"), "{changed:?}");
        let around = page.find(".run-rows [aria-current] span:last-child").unwrap().text_content().unwrap();
        assert!(around.starts_with(figure), "{around}");
    }
    // What is said of one statement from elsewhere is drawn there alone too.
    let item = core().item_by_id("PI-2").unwrap();
    page.handle().apply(Action::Answer { item, answer: Answer::Level(1) });
    settled().await;
    let own = statements.iter().position(|one| one.get_attribute("data-item").as_deref() == Some("PI-2")).unwrap();
    assert_eq!(drawn(), only(own, statements.len()));
}

#[wasm_bindgen_test]
async fn a_note_that_is_typed_draws_its_own_statement_alone() {
    let page = job_page().await;
    let counters: Vec<Counter> = page.all("[data-item]").iter().map(Counter::of).collect();
    let own = page.attributes("[data-item]", "data-item").iter().position(|id| id == "PI-1").unwrap();
    page.press("[data-item=PI-1] .q-note-fold").await;
    assert_eq!(counters.iter().map(Counter::take).collect::<Vec<u32>>(), only(own, counters.len()));
    for text in ["minutes of May", "minutes of May, page 3"] {
        page.enter("#note-PI-1", text).await;
        assert_eq!(counters.iter().map(Counter::take).collect::<Vec<u32>>(), only(own, counters.len()));
    }
}

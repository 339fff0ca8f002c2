//! Components in a real browser: what people rely on when they answer, go back and come back.

use buying_readiness::adopt_styles;
use buying_readiness::element::{Handle, HostElement};
use buying_readiness::questionnaire::core;
use engine::group::Answer;
use engine::state::{Action, State};
use formats::record;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent, KeyboardEventInit, ShadowRoot, Storage,
};

use crate::mounted::{document, place, settled};

const RECORD: &str = "buying-readiness/1";
/// Says that everything was deleted.
const DELETED: &str = "buying-readiness/1/deleted";

fn storage() -> Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// The names of what is kept.
fn kept() -> Vec<String> {
    let storage = storage();
    (0..storage.length().unwrap()).filter_map(|n| storage.key(n).unwrap()).collect()
}

/// The loader's half of an element. What it is told is kept in `heard`.
fn host_element(host: &Element, mount: &Element) -> HostElement {
    let make = js_sys::Function::new_with_args(
        "host, mount",
        "const heard = host.heard = [];
         return {
            host, mount, record: '',
            get: (name) => localStorage.getItem(name),
            set: (name, text) => localStorage.setItem(name, text),
            remove: (name) => localStorage.removeItem(name),
            names: () => Object.keys(localStorage),
            setting: (name) => host.getAttribute(name) ?? '',
            slotted: () => false,
            language: () => ({ tag: 'en', region: 'en-GB', missing: '' }),
            languages: () => [],
            choose() {},
            tell: (event, ...figures) => heard.push([event, ...figures].join(' ')),
            complain: (code, text) => heard.push(`${code}: ${text}`),
            hand: (text) => heard.push(`handed: ${text}`),
         };",
    );
    make.call2(&JsValue::NULL, host, mount).unwrap().unchecked_into()
}

/// A widget in a shadow root of its own, as the loader mounts it.
struct Widget {
    host: Element,
    root: ShadowRoot,
    handle: Handle,
}

impl Widget {
    /// On a browser that has never seen it.
    async fn fresh() -> Widget {
        storage().clear().unwrap();
        Widget::again().await
    }

    /// On whatever the storage holds.
    async fn again() -> Widget {
        let host = place();
        let root = host.attach_shadow(&web_sys::ShadowRootInit::new(web_sys::ShadowRootMode::Open)).unwrap();
        let mount = document().create_element("div").unwrap();
        adopt_styles(&root);
        root.append_child(&mount).unwrap();
        let handle = Handle::new(host_element(&host, &mount)).expect("no questionnaire of its own");
        settled().await;
        Widget { host, root, handle }
    }

    /// A champion, on the page of a cell.
    async fn at(cell: &str) -> Widget {
        let widget = Widget::fresh().await;
        widget.click("#role-champion").await;
        widget.click("form button[type=submit]").await;
        widget.click(".tab-way").await;
        widget.click_named(cell).await;
        widget
    }

    fn all(&self, css: &str) -> Vec<HtmlElement> {
        let found = self.root.query_selector_all(css).unwrap();
        (0..found.length()).map(|n| found.get(n).unwrap().unchecked_into()).collect()
    }

    fn one(&self, css: &str) -> HtmlElement {
        self.all(css).into_iter().next().unwrap_or_else(|| panic!("nothing matches {css}"))
    }

    fn text(&self) -> String {
        self.one(".br").inner_text()
    }

    fn heading(&self) -> String {
        self.one("h2").text_content().unwrap()
    }

    async fn click(&self, css: &str) {
        self.one(css).click();
        settled().await;
    }

    /// Clicks the button whose name begins so.
    async fn click_named(&self, name: &str) {
        let named = |button: &HtmlElement| {
            let label = button.get_attribute("aria-label").or_else(|| button.text_content()).unwrap_or_default();
            label.trim().starts_with(name)
        };
        let button = self.all("button").into_iter().find(named);
        button.unwrap_or_else(|| panic!("no button {name} in:\n{}", self.text())).click();
        settled().await;
    }

    /// To the page about me, by my row of the group.
    async fn to_me(&self) {
        self.click_named("Group").await;
        self.click_named("Change").await;
    }

    fn checked(&self, item: &str) -> Option<String> {
        let radios = self.all(&format!("fieldset[data-item='{item}'] input"));
        radios
            .into_iter()
            .map(JsCast::unchecked_into::<HtmlInputElement>)
            .find(HtmlInputElement::checked)
            .map(|r| r.value())
    }

    async fn press(&self, target: &HtmlElement, key: &str) {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_cancelable(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
        target.dispatch_event(&event).unwrap();
        settled().await;
    }

    fn gone(self) {
        self.handle.destroy();
        self.host.remove();
    }
}

#[wasm_bindgen_test]
async fn beginning_needs_a_role_and_says_so() {
    let widget = Widget::fresh().await;
    assert_eq!(widget.one("#role-missed").text_content().unwrap(), "");
    widget.click("form button[type=submit]").await;
    assert_eq!(widget.one("#role-missed").text_content().unwrap(), "Tick at least one.");
    assert_eq!(widget.root.active_element().unwrap().id(), "role-champion");
    widget.click("#role-all").await;
    assert!(widget.one("form button[type=submit]").text_content().unwrap().contains("10 minutes"));
    widget.click("form button[type=submit]").await;
    assert_eq!(widget.heading(), "Problem identification", "at the first statement");
    widget.gone();
}

#[wasm_bindgen_test]
async fn every_cell_of_the_board_can_be_entered_at_once() {
    let widget = Widget::fresh().await;
    widget.click("#role-legal_procurement").await;
    widget.click("form button[type=submit]").await;
    widget.click(".tab-way").await;
    let cells = widget.all(".board button.tile").len();
    assert_eq!(cells, 14, "twelve crossings and two ends of the ribbons; readiness is too early");
    for n in 0..cells {
        widget.all(".board button.tile")[n].click();
        settled().await;
        assert_ne!(widget.heading(), "Your board", "tile {n}");
        widget.click(".strip .tab").await;
    }
    widget.gone();
}

#[wasm_bindgen_test]
async fn digits_answer_only_while_the_focus_is_in_the_group() {
    let widget = Widget::at("Problem identification, done").await;
    let radio = widget.one("fieldset[data-item='PI-1'] input");
    widget.press(&radio, "3").await;
    assert_eq!(widget.checked("PI-1").as_deref(), Some("3"));
    let focused: HtmlInputElement = widget.root.active_element().unwrap().unchecked_into();
    assert_eq!(focused.value(), "3");
    widget.press(&radio, "7").await;
    assert_eq!(widget.checked("PI-1").as_deref(), Some("3"));
    widget.press(&radio, "n").await;
    let note = widget.one("fieldset[data-item='PI-1'] textarea");
    widget.press(&note, "1").await;
    let heading = widget.one("h2");
    widget.press(&heading, "1").await;
    assert_eq!(widget.checked("PI-1").as_deref(), Some("3"), "digits in a note or on the page answer nothing");
    assert_eq!(widget.checked("PI-2"), None);
    widget.gone();
}

#[wasm_bindgen_test]
async fn out_of_a_note_one_comes_to_what_was_answered() {
    let widget = Widget::at("Problem identification, done").await;
    let leave = async |item: &str| {
        let group = widget.one(&format!("fieldset[data-item='{item}']"));
        widget.press(&group, "n").await;
        widget.press(&widget.one(&format!("#note-{item}")), "Escape").await;
        widget.root.active_element().unwrap()
    };
    for value in ["dk", "3"] {
        widget.click(&format!("fieldset[data-item='PI-1'] input[value='{value}']")).await;
        assert_eq!(leave("PI-1").await.unchecked_into::<HtmlInputElement>().value(), value);
    }
    // A space there would answer.
    let unanswered = leave("PI-2").await;
    assert_eq!(
        (unanswered.tag_name().as_str(), unanswered.get_attribute("data-item").as_deref()),
        ("FIELDSET", Some("PI-2"))
    );
    widget.gone();
}

#[wasm_bindgen_test]
async fn an_answer_can_be_cleared_and_the_focus_stays() {
    let widget = Widget::at("Problem identification, done").await;
    widget.click("fieldset[data-item='PI-2'] input[value=dk]").await;
    assert_eq!(widget.checked("PI-2").as_deref(), Some("dk"));
    assert_eq!(widget.all(".q-clear-on").len(), 1);
    widget.click("fieldset[data-item='PI-2'] .q-clear-on").await;
    assert_eq!(widget.checked("PI-2"), None);
    assert!(widget.all(".q-clear-on").is_empty());
    let group = widget.root.active_element().and_then(|it| it.closest("[data-item]").ok().flatten());
    assert_eq!(group.and_then(|group| group.get_attribute("data-item")).as_deref(), Some("PI-2"));
    widget.gone();
}

#[wasm_bindgen_test]
async fn what_nobody_here_holds_is_folded_away_and_says_so() {
    let widget = Widget::at("Requirements building, done").await;
    let items = |places: &str| -> Vec<String> {
        widget.all(places).iter().map(|place| place.get_attribute("data-item").unwrap()).collect()
    };
    assert_eq!(items("[aria-labelledby=strand-done] fieldset"), ["RB-1", "RB-3", "RB-4"]);
    assert!(items(".others-fold fieldset").contains(&"RB-2".to_owned()), "it can be answered all the same");
    let said = widget.one(".others-fold .strand-nobody").text_content().unwrap();
    assert!(said.starts_with("Nobody here holds the role that is asked."), "{said}");
    widget.gone();
}

#[wasm_bindgen_test]
async fn everything_is_there_again_on_return() {
    let widget = Widget::at("Problem identification, done").await;
    widget.click("fieldset[data-item='PI-1'] input[value='2']").await;
    widget.click("fieldset[data-item='PI-1'] .q-note-fold").await;
    let note: HtmlTextAreaElement = widget.one("#note-PI-1").unchecked_into();
    note.set_value("report, \"March\"");
    note.dispatch_event(&web_sys::Event::new_with_event_init_dict("input", &bubbling()).unwrap()).unwrap();
    settled().await;
    widget.gone();
    let widget = Widget::again().await;
    assert_eq!(widget.heading(), "Problem identification", "on the page that was left");
    assert_eq!(widget.checked("PI-1").as_deref(), Some("2"));
    assert_eq!(widget.one("#note-PI-1").unchecked_into::<HtmlTextAreaElement>().value(), "report, \"March\"");
    widget.gone();
}

fn bubbling() -> web_sys::EventInit {
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    init
}

#[wasm_bindgen_test]
async fn changing_our_mind_marks_what_rests_on_it_and_still_valid_clears_it() {
    let widget = Widget::at("Solution exploration, done").await;
    widget.click("fieldset[data-item='SE-1'] input[value='3']").await;
    assert!(!widget.text().contains("Changed my mind"), "what was just said has not changed");
    widget.click(".strip .tab").await;
    widget.click_named("Requirements building, done").await;
    widget.click("fieldset[data-item='RB-1'] input[value='3']").await;
    widget.click(".strip .tab").await;
    widget.click_named("Solution exploration, done").await;
    widget.click_named("Changed my mind").await;
    assert!(widget.text().contains("Take that back"));
    widget.click(".strip .tab").await;
    widget.click_named("Requirements building, done").await;
    assert!(widget.text().contains("Look at this again"));
    widget.click_named("Still valid").await;
    assert!(!widget.text().contains("Look at this again"));
    widget.gone();
}

#[wasm_bindgen_test]
async fn behind_the_end_of_the_run_the_board_leads_to_each_place_again() {
    let widget = Widget::at("Problem identification, done").await;
    widget.click("fieldset[data-item='PI-1'] input[value='2']").await;
    while widget.all(".left-list").is_empty() {
        widget.click(".bar-run [type=submit]").await;
    }
    assert_eq!(widget.heading(), "21 are still open");
    widget.click_named("Finish").await;
    assert_eq!(widget.heading(), "As you see it, problem identification is holding you back.");
    for said in ["1 of 22, 21 left open. Thank you.", "Seven statements are asked only of them."] {
        assert!(widget.text().contains(said), "{said} is not in {}", widget.text());
    }
    widget.click(".strip .tab").await;
    widget.click_named("Problem identification, agreed").await;
    let here = widget.one("[data-here] fieldset").get_attribute("data-item");
    assert_eq!(here.as_deref(), Some("C-PI"), "where one came in, and not where one was");
    widget.gone();
}

#[wasm_bindgen_test]
async fn starting_over_asks_and_can_be_undone() {
    let widget = Widget::at("Problem identification, done").await;
    widget.click("fieldset[data-item='PI-1'] input[value='2']").await;
    widget.click(".tab-way").await;
    widget.to_me().await;
    widget.click_named("Start over").await;
    assert!(storage().get_item(RECORD).unwrap().is_some(), "asked first");
    widget.click_named("Yes, start over").await;
    assert_eq!(storage().get_item(RECORD).unwrap(), None);
    widget.click_named("Bring the answers back").await;
    widget.click_named("Problem identification, done").await;
    assert_eq!(widget.checked("PI-1").as_deref(), Some("2"));
    widget.gone();
}

#[wasm_bindgen_test]
async fn deleting_everything_is_final() {
    let widget = Widget::at("Problem identification, done").await;
    widget.click("fieldset[data-item='PI-1'] input[value='2']").await;
    widget.click(".tab-way").await;
    widget.to_me().await;
    widget.click_named("Delete everything here").await;
    assert_eq!(widget.heading(), "Delete what is kept here");
    let button = widget.all("button").into_iter().find(|button| button.inner_text() == "Delete 1 answer").unwrap();
    // The second click of two, wherever it lands, is meant for what was there before.
    let twice = "it.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }))";
    js_sys::Function::new_with_args("it", twice).call1(&JsValue::NULL, &button).unwrap();
    settled().await;
    assert!(storage().get_item(RECORD).unwrap().is_some(), "nothing is deleted by repeating a click");
    button.click();
    settled().await;
    assert_eq!(kept(), [DELETED]);
    assert!(widget.text().contains("See where your purchase really stands"));
    assert!(!widget.text().contains("Bring the answers back"));
    widget.gone();
}

#[wasm_bindgen_test]
async fn an_unreadable_record_is_offered_and_not_thrown_away() {
    storage().clear().unwrap();
    storage().set_item(RECORD, "{ half a rec").unwrap();
    let widget = Widget::again().await;
    assert!(widget.text().contains("What was saved here cannot be read."));
    assert!(widget.text().contains("Download what was saved"));
    assert_eq!(storage().get_item("buying-readiness/1/aside/1").unwrap().as_deref(), Some("{ half a rec"));
    widget.click_named("All right").await;
    assert!(!widget.text().contains("What was saved here cannot be read."), "told once");
    widget.gone();
}

#[wasm_bindgen_test]
async fn a_record_of_an_older_format_is_taken_over() {
    storage().clear().unwrap();
    let old = include_str!("../records/v2/joined.json");
    storage().set_item(RECORD, old).unwrap();
    let widget = Widget::again().await;
    settled().await;
    assert_eq!(widget.heading(), "Your board");
    let record = storage().get_item(RECORD).unwrap().unwrap();
    assert_eq!(record::older::convert(old, core()), Some(record));
    assert_eq!(storage().length().unwrap(), 1, "nothing was put aside");
    widget.gone();
    let widget = Widget::again().await;
    assert_eq!(widget.heading(), "Your board", "at once from now on");
    widget.gone();
}

#[wasm_bindgen_test]
async fn two_widgets_share_one_sheet_and_a_storage_change_reaches_both() {
    let one = Widget::at("Problem identification, done").await;
    let two = Widget::again().await;
    let sheets = |widget: &Widget| {
        let list = js_sys::Reflect::get(&widget.root, &"adoptedStyleSheets".into()).unwrap();
        js_sys::Reflect::get_u32(&list, 0).unwrap()
    };
    assert_eq!(sheets(&one), sheets(&two));
    assert_ne!(sheets(&one), JsValue::UNDEFINED);
    one.click("fieldset[data-item='PI-1'] input[value='2']").await;
    stored().await;
    assert_eq!(two.checked("PI-1").as_deref(), Some("2"));
    storage().set_item(DELETED, "1").unwrap();
    storage().remove_item(RECORD).unwrap();
    stored().await;
    assert!(two.text().contains("See where your purchase really stands"), "taken away here too");
    two.click("#role-champion").await;
    two.click("form button[type=submit]").await;
    assert_eq!(two.heading(), "Problem identification", "and one can begin again at once");
    assert!(storage().get_item(RECORD).unwrap().is_some());
    one.gone();
    two.gone();
}

#[wasm_bindgen_test]
async fn deleted_in_one_element_is_deleted_in_the_other_and_one_browser_is_one_person() {
    let one = Widget::at("Problem identification, done").await;
    let two = Widget::again().await;
    one.click("fieldset[data-item='PI-1'] input[value='2']").await;
    one.click(".tab-way").await;
    one.to_me().await;
    one.click_named("Delete everything here").await;
    one.click_named("Delete 1 answer").await;
    two.click("fieldset[data-item='PI-2'] input[value='3']").await;
    assert!(two.text().contains("See where your purchase really stands"), "deleted here too");
    assert_eq!(kept(), [DELETED], "and not written back");
    two.click("#role-executive").await;
    two.click("form button[type=submit]").await;
    assert_eq!(two.heading(), "Problem identification", "one can begin again");
    two.click(".tab-way").await;
    storage().clear().unwrap();
    two.click_named("Problem identification, done").await;
    one.click("#role-champion").await;
    one.click("form button[type=submit]").await;
    two.click("#role-end_user").await;
    two.click("form button[type=submit]").await;
    let record = storage().get_item(RECORD).unwrap().unwrap();
    let state = record::read(&record, core()).unwrap();
    assert_eq!(state.group.people.len(), 1);
    one.gone();
    two.gone();
}

/// What a browser tells a page when another tab touched the record.
async fn stored() {
    let init = web_sys::StorageEventInit::new();
    init.set_key(Some(RECORD));
    init.set_new_value(storage().get_item(RECORD).unwrap().as_deref());
    let event = web_sys::StorageEvent::new_with_event_init_dict("storage", &init).unwrap();
    web_sys::window().unwrap().dispatch_event(&event).unwrap();
    settled().await;
}

fn run(script: &str) {
    js_sys::Function::new_no_args(script).call0(&JsValue::NULL).unwrap();
}

#[wasm_bindgen_test]
async fn a_denied_storage_is_told_once_and_everything_works_on() {
    storage().clear().unwrap();
    run("window.kept = Object.getOwnPropertyDescriptor(window, 'localStorage'); \
         Object.defineProperty(window, 'localStorage', { configurable: true, get() { throw new Error('denied'); } })");
    let widget = Widget::again().await;
    let told = "This browser does not let the page keep anything.";
    assert!(widget.text().contains(told));
    widget.click_named("All right").await;
    widget.click("#role-champion").await;
    widget.click("form button[type=submit]").await;
    widget.click("fieldset[data-item='PI-1'] input[value='2']").await;
    assert_eq!(widget.checked("PI-1").as_deref(), Some("2"));
    assert!(!widget.text().contains(told), "told once");
    assert!(widget.one(".saved").text_content().unwrap().starts_with("Not saved"));
    widget.click(".tab-way").await;
    widget.to_me().await;
    widget.click_named("Start over").await;
    widget.click_named("Yes, start over").await;
    widget.click_named("Bring the answers back").await;
    widget.click_named("Problem identification, done").await;
    assert_eq!(widget.checked("PI-1").as_deref(), Some("2"), "undone from memory");
    widget.gone();
    run("Object.defineProperty(window, 'localStorage', window.kept); delete window.kept;");
    assert_eq!(storage().length().unwrap(), 0);
}

#[wasm_bindgen_test]
async fn a_full_storage_is_told_and_the_last_saved_record_stays() {
    let widget = Widget::at("Problem identification, done").await;
    widget.click("fieldset[data-item='PI-1'] input[value='2']").await;
    let saved = storage().get_item(RECORD).unwrap();
    run("Storage.prototype.kept = Storage.prototype.setItem; \
         Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }");
    widget.click("fieldset[data-item='PI-2'] input[value='3']").await;
    assert!(widget.text().contains("Not saved: storage is full."));
    assert_eq!(widget.checked("PI-2").as_deref(), Some("3"));
    assert_eq!(storage().get_item(RECORD).unwrap(), saved);
    run("Storage.prototype.setItem = Storage.prototype.kept; delete Storage.prototype.kept;");
    widget.click("fieldset[data-item='PI-3'] input[value='1']").await;
    widget.gone();
    let widget = Widget::again().await;
    assert_eq!(widget.checked("PI-2").as_deref(), Some("3"), "saved with the next change that fits");
    widget.gone();
}

#[wasm_bindgen_test]
async fn what_another_tab_saved_stays_when_a_page_of_the_workspace_acts() {
    let widget = Widget::fresh().await;
    widget.click("#role-champion").await;
    widget.click("form button[type=submit]").await;
    widget.click(".tab-way").await;
    widget.click_named("Group").await;
    settled().await;
    // Another tab answers; its notice has not come here yet.
    let q = core();
    let there = storage().get_item(RECORD).unwrap().unwrap();
    let mut there = record::read(&there, q).unwrap();
    let answer = Answer::Level(3);
    there.apply(q, Action::Answer { item: 0, answer });
    storage().set_item(RECORD, &record::write(&there, q)).unwrap();
    assert!(there.group.blind.value, "a new group answers first");
    widget.click("#answer-first").await;
    settled().await;
    let kept = storage().get_item(RECORD).unwrap().unwrap();
    let kept = record::read(&kept, q).unwrap();
    assert_eq!(kept.my_answer(0), answer, "the other tab's");
    assert!(!kept.group.blind.value, "and ours");
    widget.gone();
}

#[wasm_bindgen_test]
async fn an_answer_is_not_written_into_another_group_that_was_opened_elsewhere() {
    let widget = Widget::at("Problem identification, done").await;
    let q = core();
    // Another tab has begun another group; its notice has not come here yet.
    let mut there = State::new(q);
    let (roles, expected) = (q.all_roles(), q.all_roles());
    let me = Action::Me { id: "0badcafe".into(), name: "Bea".into(), roles, expected };
    there.apply(q, me);
    there.apply(q, Action::Found("5eed5eed".into()));
    storage().set_item(RECORD, &record::write(&there, q)).unwrap();
    widget.click("fieldset[data-item='PI-1'] input[value='2']").await;
    let kept = storage().get_item(RECORD).unwrap().unwrap();
    let kept = record::read(&kept, q).unwrap();
    assert_eq!(kept.group.id, "5eed5eed");
    assert_eq!(kept.my_answer(0), Answer::Nothing);
    widget.gone();
}

#[wasm_bindgen_test]
async fn asking_before_starting_over_keeps_the_focus_where_it_is_asked() {
    let widget = Widget::at("Problem identification, done").await;
    widget.click(".tab-way").await;
    widget.to_me().await;
    widget.click_named("Start over").await;
    let focused = widget.root.active_element().map(|element| element.text_content().unwrap_or_default());
    assert!(
        focused.as_deref().is_some_and(|text| text.starts_with("No")),
        "a second press starts nothing over: {focused:?}"
    );
    widget.click_named("No, keep my answers").await;
    assert!(widget.root.active_element().is_some_and(|element| element.text_content().unwrap().starts_with("Start")));
    widget.gone();
}

//! What people do on a page: click, type, press keys.

use serde_json::{Value, json};

use super::element::Element;
use super::engines::Engine;
use super::keyboard::{ENTER, TAB};
use super::locator::Locator;
use super::page::{Page, Pointer};
use super::webdriver::{Result, WebDriverError};

/// Notes whether the thing is clicked from now on, under no name that the page around could meet.
const WATCH: &str = "
    const [element, key] = [arguments[0], Symbol.for('clicked')];
    removeEventListener('click', window[key]?.sees, true);
    const watch = { was: element.getRootNode().mode === 'closed' };
    watch.sees = (event) => { watch.was ||= event.composedPath().includes(element) };
    window[key] = watch;
    addEventListener('click', watch.sees, true)";

/// A click on this place of the window.
fn click_at(middle: &Value) -> [Value; 3] {
    let button = |kind: &str| json!({ "type": kind, "button": 0 });
    let at = json!({ "type": "pointerMove", "duration": 0, "x": middle[0], "y": middle[1] });
    [at, button("pointerDown"), button("pointerUp")]
}

impl Page {
    /// Clicks as people do: on what is to be seen there.
    #[track_caller]
    pub fn click(&self, locator: &Locator) {
        let mut why = String::from("it is not there");
        // Between finding and clicking the page may have been drawn anew.
        let clicked = self.poll(|| {
            let element = self.find_all(locator).into_iter().next()?;
            self.click_on(&element).map_err(|error| why = error.to_string()).ok()
        });
        assert!(clicked.is_some(), "{locator:?} cannot be clicked ({why}) on a page that says:\n{}", self.text());
    }

    /// On the thing itself, or on its label where that is what lies on top.
    fn click_on(&self, element: &Element) -> Result<()> {
        const SCROLL: &str = "arguments[0].scrollIntoView({ block: 'nearest' })";
        const LABEL: &str = "return arguments[0].labels?.[0] ?? null";
        if self.pointer() == Pointer::Script {
            return self.session().execute("arguments[0].click()", &[element.reference()]).map(drop);
        }
        // Under a bar that stays it is in the window and not in sight: people scroll on.
        let scroll = || self.session().execute(SCROLL, &[element.reference()]);
        self.point_at(element).or_else(|_| scroll().and_then(|_| self.point_at(element))).or_else(|error| {
            let label = self.session().execute(LABEL, &[element.reference()])?;
            self.session().element_from(&label).map_or(Err(error), |label| self.point_at(&label))
        })
    }

    /// Clicks where it is.
    fn point_at(&self, element: &Element) -> Result<()> {
        if self.engine() != Engine::WebKit {
            return element.click();
        }
        // Its driver looks where the thing is, and clicks there a moment later: while a page scrolls, something else is
        // there by then, or nothing.
        self.session().execute(WATCH, &[element.reference()])?;
        element.click()?;
        // Where that led to another page there is nothing to be told.
        let was_clicked = self.session().execute("return window[Symbol.for('clicked')]?.was", &[]);
        if was_clicked.is_ok_and(|was| was == false) {
            Err(WebDriverError { code: "missed".into(), message: "the click came to something else".into() })
        } else {
            Ok(())
        }
    }

    /// Presses the button, link, tab or disclosure with these words.
    #[track_caller]
    pub fn press(&self, words: &str) {
        self.click(&Locator::control(words));
    }

    /// Types into the field of that label.
    #[track_caller]
    pub fn fill(&self, label: &str, text: &str) {
        self.find(&Locator::field(label)).send_keys(text);
    }

    /// Presses keys one after the other, wherever the focus is.
    #[track_caller]
    pub fn press_keys(&self, keys: impl IntoIterator<Item = char>) {
        let actions = keys.into_iter().flat_map(|key| [key_action("keyDown", key), key_action("keyUp", key)]);
        self.perform(&actions.collect::<Vec<_>>());
    }

    /// Goes with the tabulator to the button, link, tab or disclosure with these words, and presses Enter.
    #[track_caller]
    pub fn press_by_keyboard(&self, words: &str) {
        self.tab_to(&Locator::control(words));
        self.press_keys([ENTER]);
    }

    /// Goes with the tabulator to the field of that label, and types.
    #[track_caller]
    pub fn fill_by_keyboard(&self, label: &str, text: &str) {
        self.tab_to(&Locator::field(label));
        self.press_keys(text.chars());
    }

    /// Presses a key while another is held.
    #[track_caller]
    pub fn press_with(&self, held: char, key: char) {
        self.perform(&[
            key_action("keyDown", held),
            key_action("keyDown", key),
            key_action("keyUp", key),
            key_action("keyUp", held),
        ]);
    }

    /// Presses the tabulator until the focus is on something that matches, once around at most.
    #[track_caller]
    pub fn tab_to(&self, locator: &Locator) {
        const MOST: usize = 150;
        for _ in 0..MOST {
            if self.focused().is_some_and(|focus| self.find_all(locator).contains(&focus)) {
                return;
            }
            self.press_keys([TAB]);
        }
        panic!("{locator:?} cannot be reached with the tabulator on a page that says:\n{}", self.text());
    }

    /// Takes the pointer into the window's corner, where nothing is: engines tell of a pointer at rest too.
    #[track_caller]
    pub fn pointer_aside(&self) {
        let [at, ..] = click_at(&json!([1, 1]));
        self.session().perform_pointer(&[at]).unwrap_or_else(|error| panic!("mouse: {error}"));
    }

    /// Clicks twice as fast as one double-clicks, on the middle of what is there now.
    #[track_caller]
    pub fn double_click(&self, locator: &Locator) {
        const MIDDLE: &str = "element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
            const { left, top, width, height } = element.getBoundingClientRect();
            return [Math.round(left + width / 2), Math.round(top + height / 2)]";
        let middle = self.find(locator).run(MIDDLE, &[]);
        let [at, down, up] = click_at(&middle);
        let pause = json!({ "type": "pause", "duration": 120 });
        let actions = [at, down.clone(), up.clone(), pause, down, up];
        self.session().perform_pointer(&actions).unwrap_or_else(|error| panic!("mouse: {error}"));
    }

    /// Presses something, and lets it go at the same place once `meanwhile` is done.
    #[track_caller]
    pub fn press_while(&self, locator: &Locator, meanwhile: impl FnOnce()) {
        const MIDDLE: &str = "element.scrollIntoView({ block: 'center', behavior: 'instant' });
            const { left, top, width, height } = element.getBoundingClientRect();
            return [Math.round(left + width / 2), Math.round(top + height / 2)]";
        let [at, down, up] = click_at(&self.find(locator).run(MIDDLE, &[]));
        self.session().perform_pointer(&[at, down]).unwrap_or_else(|error| panic!("mouse: {error}"));
        meanwhile();
        self.session().perform_pointer(&[up]).unwrap_or_else(|error| panic!("mouse: {error}"));
    }

    /// Presses the mouse at one place of the window and releases it at another.
    #[track_caller]
    pub fn drag(&self, from: (u32, u32), to: (u32, u32)) {
        let to_place = |(x, y): (u32, u32)| json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y });
        let button = |kind: &str| json!({ "type": kind, "button": 0 });
        let actions = [to_place(from), button("pointerDown"), to_place(to), button("pointerUp")];
        self.session().perform_pointer(&actions).unwrap_or_else(|error| panic!("mouse: {error}"));
    }

    #[track_caller]
    fn perform(&self, actions: &[Value]) {
        self.session().perform_keys(actions).unwrap_or_else(|error| panic!("keys: {error}"));
    }
}

fn key_action(kind: &str, key: char) -> Value {
    json!({ "type": kind, "value": key.to_string() })
}

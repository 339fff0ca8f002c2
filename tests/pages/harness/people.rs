//! What people do on a page: look, click, type, strike keys.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::find::{By, SCRIPT};
use super::page::{Element, Page};
use super::webdriver::{Complaint, ELEMENT};

const PAUSE: Duration = Duration::from_millis(40);

pub const TAB: char = '\u{E004}';
pub const ENTER: char = '\u{E007}';
pub const SHIFT: char = '\u{E008}';
pub const ESCAPE: char = '\u{E00C}';
pub const SPACE: char = ' ';
pub const LEFT: char = '\u{E012}';
pub const UP: char = '\u{E013}';
pub const RIGHT: char = '\u{E014}';
pub const DOWN: char = '\u{E015}';

/// Looking.
impl Page {
    /// Everything that fits, now.
    pub fn all(&self, by: By) -> Vec<Element> {
        let found = self.run(SCRIPT, &[json!(self.host()), by.argument()]);
        let elements = found.as_array().map_or(&[][..], Vec::as_slice);
        elements.iter().filter_map(|one| Some(Element(one[ELEMENT].as_str()?.to_owned()))).collect()
    }

    /// The first that fits, waited for.
    #[track_caller]
    pub fn find(&self, by: By) -> Element {
        let found = self.until(|| self.all(by).into_iter().next());
        found.unwrap_or_else(|| panic!("{by:?} is not on the page, which says:\n{}", self.text()))
    }

    /// Waits until something fits.
    #[track_caller]
    pub fn see(&self, css: &str) {
        self.find(By::Css(css));
    }

    /// Waits until the page says these words.
    #[track_caller]
    pub fn see_text(&self, words: &str) {
        let found = self.until(|| self.text().contains(words).then_some(()));
        assert!(found.is_some(), "The page does not say {words:?}, but:\n{}", self.text());
    }

    /// Waits until something holds; the words say what.
    #[track_caller]
    pub fn wait(&self, what: &str, mut holds: impl FnMut() -> bool) {
        assert!(self.until(|| holds().then_some(())).is_some(), "In vain waited for: {what}.");
    }

    fn until<T>(&self, mut look: impl FnMut() -> Option<T>) -> Option<T> {
        let start = Instant::now();
        loop {
            let found = look();
            if found.is_some() || start.elapsed() > self.patience.get() {
                return found;
            }
            thread::sleep(PAUSE);
        }
    }

    /// All words to be seen inside the element, blanks folded, a line a block.
    pub fn text(&self) -> String {
        const TEXT: &str = "
            const root = document.querySelector(arguments[0])?.shadowRoot;
            const parts = root ? [...root.children] : [document.body];
            return parts.map((part) => part.innerText ?? '').join('\\n')
              .replace(/[^\\S\\n]+/g, ' ').replace(/\\n\\s*/g, '\\n').trim();";
        let text = self.run(TEXT, &[json!(self.host())]);
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Whether these words stand anywhere inside the element, folded away or not.
    pub fn holds_text(&self, words: &str) -> bool {
        const ALL: &str = "
            const root = document.querySelector(arguments[0])?.shadowRoot ?? document.body;
            return root.textContent.replace(/\\s+/g, ' ').includes(arguments[1]);";
        self.run(ALL, &[json!(self.host()), json!(words)]) == true
    }

    /// The words of one thing.
    pub fn text_of(&self, element: &Element) -> String {
        let text = self.get(&format!("/element/{}/text", element.0));
        text.as_str().unwrap_or_default().to_owned()
    }

    /// What a screen reader makes of it: its role and its name.
    pub fn role_and_name(&self, element: &Element) -> (String, String) {
        let ask = |what: &str| self.get(&format!("/element/{}/{what}", element.0));
        let word = |value: Value| value.as_str().unwrap_or_default().to_owned();
        (word(ask("computedrole")), word(ask("computedlabel")))
    }

    /// A property of it, as in JavaScript.
    pub fn property(&self, element: &Element, name: &str) -> Value {
        self.get(&format!("/element/{}/property/{name}", element.0))
    }

    /// What has the focus, through shadow roots; nothing if only the body has it.
    pub fn focused(&self) -> Option<Element> {
        const FOCUS: &str = "
            let focus = document.activeElement;
            while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
            return focus === document.body ? null : focus;";
        Some(Element(self.run(FOCUS, &[])[ELEMENT].as_str()?.to_owned()))
    }
}

/// Doing.
impl Page {
    /// Clicks as people do: on what is to be seen there.
    #[track_caller]
    pub fn click(&self, by: By) {
        // Between finding and clicking the page may have been drawn anew.
        let clicked = self.until(|| {
            let element = self.all(by).into_iter().next()?;
            self.click_on(&element).ok()
        });
        assert!(clicked.is_some(), "{by:?} cannot be clicked on a page that says:\n{}", self.text());
    }

    /// On the thing itself, or on its label where that is what lies on top.
    fn click_on(&self, element: &Element) -> Result<Value, Complaint> {
        const LABEL: &str = "return arguments[0].labels?.[0] ?? null";
        let click = |id: &str| self.browser.session.post(&format!("/element/{id}/click"), &json!({}));
        click(&element.0).or_else(|complaint| {
            let label = json!({ "script": LABEL, "args": [{ ELEMENT: element.0 }] });
            let label = self.browser.session.post("/execute/sync", &label)?;
            label[ELEMENT].as_str().map_or(Err(complaint), click)
        })
    }

    #[track_caller]
    pub fn press_button(&self, words: &str) {
        self.click(By::Button(words));
    }

    /// Picks an answer by its words.
    #[track_caller]
    pub fn choose(&self, question: &str, choice: &str) {
        self.click(By::Choice { question, choice });
    }

    /// Types into the field of that label.
    #[track_caller]
    pub fn fill(&self, label: &str, text: &str) {
        let field = self.find(By::Label(label));
        self.post(&format!("/element/{}/value", field.0), &json!({ "text": text }));
    }

    /// Strikes keys one after the other, wherever the focus is.
    pub fn keys(&self, keys: impl IntoIterator<Item = char>) {
        let strokes = keys
            .into_iter()
            .flat_map(|key| ["keyDown", "keyUp"].map(|stroke| json!({ "type": stroke, "value": key.to_string() })));
        self.actions(&strokes.collect::<Vec<_>>());
    }

    /// Strikes a key while another is held.
    pub fn keys_with(&self, held: char, key: char) {
        let stroke = |kind: &str, key: char| json!({ "type": kind, "value": key.to_string() });
        self.actions(&[stroke("keyDown", held), stroke("keyDown", key), stroke("keyUp", key), stroke("keyUp", held)]);
    }

    fn actions(&self, strokes: &[Value]) {
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.post("/actions", &json!({ "actions": [keyboard] }));
    }
}

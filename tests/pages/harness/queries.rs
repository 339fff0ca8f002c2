//! Looking at a page. What is not there yet is waited for, by condition and for no longer than the page's patience.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use super::element::Element;
use super::locator::{FIND, Locator};
use super::page::Page;

/// Between two looks.
const INTERVAL: Duration = Duration::from_millis(40);

impl Page {
    /// Everything that matches, now.
    #[track_caller]
    pub fn find_all(&self, locator: &Locator) -> Vec<Element<'_>> {
        let args = [json!(self.host()), locator.argument()];
        // Between finding and handing over, the page may have been drawn anew: then it is looked for in that.
        let found = self.poll(|| match self.session().execute(FIND, &args) {
            Err(error) if error.is_stale() => None,
            found => Some(found),
        });
        let found = match found {
            Some(Ok(found)) => found,
            other => panic!("{other:?}: looking for {locator:?}"),
        };
        let found = found.as_array().map_or(&[][..], Vec::as_slice);
        found.iter().filter_map(|one| self.session().element_from(one)).collect()
    }

    /// Whether anything matches, now.
    #[track_caller]
    pub fn has(&self, locator: &Locator) -> bool {
        !self.find_all(locator).is_empty()
    }

    /// The first that matches, waited for.
    #[track_caller]
    pub fn find(&self, locator: &Locator) -> Element<'_> {
        let found = self.poll(|| self.find_all(locator).into_iter().next());
        found.unwrap_or_else(|| panic!("{locator:?} is not on the page, which says:\n{}", self.text()))
    }

    /// Waits until something matches.
    #[track_caller]
    pub fn wait_for(&self, locator: &Locator) {
        self.find(locator);
    }

    /// Waits until the page says these words.
    #[track_caller]
    pub fn wait_for_text(&self, words: &str) {
        let found = self.poll(|| self.text().contains(words).then_some(()));
        assert!(found.is_some(), "The page does not say {words:?}, but:\n{}", self.text());
    }

    /// Waits until something holds; the words say what.
    #[track_caller]
    pub fn wait_until(&self, what: &str, mut holds: impl FnMut() -> bool) {
        let held = self.poll(|| holds().then_some(()));
        assert!(held.is_some(), "In vain waited for: {what}. The page says:\n{}", self.text());
    }

    /// Watches that something holds and goes on to hold for so long: what must not happen has no other end.
    #[track_caller]
    pub fn holds_for(&self, what: &str, time: Duration, mut holds: impl FnMut() -> bool) {
        let start = Instant::now();
        while start.elapsed() < time {
            assert!(holds(), "It holds no longer: {what}. The page says:\n{}", self.text());
            thread::sleep(INTERVAL);
        }
    }

    /// Waits until a value has stayed the same for so long, and returns it.
    #[track_caller]
    pub fn settled<T: PartialEq>(&self, what: &str, time: Duration, mut value: impl FnMut() -> T) -> T {
        let (mut last, mut since) = (value(), Instant::now());
        self.wait_until(what, || {
            let now = value();
            if now != last {
                since = Instant::now();
            }
            last = now;
            since.elapsed() >= time
        });
        last
    }

    pub(super) fn poll<T>(&self, mut look: impl FnMut() -> Option<T>) -> Option<T> {
        let start = Instant::now();
        loop {
            let found = look();
            if found.is_some() || start.elapsed() > self.patience() {
                return found;
            }
            thread::sleep(INTERVAL);
        }
    }

    /// All words to be seen inside the widget, blanks folded, a line a block.
    pub fn text(&self) -> String {
        const TEXT: &str = "
            const root = document.querySelector(arguments[0])?.shadowRoot;
            const parts = root ? [...root.children] : [document.body];
            return parts.map((part) => part.innerText ?? '').join('\\n')
              .replace(/[^\\S\\n]+/g, ' ').replace(/\\n\\s*/g, '\\n').trim();";
        let text = self.run(TEXT, &[json!(self.host())]);
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Whether these words stand anywhere inside the widget, folded away or not.
    pub fn contains_text(&self, words: &str) -> bool {
        const ALL: &str = "
            const root = document.querySelector(arguments[0])?.shadowRoot ?? document.body;
            return root.textContent.replace(/\\s+/g, ' ').includes(arguments[1]);";
        self.run(ALL, &[json!(self.host()), json!(words)]) == true
    }

    /// What has the focus, through shadow roots; nothing if only the body has it.
    pub fn focused(&self) -> Option<Element<'_>> {
        const FOCUS: &str = "
            let focus = document.activeElement;
            while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
            return focus === document.body ? null : focus;";
        self.session().element_from(&self.run(FOCUS, &[]))
    }

    /// What stands on the thing that has the focus inside the widget.
    pub fn focused_text(&self) -> String {
        const FOCUS: &str = "return document.querySelector(arguments[0]).shadowRoot.activeElement?.textContent ?? ''";
        self.run(FOCUS, &[json!(self.host())]).as_str().unwrap_or_default().to_owned()
    }
}

//! Finding things the way people do: by what a button says, by a field's label, by the question a
//! choice belongs to. Looked for inside the element's shadow root, or in the page without one.

use serde_json::{Value, json};

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub enum By<'a> {
    /// A CSS selector.
    Css(&'a str),
    /// A visible button or link with exactly these words, seen or spoken.
    Button(&'a str),
    /// A visible field whose label begins with these words.
    Label(&'a str),
    /// The choice with these words in the group whose legend or name begins with the question.
    Choice { question: &'a str, choice: &'a str },
}

impl By<'_> {
    /// As argument for [`SCRIPT`].
    pub fn argument(&self) -> Value {
        match self {
            By::Css(selector) => json!(["css", selector]),
            By::Button(words) => json!(["button", words]),
            By::Label(words) => json!(["label", words]),
            By::Choice { question, choice } => json!(["choice", question, choice]),
        }
    }
}

/// Gives all elements that fit. Arguments: the host element's selector, and what is looked for.
pub const SCRIPT: &str = r"
const [hostSelector, [kind, first, second]] = arguments;
const host = document.querySelector(hostSelector);
const root = host?.shadowRoot ?? document;
const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const all = (selector, from = root) => [...from.querySelectorAll(selector)];
const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
const byIds = (ids) => tidy((ids ?? '').split(/\s+/).map((id) => id && root.querySelector('#' + CSS.escape(id))?.textContent).join(' '));
const spoken = (element) =>
  byIds(element.getAttribute('aria-labelledby')) || tidy(element.getAttribute('aria-label'));
const labels = (field) => [spoken(field), ...[...(field.labels ?? [])].map((label) => tidy(label.innerText))];
const begins = (words, start) => words === start || words.startsWith(start + ' ');
const fields = (from) => all('input, textarea, select', from);
switch (kind) {
  case 'css':
    return all(first);
  case 'button':
    return all('button, a[href], summary, [role=button], [role=link], [role=tab]').filter(
      (element) => seen(element) && [spoken(element), tidy(element.innerText), tidy(element.textContent)].includes(first));
  case 'label':
    return fields(root).filter((field) => seen(field) && labels(field).some((label) => begins(label, first)));
  case 'choice':
    return all('fieldset, [role=radiogroup], [role=group]')
      .filter((group) => [spoken(group), tidy(group.querySelector('legend')?.textContent)].some((name) => name.startsWith(first)))
      .flatMap((group) => fields(group))
      .filter((field) => labels(field).some((label) => begins(label, second)));
}
";

//! What holds for every page.

use std::collections::BTreeSet;

use super::html::Element;

/// Elements that say something.
const SPEAKING: [&str; 9] = ["h1", "h2", "h3", "h4", "h5", "h6", "summary", "legend", "label"];

/// Everything that is wrong with a page, a sentence each.
pub fn wrongs(page: &Element) -> Vec<String> {
    let all = page.all();
    let mut wrongs = Vec::new();
    let mut ids = BTreeSet::new();
    for id in all.iter().filter_map(|element| element.attribute("id")) {
        if !ids.insert(id) {
            wrongs.push(format!("the id {id} stands there twice"));
        }
    }
    for element in &all {
        for name in ["for", "aria-labelledby", "aria-describedby"] {
            let named = element.attribute(name).unwrap_or_default().split_whitespace();
            wrongs.extend(
                named.filter(|id| !ids.contains(id)).map(|id| format!("{name} names {id}, which is not there")),
            );
        }
        let is_silent = element.text().trim().is_empty();
        let has_name = ["aria-label", "aria-labelledby"]
            .iter()
            .any(|name| element.attribute(name).is_some_and(|name| !name.is_empty()));
        match element.name.as_str() {
            name if SPEAKING.contains(&name) && is_silent => wrongs.push(format!("{element} says nothing")),
            "button" | "a" if is_silent && !has_name => wrongs.push(format!("{element} has no name")),
            "input" | "select" | "textarea" if !has_name && !is_labelled(element, &all) => {
                wrongs.push(format!("{element} has no label"));
            }
            _ => {}
        }
        for label in ["aria-label", "alt", "title", "placeholder"] {
            if element.attribute(label).is_some_and(|label| label.trim().is_empty() || has_gap(label)) {
                wrongs.push(format!("{label} of {element} is not filled in"));
            }
        }
        if element.elements().next().is_none() && has_gap(&element.text()) {
            wrongs.push(format!("{element} is not filled in"));
        }
    }
    wrongs
}

/// Whether a label is around a control, or names it.
fn is_labelled(control: &Element, all: &[&Element]) -> bool {
    let mut labels = all.iter().filter(|element| element.name == "label");
    labels.any(|label| {
        let names = control.attribute("id").is_some_and(|id| label.has("for", id));
        names || label.all().into_iter().any(|inner| std::ptr::eq(inner, control))
    })
}

/// Whether a `{name}` is left that a text should have been filled in for.
fn has_gap(text: &str) -> bool {
    text.split('{').skip(1).any(|behind| {
        let name = behind.split('}').next().unwrap_or_default();
        behind.contains('}') && !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase())
    })
}

#[test]
fn what_is_wrong_is_found() {
    let found = |html: &str| wrongs(&super::html::parse(html)).len();
    for wrong in [
        "<h3></h3>",
        "<h2> <span></span></h2>",
        "<summary><svg></svg></summary>",
        "<p id=\"a\">x</p><p id=\"a\">y</p>",
        "<section aria-labelledby=\"a\">x</section>",
        "<label for=\"a\">x</label>",
        "<button><svg></svg></button>",
        "<input type=\"text\">",
        "<p>Left: {names}.</p>",
        "<button aria-label=\"\">x</button>",
        "<svg aria-label=\"{n} of 3\"></svg>",
    ] {
        assert_eq!(found(wrong), 1, "{wrong}");
    }
    let fine =
        "<h3><span>x</span></h3><label>x<input type=\"radio\" checked></label><button aria-label=\"x\"></button>";
    assert_eq!(found(fine), 0);
}

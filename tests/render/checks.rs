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
        if element.name == "table" && element.has_class("plain") {
            wrongs.extend(headless(element));
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

/// The cells of a table that do not say under which head they stand. Where there is no room for columns, a row is read
/// downwards, each cell behind its head.
fn headless(table: &Element) -> Vec<String> {
    let all = table.all();
    let heads: Vec<String> = all.iter().filter(|it| it.has("scope", "col")).map(|head| head.text()).collect();
    let rows = all.iter().filter(|it| it.name == "tr");
    let cells = rows.flat_map(|row| row.elements().enumerate().filter(|(_, cell)| cell.name == "td"));
    // What spans the columns stands under none.
    let cells = cells.filter(|(_, cell)| cell.attribute("colspan").is_none());
    let is_wrong = |(n, cell): &(usize, &Element)| cell.attribute("data-head") != heads.get(*n).map(String::as_str);
    cells.filter(is_wrong).map(|(_, cell)| format!("{cell} does not say its head")).collect()
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
        "<table class=\"plain\"><tr><th scope=\"col\">x</th><th scope=\"col\">y</th></tr><tr><th>1</th><td>2</td></tr></table>",
    ] {
        assert_eq!(found(wrong), 1, "{wrong}");
    }
    let fine =
        "<h3><span>x</span></h3><label>x<input type=\"radio\" checked></label><button aria-label=\"x\"></button>";
    assert_eq!(found(fine), 0);
}

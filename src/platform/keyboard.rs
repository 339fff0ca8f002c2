//! Keys, read so that nothing stops the program.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// The key of an event as it is meant, without a modifier held; none for what only looks like one: password managers
/// and autofill send `keydown` events that have no key, and reading it would throw.
pub fn plain_key(event: &KeyboardEvent) -> Option<String> {
    let event: &KeyboardEvent = event.dyn_ref()?;
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_rtl = target.is_some_and(|target| target.matches(":dir(rtl)").unwrap_or(false));
    Some(meant(&event.key(), &event.code(), is_rtl))
}

/// What a key means: arrows go where the eye does, and what a keyboard of another script has in the place of a Latin
/// letter or a digit is that.
fn meant(key: &str, code: &str, is_rtl: bool) -> String {
    let mut letters = key.chars();
    match (key, letters.next(), letters.next()) {
        ("ArrowRight", ..) if is_rtl => "ArrowLeft".to_owned(),
        ("ArrowLeft", ..) if is_rtl => "ArrowRight".to_owned(),
        ("؟" | "？", ..) => "?".to_owned(),
        (_, Some(letter), None) if !letter.is_ascii() => {
            let place = ["Key", "Digit", "Numpad"].iter().find_map(|before| code.strip_prefix(before));
            place.map_or_else(|| key.to_owned(), str::to_ascii_lowercase)
        }
        _ => key.to_owned(),
    }
}

/// Which way a key leads in a row of screens: the arrows, and the keys of a clicker for slides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// To the next one.
    Next,
    /// To the one before.
    Back,
}

/// Which way a key leads; none for other keys, with a modifier, and where somebody types or chooses.
pub fn turn(event: &KeyboardEvent) -> Option<Turn> {
    let turn = match plain_key(event)?.as_str() {
        "ArrowRight" | "PageDown" => Turn::Next,
        "ArrowLeft" | "PageUp" => Turn::Back,
        _ => return None,
    };
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let types = target.is_some_and(|target| ["INPUT", "TEXTAREA", "SELECT"].contains(&target.tag_name().as_str()));
    (!types).then_some(turn)
}

/// Whether an event is this key, in either case and without a modifier, where nobody writes or chooses from a list by
/// it.
pub fn is_free(event: &KeyboardEvent, wanted: &str) -> bool {
    if plain_key(event).is_none_or(|key| !key.eq_ignore_ascii_case(wanted)) {
        return false;
    }
    let Some(target) = event.target() else { return true };
    match target.dyn_ref::<HtmlInputElement>() {
        Some(input) => ["radio", "checkbox"].contains(&input.type_().as_str()),
        None => {
            let element = target.dyn_ref::<Element>();
            element.is_none_or(|element| !["TEXTAREA", "SELECT"].contains(&element.tag_name().as_str()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_key_means_the_same_on_keyboards_of_other_scripts_and_where_lines_run_the_other_way() {
        let found = [
            meant("ArrowRight", "ArrowRight", true),
            meant("ArrowRight", "ArrowRight", false),
            meant("٣", "Digit3", true),
            meant("ى", "KeyN", true),
            meant("؟", "Slash", true),
            meant("é", "Digit2", false),
            meant("n", "KeyN", false),
            meant("Enter", "Enter", false),
        ];
        assert_eq!(found, ["ArrowLeft", "ArrowRight", "3", "n", "?", "2", "n", "Enter"]);
    }
}

//! The texts of a questionnaire's file that people read, by the names of its fields: for tests that mark them, and for the
//! pseudo-language of `cargo xtask locale`.

use serde_json::Value;

const READ: [&str; 12] = [
    "dont_know",
    "does_not_apply",
    "label",
    "description",
    "question",
    "text",
    "topic",
    "why",
    "action",
    "short",
    "levels",
    "note",
];

/// Changes each of them.
pub fn change_each(file: &mut Value, change: &mut dyn FnMut(&mut String)) {
    change_in(file, false, change);
}

fn change_in(value: &mut Value, is_read: bool, change: &mut dyn FnMut(&mut String)) {
    match value {
        Value::String(text) if is_read => change(text),
        Value::Array(all) => all.iter_mut().for_each(|one| change_in(one, is_read, change)),
        Value::Object(all) => {
            all.iter_mut().for_each(|(name, one)| change_in(one, READ.contains(&name.as_str()), change));
        }
        _ => {}
    }
}

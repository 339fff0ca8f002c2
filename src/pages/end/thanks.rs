//! Thanks for the answers.

use crate::i18n::{Part, key};
use crate::phrases::{progress, spelled};
use crate::snapshot::Snapshot;

/// "That was all 22. Thank you, Ana."
pub fn thanks(snapshot: &Snapshot) -> String {
    let ((answered, asked), words) = (progress(snapshot), snapshot.words);
    let name = snapshot.state.my().map_or("", |me| me.name.value.as_str());
    let word = match (answered == asked, name.is_empty()) {
        (true, true) => key::END_ALL,
        (true, false) => key::END_ALL_NAMED,
        (false, true) => key::END_SOME,
        (false, false) => key::END_SOME_NAMED,
    };
    let n = if answered == asked { asked } else { asked - answered };
    let parts: [Part; 4] =
        [("name", &name), ("done", &answered), ("of", &asked), ("count", &spelled(words, asked - answered))];
    words.count(word, n, &parts)
}

//! Small numbers as words, as they stand in sentences.

use crate::i18n::{Messages, key};

/// "five"; from thirteen on the figure.
pub fn number_words(words: Messages, n: usize) -> String {
    words.text(key::NUMBER_WORDS).split(' ').nth(n).map_or_else(|| n.to_string(), ToOwned::to_owned)
}

/// The same at the beginning of a sentence.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_are_words() {
        let said = [0, 1, 5, 12, 13].map(|n| number_words(Messages::english(), n));
        assert_eq!(said, ["no", "one", "five", "twelve", "13"]);
        assert_eq!([sentence("five open"), sentence("13 open"), sentence("")], ["Five open", "13 open", ""]);
    }
}

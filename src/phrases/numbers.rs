//! Small numbers as words.

use crate::i18n::{Messages, key};

/// "seven"; in digits what is larger than twelve.
pub fn spelled(words: Messages, n: usize) -> String {
    words.text(key::NUMBER_WORDS).split_whitespace().nth(n).map_or_else(|| words.number(n as i64), str::to_owned)
}

/// The same at the beginning of a sentence: "Seven".
pub fn spelled_first(words: Messages, n: usize) -> String {
    sentence(&spelled(words, n))
}

/// A text as it begins a sentence.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_up_to_twelve_are_words() {
        let words = Messages::english();
        assert_eq!([0, 7, 12, 13].map(|n| spelled(words, n)), ["no", "seven", "twelve", "13"]);
        assert_eq!([1, 20].map(|n| spelled_first(words, n)), ["One", "20"]);
        assert_eq!([sentence("five open"), sentence("")], ["Five open", ""]);
    }
}

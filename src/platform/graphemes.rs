//! What people see as one character: a letter with its accents, a family of emoji. The browser knows which those are,
//! and off the browser a crate does.

use self::split::{count, start_of};

/// A text so far over its limit is counted in code points: nobody counts, and the browser would take its time.
const FAR: usize = 10_000;

/// The first of them.
pub fn first(text: &str, most: usize) -> Vec<String> {
    if text.is_ascii() {
        return text.chars().take(most).map(String::from).collect();
    }
    split::first(text, most)
}

/// As many of the first as fit into `most` code points, which is what formats count.
pub fn within(text: &str, most: usize) -> &str {
    let end = text.char_indices().nth(most).map_or(text.len(), |(end, _)| start_of(text, end));
    text.get(..end).unwrap_or_default()
}

/// How many do not: so many have to go.
pub fn beyond(text: &str, most: usize) -> usize {
    let over = text.get(within(text, most).len()..).unwrap_or_default();
    if over.len() > FAR { over.chars().count() } else { count(over) }
}

#[cfg(target_arch = "wasm32")]
mod split {
    use js_sys::Intl::{Segmenter, Segments};
    use js_sys::{Array, Object};

    thread_local! {
        static SEGMENTER: Segmenter = Segmenter::new(&Array::new(), &Object::new());
    }

    fn segments(text: &str) -> Segments {
        SEGMENTER.with(|segmenter| segmenter.segment(text))
    }

    pub fn first(text: &str, most: usize) -> Vec<String> {
        let (segments, mut at) = (segments(text), 0);
        let next = || {
            let segment = segments.containing(at)?.segment();
            at += segment.length();
            Some(String::from(segment))
        };
        std::iter::from_fn(next).take(most).collect()
    }

    /// Where the one begins that the code point at this byte is in.
    pub fn start_of(text: &str, at: usize) -> usize {
        // The browser counts in units of UTF-16.
        let before: usize = text.get(..at).unwrap_or_default().chars().map(char::len_utf16).sum();
        let Some(found) = segments(text).containing(before as u32) else { return at };
        let (start, mut units) = (found.index() as usize, 0);
        let mut is_start = |c: char| {
            let here = units;
            units += c.len_utf16();
            here >= start
        };
        text.char_indices().find(|(_, c)| is_start(*c)).map_or(at, |(start, _)| start)
    }

    pub fn count(text: &str) -> usize {
        Array::from(&segments(text)).length() as usize
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod split {
    use unicode_segmentation::UnicodeSegmentation;

    pub fn first(text: &str, most: usize) -> Vec<String> {
        text.graphemes(true).take(most).map(str::to_owned).collect()
    }

    /// Where the one begins that the code point at this byte is in.
    pub fn start_of(text: &str, at: usize) -> usize {
        text.grapheme_indices(true).map(|(start, _)| start).take_while(|start| *start <= at).last().unwrap_or(at)
    }

    pub fn count(text: &str) -> usize {
        text.graphemes(true).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_to_go_is_counted_as_people_see_it() {
        // A family is one, of five code points, and so is a letter with its accent.
        let family = "👩\u{200d}👩\u{200d}👧";
        assert_eq!(beyond(&"x".repeat(40), 40), 0);
        for (before, over) in [(35, 0), (36, 1), (39, 1), (40, 1), (41, 2)] {
            assert_eq!(beyond(&("x".repeat(before) + family), 40), over, "{before} before it");
        }
        assert_eq!(beyond(&"e\u{301}".repeat(21), 40), 1);
        assert_eq!(beyond(&"x".repeat(700), 500), 200);
        assert_eq!(beyond(&("x".repeat(39) + &family.repeat(9_000)), 40), 45_000, "too far to be counted as seen");
    }

    #[test]
    fn the_first_are_whole() {
        let name = "👩\u{200d}👩\u{200d}👧 Zoe\u{308}";
        assert_eq!(first(name, 1).concat(), "👩\u{200d}👩\u{200d}👧");
        assert_eq!(first(name, 5).concat(), name);
        assert_eq!((within(name, 5), within(name, 4), within(name, 10)), ("👩\u{200d}👩\u{200d}👧", "", name));
        assert_eq!(within(name, 9), "👩\u{200d}👩\u{200d}👧 Zo");
        assert_eq!(first("Ana", 9), ["A", "n", "a"]);
    }
}

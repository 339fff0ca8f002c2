//! What is put into the places of a text.

use std::borrow::Cow;
use std::fmt::Debug;

use yew::AttrValue;

use super::locale::Direction;
use crate::platform::intl::Rules;

/// Something to put in the place of `{name}`: a text as it is, a number as the language writes it.
pub trait Fill: Debug {
    /// As it stands in the text.
    fn filled(&self, rules: &Rules) -> Cow<'_, str>;

    /// Whether it may run another way than the text around it.
    fn may_run_otherwise(&self) -> bool {
        true
    }
}

/// A place's name, and what fills it.
pub type Part<'a> = (&'static str, &'a dyn Fill);

macro_rules! texts {
    ($($text:ty),*) => {
        $(impl Fill for $text {
            fn filled(&self, _: &Rules) -> Cow<'_, str> {
                Cow::Borrowed(self)
            }
        })*
    };
}

macro_rules! numbers {
    ($($number:ty),*) => {
        $(impl Fill for $number {
            fn filled(&self, rules: &Rules) -> Cow<'_, str> {
                Cow::Owned(rules.number(i64::try_from(*self).unwrap_or(i64::MAX)))
            }

            fn may_run_otherwise(&self) -> bool {
                false
            }
        })*
    };
}

texts!(&str, String, Cow<'_, str>, AttrValue);
numbers!(u8, u16, u32, i32, i64, usize);

impl<T: Fill + ?Sized> Fill for &T {
    fn filled(&self, rules: &Rules) -> Cow<'_, str> {
        (**self).filled(rules)
    }

    fn may_run_otherwise(&self) -> bool {
        (**self).may_run_otherwise()
    }
}

/// Around what runs as it is written itself: a Latin name takes no bracket or stop of the Arabic around it along.
const ISOLATE: char = '\u{2068}';
const END_OF_ISOLATE: char = '\u{2069}';

/// Fills in in one pass, so that what is filled in is never read as a name itself.
pub(super) fn fill(text: &str, rules: &Rules, direction: Direction, parts: &[Part]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        match parts.iter().find(|(known, _)| *known == name) {
            Some((_, part)) => {
                let filled = part.filled(rules);
                // What follows an address would be taken for a part of it.
                let is_isolated = direction == Direction::Rtl && part.may_run_otherwise() && !filled.contains("://");
                out.extend(is_isolated.then_some(ISOLATE));
                out.push_str(&filled);
                out.extend(is_isolated.then_some(END_OF_ISOLATE));
            }
            None => out.extend(["{", name, "}"]),
        }
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_in_one_pass() {
        let fill = |text, parts: &[Part]| fill(text, &Rules::of("en-GB"), Direction::Ltr, parts);
        assert_eq!(fill("{a} and {b}", &[("a", &"{b}"), ("b", &2_usize)]), "{b} and 2");
        assert_eq!(fill("{a} {", &[]), "{a} {");
    }

    #[test]
    fn what_may_run_the_other_way_is_isolated_and_an_address_is_not() {
        let parts: [Part; 3] = [("who", &"Ana"), ("n", &2_usize), ("address", &"https://a.example/#br3_x")];
        let filled = fill("{who} {n} {address}", &Rules::of("ar"), Direction::Rtl, &parts);
        assert_eq!(filled, "\u{2068}Ana\u{2069} 2 https://a.example/#br3_x");
    }

    #[test]
    fn a_number_is_written_as_the_language_does() {
        assert_eq!(fill("{n}", &Rules::of("de"), Direction::Ltr, &[("n", &12_345_usize)]), "12.345");
        assert_eq!(fill("{n}", &Rules::of("ar-EG"), Direction::Rtl, &[("n", &12_u8)]), "١٢");
    }
}

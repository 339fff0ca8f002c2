//! What is put into the places of a text.

use std::borrow::Cow;
use std::fmt::Debug;

use yew::AttrValue;

use crate::platform::intl::Rules;

/// Something to put in the place of `{name}`: a text as it is, a number as the language writes it.
pub trait Fill: Debug {
    /// As it stands in the text.
    fn filled(&self, rules: &Rules) -> Cow<'_, str>;
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
        })*
    };
}

texts!(&str, String, Cow<'_, str>, AttrValue);
numbers!(u8, u16, u32, i32, i64, usize);

impl<T: Fill + ?Sized> Fill for &T {
    fn filled(&self, rules: &Rules) -> Cow<'_, str> {
        (**self).filled(rules)
    }
}

/// Fills in in one pass, so that what is filled in is never read as a name itself.
pub(super) fn fill(text: &str, rules: &Rules, parts: &[Part]) -> String {
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
            Some((_, part)) => out.push_str(&part.filled(rules)),
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
        let rules = Rules::of("en-GB");
        assert_eq!(fill("{a} and {b}", &rules, &[("a", &"{b}"), ("b", &2_usize)]), "{b} and 2");
        assert_eq!(fill("{a} {", &rules, &[]), "{a} {");
    }

    #[test]
    fn a_number_is_written_as_the_language_does() {
        assert_eq!(fill("{n}", &Rules::of("de"), &[("n", &12_345_usize)]), "12.345");
        assert_eq!(fill("{n}", &Rules::of("ar-EG"), &[("n", &12_u8)]), "١٢");
    }
}

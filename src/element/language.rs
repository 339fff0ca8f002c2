//! The language an element speaks, as its loader fetched it: once for all elements of the page.

use std::cell::RefCell;

use futures::FutureExt;

use super::host::Language;
use crate::i18n::{Direction, Locale, Messages, Texts};

thread_local! {
    /// By tag and region.
    static KNOWN: RefCell<Vec<([String; 2], &'static Locale)>> = const { RefCell::new(Vec::new()) };
}

/// The words of it.
pub fn words(language: Language) -> Messages {
    let name = [language.tag(), language.region()];
    if name == ["en", "en-GB"] {
        return Messages::english();
    }
    let known = KNOWN.with_borrow(|known| known.iter().find(|(one, _)| *one == name).map(|(_, locale)| *locale));
    let locale = known.unwrap_or_else(|| {
        let locale = locale(&name, language);
        KNOWN.with_borrow_mut(|known| known.push((name, locale)));
        locale
    });
    Messages::of(locale)
}

fn locale([tag, region]: &[String; 2], language: Language) -> &'static Locale {
    let direction = if language.is_rtl() { Direction::Rtl } else { Direction::Ltr };
    let locale = Locale::leak(tag, region, direction);
    // English in another region has no texts of its own.
    let Some(texts) = language.texts() else { return locale };
    locale.give(Texts::First, texts.leak());
    if let Some(texts) = language.questionnaire() {
        locale.give_questionnaire(texts.leak());
    }
    let rest = async move {
        let rest = language.rest().await?;
        Some([rest.results(), rest.workspace()].map(|texts| -> &'static str { texts.leak() }))
    };
    locale.set_rest(rest.boxed_local());
    locale
}

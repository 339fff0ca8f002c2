//! The language an element speaks, as its loader fetched it: once for all elements of the page.

use std::cell::RefCell;
use std::rc::Rc;

use futures::FutureExt;

use super::host::Language;
use crate::i18n::{Locale, Messages, Texts};

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
    let locale = Locale::leak(tag, region);
    // English in another region has no texts of its own.
    let Some(texts) = language.texts() else { return locale };
    locale.give(Texts::First, texts.leak());
    if let Some(texts) = language.questionnaire() {
        locale.give_questionnaire(texts.leak());
    }
    let language = Rc::new(language);
    locale.set_rest(Rc::new(move || {
        let language = Rc::clone(&language);
        async move {
            let rest = language.rest().await?;
            Some([rest.results(), rest.workspace()])
        }
        .boxed_local()
    }));
    locale
}

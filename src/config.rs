//! What whoever puts the assessment on a page sets, as far as people see it.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html};

/// Whom people can ask, and how. Everything may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// Who it is.
    pub name: AttrValue,
    /// A mail address.
    pub mail: AttrValue,
    /// A telephone number, as people write it.
    pub phone: AttrValue,
    /// A page of the web for getting in touch.
    pub link: AttrValue,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the page around is, or the person's system.
    #[default]
    Auto,
    Light,
    Dark,
}

/// Whether pages are entries of the window's history, so that the browser's Back leads from one to the one before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum History {
    /// No: the history is the page's around.
    #[default]
    None,
    /// Yes.
    Pages,
}

/// The settings, as pages read them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// Whom people can ask.
    pub contact: Contact,
    /// Something of the owner's own for asking a person, shown on the contact page.
    pub contact_extra: Option<Html>,
    /// Light or dark.
    pub theme: Theme,
    /// Who puts the assessment on this page, in the owner's own words; empty where they do not say.
    pub supplier: AttrValue,
    /// The host the page is on; empty where it has none.
    pub host: AttrValue,
    /// The owner's own page on privacy; empty where there is none.
    pub privacy_href: AttrValue,
    /// Where links lead; empty for the page itself.
    pub share_base: AttrValue,
    /// Names of parameters of the page's address that links keep, with blanks or commas between.
    pub link_params: AttrValue,
    /// What our pair in a link's fragment is called; empty for [`SHARE_KEY`].
    pub share_key: AttrValue,
    /// Answers live as long as the page, and not longer.
    pub unsaved: bool,
    /// Whether pages are entries of the window's history.
    pub history: History,
    /// The languages that people may choose from: tag, and what it calls itself.
    pub languages: Rc<[[AttrValue; 2]]>,
    /// Somebody chose one of them.
    pub on_language: Callback<AttrValue>,
    /// The language, as it calls itself, that could not be had; empty where none is missing.
    pub missing_language: AttrValue,
}

/// What our pair in a link's fragment is called where nothing else is set.
pub const SHARE_KEY: &str = "br";

impl Config {
    /// Whether there is somebody to ask.
    pub fn can_be_asked(&self) -> bool {
        let Contact { mail, phone, link, .. } = &self.contact;
        self.contact_extra.is_some() || [mail, phone, link].iter().any(|way| !way.is_empty())
    }

    /// What our pair in a link's fragment is called.
    pub fn share_key(&self) -> &str {
        if self.share_key.is_empty() { SHARE_KEY } else { &self.share_key }
    }

    /// What our key in the state of the history's entries is called; none where pages are no entries.
    pub fn history_key(&self) -> Option<String> {
        (self.history == History::Pages).then(|| ["buying-readiness/", self.share_key()].concat())
    }
}

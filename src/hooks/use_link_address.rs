//! Where links to a group lead.

use std::rc::Rc;

use formats::PageAddress;
use formats::link::fragment;
use yew::prelude::*;

use super::use_config::use_config;
use super::use_draft::use_draft;
use crate::platform::history;

/// Where links lead: where the owner says, else to the page itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinkAddress {
    page: AttrValue,
    key: AttrValue,
    left_out: Rc<[LeftOut]>,
}

/// A parameter of the page's address that links leave out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// As it stands in the address.
    pub parameter: AttrValue,
    /// It goes along all the same.
    pub is_back: bool,
}

/// What of the page's address goes along all the same. A draft: it is so for every link, as long as the page is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PutBack(Vec<String>);

impl PutBack {
    /// Puts a parameter back, or leaves it out again.
    pub fn turn(&mut self, parameter: &str) {
        match self.0.iter().position(|one| one == parameter) {
            Some(at) => drop(self.0.remove(at)),
            None => self.0.push(parameter.to_owned()),
        }
    }
}

impl LinkAddress {
    /// The address without a link.
    pub fn page(&self) -> &str {
        &self.page
    }

    /// The address of a link. A router's path in the page's fragment is kept.
    pub fn of(&self, link: &str) -> String {
        let (page, rest) = self.page.split_once('#').unwrap_or((&self.page, ""));
        [page, &fragment::set(&["#", rest].concat(), &self.key, link)].concat()
    }

    /// What of the page's own address is not in it, unless it was put back.
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }
}

/// Where links lead. The page's own address is asked for once the component is drawn.
#[hook]
pub fn use_link_address() -> LinkAddress {
    let (config, back) = (use_config(), use_draft::<PutBack>());
    let own = use_state_eq(PageAddress::default);
    use_effect_with((config.share_key().to_owned(), config.link_params.clone()), {
        let own = own.clone();
        move |(key, named)| own.set(PageAddress::of(&history::page(key), history::canonical().as_deref(), named))
    });
    let key = config.share_key().to_owned().into();
    if !config.share_base.is_empty() {
        return LinkAddress { page: config.share_base.clone(), key, left_out: Rc::default() };
    }
    let left_out = own.left_out().map(|parameter| LeftOut {
        parameter: parameter.to_owned().into(),
        is_back: back.0.iter().any(|one| one == parameter),
    });
    LinkAddress { page: own.with(&back.0).into(), key, left_out: left_out.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_keeps_the_path_of_its_page_and_takes_the_place_of_another_fragment() {
        let address =
            |page: &'static str| LinkAddress { page: page.into(), key: "br".into(), ..LinkAddress::default() };
        assert_eq!(address("https://example.com/ready").of("4_x"), "https://example.com/ready#br4_x");
        assert_eq!(address("https://example.com/#/path").of("4_x"), "https://example.com/#/path?br4_x");
        assert_eq!(address("https://example.com/#section").of("4_x"), "https://example.com/#br4_x");
        assert_eq!(address("https://example.com/#a=b").page(), "https://example.com/#a=b");
    }
}

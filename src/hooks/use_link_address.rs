//! Where links to a group lead.

use formats::link::fragment;
use yew::prelude::*;

use super::use_config::use_config;
use crate::platform::history;

/// Where links lead: where the owner says, else to the page itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinkAddress {
    page: AttrValue,
    key: AttrValue,
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
}

/// Where links lead. The page's own address is asked for once the component is drawn.
#[hook]
pub fn use_link_address() -> LinkAddress {
    let config = use_config();
    let own = use_state_eq(AttrValue::default);
    use_effect_with(config.share_key().to_owned(), {
        let own = own.clone();
        move |key| own.set(history::page(key).into())
    });
    let page = if config.share_base.is_empty() { (*own).clone() } else { config.share_base.clone() };
    LinkAddress { page, key: config.share_key().to_owned().into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_keeps_the_path_of_its_page_and_takes_the_place_of_another_fragment() {
        let address = |page: &'static str| LinkAddress { page: page.into(), key: "br".into() };
        assert_eq!(address("https://example.com/ready").of("4_x"), "https://example.com/ready#br4_x");
        assert_eq!(address("https://example.com/#/path").of("4_x"), "https://example.com/#/path?br4_x");
        assert_eq!(address("https://example.com/#section").of("4_x"), "https://example.com/#br4_x");
        assert_eq!(address("https://example.com/#a=b").page(), "https://example.com/#a=b");
    }
}

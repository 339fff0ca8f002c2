//! What is passed on: links of every age, mangled on their way or sealed. The road has invitations and what comes back.

use buying_readiness::i18n::key;
use buying_readiness::questionnaire::core;

use crate::harness::{Locator, Page, Scheme, Server};
use crate::hosts::{self, ELEMENT, SCRIPT, SIZE};
use crate::objects::{JoinPage, StartPage, Widget};
use crate::words::text;
use crate::{samples, saved, walk};

const SIZES: [(u32, u32); 2] = [(360, 740), (1280, 900)];

#[test]
fn an_invitation_of_the_first_version_begins_as_one_of_today_does() {
    let server = hosts::serve(hosts::page("", SCRIPT, ELEMENT), []);
    let page = Page::new();
    let link = include_str!("../../links/v1/invitation.txt").lines().next().expect("a link");
    page.open(&server.url(&format!("/host.html{link}")), SIZE, Scheme::Light);
    StartPage::invited(&page).tick_role(&core().roles[2].label).begin();
    assert_eq!(saved::state(&page).group.people.len(), 1);
}

#[test]
fn a_link_that_was_mangled_on_its_way_opens() {
    let (pair, server) = (hosts::shared(), hosts::serve(hosts::page("", SCRIPT, ELEMENT), []));
    let page = Page::new();
    for mangled in [
        format!("#br%253D{pair}"),
        format!("#BR={pair}"),
        format!("#/br={pair}"),
        format!("?br={pair}"),
        format!("?a=b&br={pair}#section"),
    ] {
        page.go("about:blank");
        page.open(&server.url(&format!("/host.html{mangled}")), SIZE, Scheme::Light);
        JoinPage::of_group(&page, hosts::GROUP);
        page.press(text(key::JOIN_FORGET));
        let left = page.run("return location.search + location.hash", &[]);
        assert!(!left.as_str().expect("an address").to_lowercase().contains("br"), "{mangled}: {left}");
    }
    // What only has our name is the page's own.
    page.go("about:blank");
    page.open(&server.url("/host.html?br=sony"), SIZE, Scheme::Light);
    hosts::holds_here(&page, "own-parameter");
    assert_eq!(page.run("return location.search", &[]), "?br=sony");
}

#[test]
fn a_sealed_link_opens_by_its_passphrase_alone_and_is_clean_in_every_look() {
    const PASSPHRASE: &str = "heron ladder quince seven";
    let (server, ana, ben) = (Server::of_dist(), Page::new(), Page::new());
    let mut found = Vec::new();
    let widget = walk::return_to(&ana, &server, &samples::state("meeting"), SIZES[1], Scheme::Light);
    let share = widget.open_group().share().choose(key::SHARE_GROUP);
    ana.click(&Locator::checkbox(text(key::SHARE_SEAL)));
    ana.fill(text(key::SHARE_PASSPHRASE), PASSPHRASE);
    walk::is_fine(&ana, "sealing", SIZES[1], &mut found);
    ana.press(text(key::SHARE_SEAL_NOW));
    ana.wait_for_text(text(key::SHARE_SEALED));
    walk::is_fine(&ana, "sealed", SIZES[1], &mut found);
    let link = share.link();

    for size in SIZES {
        ben.open(&server.url("/page.css"), size, Scheme::Light);
        ben.open(&link, size, Scheme::Light);
        ben.wait_for(&Locator::heading(text(key::JOIN_SEALED)));
        assert!(!ben.contains_text("CRM 2027"), "nothing of it can be seen");
        walk::is_fine(&ben, "a sealed link", size, &mut found);
        ben.fill(text(key::JOIN_PASSPHRASE), "heron ladder");
        ben.press(text(key::JOIN_UNSEAL));
        ben.wait_for_text(text(key::JOIN_REFUSED));
        walk::is_fine(&ben, "a sealed link, refused", size, &mut found);
        ben.find(&Locator::field(text(key::JOIN_PASSPHRASE))).set_value(PASSPHRASE);
        ben.press(text(key::JOIN_UNSEAL));
        JoinPage::of_group(&ben, "CRM 2027");
        walk::is_fine(&ben, "a sealed link, opened", size, &mut found);
    }
    assert!(Widget::new(&ben).heading().text().len() > 3);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

//! What is closed: a group in which one answers first, and a link that is sealed. In every look, on a phone and on a desk.

use buying_readiness::i18n::key;
use engine::state::{State, View};

use crate::harness::{Locator, Page, Scheme, Server};
use crate::objects::{JoinPage, Widget};
use crate::words::text;
use crate::{samples, walk};

const SIZES: [(u32, u32); 2] = [(360, 740), (1280, 900)];

#[test]
fn every_page_of_a_group_in_which_one_answers_first_is_clean_in_every_look() {
    const VIEWS: [View; 10] = [
        View::Board,
        View::Results,
        View::Plan,
        View::Group,
        View::Share,
        View::You,
        View::Meeting,
        View::Report,
        View::End,
        View::Delete,
    ];
    let (server, page) = (Server::of_dist(), Page::new());
    let mut found = Vec::new();
    for size in SIZES {
        for view in VIEWS {
            let state = State { view, ..samples::newcomer() };
            walk::return_to(&page, &server, &state, size, Scheme::Light);
            page.wait_until("the page to have come", || !page.has(&Locator::css("[aria-busy]")));
            walk::is_fine(&page, &format!("{view:?}"), size, &mut found);
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
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

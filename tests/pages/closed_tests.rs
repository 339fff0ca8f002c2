//! A group in which one answers first, in every look, on a phone and on a desk. `everywhere` has links that are sealed.

use engine::state::{State, View};

use crate::harness::{Locator, Page, Scheme, Server};
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

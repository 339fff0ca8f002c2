//! What of a page's own address travels with links: what leads to the page, and nothing of whoever opened it.

use buying_readiness::i18n::key;
use engine::group::{Asked, Day, Word};
use engine::questionnaire::RoleSet;

use crate::harness::{Locator, Page, Scheme, Server};
use crate::hosts::{self, ELEMENT, SCRIPT, SIZE, element};
use crate::objects::{InvitePage, SharePage, Widget};
use crate::samples;
use crate::saved;
use crate::words::text;

/// As somebody comes from a newsletter.
const TAGGED: &str =
    "/host.html?page_id=7&utm_source=newsletter&mkt_tok=SECRET123&email=ana%40buyer.example&fbclid=x&tenant=3";
/// What of it is about that person.
const STAYS: [&str; 5] =
    ["utm_source=newsletter", "mkt_tok=SECRET123", "email=ana%40buyer.example", "fbclid=x", "tenant=3"];

/// A page with this in its head, opened at this address by somebody whose group has answered.
fn open(head: &str, element: &str, address: &str) -> (Server, Page) {
    let (server, page) = (hosts::serve(hosts::page("", &[head, SCRIPT].concat(), element), []), Page::new());
    let mut state = samples::state("split");
    // Somebody is still waited for, and somebody else is to be asked.
    for (id, day) in [("0000000x", Day::of(2026, 11, 20).expect("a day")), ("0000000y", Day::NONE)] {
        let (roles, day) = (Word::first(RoleSet::of(2)), Word::first(day));
        state.group.asked.insert(id.into(), Asked { roles, day, ..Asked::default() });
    }
    saved::replace_at(&page, &server, "/widget/page.css", &state);
    page.open(&server.url(address), SIZE, Scheme::Light);
    Widget::new(&page).wait_until_begun();
    (server, page)
}

fn share(page: &Page) -> SharePage<'_> {
    Widget::new(page).open_group().share()
}

/// Waits until the link on the page for sharing begins so, and says what is listed as left out.
#[track_caller]
fn leads_to(page: &Page, share: SharePage, address: &str) -> Vec<String> {
    // Behind the path of a router, as a pair of its query.
    let behind = match address.split_once('#') {
        None => "#br4_",
        Some((_, route)) if route.contains('?') => "&br4_",
        Some(_) => "?br4_",
    };
    let begins = [address, behind].concat();
    page.wait_until(&begins, || share.link().starts_with(&begins));
    page.wait_for_text(&[text(key::LINK_LEADS_TO), " ", address].concat());
    share.left_out()
}

/// Everything on the page that is about to leave: messages, links of mails, texts to be handed over.
fn about_to_leave(page: &Page) -> String {
    const ALL: &str = "
        const root = document.querySelector('buying-readiness').shadowRoot;
        const said = (element) => element.href ?? element.value ?? element.textContent;
        return [...root.querySelectorAll('textarea, pre, a[href]')].map(said).join('\\n')";
    page.run(ALL, &[]).as_str().unwrap_or_default().to_owned()
}

/// Whether a text leads to the page, and says nothing of who opened it.
#[track_caller]
fn is_clean(what: &str, leaves: &str) {
    // In the link of a mail it is encoded.
    let leads = ["/host.html?page_id=7#br4_", "%2Fhost.html%3Fpage_id%3D7%23br4_"];
    assert!(leads.iter().any(|address| leaves.contains(address)), "{what} leads elsewhere: {leaves}");
    for said in ["newsletter", "SECRET123", "buyer.example", "fbclid", "tenant"] {
        assert!(!leaves.contains(said), "{what} says {said}: {leaves}");
    }
}

#[test]
fn nothing_that_leaves_says_who_opened_the_page() {
    let (_server, page) = open("", &element("contact-mail=\"kim@supplier.example\""), TAGGED);
    page.keep_copies();
    let widget = Widget::new(&page);
    for what in [key::SHARE_INVITATION, key::SHARE_MINE, key::SHARE_GROUP, key::SHARE_EVERYTHING] {
        share(&page).choose(what);
        is_clean("sharing", &about_to_leave(&page));
    }
    widget.open_group();
    page.press(text(key::PEOPLE_PICTURE_COPY));
    is_clean("the picture for all", &page.copied());
    page.click(&Locator::control(text(key::PEOPLE_REMIND)).nth(0));
    page.wait_until("a reminder", || about_to_leave(&page).contains("br4_"));
    is_clean("a reminder", &about_to_leave(&page));
    page.press(text(key::PEOPLE_INVITE));
    InvitePage::shown(&page);
    is_clean("an invitation", &about_to_leave(&page));
    let contact = widget.open_contact();
    contact.tick(key::CONTACT_STANDING).tick(key::CONTACT_LINK);
    is_clean("what the supplier gets", &about_to_leave(&page));
    contact.back();
    widget.open_results().open_report().copy();
    is_clean("the report", &page.copied());
    widget.open_results().hold_meeting().begin().hear_both().agree_on(3).finish();
    is_clean("what a meeting ended with", &about_to_leave(&page));
}

#[test]
fn what_is_left_out_is_listed_and_each_can_be_put_back() {
    let (server, page) = open("", ELEMENT, TAGGED);
    let own = server.url("/host.html?page_id=7");
    assert_eq!(leads_to(&page, share(&page), &own), STAYS);
    page.click(&Locator::checkbox("tenant=3"));
    let with_tenant = [&own, "&tenant=3"].concat();
    leads_to(&page, SharePage::shown(&page), &with_tenant);
    // It is so for every link. What somebody made of a message goes on with it.
    Widget::new(&page).open_group();
    page.press(text(key::PEOPLE_INVITE));
    let message = Locator::field(text(key::INVITE_MESSAGE));
    let written = || page.find(&message).property("value").as_str().unwrap_or_default().to_owned();
    page.wait_until("its link", || written().contains(&with_tenant));
    page.fill(text(key::INVITE_MESSAGE), "Thank you!");
    let begins = |address: &str| {
        let address = [address, "#br4_"].concat();
        page.wait_until(&address, || written().ends_with("Thank you!") && written().contains(&address));
    };
    begins(&with_tenant);
    page.click(&Locator::checkbox("tenant=3"));
    begins(&own);
}

#[test]
fn links_lead_to_what_the_page_is_called_and_keep_what_its_owner_names() {
    let canonical = "<link rel=\"CANONICAL\" href=\"/check?p=1#top\">";
    let (server, page) = open(canonical, ELEMENT, TAGGED);
    let listed = leads_to(&page, share(&page), &server.url("/check?p=1"));
    assert_eq!(listed[1..], STAYS, "and what stands for the page in its address: {listed:?}");
    // One of another origin may be anybody's.
    let elsewhere = "<link rel=\"canonical\" href=\"https://elsewhere.example/check\">";
    let (server, page) = open(elsewhere, &element("link-params=\"tenant\""), TAGGED);
    assert_eq!(leads_to(&page, share(&page), &server.url("/host.html?page_id=7&tenant=3")), STAYS[..4]);
    let widget = Widget::new(&page);
    widget.set("linkParams", "");
    leads_to(&page, SharePage::shown(&page), &server.url("/host.html?page_id=7"));
    // What the owner says outright counts before everything.
    widget.set("shareBase", "/elsewhere?tenant=4");
    assert!(leads_to(&page, SharePage::shown(&page), &server.url("/elsewhere?tenant=4")).is_empty());
}

#[test]
fn a_router_keeps_its_path_and_nothing_more_in_links() {
    let canonical = "<link rel=\"canonical\" href=\"/app\">";
    let (server, page) = open("", ELEMENT, "/host.html?mkt_tok=S#/products/7?id=2&mkt_tok=S");
    let listed = leads_to(&page, share(&page), &server.url("/host.html#/products/7?id=2"));
    assert_eq!(listed, ["mkt_tok=S", "mkt_tok=S"]);
    let (server, page) = open(canonical, ELEMENT, "/host.html?mkt_tok=S#!/products/7");
    leads_to(&page, share(&page), &server.url("/app#!/products/7"));
}

//! What an invitation says, before anybody has begun in its group here.

use buying_readiness::questionnaire::core;
use buying_readiness::{HalfDone, StaticPageProps};
use engine::group::{Asked, Day, Group, Word};
use engine::questionnaire::RoleSet;
use engine::state::{State, View};
use formats::link::{Kind, Link, write};

use super::{one, props, samples};

/// A purchase with a day to answer by, where others' answers wait for one's own.
fn purchase() -> Group {
    let mut group = Group { id: "0123abcd".into(), ..Group::new(core()) };
    group.name.say("Invoice automation 2027".into(), 0);
    group.by.say(Day::of(2026, 12, 11).expect("a day"), 0);
    group.blind.say(true, 0);
    group
}

/// Ana asks Cho as technical buyer.
fn asks_cho() -> Group {
    let mut group = purchase();
    let asked = Asked { name: Word::first("Cho".into()), roles: Word::first(RoleSet::of(2)), ..Asked::default() };
    group.asked.insert("0000000c".into(), asked);
    group
}

fn invited(state: State, kind: Kind, from: &str, group: Group) -> StaticPageProps {
    let link = write(&Link::of(kind, Day::of(2026, 11, 20).expect("a day"), group).from(from), core());
    let state = State { today: Day::of(2026, 11, 22).expect("a day"), view: View::Join, ..state };
    props(state, HalfDone::Link(link.expect("it fits").into()))
}

fn nobody() -> State {
    State::new(core())
}

#[tokio::test]
async fn who_asks_about_what_and_as_what() {
    let mut props = invited(nobody(), Kind::Invitation, "Ana", asks_cho());
    props.config.supplier = "Harbour Ledger".into();
    one("invited", props).await;
}

#[tokio::test]
async fn where_only_the_host_is_known() {
    let mut group = asks_cho();
    (group.by, group.blind, group.name) = Default::default();
    let mut props = invited(nobody(), Kind::Invitation, "", group);
    props.config.host = "ledger.example".into();
    props.config.unsaved = true;
    one("invited-unnamed", props).await;
}

#[tokio::test]
async fn older_ones_ask_for_the_part() {
    // They say neither who asks nor as what; the page that reads links hands them on as invitations.
    one("invited-older", invited(nobody(), Kind::Invitation, "", purchase())).await;
}

#[tokio::test]
async fn another_purchase_stays_beside_it() {
    one("invited-beside", invited(samples::state("thin"), Kind::Invitation, "Ana", asks_cho())).await;
}

#[tokio::test]
async fn whoever_has_begun_in_it_goes_on() {
    let mut state = samples::state("thin");
    state.group.id = "0123abcd".into();
    state.group.people.truncate(1);
    state.inviter = Some("Ana".into());
    let mut group = asks_cho();
    let asked = group.asked.remove("0000000c").expect("Cho is asked");
    group.asked.insert("00000001".into(), asked);
    one("invited-begun", invited(state, Kind::Invitation, "Ana", group)).await;
}

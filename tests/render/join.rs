//! What came by a link, as it is looked at before anything is done with it.

use buying_readiness::HalfDone;
use buying_readiness::questionnaire::core;
use engine::group::{Answer, Day, Group, Person};
use engine::questionnaire::RoleSet;
use engine::state::{State, View};
use formats::invitation;
use formats::link::{Kind, Link, Sealed, write};

use super::{at, page, props, samples};

/// The page of somebody in a group, looking at this link.
async fn came(name: &str, link: impl Fn(&State) -> String) {
    page(name, |group| {
        let state = at(group, View::Join);
        let link = link(&state);
        props(state, HalfDone::Link(link.into()))
    })
    .await;
}

/// A link of their own group, with somebody else in it.
fn with_another(state: &State) -> String {
    let mut group = state.group.clone();
    group.people.truncate(1);
    let mut person = Person::new("0000beef", RoleSet::of(4), core());
    person.name.say("Hal".into(), 0);
    for (item, content) in core().items.iter().enumerate() {
        if content.roles.has(4) {
            person.say(item, Answer::Level(1), 0);
        }
    }
    group.people.push(person);
    link(group)
}

fn link(group: Group) -> String {
    let made = Day::of(2026, 11, 20).expect("a day");
    write(&Link::of(Kind::Group, made, group), core()).expect("it fits")
}

#[tokio::test]
async fn nothing_came() {
    page("join", |group| props(at(group, View::Join), HalfDone::Nothing)).await;
}

#[tokio::test]
async fn an_invitation() {
    came("join-invitation", |state| link(invitation(&state.group))).await;
}

#[tokio::test]
async fn a_group() {
    came("join-group", with_another).await;
}

#[tokio::test]
async fn another_group() {
    came("join-another", |_| {
        let mut group = samples::state("reopened").group;
        group.id = "ffffffff".into();
        link(group)
    })
    .await;
}

#[tokio::test]
async fn a_sealed_link() {
    let sealed = Sealed::of(vec![7; 60]).expect("long enough").write().expect("short enough");
    came("join-sealed", |_| sealed.clone()).await;
}

#[tokio::test]
async fn a_wrong_link() {
    came("join-wrong", |_| "1.nothing.of.ours".into()).await;
}

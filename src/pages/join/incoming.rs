//! What came: who is in it, how old it is, and beside it what can be done with it.

use engine::group::{About, Day};
use formats::link::Kind;
use yew::prelude::*;

use super::card::Card;
use super::files::FileChooser;
use super::handle::use_join;
use super::people::people;
use super::preview::{Preview, Standing, use_preview};
use super::talk::NewTalk;
use super::wrongs::wrongs;
use crate::components::keyed;
use crate::hooks::{use_platform, use_snapshot};
use crate::i18n::key;
use crate::phrases::day_words;

/// The page once something came.
#[component]
pub fn Incoming() -> Html {
    let (snapshot, platform, join, preview) = (use_snapshot(), use_platform(), use_join(), use_preview());
    let lead = snapshot.text(match preview.standing {
        _ if preview.is_lost_reply() => key::JOIN_LEAD_LOST,
        Standing::Begins => key::JOIN_LEAD_NEW,
        Standing::News => key::JOIN_LEAD,
        _ => key::JOIN_LEAD_ONLY,
    });
    let card = Card::of(&preview, &join);
    html! {
        <>
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1">
                    { keyed(title(&preview)) }
                    if let Some(purchase) = purchase(&preview) { <span class="voice" key={purchase.clone()}>{ [" ", &purchase].concat() }</span> }
                </h2>
                <p class="lead">{ keyed(lead) }</p>
                { facts(&preview, platform.today) }
            </div>
            { wrongs(&snapshot, &join) }
            <div class="join">
                { holds(&preview) }
                { card.draw(&preview, &join) }
                if preview.standing == Standing::News && !preview.hidden { <NewTalk /> }
            </div>
            { card.bar(&preview, &join) }
        </>
    }
}

/// Who is in it; of what a meeting ended with, what was agreed on.
fn holds(preview: &Preview) -> Html {
    let (snapshot, came) = (&preview.now, &preview.came);
    let is_outcome = came.kind == Kind::Outcome && came.group.people.is_empty();
    let title = if is_outcome { key::JOIN_AGREED } else { key::JOIN_WHO };
    html! {
        <section class="section" aria-labelledby="join-who">
            <h3 class="heading" id="join-who">{ snapshot.text(title) }</h3>
            if is_outcome {
                { agreed(preview) }
            } else if came.group.people.is_empty() {
                <p>{ snapshot.text(key::JOIN_NOBODY) }</p>
            } else {
                { people(preview) }
            }
            if came.files > 0 { <FileChooser word={key::JOIN_FILES_MORE} /> }
        </section>
    }
}

/// Each question with the anchor it was agreed on.
fn agreed(preview: &Preview) -> Html {
    let (q, group) = (preview.now.q, &preview.came.group);
    let topics = group.matters().into_iter().filter_map(|matter| match matter.about() {
        About::Item(item) => Some((item, group.decision(matter).agreed()?)),
        _ => None,
    });
    let lang = preview.now.lang();
    let topic = |(item, level): (usize, u8)| {
        let anchor = q.items[item].anchors.get(usize::from(level)).map_or("", AsRef::as_ref);
        html! { <li key={item} {lang}><p class="small">{ q.items[item].headline() }</p><p class="voice">{ anchor }</p></li> }
    };
    html! { <ul class="join-agreed">{ for topics.map(topic) }</ul> }
}

fn title(preview: &Preview) -> String {
    let (words, count) = (preview.now.words, preview.came.group.people.len());
    let name = || preview.names.name(0).to_owned();
    match preview.came.kind {
        Kind::Outcome => words.text(key::JOIN_TITLE_OUTCOME).to_owned(),
        _ if count == 0 => words.text(key::JOIN_TITLE_INVITATION).to_owned(),
        Kind::Mine if preview.came.invited.is_some() => words.text(key::JOIN_TITLE_MINE).to_owned(),
        Kind::Mine if purchase(preview).is_some() => words.fill(key::JOIN_TITLE_LOST, &[("name", &name())]),
        Kind::Mine if preview.names.is_me(0) => words.text(key::JOIN_TITLE_MINE).to_owned(),
        Kind::Mine => words.fill(key::JOIN_TITLE_ONE, &[("name", &preview.names.name(0))]),
        _ => words.count(key::JOIN_TITLE_GROUP, count, &[]),
    }
}

/// What it is about, where it came to the wrong place.
fn purchase(preview: &Preview) -> Option<String> {
    let name = &preview.came.group.name.value;
    (preview.is_lost_reply() && !name.is_empty()).then(|| name.clone())
}

/// What is known about it as a whole.
fn facts(preview: &Preview, today: Day) -> Html {
    let (words, came) = (preview.now.words, &preview.came);
    let name = &came.group.name.value;
    let (by, day) = (day_words(&preview.now, came.group.by.value), day_words(&preview.now, came.made));
    let age = match today.days_after(came.made) {
        Some(0) => words.text(key::JOIN_TODAY).to_owned(),
        Some(days) => words.count(key::JOIN_DAYS, days as usize, &[("day", &day)]),
        None => words.fill(key::JOIN_MADE, &[("day", &day)]),
    };
    // Of one's own answers, the title says whose they are.
    let from = Some(&came.from).filter(|from| !from.is_empty() && came.kind != Kind::Mine);
    let facts = [
        from.map(|from| words.fill(key::JOIN_FROM, &[("name", from)])),
        (!name.is_empty() && purchase(preview).is_none()).then(|| words.fill(key::JOIN_GROUP, &[("name", name)])),
        (!day.is_empty()).then_some(age),
        (came.files > 0).then(|| words.count(key::JOIN_FROM_FILES, came.files, &[])),
        (came.links > 1).then(|| words.count(key::JOIN_FROM_LINKS, came.links, &[])),
        (!by.is_empty()).then(|| words.fill(key::JOIN_BY, &[("day", &by)])),
        preview.hidden.then(|| words.text(key::JOIN_BLIND).to_owned()),
    ];
    html! { <ul class="join-facts">{ for facts.into_iter().flatten().map(|fact| html! { <li>{ keyed(fact) }</li> }) }</ul> }
}

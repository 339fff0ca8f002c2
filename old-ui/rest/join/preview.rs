//! What came: who is in it, how old it is, and beside it what can be done with it.

use macros::html;

use super::card::card;
use super::open::files;
use super::seen::{MOST_PEOPLE, Seen, Stands};
use super::wrong::wrongs;
use crate::group::{Answer, Day, How, Met};
use crate::i18n::key;
use crate::phrases;
use crate::report::day_words;
use crate::share::link::Kind;
use crate::sorted::which;
use crate::ui::rest::results::Page;
use crate::ui::rest::results::figures::statement;
use crate::ui::rest::results::letters::letter;
use crate::ui::rest::results::talk::finding_line;
use crate::ui::rest::side::Side;
use crate::ui::template::{Html, each};

/// How many statements to talk about are named.
const MOST_TALK: usize = 3;

/// The page.
pub fn preview(seen: &Seen, side: &Side) -> Html {
    let (desk, count) = (seen.desk, seen.came.group.people.len());
    let lead = match seen.stands {
        Stands::Begins => key::JOIN_LEAD_NEW,
        Stands::News => key::JOIN_LEAD,
        _ => key::JOIN_LEAD_ONLY,
    };
    html! {
        <>
            <div class="page-head">
                <h2 class="title" tabindex="-1">{ title(seen) }</h2>
                <p class="lead">{ lead }</p>
                { facts(seen, side.today) }
            </div>
            { wrongs(desk, &side.join) }
            <div class="join">
                <section class="section" aria-labelledby="join-who">
                    <h3 class="heading" id="join-who">{ key::JOIN_WHO }</h3>
                    if count == 0 {
                        <p>{ key::JOIN_NOBODY }</p>
                    } else {
                        { people(seen) }
                    }
                    if seen.came.files > 0 { { files(desk, key::JOIN_FILES_MORE) } }
                </section>
                { card(seen, side) }
                { talk(seen) }
            </div>
        </>
    }
}

fn title(seen: &Seen) -> String {
    let (words, count) = (seen.desk.words, seen.came.group.people.len());
    if count == 0 {
        return words.text(key::JOIN_TITLE_INVITATION).to_owned();
    }
    match seen.came.kind {
        Kind::Mine if seen.names.is_me(0) => words.text(key::JOIN_TITLE_MINE).to_owned(),
        Kind::Mine => words.fill(key::JOIN_TITLE_ONE, &[("name", &seen.names.name(0))]),
        Kind::Group => words.count(key::JOIN_TITLE_GROUP, count, &[]),
    }
}

/// What is known about it as a whole.
fn facts(seen: &Seen, today: Day) -> Html {
    let (words, came) = (seen.desk.words, seen.came);
    let (name, by, day) =
        (&came.group.name.value, day_words(seen.desk, came.group.by.value), day_words(seen.desk, came.made));
    let age = match today.days_after(came.made) {
        Some(0) => words.text(key::JOIN_TODAY).to_owned(),
        Some(days) => words.count(key::JOIN_DAYS, days as usize, &[("day", &day)]),
        None => words.fill(key::JOIN_MADE, &[("day", &day)]),
    };
    let facts = [
        (!name.is_empty(), words.fill(key::JOIN_GROUP, &[("name", name)])),
        (!day.is_empty(), age),
        (came.files > 0, words.count(key::JOIN_FROM_FILES, came.files, &[])),
        (!by.is_empty(), words.fill(key::JOIN_BY, &[("day", &by)])),
        (seen.hidden, words.text(key::JOIN_BLIND).to_owned()),
    ];
    let known = which(facts.len(), &|n| facts[n].0);
    html! { <ul class="join-facts">{ each(known.len(), &|n| html! { <li>{ &facts[known[n]].1 }</li> }) }</ul> }
}

/// The people in it, each with roles and what is new.
pub fn people(seen: &Seen) -> Html {
    let all = &seen.compared.people;
    let beyond = all.len().saturating_sub(MOST_PEOPLE);
    let rows = each(all.len() - beyond, &|n| {
        html! {
            <li>
                { letter(&seen.names, n) }
                { who(seen, n) }
                <p class="join-news">{ news(seen, &all[n]) }</p>
            </li>
        }
    });
    html! {
        <>
            <ul class="join-people">{ rows }</ul>
            if beyond > 0 { <p class="small">{ seen.desk.words.count(key::JOIN_MORE_PEOPLE, beyond, &[]) }</p> }
            if seen.stands == Stands::News { <p class="small">{ key::JOIN_STAYS }</p> }
        </>
    }
}

/// Name and roles of one of them.
pub fn who(seen: &Seen, n: usize) -> Html {
    let name = seen.names.name(n);
    let person = seen.came.group.people.get(n);
    let known = person.and_then(|person| seen.then.state.group.find(&person.id));
    let person = known.and_then(|n| seen.then.state.group.people.get(n)).or(person);
    let roles = person.map_or_else(String::new, |person| phrases::role_names(seen.desk, person.roles.value));
    let named = person.is_some_and(|person| !person.name.value.is_empty());
    let you = (named && seen.names.is_me(n)).then(|| seen.desk.words.text(key::RESULTS_THATS_YOU));
    html! {
        <span class="join-name"><b>{ name }{ you }</b>
            if !name.starts_with(&roles) { <span class="small">{ roles }</span> }
        </span>
    }
}

/// What is new about one of them.
fn news(seen: &Seen, met: &Met) -> String {
    let words = seen.desk.words;
    let person = seen.came.group.people.get(met.theirs);
    let answers =
        person.map_or(0, |person| which(person.answers.len(), &|n| person.answer(n) != Answer::Nothing).len());
    if matches!(seen.stands, Stands::Begins | Stands::Another) {
        return words.count(key::JOIN_ANSWERS, answers, &[]);
    }
    let news = match met.how {
        How::New => words.count(key::JOIN_NEW, answers, &[]),
        How::NewerThere if met.newer > 0 => words.count(key::JOIN_NEWER, met.newer, &[]),
        How::NewerThere => words.text(key::JOIN_NEWER_DETAILS).to_owned(),
        How::NewerHere => words.text(key::JOIN_NEWER_HERE).to_owned(),
        How::Both => words.text(key::JOIN_NEWER_BOTH).to_owned(),
        How::Same => words.text(key::JOIN_SAME).to_owned(),
    };
    if met.differ == 0 { news } else { news + &words.count(key::JOIN_DIFFER, met.differ, &[]) }
}

/// What there would be to talk about that is not yet.
fn talk(seen: &Seen) -> Html {
    if seen.stands != Stands::News || seen.hidden {
        return Html::default();
    }
    let (now, then) = (&seen.desk.figures.talk, &seen.then.figures.talk);
    let new = which(then.len(), &|n| !now.contains(&then[n]));
    if new.is_empty() {
        return Html::default();
    }
    let page = Page::of(&seen.then);
    let shown = new.len().min(MOST_TALK);
    let more = new.len() - shown;
    html! {
        <section class="section" aria-labelledby="join-talk">
            <h3 class="heading" id="join-talk">{ key::JOIN_TALK }</h3>
            <ul class="join-talk">
                { each(shown, &|n| {
                    let item = then[new[n]];
                    html! { <li>{ finding_line(&page, item) }{ statement(&page, item) }</li> }
                }) }
            </ul>
            if more > 0 { <p class="small">{ seen.desk.words.count(key::RESULTS_MORE, more, &[]) }</p> }
        </section>
    }
}

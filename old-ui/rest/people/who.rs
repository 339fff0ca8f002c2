//! Who is in: everybody with their roles and how far they are, the roles nobody holds, and those put
//! aside.

use macros::html;

use super::{PeopleEvent, Spot, on, said};
use crate::assessment::Ratio;
use crate::group::{Answer, Person};
use crate::i18n::key;
use crate::phrases::{called, role_names};
use crate::report::Names;
use crate::sorted::{order, which};
use crate::state::View;
use crate::ui::charts::share;
use crate::ui::desk::Desk;
use crate::ui::rest::rest;
use crate::ui::rest::results::Page;
use crate::ui::rest::results::letters::letter;
use crate::ui::rest::side::{Side, SideEvent};
use crate::ui::template::{Html, each};

/// How many people are listed at first.
const FEW: usize = 24;

/// The section.
pub fn who(desk: &Desk, side: &Side) -> Html {
    // How far somebody is tells nothing of what they say: it is shown in a blind round too.
    let (whole, _) = desk.state.present();
    let page = Page::of(desk);
    let (count, vacant) = (whole.people.len(), desk.figures.vacant);
    let few = count.min(FEW);
    // I come first.
    let order = order(count, &|a, b| page.report.names.is_me(b).cmp(&page.report.names.is_me(a)));
    let row = |n: usize| member(desk, side, &page.report.names, order[n], whole.people.get(order[n]));
    let rest = || html! { <ul class="members">{ each(count - few, &|n| row(few + n)) }</ul> };
    let more = desk.words.count(key::RESULTS_MORE, count - few, &[]);
    let gaps = which(desk.q.roles.len(), &|role| vacant.has(role));
    html! {
        <section class="section" aria-labelledby="who">
            <h3 class="heading" id="who" tabindex="-1">{ key::PEOPLE_WHO }</h3>
            { said(desk, side, Spot::Who) }
            <ul class="members">
                { each(few, &row) }
                { each(gaps.len(), &|n| vacancy(desk, gaps[n])) }
            </ul>
            if count > few { { page.opens("members", "opens", &more, &rest) } }
            { aside(desk) }
        </section>
    }
}

/// One person.
fn member(desk: &Desk, side: &Side, names: &Names, n: usize, person: Option<&Person>) -> Html {
    let Some(person) = person else { return Html::default() };
    let (q, words, me) = (desk.q, desk.words, names.is_me(n));
    let roles = person.roles.value;
    let asked = which(q.items.len(), &|item| q.items[item].roles.meets(roles));
    let said = asked.iter().filter(|item| person.answer(**item) != Answer::Nothing).count();
    let far = match (asked.len(), said) {
        (0, _) => words.text(key::PEOPLE_NO_ROLE).to_owned(),
        (_, 0) => words.text(key::PEOPLE_SILENT).to_owned(),
        (asked, said) => words.fill(key::BOARD_SOME, &[("n", &said), ("of", &asked)]),
    };
    let name = names.name(n);
    let is_open = side.people.unfolded == person.id;
    let about = role_names(desk, roles);
    let about = (about != name).then_some(about);
    let you = (me && !person.name.value.is_empty()).then(|| words.text(key::RESULTS_THATS_YOU));
    let bar = (!asked.is_empty()).then(|| {
        let width = share(Ratio::new(said as i64, asked.len() as i64));
        html! { <svg class="far mirror" aria-hidden="true"><rect class="far-lane" /><rect class="far-done" {width} /></svg> }
    });
    let onclick = on(desk, PeopleEvent::Unfold(person.id.clone()));
    html! {
        <li class="member" key={person.id.as_str()}>
            { letter(names, n) }
            <div>
                <p><b>{ name }</b>{ you }</p>
                <p class="small">{ about }</p>
            </div>
            <p class="member-far small">{ far }</p>
            { bar }
            <button type="button" class="link" aria-expanded={if is_open { "true" } else { "false" }}
                aria-label={words.fill(key::PEOPLE_CHANGE_WHOM, &[("name", &name)])} {onclick}>{ key::PEOPLE_CHANGE }</button>
            if is_open { { change(desk, side, names, n) } }
        </li>
    }
}

/// What can be said about a person, and what it changes.
fn change(desk: &Desk, side: &Side, names: &Names, n: usize) -> Html {
    let (people, words) = (&desk.group.people, desk.words);
    let others = which(people.len(), &|other| other != n);
    let name = names.name(n).to_owned();
    let named = |key| words.fill(key, &[("name", &name)]);
    let id = people.get(n).map(|person| person.id.clone()).unwrap_or_default();
    let options = each(others.len(), &|i| {
        let other = others[i];
        let id = people[other].id.as_str();
        html! { <option value={id} selected={side.people.other == id}>{ names.name(other) }</option> }
    });
    let choose = desk.on_value(0, |_, id| rest(SideEvent::People(PeopleEvent::Choose(id))));
    html! {
        <div class="change">
            if names.is_me(n) {
                <button type="button" class="link" onclick={desk.go(View::You)}>{ key::PEOPLE_MY_ROLES }</button>
            } else {
                <div>
                    <p class="small">{ named(key::PEOPLE_GONE_ABOUT) }</p>
                    <button type="button" class="button button-small" onclick={on(desk, PeopleEvent::Mark(id, name.clone(), true))}>
                        { key::PEOPLE_GONE }
                    </button>
                </div>
            }
            if !others.is_empty() {
                <div>
                    <label class="small" for="same-as">{ named(key::PEOPLE_SAME_ABOUT) }</label>
                    <div class="row">
                        <select class="text-in" id="same-as" oninput={choose}>
                            <option value="" selected={side.people.other.is_empty()}>{ key::PEOPLE_SAME_CHOOSE }</option>
                            { options }
                        </select>
                        <button type="button" class="button button-small" onclick={on(desk, PeopleEvent::Same(name.clone()))}>
                            { key::PEOPLE_SAME }
                        </button>
                    </div>
                </div>
            }
        </div>
    }
}

/// A role this purchase needs and nobody holds.
fn vacancy(desk: &Desk, role: usize) -> Html {
    let items = which(desk.q.items.len(), &|item| desk.q.items[item].roles.has(role));
    html! {
        <li class="member">
            <i class="letter letter-gap" aria-hidden="true">{ "?" }</i>
            <div>
                <p><b>{ desk.q.roles[role].label.as_ref() }</b></p>
                <p class="small">{ key::RESULTS_VACANT }</p>
            </div>
            <p class="member-far small">{ desk.words.count(key::ASK_STATEMENTS, items.len(), &[]) }</p>
        </li>
    }
}

/// Those marked as gone or as somebody else, with the way back.
fn aside(desk: &Desk) -> Html {
    let people = &desk.state.group.people;
    let ends = desk.state.group.stand_ins();
    let marked = which(people.len(), &|n| people[n].gone.value || ends[n] != n);
    if marked.is_empty() {
        return Html::default();
    }
    let rows = each(marked.len(), &|i| {
        let (n, person) = (marked[i], &people[marked[i]]);
        let (id, name) = (person.id.clone(), called(desk, person));
        let other = people.get(ends[n]).map(|other| called(desk, other)).unwrap_or_default();
        let (word, event) = if person.gone.value {
            (key::PEOPLE_ASIDE_GONE, PeopleEvent::Mark(id, name.clone(), false))
        } else {
            (key::PEOPLE_ASIDE_SAME, PeopleEvent::NotSame(id, name.clone()))
        };
        let label = desk.words.fill(key::PEOPLE_UNDO_WHOM, &[("name", &name)]);
        html! {
            <li key={person.id.as_str()}>
                <span>{ desk.words.fill(word, &[("name", &name), ("other", &other)]) }</span>
                <button type="button" class="link" aria-label={label} onclick={on(desk, event)}>{ key::PEOPLE_UNDO }</button>
            </li>
        }
    });
    html! {
        <div class="put-aside">
            <h4 class="sub">{ key::PEOPLE_ASIDE }</h4>
            <ul class="small">{ rows }</ul>
        </div>
    }
}

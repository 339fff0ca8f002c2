//! Ask: whose answer would tell the most, and the fewest people to invite.

use markup::html;
use yew::prelude::*;

use super::Page;
use super::lists::{empty, first_few};
use crate::assessment::{Ask, Ratio, Who};
use crate::i18n::{Part, key};
use crate::state::View;
use crate::ui::parts;
use crate::ui::words;

/// How many entries are open at first.
pub const FEW: usize = 6;

/// The list.
pub fn asks(page: &Page) -> Html {
    let (desk, figures) = (page.desk, &page.desk.figures);
    if figures.ask.is_empty() {
        return empty(page, if figures.voices == 1 { key::ASK_NONE_ONE } else { key::ASK_NONE });
    }
    let invite = (!figures.invite.is_empty()).then(|| {
        let roles = words::role_names(desk, figures.invite);
        desk.words.count(key::ASK_INVITE, figures.invite.len(), &[("roles", &roles)])
    });
    html! {
        <>
            { first_few(page, FEW, figures.ask.iter().map(|ask| entry(page, ask)).collect()) }
            if let Some(invite) = invite { <p class="small list-foot">{ invite }</p> }
        </>
    }
}

fn entry(page: &Page, ask: &Ask) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let tallies = desk.figures.items.iter().map(|figures| &figures.tally).enumerate();
    let (name, about, mine, items): (String, String, bool, Vec<usize>) = match ask.who {
        Who::Person(person) => {
            let somebody = desk.state.group.people.get(person);
            let silent = |item: usize| somebody.is_some_and(|somebody| somebody.answer(item).is_missing());
            let items = tallies.filter(|(item, tally)| tally.asked.contains(&person) && silent(*item));
            let roles = somebody.map(|somebody| words::role_names(desk, somebody.roles)).unwrap_or_default();
            let mine = page.names.is_me(person);
            let name = if mine { words.text(key::ASK_ME).to_owned() } else { page.names.name(person).to_owned() };
            (name, roles, mine, items.map(|(item, _)| item).collect())
        }
        Who::Role(role) => {
            let items = tallies.filter(|(_, tally)| tally.phantoms.has(role)).map(|(item, _)| item).collect();
            (desk.q.roles[role].label.to_string(), words.text(key::ASK_VACANT).to_owned(), false, items)
        }
    };
    let points = if ask.moves < Ratio::new(1, 100) {
        words.text(key::ASK_LESS).to_owned()
    } else {
        words.count(key::ASK_POINTS, ask.moves.percent() as usize, &[])
    };
    let span = desk.figures.overall;
    let parts: [Part; 5] = [
        ("lo", &span.lo.percent()),
        ("top", &ask.lo_with_top.percent()),
        ("hi", &span.hi.percent()),
        ("bottom", &ask.hi_with_bottom.percent()),
        ("points", &points),
    ];
    let about = if name == about { String::new() } else { about };
    html! {
        <li class="step ask">
            <p class="step-text"><b>{ &name }</b></p>
            <p class="step-gain num">{ &points }<span>{ words.text(key::ASK_OF_READINESS) }</span></p>
            <p class="step-meta">
                if !about.is_empty() { <span>{ about }</span> }
                { words.count(key::ASK_STATEMENTS, ask.items, &[]) }
                if mine {
                    <button type="button" class="link no-print" onclick={desk.go(View::Board)}>{ words.text(key::ASK_ME_LINK) }</button>
                }
            </p>
            { parts::why(&words.fill(key::ASK_WHY, &[("points", &points)]), html! { <><p>{ words.fill(key::WHY_ASK, &parts) }</p>
                <ul class="bullets">{ for items.into_iter().map(|item| html! { <li>{ desk.q.items[item].text.as_ref() }</li> }) }</ul></> }) }
        </li>
    }
}

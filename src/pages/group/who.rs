//! Who is in: everybody with their roles and how far they are, the roles nobody holds, and those put aside.

use std::rc::Rc;

use engine::group::{Answer, Person};
use yew::prelude::*;

use super::member::Member;
use super::page_state::{Message, Spot, use_page_state};
use super::put_aside::PutAside;
use crate::components::{Unfold, keyed};
use crate::hooks::use_snapshot;
use crate::i18n::key;
use crate::report::Names;
use crate::snapshot::Snapshot;

/// How many people are listed at first.
const FEW: usize = 24;

/// Everybody, in the order in which they are listed.
struct Roster {
    names: Rc<Names>,
    rows: Vec<Row>,
}

struct Row {
    position: usize,
    id: AttrValue,
    /// How many statements are asked of this person, and how many of these are answered.
    asked: usize,
    answered: usize,
}

impl Roster {
    fn of(snapshot: &Snapshot) -> Roster {
        let names = Names::of(snapshot);
        // How far somebody is tells nothing of what they say: it is shown in a blind round too.
        let (whole, _) = snapshot.state.present();
        let q = snapshot.q;
        let row = |(position, person): (usize, &Person)| {
            let asked = q.items_where(|n| q.items[n].roles.meets(person.roles.value));
            let answered = asked.iter().filter(|item| person.answer(**item) != Answer::Nothing).count();
            Row { position, id: person.id.clone().into(), asked: asked.len(), answered }
        };
        let mut rows: Vec<Row> = whole.people.iter().enumerate().map(row).collect();
        // I come first.
        rows.sort_by_key(|row| !names.is_me(row.position));
        Roster { names: Rc::new(names), rows }
    }
}

/// The section.
#[component]
pub fn Who() -> Html {
    let (snapshot, page) = (use_snapshot(), use_page_state());
    let roster = use_memo(snapshot.clone(), Roster::of);
    let change = page.dispatcher();
    let member = |row: &Row| {
        html! {
            <Member key={row.id.to_string()} position={row.position} names={Rc::clone(&roster.names)} asked={row.asked}
                answered={row.answered} is_open={page.unfolded == row.id} change={change.clone()} />
        }
    };
    let vacancies = (0..snapshot.q.roles.len()).filter(|role| snapshot.figures.vacant.has(*role));
    let (few, others) = roster.rows.split_at(FEW.min(roster.rows.len()));
    let more = keyed(snapshot.words.count(key::RESULTS_MORE, others.len(), &[]));
    html! {
        <section class="section" aria-labelledby="who">
            <h3 class="heading" id="who" tabindex="-1">{ snapshot.text(key::PEOPLE_WHO) }</h3>
            <Message at={Spot::Who} />
            <ul class="members">
                { for few.iter().map(member).chain(vacancies.map(|role| vacancy(&snapshot, role))) }
            </ul>
            if !others.is_empty() {
                <Unfold summary={more}><ul class="members">{ for others.iter().map(member) }</ul></Unfold>
            }
            <PutAside />
        </section>
    }
}

/// A role this purchase needs and nobody holds.
fn vacancy(snapshot: &Snapshot, role: usize) -> Html {
    let q = snapshot.q;
    let statements = q.items_where(|n| q.items[n].roles.has(role)).len();
    html! {
        <li key={format!("vacant {role}")} class="member">
            <i class="letter letter-gap" aria-hidden="true">{ "?" }</i>
            <div>
                <p><b>{ &*q.roles[role].label }</b></p>
                <p class="small">{ snapshot.text(key::RESULTS_VACANT) }</p>
            </div>
            <p class="member-far small">{ snapshot.words.count(key::ASK_STATEMENTS, statements, &[]) }</p>
        </li>
    }
}

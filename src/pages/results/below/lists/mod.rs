//! Four lists, never mixed: talk, look again, do, ask. Wide, the first entries of each stand open in two columns; on a
//! phone each is folded away with its count. What stands in This week is not said again.

mod act;
mod ask;
mod material;
mod message;
mod revisit;
mod talk;

pub use self::material::WeekMaterial;
pub use self::message::WeekMessage;

use std::rc::Rc;

use engine::assessment::{Ask, Assessment, Row, Who};

use engine::state::Shown;
use engine::state::week::{ThisWeek, this_week};
use yew::prelude::*;

use self::revisit::RevisitList;
use crate::components::{Unfold, keyed};
use crate::hooks::{use_assessment, use_draft, use_snapshot};
use crate::i18n::{Key, key};
use crate::pages::results::place::Place;
use crate::pages::run::draft::Run;
use crate::phrases::is_collected_elsewhere;
use crate::report::{Names, Report};
use crate::snapshot::Snapshot;

/// How many entries of a list stand open where there is room.
const FEW: usize = 2;

/// The four lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum List {
    Talk,
    Revisit,
    Do,
    Ask,
}

impl List {
    const fn place(self) -> Place {
        match self {
            List::Talk => Place::Talk,
            List::Revisit => Place::Revisit,
            List::Do => Place::Do,
            List::Ask => Place::Ask,
        }
    }

    /// Its verb, what it is about, and what it is called where it is folded away.
    const fn words(self) -> [Key; 3] {
        match self {
            List::Talk => [key::TALK_TITLE, key::TALK_ABOUT, key::TALK_ALL],
            List::Revisit => [key::REVISIT_TITLE, key::REVISIT_ABOUT, key::REVISIT_ALL],
            List::Do => [key::DO_TITLE, key::DO_ABOUT, key::DO_ALL],
            List::Ask => [key::ASK_TITLE, key::ASK_ABOUT, key::ASK_ALL],
        }
    }
}

/// What the lists are made of, worked out once for a moment.
#[derive(Clone, PartialEq)]
pub struct Found {
    names: Rc<Names>,
    rows: Rc<[Row]>,
    week: Rc<[ThisWeek]>,
}

impl Found {
    fn of(snapshot: &Snapshot) -> Found {
        let shown = Shown { group: Rc::clone(&snapshot.group), me: snapshot.me, figures: Rc::clone(&snapshot.figures) };
        Found {
            names: Rc::new(Names::of(snapshot)),
            rows: snapshot.figures.rows(snapshot.q).into(),
            week: this_week(snapshot.q, &snapshot.state, &shown).into(),
        }
    }

    fn report<'a>(&self, snapshot: &'a Snapshot) -> Report<'a> {
        Report::named(snapshot, Rc::clone(&self.names))
    }

    /// How many entries a list has, those in This week among them.
    fn count(&self, list: List, snapshot: &Snapshot) -> usize {
        let figures: &Assessment = &snapshot.figures;
        match list {
            List::Talk => figures.talk.len(),
            List::Revisit => figures.revisit_entries(snapshot.q, &snapshot.group).len(),
            List::Do => self.rows.len(),
            List::Ask => figures.ask.iter().filter(|ask| can_be_asked(snapshot, ask.who)).count(),
        }
    }

    /// How many of a list's entries stand in This week.
    fn in_week(&self, list: List) -> usize {
        let is_of = |one: &&ThisWeek| match one {
            ThisWeek::Talk(_) => list == List::Talk,
            ThisWeek::Do(_) => list == List::Do,
            ThisWeek::Ask(_) => list == List::Ask,
            // Only there it can be confirmed.
            ThisWeek::Revisit(_) => false,
        };
        self.week.iter().filter(is_of).count()
    }
}

/// Whether it is somebody I ask: what is open of my own is no entry, nor is any where answers come together elsewhere.
fn can_be_asked(snapshot: &Snapshot, who: Who) -> bool {
    let is_me = matches!(who, Who::Person(person) if snapshot.me == Some(person));
    !is_me && !is_collected_elsewhere(snapshot)
}

/// The section.
#[component]
pub fn Lists() -> Html {
    let snapshot = use_snapshot();
    let found = use_memo(snapshot.clone(), Found::of);
    let found = Found::clone(&found);
    let is_one_voice = snapshot.figures.voices < 2
        && [List::Talk, List::Revisit].iter().all(|list| found.count(*list, &snapshot) == 0);
    let wide = |list: List| html! { <Wide key={list as u32} {list} found={found.clone()} /> };
    let narrow = |list: List| {
        let count = found.count(list, &snapshot);
        let title = snapshot.text(list.words()[2]);
        let summary =
            html! { <><span class="fold-word">{ title }</span><span class="count" key={count}>{ count }</span></> };
        html! { <Unfold key={list as u32} class="fold" {summary}><Entries {list} found={found.clone()} from={0} most={usize::MAX} /></Unfold> }
    };
    let folded =
        [List::Talk, List::Do, List::Ask, List::Revisit].into_iter().filter(|list| found.count(*list, &snapshot) > 0);
    html! {
        <>
            <div class="lists only-wide">
                // With one voice there is nothing to compare, and nothing that others rest on.
                if is_one_voice {
                    <div>{ wide(List::Do) }</div>
                    <div>{ wide(List::Ask) }</div>
                } else {
                    <div>{ wide(List::Talk) }{ wide(List::Revisit) }</div>
                    <div>{ wide(List::Do) }{ wide(List::Ask) }</div>
                }
            </div>
            <div class="folds only-narrow">{ for folded.map(narrow) }</div>
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct WideProps {
    list: List,
    found: Found,
}

/// A list where there is room: its first entries, the others behind a disclosure.
#[component]
fn Wide(&WideProps { list, ref found }: &WideProps) -> Html {
    let snapshot = use_snapshot();
    let (count, from) = (found.count(list, &snapshot), found.in_week(list));
    let [verb, about, _] = list.words();
    let id = list.place().id();
    let others = count.saturating_sub(from + FEW);
    let more = snapshot.words.count(key::RESULTS_MORE, others, &[]);
    // Looking again is in view whole: there is one entry a change.
    let few = if list == List::Revisit { usize::MAX } else { FEW };
    html! {
        <section class="list" aria-labelledby={id}>
            <div class="list-head">
                <h3 class="list-verb" {id} tabindex="-1">{ snapshot.text(verb) }</h3>
                if count > 0 { <span class="list-about">{ snapshot.text(about) }</span> }
            </div>
            <Entries {list} found={found.clone()} {from} most={few} />
            if others > 0 && few == FEW {
                <Unfold summary={keyed(more)}><Entries {list} found={found.clone()} from={from + FEW} most={usize::MAX} /></Unfold>
            }
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct EntriesProps {
    list: List,
    found: Found,
    /// The first entry that is drawn, and how many at most.
    from: usize,
    most: usize,
}

/// Entries of a list; where it has none, that in a sentence.
#[component]
fn Entries(&EntriesProps { list, ref found, from, most }: &EntriesProps) -> Html {
    let (snapshot, assessment, to_run) = (use_snapshot(), use_assessment(), use_draft::<Run>());
    let report = found.report(&snapshot);
    if list == List::Revisit {
        return html! { <RevisitList names={Rc::clone(&found.names)} /> };
    }
    let q = &snapshot.figures;
    let entries: Vec<Html> = match list {
        List::Talk => {
            let items = q.talk.iter().copied().filter(|item| from == 0 || !found.week.contains(&ThisWeek::Talk(*item)));
            items
                .skip(from.saturating_sub(found.in_week(list)))
                .take(most)
                .map(|item| talk::entry(&report, item))
                .collect()
        }
        List::Do => found.rows.iter().skip(from).take(most).map(|row| act::entry(&report, &assessment, row)).collect(),
        List::Ask => {
            let in_week = |ask: &Ask| from > 0 && found.week.contains(&ThisWeek::Ask(*ask));
            let ask = q.ask.iter().filter(|ask| can_be_asked(&snapshot, ask.who) && !in_week(ask));
            ask.skip(from.saturating_sub(found.in_week(list))).take(most).map(|ask| html! { <ask::AskEntry key={ask::key_of(ask.who)} names={Rc::clone(&found.names)} ask={*ask} /> }).collect()
        }
        List::Revisit => Vec::new(),
    };
    let none = (entries.is_empty() && found.count(list, &snapshot) == found.in_week(list))
        .then(|| empty(&snapshot, list, found));
    html! {
        <>
            if entries.is_empty() { if let Some(none) = none { <p class="act small">{ keyed(none) }</p> } } else { <ul>{ for entries }</ul> }
            if list == List::Ask && from <= found.in_week(list) { { ask::mine(&snapshot, &assessment, &to_run) } }
            if list == List::Do && most == usize::MAX { { act::how_far(&snapshot) } }
        </>
    }
}

/// What an empty list says.
fn empty(snapshot: &Snapshot, list: List, found: &Found) -> &'static str {
    let (in_week, figures) = (found.in_week(list), &snapshot.figures);
    snapshot.text(match list {
        List::Talk if in_week > 0 => key::TALK_NO_MORE,
        List::Talk if figures.voices < 2 => key::TALK_ONE_VOICE,
        List::Talk => key::TALK_NONE,
        List::Do if in_week > 0 => key::DO_NO_MORE,
        List::Do if figures.distance(snapshot.q).unknown > 0 => key::DO_UNKNOWN,
        List::Do => key::DO_NONE,
        List::Ask | List::Revisit => key::ASK_NONE,
    })
}

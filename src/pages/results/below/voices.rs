//! Whose voice is in: every expected role, who holds it, and how much of it has been said.

use std::rc::Rc;

use engine::assessment::Ratio;
use engine::group::{Answer, Day, Group};
use yew::prelude::*;

use super::tables::{VoicesTable, as_table};
use crate::components::charts::share;
use crate::components::keyed;
use crate::hooks::use_snapshot;
use crate::i18n::key;
use crate::report::Report;

/// The most holders of a role whose every statement gets a bar.
const MOST: usize = 8;

/// The roles.
#[component]
pub fn Voices() -> Html {
    let snapshot = use_snapshot();
    let words = snapshot.words;
    let report = Report::of(&snapshot, Day::NONE);
    let roles = snapshot.group.expected.value.or(snapshot.group.held());
    let vacant = snapshot.figures.vacant.len();
    let first = if vacant == 0 { key::RESULTS_VOICES_ALL } else { key::RESULTS_VOICES_VACANT };
    let about = format!("{} {}", words.count(first, vacant, &[]), words.text(key::RESULTS_VOICES_ABOUT));
    // How much is said tells nothing of what is said; not knowing does, and waits in a blind round.
    let (whole, _) = snapshot.state.present();
    let table = html! { <VoicesTable names={Rc::clone(&report.names)} /> };
    html! {
        <>
            <p class="small">{ keyed(about) }</p>
            <ul class="cover">{ for roles.iter().map(|role| row(&report, &whole, role)) }</ul>
            { as_table(&snapshot, table) }
        </>
    }
}

/// How one statement asked of a holder stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Something,
    Unsure,
    Nothing,
}

impl Said {
    const fn class(self) -> &'static str {
        match self {
            Said::Something => "t-in",
            Said::Unsure => "t-dk",
            Said::Nothing => "t-gap",
        }
    }
}

/// One role: a bar for each statement it is asked, holder by holder.
fn row(report: &Report, whole: &Group, role: usize) -> Html {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let people = &whole.people;
    let holders: Vec<usize> = (0..people.len()).filter(|p| people[*p].roles.value.has(role)).collect();
    let items = snapshot.q.items_where(|item| snapshot.q.items[item].roles.has(role));
    let of = |holder: usize| {
        let shows = !report.snapshot.state.is_closed(report.snapshot.q) || report.names.is_me(holder);
        items.iter().map(move |item| match people[holder].answer(*item) {
            Answer::DontKnow if shows => Said::Unsure,
            Answer::Nothing => Said::Nothing,
            _ => Said::Something,
        })
    };
    let said: Vec<Said> = holders.iter().flat_map(|holder| of(*holder)).collect();
    let count = |which: Said| said.iter().filter(|said| **said == which).count();
    let (given, unsure, open) = (count(Said::Something), count(Said::Unsure), count(Said::Nothing));
    let bar = |said: &Said| html! { <i class={said.class()}></i> };
    let (class, who, count, bars) = if holders.is_empty() {
        let statements = words.count(key::ASK_STATEMENTS, items.len(), &[]);
        let bars = vec![Said::Nothing; items.len()].iter().map(bar).collect::<Html>();
        ("cover-vacant", words.text(key::RESULTS_VACANT).to_owned(), statements, tally(bars))
    } else {
        let mut count = words.fill(key::BOARD_SOME, &[("n", &given), ("of", &said.len())]);
        for (n, word) in [(unsure, key::RESULTS_UNSURE), (open, key::RESULTS_OPEN)] {
            if n > 0 {
                count = count + words.text(key::LIST_COMMA) + &words.count(word, n, &[]);
            }
        }
        let bars =
            if holders.len() > MOST { shares([given, unsure, open]) } else { tally(said.iter().map(bar).collect()) };
        ("cover-held", report.names.list_few(snapshot, &holders), count, bars)
    };
    html! {
        <li {class} key={role}>
            <div class="cover-name">
                <p class="sub" lang={snapshot.lang()}>{ &*snapshot.q.roles[role].label }</p>
                <p class="cover-who" key={who.clone()}>{ who }</p>
            </div>
            <p class="cover-count" key={count.clone()}>{ count }</p>
            { bars }
        </li>
    }
}

fn tally(bars: Html) -> Html {
    html! { <div class="tally" aria-hidden="true">{ bars }</div> }
}

/// How many are answered, not known and open, as parts of one bar.
fn shares(parts: [usize; 3]) -> Html {
    let all = parts.iter().sum::<usize>().max(1) as i64;
    let part = |(n, said): (usize, Said)| {
        let before: usize = parts[..n].iter().sum();
        let [x, width] = [before, parts[n]].map(|part| share(Ratio::new(part as i64, all)));
        html! { <rect class={said.class()} {x} {width} y="1" height="14" rx="2" /> }
    };
    let bars = [Said::Something, Said::Unsure, Said::Nothing].into_iter().enumerate().map(part);
    html! { <svg class="tally shares mirror" aria-hidden="true">{ for bars }</svg> }
}

//! What each of us said: every item's answers as letters on its rail, the furthest apart first.
//! Filtered by job and by how the answers stand.

use macros::html;

use super::super::rest;
use super::super::side::SideEvent;
use super::agree;
use super::{Page, Place, figures, letters, outcome, section, talk};
use crate::assessment::{Label, Ratio};
use crate::group::Answer;
use crate::i18n::{Key, Part, key};
use crate::phrases::role_names;
use crate::questionnaire::LEVELS;
use crate::report::finding;
use crate::sorted::{each_text, order, which};
use crate::ui::charts::{Dot, Dots, dots};
use crate::ui::template::{Html, On, each, late};

/// The fewest and the most items open at first.
const FEWEST: usize = 3;
const MOST: usize = 5;

/// Which statements are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this job, by its position; none: of all.
    job: Option<usize>,
    /// With answers that stand like this; none: all.
    label: Option<Label>,
}

/// One of the two was chosen.
#[derive(Clone, Copy, Debug)]
pub enum FilterEvent {
    Job(Option<usize>),
    Label(Option<Label>),
}

/// How answers can stand, and what that is called here, the ones to talk about first.
const LABELS: [(Label, Key); 5] = [
    (Label::Polarised, key::TALK_TWO_WAYS),
    (Label::Split, key::TALK_SPREAD),
    (Label::Aligned, key::TALK_ALIKE),
    (Label::Single, key::FILTER_ONE),
    (Label::None, key::FILTER_NOBODY),
];

impl Filter {
    pub fn take(&mut self, event: FilterEvent) {
        match event {
            FilterEvent::Job(job) => self.job = job,
            FilterEvent::Label(label) => self.label = label,
        }
    }

    fn passes(self, page: &Page, item: usize) -> bool {
        let desk = page.desk;
        let job = self.job.is_none_or(|job| desk.q.items[item].job.index() == job);
        job && self.label.is_none_or(|label| desk.figures.items[item].agreement.label == label)
    }
}

/// Two lists to choose from, and how many statements that leaves.
fn filters(page: &Page, filter: Filter, shown: usize) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let on_job = desk.on_value(0, |_, n| rest(SideEvent::Filter(FilterEvent::Job(n.parse().ok()))));
    let on_label = desk.on_value(0, |_, n| {
        let label = n.parse().ok().and_then(|n: usize| LABELS.get(n)).map(|(label, _)| *label);
        rest(SideEvent::Filter(FilterEvent::Label(label)))
    });
    let jobs = each_text(desk.q.jobs.len(), &|n| desk.q.jobs[n].label.to_string());
    let labels = each_text(LABELS.len(), &|n| words.text(LABELS[n].1).to_owned());
    let label = LABELS.iter().position(|(label, _)| filter.label == Some(*label));
    html! {
        <div class="filters no-print">
            { choice("said-job", [key::BOARD_JOB, key::FILTER_ALL_JOBS], &jobs, filter.job, on_job) }
            { choice("said-label", [key::FILTER_ANSWERS, key::FILTER_ALL], &labels, label, on_label) }
            <p class="small" role="status">
                { (filter != Filter::default()).then(|| words.count(key::FILTER_SHOWN, shown, &[])) }
            </p>
        </div>
    }
}

/// One list: what it chooses by and what "all" is called, its entries, and the chosen one.
fn choice(id: &str, names: [Key; 2], entries: &[String], chosen: Option<usize>, on: On) -> Html {
    let entries = each(entries.len(), &|n| {
        html! { <option value={n} selected={chosen == Some(n)}>{ &entries[n] }</option> }
    });
    html! {
        <div class="since">
            <label class="label" for={id}>{ names[0] }</label>
            <select class="text-in" {id} oninput={on}>
                <option value="" selected={chosen.is_none()}>{ names[1] }</option>
                { entries }
            </select>
        </div>
    }
}

/// The section.
pub fn said(page: &Page, filter: Filter) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let found = &desk.figures;
    // Furthest apart first; among equals the one furthest from enough, since low is no disagreement.
    let rank = |item: usize| {
        let figures = &found.items[item];
        let apart = figures.agreement.disagreement.unwrap_or(Ratio::ZERO);
        (figures.tally.given() > 0, apart, Ratio::ONE - figures.x)
    };
    let mut order = order(found.items.len(), &|a, b| rank(b).cmp(&rank(a)));
    order.retain(|item| found.items[*item].in_scope && filter.passes(page, *item));
    let open = found.talk.len().clamp(FEWEST, MOST).min(order.len());
    let others = order.len() - open;
    let hidden = which(desk.group.people.len(), &|p| page.report.names.hidden(p).is_some());
    let numbers = each_text(LEVELS, &|n| format!("{n} {}", page.report.level(n as u8)));
    let more = words.count(key::RESULTS_SAID_MORE, others, &[]);
    let folded = || html! { <ul class="dots">{ each(others, &|n| entry(page, order[open + n])) }</ul> };
    let body = html! {
        <>
            { agree::agree(page) }
            { late("who-is-who", desk, 0, |desk, _| letters::who_is_who(&Page::of(desk))) }
            { filters(page, filter, order.len()) }
            if !hidden.is_empty() { <p class="small">{ key::RESULTS_SAID_HIDDEN }</p> }
            <p class="tiny stops-key" aria-hidden="true">{ words.list(&numbers) }</p>
            <ul class="dots">{ each(open, &|n| entry(page, order[n])) }</ul>
            if others > 0 { { page.opens("said-rest", "opens", &more, &folded) } }
        </>
    };
    let about = if found.voices > 1 { key::RESULTS_SAID_ABOUT } else { key::RESULTS_SAID_ABOUT_ONE };
    section(Place::Said, key::RESULTS_SAID, page.text(about), body)
}

fn entry(page: &Page, item: usize) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let (content, figures) = (&desk.q.items[item], &desk.figures.items[item]);
    let (tally, people) = (&figures.tally, &desk.group.people);
    let asked = |person: usize| tally.asked.contains(&person);
    // Those asked, and those who answered without being asked: shown, and counted nowhere.
    let said = which(people.len(), &|p| asked(p) || people[p].answer(item) != Answer::Nothing);
    let (mut letters, mut spoken) = (Vec::new(), String::new());
    let mut tips: [String; LEVELS] = Default::default();
    for level in 0..LEVELS as u8 {
        let here = which(people.len(), &|p| people[p].answer(item) == Answer::Level(level));
        for person in &here {
            let (mark, me) = (page.report.names.mark(*person), page.report.names.is_me(*person));
            letters.push(Dot { mark, level, me, apart: !asked(*person) });
        }
        let mut counted = here.clone();
        counted.retain(|person| asked(*person));
        if !counted.is_empty() {
            spoken = format!("{spoken}{}: {}. ", page.report.level(level), page.report.names.list_few(desk, &counted));
        }
        if !here.is_empty() {
            tips[usize::from(level)] =
                format!("{}: {}", page.report.level(level), page.report.names.list_few(desk, &here));
        }
    }
    let given = tally.given() > 0;
    let parts: [Part; 2] =
        [("level", &page.report.level(figures.level)), ("enough", &page.report.level(content.target))];
    let counts = match (given, figures.level >= content.target) {
        (false, _) => key::RESULTS_COUNTS_NOTHING,
        (_, true) => key::RESULTS_COUNTS_ENOUGH,
        _ => key::RESULTS_COUNTS,
    };
    let counts = words.fill(counts, &parts);
    let picture = Dots {
        stops: &desk.q.level_names,
        letters: &letters,
        target: content.target,
        holds: given.then_some(figures.level),
        camps: finding(page.desk, item).0 == key::TALK_TWO_WAYS,
        label: spoken + &counts,
        tips,
    };
    html! {
        <li class="dots-item" key={content.id.as_ref()}>
            <div class="dots-text">
                { talk::finding_line(page, item) }
                { figures::statement(page, item) }
                <p class="small">{ counts }{ agree::remarks(page, item) }</p>
                { outcome::outcome(page, item) }
            </div>
            { dots(&picture) }
            { page.opens(content.id.as_ref(), "why-number", words.text(key::WHY_SAID), &|| {
                html! { <div class="why-body">{ why(page, item, &said) }</div> }
            }) }
        </li>
    }
}

/// Who said what, in the anchors' words, and how that makes a level and a figure.
fn why(page: &Page, item: usize, said: &[usize]) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let (content, figures) = (&desk.q.items[item], &desk.figures.items[item]);
    let tally = &figures.tally;
    // A row for each person; those without a name stand together, by what they said.
    let named = which(said.len(), &|n| page.report.names.hidden(said[n]).is_none());
    let mut rows: Vec<(Answer, bool, String)> = Vec::new();
    for n in named {
        let asked = tally.asked.contains(&said[n]);
        rows.push((desk.group.people[said[n]].answer(item), asked, page.report.names.name(said[n]).to_owned()));
    }
    for byte in 0..16 {
        let (answer, asked) = (Answer::from_byte(byte / 2).unwrap_or_default(), byte % 2 == 0);
        let mut here = said.to_vec();
        here.retain(|p| {
            let mine = desk.group.people[*p].answer(item) == answer && tally.asked.contains(p) == asked;
            mine && page.report.names.hidden(*p).is_some()
        });
        if !here.is_empty() {
            rows.push((answer, asked, page.report.names.list(desk, &here)));
        }
    }
    let rows = each(rows.len(), &|n| {
        let (answer, asked, who) = &rows[n];
        let (level, anchor) = match *answer {
            Answer::Level(level) => (page.report.level(level), content.anchors[usize::from(level.min(4))].as_ref()),
            Answer::DontKnow => (desk.q.dont_know.as_ref(), ""),
            Answer::DoesNotApply => (desk.q.does_not_apply.as_ref(), ""),
            Answer::Nothing => (words.text(key::RESULTS_NOT_YET), ""),
        };
        let anchor = if *asked { anchor } else { words.text(key::RESULTS_NOT_ASKED) };
        html! { <tr><th scope="row">{ who }</th><td>{ level }</td><td>{ anchor }</td></tr> }
    });
    let supported = figures.supported;
    let parts: [Part; 10] = [
        ("n", &tally.given()),
        ("k", &tally.at_or_above(supported)),
        ("level", &page.report.level(supported)),
        ("bar", &tally.two_thirds()),
        ("above", &page.report.level(supported + 1)),
        ("at-above", &tally.at_or_above(supported + 1)),
        ("enough", &page.report.level(content.target)),
        ("x", &figures.x.percent()),
        ("capped", &page.report.level(figures.level)),
        ("roles", &role_names(desk, tally.phantoms)),
    ];
    let thirds = match (tally.given(), supported) {
        (0, _) => key::WHY_UNKNOWN,
        (1, _) => key::WHY_SINGLE,
        (_, 0) => key::WHY_THIRDS_NONE,
        _ => key::WHY_THIRDS,
    };
    let lines = [
        (true, thirds),
        (figures.level < supported, key::WHY_CAPPED),
        (true, key::WHY_X),
        (!tally.phantoms.is_empty(), key::WHY_VACANT),
    ];
    let lines = each_text(lines.len(), &|n| match lines[n] {
        (true, word) => words.fill(word, &parts),
        _ => String::new(),
    });
    html! {
        <>
            <table class="plain">
                { figures::heads(page, &[key::WHY_WHO, key::WHY_LEVEL, key::WHY_ANCHOR]) }
                <tbody>{ rows }</tbody>
            </table>
            { figures::paragraphs(&lines) }
            { talk::why_spread(page, item) }
        </>
    }
}

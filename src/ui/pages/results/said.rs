//! What each of us said: every item's answers as letters on its rail, the furthest apart first.

use std::cmp::Reverse;

use markup::html;
use yew::prelude::*;

use super::{Page, Place, figures, talk};
use crate::assessment::Ratio;
use crate::group::Answer;
use crate::i18n::{Part, key};
use crate::ui::charts::{Dot, Dots, dots};
use crate::ui::parts;
use crate::ui::words;

/// The fewest and the most items open at first.
const FEWEST: usize = 3;
const MOST: usize = 5;

/// The section.
pub fn said(page: &Page) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let found = &desk.figures;
    // Furthest apart first; among equals the one furthest from enough, since low is no disagreement.
    let mut order: Vec<usize> = (0..found.items.len()).filter(|item| found.items[*item].in_scope).collect();
    order.sort_by_key(|item| {
        let figures = &found.items[*item];
        let known = figures.tally.given() > 0;
        (Reverse(known), Reverse(figures.agreement.disagreement.unwrap_or(Ratio::ZERO)), figures.x)
    });
    let rest = order.split_off(found.talk.len().clamp(FEWEST, MOST).min(order.len()));
    let numbers: Vec<String> =
        (0..).zip(desk.q.level_names.iter()).map(|(n, name): (u8, _)| format!("{n} {name}")).collect();
    let body = html! {
        <>
            { page.names.who_is_who(desk) }
            <p class="tiny stops-key" aria-hidden="true">{ words.list(&numbers) }</p>
            <ul class="dots">{ for order.iter().map(|item| entry(page, *item)) }</ul>
            if !rest.is_empty() {
                <details class="opens">
                    <summary>{ words.count(key::RESULTS_SAID_MORE, rest.len(), &[]) }</summary>
                    <ul class="dots">{ for rest.iter().map(|item| entry(page, *item)) }</ul>
                </details>
            }
        </>
    };
    let about = if found.voices > 1 { key::RESULTS_SAID_ABOUT } else { key::RESULTS_SAID_ABOUT_ONE };
    page.section(Place::Said, key::RESULTS_SAID, page.text(about).into(), body)
}

fn entry(page: &Page, item: usize) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let (content, figures) = (&desk.q.items[item], &desk.figures.items[item]);
    let tally = &figures.tally;
    let level_name = |level: u8| desk.q.level_names[usize::from(level.min(4))].as_ref();
    let said: Vec<(usize, Answer, bool)> = (0..)
        .zip(&desk.state.group.people)
        .map(|(person, somebody): (usize, _)| (person, somebody.answer(item), tally.asked.contains(&person)))
        .filter(|(_, answer, asked)| *asked || *answer != Answer::Nothing)
        .collect();
    let given = |level: u8| -> Vec<usize> {
        let here = said.iter().filter(|(_, answer, asked)| *asked && *answer == Answer::Level(level));
        here.map(|(person, _, _)| *person).collect()
    };
    let marks: Vec<Dot> = said
        .iter()
        .filter_map(|(person, answer, asked)| {
            let level = answer.level()?;
            Some(Dot { mark: page.names.mark(*person), level, me: page.names.is_me(*person), apart: !asked })
        })
        .collect();
    let spoken: Vec<String> = (0..5_u8)
        .map(|level| (level, given(level)))
        .filter(|(_, people)| !people.is_empty())
        .map(|(level, people)| format!("{}: {}", level_name(level), page.names.list(desk, &people)))
        .collect();
    let parts: [Part; 2] = [("level", &level_name(figures.level)), ("enough", &level_name(content.target))];
    let counts = if tally.given() == 0 {
        words.fill(key::RESULTS_COUNTS_NOTHING, &parts)
    } else if figures.level >= content.target {
        words.fill(key::RESULTS_COUNTS_ENOUGH, &parts)
    } else {
        words.fill(key::RESULTS_COUNTS, &parts)
    };
    let picture = Dots {
        stops: &desk.q.level_names,
        letters: &marks,
        target: content.target,
        holds: (tally.given() > 0).then_some(figures.level),
        camps: talk::finding(page, item).1 == key::TALK_TWO_WAYS,
        label: format!("{}. {counts}", spoken.join("; ")),
    };
    html! {
        <li class="dots-item" key={content.id.to_string()}>
            <div class="dots-text">
                { talk::finding_line(page, item) }
                { figures::statement(page, item) }
                <p class="small">{ counts }{ for remarks(page, item).into_iter().map(|remark| format!(" {remark}")) }</p>
            </div>
            { dots(&picture) }
            { parts::why(words.text(key::WHY_SAID), why(page, item, &said)) }
        </li>
    }
}

/// What is worth knowing about an item's answers besides their spread.
fn remarks(page: &Page, item: usize) -> Vec<String> {
    let (desk, words) = (page.desk, page.desk.words);
    let figures = &desk.figures.items[item];
    let tally = &figures.tally;
    let mut remarks = Vec::new();
    if figures.revisit.is_some() && tally.given() > 0 {
        remarks.push(words.text(key::RESULTS_REVISIT).to_owned());
    }
    if !talk::finding(page, item).2 && tally.given() > 1 && figures.level < desk.q.items[item].target {
        remarks.push(words.text(key::RESULTS_LOW).to_owned());
    }
    if tally.mixes_scope() {
        remarks.push(words.text(key::RESULTS_MEAN_THE_SAME).to_owned());
    }
    if tally.proxy && tally.given() > 0 {
        remarks.push(words.text(key::RESULTS_PROXY).to_owned());
    }
    if desk.figures.voices > 1 && tally.given() > 1 && tally.is_one_role() {
        remarks.push(words.fill(key::RESULTS_ONE_ROLE, &[("roles", &words::role_names(desk, tally.common))]));
    }
    remarks
}

/// Who said what, in the anchors' words, and how that makes a level and a figure.
fn why(page: &Page, item: usize, said: &[(usize, Answer, bool)]) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let (content, figures) = (&desk.q.items[item], &desk.figures.items[item]);
    let tally = &figures.tally;
    let level_name = |level: u8| desk.q.level_names[usize::from(level.min(4))].as_ref();
    let rows = said.iter().map(|(person, answer, asked)| {
        let (level, anchor) = match answer {
            Answer::Level(level) => (level_name(*level), content.anchors[usize::from((*level).min(4))].as_ref()),
            Answer::DontKnow => (desk.q.dont_know.as_ref(), ""),
            Answer::DoesNotApply => (desk.q.does_not_apply.as_ref(), ""),
            Answer::Nothing => (words.text(key::RESULTS_NOT_YET), ""),
        };
        let anchor = if *asked { anchor } else { words.text(key::RESULTS_NOT_ASKED) };
        html! { <tr><th scope="row">{ page.names.name(*person) }</th><td>{ level }</td><td>{ anchor }</td></tr> }
    });
    let (given, enough, x) = (tally.given() as usize, level_name(content.target), figures.x.percent());
    let (n, level, bar) = (tally.at_or_above(figures.supported), level_name(figures.supported), tally.two_thirds());
    let above = level_name(figures.supported + 1);
    let at_above = tally.at_or_above(figures.supported + 1);
    let parts: [Part; 8] = [
        ("n", &given),
        ("k", &n),
        ("level", &level),
        ("bar", &bar),
        ("above", &above),
        ("at-above", &at_above),
        ("enough", &enough),
        ("x", &x),
    ];
    let thirds = match (given, figures.supported) {
        (0, _) => words.text(key::WHY_UNKNOWN).to_owned(),
        (1, _) => words.fill(key::WHY_SINGLE, &parts),
        (_, 0) => words.fill(key::WHY_THIRDS_NONE, &parts),
        _ => words.fill(key::WHY_THIRDS, &parts),
    };
    let capped = (figures.level < figures.supported).then(|| {
        words.fill(key::WHY_CAPPED, &[("level", &level_name(figures.level))])
    });
    let vacant = (!tally.phantoms.is_empty())
        .then(|| words.fill(key::WHY_VACANT, &[("roles", &words::role_names(desk, tally.phantoms))]));
    let lines = [Some(thirds), capped, Some(words.fill(key::WHY_X, &parts)), vacant];
    html! {
        <>
            <table class="plain">
                <thead><tr>
                    { for [key::WHY_WHO, key::WHY_LEVEL, key::WHY_ANCHOR].map(|word| html! { <th scope="col">{ words.text(word) }</th> }) }
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
            { for lines.into_iter().flatten().map(|line| html! { <p>{ line }</p> }) }
            { talk::why_spread(page, item) }
        </>
    }
}

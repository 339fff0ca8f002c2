//! Whose voice is in: every expected role, who holds it, and how much of it has been said.

use markup::html;
use yew::prelude::*;

use super::{Page, Place};
use crate::group::Answer;
use crate::i18n::key;

/// The section.
pub fn voices(page: &Page) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let group = &desk.state.group;
    let rows = group.expected.or(group.held()).iter().map(|role| row(page, role));
    let vacant = desk.figures.vacant.len();
    let about = if vacant == 0 {
        words.text(key::RESULTS_VOICES_ALL).to_owned()
    } else {
        words.count(key::RESULTS_VOICES_VACANT, vacant, &[])
    };
    let about = html! { <>{ about }{ " " }{ words.text(key::RESULTS_VOICES_ABOUT) }</> };
    page.section(Place::Voices, key::RESULTS_VOICES, about, html! { <ul class="cover">{ for rows }</ul> })
}

/// One role: a bar for each statement it is asked, holder by holder.
fn row(page: &Page, role: usize) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let people = &desk.state.group.people;
    let holders: Vec<usize> = (0..people.len()).filter(|p| people[*p].roles.has(role)).collect();
    let items: Vec<usize> = (0..desk.q.items.len()).filter(|i| desk.q.items[*i].roles.has(role)).collect();
    let said: Vec<Answer> =
        holders.iter().flat_map(|person| items.iter().map(|item| people[*person].answer(*item))).collect();
    let how_many = |answer: Answer| said.iter().filter(|said| **said == answer).count();
    let (unsure, open) = (how_many(Answer::DontKnow), how_many(Answer::Nothing));
    let (who, count) = if holders.is_empty() {
        (words.text(key::RESULTS_VACANT).to_owned(), words.count(key::ASK_STATEMENTS, items.len(), &[]))
    } else {
        let answered = said.len() - unsure - open;
        let mut count = vec![words.fill(key::BOARD_SOME, &[("n", &answered), ("of", &said.len())])];
        for (n, word) in [(unsure, key::RESULTS_UNSURE), (open, key::RESULTS_OPEN)] {
            if n > 0 {
                count.push(words.count(word, n, &[]));
            }
        }
        (page.names.list(desk, &holders), count.join(words.text(key::LIST_COMMA)))
    };
    let bar = |answer: &Answer| match answer {
        Answer::DontKnow => html! { <i class="t-dk"></i> },
        Answer::Nothing => html! { <i class="t-gap"></i> },
        _ => html! { <i></i> },
    };
    let bars: Html = if holders.is_empty() {
        items.iter().map(|_| bar(&Answer::Nothing)).collect()
    } else {
        said.iter().map(bar).collect()
    };
    html! {
        <li class={holders.is_empty().then_some("cover-vacant")}>
            <div class="cover-name">
                <p class="sub">{ desk.q.roles[role].label.as_ref() }</p>
                <p class="cover-who">{ who }</p>
            </div>
            <p class="cover-count">{ count }</p>
            <div class="tally" aria-hidden="true">{ bars }</div>
        </li>
    }
}

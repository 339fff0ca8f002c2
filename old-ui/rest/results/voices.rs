//! Whose voice is in: every expected role, who holds it, and how much of it has been said.

use macros::html;

use super::{Page, Place, as_table, section};
use crate::assessment::Ratio;
use crate::group::Answer;
use crate::i18n::key;
use crate::sorted::which;
use crate::ui::charts::share;
use crate::ui::template::{Html, each};

/// The most holders of a role whose every statement gets a bar.
const MOST: usize = 8;

/// The section.
pub fn voices(page: &Page) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let roles = desk.group.expected.value.or(desk.group.held());
    let shown = which(desk.q.roles.len(), &|role| roles.has(role));
    let vacant = desk.figures.vacant.len();
    let first = if vacant == 0 { key::RESULTS_VOICES_ALL } else { key::RESULTS_VOICES_VACANT };
    let about = format!("{} {}", words.count(first, vacant, &[]), words.text(key::RESULTS_VOICES_ABOUT));
    let rows = each(shown.len(), &|n| row(page, shown[n]));
    let body =
        html! { <><ul class="cover">{ rows }</ul>{ as_table(page, "voices-table", &|| page.report.voices()) }</> };
    section(Place::Voices, key::RESULTS_VOICES, &about, body)
}

/// One role: a bar for each statement it is asked, holder by holder.
fn row(page: &Page, role: usize) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    // How much is said tells nothing of what is said; not knowing does, and waits in a blind round.
    let (whole, _) = desk.state.present();
    let people = &whole.people;
    let holders = which(people.len(), &|p| people[p].roles.value.has(role));
    let items = which(desk.q.items.len(), &|item| desk.q.items[item].roles.has(role));
    let asked = holders.len() * items.len();
    let said = |n: usize| people[holders[n / items.len()]].answer(items[n % items.len()]);
    let shows = |n: usize| page.report.waiting == 0 || page.report.names.is_me(holders[n / items.len()]);
    let is_unsure = |n: usize| said(n) == Answer::DontKnow && shows(n);
    let unsure = which(asked, &is_unsure).len();
    let open = which(asked, &|n| said(n) == Answer::Nothing).len();
    let vacant = holders.is_empty();
    let bars = if holders.len() > MOST {
        shares([asked - unsure - open, unsure, open])
    } else {
        let bars = each(if vacant { items.len() } else { asked }, &|n| {
            let class = match if vacant { Answer::Nothing } else { said(n) } {
                Answer::DontKnow if is_unsure(n) => "t-dk",
                Answer::Nothing => "t-gap",
                _ => "t-in",
            };
            html! { <i {class}></i> }
        });
        html! { <div class="tally" aria-hidden="true">{ bars }</div> }
    };
    let (class, who, count) = if vacant {
        let statements = words.count(key::ASK_STATEMENTS, items.len(), &[]);
        ("cover-vacant", words.text(key::RESULTS_VACANT).to_owned(), statements)
    } else {
        let mut count = words.fill(key::BOARD_SOME, &[("n", &(asked - unsure - open)), ("of", &asked)]);
        for (n, word) in [(unsure, key::RESULTS_UNSURE), (open, key::RESULTS_OPEN)] {
            if n > 0 {
                count = count + words.text(key::LIST_COMMA) + &words.count(word, n, &[]);
            }
        }
        ("cover-held", page.report.names.list_few(desk, &holders), count)
    };
    html! {
        <li {class}>
            <div class="cover-name">
                <p class="sub">{ desk.q.roles[role].label.as_ref() }</p>
                <p class="cover-who">{ who }</p>
            </div>
            <p class="cover-count">{ count }</p>
            { bars }
        </li>
    }
}

/// How many are answered, not known and open, as parts of one bar.
fn shares(parts: [usize; 3]) -> Html {
    let all = parts.iter().sum::<usize>().max(1) as i64;
    let bars = each(parts.len(), &|n| {
        let before: usize = parts[..n].iter().sum();
        let [x, width] = [before, parts[n]].map(|part| share(Ratio::new(part as i64, all)));
        html! { <rect class={["t-in", "t-dk", "t-gap"][n]} {x} {width} y="1" height="14" rx="2" /> }
    });
    html! { <svg class="tally shares mirror" aria-hidden="true">{ bars }</svg> }
}

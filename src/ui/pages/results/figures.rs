//! What several explanations share: statements with the figures they stand for.

use markup::html;
use yew::prelude::*;

use super::Page;
use crate::assessment::Ratio;
use crate::i18n::key;

/// A table of statements: what each counts as, what is enough, and what that makes; below, their mean.
pub fn table(page: &Page, items: &[usize], mean: Option<Ratio>) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let rows = items.iter().map(|item| {
        let (content, figures) = (&desk.q.items[*item], &desk.figures.items[*item]);
        let level = |level: u8| desk.q.level_names[usize::from(level)].as_ref();
        html! {
            <tr>
                <th scope="row">{ content.text.as_ref() }</th>
                if figures.in_scope {
                    <td>{ level(figures.level) }</td>
                    <td>{ level(content.target) }</td>
                    <td class="num">{ figures.x.percent() }</td>
                } else {
                    <td colspan="3">{ words.text(key::BOARD_OUT_OF_SCOPE) }</td>
                }
            </tr>
        }
    });
    html! {
        <>
            <table class="plain">
                <thead><tr>
                    { for [key::WHY_STATEMENT, key::WHY_COUNTS_AS, key::WHY_ENOUGH, key::WHY_FIGURE].map(|word| html! {
                        <th scope="col">{ words.text(word) }</th>
                    }) }
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
            if let Some(mean) = mean { <p>{ words.fill(key::WHY_MEAN, &[("mean", &mean.percent())]) }</p> }
        </>
    }
}

/// A quoted statement, in the group's own voice.
pub fn statement(page: &Page, item: usize) -> Html {
    html! { <p class="statement">{ page.desk.q.items[item].text.as_ref() }</p> }
}

//! Only looking: the first result of what would be, with nothing kept and nothing to change.

use macros::html;

use super::preview::people;
use super::seen::{Seen, Stands};
use super::{JoinEvent, on};
use crate::i18n::key;
use crate::phrases::verdict;
use crate::ui::charts::scale;
use crate::ui::rest::results::{Page, Place, figures, jobs, section};
use crate::ui::template::Html;

/// The page.
pub fn look(seen: &Seen) -> Html {
    let (desk, words) = (seen.desk, seen.desk.words);
    let page = Page::of(&seen.then);
    let (verdict, more, furthest) = verdict(&seen.then);
    let overall = seen.then.figures.overall;
    let finding = jobs::finding(&seen.then);
    let alone = matches!(seen.stands, Stands::Begins | Stands::Another);
    let about = if alone { key::JOIN_LOOK_ALONE } else { key::JOIN_LOOK_WITH };
    let body = jobs::scale_view(&seen.then, &jobs::spoken(&seen.then, &finding), &jobs::Before::default());
    html! {
        <>
            <div class="page-head">
                <h2 class="title" tabindex="-1">{ key::JOIN_LOOKING }</h2>
                <p class="lead">{ about }</p>
                <div class="row">
                    <button type="button" class="button" onclick={on(desk, JoinEvent::Back)}>{ key::JOIN_LOOK_BACK }</button>
                </div>
            </div>
            <section class="section" aria-labelledby="join-verdict">
                <h3 class="verdict" id="join-verdict">{ verdict }</h3>
                <p class="lead">{ more }</p>
                if let Some(item) = furthest { { figures::statement(&page, item) } }
                <p class="sub num">{ page.span(key::JOIN_READINESS, overall) }</p>
                { scale(overall, &page.span(key::CHART_SCALE, overall)) }
                <p class="small">{ words.count(key::JOIN_LOOK_MORE, seen.then.figures.talk.len(), &[]) }</p>
            </section>
            { section(Place::Jobs, key::RESULTS_JOBS, &finding, body) }
            <section class="section" aria-labelledby="join-who">
                <h3 class="heading" id="join-who">{ key::JOIN_WHO }</h3>
                { people(seen) }
            </section>
        </>
    }
}

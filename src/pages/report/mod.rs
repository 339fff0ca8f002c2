//! The report: the whole picture as one document, to be read, printed and kept as files.

mod chapter;
mod files;

use engine::state::View;
use web_sys::Element;
use yew::platform::spawn_local;
use yew::prelude::*;

use self::chapter::Chapter;
use self::files::{FileKind, files};
use crate::components::{Deferred, keyed};
use crate::hooks::{use_assessment, use_platform, use_snapshot};
use crate::i18n::{Key, key};
use crate::phrases::day_words;
use crate::platform::{clipboard, downloads, printing};
use crate::report::{CHAPTERS, Report};

/// The report.
#[component]
pub fn ReportPage() -> Html {
    let (snapshot, assessment, today) = (use_snapshot(), use_assessment(), use_platform().today);
    let printed = use_node_ref();
    // What came of the last thing that was done.
    let said = use_state(|| None::<Key>);
    let text = |key: Key| snapshot.text(key);
    let report = Report::for_all(&snapshot, today);
    let title = report.title(key::REPORT_TITLE_OF, key::REPORT_TITLE);
    let on_print = {
        let (said, printed) = (said.clone(), printed.clone());
        let above = [&title, "  ·  ", &day_words(&snapshot, today)].concat();
        let below = report.edition();
        Callback::from(move |_: MouseEvent| {
            said.set(None);
            if let Some(part) = printed.cast::<Element>() {
                // A browser that does not print says so itself.
                let _ = printing::print(&part, &above, &below);
            }
        })
    };
    let on_copy = {
        let (snapshot, said) = (snapshot.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            said.set(None);
            let copied = clipboard::write(&FileKind::Markdown.write(&Report::for_all(&snapshot, today)));
            let said = said.clone();
            spawn_local(async move {
                said.set(Some(if copied.await.is_ok() { key::SHARE_COPIED } else { key::MEET_NOT_COPIED }));
            });
        })
    };
    let on_save = {
        let (snapshot, said) = (snapshot.clone(), said.clone());
        Callback::from(move |kind: FileKind| {
            let report = Report::for_all(&snapshot, today);
            let offered = downloads::offer(&kind.name(&report), kind.media(), &kind.write(&report));
            said.set(offered.ok().map(|()| key::SHARE_SAVED));
        })
    };
    let chapters = (0..CHAPTERS).map(|n| html! { <Deferred key={n}><Chapter {n} /></Deferred> });
    html! {
        <>
            <div class="report-ways no-print">
                <div class="row">
                    <button type="button" class="button button-main" part="button" onclick={on_print}>{ text(key::REPORT_PRINT) }</button>
                    <button type="button" class="button" part="button" onclick={on_copy}>{ text(key::REPORT_COPY) }</button>
                    <button type="button" class="link" onclick={assessment.on_go(View::Results)}>{ text(key::MEET_TO_RESULTS) }</button>
                </div>
                <details class="opens">
                    <summary>{ text(key::REPORT_FILES) }</summary>
                    { files(&report, &on_save) }
                    <p class="small">{ text(key::REPORT_FILES_ABOUT) }</p>
                </details>
                <p class="small" role="status">{ said.map(|said| keyed(text(said))) }</p>
            </div>
            <article ref={printed} class="report">
                <h2 class="title" part="title" tabindex="-1">{ keyed(title) }</h2>
                { for chapters }
            </article>
        </>
    }
}

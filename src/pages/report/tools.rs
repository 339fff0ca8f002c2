//! What can be done with the report: print it, copy it as ten lines, keep it as a file; and what goes in.

use std::rc::Rc;

use engine::state::View;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::files::{FileKind, files};
use super::goes_in::{NoLink, goes_in, said};
use super::use_print::use_print;
use crate::components::{Offered, OfferedFile, keyed};
use crate::hooks::{use_assessment, use_draft, use_focus, use_link_address, use_platform, use_snapshot};
use crate::i18n::{Key, key};
use crate::platform::clipboard;
use crate::report::{GoesIn, Report, TenLines};
use crate::snapshot::Snapshot;

/// Properties of [`Tools`].
#[derive(Clone, PartialEq, Properties)]
pub struct ToolsProps {
    /// The moment, with what goes in.
    pub taken: Rc<Snapshot>,
    /// What is printed.
    pub printed: NodeRef,
}

/// What is unfolded below the buttons.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Panel {
    Files,
    GoesIn,
}

/// The head of the page.
#[component]
pub fn Tools(ToolsProps { taken, printed }: &ToolsProps) -> Html {
    let (snapshot, assessment, today) = (use_snapshot(), use_assessment(), use_platform().today);
    let focus = use_focus();
    let (ticked, no_link, to) = (use_draft::<GoesIn>(), use_draft::<NoLink>(), use_link_address());
    let panel = use_state(|| None::<Panel>);
    // What came of the last thing that was done.
    let (came, offered) = (use_state(|| None::<Key>), use_state(|| None::<Offered>));
    let text = |key: Key| snapshot.text(key);
    let report = Report::for_all(taken, today);
    let print = use_print(&report, printed, {
        let came = came.clone();
        Callback::from(move |()| came.set(Some(key::REPORT_NOT_PRINTED)))
    });
    let link = (!no_link.0).then(|| report.link_to_all().map_or_else(String::new, |link| to.of(&link)));
    let ten_lines = report.ten_lines(&TenLines { standing: true, steps: true, link });
    let on_copy = {
        let (came, offered, ten_lines) = (came.clone(), offered.clone(), ten_lines.clone());
        Callback::from(move |_: MouseEvent| {
            came.set(None);
            offered.set(None);
            let (copied, came) = (clipboard::write(&ten_lines, focus.frame().cast()), came.clone());
            spawn_local(async move {
                came.set(Some(if copied.await.is_ok() { key::REPORT_TEN_COPIED } else { key::MEET_NOT_COPIED }));
            });
        })
    };
    let on_save = {
        let (came, offered, taken, with_appendix) = (came.clone(), offered.clone(), Rc::clone(taken), ticked.appendix);
        Callback::from(move |kind: FileKind| {
            let report = Report::for_all(&taken, today);
            came.set(None);
            offered.set(Some(Offered::file(&kind.name(&report), kind.media(), kind.write(&report, with_appendix))));
        })
    };
    let opens = |which: Panel, word: Key, id: &'static str| {
        let is_open = *panel == Some(which);
        let onclick = {
            let panel = panel.clone();
            Callback::from(move |_: MouseEvent| panel.set((!is_open).then_some(which)))
        };
        let expanded = if is_open { "true" } else { "false" };
        html! { <button type="button" class="link" aria-expanded={expanded} aria-controls={is_open.then_some(id)} {onclick}>{ text(word) }</button> }
    };
    html! {
        <div class="report-tools no-print">
            <div class="page-head">
                <div class="row"><button type="button" class="link" onclick={assessment.on_go(View::Results)}>{ text(key::MEET_TO_RESULTS) }</button></div>
                <h2 class="title" part="title" tabindex="-1">{ text(key::REPORT_TITLE) }</h2>
                <p class="lead">{ text(key::REPORT_LEAD) }{ " " }{ keyed(text(said(*ticked))) }</p>
            </div>
            <div class="row">
                <button type="button" class="button button-main" part="button" onclick={print}>{ text(key::REPORT_PRINT) }</button>
                <button type="button" class="button" part="button" onclick={on_copy}>{ text(key::REPORT_TEN) }</button>
                { opens(Panel::Files, key::REPORT_FILES, "report-files") }
                { opens(Panel::GoesIn, key::REPORT_GOES_IN, "report-goes-in") }
            </div>
            <p class="small report-said" role="status">{ came.map(|came| keyed(text(came))) }</p>
            if *panel == Some(Panel::Files) {
                <div class="report-panel" id="report-files">
                    { files(&report, &on_save) }
                    <OfferedFile file={(*offered).clone()} />
                    <p class="small">{ text(key::REPORT_FILES_ABOUT) }</p>
                </div>
            }
            if *panel == Some(Panel::GoesIn) { { goes_in(&snapshot, &ticked, &no_link, &ten_lines) } }
        </div>
    }
}

//! A chapter of the report, with its pictures.

use yew::prelude::*;

use crate::components::charts::scale;
use crate::components::{Board, Perspective, document_blocks, jobs_chart};
use crate::hooks::{use_assessment, use_platform, use_snapshot};
use crate::phrases::{jobs_finding, jobs_words, readiness_words};
use crate::report::{Chart, Document, Report, before};

/// Properties of [`Chapter`].
#[derive(Clone, PartialEq, Properties)]
pub struct ChapterProps {
    /// Which one.
    pub n: usize,
}

/// A chapter.
#[component]
pub fn Chapter(&ChapterProps { n }: &ChapterProps) -> Html {
    let (snapshot, assessment, today) = (use_snapshot(), use_assessment(), use_platform().today);
    let mut document = Document::new(String::new());
    Report::for_all(&snapshot, today).chapter(n, &mut document);
    let picture = |chart: Chart| match chart {
        Chart::Readiness => scale(snapshot.figures.overall, true, &readiness_words(&snapshot)),
        Chart::Jobs => {
            let label = jobs_words(&snapshot, &jobs_finding(&snapshot));
            jobs_chart(&snapshot, &label, &before(&snapshot, &assessment.past()))
        }
        Chart::Board => html! { <Board snapshot={snapshot.clone()} perspective={Perspective::Group} /> },
    };
    document_blocks(&snapshot, &document.blocks, &picture)
}

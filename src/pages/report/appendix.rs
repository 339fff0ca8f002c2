//! A chapter of the appendix.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::document_blocks;
use crate::hooks::use_platform;
use crate::report::{Document, Report};
use crate::snapshot::Snapshot;

/// Properties of [`Chapter`].
#[derive(Clone, PartialEq, Properties)]
pub struct ChapterProps {
    /// Which one.
    pub n: usize,
    /// The moment, with what goes in.
    pub taken: Rc<Snapshot>,
}

/// A chapter.
#[component]
pub fn Chapter(props: &ChapterProps) -> Html {
    let (taken, today) = (&props.taken, use_platform().today);
    let mut document = Document::new(String::new());
    Report::for_all(taken, today).chapter(props.n, &mut document);
    document_blocks(taken, &document.blocks)
}

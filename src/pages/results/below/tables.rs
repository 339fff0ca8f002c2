//! Pictures' figures as tables, drawn on demand.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::{Unfold, table};
use crate::hooks::use_snapshot;
use crate::i18n::key;
use crate::report::{Block, Names, Report};
use crate::snapshot::Snapshot;

/// A picture's figures as a table, folded away.
pub fn as_table(snapshot: &Snapshot, table: Html) -> Html {
    html! { <Unfold summary={snapshot.text(key::CHART_TABLE)}>{ table }</Unfold> }
}

/// A table of a report.
pub fn drawn(snapshot: &Snapshot, block: &Block) -> Html {
    match block {
        Block::Table { heads, rows, columns } => table(snapshot, heads, rows, columns),
        _ => html! {},
    }
}

/// What the board says, as a table.
#[component]
pub fn BoardTable() -> Html {
    let snapshot = use_snapshot();
    drawn(&snapshot, &Report::named(&snapshot, Rc::default()).board())
}

/// The cuts through the statements as a table.
#[component]
pub fn CutsTable() -> Html {
    let snapshot = use_snapshot();
    drawn(&snapshot, &Report::named(&snapshot, Rc::default()).cuts())
}

/// Properties of [`VoicesTable`].
#[derive(Clone, PartialEq, Properties)]
pub struct VoicesTableProps {
    /// What people are called.
    pub names: Rc<Names>,
}

/// Every role with who holds it and how much of it is said, as a table.
#[component]
pub fn VoicesTable(props: &VoicesTableProps) -> Html {
    let snapshot = use_snapshot();
    drawn(&snapshot, &Report::named(&snapshot, Rc::clone(&props.names)).voices())
}

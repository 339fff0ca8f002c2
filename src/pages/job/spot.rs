//! Where am I: the board, very small.

use engine::group::Answer;
use engine::state::Cell;
use yew::prelude::*;

use crate::snapshot::Snapshot;

/// Where the columns begin, and how wide they are.
const COLUMNS: [(&str, &str); 3] = [("0", "56"), ("62", "32"), ("100", "32")];

/// The picture.
pub fn spot(snapshot: &Snapshot, here: Cell) -> Html {
    let has_answers =
        |cell: Cell| cell.items(snapshot.q).iter().any(|item| snapshot.state.my_answer(*item) != Answer::Nothing);
    let place = |(n, cell): (usize, Cell)| {
        // Rows of three; below them the whole-journey cells, which leave the first column free.
        let n = if matches!(cell, Cell::Whole(_)) { n + 1 } else { n };
        let (row, (x, width)) = (n / COLUMNS.len(), COLUMNS[n % COLUMNS.len()]);
        let class = match cell {
            cell if cell == here => "spot-here",
            cell if has_answers(cell) => "spot-has",
            _ => "spot-open",
        };
        html! { <rect {class} {x} y={(row * 19).to_string()} {width} height="15" rx="3" /> }
    };
    html! {
        <svg class="spot" viewBox="0 0 132 92" aria-hidden="true">{ for Cell::all().into_iter().enumerate().map(place) }</svg>
    }
}

//! The names of pages in records.

use engine::group::Node;
use engine::questionnaire::JobId;
use engine::state::{Cell, View};

/// The pages that are no cell. A name that was ever stored stays, beside the page it leads to by now.
const PAGES: [(&str, View); 10] = [
    ("start", View::Start),
    ("board", View::Board),
    ("results", View::Results),
    ("scoring", View::Scoring),
    ("you", View::You),
    ("people", View::People),
    ("share", View::Share),
    ("join", View::Join),
    ("meet", View::Meet),
    ("report", View::Report),
];

/// The name of a page; the board's for one that nobody comes back to.
pub fn name(view: View) -> String {
    match view {
        View::Cell(Cell::Node(node)) => node.name(),
        View::Cell(Cell::Whole(job)) => job.id().to_owned(),
        page => PAGES.iter().find(|(_, known)| *known == page).map_or("board", |(name, _)| name).to_owned(),
    }
}

/// The page of that name; the board for one that is not known, which all pages can be reached from.
pub fn of(name: &str) -> View {
    if let Some((_, page)) = PAGES.iter().find(|(known, _)| *known == name) {
        return *page;
    }
    let whole = || JobId::from_id(name).filter(|job| !job.is_sequential()).map(Cell::Whole);
    Node::from_name(name).map(Cell::Node).or_else(whole).map_or(View::Board, View::Cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_a_name_and_every_name_a_page() {
        let cells = Node::all().map(Cell::Node).chain([JobId::Validation, JobId::ConsensusCreation].map(Cell::Whole));
        for page in PAGES.into_iter().map(|(_, page)| page).chain(cells.map(View::Cell)) {
            assert_eq!(of(&name(page)), page);
        }
        assert_eq!(of(&name(View::Contact)), View::Board);
        for gone in ["", "journey", "problem_identification", "D:", "D:validation"] {
            assert_eq!(of(gone), View::Board, "{gone}");
        }
    }
}

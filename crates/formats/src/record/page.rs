//! The names of pages in records.

use engine::group::Node;
use engine::questionnaire::JobId;
use engine::state::{Cell, View};

/// The pages that are no cell. A name that was ever stored stays, beside the page it leads to by now.
const PAGES: [(&str, View); 14] = [
    ("start", View::Start),
    ("board", View::Board),
    ("results", View::Results),
    ("scoring", View::Scoring),
    ("you", View::You),
    ("people", View::Group),
    ("share", View::Share),
    ("join", View::Join),
    ("meet", View::Meeting),
    ("report", View::Report),
    ("end", View::End),
    ("plan", View::Plan),
    ("invite", View::Invite),
    ("delete", View::Delete),
];

/// The name of a page; the board's for one that nobody comes back to.
pub fn name(view: View) -> String {
    match view {
        View::Run(Cell::Node(node)) => node.name(),
        View::Run(Cell::Whole(job)) => job.id().to_owned(),
        page => PAGES.iter().find(|(_, known)| *known == page).map_or("board", |(name, _)| name).to_owned(),
    }
}

/// The page of that name; the board for one that is not known, which all pages can be reached from.
pub fn of(name: &str) -> View {
    if let Some((_, page)) = PAGES.iter().find(|(known, _)| *known == name) {
        return *page;
    }
    let whole = || JobId::from_id(name).filter(|job| !job.is_sequential()).map(Cell::Whole);
    Node::from_name(name).map(Cell::Node).or_else(whole).map_or(View::Board, View::Run)
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::group::Kind;

    #[test]
    fn a_name_that_was_ever_stored_leads_to_its_page() {
        let node = |kind, job| View::Run(Cell::Node(Node { kind, job }));
        let stored = [
            ("start", View::Start),
            ("board", View::Board),
            ("results", View::Results),
            ("scoring", View::Scoring),
            ("you", View::You),
            ("people", View::Group),
            ("share", View::Share),
            ("join", View::Join),
            ("meet", View::Meeting),
            ("report", View::Report),
            ("end", View::End),
            ("plan", View::Plan),
            ("invite", View::Invite),
            ("delete", View::Delete),
            ("D:problem_identification", node(Kind::Done, JobId::ProblemIdentification)),
            ("V:solution_exploration", node(Kind::Check, JobId::SolutionExploration)),
            ("C:supplier_selection", node(Kind::Agree, JobId::SupplierSelection)),
            ("validation", View::Run(Cell::Whole(JobId::Validation))),
            ("consensus_creation", View::Run(Cell::Whole(JobId::ConsensusCreation))),
        ];
        for (stored, page) in stored {
            assert_eq!((of(stored), name(page).as_str()), (page, stored));
        }
        assert_eq!(name(View::Contact), "board");
        for gone in ["", "journey", "problem_identification", "D:", "D:validation"] {
            assert_eq!(of(gone), View::Board, "{gone}");
        }
    }
}

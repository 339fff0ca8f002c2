//! Silence is never a figure, a level or a 0: what nobody has given a level to is not yet known, in every table too.

use buying_readiness::questionnaire::core;
use engine::group::{Answer, Kind, Node};
use engine::questionnaire::JobId;
use engine::state::{State, View};

use super::{HalfDone, at, props, rendered, text};

/// The statement that says whether the choice of a supplier is checked.
fn checked() -> usize {
    let node = Node { kind: Kind::Check, job: JobId::SupplierSelection };
    node.items(core()).next().expect("a statement")
}

/// Seven who have answered everything, but that whoever is asked about the claims of the supplier does not know.
fn unsure_of_one(view: View) -> State {
    let mut state = at("low", view);
    for person in &mut state.group.people {
        if person.answer(checked()) != Answer::Nothing {
            person.say(checked(), Answer::DontKnow, 0);
        }
    }
    state
}

async fn lines(state: State) -> Vec<String> {
    text::lines(&rendered("silence", props(state, HalfDone::Nothing)).await)
}

/// The rows of tables that begin with these words, as cells.
fn rows(lines: &[String], head: &str) -> Vec<Vec<String>> {
    let cells = |line: &String| line.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    lines.iter().map(cells).filter(|cells| cells.len() > 1 && cells[0] == head).collect()
}

#[tokio::test]
async fn a_statement_without_a_level_has_none_in_the_tables_of_the_results() {
    let (lines, statement) = (lines(unsure_of_one(View::Results)).await, &core().items[checked()]);
    let target = core().level_names[usize::from(statement.target)].to_string();
    let found = rows(&lines, &statement.text);
    // Among the jobs, on the board and among the cuts.
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found.iter().all(|row| row[1..] == ["not yet known", &target, "–"]), "{found:?}");
    let says = |text: &str| lines.iter().any(|line| line.contains(text));
    assert!(says("What is not yet known adds nothing to it until somebody gives a level."));
    assert!(says("Checked –"), "{}", lines.join("\n"));
}

#[tokio::test]
async fn a_cell_without_a_level_has_no_figure_on_the_board_as_a_table() {
    for view in [View::Results, View::Report] {
        let lines = lines(unsure_of_one(view)).await;
        let found = rows(&lines, &core().job(JobId::SupplierSelection).label);
        let board: Vec<_> = found.iter().filter(|row| row.len() == 5).collect();
        let [row] = board[..] else { panic!("one row of the board: {found:?}") };
        assert_eq!(row[3], "–", "{row:?}");
        assert!(row[2].parse::<u8>().is_ok() && row[4].parse::<u8>().is_ok(), "the others have theirs: {row:?}");
    }
}

#[tokio::test]
async fn a_report_says_that_it_is_not_known_and_who_does_not_know() {
    let (lines, statement) = (lines(unsure_of_one(View::Report)).await, &core().items[checked()]);
    let found = rows(&lines, &statement.text);
    let [row] = &found[..] else { panic!("one row: {found:?}") };
    assert_eq!(row[1], "not yet known");
    assert!(row[3].starts_with("I don't know: "), "{row:?}");
}

#[tokio::test]
async fn where_nobody_knows_anything_no_table_and_no_cut_has_a_level_or_a_figure() {
    let lines = lines(at("unsure", View::Results)).await;
    for content in &core().items {
        let found = rows(&lines, &content.text);
        assert!(!found.is_empty() && found.iter().all(|row| row[1] == "not yet known" && row[3] == "–"), "{found:?}");
    }
    // Who said what to one makes no figure either.
    let says = |text: &str| lines.iter().any(|line| line.contains(text));
    assert!(says("Nobody asked has given a level.") && !says("of 100."), "{}", lines.join("\n"));
    for lens in &core().lenses {
        let figures: Vec<_> = lines.iter().filter(|line| **line == format!("{} 0", lens.label)).collect();
        assert!(figures.is_empty(), "{figures:?}");
    }
}

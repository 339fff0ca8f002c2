//! Silence is never a figure, a level or a 0, in files as little as on screens.

use buying_readiness::questionnaire::core;
use buying_readiness::report::{Report, csv, markdown};
use engine::group::Answer;

use super::{day, rows, samples, told};

#[test]
fn what_nobody_gave_a_level_to_has_none_in_any_file() {
    let item = core().item_by_id("V-SS").expect("an item");
    let mut state = samples::state("low");
    for person in &mut state.group.people {
        if person.answer(item) != Answer::Nothing {
            person.say(item, Answer::DontKnow, 0);
        }
    }
    let told = told(&state);
    let report = Report::for_all(&told, day());
    let table = rows(&csv::items(&report));
    let row = &table[item + 1];
    let cell = |head: &str| &*row[table[0].iter().position(|one| one == head).expect("a column")];
    assert_eq!(cell("Counts as"), "not yet known");
    // What a spreadsheet would count with is empty.
    for head in ["Level (0 to 4)", "Figure", "At least", "At most"] {
        assert_eq!(cell(head), "", "{head}: {row:?}");
    }
    assert!(cell("Missing answers").parse::<u8>().is_ok_and(|missing| missing > 0), "who is missing is known");
    let text = markdown::write(&report.document(true));
    let begin = format!("| {} |", core().items[item].text);
    let lines: Vec<&str> = text.lines().filter(|line| line.starts_with(&begin)).collect();
    assert!(!lines.is_empty() && lines.iter().all(|line| line.contains("| not yet known | Proven |")), "{lines:?}");
}

//! The figures as a Markdown table, and its place in the README.

use std::fmt::Write as _;

use super::figures::{Figure, Goal, Row, Seen, ratio};

const BEGIN: &str = "<!-- made by cargo xtask bench --write -->\n";
const END: &str = "<!-- end -->";

/// The table with what it is about above and the goals below.
pub fn of(seen: &Seen, survey: &str) -> String {
    let Seen { day, browser, conditions, runs, rows } = seen;
    let runs = if *runs == 1 { "one run".to_owned() } else { format!("the median of {runs} runs") };
    let mut table =
        format!("{day}, {browser}, {conditions}.\nHere: {runs}; in brackets, how many times the plain page's.\n\n");
    let _ = writeln!(table, "| | plain page | ours | SurveyJS {survey} |\n| --- | --: | --: | --: |");
    for row in rows {
        table += &line(row);
    }
    table.push('\n');
    for Goal { wanted, found, holds } in seen.goals() {
        let _ = writeln!(table, "- {wanted}: {found}, {}.", if holds { "holds" } else { "**does not hold**" });
    }
    table
}

fn line(row: &Row) -> String {
    let Row { figure, plain, ours, surveyjs } = *row;
    let beside = |value: f64| {
        let times = ratio(value, plain).map_or_else(String::new, |times| format!(" ({times:.2})"));
        shown(figure, value) + &times
    };
    format!("| {} | {} | {} | {} |\n", name(figure), shown(figure, plain), beside(ours), beside(surveyjs))
}

fn name(figure: Figure) -> &'static str {
    match figure {
        Figure::FirstPaint => "first paint",
        Figure::FirstContent => "first contentful paint",
        Figure::Control => "first control usable",
        Figure::Statement => "first statement answerable",
        Figure::Press => "click to paint, median of the answers",
        Figure::WorstPress => "click to paint, worst of the answers",
        Figure::Bytes => "over the wire, to the first statement",
        Figure::AllBytes => "over the wire, with all that is fetched while answering",
        Figure::Memory => "JavaScript heap and Wasm memory",
        Figure::Shift => "layout shift while it loads",
    }
}

fn shown(figure: Figure, value: f64) -> String {
    match figure {
        Figure::Bytes | Figure::AllBytes => format!("{:.1} kB", value / 1e3),
        Figure::Memory => format!("{:.1} MB", value / 1e6),
        Figure::Shift => format!("{value:.3}").replace("0.000", "0"),
        _ => format!("{value:.0} ms"),
    }
}

/// A document with the table in its place, if it has one.
pub fn put_into(document: &str, table: &str) -> Option<String> {
    let (before, rest) = document.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some([before, BEGIN, "\n", table, "\n", END, after].concat())
}

#[cfg(test)]
mod tests {
    use super::super::figures::tests::seen;
    use super::*;

    #[test]
    fn a_table_says_what_was_seen_and_whether_it_is_enough() {
        let table = of(&seen(150.0, 300.0), "2.5");
        for line in [
            "2026-01-31, Chrome/1.2, a slow phone.",
            "Here: the median of 3 runs; in brackets, how many times the plain page's.",
            "| | plain page | ours | SurveyJS 2.5 |",
            "| first control usable | 100 ms | 150 ms (1.50) | 300 ms (3.00) |",
            "| over the wire, to the first statement | 0.1 kB | 0.1 kB (1.50) | 0.3 kB (3.00) |",
            "| layout shift while it loads | 0 | 0 | 0 |",
            "- First control usable at most 1.5 times as late as on the plain page: 1.50 times, holds.",
            "- Click to paint 50 ms at worst: 450 ms, **does not hold**.",
        ] {
            assert!(table.lines().any(|found| found == line), "{line} in:\n{table}");
        }
    }

    #[test]
    fn it_takes_the_place_of_the_one_before() {
        let document = |table: &str| format!("# A\n\n{BEGIN}\n{table}\n{END}\n\nB\n");
        assert_eq!(put_into(&document("old\n"), "new\n"), Some(document("new\n")));
        assert_eq!(put_into(&document(""), "new\n"), Some(document("new\n")));
        assert_eq!(put_into("# A\n", "new\n"), None);
    }
}

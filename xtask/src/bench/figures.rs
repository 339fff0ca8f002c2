//! The figures of the pages side by side, and the goals.

use serde_json::Value;

/// What was seen, as `tests/pages/bench.rs` writes it: every run of every page.
pub struct Seen {
    pub day: String,
    pub browser: String,
    pub conditions: String,
    pub runs: usize,
    pub rows: Vec<Row>,
}

/// A figure of the three pages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    pub figure: Figure,
    pub plain: f64,
    pub ours: f64,
    pub surveyjs: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    FirstPaint,
    FirstContent,
    Control,
    Statement,
    Press,
    WorstPress,
    Bytes,
    AllBytes,
    Memory,
    Shift,
}

impl Figure {
    /// All, as they stand in the table.
    pub const ALL: [Figure; 10] = [
        Figure::FirstPaint,
        Figure::FirstContent,
        Figure::Control,
        Figure::Statement,
        Figure::Press,
        Figure::WorstPress,
        Figure::Bytes,
        Figure::AllBytes,
        Figure::Memory,
        Figure::Shift,
    ];

    /// What a run of a page says of it.
    fn of_run(self, run: &Value) -> Option<f64> {
        let number = |name: &str| run[name].as_f64();
        let presses = || run["presses"].as_array()?.iter().map(Value::as_f64).collect::<Option<Vec<_>>>();
        match self {
            Figure::FirstPaint => number("paint"),
            Figure::FirstContent => number("content"),
            Figure::Control => number("control"),
            Figure::Statement => number("statement"),
            Figure::Press => median(presses()?),
            Figure::WorstPress => largest(presses()?),
            Figure::Bytes => number("bytes"),
            Figure::AllBytes => number("all_bytes"),
            Figure::Memory => number("memory"),
            Figure::Shift => number("shift"),
        }
    }

    /// What all runs of a page say of it: the middle one, but nothing may ever shift.
    fn of_runs(self, runs: &[Value]) -> Option<f64> {
        let all = runs.iter().map(|run| self.of_run(run)).collect::<Option<Vec<_>>>()?;
        if self == Figure::Shift { largest(all) } else { median(all) }
    }
}

impl Seen {
    /// One sentence if anything is missing.
    pub fn read(seen: &Value) -> Result<Seen, String> {
        let text = |name: &str| seen[name].as_str().map(str::to_owned).ok_or(format!("The bench saw no {name}."));
        let runs = |page: &str| seen["pages"][page].as_array().ok_or(format!("The bench saw no page {page}."));
        let of = |figure: Figure, page: &str| {
            figure.of_runs(runs(page)?).ok_or(format!("A run of the page {page} has no {figure:?}."))
        };
        let row = |figure: Figure| {
            let (plain, ours, surveyjs) = (of(figure, "plain")?, of(figure, "ours")?, of(figure, "surveyjs")?);
            Ok(Row { figure, plain, ours, surveyjs })
        };
        Ok(Seen {
            day: text("day")?,
            browser: text("browser")?,
            conditions: text("conditions")?,
            runs: runs("ours")?.len(),
            rows: Figure::ALL.into_iter().map(row).collect::<Result<_, String>>()?,
        })
    }

    /// What we want, and whether it is so.
    pub fn goals(&self) -> Vec<Goal> {
        self.rows.iter().filter_map(Row::goal).collect()
    }
}

/// A goal, in how far it is reached, and whether that is enough.
#[derive(Debug, PartialEq, Eq)]
pub struct Goal {
    pub wanted: &'static str,
    pub found: String,
    pub holds: bool,
}

impl Row {
    /// What is wanted of our page.
    fn goal(&self) -> Option<Goal> {
        const FRAME: f64 = 16.7;
        let Row { plain, ours, surveyjs, .. } = *self;
        let goal = |wanted, found, holds| Some(Goal { wanted, found, holds });
        match self.figure {
            Figure::Control => {
                let times = ours / plain;
                goal(
                    "First control usable at most 1.5 times as late as on the plain page",
                    format!("{times:.2} times"),
                    times <= 1.5,
                )
            }
            Figure::Statement => {
                let times = surveyjs / ours;
                goal(
                    "First statement answerable at least 1.5 times as soon as in SurveyJS",
                    format!("{times:.2} times"),
                    times >= 1.5,
                )
            }
            Figure::Press => {
                let more = ours - plain;
                goal(
                    "Click to paint within a frame (16.7 ms) of the plain page in the median",
                    format!("{more:+.0} ms"),
                    more <= FRAME,
                )
            }
            Figure::WorstPress => goal("Click to paint 50 ms at worst", format!("{ours:.0} ms"), ours <= 50.0),
            Figure::Shift => goal("No layout shift", format!("{ours:.3}"), ours == 0.0),
            _ => None,
        }
    }
}

/// How many times one is the other; nothing where the other is nothing.
pub fn ratio(one: f64, other: f64) -> Option<f64> {
    (other > 0.0).then(|| one / other)
}

/// The middle one, or between the two in the middle.
fn median(mut all: Vec<f64>) -> Option<f64> {
    all.sort_by(f64::total_cmp);
    let (low, high) = (all.get(all.len().checked_sub(1)? / 2)?, all.get(all.len() / 2)?);
    Some(f64::midpoint(*low, *high))
}

fn largest(all: Vec<f64>) -> Option<f64> {
    all.into_iter().max_by(f64::total_cmp)
}

#[cfg(test)]
pub mod tests {
    use serde_json::json;

    use super::*;

    /// A run in which everything takes this long.
    fn run(time: f64) -> Value {
        let mut run = json!({ "presses": [time, 3.0 * time, 2.0 * time], "shift": 0 });
        for name in ["paint", "content", "control", "statement", "bytes", "all_bytes", "memory"] {
            run[name] = json!(time);
        }
        run
    }

    /// Runs of 100 of the plain page, and of so much of ours and `SurveyJS`.
    pub fn seen(ours: f64, surveyjs: f64) -> Seen {
        let of = |time: f64| json!([run(time), run(time + 1.0), run(time - 3.0)]);
        let pages = json!({ "plain": of(100.0), "ours": of(ours), "surveyjs": of(surveyjs) });
        let about = ("2026-01-31", "Chrome/1.2", "a slow phone");
        Seen::read(&json!({ "day": about.0, "browser": about.1, "conditions": about.2, "pages": pages }))
            .expect("all is there")
    }

    #[test]
    fn medians_are_in_the_middle() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![3.0]), Some(3.0));
        assert_eq!(median(vec![9.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(vec![4.0, 1.0, 9.0, 2.0]), Some(3.0));
        assert_eq!(largest(vec![4.0, 9.0, 2.0]), Some(9.0));
    }

    #[test]
    fn nothing_is_so_many_times_nothing() {
        assert_eq!(ratio(3.0, 2.0), Some(1.5));
        assert_eq!(ratio(0.0, 0.0), None);
    }

    #[test]
    fn rows_are_the_middle_of_the_runs() {
        let seen = seen(150.0, 300.0);
        assert_eq!((seen.runs, seen.rows.len()), (3, Figure::ALL.len()));
        let row = |figure| *seen.rows.iter().find(|row| row.figure == figure).expect("it is there");
        assert_eq!(row(Figure::Control), Row { figure: Figure::Control, plain: 100.0, ours: 150.0, surveyjs: 300.0 });
        // The middle of three presses, and the longest.
        assert_eq!((row(Figure::Press).ours, row(Figure::WorstPress).ours), (300.0, 450.0));
    }

    #[test]
    fn a_shift_in_one_run_is_a_shift() {
        let mut runs = vec![run(1.0), run(1.0), run(1.0)];
        runs[1]["shift"] = json!(0.25);
        assert_eq!(Figure::Shift.of_runs(&runs), Some(0.25));
    }

    #[test]
    fn what_is_missing_is_told() {
        let mut run = run(1.0);
        run["presses"] = json!([1.0, null]);
        assert_eq!(Figure::Press.of_runs(&[run.clone()]), None);
        let error = Seen::read(&json!({ "pages": { "plain": [run] } })).err();
        assert_eq!(error.as_deref(), Some("The bench saw no day."));
    }

    #[test]
    fn goals_hold_up_to_their_edge_and_not_beyond() {
        let row = |figure, plain, ours, surveyjs| Row { figure, plain, ours, surveyjs };
        let holds = |row: Row| row.goal().expect("a goal").holds;
        assert!(holds(row(Figure::Control, 400.0, 600.0, 0.0)) && !holds(row(Figure::Control, 400.0, 601.0, 0.0)));
        assert!(holds(row(Figure::Statement, 0.0, 100.0, 150.0)) && !holds(row(Figure::Statement, 0.0, 101.0, 150.0)));
        assert!(holds(row(Figure::Press, 24.0, 40.0, 0.0)) && !holds(row(Figure::Press, 24.0, 41.0, 0.0)));
        assert!(holds(row(Figure::WorstPress, 0.0, 50.0, 0.0)) && !holds(row(Figure::WorstPress, 0.0, 51.0, 0.0)));
        assert!(holds(row(Figure::Shift, 0.0, 0.0, 0.5)) && !holds(row(Figure::Shift, 0.0, 0.001, 0.0)));
        assert_eq!(row(Figure::Bytes, 1.0, 1.0, 1.0).goal(), None);
        assert_eq!(seen(150.0, 300.0).goals().len(), 5);
    }
}

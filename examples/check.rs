//! A supplier's own questionnaire or material, checked: every error with its place, or what it is, what differs
//! from the core edition, and what may have been forgotten.
//!
//! ```text
//! cargo run --example check -- FILE.json [QUESTIONNAIRE.json]
//! ```
//!
//! Material is checked for the core edition, or for the questionnaire that is named behind it. A wrong file:
//! every error on the error stream, and exit code 2.

use std::process::ExitCode;
use std::rc::Rc;
use std::{env, fs};

use buying_readiness::questionnaire::core;
use buying_readiness::report::difference_words;
use buying_readiness::snapshot::Snapshot;
use engine::questionnaire::Questionnaire;
use engine::state::State;
use formats::{questionnaire, resources};

fn main() -> ExitCode {
    match run() {
        Ok(lines) => {
            for line in lines {
                println!("{line}");
            }
            ExitCode::SUCCESS
        }
        Err(problems) => {
            for problem in problems {
                eprintln!("{problem}");
            }
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<Vec<String>, Vec<String>> {
    let args: Vec<String> = env::args().skip(1).collect();
    let (path, behind) = match &args[..] {
        [path] => (path, None),
        [path, other] => (path, Some(other)),
        _ => return Err(vec!["usage: check FILE.json [QUESTIONNAIRE.json]".to_owned()]),
    };
    let text = read(path)?;
    if resources::is_one(&text) {
        let q = behind.map_or(Ok(core()), |other| own(other))?;
        let found = resources::read(&text, q).map_err(|all| placed(path, &all))?;
        return Ok(vec![format!("{path}: {} pieces of material of {}.", found.list.len(), found.supplier)]);
    }
    let q = own(path)?;
    let state = Rc::new(State::new(q));
    let shown = state.shown(q);
    let mut lines =
        vec![format!("{path}: {}, edition {}, {} statements, scoring {}.", q.id, q.edition, q.items.len(), q.scoring)];
    lines.extend(difference_words(&Snapshot::of(q, state, &shown)));
    lines.extend(questionnaire::gaps(q));
    Ok(lines)
}

fn own(path: &str) -> Result<&'static Questionnaire, Vec<String>> {
    let q = questionnaire::read(&read(path)?).map_err(|all| placed(path, &all))?;
    // For as long as the program runs.
    Ok(Box::leak(Box::new(q)))
}

fn read(path: &str) -> Result<String, Vec<String>> {
    let bytes = fs::read(path).map_err(|error| vec![format!("{path}: {error}")])?;
    String::from_utf8(bytes).map_err(|_| vec![format!("{path}: the file is not text in UTF-8")])
}

fn placed(path: &str, all: &[formats::Problem]) -> Vec<String> {
    all.iter().map(|problem| format!("{path}: {problem}")).collect()
}

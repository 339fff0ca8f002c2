//! Files broken by small edits, and what each of them gives: tables beside this file.

use serde_json::Value;

/// The core questionnaire's file as it stands.
pub const CORE: &str = include_str!("../../questionnaires/core.en.json");
const QUESTIONNAIRES: &str = include_str!("broken_questionnaires.txt");
const GROUPS: &str = include_str!("broken_groups.txt");

/// A broken file.
pub struct Broken {
    /// The edits, to name it.
    pub name: String,
    pub text: String,
    pub errors: Vec<String>,
    /// The heading it stands under in the table.
    pub heading: &'static str,
}

/// What the tables shorten.
const SHORT: [(&str, &str); 8] = [
    ("{roles}", "champion, economic_buyer, technical_buyer, end_user, legal_procurement, executive"),
    ("{jobs}", "{sequential}, validation, consensus_creation"),
    ("{sequential}", "problem_identification, solution_exploration, requirements_building, supplier_selection"),
    ("{lenses}", "progress, validation, consensus, change, information"),
    (
        "{file}",
        "$schema, format, id, edition, language, note, levels, dont_know, does_not_apply, roles, \
         jobs, lenses, efforts, dependencies, items",
    ),
    ("{item}", "id, job, about_job, lens, target, roles, text, question, topic, levels, why, next_step"),
    ("{answer}", "An answer is a level from 0 to 4, \"dk\", \"na\" or null."),
    ("{scoring}", "ab33ed825d65ccfd6d0b4e053d7294d6"),
];

/// The text with the first `from` after the first `anchor` made `to`.
pub fn edited(text: &str, anchor: &str, from: &str, to: &str) -> String {
    let start = text.find(anchor).unwrap_or_else(|| panic!("the file has no {anchor}"));
    let found = text[start..].find(from).unwrap_or_else(|| panic!("after {anchor} is no {from}"));
    let (before, rest) = text.split_at(start + found);
    format!("{before}{to}{}", &rest[from.len()..])
}

/// The core questionnaire without the words that a statement may lack.
pub fn bare_core() -> String {
    let mut file: Value = serde_json::from_str(CORE).expect("the file is JSON");
    for item in file["items"].as_array_mut().expect("a list") {
        let item = item.as_object_mut().expect("an item");
        let step = item["next_step"].as_object_mut().expect("a next step");
        step.remove("short").expect("a short step");
        item.remove("question").expect("a question");
        item.remove("topic").expect("a topic");
    }
    file.to_string()
}

/// The fields that reading knows in the object which the core questionnaire has behind an anchor, as it tells
/// whoever writes another one there.
pub fn known_fields(anchor: &str) -> Vec<String> {
    let text = edited(CORE, anchor, "{", "{ \"no field\": 1,");
    let problems = formats::questionnaire::read(&text).expect_err("a slip");
    let known = problems.iter().find_map(|problem| problem.sentence.split_once("Known are: ")).expect("a slip").1;
    known.trim_end_matches('.').split(", ").map(str::to_owned).collect()
}

/// The table of broken questionnaires.
pub fn questionnaires() -> Vec<Broken> {
    cases(QUESTIONNAIRES, CORE)
}

/// The table of broken group files, made from this one.
pub fn group_files(whole: &str) -> Vec<Broken> {
    cases(GROUPS, whole)
}

fn cases(table: &'static str, whole: &str) -> Vec<Broken> {
    let mut cases: Vec<Broken> = Vec::new();
    let mut heading = None;
    let mut in_edits = false;
    for line in table.lines() {
        if let Some(words) = line.strip_prefix("== ") {
            heading = Some(words);
        } else if let Some(edit) = line.strip_prefix("edit ") {
            let part = |part: &str| part.replace('∅', "").replace('⏎', "\n");
            let parts: Vec<String> = edit.split(" :: ").map(part).collect();
            let [anchor, from, to] = &parts[..] else { panic!("{line}") };
            // An edit after an error begins the next case.
            if !in_edits {
                let heading = heading.expect("a heading stands first");
                let (name, errors) = (String::new(), Vec::new());
                cases.push(Broken { name, text: whole.to_owned(), errors, heading });
            }
            in_edits = true;
            let case = cases.last_mut().expect("it was just pushed");
            case.text = edited(&case.text, anchor, from, to);
            case.name.push_str(edit);
            case.name.push_str("; ");
        } else if let Some(case) = cases.last_mut().filter(|_| line.starts_with("line ")) {
            in_edits = false;
            let long = SHORT.iter().fold(line.to_owned(), |line, (key, ids)| line.replace(key, ids));
            case.errors.push(long);
        }
    }
    cases
}

//! The core questionnaire's file, broken by small edits: see `broken.txt`.

/// The file as it stands.
pub const CORE: &str = include_str!("../../questionnaires/core.en.json");
const CASES: &str = include_str!("broken.txt");

/// A broken file.
pub struct Broken {
    /// The edits, to name it.
    pub name: String,
    pub text: String,
    pub errors: Vec<String>,
    /// The heading it stands under in the table.
    pub heading: &'static str,
}

/// The ids that complaints list.
const KNOWN: [(&str, &str); 6] = [
    (
        "{roles}",
        "champion, economic_buyer, technical_buyer, end_user, legal_procurement, executive",
    ),
    ("{jobs}", "{sequential}, validation, consensus_creation"),
    (
        "{sequential}",
        "problem_identification, solution_exploration, requirements_building, supplier_selection",
    ),
    ("{lenses}", "progress, validation, consensus, change, information"),
    (
        "{file}",
        "$schema, format, id, edition, language, note, levels, dont_know, does_not_apply, roles, \
         jobs, lenses, efforts, dependencies, items",
    ),
    ("{item}", "id, job, about_job, lens, target, roles, text, levels, why, next_step"),
];

/// The core file, with the first `from` after the first `anchor` in the text made `to`.
pub fn edited(text: &str, anchor: &str, from: &str, to: &str) -> String {
    let start = text.find(anchor).unwrap_or_else(|| panic!("the file has no {anchor}"));
    let found = text[start..].find(from).unwrap_or_else(|| panic!("after {anchor} is no {from}"));
    let (before, rest) = text.split_at(start + found);
    format!("{before}{to}{}", &rest[from.len()..])
}

/// All cases of the table.
pub fn broken() -> Vec<Broken> {
    let mut cases: Vec<Broken> = Vec::new();
    let mut heading = None;
    let mut in_case = false;
    for line in CASES.lines() {
        if let Some(words) = line.strip_prefix("== ") {
            heading = Some(words);
        } else if let Some(edit) = line.strip_prefix("edit ") {
            let parts: Vec<String> = edit
                .split(" :: ")
                .map(|part| if part == "∅" { String::new() } else { part.replace('⏎', "\n") })
                .collect();
            let [anchor, from, to] = &parts[..] else { panic!("{line}") };
            // An edit after an error begins the next case.
            if !in_case {
                let heading = heading.expect("a heading stands first");
                let (name, errors) = (String::new(), Vec::new());
                cases.push(Broken { name, text: CORE.to_owned(), errors, heading });
            }
            in_case = true;
            let case = cases.last_mut().expect("it was just pushed");
            case.text = edited(&case.text, anchor, from, to);
            case.name.push_str(edit);
            case.name.push_str("; ");
        } else if let Some(case) = cases.last_mut().filter(|_| line.starts_with("line ")) {
            in_case = false;
            let expanded = KNOWN.iter().fold(line.to_owned(), |l, (key, ids)| l.replace(key, ids));
            case.errors.push(expanded);
        }
    }
    cases
}

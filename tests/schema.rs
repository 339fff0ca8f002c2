//! The JSON Schema of questionnaires, held against the reader: the same fields, words and bounds, and
//! the same verdict on every file where a schema can see what is wrong.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::broken::{self, CORE, bare_core, edited, known_fields};
use engine::questionnaire::{JobId, LEVELS, MAX_ITEMS_PER_JOB, MAX_POINTS, MAX_ROLES, TOP_LEVEL};
use formats::questionnaire::read;
use jsonschema::Validator;
use serde_json::{Value, json};

const SCHEMA: &str = include_str!("../questionnaires/questionnaire.schema.json");

fn schema() -> Value {
    serde_json::from_str(SCHEMA).expect("the schema is JSON")
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema()).expect("the schema is one of this draft")
}

/// Whether a file passes.
fn passes(text: &str) -> bool {
    validator().is_valid(&serde_json::from_str(text).expect("the file is JSON"))
}

#[test]
fn it_is_a_schema() {
    assert!(jsonschema::draft202012::meta::is_valid(&schema()));
}

#[test]
fn it_knows_the_fields_that_reading_knows() {
    let schema = schema();
    for (of, anchor, optional) in [
        ("", "{", &["$schema", "note"][..]),
        ("/$defs/role", "\"roles\"", &[]),
        ("/$defs/job", "\"jobs\"", &[]),
        ("/$defs/lens", "\"lenses\"", &[]),
        ("/$defs/effort", "\"efforts\"", &[]),
        ("/$defs/item", "\"items\"", &["about_job", "question", "topic"]),
        ("/$defs/next_step", "\"next_step\"", &["short"]),
    ] {
        let known = known_fields(anchor);
        let object = schema.pointer(of).unwrap_or_else(|| panic!("no {of}"));
        let sorted = |mut list: Vec<String>| {
            list.sort();
            list
        };
        let properties = object["properties"].as_object().expect("properties");
        let properties = sorted(properties.keys().cloned().collect());
        assert_eq!(properties, sorted(known.clone()), "{of}");
        let required = object["required"].as_array().expect("required").iter();
        let required = sorted(required.map(|name| name.as_str().expect("a name").to_owned()).collect());
        let needed = known.iter().filter(|name| !optional.contains(&name.as_str()));
        assert_eq!(required, sorted(needed.cloned().collect()), "{of}");
        assert_eq!((&object["type"], &object["additionalProperties"]), (&json!("object"), &json!(false)));
    }
}

#[test]
fn it_knows_the_words_and_bounds_that_reading_knows() {
    let schema = schema();
    let at = |pointer: &str| schema.pointer(pointer).unwrap_or_else(|| panic!("no {pointer}"));
    let jobs = JobId::ALL.map(JobId::id);
    let sequential = JobId::SEQUENTIAL.map(JobId::id);
    for (pointer, value) in [
        ("/$defs/item/properties/job/enum", json!(jobs)),
        ("/$defs/job/properties/id/enum", json!(jobs)),
        ("/$defs/job/properties/kind/enum", json!(["sequential", "always_on"])),
        ("/$defs/sequential/enum", json!(sequential)),
        ("/$defs/item/if/properties/job/enum", json!(sequential)),
        ("/$defs/item/properties/target/minimum", json!(1)),
        ("/$defs/item/properties/target/maximum", json!(TOP_LEVEL)),
        ("/$defs/effort/properties/points/minimum", json!(1)),
        ("/$defs/effort/properties/points/maximum", json!(MAX_POINTS)),
        ("/$defs/five/minItems", json!(LEVELS)),
        ("/$defs/five/maxItems", json!(LEVELS)),
        ("/properties/roles/maxItems", json!(MAX_ROLES)),
        ("/properties/jobs/minItems", json!(jobs.len())),
    ] {
        assert_eq!(at(pointer), &value, "{pointer}");
    }
    let mut about = sequential.map(|job| json!(job)).to_vec();
    about.push(Value::Null);
    assert_eq!(at("/$defs/item/properties/about_job/enum"), &json!(about));
    for (n, job) in JobId::ALL.into_iter().enumerate() {
        let kind = if job.is_sequential() { "sequential" } else { "always_on" };
        let words = json!({ "id": { "const": job.id() }, "kind": { "const": kind } });
        assert_eq!(at(&format!("/properties/jobs/prefixItems/{n}/properties")), &words);
        let some = at(&format!("/properties/items/allOf/{n}"));
        assert_eq!(some["contains"]["properties"]["job"], json!({ "const": job.id() }));
        assert_eq!(some["maxContains"], json!(MAX_ITEMS_PER_JOB));
    }
}

#[test]
fn it_explains_every_field() {
    fn explained(path: &str, value: &Value) {
        for (name, of) in value["properties"].as_object().into_iter().flatten() {
            assert!(of["description"].is_string(), "{path}/{name} has no description");
        }
    }
    let schema = schema();
    explained("", &schema);
    for (name, of) in schema["$defs"].as_object().expect("definitions") {
        assert!(of["title"].is_string() && of["description"].is_string(), "{name}");
        explained(name, of);
    }
}

#[test]
fn whole_files_pass() {
    let named = edited(CORE, "{", "{", "{ \"$schema\": \"questionnaire.schema.json\",");
    let whole_journey = edited(CORE, "\"PI-1\"", "   \"about_job\": null,\n", "");
    let unnoted = edited(CORE, "{", CORE.lines().nth(5).expect("the note"), "");
    let one_topic_less = edited(CORE, "\"PI-1\"", "   \"topic\": \"the problem in one sentence\",\n", "");
    for text in [CORE, &named, &whole_journey, &unnoted, &one_topic_less, &bare_core()] {
        assert_eq!((passes(text), read(text).err()), (true, None));
    }
}

#[test]
fn broken_files_are_refused_where_a_schema_can_see_it() {
    let (mut seen, mut unseen) = (0, 0);
    for case in broken::questionnaires() {
        if case.heading.starts_with("A schema can see") {
            assert!(!passes(&case.text), "{}", case.name);
            seen += 1;
        } else if case.heading.starts_with("Only reading can see") {
            assert!(passes(&case.text), "{}", case.name);
            unseen += 1;
        }
    }
    assert!(seen > 35 && unseen > 10, "{seen} {unseen}");
}

#[test]
fn a_job_of_41_items_and_a_list_of_13_roles_are_refused() {
    for (room, more) in [(40 - 3, "items"), (12 - 6, "roles")] {
        let mut file: Value = serde_json::from_str(CORE).expect("the file is JSON");
        for n in 0..=room {
            assert!(validator().is_valid(&file), "{n} more {more}");
            let mut another = file[more][0].clone();
            another["id"] = json!(format!("more-{n}"));
            file[more].as_array_mut().expect("a list").push(another);
        }
        assert!(!validator().is_valid(&file), "too many {more}");
    }
}

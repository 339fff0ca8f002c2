//! The JSON Schema of questionnaires, held against the reader: the same fields, words and bounds, and
//! the same verdict on every file where a schema can see what is wrong.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::broken::{self, CORE, edited};
use buying_readiness::questionnaire::{JobId, LEVELS, MAX_ITEMS_PER_JOB, MAX_POINTS, MAX_ROLES, TOP_LEVEL, fields, read};
use serde_json::{Value, json};

const SCHEMA: &str = include_str!("../questionnaires/questionnaire.schema.json");

fn schema() -> Value {
    serde_json::from_str(SCHEMA).expect("the schema is JSON")
}

/// Whether a file passes.
fn passes(text: &str) -> bool {
    let value = serde_json::from_str(text).expect("the file is JSON");
    Judge(&schema()).passes(&schema(), &value)
}

/// As much of JSON Schema 2020-12 as this schema uses; it stops at any other keyword, so that none
/// is passed over. The field's own validators bring some fifty crates.
struct Judge<'a>(&'a Value);

impl Judge<'_> {
    fn passes(&self, schema: &Value, value: &Value) -> bool {
        let Some(keywords) = schema.as_object() else { return schema == &json!(true) };
        keywords.iter().all(|(keyword, rule)| self.holds(schema, keyword, rule, value))
    }

    fn holds(&self, schema: &Value, keyword: &str, rule: &Value, value: &Value) -> bool {
        let (object, list) = (value.as_object(), value.as_array());
        let entries = || list.into_iter().flatten();
        let members = || object.into_iter().flatten();
        let number = |rule: &Value| rule.as_u64().expect("a number");
        let count = |of: &Value| entries().filter(|entry| self.passes(of, entry)).count() as u64;
        match keyword {
            "$schema" | "title" | "description" | "$defs" | "maxContains" | "then" => true,
            "$ref" => {
                let pointer = rule.as_str().and_then(|target| target.strip_prefix('#'));
                self.passes(self.0.pointer(pointer.expect("inside")).expect("defined"), value)
            }
            "type" => match rule.as_str().expect("one type") {
                "object" => value.is_object(),
                "array" => value.is_array(),
                "string" => value.is_string(),
                "integer" => value.is_i64() || value.is_u64(),
                other => panic!("the type {other}"),
            },
            "const" => value == rule,
            "enum" => rule.as_array().expect("a list").contains(value),
            "pattern" => {
                assert_eq!(rule, "\\S");
                value.as_str().is_none_or(|text| !text.trim().is_empty())
            }
            "minimum" => value.as_i64().is_none_or(|n| i128::from(n) >= i128::from(number(rule))),
            "maximum" => value.as_i64().is_none_or(|n| i128::from(n) <= i128::from(number(rule))),
            "required" => object.is_none_or(|object| {
                rule.as_array().expect("a list").iter().all(|name| object.contains_key(name.as_str().expect("a name")))
            }),
            "properties" => members().all(|(name, value)| rule.get(name).is_none_or(|rule| self.passes(rule, value))),
            "additionalProperties" => {
                assert_eq!(rule, &json!(false));
                members().all(|(name, _)| schema["properties"].get(name).is_some())
            }
            "prefixItems" => {
                entries().zip(rule.as_array().expect("a list")).all(|(entry, rule)| self.passes(rule, entry))
            }
            "items" => {
                let before = schema["prefixItems"].as_array().map_or(0, Vec::len);
                entries().skip(before).all(|entry| self.passes(rule, entry))
            }
            "minItems" => list.is_none_or(|list| list.len() as u64 >= number(rule)),
            "maxItems" => list.is_none_or(|list| list.len() as u64 <= number(rule)),
            "uniqueItems" => entries().enumerate().all(|(n, entry)| !entries().take(n).any(|e| e == entry)),
            "contains" => list.is_none() || (1..=number(&schema["maxContains"])).contains(&count(rule)),
            "allOf" => rule.as_array().expect("a list").iter().all(|rule| self.passes(rule, value)),
            "if" => !self.passes(rule, value) || self.passes(&schema["then"], value),
            _ => panic!("the keyword {keyword}"),
        }
    }
}

#[test]
fn it_knows_the_fields_that_reading_knows() {
    let schema = schema();
    let file: Vec<&str> = fields::FILE_FIELDS.into_iter().chain(fields::FILE_FIELDS_MORE).collect();
    for (of, known, optional) in [
        ("", &file[..], &["$schema", "note"][..]),
        ("/$defs/role", &fields::ROLE_FIELDS, &[]),
        ("/$defs/job", &fields::JOB_FIELDS, &[]),
        ("/$defs/lens", &fields::LENS_FIELDS, &[]),
        ("/$defs/effort", &fields::EFFORT_FIELDS, &[]),
        ("/$defs/item", &fields::ITEM_FIELDS, &["about_job"]),
        ("/$defs/next_step", &fields::STEP_FIELDS, &[]),
    ] {
        let object = schema.pointer(of).unwrap_or_else(|| panic!("no {of}"));
        let sorted = |mut list: Vec<String>| {
            list.sort();
            list
        };
        let properties = object["properties"].as_object().expect("properties");
        let properties = sorted(properties.keys().cloned().collect());
        assert_eq!(properties, sorted(known.iter().map(ToString::to_string).collect()), "{of}");
        let required = object["required"].as_array().expect("required").iter();
        let required = sorted(required.map(|name| name.as_str().expect("a name").to_owned()).collect());
        let needed = known.iter().filter(|name| !optional.contains(name));
        assert_eq!(required, sorted(needed.map(ToString::to_string).collect()), "{of}");
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
    let bare = edited(CORE, "{", CORE.lines().nth(5).expect("the note"), "");
    for text in [CORE, &named, &whole_journey, &bare] {
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
            assert!(Judge(&schema()).passes(&schema(), &file), "{n} more {more}");
            let mut another = file[more][0].clone();
            another["id"] = json!(format!("more-{n}"));
            file[more].as_array_mut().expect("a list").push(another);
        }
        assert!(!Judge(&schema()).passes(&schema(), &file), "too many {more}");
    }
}

//! A supplier's material: what is read, what is refused with which words, and which step it stands with.

#![cfg(not(target_arch = "wasm32"))]

use buying_readiness::questionnaire::core;
use formats::ResourceKind;
use formats::resources::{is_one, may_be_opened, read};

fn file(entries: &str) -> String {
    format!("{{ \"format\": 1, \"supplier\": \"Northwind\", \"resources\": [{entries}] }}")
}

fn errors(text: &str) -> Vec<String> {
    read(text, core()).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn an_items_own_material_goes_before_its_jobs() {
    let text = file(
        "{ \"job\": \"problem_identification\", \"title\": \"All of it\", \"link\": \"https://a.example\", \"kind\": \"guide\" },
         { \"item\": \"PI-1\", \"title\": \"This one\", \"link\": \"tel:+44\", \"kind\": \"checklist\", \"language\": \"de\" }",
    );
    assert!(is_one(&text) && !is_one("{}") && !is_one("resources"));
    let found = read(&text, core()).expect("it is whole");
    let titles = |id: &str| {
        let item = core().item_by_id(id).expect("an item");
        found.of_item(core(), item).iter().map(|one| one.title.to_string()).collect::<Vec<_>>()
    };
    assert_eq!((titles("PI-1"), titles("PI-2")), (vec!["This one".to_owned()], vec!["All of it".to_owned()]));
    assert_eq!(titles("SE-1"), Vec::<String>::new());
    assert_eq!(
        (found.list[1].kind, &*found.list[1].language, &*found.supplier),
        (ResourceKind::Checklist, "de", "Northwind")
    );
}

#[test]
fn every_error_is_told_at_once_with_its_place() {
    let broken = file(
        "{ \"item\": \"XX-1\", \"job\": \"validation\", \"title\": \"\", \"link\": \"javascript:alert(1)\", \"kind\": \"song\", \"colour\": 1 },
         { \"item\": \"XX-1\", \"title\": \"x\", \"link\": \"https://a b\", \"kind\": \"guide\" }",
    );
    let errors = errors(&broken);
    for (place, words) in [
        ("resources[0]:", "one of the two"),
        ("resources[0].title", "This text is empty."),
        ("resources[0].link", "A link begins with one of https://, http://, mailto:, tel:, and holds no blanks."),
        ("resources[0].kind", "\"song\" is not a kind of material."),
        ("resources[0].colour", "is not a field known here"),
        ("resources[1].item", "\"XX-1\" is not an item of the questionnaire."),
        ("resources[1].link", "holds no blanks"),
    ] {
        assert!(errors.iter().any(|error| error.contains(place) && error.contains(words)), "{place}: {errors:#?}");
    }
    assert_eq!(errors.len(), 7, "{errors:#?}");
    let known = |text: &str| {
        let sentence = self::errors(text).into_iter().find(|error| error.contains("Known are:")).expect("a slip");
        sentence.split(", ").count()
            - sentence.split("Known are:").next().map_or(0, |before| before.matches(", ").count())
    };
    assert_eq!(self::errors("{}").len(), known("{ \"x\": 1 }") - 2, "all but $schema and note are needed");
    assert_eq!(known(&file("{ \"x\": 1 }")), 6);
    let long = file(&format!(
        "{{ \"item\": \"PI-1\", \"title\": \"x\", \"link\": \"https://{}\", \"kind\": \"guide\" }}",
        "x".repeat(2000)
    ));
    assert!(self::errors(&long)[0].contains("At most 2000 characters"));
}

#[test]
fn only_links_that_run_nothing_may_be_opened() {
    for good in ["https://a.example/x?y=%20#z", "HTTP://a.example", "mailto:a@b.example", "tel:+44201"] {
        assert!(may_be_opened(good), "{good}");
    }
    for bad in [
        "",
        "https://",
        "javascript:alert(1)",
        "data:text/html,x",
        "//a.example",
        "/guide",
        " https://a.example",
        "https://a\n.example",
        "blob:https://a",
        "java\tscript:x",
    ] {
        assert!(!may_be_opened(bad), "{bad:?}");
    }
}

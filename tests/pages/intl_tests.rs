//! What is said off the browser of numbers, days and lists is what the browser says: both have it from CLDR.

use buying_readiness::platform::intl::{DayStyle, Plural, Rules};
use engine::group::Day;
use serde_json::{Value, json};

use crate::harness::{Engine, Mount, Page, Scheme, Server};

/// The languages there are, and what they are called in other regions.
const TAGS: [&str; 8] = ["en-GB", "en-US", "de", "de-CH", "ar", "ar-EG", "ja", "fr"];

/// As `platform/intl.rs` asks the browser, by name of the style.
const SAID: &str = "
    const [tag, numbers, days] = arguments, plural = new Intl.PluralRules(tag), number = new Intl.NumberFormat(tag);
    const common = { calendar: 'gregory', timeZone: 'UTC' }, long = { day: 'numeric', month: 'long' };
    const brief = { day: 'numeric', month: 'short' }, year = { year: 'numeric' };
    const styles = [{ ...long, ...year }, long, { dateStyle: 'medium' }, brief, { ...long, ...year, weekday: 'long' },
      { ...long, weekday: 'long' }, { ...brief, weekday: 'short' }];
    return [
      numbers.map((n) => [plural.select(n), number.format(n), number.format(n / 10)]),
      ['a', 'a b', 'a b c'].map((words) => new Intl.ListFormat(tag).format(words.split(' '))),
      days.map((day) => styles.map((style) => new Intl.DateTimeFormat(tag, { ...common, ...style }).format(new Date(day)))),
    ]";

#[test]
fn the_browser_and_the_tests_say_the_same() {
    let page = Page::new();
    let server = Server::start([Mount::text("/empty.html", "<!doctype html><title>Empty</title>")]);
    page.open(&server.url("/empty.html"), (800, 600), Scheme::Light);
    let numbers: Vec<usize> = (0..=130).chain([1_000, 12_345]).collect();
    let days = ["2026-01-02", "2026-03-31", "2026-09-05", "2026-12-03", "2027-05-20"];
    // Other versions of the data say some days otherwise: the one this was made with is Chromium's.
    let is_same_data = page.engine() == Engine::Chromium;
    for tag in TAGS {
        let rules = Rules::of(tag);
        let name = |plural: Plural| Plural::ALL.iter().find(|(one, _)| *one == plural).map(|(_, name)| *name);
        let counted: Vec<Value> = numbers
            .iter()
            .map(|n| json!([name(rules.plural(*n)), rules.number(*n as i64), rules.tenths(*n as i64)]))
            .collect();
        let lists = [&["a"][..], &["a", "b"], &["a", "b", "c"]].map(|words| rules.list(words));
        let said = days.map(|day| DayStyle::ALL.map(|style| rules.day(Day::read(day).expect("a day"), style)));
        let found = page.run(SAID, &[json!(tag), json!(numbers), json!(days)]);
        assert_eq!(found[0], json!(counted), "{tag}");
        assert_eq!(found[1], json!(lists), "{tag}");
        if is_same_data {
            assert_eq!(found[2], json!(said), "{tag}");
        }
    }
}

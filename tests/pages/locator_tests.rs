//! Locators: that they find what is meant and nothing else, and mean by roles and names what the browser does.

use crate::harness::{Locator, Mount, Page, Scheme, Server};

const PAGE: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Things</title></head><body>
<nav aria-label="Pages"><button>Board</button> <a href="/">Home</a></nav>
<main>
  <h1>Things</h1>
  <section aria-labelledby="jobs"><h2 id="jobs">Six jobs</h2>
    <details><summary>Why 12?</summary><p>Because.</p></details>
    <table aria-label="Figures"><tr><th>Job</th></tr><tr><td>12</td></tr></table>
    <ul aria-label="Steps"><li>One</li><li>Two</li></ul>
  </section>
  <section aria-label="Answers"><h2>Answers</h2>
    <fieldset><legend><span>We know.</span><p>Asked of you</p></legend>
      <label><input type="radio" name="a"> Not yet</label>
      <label><input type="radio" name="a" checked> Not yet proven</label>
    </fieldset>
    <fieldset><legend>We agree.</legend><label><input type="radio" name="b"> Not yet</label></fieldset>
    <label><input type="checkbox" checked> Roles</label>
    <label for="effort">Effort</label> <input id="effort" type="range">
    <label for="who">Who</label> <select id="who"><option>Ana</option></select>
    <label for="note">Note (optional)</label> <input id="note" type="text">
  </section>
  <p role="alert">Careful</p> <p role="status">Done</p> <div role="timer">5:00</div> <article>Report</article>
  <div role="img" aria-label="A picture"></div> <div role="table" aria-label="Board">x</div>
  <button role="tab">A tab</button> <button hidden>Nobody sees it</button>
</main></body></html>"#;

fn open(server: &Server) -> Page {
    let page = Page::new();
    page.open(&server.url("/"), (800, 900), Scheme::Light);
    page
}

fn serve() -> Server {
    Server::start([Mount::text("/", PAGE).header("Content-Type", "text/html")])
}

#[test]
fn roles_and_names_are_the_browsers() {
    let server = serve();
    let page = open(&server);
    let expected = [
        ("navigation", "Pages"),
        ("link", "Home"),
        ("heading", "Six jobs"),
        ("region", "Six jobs"),
        ("table", "Figures"),
        ("list", "Steps"),
        ("group", "We agree."),
        ("radio", "Not yet proven"),
        ("checkbox", "Roles"),
        ("slider", "Effort"),
        ("combobox", "Who"),
        ("textbox", "Note (optional)"),
        ("img", "A picture"),
        ("table", "Board"),
        ("tab", "A tab"),
    ];
    for (role, name) in expected {
        let found = page.find_all(&Locator::role(role).named(name));
        assert_eq!(found.len(), 1, "{role} {name}");
        // The browser calls pictures by the younger of two names.
        let its = if found[0].role() == "image" { "img".to_owned() } else { found[0].role() };
        assert_eq!((its.as_str(), found[0].name().as_str()), (role, name));
    }
    for (role, words) in [("alert", "Careful"), ("status", "Done"), ("timer", "5:00"), ("article", "Report")] {
        let found = page.find(&Locator::role(role));
        assert_eq!((found.role().as_str(), found.text().as_str()), (role, words));
    }
}

#[test]
fn one_thing_is_told_from_another() {
    let server = serve();
    let page = open(&server);
    let count = |locator: Locator| page.find_all(&locator).len();
    assert_eq!(count(Locator::role("heading").level(2)), 2);
    assert_eq!(count(Locator::radio("Not yet")), 3, "words at the beginning");
    assert_eq!(count(Locator::radio("Not")), 3);
    assert_eq!(count(Locator::radio("No")), 0, "no word is cut");
    assert_eq!(count(Locator::radio("Not yet").within(Locator::group("We know."))), 2, "a statement and more");
    assert_eq!(count(Locator::radio("Not yet").checked(true)), 1);
    assert_eq!(count(Locator::role("listitem").within(Locator::region("Six jobs"))), 2);
    assert_eq!(page.find(&Locator::role("listitem").nth(-1)).text(), "Two");
    assert_eq!(count(Locator::role("listitem").nth(2)), 0);
    assert_eq!(count(Locator::control("Board").within(Locator::role("navigation"))), 1);
    assert_eq!(count(Locator::role("button").named("A tab")), 0, "a role that is given counts");
    assert_eq!(count(Locator::control("A tab")), 1);
    assert_eq!(count(Locator::control("Nobody sees it")), 0);
    assert_eq!(count(Locator::control("Nobody sees it").hidden_too()), 1);
    let why = || Locator::role("button").beginning("Why");
    assert_eq!((count(why().expanded(false)), count(why().expanded(true))), (1, 0));
    page.click(&why());
    assert_eq!((count(why().expanded(false)), count(why().expanded(true))), (0, 1));
    page.find(&Locator::field("Note")).send_keys("as far as the north");
    assert_eq!(page.find(&Locator::role("textbox")).property("value"), "as far as the north");
}

//! Another Yew program that mounts the component: `examples/host`, built by `cargo xtask test pages`.

use serde_json::{Value, json};

use crate::harness::{Mount, Page, Scheme, Server, root};
use crate::hosts::SIZE;

/// In the first of the two: a script with its frame as `frame`.
fn in_first(page: &Page, script: &str) -> Value {
    let find = "const root = document.querySelector('#first > div')?.shadowRoot, frame = root?.querySelector('.br');";
    page.run(&[find, script].concat(), &[])
}

/// Presses the button of this name, in the program or in the first of the two.
fn press(page: &Page, name: &str) {
    let script =
        "const named = [...document.querySelectorAll('button'), ...(frame?.querySelectorAll('button, summary') ?? [])];
         const found = named.find((button) => (button.ariaLabel ?? (button.querySelector('.person-text') ?? button).textContent).trim().startsWith(NAME));
         found?.click(); return !!found";
    let script = script.replace("NAME", &json!(name).to_string());
    page.wait_until(&format!("a button {name:?}"), || in_first(page, &script) == true);
}

fn told(page: &Page) -> Vec<String> {
    let list = page.run("return [...document.querySelectorAll('#told li')].map((li) => li.textContent)", &[]);
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn wait_for(page: &Page, what: &str) {
    page.wait_until(&format!("{what:?} to be told, after {:?}", told(page)), || {
        told(page).iter().any(|told| told.starts_with(what))
    });
}

#[test]
fn another_yew_program_mounts_it_with_props_hears_everything_and_loses_no_answer() {
    let server = Server::start([Mount::folder("/", root().join("target/host-example"))]);
    let page = Page::new();
    page.open(&server.url("/index.html"), SIZE, Scheme::Light);
    page.wait_until("two of it", || page.run("return [...document.querySelectorAll('section > div')].filter((div) => div.shadowRoot?.querySelector('.br h2')).length", &[]) == 2);
    wait_for(&page, "ready");

    // Begin, in the first alone.
    in_first(&page, "frame.querySelector('#role-champion').click()");
    press(&page, "Begin");
    wait_for(&page, "start");
    assert_eq!(
        page.run("return document.querySelector('#second > div').shadowRoot.querySelector('form') !== null", &[]),
        true
    );

    // A whole job, and the results.
    page.wait_until("statements", || in_first(&page, "return !!frame?.querySelector('fieldset.q')") == true);
    // They are drawn one after the other.
    page.wait_until("all five of them to be answered", || {
        in_first(
            &page,
            "const all = [...frame.querySelectorAll('fieldset.q')];
             const open = all.find((item) => !item.querySelector('input:checked'));
             open?.querySelector('[value=\"3\"]').click(); return !open && all.length === 5",
        ) == true
    });
    wait_for(&page, "progress");
    wait_for(&page, "job 1");
    press(&page, "Board");
    page.wait_until("the board", || in_first(&page, "return !!frame?.querySelector('.board')") == true);
    press(&page, "Results");
    wait_for(&page, "result");

    // Props that change while it is shown.
    press(&page, "Theme");
    page.wait_until("the dark theme", || in_first(&page, "return frame.classList.contains('br-dark')") == true);
    press(&page, "Ask Ruth");
    let says = |text: &str| in_first(&page, &format!("return frame.textContent.includes({})", json!(text))) == true;
    page.wait_until("the contact", || says("Ruth") && says("Or come by."));
    press(&page, "Rename");
    page.wait_until("the new contact", || says("Rosa"));
    in_first(
        &page,
        "const way = frame.querySelector('a[href^=\"tel:\"]'); way.addEventListener('click', (event) => event.preventDefault()); way.click()",
    );
    wait_for(&page, "contact");
    let privacy = in_first(&page, "return frame.querySelector('.foot a').href");
    assert_eq!(privacy, "https://supplier.example/privacy");

    // The buyer decides what the program gets.
    press(&page, "Summary, please");
    press(&page, "Send nothing");
    wait_for(&page, "summary none");

    // Taken out and put back: the answers are there, in the first and nowhere else.
    let kept = page.run("return localStorage.length", &[]);
    press(&page, "Take out");
    page.wait_until("it to be gone", || page.run("return document.querySelector('#first')", &[]).is_null());
    press(&page, "Take out");
    page.wait_until("it to be back", || in_first(&page, "return !!frame?.querySelector('.tabs')") == true);
    assert_eq!(page.run("return localStorage.length", &[]), kept);
    page.wait_until("the answers", || {
        in_first(&page, "return frame.textContent.includes('5 of your 22 are answered')") == true
    });
    let console = page.console();
    assert!(console.is_empty(), "{console:?}");
}

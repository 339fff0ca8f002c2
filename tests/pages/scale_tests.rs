//! A group of two hundred: the page stays smooth on a slow phone.

use serde_json::{Value, json};

use crate::harness::find::By;
use crate::harness::{Page, Scheme, Server};
use crate::samples;
use crate::walk;

const PHONE: (u32, u32) = (390, 844);

/// Watches for long tasks from now on.
fn watch(page: &Page) {
    page.run(
        "window.__long = []; window.__watch?.disconnect();
         window.__watch = new PerformanceObserver((list) => {
            for (const task of list.getEntries()) window.__long.push(Math.round(task.duration));
         });
         window.__watch.observe({ type: 'longtask' });",
        &[],
    );
}

/// The long tasks there were, in milliseconds.
fn long(page: &Page) -> Value {
    page.run_async("const done = arguments[0]; setTimeout(() => requestAnimationFrame(() => setTimeout(() => done(window.__long), 60)), 200)", &[])
}

#[test]
fn two_hundred_people_keep_every_task_short_on_a_slow_phone() {
    let (server, page) = (Server::of_dist(), Page::new());
    for name in ["meeting", "crowd"] {
        walk::return_to(&page, &server, &samples::state(name), PHONE, Scheme::Light);
        page.see("#lenses");
        page.cdp("Emulation.setCPUThrottlingRate", &json!({ "rate": 4 }));
        watch(&page);
        page.reload();
        page.see("#lenses");
        watch(&page);
        println!("{name}: load {}", long(&page));
        let steps: [(&str, &dyn Fn()); 3] = [
            ("radar", &|| page.click(By::Css("input[name=picture]:not(:checked)"))),
            ("said-rest", &|| page.click(By::Css("#said ~ * summary"))),
            ("board", &|| walk::to_board(&page)),
        ];
        for (name, step) in steps {
            watch(&page);
            let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(step));
            println!("  {name}: {}", long(&page));
        }
        watch(&page);
        page.press_button(walk::text(readiness::i18n::key::SHELL_RESULTS));
        page.see("#lenses");
        println!("  results: {}", long(&page));
        page.cdp("Emulation.setCPUThrottlingRate", &json!({ "rate": 1 }));
    }
}

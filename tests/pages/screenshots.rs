//! Pictures of the release in `dist/`: `screenshots FOLDER` takes the README's, as much as fits into
//! a window; with `--all` every screen whole, narrow and wide, light and dark; with `--groups` the results
//! of groups of seven, besides in forced colours and as printed. Run by `cargo xtask screenshots`.

#[cfg(not(target_arch = "wasm32"))]
#[allow(dead_code, unused_imports, reason = "the page tests use the same harness, and each a part of it")]
mod harness;
#[cfg(not(target_arch = "wasm32"))]
#[allow(dead_code, unused_imports, reason = "the page tests use the same pages, and each a part of them")]
mod objects;
#[cfg(not(target_arch = "wasm32"))]
#[allow(dead_code, reason = "the page tests use the same, and each its part")]
mod print;
#[cfg(not(target_arch = "wasm32"))]
#[path = "../common/samples.rs"]
#[allow(dead_code, reason = "each test binary uses its part")]
mod samples;
#[cfg(not(target_arch = "wasm32"))]
#[allow(dead_code, reason = "the page tests use the same, and each its part")]
mod saved;
#[cfg(not(target_arch = "wasm32"))]
#[allow(dead_code, reason = "the page tests share the steps, and each takes its part")]
mod walk;
#[cfg(not(target_arch = "wasm32"))]
#[allow(dead_code, reason = "the page tests use the same words, and each its part")]
mod words;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use base64::Engine as _;
    use base64::prelude::BASE64_STANDARD;
    use harness::{Page, Scheme, Server};
    use std::path::PathBuf;

    /// Narrow and wide; a wide window high enough for the board.
    const SIZES: [(u32, u32); 2] = [(360, 740), (1280, 1240)];
    /// What the README shows, and under which name.
    const README: [(&str, &str); 2] = [("board-half", "board"), ("results", "results")];

    let mut args = std::env::args().skip(1);
    let folder = PathBuf::from(args.next().expect("the first argument is the folder"));
    let mode = args.next().unwrap_or_default();
    let names: Vec<String> = args.collect();
    let (server, page) = (Server::of_dist(), Page::new());
    let say = |name: &str| println!("  {name}.png");
    if mode == "--groups" {
        for (name, _) in samples::SAMPLES {
            if !names.is_empty() && !names.iter().any(|wanted| wanted == name) {
                continue;
            }
            for size in SIZES {
                let widget = walk::return_to(&page, &server, &samples::state(name), size, Scheme::Light);
                widget.results().wait_for_lenses();
                let looks = |screen: &str| {
                    page.in_every_look(&mut |look| {
                        let file = format!("{name}{screen}-{}-{look}", size.0);
                        page.picture(&folder.join(format!("{file}.png")));
                        say(&file);
                    });
                };
                looks("");
                if name == "meeting" {
                    for (screen, step) in walk::MEETING {
                        step(&page);
                        looks(&format!("-{screen}"));
                    }
                    for (paper, wide, high) in [("a4", 21.0, 29.7), ("letter", 21.59, 27.94)] {
                        let pdf = print::pdf(&page, (wide, high));
                        let file = format!("{name}-report-{paper}.pdf");
                        let bytes = BASE64_STANDARD.decode(pdf).expect("base64");
                        std::fs::write(folder.join(&file), bytes).expect("the folder can be written");
                        println!("  {file}");
                    }
                }
            }
        }
        return;
    }
    if mode != "--all" {
        walk::open(&page, &server, SIZES[1], Scheme::Light);
        for (screen, step) in walk::SCREENS {
            step(&page);
            if let Some((_, name)) = README.iter().find(|(shown, _)| *shown == screen) {
                page.first_sight(&folder.join(format!("{name}.png")));
                say(name);
            }
        }
        return;
    }
    for size in SIZES {
        for scheme in Scheme::BOTH {
            walk::open(&page, &server, size, scheme);
            for (screen, step) in walk::SCREENS {
                step(&page);
                let name = format!("{screen}-{}-{}", size.0, scheme.name());
                page.picture(&folder.join(format!("{name}.png")));
                say(&name);
            }
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

//! Pictures of the release in `dist/`: `screenshots FOLDER` takes the README's, as much as fits into
//! a window; with `--all` every screen whole, narrow and wide, light and dark. Run by
//! `cargo xtask screenshots`.

#[cfg(not(target_arch = "wasm32"))]
#[allow(dead_code, unused_imports, reason = "the page tests use the same harness, and each a part of it")]
mod harness;
#[cfg(not(target_arch = "wasm32"))]
mod walk;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use harness::{Page, Scheme, Server};
    use std::path::PathBuf;

    /// Narrow and wide; a wide window high enough for the board.
    const SIZES: [(u32, u32); 2] = [(360, 740), (1280, 1240)];
    /// What the README shows, and under which name.
    const README: [(&str, &str); 2] = [("board-half", "board"), ("results", "results")];

    let mut args = std::env::args().skip(1);
    let folder = PathBuf::from(args.next().expect("the first argument is the folder"));
    let all = args.next().is_some_and(|arg| arg == "--all");
    let (server, page) = (Server::of_dist(), Page::new());
    let say = |name: &str| println!("  {name}.png");
    if !all {
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

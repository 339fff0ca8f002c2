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

    const NARROW: (u32, u32) = (360, 740);
    const WIDE: (u32, u32) = (1280, 800);
    const README: [&str; 3] = ["start-1280-light", "board-1280-light", "results-1280-light"];

    let mut args = std::env::args().skip(1);
    let folder = PathBuf::from(args.next().expect("the first argument is the folder"));
    let all = args.next().is_some_and(|arg| arg == "--all");
    let (server, page) = (Server::of_dist(), Page::new());
    for size in [NARROW, WIDE] {
        for scheme in Scheme::BOTH {
            let suffix = format!("{}-{}", size.0, scheme.name());
            let wanted = |screen: &str| all || README.contains(&&*format!("{screen}-{suffix}"));
            if !walk::SCREENS.iter().any(|(screen, _)| wanted(screen)) {
                continue;
            }
            walk::open(&page, &server, size, scheme);
            for (screen, step) in walk::SCREENS {
                step(&page);
                if wanted(screen) {
                    let file = folder.join(format!("{screen}-{suffix}.png"));
                    if all {
                        page.picture(&file);
                    } else {
                        page.first_sight(&file);
                    }
                    println!("  {screen}-{suffix}.png");
                }
            }
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

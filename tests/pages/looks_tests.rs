//! Results of groups as there are in meetings, and the meeting's screens: in every look, narrow and wide, axe
//! finds nothing.

use serde_json::json;

use crate::harness::{Page, Scheme, Server, axe};
use crate::samples;
use crate::walk;

/// Light, dark, forced colours, print.
fn in_every_look(page: &Page, what: &str, found: &mut Vec<String>) {
    for look in ["light", "dark", "forced", "print"] {
        match look {
            "print" => page.emulate_print(),
            "forced" => page.emulate(Scheme::Light, &[("forced-colors", "active")]),
            "dark" => page.emulate(Scheme::Dark, &[]),
            _ => page.emulate(Scheme::Light, &[]),
        }
        found.extend(axe::violations(page).iter().map(|one| format!("{what}, {look}: {one}")));
    }
    page.cdp("Emulation.setEmulatedMedia", &json!({ "media": "" }));
}

fn clean_at(size: (u32, u32)) {
    let (server, page) = (Server::of_dist(), Page::new());
    let mut found = Vec::new();
    for (name, _) in samples::SAMPLES {
        walk::return_to(&page, &server, &samples::state(name), size, Scheme::Light);
        page.see("#what-if");
        in_every_look(&page, name, &mut found);
    }
    for (screen, step) in walk::MEETING {
        step(&page);
        in_every_look(&page, screen, &mut found);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_groups_results_are_clean_on_a_phone() {
    clean_at((360, 740));
}

#[test]
fn every_groups_results_are_clean_on_a_wide_screen() {
    clean_at((1280, 900));
}

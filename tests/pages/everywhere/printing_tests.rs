//! The report on paper.

use buying_readiness::report::{CHAPTERS, Document, GoesIn, Report};

use crate::harness::{Ability, Page, Scheme, Server, Setup};
use crate::meeting_tests::{WIDE, kept, shows, today};
use crate::objects::{ReportPage, Widget};
use crate::tables_tests::SPLIT;
use crate::words::text;
use crate::{print, samples, walk};

#[test]
fn the_report_prints_alone_and_the_same_by_its_button_and_by_key() {
    let (server, page) = (Server::of_dist(), Page::with(&Setup { scheme: Scheme::Dark, ..Setup::default() }));
    walk::return_to(&page, &server, &samples::state("meeting"), WIDE, Scheme::Dark);
    let report = Widget::new(&page).open_results().open_report();
    Widget::new(&page).script("element.style.setProperty('--br-font', 'Supplier Sans, monospace')", &[]);
    // Drawn chapter by chapter.
    let told = GoesIn::default().taken_from(&kept(&page));
    let mut appendix = Document::new(String::new());
    let of_all = Report::for_all(&told, today(&page));
    (0..CHAPTERS).for_each(|n| of_all.chapter(n, &mut appendix));
    shows(&page, &appendix.blocks);
    let printed = print::caught(&page, || report.print());
    assert_eq!(print::by_script(&page), printed);
    if page.engine().can(Ability::Pdf) {
        assert_eq!(print::by_key(&page), printed);
    }
    let word = |name: &str| printed[name].as_str().unwrap_or_default().to_owned();
    assert!(word("title").starts_with("buying-readiness-crm-2027-") && word("title").ends_with("-report"));
    assert!(word("pages").contains("@page") && word("html").contains("edition 1, unchanged"));
    assert!(word("html").contains("Fay: 1 statement of 12 is open."), "who has not answered is there");
    for way in ReportPage::WAYS {
        assert!(!word("html").contains(text(way)), "and nothing to press: {}", text(way));
    }
    // Not every engine sets quotes around a name of two words.
    assert_eq!(word("face").replace('"', ""), "Supplier Sans, monospace");
    let sheets = page.run("return document.adoptedStyleSheets.length", &[]);
    assert_eq!(sheets, 0, "the page is as it was");
    if !page.engine().can(Ability::Pdf) {
        return;
    }
    for size in [(21.0, 29.7), (21.59, 27.94)] {
        let pdf = print::pdf(&page, size);
        assert!(pdf.starts_with("JVBER") && pdf.len() > 20_000, "a PDF");
        print::onto_paper(&page, size);
        assert_eq!(print::cut(&page, size), serde_json::json!([]), "on paper of {size:?} cm");
        assert_eq!(print::misfits(&page, size), serde_json::json!([]), "on paper of {size:?} cm");
        print::widen(&page);
        assert_eq!(print::misfits(&page, size), serde_json::json!([]), "in a wider font on paper of {size:?} cm");
        let root = page.run("return document.querySelector('[data-printed]').shadowRoot.querySelector('article')", &[]);
        assert_eq!(page.run(SPLIT, &[root]), serde_json::json!([]), "on paper of {size:?} cm");
        print::leave_paper(&page);
    }
}

//! The report: the whole picture as one document, to be read, printed and kept as files.

use macros::html;

use super::document;
use super::effect::Effect;
use super::results::before;
use super::side::{Side, SideEvent, Work};
use crate::group::Day;
use crate::i18n::{Key, key};
use crate::report::{CHAPTERS, Chart, Document, Report, calendar, csv, day_words, json, markdown};
use crate::share::file_name;
use crate::state::View;
use crate::ui::charts::scale;
use crate::ui::desk::Desk;
use crate::ui::pages::results::jobs;
use crate::ui::parts::{Of, board};
use crate::ui::template::{Html, On, each, late};

/// What is half done there.
#[derive(Clone, Debug, Default)]
pub struct Reporting {
    /// What came of the last thing that was done.
    said: Option<Key>,
}

/// What happens there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportEvent {
    Print,
    /// Markdown, into the clipboard.
    Copy,
    Save(Kind),
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Markdown,
    Answers,
    Items,
    Steps,
    Calendar,
    Json,
}

impl Kind {
    /// All, with what each is called.
    const ALL: [(Kind, Key, Key); 6] = [
        (Kind::Markdown, key::REPORT_MARKDOWN, key::REPORT_MARKDOWN_ABOUT),
        (Kind::Answers, key::REPORT_ANSWERS, key::REPORT_ANSWERS_ABOUT),
        (Kind::Items, key::REPORT_ITEMS, key::REPORT_ITEMS_ABOUT),
        (Kind::Steps, key::REPORT_STEPS, key::REPORT_STEPS_ABOUT),
        (Kind::Calendar, key::REPORT_CALENDAR, key::REPORT_CALENDAR_ABOUT),
        (Kind::Json, key::REPORT_JSON, key::REPORT_JSON_ABOUT),
    ];

    /// How its name ends, and its media type.
    const fn file(self) -> (&'static str, &'static str) {
        match self {
            Kind::Markdown => (".md", "text/markdown"),
            Kind::Answers => ("-answers.csv", "text/csv"),
            Kind::Items => ("-statements.csv", "text/csv"),
            Kind::Steps => ("-steps.csv", "text/csv"),
            Kind::Calendar => (".ics", "text/calendar"),
            Kind::Json => ("-report.json", "application/json"),
        }
    }

    fn write(self, report: &Report) -> String {
        match self {
            Kind::Markdown => markdown::write(&report.document()),
            Kind::Answers => csv::answers(report),
            Kind::Items => csv::items(report),
            Kind::Steps => csv::steps(report),
            Kind::Calendar => calendar::write(report).unwrap_or_default(),
            Kind::Json => json::write(report),
        }
    }
}

impl Reporting {
    /// Takes one event.
    pub fn take(&mut self, event: ReportEvent, today: Day, work: &mut Work) {
        let told = work.told();
        let report = Report::for_all(&told, today);
        self.said = None;
        match event {
            ReportEvent::Print => {
                let day = day_words(&told, today);
                let above = [&report.title(key::REPORT_TITLE_OF, key::REPORT_TITLE), "  ·  ", &day].concat();
                work.ask(Effect::Print { selector: ".report", above, below: report.edition() });
            }
            ReportEvent::Copy => work.ask(Effect::Copy(Kind::Markdown.write(&report))),
            ReportEvent::Save(kind) => {
                let (end, media) = kind.file();
                let name = file_name(&told.group.name.value, today, end);
                work.ask(Effect::Download { name, kind: media, text: kind.write(&report) });
                self.said = Some(key::SHARE_SAVED);
            }
        }
    }

    /// Hears what the browser answered; says whether it was meant.
    pub fn hear(&mut self, what: &str, work: &Work) -> bool {
        let said = match what {
            "copied" => key::SHARE_COPIED,
            "not-copied" => key::MEET_NOT_COPIED,
            _ => return false,
        };
        let here = work.state.view == View::Report;
        if here {
            self.said = Some(said);
        }
        here
    }
}

fn on(desk: &Desk, event: ReportEvent) -> On {
    super::on(desk, SideEvent::Report(event))
}

/// The page.
pub fn report(desk: &Desk, side: &Side) -> Html {
    let report = Report::for_all(desk, side.today);
    let has_days = calendar::write(&report).is_some();
    let files = each(Kind::ALL.len(), &|n| {
        let (kind, word, about) = Kind::ALL[n];
        if kind == Kind::Calendar && !has_days {
            return html! { <li><span class="sub">{ word }</span><span class="small">{ key::REPORT_NO_DAYS }</span></li> };
        }
        html! {
            <li>
                <button type="button" class="link" onclick={on(desk, ReportEvent::Save(kind))}>{ word }</button>
                <span class="small">{ about }</span>
            </li>
        }
    });
    html! {
        <>
            <div class="report-ways no-print">
                <div class="row">
                    <button type="button" class="button button-main" onclick={on(desk, ReportEvent::Print)}>{ key::REPORT_PRINT }</button>
                    <button type="button" class="button" onclick={on(desk, ReportEvent::Copy)}>{ key::REPORT_COPY }</button>
                    <button type="button" class="link" onclick={desk.go(View::Results)}>{ key::MEET_TO_RESULTS }</button>
                </div>
                <details class="opens">
                    <summary>{ key::REPORT_FILES }</summary>
                    <ul class="report-files">{ files }</ul>
                    <p class="small">{ key::REPORT_FILES_ABOUT }</p>
                </details>
                <p class="small" role="status">{ side.report.said }</p>
            </div>
            <article class="report">
                <h2 class="title" tabindex="-1">{ report.title(key::REPORT_TITLE_OF, key::REPORT_TITLE) }</h2>
                { each(CHAPTERS, &|n| late("chapter", desk, n, chapter)) }
            </article>
        </>
    }
}

/// One chapter of it, with its pictures.
fn chapter(desk: &Desk, n: usize) -> Html {
    let today = desk.kept.with(|side| side.today);
    let mut document = Document::new(String::new());
    Report::for_all(desk, today).chapter(n, &mut document);
    let picture = |chart: Chart| match chart {
        Chart::Readiness => scale(desk.figures.overall, &jobs::readiness_words(desk)),
        Chart::Jobs => jobs::scale_view(desk, &jobs::spoken(desk, &jobs::finding(desk)), &before(desk)),
        Chart::Board => board(desk, Of::Group),
    };
    document::with_pictures(&document.blocks, &picture)
}

//! The report as files.

use formats::file_name;
use yew::prelude::*;

use crate::i18n::{Key, key};
use crate::report::{Report, calendar, csv, json, markdown};

/// The kinds of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// The whole report as text.
    Markdown,
    /// Who answered what.
    Answers,
    /// The statements with their figures.
    Items,
    /// Every step to ready.
    Steps,
    /// The plan's days.
    Calendar,
    /// The group with its figures, for other programs.
    Json,
}

impl FileKind {
    /// All, with what each is called, and what it is.
    pub const ALL: [(FileKind, Key, Key); 6] = [
        (FileKind::Markdown, key::REPORT_MARKDOWN, key::REPORT_MARKDOWN_ABOUT),
        (FileKind::Answers, key::REPORT_ANSWERS, key::REPORT_ANSWERS_ABOUT),
        (FileKind::Items, key::REPORT_ITEMS, key::REPORT_ITEMS_ABOUT),
        (FileKind::Steps, key::REPORT_STEPS, key::REPORT_STEPS_ABOUT),
        (FileKind::Calendar, key::REPORT_CALENDAR, key::REPORT_CALENDAR_ABOUT),
        (FileKind::Json, key::REPORT_JSON, key::REPORT_JSON_ABOUT),
    ];

    /// What such a file of a report is called.
    pub fn name(self, report: &Report) -> String {
        let ending = match self {
            FileKind::Markdown => "-report.md",
            FileKind::Answers => "-answers.csv",
            FileKind::Items => "-statements.csv",
            FileKind::Steps => "-steps.csv",
            FileKind::Calendar => "-plan.ics",
            FileKind::Json => "-report.json",
        };
        file_name(&report.snapshot.group.name.value, report.today, ending)
    }

    /// Its media type.
    pub const fn media(self) -> &'static str {
        match self {
            FileKind::Markdown => "text/markdown",
            FileKind::Answers | FileKind::Items | FileKind::Steps => "text/csv",
            FileKind::Calendar => "text/calendar",
            FileKind::Json => "application/json",
        }
    }

    /// What is in it; in a text, the appendix only if it goes in.
    pub fn write(self, report: &Report, with_appendix: bool) -> String {
        match self {
            FileKind::Markdown => markdown::write(&report.document(with_appendix)),
            FileKind::Answers => csv::answers(report),
            FileKind::Items => csv::items(report),
            FileKind::Steps => csv::steps(report),
            FileKind::Calendar => calendar::write(report).unwrap_or_default(),
            FileKind::Json => json::write(report),
        }
    }
}

/// The list of them; a plan without days has no calendar.
pub fn files(report: &Report, on_save: &Callback<FileKind>) -> Html {
    let text = |key: Key| report.snapshot.text(key);
    let has_days = calendar::write(report).is_some();
    let entry = |(kind, word, about): (FileKind, Key, Key)| {
        if kind == FileKind::Calendar && !has_days {
            return html! {
                <li key="none">
                    <span class="sub">{ text(word) }</span><span class="small">{ text(key::REPORT_NO_DAYS) }</span>
                </li>
            };
        }
        let onclick = on_save.reform(move |_: MouseEvent| kind);
        html! {
            <li key={text(word)}>
                <button type="button" class="link" {onclick}>{ text(word) }</button>
                <span class="small">{ text(about) }</span>
            </li>
        }
    };
    html! { <ul class="report-files">{ FileKind::ALL.into_iter().map(entry).collect::<Html>() }</ul> }
}

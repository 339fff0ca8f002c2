//! What people are called: by name, else by their roles; and by a letter, never by a colour.

use markup::html;

use super::{each_text, which};
use crate::i18n::key;
use crate::ui::desk::Desk;
use crate::ui::template::{Html, each};
use crate::ui::words;

/// The names of everybody in the group; by default of nobody.
#[derive(Default)]
pub struct Names {
    /// "Ana", "You", "End user 2".
    called: Vec<String>,
    /// "A", or two letters where people share one.
    marks: Vec<String>,
    me: Option<usize>,
}

impl Names {
    /// Everybody's name and letter. Those without a name are called by their roles, and counted where
    /// several would be called the same.
    pub fn of(desk: &Desk) -> Names {
        let (people, me) = (&desk.group.people, desk.me);
        let mut names: Vec<String> = Vec::new();
        for (position, person) in people.iter().enumerate() {
            let name = match person.name.value.as_str() {
                "" if me == Some(position) => desk.words.text(key::RESULTS_YOU).to_owned(),
                "" if person.roles.value.is_empty() => desk.words.text(key::RESULTS_SOMEBODY).to_owned(),
                "" => words::role_names(desk, person.roles.value),
                name => name.to_owned(),
            };
            names.push(name);
        }
        let called = each_text(names.len(), &|n| {
            let before = which(n, &|other| names[other] == names[n]).len();
            if before == 0 { names[n].clone() } else { format!("{} {}", names[n], before + 1) }
        });
        // One letter, else with the first beside it that tells two apart, else with a number.
        let mark = |person: usize, beside: usize| {
            let mut letters = called[person].chars();
            let mut mark = String::new();
            mark.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
            if beside > 0 {
                mark.extend(letters.nth(beside - 1));
            }
            mark
        };
        let marks = each_text(called.len(), &|n| {
            let alike = |beside| {
                let mine = mark(n, beside);
                which(called.len(), &|other| mark(other, beside) == mine).len() > 1
            };
            let mut beside = 0;
            while beside < 6 && alike(beside) {
                beside += 1;
            }
            if beside < 6 { mark(n, beside) } else { format!("{}{}", mark(n, 0), n + 1) }
        });
        Names { called, marks, me }
    }

    /// One person's name.
    pub fn name(&self, person: usize) -> &str {
        self.called.get(person).map_or("", String::as_str)
    }

    /// One person's letter.
    pub fn mark(&self, person: usize) -> &str {
        self.marks.get(person).map_or("", String::as_str)
    }

    /// The names of some people, in a row.
    pub fn list(&self, desk: &Desk, people: &[usize]) -> String {
        desk.words.list(&each_text(people.len(), &|n| self.name(people[n]).to_owned()))
    }

    /// Whether this is the person who uses this browser.
    pub fn is_me(&self, person: usize) -> bool {
        self.me == Some(person)
    }

    /// The letter in its ring; filled for the one who looks.
    pub fn letter(&self, person: usize) -> Html {
        let class = if self.is_me(person) { "letter letter-you" } else { "letter" };
        html! { <i {class} aria-hidden="true">{ self.mark(person) }</i> }
    }

    /// Who is who, with their roles.
    pub fn who_is_who(&self, desk: &Desk) -> Html {
        let people = &desk.group.people;
        let rows = each(people.len(), &|n| {
            // Called by the roles already, or by name or "you" with the roles behind.
            let roles = words::role_names(desk, people[n].roles.value);
            let you = self.is_me(n) && !people[n].name.value.is_empty();
            let you = you.then(|| desk.words.text(key::RESULTS_THATS_YOU));
            let behind = (!self.name(n).starts_with(&roles)).then_some(roles);
            html! { <li>{ self.letter(n) }{ self.name(n) }{ you }<span>{ behind }</span></li> }
        });
        html! { <ul class="people" aria-label={key::RESULTS_WHO_IS_WHO}>{ rows }</ul> }
    }
}

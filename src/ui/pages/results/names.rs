//! What people are called: by name, else by their roles; and by a letter, never by a colour.

use markup::html;
use yew::prelude::*;

use crate::i18n::key;
use crate::ui::desk::Desk;
use crate::ui::words;

/// The names of everybody in the group.
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
        let (people, me) = (&desk.state.group.people, desk.state.me);
        let mut names: Vec<String> = Vec::new();
        for (position, person) in people.iter().enumerate() {
            let name = match &person.name {
                Some(name) => name.clone(),
                None if me == Some(position) => desk.words.text(key::RESULTS_YOU).to_owned(),
                None if person.roles.is_empty() => desk.words.text(key::RESULTS_SOMEBODY).to_owned(),
                None => words::role_names(desk, person.roles),
            };
            names.push(name);
        }
        let counted: Vec<String> = names
            .iter()
            .enumerate()
            .map(|(n, name)| {
                let before = names.iter().take(n).filter(|other| *other == name).count();
                if before == 0 { name.clone() } else { format!("{name} {}", before + 1) }
            })
            .collect();
        // One letter, else the first that tells two apart beside it, else a number.
        let letter = |name: &str, n| name.chars().nth(n).map(|c| c.to_uppercase().to_string());
        let mark = |name: &str, n| {
            let mut mark = letter(name, 0)?;
            if n > 0 {
                mark.push(name.chars().nth(n)?);
            }
            Some(mark)
        };
        let marks = counted.iter().enumerate().map(|(position, name)| {
            let alone = |n: &usize| {
                let mine = mark(name, *n);
                mine.is_some() && counted.iter().filter(|other| mark(other, *n) == mine).count() == 1
            };
            let found = (0..6).find(alone).and_then(|n| mark(name, n));
            found.unwrap_or_else(|| format!("{}{}", letter(name, 0).unwrap_or_default(), position + 1))
        });
        Names { marks: marks.collect(), called: counted, me }
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
        let names: Vec<&str> = people.iter().map(|person| self.name(*person)).collect();
        desk.words.list(&names)
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
        let people = desk.state.group.people.iter().enumerate().map(|(n, person)| {
            // Called by the roles already, or by name or "you" with the roles behind.
            let roles = words::role_names(desk, person.roles);
            let you = if self.is_me(n) && person.name.is_some() { desk.words.text(key::RESULTS_THATS_YOU) } else { "" };
            let behind = if self.name(n).starts_with(&roles) { String::new() } else { roles };
            html! { <li>{ self.letter(n) }{ self.name(n) }{ you }<span>{ behind }</span></li> }
        });
        html! { <ul class="people" aria-label={desk.words.text(key::RESULTS_WHO_IS_WHO)}>{ for people }</ul> }
    }
}

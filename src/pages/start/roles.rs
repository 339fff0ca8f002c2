//! The roles to tick, each with the minutes it takes.

use engine::questionnaire::RoleSet;
use yew::prelude::*;

use crate::i18n::key;
use crate::snapshot::Snapshot;

/// What is ticked, and what happens when something is.
pub struct Ticks<'s> {
    /// The words and the questionnaire.
    pub snapshot: &'s Snapshot,
    /// What is ticked.
    pub roles: RoleSet,
    /// Gets what is ticked then.
    pub on_change: Callback<RoleSet>,
}

impl Ticks<'_> {
    /// A role.
    pub fn role(&self, n: usize) -> Html {
        let role = &self.snapshot.q.roles[n];
        self.tick(&role.id, RoleSet::of(n), [&role.label, &role.description], self.snapshot.lang())
    }

    /// All of them at once.
    pub fn all(&self) -> Html {
        let (text, all) = (|key| self.snapshot.text(key), self.snapshot.q.all_roles());
        self.tick("all", all, [text(key::START_FOR_ALL), text(key::START_FOR_ALL_ABOUT)], None)
    }

    fn tick(&self, id: &str, roles: RoleSet, [name, about]: [&str; 2], lang: Option<&'static str>) -> Html {
        let ticked = self.roles;
        let checked = ticked.or(roles) == ticked;
        let onchange =
            self.on_change.reform(move |_: Event| if checked { ticked.without(roles) } else { ticked.or(roles) });
        let Snapshot { q, words, .. } = self.snapshot;
        html! {
            <label class="tick role" key={id.to_owned()}>
                <input type="checkbox" id={format!("role-{id}")} {checked} {onchange} />
                <span class="role-name" {lang}><b>{ name.to_owned() }</b>{ " " }<span>{ about.to_owned() }</span></span>
                <span class="role-minutes">{ words.count(key::START_MINUTES, q.minutes(roles), &[]) }</span>
            </label>
        }
    }
}

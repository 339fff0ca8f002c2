//! The words of a questionnaire that people read.

use super::{Item, Questionnaire, Text};

impl Questionnaire {
    /// Each of them, some more than once.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let names = self.level_names.iter().chain([&self.dont_know, &self.does_not_apply]);
        let roles = self.roles.iter().flat_map(|role| [&role.label, &role.description]);
        let jobs = self.jobs.iter().flat_map(|job| [&job.short, &job.label, &job.question]);
        let lenses = self.lenses.iter().map(|lens| &lens.label);
        let efforts = self.efforts.iter().map(|effort| &effort.description);
        names
            .chain(roles)
            .chain(jobs)
            .chain(lenses)
            .chain(efforts)
            .chain(self.items.iter().flat_map(of_item))
            .map(AsRef::as_ref)
    }
}

fn of_item(item: &Item) -> impl Iterator<Item = &Text> {
    let some = [&item.question, &item.topic, &item.short].into_iter().flatten();
    item.anchors.iter().chain([&item.text, &item.why, &item.action]).chain(some)
}

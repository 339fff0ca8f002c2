//! The words of a questionnaire that people read.

use super::{Item, Questionnaire, Text};

impl Questionnaire {
    /// The language of its texts.
    pub fn spoken(&self) -> &str {
        self.translation.as_deref().unwrap_or(&self.language)
    }

    /// The same questionnaire in another language: its texts in the order of [`Questionnaire::texts`]. None where these
    /// are not as many.
    #[must_use]
    pub fn translated(&self, language: Text, texts: impl IntoIterator<Item = Text>) -> Option<Questionnaire> {
        let mut translated = Questionnaire { translation: Some(language), ..self.clone() };
        let mut texts = texts.into_iter();
        for text in translated.texts_mut() {
            *text = texts.next()?;
        }
        texts.next().is_none().then_some(translated)
    }

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

impl Questionnaire {
    /// The same, to be replaced.
    fn texts_mut(&mut self) -> impl Iterator<Item = &mut Text> {
        let names = self.level_names.iter_mut().chain([&mut self.dont_know, &mut self.does_not_apply]);
        let roles = self.roles.iter_mut().flat_map(|role| [&mut role.label, &mut role.description]);
        let jobs = self.jobs.iter_mut().flat_map(|job| [&mut job.short, &mut job.label, &mut job.question]);
        let lenses = self.lenses.iter_mut().map(|lens| &mut lens.label);
        let efforts = self.efforts.iter_mut().map(|effort| &mut effort.description);
        let items = self.items.iter_mut().flat_map(|item| {
            let some = [&mut item.question, &mut item.topic, &mut item.short].into_iter().flatten();
            item.anchors.iter_mut().chain([&mut item.text, &mut item.why, &mut item.action]).chain(some)
        });
        names.chain(roles).chain(jobs).chain(lenses).chain(efforts).chain(items)
    }
}

fn of_item(item: &Item) -> impl Iterator<Item = &Text> {
    let some = [&item.question, &item.topic, &item.short].into_iter().flatten();
    item.anchors.iter().chain([&item.text, &item.why, &item.action]).chain(some)
}

//! The core questionnaire as one text, which `build.rs` writes in the order it is read here: a text
//! ends with [`END`], a number is a character so many places behind `0`, and a list begins with its
//! length. As a table of constants, with an address for every text, it weighs a kilobyte more.

use engine::questionnaire::{Effort, Item, Job, JobId, LEVELS, Lens, Questionnaire, Role, RoleSet, Text};

/// Ends a text.
const END: char = '\u{1}';

/// What is not read yet.
struct Packed(&'static str);

impl Packed {
    fn text(&mut self) -> Text {
        let (text, rest) = self.0.split_once(END).unwrap_or_default();
        self.0 = rest;
        text.into()
    }

    fn number(&mut self) -> usize {
        let mut chars = self.0.chars();
        let number = chars.next().map_or(0, |c| c as usize - '0' as usize);
        self.0 = chars.as_str();
        number
    }

    fn job(&mut self) -> Option<JobId> {
        JobId::ALL.get(self.number()).copied()
    }

    fn a_job(&mut self) -> JobId {
        self.job().unwrap_or(JobId::Validation)
    }

    fn list<T>(&mut self, entry: fn(&mut Packed) -> T) -> Vec<T> {
        let mut list = Vec::new();
        for _ in 0..self.number() {
            list.push(entry(self));
        }
        list
    }

    fn five(&mut self) -> [Text; LEVELS] {
        let mut texts: [Text; LEVELS] = Default::default();
        for text in &mut texts {
            *text = self.text();
        }
        texts
    }
}

/// Reads it: see `packed` in `build.rs`.
pub fn unpack(text: &'static str) -> Questionnaire {
    let mut from = Packed(text);
    Questionnaire {
        id: from.text(),
        edition: from.text(),
        language: from.text(),
        level_names: from.five(),
        dont_know: from.text(),
        does_not_apply: from.text(),
        scoring: from.text(),
        wording: from.text(),
        roles: from.list(|from| Role { id: from.text(), label: from.text(), description: from.text() }),
        jobs: from.list(|from| Job { id: from.a_job(), short: from.text(), label: from.text(), question: from.text() }),
        lenses: from.list(|from| Lens { id: from.text(), label: from.text() }),
        efforts: from.list(|from| Effort { id: from.text(), points: from.number() as u32, description: from.text() }),
        dependencies: from.list(|from| (from.a_job(), from.a_job())),
        items: from.list(|from| Item {
            id: from.text(),
            job: from.a_job(),
            about: from.job(),
            lens: from.number(),
            target: from.number() as u8,
            roles: RoleSet(from.number() as u16),
            text: from.text(),
            anchors: from.five(),
            why: from.text(),
            action: from.text(),
            effort: from.number(),
            owner: from.number(),
        }),
    }
}

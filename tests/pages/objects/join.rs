//! What came by a link: it is looked at first, then added or not.

use buying_readiness::i18n::{Key, key};

use crate::harness::{Locator, Page};
use crate::words::text;

/// What can be asked about what came: the titles of the card that asks it.
const QUESTIONS: [Key; 4] = [key::JOIN_CHANGE, key::JOIN_YOU, key::JOIN_ANOTHER, key::JOIN_LOST];

/// The page for joining.
#[derive(Clone, Copy)]
pub struct JoinPage<'p>(&'p Page);

impl<'p> JoinPage<'p> {
    /// The page once it asks what to do with what came.
    #[track_caller]
    pub fn arriving(page: &'p Page) -> Self {
        page.wait_until("what came to be shown", || {
            QUESTIONS.iter().any(|question| page.has(&Locator::heading(text(*question))))
        });
        Self(page)
    }

    /// The page once it says that what came cannot be read.
    #[track_caller]
    pub fn unreadable(page: &'p Page) -> Self {
        page.wait_until("what cannot be read to be named", || {
            [key::JOIN_CUT, key::JOIN_BROKEN].iter().any(|title| page.has(&Locator::heading(text(*title))))
        });
        Self(page)
    }

    /// The page once it shows what belongs to the group of that name.
    #[track_caller]
    pub fn of_group(page: &'p Page, name: &str) -> Self {
        page.wait_for_text(&group_line(name));
        Self(page)
    }

    /// Goes on as the one person in it.
    #[track_caller]
    pub fn begin_as_the_only_one(self) {
        self.0.press(text(key::JOIN_ME));
        crate::objects::Widget::new(self.0).wait_until_begun();
    }

    /// Adds what came to the group.
    #[track_caller]
    pub fn add(self) {
        self.0.press(text(key::JOIN_ADD));
        self.0.wait_for_text(text(key::JOIN_ADDED));
    }

    /// Adds what came to the group, where there is anything to add; says so otherwise.
    #[track_caller]
    pub fn add_what_is_new(self) {
        if self.0.has(&Locator::control(text(key::JOIN_ADD))) {
            self.add();
        } else {
            self.0.wait_for_text(text(key::JOIN_NOTHING));
        }
    }
}

fn group_line(group: &str) -> String {
    crate::words::messages().fill(key::JOIN_GROUP, &[("name", &group)])
}

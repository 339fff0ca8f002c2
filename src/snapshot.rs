//! What pages, phrases and reports are functions of: a group as it is shown, with its figures and the words to say it in.

use std::rc::Rc;

use engine::assessment::Assessment;
use engine::group::Group;
use engine::questionnaire::Questionnaire;
use engine::state::{Shown, State};
use formats::Resources;

use crate::i18n::{Key, Messages};

/// One moment of the session. Cheap to clone; two are equal where they share their parts, so a component that takes
/// one as a prop or reads it from its context draws again only after something was committed.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// The questionnaire; it lives as long as the page.
    pub q: &'static Questionnaire,
    /// What was said, decided and chosen here.
    pub state: Rc<State>,
    /// The group as it is shown, with those marked as gone or as the same taken into account: the figures' people
    /// stand at their positions in it.
    pub group: Rc<Group>,
    /// My position in it.
    pub me: Option<usize>,
    /// Every figure of it.
    pub figures: Rc<Assessment>,
    /// The supplier's material, where there is some.
    pub resources: &'static Resources,
    /// The words of the interface.
    pub words: Messages,
}

impl Snapshot {
    /// Of a state, as it is shown.
    pub fn of(q: &'static Questionnaire, state: Rc<State>, shown: &Shown) -> Snapshot {
        let (group, figures) = (Rc::clone(&shown.group), Rc::clone(&shown.figures));
        Snapshot { q, state, group, me: shown.me, figures, resources: Resources::none(), words: Messages::english() }
    }

    /// The `lang` of what holds a text of the questionnaire: none where it speaks the language of the interface, which
    /// stands around everything.
    pub fn lang(&self) -> Option<&'static str> {
        self.words.beside(self.q.spoken())
    }

    /// The `lang` of what holds a text that may be one of the questionnaire's, and may be the interface's.
    pub fn lang_of(&self, text: &str) -> Option<&'static str> {
        self.lang().filter(|_| self.q.texts().any(|one| one == text))
    }

    /// A text of the interface.
    pub fn text(&self, key: Key) -> &'static str {
        self.words.text(key)
    }
}

impl PartialEq for Snapshot {
    fn eq(&self, other: &Snapshot) -> bool {
        std::ptr::eq(self.q, other.q)
            && Rc::ptr_eq(&self.state, &other.state)
            && Rc::ptr_eq(&self.group, &other.group)
            && Rc::ptr_eq(&self.figures, &other.figures)
            && std::ptr::eq(self.resources, other.resources)
            && self.words == other.words
    }
}

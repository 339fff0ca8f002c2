//! Texts that are longer than the group can hold: they stay in this browser.

use super::AssessmentHandle;
use crate::store::TextOf;

impl AssessmentHandle {
    /// What is too long, and what stands there.
    pub fn too_long(&self) -> Vec<(TextOf, String)> {
        self.inner.store.too_long(&self.state().group.id, self.q())
    }

    /// What stands there, where it is too long.
    pub fn too_long_of(&self, of: &TextOf) -> Option<String> {
        self.too_long().into_iter().find(|(other, _)| other == of).map(|(_, text)| text)
    }

    /// Keeps too long a text; none once it is short enough. Nothing is kept of anybody's before somebody has begun here.
    pub fn keep_too_long(&self, of: &TextOf, text: Option<&str>) {
        let state = self.state();
        if state.me.is_some() && self.inner.store.keep_too_long(&state.group.id, of, text, self.q()).is_err() {
            self.status(|status| (status.saved, status.full) = (false, true));
        }
    }
}

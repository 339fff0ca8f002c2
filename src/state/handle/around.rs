//! What the page around asks for, and what it is handed.

use engine::state::View;

use super::AssessmentHandle;

impl AssessmentHandle {
    /// A way of asking a person was used.
    pub fn contact_used(&self) {
        let on_contact = self.inner.events.borrow().on_contact.clone();
        on_contact.emit(());
    }

    /// Another day may have begun, while nothing was done here.
    pub fn look_at_day(&self) {
        let session = self.session();
        if session.state.today != self.inner.platform.day() {
            self.commit(session.state, session.addition);
        }
    }

    /// The page around asks to start over: the person is asked whether they want to.
    pub fn ask_to_start_over(&self) {
        if self.state().me.is_some() {
            self.status(|status| status.start_over_asked = true);
            self.go(View::You);
        }
    }

    /// The person was asked.
    pub fn start_over_was_asked(&self) {
        self.status(|status| status.start_over_asked = false);
    }

    /// The page around asks for a summary: the buyer decides on the contact page.
    pub fn ask_for_summary(&self) {
        if self.state().me.is_some() {
            self.status(|status| status.summary_asked = true);
            self.go(View::Contact);
        } else {
            self.hand_over(None);
        }
    }

    /// What the buyer hands over; none where they would rather not.
    pub fn hand_over(&self, summary: Option<String>) {
        self.status(|status| status.summary_asked = false);
        let on_summary = self.inner.events.borrow().on_summary.clone();
        on_summary.emit(summary);
    }
}

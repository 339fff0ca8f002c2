//! An invitation that came by a link.

use std::rc::Rc;

use formats::{Invitation, link};
use yew::prelude::*;

use super::use_assessment::use_assessment;
use super::use_snapshot::use_snapshot;
use super::use_status::use_status;

/// What one is invited to: a link came that holds nobody's answers, and nobody has begun in its group here. Whatever
/// else comes by a link is looked at on a page of its own, which hands on an invitation of an older version as one of this.
#[hook]
pub fn use_invitation() -> Option<Rc<Invitation>> {
    let (snapshot, status, assessment) = (use_snapshot(), use_status(), use_assessment());
    let q = snapshot.q;
    let invitation = use_memo(status.link, move |text| {
        text.as_ref().and_then(|text| link::read_invitation(text, q)).and_then(Invitation::of).map(Rc::new)
    });
    (*invitation).clone().filter(|invitation| assessment.is_new_here(invitation))
}

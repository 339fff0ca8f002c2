//! An invitation that came by a link.

use std::rc::Rc;

use engine::group::Group;
use formats::link;
use yew::prelude::*;

use super::use_snapshot::use_snapshot;
use super::use_status::use_status;

/// The group one is invited to: a link came that holds nobody's answers, and nobody has begun here. Whatever else comes
/// by a link is looked at on a page of its own.
#[hook]
pub fn use_invitation() -> Option<Rc<Group>> {
    let (snapshot, status) = (use_snapshot(), use_status());
    let q = snapshot.q;
    let group = use_memo(status.link, move |text| {
        let link = text.as_ref().and_then(|text| link::read(text, q).ok());
        link.map(|link| link.group).filter(|group| group.people.is_empty()).map(Rc::new)
    });
    let begun = snapshot.state.me.is_some() || !snapshot.state.group.people.is_empty();
    (*group).clone().filter(|_| !begun)
}

//! What is too long to be sent is said on every page from which something leaves the browser, and nowhere else.

use buying_readiness::HalfDone;
use buying_readiness::i18n::{Messages, key};
use buying_readiness::platform::storage::StorageHandle;
use buying_readiness::questionnaire::core;
use buying_readiness::store::{SessionStore, TextOf};
use engine::group::Matter;
use engine::state::View;

use super::{at, props, rendered, text};

/// What is said on a page of somebody with these texts.
async fn said(view: View, texts: &[(TextOf, usize)]) -> String {
    let (state, storage) = (at("meeting", view), StorageHandle::memory());
    let store = SessionStore::new(storage.clone());
    for (of, length) in texts {
        store.keep_too_long(&state.group.id, of, Some(&"x".repeat(*length)), core()).expect("memory takes everything");
    }
    let page =
        rendered("a page", buying_readiness::StaticPageProps { storage, ..props(state, HalfDone::Nothing) }).await;
    page.elements().flat_map(text::lines).collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn what_is_too_long_is_said_wherever_something_may_leave() {
    let words = Messages::english();
    let all = [
        (TextOf::Note(3), 700),
        (TextOf::Decided(Matter::own(7)), 501),
        (TextOf::Decided(Matter::item(3)), 502),
        (TextOf::NewStep, 503),
        (TextOf::MyName, 60),
        (TextOf::Purchase, 61),
        (TextOf::Invited("x1".into()), 62),
    ];
    let sends =
        [View::End, View::Invite, View::Delete, View::Group, View::Share, View::Meeting, View::Report, View::Contact];
    for view in sends {
        let said_here = said(view, &all).await;
        assert!(said_here.contains(words.text(key::LONG_ABOUT)), "{view:?}: it is not in {said_here}");
        for over in [200, 1, 2, 3, 20, 21, 22] {
            let over = words.count(key::LONG_OVER, over, &[]);
            assert!(said_here.contains(&over), "{view:?}: {over} is not in {said_here}");
        }
        assert!(!said(view, &[]).await.contains(words.text(key::LONG_ABOUT)), "{view:?}");
    }
    for view in [View::Board, View::Results, View::Plan, View::You, View::Scoring, View::Join] {
        assert!(!said(view, &all).await.contains(words.text(key::LONG_ABOUT)), "{view:?}");
    }
}

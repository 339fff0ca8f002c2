//! The parts that are fetched when they are first wanted. Only [`load`] is named outside, and it names the split points,
//! which name the rest in their bodies alone: that is where the release is split.

mod check;
mod frame;
mod results;
mod workspace;

use crate::lazy::{Loading, Part, Tables};

/// What a split point gives: in the release, calling it fetches its file.
macro_rules! fetched {
    ($call:expr) => {{
        let table = $call;
        #[cfg(feature = "split")]
        let table = table.await;
        table?
    }};
}

/// Fetches a part, with those it stands on.
pub fn load(part: Part) -> Loading {
    Box::pin(async move {
        let workspace = match part {
            Part::Results => None,
            // Its file brings the results' along (src/element/split.js): they are there once it is.
            Part::Workspace => Some(fetched!(workspace::table())),
        };
        Ok(Tables { results: Some(fetched!(results::table())), workspace })
    })
}

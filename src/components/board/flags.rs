//! What is worth saying about a row, with the sign that its cell carries.

use engine::group::{Kind, Node};
use engine::questionnaire::JobId;

use super::{Perspective, Scene};
use crate::components::glyph::Sign;
use crate::i18n::{Key, key};
use crate::phrases;

/// A flag of a row.
pub struct Flag {
    pub sign: Sign,
    pub word: Key,
    /// Which of the row's cells it is about.
    pub kind: Kind,
}

/// The flags of a row. While only I answer, an unanswered check is no news: then a flag waits for its
/// answer.
pub fn flags_of(scene: Scene, job: JobId) -> Vec<Flag> {
    let snapshot = scene.snapshot;
    let known = |kind, job| Node { kind, job }.items(snapshot.q).any(|item| snapshot.figures.items[item].is_known());
    let signed = |(word, kind)| {
        let (sign, news) = match word {
            key::FLAG_EVIDENCE => (Sign::Evidence, known(kind, job)),
            key::FLAG_AGREEMENT => (Sign::Talk, known(kind, job)),
            key::FLAG_CLAIMED => (Sign::Talk, true),
            key::FLAG_UPSTREAM => {
                let ahead = |(up, down): &(JobId, JobId)| *down == job && known(Kind::Done, *up);
                (Sign::Ahead, snapshot.figures.flags.upstream.iter().any(ahead))
            }
            _ => (Sign::Turn, true),
        };
        (news || scene.perspective == Perspective::Group).then_some(Flag { sign, word, kind })
    };
    phrases::flags(snapshot, job).into_iter().filter_map(signed).collect()
}

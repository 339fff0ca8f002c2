//! Effort in days and gains in readiness, as people say them. A point of effort is half a working day.

use engine::assessment::Ratio;

use crate::i18n::{Part, key};
use crate::snapshot::Snapshot;

/// "half a day", "1 day", "1½ days".
pub fn effort_words(snapshot: &Snapshot, points: u32) -> String {
    let (words, days) = (snapshot.words, (points / 2) as usize);
    match (days, points % 2) {
        (0, _) => words.text(key::EFFORT_HALF).to_owned(),
        (days, 0) => words.count(key::EFFORT_DAYS, days, &[]),
        (days, _) => words.count(key::EFFORT_DAYS_HALF, days, &[]),
    }
}

/// "39 → 47"; where both are shown alike, "0.7 more".
pub fn gain_words(snapshot: &Snapshot, before: Ratio, after: Ratio) -> String {
    if before.percent() != after.percent() {
        let parts: [Part; 2] = [("before", &before.percent()), ("after", &after.percent())];
        return snapshot.words.fill(key::EFFORT_CHANGE, &parts);
    }
    // Tenths of a percent, rounded.
    let rounded = (after - before) * Ratio::new(1000, 1) + Ratio::new(1, 2);
    let tenths = rounded.num().div_euclid(rounded.den());
    if tenths > 0 {
        snapshot.words.fill(key::EFFORT_GAIN, &[("n", &snapshot.words.tenths(tenths))])
    } else {
        snapshot.text(key::EFFORT_GAIN_LESS).to_owned()
    }
}

/// How much narrower somebody's answers would make the range; less than one is said so.
pub fn narrower_words(snapshot: &Snapshot, moves: Ratio) -> String {
    if moves < Ratio::new(1, 100) {
        snapshot.text(key::EFFORT_HARDLY_NARROWER).to_owned()
    } else {
        snapshot.words.fill(key::EFFORT_NARROWER, &[("n", &moves.percent())])
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::questionnaire::core;
    use engine::state::State;

    fn snapshot() -> Snapshot {
        let state = Rc::new(State::new(core()));
        Snapshot::of(core(), Rc::clone(&state), &state.shown(core()))
    }

    #[test]
    fn a_point_is_half_a_day() {
        let said: Vec<String> = [1, 2, 3, 4, 9].iter().map(|points| effort_words(&snapshot(), *points)).collect();
        assert_eq!(said, ["half a day", "1 day", "1½ days", "2 days", "4½ days"]);
    }

    #[test]
    fn a_gain_is_never_nothing_to_nothing() {
        let said = |before, after| gain_words(&snapshot(), Ratio::new(before, 1000), Ratio::new(after, 1000));
        assert_eq!([said(390, 470), said(537, 544), said(440, 440)], ["39 → 47", "0.7 more", "hardly more"]);
    }
}

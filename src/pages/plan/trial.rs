//! What is tried: statements by hand.

use engine::assessment::Assessment;
use engine::questionnaire::TOP_LEVEL;

/// What is tried. Nothing of it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trial {
    /// The section is open.
    pub is_open: bool,
    by_hand: Vec<(usize, u8)>,
}

impl Trial {
    /// Tries an item, at first at this level.
    pub fn try_item(&mut self, item: usize, level: u8) {
        if self.by_hand.iter().all(|(tried, _)| *tried != item) {
            self.by_hand.push((item, level));
        }
    }

    /// Tries an item that is tried at another level.
    pub fn set_level(&mut self, item: usize, level: u8) {
        if let Some((_, tried)) = self.by_hand.iter_mut().find(|(tried, _)| *tried == item) {
            *tried = level.min(TOP_LEVEL);
        }
    }

    /// Leaves an item as it is.
    pub fn leave(&mut self, item: usize) {
        self.by_hand.retain(|(tried, _)| *tried != item);
    }

    /// Leaves all as they are; the section stays.
    pub fn end(&mut self) {
        self.by_hand.clear();
    }

    /// The items tried. The state may have changed under the trial: what is out of scope by now is not tried.
    pub fn by_hand(&self, figures: &Assessment) -> Vec<(usize, u8)> {
        let in_scope = |item: usize| figures.items.get(item).is_some_and(|figures| figures.in_scope);
        self.by_hand.iter().copied().filter(|(item, _)| in_scope(*item)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_is_tried_once_and_left_again() {
        let mut trial = Trial::default();
        trial.try_item(4, 3);
        trial.try_item(4, 1);
        trial.set_level(4, 9);
        trial.set_level(5, 1);
        assert_eq!(trial, Trial { is_open: false, by_hand: vec![(4, TOP_LEVEL)] });
        trial.leave(4);
        assert_eq!(trial, Trial::default());
    }
}

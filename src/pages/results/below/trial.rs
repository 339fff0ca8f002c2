//! What is tried: an effort, and statements by hand.

use engine::assessment::{Assessment, Ground, Plan};
use engine::questionnaire::TOP_LEVEL;

/// What is tried. Nothing of it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trial {
    /// Points of effort: the best plan for them is tried. 0: none.
    points: u32,
    /// Items tried by hand; they count before the plan.
    by_hand: Vec<(usize, u8)>,
}

impl Trial {
    /// Tries the best plan for so many points of effort.
    pub fn set_points(&mut self, points: u32) {
        self.points = points;
    }

    /// Tries an item by hand, at first at this level.
    pub fn try_item(&mut self, item: usize, level: u8) {
        if self.by_hand.iter().all(|(tried, _)| *tried != item) {
            self.by_hand.push((item, level));
        }
    }

    /// Tries an item that is tried by hand at another level.
    pub fn set_level(&mut self, item: usize, level: u8) {
        if let Some((_, tried)) = self.by_hand.iter_mut().find(|(tried, _)| *tried == item) {
            *tried = level.min(TOP_LEVEL);
        }
    }

    /// Leaves an item as it is.
    pub fn leave(&mut self, item: usize) {
        self.by_hand.retain(|(tried, _)| *tried != item);
    }

    /// The points of effort, of at most so many there are.
    pub fn points(&self, most: u32) -> u32 {
        self.points.min(most)
    }

    /// The items tried by hand. The state may have changed under the trial: what is out of scope by now is not tried.
    pub fn by_hand(&self, figures: &Assessment) -> Vec<(usize, u8)> {
        let in_scope = |item: usize| figures.items.get(item).is_some_and(|figures| figures.in_scope);
        self.by_hand.iter().copied().filter(|(item, _)| in_scope(*item)).collect()
    }
}

/// Every level that is tried: those of the plan, then those by hand.
pub fn levels(ground: &Ground, plan: Option<&Plan>, by_hand: &[(usize, u8)]) -> Vec<(usize, u8)> {
    let planned = plan.into_iter().flat_map(|plan| plan.levels.iter().copied().enumerate());
    planned.filter(|(item, level)| *level != ground.start[*item]).chain(by_hand.iter().copied()).collect()
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
        assert_eq!(trial, Trial { points: 0, by_hand: vec![(4, TOP_LEVEL)] });
        trial.leave(4);
        assert_eq!(trial, Trial::default());
    }
}

//! One way to put things in order, one loop for lists, and one small map.
//!
//! The standard library's sorts and maps are compiled anew for every type they meet: eight sorts and
//! three tree maps cost the page 44 kB of Wasm before compression. Here everything is ordered
//! through one sort of positions, and small maps are sorted lists.

use std::cmp::Ordering;

/// The positions `0..n` in the order of `compare`; equal ones keep their order.
pub fn order(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..n).collect();
    positions.sort_unstable_by(|a, b| compare(*a, *b).then(a.cmp(b)));
    positions
}

/// The numbers below `n` that pass: one loop for all lists of items and people.
pub fn which(n: usize, test: &dyn Fn(usize) -> bool) -> Vec<usize> {
    let mut found = Vec::new();
    for i in 0..n {
        if test(i) {
            found.push(i);
        }
    }
    found
}

/// A text for each number below `n`.
pub fn each_text(n: usize, one: &dyn Fn(usize) -> String) -> Vec<String> {
    let mut texts = Vec::new();
    for i in 0..n {
        texts.push(one(i));
    }
    texts
}

/// A map for a few entries, kept in the order of its keys.
#[derive(Clone, Debug, PartialEq)]
pub struct SmallMap<K, V>(Vec<(K, V)>);

impl<K, V> Default for SmallMap<K, V> {
    fn default() -> SmallMap<K, V> {
        SmallMap(Vec::new())
    }
}

impl<K: Ord, V> SmallMap<K, V> {
    /// Puts a value under a key, in the place of what was there.
    pub fn insert(&mut self, key: K, value: V) {
        match self.0.iter().position(|(k, _)| *k >= key) {
            Some(at) if self.0[at].0 == key => self.0[at].1 = value,
            Some(at) => self.0.insert(at, (key, value)),
            None => self.0.push((key, value)),
        }
    }

    /// Forgets a key.
    pub fn remove(&mut self, key: &K) {
        self.0.retain(|(k, _)| k != key);
    }

    /// The value under a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.0.iter().find(|(k, _)| k == key).map(|(_, value)| value)
    }

    /// The value under a key, to change.
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        self.0.iter_mut().find(|(k, _)| k == key).map(|(_, value)| value)
    }

    /// Keeps the entries that fit.
    pub fn retain(&mut self, fits: &dyn Fn(&K, &V) -> bool) {
        self.0.retain(|(key, value)| fits(key, value));
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The entries, in the order of their keys.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The entries with values to change.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&K, &mut V)> {
        self.0.iter_mut().map(|(key, value)| (&*key, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_and_keeps_the_order_of_equals() {
        let list = [3, 1, 3, 2, 1];
        assert_eq!(order(5, &|a, b| list[a].cmp(&list[b])), [1, 4, 3, 0, 2]);
    }

    #[test]
    fn a_small_map_is_a_map_in_order() {
        let mut map = SmallMap::default();
        for (key, value) in [(3, 'c'), (1, 'a'), (2, 'b'), (3, 'd')] {
            map.insert(key, value);
        }
        assert_eq!(map.iter().collect::<Vec<_>>(), [(&1, &'a'), (&2, &'b'), (&3, &'d')]);
        map.remove(&2);
        assert_eq!((map.get(&2), map.get(&3), map.is_empty()), (None, Some(&'d'), false));
    }
}

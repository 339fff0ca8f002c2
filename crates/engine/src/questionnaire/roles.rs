//! Sets of roles.

/// At most this many roles in a questionnaire: a set of them is kept as bits.
pub const MAX_ROLES: usize = 12;

/// A set of roles: bit `n` is the role at position `n` of [`Questionnaire::roles`](super::Questionnaire::roles).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RoleSet(pub u16);

impl RoleSet {
    /// No role.
    pub const NONE: RoleSet = RoleSet(0);

    /// The first `count` roles, at most [`MAX_ROLES`].
    pub const fn first(count: usize) -> RoleSet {
        RoleSet(((1_u32 << count) - 1) as u16)
    }

    /// The set of one role.
    pub const fn of(role: usize) -> RoleSet {
        RoleSet(1 << role)
    }

    /// Whether a role is in the set.
    pub const fn has(self, role: usize) -> bool {
        self.0 >> role & 1 == 1
    }

    /// The set with one role more.
    #[must_use]
    pub const fn with(self, role: usize) -> RoleSet {
        RoleSet(self.0 | 1 << role)
    }

    /// The set without the roles of another one.
    #[must_use]
    pub const fn without(self, other: RoleSet) -> RoleSet {
        RoleSet(self.0 & !other.0)
    }

    /// The roles that are in both sets.
    #[must_use]
    pub const fn and(self, other: RoleSet) -> RoleSet {
        RoleSet(self.0 & other.0)
    }

    /// The roles that are in either set.
    #[must_use]
    pub const fn or(self, other: RoleSet) -> RoleSet {
        RoleSet(self.0 | other.0)
    }

    /// Whether the sets share a role.
    pub const fn meets(self, other: RoleSet) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether there is no role in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many roles are in it.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The positions of the roles, ascending.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..MAX_ROLES).filter(move |role| self.has(*role))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_of_roles_is_a_set() {
        let set = RoleSet::of(0).with(3).with(3);
        assert_eq!((set.len(), set.has(3), set.has(1)), (2, true, false));
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 3]);
        assert_eq!(RoleSet::first(MAX_ROLES).iter().count(), MAX_ROLES);
        assert_eq!((RoleSet::first(2).and(set), RoleSet::first(2).or(set)), (RoleSet::of(0), RoleSet(0b1011)));
        assert_eq!(set.without(RoleSet::of(0)), RoleSet::of(3));
        assert!(set.meets(RoleSet::of(3)) && !set.meets(RoleSet::of(1)) && RoleSet::NONE.is_empty());
    }
}

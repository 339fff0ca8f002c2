//! Exact fractions.

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, Div, Mul, Sub};

/// A fraction in lowest terms with a positive denominator. Every quantity of the model fits: the
/// widest, a readiness of six jobs of at most 40 items, has a denominator below 2⁴⁰.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    num: i64,
    den: i64,
}

const fn gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl Ratio {
    /// 0.
    pub const ZERO: Ratio = Ratio { num: 0, den: 1 };
    /// 1.
    pub const ONE: Ratio = Ratio { num: 1, den: 1 };

    /// `num / den`. A denominator of 0 gives 0: no quantity of the model divides by it.
    pub const fn new(num: i64, den: i64) -> Ratio {
        let divisor = gcd(num.unsigned_abs(), den.unsigned_abs()) as i64;
        if den == 0 {
            return Ratio::ZERO;
        }
        let divisor = if den < 0 { -divisor } else { divisor };
        Ratio { num: num / divisor, den: den / divisor }
    }

    /// The numerator, in lowest terms.
    pub const fn num(self) -> i64 {
        self.num
    }

    /// The denominator, positive and in lowest terms.
    pub const fn den(self) -> i64 {
        self.den
    }

    /// The percentage shown: `⌊100 r + ½⌋`, but 100 only for 1 and 0 only for 0 (for 0 ≤ r ≤ 1).
    pub const fn percent(self) -> i64 {
        let rounded = (200 * self.num + self.den).div_euclid(2 * self.den);
        if rounded >= 100 && self.num < self.den {
            99
        } else if rounded <= 0 && self.num > 0 {
            1
        } else {
            rounded
        }
    }

    /// Per mille, rounded down, for drawing.
    pub const fn per_mille(self) -> i64 {
        (1000 * self.num).div_euclid(self.den)
    }

    /// The smaller one.
    pub fn min(self, other: Ratio) -> Ratio {
        if other < self { other } else { self }
    }

    /// The larger one.
    pub fn max(self, other: Ratio) -> Ratio {
        if other > self { other } else { self }
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.den == 1 { write!(f, "{}", self.num) } else { write!(f, "{}/{}", self.num, self.den) }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Ratio) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Ratio) -> Ordering {
        (i128::from(self.num) * i128::from(other.den)).cmp(&(i128::from(other.num) * i128::from(self.den)))
    }
}

impl Add for Ratio {
    type Output = Ratio;
    fn add(self, other: Ratio) -> Ratio {
        let common = gcd(self.den as u64, other.den as u64) as i64;
        let num = self.num * (other.den / common) + other.num * (self.den / common);
        Ratio::new(num, self.den / common * other.den)
    }
}

impl Sub for Ratio {
    type Output = Ratio;
    fn sub(self, other: Ratio) -> Ratio {
        self + Ratio { num: -other.num, den: other.den }
    }
}

impl Mul for Ratio {
    type Output = Ratio;
    fn mul(self, other: Ratio) -> Ratio {
        Ratio::new(self.num * other.num, self.den * other.den)
    }
}

impl Div<i64> for Ratio {
    type Output = Ratio;
    #[allow(clippy::suspicious_arithmetic_impl)] // a fraction is divided by multiplying below the line
    fn div(self, divisor: i64) -> Ratio {
        Ratio::new(self.num, self.den * divisor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(num: i64, den: i64) -> Ratio {
        Ratio::new(num, den)
    }

    #[test]
    fn fractions_are_kept_in_lowest_terms_with_a_positive_denominator() {
        for (num, den, shown) in
            [(6, 8, "3/4"), (-6, 8, "-3/4"), (6, -8, "-3/4"), (8, 4, "2"), (0, -5, "0"), (3, 0, "0")]
        {
            assert_eq!(of(num, den).to_string(), shown);
        }
        assert_eq!((of(6, -8).num(), of(6, -8).den()), (-3, 4));
    }

    #[test]
    fn they_are_added_and_compared_exactly() {
        assert_eq!(of(1, 6) + of(1, 10), of(4, 15));
        assert_eq!(of(1, 6) - of(1, 10), of(1, 15));
        assert_eq!(of(1, 10) - of(1, 6), of(-1, 15));
        assert_eq!(of(2, 3) * of(3, 4), of(1, 2));
        assert_eq!(of(3, 4) / 6, of(1, 8));
        assert!(of(1, 3) < of(1, 2) && of(-1, 2) < of(-1, 3) && of(2, 4) == of(1, 2));
        // Beyond what a product of 64 bits holds.
        let (near, nearer) = (of(2_760_000_001, 3_070_000_003), of(3_100_000_003, 3_130_000_001));
        assert!(near < nearer);
        assert_eq!((near.min(nearer), near.max(nearer)), (near, nearer));
    }

    #[test]
    fn per_mille_is_rounded_down() {
        assert_eq!([of(5, 12), of(2, 3), of(0, 1), of(1, 1)].map(Ratio::per_mille), [416, 666, 0, 1000]);
    }
}

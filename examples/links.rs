//! How long links are: the tables of docs/link-format.md.
//!
//! ```text
//! cargo run --example links
//! ```

#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../tests/common/lengths.rs"]
mod lengths;

fn main() {
    print!("{}", lengths::table());
}

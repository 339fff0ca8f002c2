//! The module a page loads. Everything is in the library; the loader makes a handle for each element.

// Named, so that what the library hands to JavaScript is linked in.
extern crate readiness;

fn main() {}

//! A group as something that can be handed on: a file, or a link, and what carries a link.
//!
//! Pure. Absent on purpose: what is done with a group once it has been read.

pub mod file;
mod include;
mod incoming;
mod letter;
pub mod link;
pub mod past;
mod qr;

pub use include::{Include, Names, What, chosen, invitation, mine, redacted};
pub use incoming::{FileError, Incoming, open_file};
pub use letter::{file_name, mail};
pub use qr::{MAX_QR, Qr};

//! What is asked of the browser: typed, one file for each kind of thing.
//!
//! Nothing here is called while a page is drawn, except what [`Platform`] knows from the start: pages render natively
//! too. Off the browser every function is there and refuses, and storage has a twin in memory.

pub mod browser;
pub mod clipboard;
pub mod clock;
pub mod crypto;
pub mod dom;
pub mod downloads;
pub mod files;
pub mod fullscreen;
pub mod graphemes;
pub mod history;
pub mod intl;
pub mod keyboard;
pub mod printing;
pub mod random;
pub mod scroll;
pub mod share_sheet;
pub mod storage;

use engine::group::Day;

/// The browser refused, or cannot do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// What is known of the place a page runs in; read once, fixed for the life of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Platform {
    /// The day it was there when this was read; [`Day::NONE`] where it is not known. Pages are given the session's: see
    /// [`Platform::day`].
    pub today: Day,
    /// Links can be sealed with a passphrase: `WebCrypto` is there.
    pub can_seal: bool,
    /// There is a sheet of the device's own for sharing.
    pub can_share: bool,
    /// Something can be shown on the whole screen.
    pub can_fill: bool,
}

impl Platform {
    /// What this browser is and can.
    #[cfg(target_arch = "wasm32")]
    pub fn current() -> Platform {
        Platform {
            today: clock::today(),
            can_seal: dom::can_seal(),
            can_share: dom::can_share(),
            can_fill: fullscreen::is_possible(),
        }
    }

    /// Off the browser nothing is known.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn current() -> Platform {
        Platform { today: Day::NONE, can_seal: false, can_share: false, can_fill: false }
    }
}

impl Platform {
    /// The day it is by now: a page stays open over midnight.
    pub fn day(&self) -> Day {
        if cfg!(target_arch = "wasm32") { clock::today() } else { self.today }
    }
}

impl Default for Platform {
    fn default() -> Platform {
        Platform::current()
    }
}

//! The day and the time.

use engine::group::Day;

/// The day it is where the browser is; [`Day::NONE`] off the browser.
pub fn today() -> Day {
    #[cfg(target_arch = "wasm32")]
    {
        let now = js_sys::Date::new_0();
        let (month, day) = (now.get_month() as u16 + 1, now.get_date() as u16);
        Day::of(now.get_full_year() as u16, month, day).unwrap_or(Day::NONE)
    }
    #[cfg(not(target_arch = "wasm32"))]
    Day::NONE
}

/// Milliseconds since 1970; 0 off the browser.
pub fn now() -> u64 {
    #[cfg(target_arch = "wasm32")]
    return js_sys::Date::now() as u64;
    #[cfg(not(target_arch = "wasm32"))]
    0
}

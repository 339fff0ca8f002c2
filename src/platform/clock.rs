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

/// How many milliseconds are left of the day; none off the browser.
pub fn rest_of_day() -> Option<u32> {
    #[cfg(target_arch = "wasm32")]
    {
        let midnight = js_sys::Date::new_0();
        midnight.set_hours(24);
        midnight.set_minutes(0);
        midnight.set_seconds(0);
        midnight.set_milliseconds(0);
        Some((midnight.get_time() - js_sys::Date::now()).max(0.0) as u32)
    }
    #[cfg(not(target_arch = "wasm32"))]
    None
}

/// Milliseconds since 1970; 0 off the browser.
pub fn now() -> u64 {
    #[cfg(target_arch = "wasm32")]
    return js_sys::Date::now() as u64;
    #[cfg(not(target_arch = "wasm32"))]
    0
}

//! Chance, for ids and devices: nothing secret rests on it.

/// 32 random bits; 0 off the browser.
pub fn bits() -> u32 {
    #[cfg(target_arch = "wasm32")]
    return (js_sys::Math::random() * 4_294_967_296.0) as u32;
    #[cfg(not(target_arch = "wasm32"))]
    0
}

/// 52 random bits; 0 off the browser.
pub fn wide() -> u64 {
    u64::from(bits()) << 20 | u64::from(bits() >> 12)
}

/// A random id of 32 bits, as eight hexadecimal digits.
pub fn id() -> String {
    format!("{:08x}", bits())
}

//! What a mark of a picture stands for, said beside it: to the pointer that rests on it, to the finger that
//! touches it, and to the keyboard, which goes from mark to mark with the arrow keys.
//!
//! A mark is an element with `data-tip`; the picture it is in can be focused and has `data-marks`. Escape
//! takes the words away, and the pointer may rest on them.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

use super::script::{call, element, far, get, number, set, window};

const MARK: &str = "[data-tip]";
const MARKS: &str = "[data-marks]";
/// On the mark that is spoken of.
const ON: &str = "data-on";
/// Between a mark and its words, and between the words and the window's edge, in pixels.
const GAP: i64 = 6;

/// Listens to everything under this root, as long as it is there.
pub fn listen(root: &JsValue) {
    let at = root.clone();
    let heard = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        let _ = hear(&at, &event);
    });
    let heard = heard.into_js_value();
    for name in ["pointerover", "click", "focusin", "focusout", "keydown"] {
        let _ = call(root, "addEventListener", &[name.into(), heard.clone()]);
    }
}

fn text(of: &JsValue, name: &str) -> String {
    get(of, name).as_string().unwrap_or_default()
}

fn hear(root: &JsValue, event: &JsValue) -> Result<(), JsValue> {
    let target = get(event, "target");
    let closest = |css: &str| call(&target, "closest", &[css.into()]);
    match text(event, "type").as_str() {
        "keydown" if text(event, "key") == "Escape" => {
            if hide(root)? {
                // It is for the words alone, not for a dialog around them.
                call(event, "preventDefault", &[])?;
                call(event, "stopPropagation", &[])?;
            }
        }
        "keydown" => {
            let step = match text(event, "key").as_str() {
                "ArrowRight" | "ArrowDown" => 1,
                "ArrowLeft" | "ArrowUp" => -1,
                _ => return Ok(()),
            };
            let picture = closest(MARKS)?;
            if picture.is_object() {
                call(event, "preventDefault", &[])?;
                call(event, "stopPropagation", &[])?;
                walk(root, &picture, step)?;
            }
        }
        // The first mark, but only where the keyboard brought the focus.
        "focusin" => {
            let by_key = call(&target, "matches", &[":focus-visible".into()])?.is_truthy();
            if by_key && call(&target, "matches", &[MARKS.into()])?.is_truthy() {
                walk(root, &target, 0)?;
            }
        }
        "focusout" => {
            hide(root)?;
        }
        _ => {
            let mark = closest(MARK)?;
            if mark.is_object() {
                show(root, &mark)?;
            } else if !closest(".tip")?.is_object() && !closest(MARKS)?.is_object() {
                hide(root)?;
            }
        }
    }
    Ok(())
}

/// From the mark that is spoken of to the next one, or the one before.
fn walk(root: &JsValue, picture: &JsValue, step: i64) -> Result<(), JsValue> {
    let marks = call(picture, "querySelectorAll", &[MARK.into()])?;
    let all = Array::from(&marks);
    let on = all.iter().position(|mark| call(&mark, "hasAttribute", &[ON.into()]).is_ok_and(|is| is.is_truthy()));
    let last = i64::from(all.length()) - 1;
    let to = on.map_or(0, |on| (on as i64 + step).clamp(0, last.max(0)));
    let mark = all.get(to as u32);
    if mark.is_object() { show(root, &mark) } else { Ok(()) }
}

/// The words beside a mark.
fn show(root: &JsValue, mark: &JsValue) -> Result<(), JsValue> {
    let words = call(mark, "getAttribute", &["data-tip".into()])?;
    let tip = the_tip(root)?;
    // Asked once more for what is said already: nothing moves.
    if call(mark, "hasAttribute", &[ON.into()])?.is_truthy() && get(&tip, "textContent") == words {
        return Ok(());
    }
    hide(root)?;
    call(mark, "setAttribute", &[ON.into(), "".into()])?;
    set(&tip, "textContent", words);
    call(&tip, "showPopover", &[])?;
    let (at, size) = (call(mark, "getBoundingClientRect", &[])?, call(&tip, "getBoundingClientRect", &[])?);
    let of = |of: &JsValue, name: &str| number(&get(of, name));
    let document = far(&window(), &["document", "documentElement"]);
    let (wide, high) = (of(&document, "clientWidth"), of(&window(), "innerHeight"));
    let (width, height) = (of(&size, "width"), of(&size, "height"));
    let left = of(&at, "left") + (of(&at, "width") - width) / 2;
    let below = of(&at, "bottom") + GAP;
    let top = if below + height > high { of(&at, "top") - GAP - height } else { below };
    let style = get(&tip, "style");
    for (name, value, most) in [("left", left, wide - width), ("top", top, high - height)] {
        let value = value.clamp(GAP, (most - GAP).max(GAP));
        call(&style, "setProperty", &[name.into(), format!("{value}px").into()])?;
    }
    Ok(())
}

/// Takes the words away; says whether there were any.
fn hide(root: &JsValue) -> Result<bool, JsValue> {
    let on = call(root, "querySelector", &["[data-on]".into()])?;
    if !on.is_object() {
        return Ok(false);
    }
    call(&on, "removeAttribute", &[ON.into()])?;
    let tip = the_tip(root)?;
    call(&tip, "hidePopover", &[])?;
    Ok(true)
}

/// The place for the words, made when it is first needed: in the layer above everything, so that no dialog
/// and no edge hides it, and told politely.
fn the_tip(root: &JsValue) -> Result<JsValue, JsValue> {
    let tip = call(root, "querySelector", &[".tip".into()])?;
    if tip.is_object() {
        return Ok(tip);
    }
    let tip = element("div")?;
    for (name, value) in [("class", "tip"), ("popover", "manual"), ("role", "status")] {
        call(&tip, "setAttribute", &[name.into(), value.into()])?;
    }
    let frame = call(root, "querySelector", &[".br".into()])?;
    call(&frame, "append", std::slice::from_ref(&tip))?;
    Ok(tip)
}

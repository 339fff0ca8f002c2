//! The program: one component, mounted by the loader for each element.

#[cfg(target_arch = "wasm32")]
mod page {
    use js_sys::Function;
    use readiness::element;
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::{Closure, wasm_bindgen};
    use web_sys::{Element, ShadowRoot};

    /// Takes memory from the browser as the standard one does, in constant time and 2 kB less.
    #[global_allocator]
    static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

    /// Mounts a widget: see [`element::Handle::new`]. What it gives takes it down again, once.
    #[wasm_bindgen]
    pub fn show(host: Element, root: ShadowRoot, mount: Element, rest: Function) -> JsValue {
        let handle = element::Handle::new(host, root, mount, rest);
        Closure::once_into_js(move || handle.destroy())
    }
}

fn main() {}

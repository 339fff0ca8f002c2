//! The program: one component, mounted by the loader for each element.

#[cfg(target_arch = "wasm32")]
mod page {
    use readiness::element;
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::{Element, ShadowRoot};

    /// Takes memory from the browser as the standard one does, in constant time and 2 kB less.
    #[global_allocator]
    static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

    /// What the loader holds of a mounted widget.
    #[wasm_bindgen]
    pub struct Handle(element::Handle);

    #[wasm_bindgen]
    impl Handle {
        /// See [`element::Handle::new`].
        #[wasm_bindgen(constructor)]
        pub fn new(host: Element, root: ShadowRoot, mount: Element, rest: js_sys::Function) -> Handle {
            Handle(element::Handle::new(host, root, mount, rest))
        }

        /// Takes the widget down; a second call does nothing.
        pub fn destroy(&mut self) {
            self.0.destroy();
        }
    }
}

fn main() {}

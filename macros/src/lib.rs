//! The project's own macros: markup in few bytes, and what is compiled into a file of its own.

mod later;
mod markup;

use proc_macro::TokenStream;

/// A piece of markup, drawn by `crate::ui::template`: see [`markup`].
#[proc_macro]
pub fn html(input: TokenStream) -> TokenStream {
    let nodes = syn::parse::<markup::Nodes>(input);
    nodes.map_or_else(|error| error.to_compile_error(), |nodes| nodes.build()).into()
}

/// A function that may be fetched after the page has begun: see [`later`].
#[proc_macro_attribute]
pub fn later(_: TokenStream, item: TokenStream) -> TokenStream {
    let function = syn::parse::<syn::ItemFn>(item);
    function.and_then(|function| later::split(&function)).unwrap_or_else(|error| error.to_compile_error()).into()
}

//! `#[later]`: a function whose code, with all that nothing else needs, may stand in a file of its own.
//!
//! What was `fn f(…) -> T` gives `Option<T>`: none as long as that file is not there. The release is
//! compiled with `--cfg split`; then the call goes through an import and the body stands behind an
//! export, named so that the splitter (`wasm_split_cli_support`) finds the pair and takes apart what
//! only the export leads to. Everywhere else it is a plain call. Whether the file is there is known to
//! `crate::ui::later`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{FnArg, ItemFn, Pat, ReturnType};

/// The function, in two halves where the program is split.
pub fn split(function: &ItemFn) -> syn::Result<TokenStream> {
    let ItemFn { attrs, vis, sig, block } = function;
    let (name, inputs, generics) = (&sig.ident, &sig.inputs, &sig.generics);
    let mut arguments = Vec::new();
    for input in inputs {
        match input {
            FnArg::Typed(typed) if matches!(*typed.pat, Pat::Ident(_)) => arguments.push(&typed.pat),
            _ => return Err(syn::Error::new_spanned(input, "a plain argument with a name is needed here")),
        }
    }
    let output = match &sig.output {
        ReturnType::Default => quote! { () },
        ReturnType::Type(_, output) => quote! { #output },
    };
    let number = number(&name.to_string());
    let import = format_ident!("__wasm_split_00rest00_import_{number}_{name}");
    let export = format_ident!("__wasm_split_00rest00_export_{number}_{name}");
    Ok(quote! {
        #(#attrs)*
        #vis fn #name #generics (#inputs) -> Option<#output> {
            #[cfg(split)]
            #[link(wasm_import_module = "__wasm_split_placeholder__")]
            #[allow(improper_ctypes)]
            unsafe extern "C" {
                fn #import #generics (#inputs) -> #output;
            }
            #[allow(improper_ctypes_definitions)]
            #[cfg_attr(split, unsafe(no_mangle))]
            extern "C" fn #export #generics (#inputs) -> #output #block
            if !crate::ui::later::is_here() {
                return None;
            }
            #[cfg(split)]
            // Both halves come from this one function and are linked by the splitter alone.
            let value = unsafe { #import(#(#arguments),*) };
            #[cfg(not(split))]
            let value = #export(#(#arguments),*);
            Some(value)
        }
    })
}

/// 32 hexadecimal digits that tell one name from another: FNV-1a, of the name and of it with one more.
fn number(name: &str) -> String {
    let hash =
        |seed: u64| name.bytes().fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{:016x}{:016x}", hash(0xcbf2_9ce4_8422_2325), hash(0x9ae1_6a3b_2f90_404f))
}

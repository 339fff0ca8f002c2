//! `html!` as Yew writes it, in fewer bytes.
//!
//! Yew's own macro turns every element into code that builds it: about 300 bytes of Wasm each, a
//! third of the whole page. This one turns a piece of markup into one text and a list of slots, which
//! `crate::ui::template` reads when the page is drawn. The markup is written as for Yew: elements,
//! attributes (`a="b"`, `a={expression}`, `{a}`), `{ expression }`, `if … { } else { }`, fragments, and
//! `<@{tag}>`. Absent on purpose: components (there is one) and
//! everything else.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, Ident, Lit, Token, braced, token};

/// Ends a word of the template; nobody types it. The others are places left open.
const END: char = '\u{1}';
const NODE: char = '\u{2}';
const ATTRIBUTE: char = '\u{3}';
const WORD: char = '\u{4}';

/// Nodes in a row.
pub struct Nodes(Vec<Node>);

enum Node {
    Element { tag: Tag, attributes: Vec<(String, Value)>, children: Nodes },
    Fragment(Nodes),
    Text(String),
    Expression(TokenStream),
}

enum Tag {
    Name(String),
    Expression(TokenStream),
}

enum Value {
    Text(String),
    Expression(TokenStream),
}

impl Parse for Nodes {
    fn parse(input: ParseStream) -> syn::Result<Nodes> {
        let mut nodes = Vec::new();
        while !(input.is_empty() || input.peek(Token![<]) && input.peek2(Token![/])) {
            nodes.push(input.parse()?);
        }
        Ok(Nodes(nodes))
    }
}

impl Parse for Node {
    fn parse(input: ParseStream) -> syn::Result<Node> {
        if input.peek(Token![if]) {
            return condition(input).map(Node::Expression);
        }
        if input.peek(token::Brace) {
            let inner;
            braced!(inner in input);
            return block(&inner);
        }
        element(input)
    }
}

/// `{ "text" }` or `{ expression }`.
fn block(inner: ParseStream) -> syn::Result<Node> {
    if inner.is_empty() {
        return Ok(Node::Fragment(Nodes(Vec::new())));
    }
    let block = inner.call(syn::Block::parse_within)?;
    if let [syn::Stmt::Expr(Expr::Lit(literal), None)] = block.as_slice()
        && let Lit::Str(text) = &literal.lit
    {
        return Ok(Node::Text(text.value()));
    }
    Ok(Node::Expression(quote! { crate::ui::template::Fill::fill({ #(#block)* }); }))
}

/// `if condition { … } else if … else { … }`, each arm markup.
fn condition(input: ParseStream) -> syn::Result<TokenStream> {
    input.parse::<Token![if]>()?;
    let test = Expr::parse_without_eager_brace(input)?;
    let arm = |input: ParseStream| {
        let inner;
        braced!(inner in input);
        Ok::<_, syn::Error>(inner.parse::<Nodes>()?.build())
    };
    let then = arm(input)?;
    let otherwise = if input.peek(Token![else]) {
        input.parse::<Token![else]>()?;
        if input.peek(Token![if]) {
            condition(input)?
        } else {
            let arm = arm(input)?;
            quote! { crate::ui::template::Fill::fill(#arm); }
        }
    } else {
        quote! { crate::ui::template::nothing(); }
    };
    Ok(quote! { if #test { crate::ui::template::Fill::fill(#then); } else { #otherwise } })
}

fn element(input: ParseStream) -> syn::Result<Node> {
    input.parse::<Token![<]>()?;
    if input.peek(Token![>]) {
        input.parse::<Token![>]>()?;
        let nodes = input.parse()?;
        input.parse::<Token![<]>()?;
        input.parse::<Token![/]>()?;
        input.parse::<Token![>]>()?;
        return Ok(Node::Fragment(nodes));
    }
    let tag = if input.peek(Token![@]) {
        input.parse::<Token![@]>()?;
        let inner;
        braced!(inner in input);
        Tag::Expression(inner.parse::<Expr>()?.into_token_stream())
    } else {
        Tag::Name(name(input)?)
    };
    let mut attributes = Vec::new();
    while !input.peek(Token![>]) && !input.peek(Token![/]) {
        attributes.push(attribute(input)?);
    }
    if input.peek(Token![/]) {
        input.parse::<Token![/]>()?;
        input.parse::<Token![>]>()?;
        return Ok(Node::Element { tag, attributes, children: Nodes(Vec::new()) });
    }
    input.parse::<Token![>]>()?;
    let children = input.parse()?;
    input.parse::<Token![<]>()?;
    input.parse::<Token![/]>()?;
    match &tag {
        Tag::Expression(_) => drop(input.parse::<Token![@]>()?),
        Tag::Name(opened) => {
            let span = input.span();
            let closed = name(input)?;
            if closed != *opened {
                return Err(syn::Error::new(span, format!("<{opened}> is closed by </{closed}>")));
            }
        }
    }
    input.parse::<Token![>]>()?;
    Ok(Node::Element { tag, attributes, children })
}

/// Words joined by hyphens.
fn name(input: ParseStream) -> syn::Result<String> {
    let mut name = input.call(Ident::parse_any)?.to_string();
    while input.peek(Token![-]) {
        input.parse::<Token![-]>()?;
        name = name + "-" + &input.call(Ident::parse_any)?.to_string();
    }
    Ok(name)
}

fn attribute(input: ParseStream) -> syn::Result<(String, Value)> {
    if input.peek(token::Brace) {
        let inner;
        braced!(inner in input);
        let ident: Ident = inner.parse()?;
        return Ok((ident.to_string(), Value::Expression(ident.into_token_stream())));
    }
    let name = name(input)?;
    input.parse::<Token![=]>()?;
    let value = if input.peek(token::Brace) {
        let inner;
        braced!(inner in input);
        Value::Expression(inner.parse::<Expr>()?.into_token_stream())
    } else {
        match input.parse::<Lit>()? {
            Lit::Str(text) => Value::Text(text.value()),
            Lit::Bool(yes) if yes.value => Value::Text(name.clone()),
            other => return Err(syn::Error::new_spanned(other, "a text in quotes, or true, is needed here")),
        }
    };
    Ok((name, value))
}

impl Nodes {
    /// The expression that builds these nodes as one.
    pub fn build(&self) -> TokenStream {
        let (mut template, mut slots) = (String::new(), Vec::new());
        // One node is itself, several or none are a list.
        match self.0.as_slice() {
            [Node::Fragment(nodes)] => return nodes.build(),
            [_] => self.write(&mut template, &mut slots),
            _ => {
                template.push('(');
                self.write(&mut template, &mut slots);
                template.push(')');
            }
        }
        let places = slots.len();
        quote! {{
            #(#slots)*
            crate::ui::template::build(#template, #places)
        }}
    }

    fn write(&self, template: &mut String, slots: &mut Vec<TokenStream>) {
        for node in &self.0 {
            match node {
                Node::Fragment(nodes) => nodes.write(template, slots),
                Node::Text(text) => template.extend(["\"", text, &END.to_string()]),
                Node::Expression(slot) => {
                    template.push(NODE);
                    slots.push(slot.clone());
                }
                Node::Element { tag, attributes, children } => {
                    template.push('<');
                    match tag {
                        Tag::Name(name) => template.push_str(name),
                        Tag::Expression(tag) => {
                            template.push(WORD);
                            slots.push(quote! { crate::ui::template::Fill::fill(#tag); });
                        }
                    }
                    template.push(END);
                    for (name, value) in attributes {
                        match value {
                            Value::Text(text) => template.extend(["=", name, &END.to_string(), text]),
                            Value::Expression(value) => {
                                template.push(ATTRIBUTE);
                                template.push_str(name);
                                slots.push(quote! { crate::ui::template::Fill::fill(#value); });
                            }
                        }
                        template.push(END);
                    }
                    template.push('>');
                    children.write(template, slots);
                    template.push('/');
                }
            }
        }
    }
}

// As much of React's and Vue's own types as ours build on, so that the check needs neither.

declare module "react" {
  export interface Attributes {
    key?: string | undefined;
  }
  export interface HTMLAttributes<T> {
    className?: string | undefined;
    onClick?: ((event: { currentTarget: T }) => void) | undefined;
    children?: unknown;
  }
  export type DetailedHTMLProps<E extends HTMLAttributes<T>, T> = E & Attributes & { ref?: (element: T | null) => void };
  export namespace JSX {
    interface ElementChildrenAttribute {
      children: {};
    }
    interface IntrinsicElements {
      p: DetailedHTMLProps<HTMLAttributes<HTMLParagraphElement>, HTMLParagraphElement>;
    }
  }
}

declare module "react/jsx-runtime" {
  import type { JSX as Base } from "react";
  export namespace JSX {
    interface ElementChildrenAttribute extends Base.ElementChildrenAttribute {}
    interface IntrinsicElements extends Base.IntrinsicElements {}
  }
  export function jsx(): unknown;
  export function jsxs(): unknown;
}

declare module "vue" {
  export interface HTMLAttributes {
    class?: unknown;
  }
  export interface PublicProps {
    key?: PropertyKey;
  }
  export interface GlobalComponents {}
  type Both<U> = (U extends unknown ? (k: U) => void : never) extends (k: infer I) => void ? I : never;
  export type EmitFn<Events, Name extends keyof Events = keyof Events> = Both<
    { [N in Name]: Events[N] extends (...args: infer Args) => unknown ? (event: N, ...args: Args) => void : never }[Name]
  >;
}

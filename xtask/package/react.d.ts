// <buying-readiness> in JSX, for React 19 or later. Types only, nothing is loaded:
//
//   import type {} from "buying-readiness/react";

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { BuyingReadiness, BuyingReadinessEvents } from "./index.js";

/** `contact-name` for `contactName`. */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;

/** The properties the element has besides those of every element. */
type Own = {
  [Name in Exclude<keyof BuyingReadiness, keyof HTMLElement>]: BuyingReadiness[Name] extends Function ? never : Name;
}[Exclude<keyof BuyingReadiness, keyof HTMLElement>];

/** By their attributes' names: React sets an attribute where the element is not defined yet, or on a server. */
type OwnAttributes = { [Name in Own as Kebab<Name>]?: BuyingReadiness[Name] | undefined };

/** `onbr-progress={event => event.detail.answered}`. */
type OwnHandlers = {
  [Name in keyof BuyingReadinessEvents as `on${Name}`]?: ((event: BuyingReadinessEvents[Name]) => void) | undefined;
};

// In there, names of React's own would be taken before ours: it has an `Attributes`, too.
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "buying-readiness": DetailedHTMLProps<HTMLAttributes<BuyingReadiness>, BuyingReadiness> &
        OwnAttributes &
        OwnHandlers;
    }
  }
}

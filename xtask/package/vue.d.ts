// <buying-readiness> in Vue's templates, for Vue 3.3 or later. Types only, nothing is loaded:
//
//   import type {} from "buying-readiness/vue";

import type { EmitFn, HTMLAttributes, PublicProps } from "vue";
import type { BuyingReadiness, BuyingReadinessEvents } from "./index.js";

/** The properties the element has besides those of every element. */
type Own = {
  [Name in Exclude<keyof BuyingReadiness, keyof HTMLElement>]: BuyingReadiness[Name] extends Function ? never : Name;
}[Exclude<keyof BuyingReadiness, keyof HTMLElement>];

/** `@br-progress="event => event.detail.answered"`. */
type Emits = { [Name in keyof BuyingReadinessEvents]: (event: BuyingReadinessEvents[Name]) => void };

/** What a template may say on the element; a ref of it is the element itself. */
type Tag = new () => BuyingReadiness & {
  $props: HTMLAttributes & Partial<Pick<BuyingReadiness, Own>> & PublicProps;
  $emit: EmitFn<Emits>;
};

declare module "vue" {
  interface GlobalComponents {
    "buying-readiness": Tag;
  }
}

// The types of <buying-readiness>. What each member is for is put in from custom-elements.json when the
// package is made, and both are held against each other: a member that only one of them has stops it.

/** What `summary()` gives and `br-handover` carries: exactly what the buyer has seen and sent. */
export interface Summary {
  text: string;
}

/** What does not work, as `br-error` tells it. The console says more, and what helps. */
export type ErrorCode =
  | "offline"
  | "not-found"
  | "mime"
  | "csp"
  | "no-wasm"
  | "mixed-content"
  | "old-browser"
  | "network"
  | "questionnaire"
  | "resources"
  | "panic";

/** The element's own events, by name. */
export interface BuyingReadinessEvents {
  "br-ready": CustomEvent<undefined>;
  "br-start": CustomEvent<undefined>;
  "br-progress": CustomEvent<{ answered: number; asked: number }>;
  "br-job-complete": CustomEvent<{ jobsAnswered: number }>;
  "br-result": CustomEvent<undefined>;
  "br-share": CustomEvent<undefined>;
  "br-join": CustomEvent<undefined>;
  "br-contact": CustomEvent<undefined>;
  "br-handover": CustomEvent<Summary>;
  "br-error": CustomEvent<{ code: ErrorCode }>;
}

/** Its own events and those of every element. */
export interface BuyingReadinessEventMap extends HTMLElementEventMap, BuyingReadinessEvents {}

declare class BuyingReadiness extends HTMLElement {
  lang: string;
  theme: "auto" | "light" | "dark";
  display: "inline" | "dialog" | "launcher";
  open: boolean;
  questionnaire: string;
  resources: string;
  contactName: string;
  contactMail: string;
  contactPhone: string;
  contactLink: string;
  supplierName: string;
  shareBase: string;
  linkParams: string;
  shareKey: string;
  storage: "local" | "session" | "none";
  storageKey: string;
  privacyHref: string;
  loading: "lazy" | "eager";
  history: "none" | "pages";
  assets: string;

  show(): void;
  close(): void;
  openLink(url: string): void;
  reset(): void;
  summary(): Promise<Summary | undefined>;

  addEventListener<Name extends keyof BuyingReadinessEventMap>(
    type: Name,
    listener: (this: BuyingReadiness, event: BuyingReadinessEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Name extends keyof BuyingReadinessEventMap>(
    type: Name,
    listener: (this: BuyingReadiness, event: BuyingReadinessEventMap[Name]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

// The class as a type only: the script defines the element and does not hand the class out.
export type { BuyingReadiness };

export function define(options?: { tag?: string; mode?: "open" | "closed" }): boolean;

declare global {
  interface HTMLElementTagNameMap {
    "buying-readiness": BuyingReadiness;
  }
}

// A page in TypeScript. What must not compile is marked as such, and the check fails where it does.
import { BuyingReadiness as Class, define } from "buying-readiness";
import type { BuyingReadiness, ErrorCode, Summary } from "buying-readiness";

const element: BuyingReadiness = document.createElement("buying-readiness");
element.theme = "dark";
element.contactName = "Ada";
element.open = true;
element.openLink("#br=x");
element.show();
element.close();
element.reset();

// @ts-expect-error: there is no such theme
element.theme = "pink";
// @ts-expect-error: the attribute's name is no property
element.contactname = "Ada";
// @ts-expect-error: a link is a text
element.openLink(1);

element.addEventListener("br-progress", (event) => {
  const left: number = event.detail.asked - event.detail.answered;
  event.currentTarget satisfies EventTarget | null;
  return left;
});
element.addEventListener("br-error", (event) => {
  const code: ErrorCode = event.detail.code;
  // @ts-expect-error: there is no such code
  return code === "teapot";
});
element.addEventListener("click", (event) => event.clientX);
document.querySelector("buying-readiness")?.addEventListener("br-handover", (event) => event.detail.text.length);

export const told: Promise<Summary | undefined> = element.summary();
export const defined: boolean = define({ tag: "our-readiness", mode: "closed" }) && define();
// @ts-expect-error: the class is a type only, the script does not hand it out
export const made = new Class();

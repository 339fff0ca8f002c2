// What Vue's tools make of a template: an instance's properties and what it emits.
import type {} from "buying-readiness/vue";
import type { GlobalComponents } from "vue";

type Tag = InstanceType<GlobalComponents["buying-readiness"]>;

export const props: Tag["$props"] = { class: "check", theme: "dark", contactName: "Ada", open: false };
export const emits = (tag: Tag) => {
  tag.$emit("br-progress", new CustomEvent("br-progress", { detail: { answered: 1, asked: 29 } }));
  // @ts-expect-error: there is no such event
  tag.$emit("br-teapot");
  return tag.summary();
};

// @ts-expect-error: there is no such theme
export const wrong: Tag["$props"] = { theme: "pink" };

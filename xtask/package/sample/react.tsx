// A component in JSX.
import type {} from "buying-readiness/react";
import type { BuyingReadiness } from "buying-readiness";

export const Page = (props: { element: (element: BuyingReadiness | null) => void }) => (
  <buying-readiness
    ref={props.element}
    className="check"
    theme="dark"
    contact-name="Ada"
    open={false}
    onbr-progress={(event) => event.detail.answered + event.detail.asked}
    onbr-error={(event) => event.detail.code === "offline"}
  >
    <p>Shown until it is ready.</p>
  </buying-readiness>
);

// @ts-expect-error: there is no such theme
export const wrongTheme = <buying-readiness theme="pink" />;
// @ts-expect-error: a property's name is lost where the element is not defined yet
export const wrongName = <buying-readiness contactName="Ada" />;
// @ts-expect-error: there is nothing told of that kind
export const wrongDetail = <buying-readiness onbr-progress={(event) => event.detail.score} />;

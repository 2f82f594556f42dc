import type { ReactNode } from "react";
import type { Send } from "../api/caller.ts";
import { Confirm } from "./confirm.tsx";
import { type FieldsOf, FormField, readFields } from "./form-fields.tsx";
import { FormFrame, type FrameOptions } from "./form-frame.tsx";
import type { Typed } from "./form-values.ts";

interface Sent<Body, Answer> extends FrameOptions<NoInfer<Body>, NoInfer<Answer>> {
  /** What the form is for: `callRoom.send(language, "POST /…")`. */
  readonly send: Send<Body, Answer>;
  /** What is asked once more before it is sent; without an action the button says what the form's does. */
  readonly asks?: (body: NoInfer<Body>) => {
    readonly title: string;
    readonly detail: ReactNode;
    readonly action?: string;
  };
}

interface WithFields<Body, Answer> extends Sent<Body, Answer> {
  /** Each part of the body: the field that asks for it, or its value. They stand in this order. */
  readonly fields: FieldsOf<NoInfer<Body>>;
  /** The fields stand beside each other where there is room. */
  readonly isInRow?: boolean;
  /** Puts the fields, by name, in another place or order. */
  readonly children?: ReactNode | ((field: Readonly<Record<keyof Body, ReactNode>>) => ReactNode);
}

interface WithBody<Body, Answer> extends Sent<Body, Answer> {
  /** Reads the body from the fields among the children. */
  readonly body: (typed: Typed) => NoInfer<Body>;
  readonly children?: ReactNode;
}

/** The form of the pages: its fields as data by the names of the endpoint’s body, or free ones that `body` reads. */
export function Form<Body, Answer>(props: WithFields<Body, Answer> | WithBody<Body, Answer>) {
  const confirm = confirmOf(props);
  if (!("fields" in props)) return <FormFrame {...props} {...confirm} />;
  const { fields, children, isInRow = false, ...frame } = props;
  const drawn = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, <FormField key={name} name={name} of={field as never} />]),
  ) as Record<keyof Body, ReactNode>;
  return (
    <FormFrame {...frame} {...confirm} body={(typed) => readFields(fields, typed)}>
      {typeof children === "function" ? (
        children(drawn)
      ) : (
        <>
          {isInRow ? <div className="row">{Object.values<ReactNode>(drawn)}</div> : Object.values<ReactNode>(drawn)}
          {children}
        </>
      )}
    </FormFrame>
  );
}

/** The question before something is sent, in the browser's own dialog. */
function confirmOf<Body, Answer>({ asks, action = "" }: Sent<Body, Answer>) {
  if (asks === undefined) return {};
  const confirm = (body: NoInfer<Body>, go: () => void, close: () => void) => {
    const { detail, ...asked } = asks(body);
    return (
      <Confirm action={action} {...asked} onConfirm={go} onClose={close}>
        {detail}
      </Confirm>
    );
  };
  return { confirm };
}

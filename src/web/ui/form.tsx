import type { ReactNode } from "react";
import { type FieldsOf, FormField, readFields } from "./form-fields.tsx";
import { FormFrame, type FrameProps } from "./form-frame.tsx";
import type { Typed } from "./form-values.ts";

interface WithFields<Body> {
  /** Each part of the body: the field that asks for it, or its value. They stand in this order. */
  readonly fields: FieldsOf<NoInfer<Body>>;
  /** Puts the fields, by name, in another place or order. */
  readonly children?: ReactNode | ((field: Readonly<Record<keyof Body, ReactNode>>) => ReactNode);
}

interface WithBody<Body> {
  /** Reads the body from the fields among the children. */
  readonly body: (typed: Typed) => NoInfer<Body>;
  readonly children?: ReactNode;
}

type FormProps<Body, Answer> = Omit<FrameProps<Body, Answer>, "body" | "children"> &
  (WithFields<Body> | WithBody<Body>);

/** The form of the pages: its fields as data by the names of the endpoint’s body, or free ones that `body` reads. */
export function Form<Body, Answer>(props: FormProps<Body, Answer>) {
  if (!("fields" in props)) return <FormFrame {...props} />;
  const { fields, children, ...frame } = props;
  const drawn = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, <FormField key={name} name={name} of={field as never} />]),
  ) as Record<keyof Body, ReactNode>;
  return (
    <FormFrame {...frame} body={(typed) => readFields(fields, typed)}>
      {typeof children === "function" ? children(drawn) : Object.values<ReactNode>(drawn)}
      {typeof children === "function" ? null : children}
    </FormFrame>
  );
}

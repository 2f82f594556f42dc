import {
  type ComponentProps,
  type FormEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { Send } from "../api/caller.ts";
import { leaveWordsOf } from "../api/words-left.ts";
import { type AfterCommand, useCommand } from "./command.ts";
import { useFocusBack } from "./done.tsx";
import { Refusal } from "./error-summary.tsx";
import { ui } from "./first-text.ts";
import { FormContext } from "./form-context.ts";
import { type Typed, typedIn } from "./form-values.ts";
import { useLanguage, useSay } from "./language.ts";
import { SubmitButton } from "./submit-button.tsx";
import { emptyOf, type Sent, sentBy, takenOf } from "./typed-since.ts";
import { wrongFieldsIn } from "./wrong-fields.ts";

type Attributes = Pick<ComponentProps<"form">, "id" | "className" | "aria-label" | "aria-labelledby">;

export interface FrameOptions<Body, Answer> extends AfterCommand<Body, Answer>, Attributes {
  /** What the button says; without it the form has buttons of its own. */
  readonly action?: string;
  /** The form is not the first thing to do on its page. */
  readonly isSecond?: boolean;
  /** What a part of the body is called that no field on the page asks for. */
  readonly nameOf?: (path: string) => string;
  readonly title?: string;
  readonly level?: 2 | 3 | 4;
  /** The form was opened and is closed: it takes the focus, and gives it back. */
  readonly onClose?: () => void;
  /** What stands there once it is done, where a sentence (`tell`) is not enough. */
  readonly leaves?: (answer: Answer, body: Body) => ReactNode;
  /** Once it is done, only that stays. */
  readonly isOnce?: boolean;
  /** What was typed is what stands from then on: it is not emptied when it was taken. */
  readonly staysFilled?: boolean;
  /** Asks before it is sent. `go` sends it. */
  readonly confirm?: (body: Body, go: () => void, close: () => void) => ReactNode;
  /** What stands above the fields. */
  readonly lead?: ReactNode;
  readonly buttons?: ReactNode;
}

export interface FrameProps<Body, Answer> extends FrameOptions<NoInfer<Body>, NoInfer<Answer>> {
  /** What the form is for: `callRoom.send(language, "POST /…")`. */
  readonly send: Send<Body, Answer>;
  readonly body: (typed: Typed) => NoInfer<Body>;
  readonly children?: ReactNode;
}

/**
 * Everything about a form but its fields: it sends what was typed once, says that it waits, shows what was refused at the
 * fields and in a summary that takes the focus, keeps what was typed, and says what was done. What a field says of itself is refused in the same way, and nothing is sent.
 */
export function FormFrame<Body, Answer>(props: FrameProps<Body, Answer>) {
  const { title, level = 2, action } = props;
  const form = useRef<HTMLFormElement>(null);
  const { act, submit, question } = useSubmission(props, form);
  useOpened(form, props.onClose !== undefined);
  useWordsOfClosed(form);
  const left = act.done === null ? null : <Left key={act.done.nth} of={props.leaves} {...act.done} />;
  if (act.done !== null && props.isOnce === true) return left;
  const Heading = `h${level}` as const;
  return (
    <FormContext value={{ isPending: act.isPending, error: act.refusal?.error ?? null }}>
      <form
        ref={form}
        onSubmit={submit}
        id={props.id}
        className={props.className}
        data-unsent=""
        noValidate
        aria-label={props["aria-label"] ?? title}
        aria-labelledby={props["aria-labelledby"]}
      >
        {title === undefined ? null : <Heading>{title}</Heading>}
        <Refusal of={act.refusal} nameOf={props.nameOf} />
        {left}
        {props.lead}
        {props.children}
        {action === undefined ? null : <Buttons {...props} action={action} />}
      </form>
      {question}
    </FormContext>
  );
}

/** From what was typed to what becomes of it, with the question in between where one is asked. */
function useSubmission<Body, Answer>(props: FrameProps<Body, Answer>, form: RefObject<HTMLFormElement | null>) {
  const { body, confirm } = props;
  const [asked, setAsked] = useState<{ readonly body: Body } | null>(null);
  const language = useLanguage();
  const typed = useRef<Sent>(new Map());
  const act = useCommand(props.send, {
    ...props,
    onDone: (answer, sent) => {
      // It stays filled with what was taken: none of it waits to be sent.
      const settle = props.staysFilled === true ? takenOf : emptyOf;
      const isTypedOn = form.current !== null && settle(typed.current, form.current);
      // Whoever typed on finds the form open, with what they typed: they close it, or send it.
      if (isTypedOn && props.onClose !== undefined) return undefined;
      return props.onDone?.(answer, sent);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wrong = wrongFieldsIn(event.currentTarget, language);
    if (wrong !== null) return act.isPending ? undefined : act.refuse(wrong);
    if (!act.isPending) typed.current = sentBy(event.currentTarget);
    let read: Body;
    try {
      read = body(typedIn(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter));
    } catch (error) {
      return act.refuse(error);
    }
    if (confirm === undefined) void act.run(read);
    else setAsked({ body: read });
  };
  const close = () => setAsked(null);
  const go = () => {
    close();
    if (asked !== null) void act.run(asked.body);
  };
  return { act, submit, question: asked === null ? null : confirm?.(asked.body, go, close) };
}

/** A form that goes from its page by itself (its row became another) leaves what was typed in it to whoever opens it again. */
function useWordsOfClosed(form: RefObject<HTMLFormElement | null>): void {
  useLayoutEffect(() => {
    const own = form.current;
    return () => {
      if (own !== null) leaveWordsOf(own);
    };
  }, [form]);
}

/** A form that was opened by a button: the keyboard goes to its first field at once, and back when it closes. */
function useOpened(form: RefObject<HTMLFormElement | null>, isOpened: boolean): void {
  const opened = useRef<HTMLElement | null>(null);
  useFocusBack(isOpened ? form : opened);
  useLayoutEffect(() => {
    if (isOpened) form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, [form, isOpened]);
}

function Buttons({
  action,
  isSecond,
  onClose,
  buttons,
}: {
  readonly action: string;
  readonly isSecond?: boolean;
  readonly onClose?: () => void;
  readonly buttons?: ReactNode;
}) {
  const say = useSay();
  return (
    <div className="buttons">
      <SubmitButton isSecond={isSecond}>{action}</SubmitButton>
      {buttons}
      {onClose === undefined ? null : (
        <button
          type="button"
          className="second"
          onClick={(event) => {
            // Given up: none of it waits for anybody.
            event.currentTarget.form?.dispatchEvent(new Event("taken", { bubbles: true }));
            onClose();
          }}
        >
          {say(ui.cancel)}
        </button>
      )}
    </div>
  );
}

function Left<Body, Answer>({
  of,
  answer,
  body,
}: {
  readonly of: ((answer: Answer, body: Body) => ReactNode) | undefined;
  readonly answer: Answer;
  readonly body: Body;
}) {
  return of?.(answer, body);
}

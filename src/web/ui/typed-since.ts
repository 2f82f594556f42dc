type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const fieldsOf = (form: HTMLFormElement): readonly Field[] => [
  ...form.querySelectorAll<Field>("input:not([type=hidden]), textarea, select"),
];

const isTick = (field: Field): field is HTMLInputElement => field.type === "checkbox" || field.type === "radio";
const isFile = (field: Field): field is HTMLInputElement => field.type === "file";

const stateOf = (field: Field): unknown =>
  isTick(field)
    ? field.checked
    : isFile(field)
      ? [...(field.files ?? [])].map((one) => one.name).join("/")
      : field.value;

/** What stands in the fields of a form as it is sent. */
export type Sent = ReadonlyMap<Field, unknown>;
export const sentBy = (form: HTMLFormElement): Sent => new Map(fieldsOf(form).map((field) => [field, stateOf(field)]));

const changedSince = (sent: Sent, form: HTMLFormElement): readonly Field[] =>
  fieldsOf(form).filter((field) => sent.has(field) && sent.get(field) !== stateOf(field));

/** Says of a form that what was sent of it was taken, and of what was typed since that it waits. @returns whether anything does */
export function takenOf(sent: Sent, form: HTMLFormElement): boolean {
  const since = changedSince(sent, form);
  form.dispatchEvent(new Event("taken", { bubbles: true }));
  for (const field of since) field.dispatchEvent(new Event("input", { bubbles: true }));
  return since.length > 0;
}

/** Empties a form of what was sent. What was typed in it since, while the answer was on its way, stays. @returns whether anything does */
export function emptyOf(sent: Sent, form: HTMLFormElement): boolean {
  const since = changedSince(sent, form).map((field) => putBack(field));
  form.reset();
  for (const put of since) put();
  return since.length > 0;
}

function putBack(field: Field): () => void {
  const { value } = field;
  const { checked, files } = field as HTMLInputElement;
  return () => {
    if (isTick(field)) field.checked = checked;
    else if (isFile(field)) field.files = files;
    else field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
}

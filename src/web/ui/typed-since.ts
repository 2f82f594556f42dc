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

/** Empties a form of what was sent. What was typed in it since, while the answer was on its way, stays. */
export function emptyOf(sent: Sent, form: HTMLFormElement): void {
  const since = fieldsOf(form)
    .filter((field) => sent.has(field) && sent.get(field) !== stateOf(field))
    .map((field) => putBack(field));
  form.reset();
  for (const put of since) put();
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

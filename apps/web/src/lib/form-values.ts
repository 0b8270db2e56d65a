/** A field's text, trimmed; empty when the form has no such field. */
export function textOf(values: FormData, name: string): string {
  const value = values.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** A field's number; null when nothing is written, so that the API says what is missing. */
export function numberOf(values: FormData, name: string): number | null {
  const text = textOf(values, name);
  return text === '' ? null : Number(text);
}

/** A field's text, or null when nothing is chosen. */
export function chosenOf(values: FormData, name: string): string | null {
  return textOf(values, name) || null;
}

/** The lines of a field of several, trimmed, without the empty ones. */
export function linesOf(values: FormData, name: string): string[] {
  return textOf(values, name)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Which of a group of checkboxes are ticked. */
export function tickedOf(values: FormData, name: string): string[] {
  return values.getAll(name).filter((value) => typeof value === 'string');
}

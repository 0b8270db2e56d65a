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

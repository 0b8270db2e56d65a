const folded = (text: string) =>
  text.normalize('NFC').toLocaleLowerCase('sv').replaceAll(/\s+/g, ' ').trim();

/** Whether a text holds all the words that are searched for, or parts of them, in any order and whatever their case. */
export function holdsWords(text: string, search: string): boolean {
  const held = folded(text);
  return folded(search)
    .split(' ')
    .every((word) => held.includes(word));
}

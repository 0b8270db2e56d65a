/**
 * Reads `--key value`, `--key=value` and a bare `--key` (which becomes `true`).
 * @throws Error naming a word that belongs to no key.
 */
export function parseArguments(words: string[]): Record<string, string> {
  const found: Record<string, string> = {};
  const waiting = [...words];
  for (let word = waiting.shift(); word !== undefined; word = waiting.shift()) {
    const match = /^--([a-z][a-z0-9-]*)(?:=(.*))?$/i.exec(word);
    if (!match?.[1]) throw new Error(`"${word}" is not an argument: write --key value.`);
    const next = waiting[0];
    const follows = match[2] === undefined && next !== undefined && !next.startsWith('--');
    found[match[1]] = match[2] ?? (follows ? (waiting.shift() ?? '') : 'true');
  }
  return found;
}

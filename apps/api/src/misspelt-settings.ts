/**
 * Finds names that were probably meant to be one of the settings: `DATABSE_URL` would otherwise start
 * the embedded database without a word. Short names are left out, since too many others resemble them.
 * @returns pairs of what was written and what was probably meant.
 */
export function findMisspeltSettings(
  written: readonly string[],
  known: readonly string[],
): [written: string, meant: string][] {
  const long = known.filter((name) => name.length >= 8);
  return written
    .filter((name) => !known.includes(name))
    .flatMap((name): [string, string][] => {
      const meant = long.find((candidate) => isNear(name.toUpperCase(), candidate));
      return meant === undefined ? [] : [[name, meant]];
    });
}

/** Within one slip of the finger, or two for a name of more than nine letters. */
function isNear(written: string, meant: string): boolean {
  const allowed = meant.length > 9 ? 2 : 1;
  return (
    Math.abs(written.length - meant.length) <= allowed && slipsBetween(written, meant) <= allowed
  );
}

/** Optimal string alignment distance: letters added, left out, exchanged, or swapped with the next. */
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped
          ? (beforeLast[column - 2] ?? Number.POSITIVE_INFINITY) + 1
          : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

const letters = 26;

/** What a mingle group's sign says, by its number from 1: A to Z, then A2 to Z2, A3 and so on. No two numbers have the same. */
export function mingleSign(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % letters));
  const lap = Math.floor((number - 1) / letters) + 1;
  return lap === 1 ? letter : `${letter}${lap}`;
}

const digits = 8;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Eight digits that stand for somebody at the desk without telling who: the same for the same signature, and no way back to it.
 * @param signature base64url
 */
export function deskCodeOf(signature: string): string {
  let rest = 0;
  for (const letter of signature) {
    rest = (rest * alphabet.length + Math.max(0, alphabet.indexOf(letter))) % 10 ** digits;
  }
  return String(rest).padStart(digits, '0');
}

/** A code as it is written or scanned, with blanks or not; null for anything else. */
export function readDeskCode(typed: string): string | null {
  const code = typed.replace(/\s/gu, '');
  return /^\d{8}$/u.test(code) ? code : null;
}

/** "4821 0937", as it is easiest to say and write. */
export function spellDeskCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

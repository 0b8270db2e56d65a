import type { Vault } from '../../encryption.ts';

/** Whose a text is, and which row it stands in: sealed texts cannot be moved to another. */
export interface Place {
  readonly personId: string;
  readonly rowId: string;
}

const nonceBytes = 12;
const block = 128;
const boundTo = ({ personId, rowId }: Place) => `own text ${personId} ${rowId}`;

/**
 * A person's own text, readable only with the installation's key, which is neither in the database nor in its backups.
 * Padded, so that its length says little.
 */
export function sealText(vault: Vault, place: Place, text: string): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.byteLength(text);
  const padded = text + ' '.repeat((block - (bytes % block)) % block || (bytes === 0 ? block : 0));
  const { nonce, ciphertext } = vault.seal(padded, boundTo(place));
  return Uint8Array.from([...nonce, ...ciphertext]);
}

/** The text; '' where there is none, or where the key has changed since. */
export function openText(vault: Vault, place: Place, sealed: Uint8Array | null): string {
  if (sealed === null) return '';
  try {
    const nonce = sealed.subarray(0, nonceBytes);
    const ciphertext = sealed.subarray(nonceBytes);
    return vault.open({ nonce, ciphertext }, boundTo(place)).trimEnd();
  } catch {
    return '';
  }
}

import type { Vault } from '../../encryption.ts';

const nonceBytes = 12;
const boundTo = (formId: string) => `evaluation unit ${formId}`;

/** Where an answer came from, readable only with the installation's key, which is neither in the database nor in its backups. */
export function sealUnit(vault: Vault, formId: string, unitId: string): Uint8Array<ArrayBuffer> {
  const { nonce, ciphertext } = vault.seal(unitId, boundTo(formId));
  return Uint8Array.from([...nonce, ...ciphertext]);
}

/** The unit, or '' where none was noted or the key has changed since. */
export function openUnit(vault: Vault, formId: string, sealed: Uint8Array | null): string {
  if (sealed === null) return '';
  try {
    const nonce = sealed.subarray(0, nonceBytes);
    return vault.open({ nonce, ciphertext: sealed.subarray(nonceBytes) }, boundTo(formId));
  } catch {
    return '';
  }
}

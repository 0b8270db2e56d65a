import type { Vault } from '../../encryption.ts';

/** Where an answer came from: the förvaltning or bolag, and the innermost leadership group, of its writer. */
export interface Origin {
  readonly unitId: string | null;
  readonly leadershipGroupId: string | null;
}

const nonceBytes = 12;
const boundTo = (formId: string) => `evaluation unit ${formId}`;
const nowhere = '00000000-0000-0000-0000-000000000000';

/**
 * Where an answer came from, readable only with the installation's key, which is neither in the database nor in its backups.
 * Always of one length, also when there is nothing to say.
 */
export function sealOrigin(vault: Vault, formId: string, origin: Origin): Uint8Array<ArrayBuffer> {
  const plain = `${origin.unitId ?? nowhere}${origin.leadershipGroupId ?? nowhere}`;
  const { nonce, ciphertext } = vault.seal(plain, boundTo(formId));
  return Uint8Array.from([...nonce, ...ciphertext]);
}

/** The groups, or '' where none was noted or the key has changed since. */
export function openOrigin(
  vault: Vault,
  formId: string,
  sealed: Uint8Array | null,
): { readonly unit: string; readonly leadershipGroup: string } {
  const plain = sealed === null ? '' : openPlain(vault, formId, sealed);
  const part = (place: number) => {
    const id = plain.slice(place * nowhere.length, (place + 1) * nowhere.length);
    return id === nowhere ? '' : id;
  };
  return { unit: part(0), leadershipGroup: part(1) };
}

function openPlain(vault: Vault, formId: string, sealed: Uint8Array): string {
  try {
    const nonce = sealed.subarray(0, nonceBytes);
    return vault.open({ nonce, ciphertext: sealed.subarray(nonceBytes) }, boundTo(formId));
  } catch {
    return '';
  }
}

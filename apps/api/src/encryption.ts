import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

export interface Sealed {
  readonly ciphertext: Uint8Array<ArrayBuffer>;
  readonly nonce: Uint8Array<ArrayBuffer>;
}

/** Keeps secrets under the installation's one key. */
export interface Vault {
  /** AES-256-GCM; `bound` ties the ciphertext to its row, so that it cannot be moved to another. */
  seal(plain: string, bound: string): Sealed;
  /** @throws when the key, the row or a byte differs. */
  open(sealed: { ciphertext: Uint8Array; nonce: Uint8Array }, bound: string): string;
  /** A name that only this installation can make: base64url, 32 characters. */
  sign(text: string): string;
}

/** A vault under a 32-byte key. Separate keys for sealing and signing are derived from it. */
export function createVault(key: Uint8Array): Vault {
  const derive = (purpose: string) => createHmac('sha256', key).update(purpose).digest();
  const sealingKey = derive('seal');
  const signingKey = derive('sign');
  return {
    seal(plain, bound) {
      const nonce = Uint8Array.from(randomBytes(12));
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce).setAAD(Buffer.from(bound));
      const ciphertext = Uint8Array.from(
        Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]),
      );
      return { ciphertext, nonce };
    },
    open({ ciphertext, nonce }, bound) {
      const bytes = Buffer.from(ciphertext);
      const decipher = createDecipheriv('aes-256-gcm', sealingKey, nonce)
        .setAAD(Buffer.from(bound))
        .setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString();
    },
    sign: (text) => createHmac('sha256', signingKey).update(text).digest('base64url').slice(0, 32),
  };
}

/** An unguessable token of 256 bits, base64url. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(token).digest());
}

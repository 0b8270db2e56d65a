import { timingSafeEqual } from 'node:crypto';
import type { Vault } from '../../encryption.ts';

/** What an invitation's link stands for: one participation, until its serial is raised. */
export interface PersonalLink {
  readonly participationId: string;
  readonly serial: number;
}

/** The token of a personal link: readable by us alone, made again at will, so that no letter needs to keep it. */
export function personalToken(vault: Vault, { participationId, serial }: PersonalLink): string {
  const id = Buffer.from(participationId.replaceAll('-', ''), 'hex').toString('base64url');
  return `${id}.${serial}.${signatureOf(vault, participationId, serial)}`;
}

/** What a token stands for, or null when this installation did not make it. */
export function readPersonalToken(vault: Vault, token: string): PersonalLink | null {
  const parts = /^([\w-]{22})\.([1-9]\d{0,8})\.([\w-]{32})$/.exec(token);
  if (!parts) return null;
  const [, id = '', digits = '', signature = ''] = parts;
  const participationId = Buffer.from(id, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const serial = Number(digits);
  const expected = signatureOf(vault, participationId, serial);
  const same = timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
  return same ? { participationId, serial } : null;
}

function signatureOf(vault: Vault, participationId: string, serial: number): string {
  return vault.sign(`personal-link ${participationId} ${serial}`);
}

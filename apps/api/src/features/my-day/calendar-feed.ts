import { timingSafeEqual } from 'node:crypto';
import type { Vault } from '../../encryption.ts';

export interface FeedOwner {
  readonly participationId: string;
  readonly feedSerial: number;
}

const idLength = 22;

/**
 * The secret name of a person's calendar feed: which participation it is, and a signature that only this installation
 * can make and that changes with the serial. Kept nowhere.
 */
export function feedToken(vault: Vault, owner: FeedOwner): string {
  const id = Buffer.from(owner.participationId.replaceAll('-', ''), 'hex').toString('base64url');
  return id + signature(vault, owner);
}

/** Which participation a token speaks of; null when it cannot be one. Says nothing about the signature. */
export function participationOf(token: string): string | null {
  const bytes = Buffer.from(token.slice(0, idLength), 'base64url');
  if (bytes.length !== 16) return null;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** True when the token was made for this owner and this serial. */
export function isTokenOf(vault: Vault, token: string, owner: FeedOwner): boolean {
  const expected = Buffer.from(feedToken(vault, owner));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function signature(vault: Vault, { participationId, feedSerial }: FeedOwner): string {
  return vault.sign(`calendar-feed:${participationId}:${feedSerial}`);
}

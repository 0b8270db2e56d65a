import type { Vault } from '../../encryption.ts';
import { type PersonalLink, personalToken } from './personal-link.ts';

/**
 * Letters are kept without their secrets: the text says where a link goes, and the address is made when the letter is
 * sent or shown to the person it belongs to. Neither the database nor an organiser who reads the outbox can use it.
 */
const personalPlace = /\{personal-link (\/[^\s{}]*)\}/g;

/** Where a link belongs that opens `path` as the person written to: two taps, no password. Only in letters about an event. */
export function personalLinkTo(path: `/${string}`): string {
  return `{personal-link ${path}}`;
}

/** Where the magic link of a sign-in letter belongs. */
export const signInLinkPlace = '{sign-in-link}';

/** The token of the magic link whose letter has this cause. */
export function signInToken(vault: Vault, cause: string): string {
  return vault.sign(`sign-in-link ${cause}`);
}

export interface LetterLinks {
  readonly text: string;
  /** What caused the letter: the key that keeps it from being written twice. */
  readonly cause: string;
  /** The person's participation in the letter's event, if any. */
  readonly link: PersonalLink | null;
}

export interface LinkMaker {
  readonly vault: Vault;
  readonly baseUrl: string;
}

/** The text as the person is to read it, with working addresses. */
export function fillLinks(letter: LetterLinks, { vault, baseUrl }: LinkMaker): string {
  return letter.text
    .replaceAll(signInLinkPlace, () => `${baseUrl}/sign-in/${signInToken(vault, letter.cause)}`)
    .replaceAll(personalPlace, (_, path: string) =>
      letter.link === null
        ? `${baseUrl}${path}`
        : `${baseUrl}/invitation/${personalToken(vault, letter.link)}?to=${encodeURIComponent(path)}`,
    );
}

/** The text as anybody else may read it: the links are named, not given. */
export function hideLinks(text: string, name: string): string {
  return text.replaceAll(signInLinkPlace, `[${name}]`).replaceAll(personalPlace, `[${name}]`);
}

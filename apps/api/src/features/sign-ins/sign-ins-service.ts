import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Locale } from '@ledarforum/contract/problem';
import type { Me } from '@ledarforum/contract/sign-ins';
import type { Database, Tx } from '@ledarforum/database/client';
import type { z } from 'zod';
import type { RoleName, SignedIn } from '../../access/who.ts';
import { createToken, hashToken, type Vault } from '../../encryption.ts';
import { rolesOf, signInDays } from '../../plugins/sign-in.ts';
import { found, Problem } from '../../problem.ts';
import { signInToken } from '../outbox/letter-links.ts';
import { queueLetters } from '../outbox/outbox-service.ts';
import { findDemoPerson, isDemoOrganisation } from './demo-persons-repository.ts';
import { signInLetter } from './sign-in-letter.ts';
import * as signIns from './sign-ins-repository.ts';

const minuteMs = 60_000;
export const linkMinutes = 10;
/** Letters that one person can be sent in ten minutes, whoever asks for them. */
export const linksPerPerson = 5;
/** The same answer takes the same time, whether or not there was a letter to write. */
const answerAfterMs = 250;

export interface LinkRequest {
  readonly email: string;
  readonly now: Date;
  readonly vault: Vault;
  readonly mailHost: string;
}

/** Sends a magic link, if somebody in post has the address and has not been sent too many. Never says which. */
export async function requestLink(database: Database, request: LinkRequest): Promise<void> {
  await Promise.all([database.$transaction((tx) => sendLink(tx, request)), pause(answerAfterMs)]);
}

async function sendLink(tx: Tx, { email, now, vault, mailHost }: LinkRequest): Promise<void> {
  const person = await signIns.lockAddressee(tx, email);
  if (!person) return;
  const since = new Date(now.getTime() - linkMinutes * minuteMs);
  if ((await signIns.countLinksSince(tx, person.id, since)) >= linksPerPerson) return;
  const cause = await addLink(tx, { personId: person.id, now, vault });
  const letter = {
    kind: 'SIGN_IN' as const,
    personId: person.id,
    toAddress: person.email,
    eventId: null,
    ...signInLetter(person.givenName, person.locale),
    cause,
  };
  await queueLetters(tx, [letter], mailHost, now);
}

/** Makes a magic link for a person and returns its cause, from which `signInToken` makes the token. */
export async function addLink(
  tx: Tx,
  { personId, now, vault }: { personId: string; now: Date; vault: Vault },
): Promise<string> {
  const cause = `sign-in:${randomUUID()}`;
  await signIns.insertLink(tx, {
    tokenHash: hashToken(signInToken(vault, cause)),
    personId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + linkMinutes * minuteMs),
  });
  return cause;
}

export interface NewSignIn {
  readonly personId: string;
  readonly limitedTo: RoleName | null;
  /** What the browser held before, if anything: that sign-in ends. */
  readonly formerToken: string | undefined;
  readonly now: Date;
}

/** Signs a person in: a token never seen before, and whoever was signed in in the browser is not any more. */
export async function startSignIn(tx: Tx, signIn: NewSignIn): Promise<string> {
  const { personId, limitedTo, formerToken, now } = signIn;
  if (formerToken !== undefined) await signIns.deleteSignIn(tx, hashToken(formerToken));
  const token = createToken();
  await signIns.insertSignIn(tx, {
    tokenHash: hashToken(token),
    personId,
    limitedTo,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + signInDays * 24 * 60 * minuteMs),
  });
  return token;
}

/** @throws Problem `sign-in-link-invalid` when the link is unknown, used, too old or of somebody who has left. */
export async function consumeLink(
  tx: Tx,
  token: string,
  formerToken: string | undefined,
  now: Date,
): Promise<string> {
  const personId = await signIns.consumeLink(tx, hashToken(token), now);
  if (personId === null) throw new Problem('sign-in-link-invalid');
  return startSignIn(tx, { personId, limitedTo: null, formerToken, now });
}

/** True when the register is the demo municipality's. */
export async function isDemo(tx: Tx): Promise<boolean> {
  return isDemoOrganisation(tx);
}

/** @throws Problem `demo-only` outside the demo municipality. */
export async function becomeDemoPerson(
  tx: Tx,
  role: RoleName,
  formerToken: string | undefined,
  now: Date,
): Promise<string> {
  if (!(await isDemo(tx))) throw new Problem('demo-only');
  const personId = found(await findDemoPerson(tx, role));
  return startSignIn(tx, { personId, limitedTo: role, formerToken, now });
}

/** Who a sign-in's token makes its bearer. */
export async function meOf(
  tx: Tx,
  tokenHash: Uint8Array<ArrayBuffer>,
  demoInstallation: boolean,
): Promise<z.input<typeof Me>> {
  const { granted, limitedTo, ...person } = found(await signIns.findSignIn(tx, tokenHash));
  const roles = rolesOf(limitedTo, granted);
  const demo = demoInstallation && (await isDemo(tx));
  return {
    ...person,
    roles: [...roles],
    limited: roles.length < rolesOf(null, granted).length,
    demoRole: demo ? roleNamed(limitedTo) : null,
  };
}

function roleNamed(name: string | null): RoleName | null {
  return name === 'participant' || name === 'organiser' || name === 'leadership' ? name : null;
}

export async function changeLocale(tx: Tx, who: SignedIn, locale: Locale): Promise<void> {
  await signIns.updateLocale(tx, who.personId, locale);
}

export async function signOut(tx: Tx, who: SignedIn): Promise<void> {
  await signIns.deleteSignIn(tx, who.tokenHash);
}

export async function signOutEverywhere(tx: Tx, who: SignedIn): Promise<void> {
  await signIns.deleteSignInsOf(tx, who.personId);
}

/** Ends what personal links have opened. */
export async function endLimitedSignIns(tx: Tx, personId: string): Promise<void> {
  await signIns.deleteLimitedSignInsOf(tx, personId);
}

/** The job that clears away what can no longer be used. */
export async function clearExpiredSignIns(
  tx: Tx,
  now: Date,
): Promise<{ links: number; signIns: number }> {
  return signIns.deleteExpired(tx, now);
}

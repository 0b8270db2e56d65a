const minuteMs = 60_000;

/** How many times a letter is tried: with the pauses below, over about nine hours. */
export const mailAttempts = 10;
const longestPauseMinutes = 240;

/** Why the receiving side did not take a letter. */
export interface MailFailure {
  /** Tries so far, this one included; from 1. */
  readonly attempts: number;
  /** True when trying again cannot help: the receiver said no for good (SMTP 5xx, RFC 5321 section 4.2.1). */
  readonly permanent: boolean;
}

export type NextAttempt =
  | { readonly state: 'PENDING'; readonly nextAttemptAt: Date }
  | { readonly state: 'FAILED' };

/** What becomes of a letter that could not be sent: after 1, 2, 4 … minutes it is tried again, at most four hours apart. */
export function afterFailedAttempt({ attempts, permanent }: MailFailure, now: Date): NextAttempt {
  if (permanent || attempts >= mailAttempts) return { state: 'FAILED' };
  const pause = Math.min(2 ** (attempts - 1), longestPauseMinutes);
  return { state: 'PENDING', nextAttemptAt: new Date(now.getTime() + pause * minuteMs) };
}

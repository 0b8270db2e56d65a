import type { Locale } from '@ledarforum/contract/problem';

export type RoleName = 'participant' | 'organiser' | 'leadership';

/** The person behind a request. */
export interface SignedIn {
  readonly personId: string;
  readonly roles: readonly RoleName[];
  readonly locale: Locale;
  /** Hash of the cookie's token: the key of the sign-in row. */
  readonly tokenHash: Uint8Array<ArrayBuffer>;
}

import { z } from 'zod';
import { ConfigError } from '../config.ts';
import type { FirstOrganiser } from '../features/sign-ins/first-organiser-service.ts';

const usage =
  'Say who: npm run organiser -- anna.berg@kommun.se "Anna Berg" ["Name of the municipality"]';

/**
 * Reads the command line. The last word of the name is the family name.
 * @throws ConfigError with one line that says what to write.
 */
export function readOrganiser(argv: readonly string[]): FirstOrganiser {
  const [email = '', name = '', organisation = ''] = argv.map((part) => part.trim());
  const parsed = z.email().max(254).safeParse(email);
  const words = name.split(/\s+/).filter(Boolean);
  const familyName = words.at(-1);
  if (!parsed.success || familyName === undefined || words.length < 2 || argv.length > 3) {
    throw new ConfigError(usage);
  }
  return {
    email,
    givenName: words.slice(0, -1).join(' '),
    familyName,
    organisation: organisation || (email.split('@')[1] ?? email),
  };
}

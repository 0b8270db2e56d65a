import { splitName } from '@ledarforum/domain/person-name';
import { z } from 'zod';
import { ConfigError } from '../config.ts';
import type { FirstOrganiser } from '../features/sign-ins/first-organiser-service.ts';

const usage =
  'Say who: npm run organiser -- anna.berg@kommun.se "Anna Berg" ["Name of the municipality"]';

/**
 * Reads the command line.
 * @throws ConfigError with one line that says what to write.
 */
export function readOrganiser(argv: readonly string[]): FirstOrganiser {
  const [email = '', name = '', organisation = ''] = argv.map((part) => part.trim());
  const parsed = z.email().max(254).safeParse(email);
  const person = splitName(name);
  if (!parsed.success || person === null || argv.length > 3) throw new ConfigError(usage);
  return {
    email,
    ...person,
    organisation: organisation || (email.split('@')[1] ?? email),
  };
}

import { z } from 'zod';
import { findMisspeltSettings } from './misspelt-settings.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const address = (...schemes: string[]) =>
  z.string().refine(
    (value) => {
      try {
        return schemes.includes(new URL(value).protocol);
      } catch {
        return false;
      }
    },
    { error: `must be an address that starts with ${schemes.map((s) => `${s}//`).join(' or ')}` },
  );

const Settings = z.object({
  DATABASE_URL: address('postgres:', 'postgresql:').optional(),
  PORT: z.coerce
    .number({ error: 'must be a port number from 0 to 65535' })
    .int({ error: 'must be a port number from 0 to 65535' })
    .min(0, { error: 'must be a port number from 0 to 65535' })
    .max(65_535, { error: 'must be a port number from 0 to 65535' })
    .default(3000),
  BASE_URL: address('http:', 'https:').optional(),
  SMTP_URL: address('smtp:', 'smtps:').optional(),
  MAIL_FROM: z.string().min(3).optional(),
  ENCRYPTION_KEY: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/, {
      error: 'must be 64 hexadecimal digits (make one with: openssl rand -hex 32)',
    })
    .optional(),
  DEMO: z.enum(['0', '1'], { error: 'must be 0 or 1' }).optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
});

/** The environment of the process; nothing else reads it. */
export const environment: Readonly<Record<string, string | undefined>> = process.env;

/** What the process was told, checked. */
export interface Config {
  /** Null: the embedded PostgreSQL in `.data/`. */
  readonly databaseUrl: string | null;
  readonly port: number;
  readonly baseUrl: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** 32 bytes, or null with the embedded database, which keeps its own in `.data/`. */
  readonly encryptionKey: Buffer | null;
  readonly demo: boolean;
  readonly logLevel: (typeof logLevels)[number];
}

/** A setting that cannot be used; the message is for the person who starts the server. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads and checks the settings. Empty values count as absent.
 * @throws ConfigError naming every setting that is wrong and what it should be.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const misspelt = findMisspeltSettings(Object.keys(env), Object.keys(Settings.shape));
  if (misspelt.length > 0) {
    const names = misspelt.map(([written, meant]) => `${written} (did you mean ${meant}?)`);
    throw new ConfigError(`Setting unknown: ${names.join('; ')}.`);
  }
  const given = Object.fromEntries(
    Object.keys(Settings.shape)
      .map((name) => [name, env[name]?.trim()] as const)
      .filter(([, value]) => value),
  );
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError(`Setting refused: ${lines.join('; ')}.`);
  }
  const settings = parsed.data;
  const embedded = settings.DATABASE_URL === undefined;
  if (!embedded && settings.ENCRYPTION_KEY === undefined) {
    throw new ConfigError(
      'Setting missing: ENCRYPTION_KEY is required with DATABASE_URL (make one with: openssl rand -hex 32).',
    );
  }
  if (settings.SMTP_URL !== undefined && settings.MAIL_FROM === undefined) {
    throw new ConfigError('Setting missing: MAIL_FROM is required with SMTP_URL.');
  }
  return {
    databaseUrl: settings.DATABASE_URL ?? null,
    port: settings.PORT,
    baseUrl: (settings.BASE_URL ?? `http://localhost:${settings.PORT}`).replace(/\/+$/, ''),
    smtpUrl: settings.SMTP_URL ?? null,
    mailFrom: settings.MAIL_FROM ?? 'Ledarforum <ledarforum@localhost>',
    encryptionKey: settings.ENCRYPTION_KEY ? Buffer.from(settings.ENCRYPTION_KEY, 'hex') : null,
    demo: settings.DEMO === '1' || (embedded && settings.DEMO !== '0'),
    logLevel: settings.LOG_LEVEL,
  };
}

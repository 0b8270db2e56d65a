import { expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';
import { findMisspeltSettings } from './misspelt-settings.ts';

const known = ['DATABASE_URL', 'PORT', 'BASE_URL', 'SMTP_URL', 'ENCRYPTION_KEY', 'LOG_LEVEL'];

it.each([
  ['DATABSE_URL', 'DATABASE_URL'],
  ['DATABASE_ULR', 'DATABASE_URL'],
  ['DATABASEURL', 'DATABASE_URL'],
  ['database_url', 'DATABASE_URL'],
  ['ENCRYPTON_KEY', 'ENCRYPTION_KEY'],
  ['SMTPURL', 'SMTP_URL'],
  ['LOGLEVEL', 'LOG_LEVEL'],
])('%s was meant to be %s', (written, meant) => {
  expect(findMisspeltSettings([written], known)).toEqual([[written, meant]]);
});

it.each(['TEST_DATABASE_URL', 'HOST', 'PWD', 'npm_config_loglevel', 'REDIS_URL', 'DATABASE_URL'])(
  '%s means itself',
  (written) => {
    expect(findMisspeltSettings([written], known)).toEqual([]);
  },
);

it('refuses to start on a misspelt setting, by name', () => {
  expect(() => readConfig({ DATABSE_URL: 'postgres://localhost/x' })).toThrow(
    new ConfigError('Setting unknown: DATABSE_URL (did you mean DATABASE_URL?).'),
  );
});

import type { Locale } from '@ledarforum/contract/problem';
import type { Tx } from '@ledarforum/database/client';
import type { FileAnswer } from '../../implement.ts';
import { csvMediaType, writeCsv } from '../../tabular/write-csv.ts';
import { writeXlsx, xlsxMediaType } from '../../tabular/write-xlsx.ts';
import { type PeopleRequest, readPeople } from './people-service.ts';

const titles = {
  sv: [
    'Anställningsnummer',
    'Förnamn',
    'Efternamn',
    'E-post',
    'Titel',
    'Organisation',
    'Chef',
    'Ledningsgrupper',
  ],
  en: [
    'Employee number',
    'First name',
    'Last name',
    'E-mail',
    'Title',
    'Unit path',
    'Manager',
    'Leadership groups',
  ],
};
const widths = [18, 18, 22, 34, 28, 44, 26, 32];
const everyone = { page: 1, limit: 100_000 };

/** The people of a filter as a file that the import reads back. Protected identities are left out, also as managers. */
export async function exportPeople(
  tx: Tx,
  request: PeopleRequest,
  { format, locale, now }: { format: 'xlsx' | 'csv'; locale: Locale; now: Date },
): Promise<FileAnswer> {
  const { rows } = await readPeople(tx, request, everyone);
  const cells = rows
    .filter(({ protectedIdentity }) => !protectedIdentity)
    .map((person) => [
      person.employeeNumber,
      person.givenName,
      person.familyName,
      person.email,
      person.title,
      person.unitPath.join(' > '),
      person.manager?.protectedIdentity === false ? person.manager.name : null,
      person.groups.map(({ name }) => name).join('; '),
    ]);
  const name = 'Register';
  const fileName = `${name.toLowerCase()}-${now.toISOString().slice(0, 10)}.${format}`;
  if (format === 'csv') {
    return { content: writeCsv([titles[locale], ...cells]), mediaType: csvMediaType, fileName };
  }
  const columns = titles[locale].map((title, index) => ({ title, width: widths[index] ?? 20 }));
  return {
    content: await writeXlsx([{ name, columns, rows: cells }]),
    mediaType: xlsxMediaType,
    fileName,
  };
}

/** What a column of an imported register can mean. */
export type RegisterField =
  | 'givenName'
  | 'familyName'
  | 'fullName'
  | 'email'
  | 'title'
  | 'employeeNumber'
  | 'division'
  | 'company'
  | 'area'
  | 'unit'
  | 'unitPath'
  | 'manager'
  | 'managerEmail'
  | 'managerNumber'
  | 'groups'
  | 'protectedIdentity';

/** Headings as systems and people write them, Swedish and English; compared without case, spaces and signs. */
const headings: Record<RegisterField, readonly string[]> = {
  givenName: ['Förnamn', 'Tilltalsnamn', 'First name', 'Given name', 'Forename', 'Fornamn'],
  familyName: ['Efternamn', 'Släktnamn', 'Last name', 'Family name', 'Surname'],
  fullName: [
    'Namn',
    'För- och efternamn',
    'Efternamn, förnamn',
    'Förnamn efternamn',
    'Fullständigt namn',
    'Hela namnet',
    'Medarbetare',
    'Person',
    'Name',
    'Full name',
    'Display name',
    'Visningsnamn',
  ],
  email: [
    'E-post',
    'E-postadress',
    'E-mail',
    'E-mailadress',
    'Mail',
    'Mailadress',
    'Mejl',
    'Mejladress',
    'E-mail address',
    'User principal name',
    'UPN',
    'E-post arbete',
    'E-post (arbete)',
  ],
  title: [
    'Titel',
    'Befattning',
    'Befattningsbenämning',
    'Yrkestitel',
    'Roll',
    'Chefsbefattning',
    'Tjänst',
    'Tjänstetitel',
    'Anställd som',
    'Title',
    'Job title',
    'Position',
    'Role',
  ],
  employeeNumber: [
    'Anställningsnummer',
    'Anställningsnr',
    'Anst.nr',
    'Anstnr',
    'Anställnings-ID',
    'Anställd nr',
    'Personalnummer',
    'Medarbetarnummer',
    'Employee number',
    'Employee no',
    'Employee ID',
    'Staff number',
  ],
  division: [
    'Förvaltning',
    'Förvaltning/bolag',
    'Förvaltning eller bolag',
    'Nämnd',
    'Sektor',
    'Administration',
    'Division',
    'Department',
    'Kontor',
  ],
  company: ['Bolag', 'Kommunalt bolag', 'Company', 'Municipal company'],
  area: [
    'Verksamhet',
    'Verksamhetsområde',
    'Område',
    'Avdelning',
    'Area',
    'Operation',
    'Section',
    'Service area',
  ],
  unit: ['Enhet', 'Arbetsplats', 'Arbetsenhet', 'Unit', 'Workplace', 'Team'],
  unitPath: [
    'Organisation',
    'Organisationsenhet',
    'Organisatorisk tillhörighet',
    'Placering',
    'Unit path',
  ],
  manager: [
    'Chef',
    'Närmaste chef',
    'Närmsta chef',
    'Överordnad',
    'Överordnad chef',
    'Chefens namn',
    'Chef namn',
    'Manager',
    'Line manager',
    'Reports to',
    'Manager name',
    'Rapporterar till',
  ],
  managerEmail: [
    'Chefens e-post',
    'Chef e-post',
    'Chefs e-post',
    'Chefens e-postadress',
    'Närmaste chefs e-post',
    'Chefens mejl',
    'Chefens mail',
    'Manager e-mail',
    'Manager’s e-mail',
    'Managers e-mail',
    'Manager email address',
  ],
  managerNumber: [
    'Chefens anställningsnummer',
    'Chef anställningsnummer',
    'Chefs anställningsnummer',
    'Chefens anst.nr',
    'Chef anstnr',
    'Manager employee number',
    'Manager number',
    'Manager ID',
  ],
  groups: [
    'Ledningsgrupp',
    'Ledningsgrupper',
    'Ledningsnivå',
    'Leadership group',
    'Leadership groups',
    'Management group',
  ],
  protectedIdentity: [
    'Skyddad',
    'Skyddad identitet',
    'Skyddade personuppgifter',
    'Sekretess',
    'Sekretessmarkering',
    'Protected',
    'Protected identity',
  ],
};

const fieldByHeading = new Map(
  Object.entries(headings).flatMap(([field, names]) =>
    names.map((name) => [headingKey(name), field as RegisterField] as const),
  ),
);

function headingKey(heading: string): string {
  return heading
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

export interface RecognisedColumns {
  /** Where each field stands, counted from 0. */
  readonly at: ReadonlyMap<RegisterField, number>;
  /** Headings that mean nothing here, or that repeat a field already found. */
  readonly ignored: readonly string[];
}

export type ColumnDecision =
  | ({ readonly ok: true } & RecognisedColumns)
  | {
      readonly ok: false;
      readonly code: 'register-columns-unknown';
      readonly ignored: readonly string[];
    };

/**
 * Finds out what the columns mean from their headings. A file must say who its people are, by e-mail or employee number, and
 * something about them; else it is refused.
 */
export function recogniseRegisterColumns(columns: readonly string[]): ColumnDecision {
  const at = new Map<RegisterField, number>();
  const ignored: string[] = [];
  columns.forEach((heading, index) => {
    const field = fieldByHeading.get(headingKey(heading));
    if (field !== undefined && !at.has(field)) at.set(field, index);
    else if (heading.trim() !== '') ignored.push(heading);
  });
  const identified = at.has('email') || at.has('employeeNumber');
  if (!identified || at.size < 2) return { ok: false, code: 'register-columns-unknown', ignored };
  return { ok: true, at, ignored };
}

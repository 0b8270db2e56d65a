import writeExcelFile from 'write-excel-file/node';

export type Manager = {
  number: string;
  givenName: string;
  familyName: string;
  email: string;
  title: string;
  department: string;
  company: string;
  area: string;
  unit: string;
  managerEmail: string;
  groups: string;
};

const departments = [
  'Barn- och utbildningsförvaltningen',
  'Vård- och omsorgsförvaltningen',
  'Socialförvaltningen',
  'Samhällsbyggnadsförvaltningen',
  'Kultur- och fritidsförvaltningen',
  'Tekniska förvaltningen',
  'Miljöförvaltningen',
  'Räddningstjänsten',
  'Kommunledningsförvaltningen',
];
const companies = [
  'Stadens Bostäder AB',
  'Stadens Energi AB',
  'Stadens Vatten AB',
  'Stadens Hamn AB',
];
const branches = [
  ...departments.map((department) => ({ department, company: '' })),
  ...companies.map((company) => ({ department: '', company })),
];
const givenNames =
  'Anna Åsa Örjan Maria Erik Lars Karin Eva Nils Sara Johan Emma Per Ulla Hassan Leila Ahmed Björn Gun Ida'.split(
    ' ',
  );
const familyNames =
  'Andersson Åkesson Öberg Lindqvist Berg Dahl Ek Falk Gran Holm Ivarsson Jönsson Kvist Lund Mård Nyman Olsson Palm Quist Rask'.split(
    ' ',
  );

const names = givenNames.flatMap((givenName) =>
  familyNames.map((familyName) => ({ givenName, familyName })),
);

type Rank = 'director' | 'head' | 'area head' | 'unit head';

const groupsOf: Record<Rank, string> = {
  director: 'Koncernledning, Utökad koncernledning, Alla chefer',
  head: 'Koncernledning, Utökad koncernledning, Alla chefer',
  'area head': 'Utökad koncernledning, Alla chefer',
  'unit head': 'Alla chefer',
};
const titleOf: Record<Rank, string> = {
  director: 'Kommundirektör',
  head: 'Förvaltningschef',
  'area head': 'Verksamhetschef',
  'unit head': 'Enhetschef',
};

/**
 * Made-up managers, the same each time: the chief executive first, then the head of each förvaltning and company,
 * then heads of areas and units, evenly over the branches. Everybody has a manager above.
 */
export function makeManagers(count: number): Manager[] {
  return Array.from({ length: count }, (_, index) => makeManager(index));
}

function makeManager(index: number): Manager {
  // The chief executive sits in the last förvaltning.
  const place = index === 0 ? departments.length - 1 : (index - 1) % branches.length;
  const level = Math.ceil(index / branches.length);
  const rank = (['director', 'head', 'area head'] as const)[level] ?? 'unit head';
  const { department = '', company = '' } = branches[place] ?? {};
  const underHead = rank === 'area head' || rank === 'unit head';
  return {
    number: String(20_000 + index),
    ...nameOf(index),
    email: emailOf(index),
    title: rank === 'head' && company !== '' ? 'Vd' : titleOf[rank],
    department,
    company,
    area: underHead ? `Verksamhet ${place + 1}` : '',
    unit: rank === 'unit head' ? `Enhet ${place + 1}.${level}` : '',
    managerEmail: index === 0 ? '' : emailOf(underHead ? place + 1 : 0),
    groups: groupsOf[rank],
  };
}

function nameOf(index: number): { givenName: string; familyName: string } {
  return names[index] ?? { givenName: 'Kim', familyName: String(index) };
}

function emailOf(index: number): string {
  const { givenName, familyName } = nameOf(index);
  return `${ascii(givenName)}.${ascii(familyName)}@staden.example`;
}

/** The managers as the HR system exports them. */
export async function managersFile(managers: readonly Manager[]): Promise<Buffer> {
  const headings: [string, keyof Manager][] = [
    ['Anställningsnummer', 'number'],
    ['Förnamn', 'givenName'],
    ['Efternamn', 'familyName'],
    ['E-post', 'email'],
    ['Befattning', 'title'],
    ['Förvaltning', 'department'],
    ['Bolag', 'company'],
    ['Verksamhet', 'area'],
    ['Enhet', 'unit'],
    ['Chefens e-post', 'managerEmail'],
    ['Ledningsgrupp', 'groups'],
  ];
  const rows = [
    headings.map(([heading]) => heading),
    ...managers.map((manager) => headings.map(([, field]) => manager[field])),
  ];
  return writeExcelFile([{ sheet: 'Chefer', data: rows }]).toBuffer();
}

function ascii(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

import { demoId } from './demo-id.ts';
import { familyNames, givenNames } from './names.ts';
import { areaTitle, branches, placeNames, staffTitles } from './organisation-plan.ts';
import { type Chance, createChance } from './random.ts';

export interface DemoUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: 'FORVALTNING' | 'BOLAG' | 'VERKSAMHET' | 'ENHET';
}

export interface DemoPerson {
  readonly id: string;
  readonly employeeNumber: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly title: string;
  readonly unitId: string;
  readonly managerId: string | null;
  readonly protectedIdentity: boolean;
}

export interface DemoRegister {
  readonly units: readonly DemoUnit[];
  readonly people: readonly DemoPerson[];
  /** Person ids by leadership group, each group within the next. */
  readonly groups: readonly { name: string; nesting: number; personIds: readonly string[] }[];
  /** Person id → id of their förvaltning or bolag. */
  readonly branchOf: ReadonlyMap<string, string>;
}

interface Post {
  readonly title: string;
  readonly unitId: string;
  readonly branchId: string;
  readonly level: 1 | 2 | 3;
  readonly managerPost: number | null;
}

/** 460 managers in nine förvaltningar and four bolag; the same people for the same seed. */
export function makeRegister(seed: number): DemoRegister {
  const chance = createChance(seed);
  const units: DemoUnit[] = [];
  const posts: Post[] = [];
  for (const branch of [...branches].sort(directorFirst)) addBranch(branch, units, posts);

  const names = makeNames(chance, posts.length);
  const people = posts.map((post, index): DemoPerson => {
    const name = names[index] ?? { givenName: 'Kim', familyName: String(index) };
    return {
      id: demoId(`person ${index}`),
      employeeNumber: String(100_200 + index * 7),
      ...name,
      email: `${asciiOf(name.givenName)}.${asciiOf(name.familyName)}@storakra.example`,
      title: post.title,
      unitId: post.unitId,
      managerId: post.managerPost === null ? null : demoId(`person ${post.managerPost}`),
      protectedIdentity: index === 211 || index === 348,
    };
  });
  const within = (level: number) =>
    people.filter((_, index) => (posts[index]?.level ?? 3) <= level).map(({ id }) => id);
  return {
    units,
    people,
    groups: [
      { name: 'Koncernledning', nesting: 1, personIds: within(1) },
      { name: 'Utökad koncernledning', nesting: 2, personIds: within(2) },
      { name: 'Alla chefer', nesting: 3, personIds: within(3) },
    ],
    branchOf: new Map(people.map(({ id }, index) => [id, posts[index]?.branchId ?? ''])),
  };
}

/** The chief executive is everybody's manager in the end, so that branch comes first. */
function directorFirst(a: { head: string }, b: { head: string }): number {
  return Number(b.head === 'Kommundirektör') - Number(a.head === 'Kommundirektör');
}

function addBranch(branch: (typeof branches)[number], units: DemoUnit[], posts: Post[]): void {
  const branchId = addUnit(units, null, branch.name, branch.kind);
  const head = posts.push({
    title: branch.head,
    unitId: branchId,
    branchId,
    level: 1,
    managerPost: posts.length === 0 ? null : 0,
  });
  const areas = branch.areas.map(({ name, units: unitWord }) => {
    const id = addUnit(units, branchId, name, 'VERKSAMHET');
    const chief = posts.push({
      title: staffTitles[name] ?? areaTitle,
      unitId: id,
      branchId,
      level: staffTitles[name] ? 1 : 2,
      managerPost: head - 1,
    });
    return { id, unitWord, chief: chief - 1 };
  });
  for (let index = 0; index < branch.managers - 1 - areas.length; index += 1) {
    const area = areas[index % areas.length];
    const place = Math.floor(index / areas.length);
    if (!area) continue;
    const round = Math.floor(place / placeNames.length);
    const name = `${area.unitWord} ${placeNames[place % placeNames.length]}${round > 0 ? ` ${round + 1}` : ''}`;
    posts.push({
      title: branch.unitTitle,
      unitId: addUnit(units, area.id, name, 'ENHET'),
      branchId,
      level: 3,
      managerPost: area.chief,
    });
  }
}

function addUnit(
  units: DemoUnit[],
  parentId: string | null,
  name: string,
  kind: DemoUnit['kind'],
): string {
  const id = demoId(`unit ${parentId} ${name}`);
  units.push({ id, parentId, name, kind });
  return id;
}

function makeNames(chance: Chance, count: number): { givenName: string; familyName: string }[] {
  const seen = new Set<string>();
  const names: { givenName: string; familyName: string }[] = [];
  while (names.length < count) {
    const name = { givenName: chance.pick(givenNames), familyName: chance.pick(familyNames) };
    const key = `${asciiOf(name.givenName)}.${asciiOf(name.familyName)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    names.push(name);
  }
  return names;
}

/** A name as it stands in an e-mail address. */
function asciiOf(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z-]/g, '');
}

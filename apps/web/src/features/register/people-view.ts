import { paths } from '../../app/paths.ts';

const states = ['present', 'left', 'all'] as const;
const roles = ['organiser', 'leadership'] as const;
const sorts = ['name', 'unit', 'title', 'email'] as const;

export const peoplePageSize = 50;

/** What of the register is on screen; it is kept in the address, so that it can be linked to and gone back to. */
export interface PeopleView {
  readonly search: string;
  readonly unitId: string;
  readonly groupId: string;
  readonly role: (typeof roles)[number] | '';
  readonly state: (typeof states)[number];
  readonly sort: (typeof sorts)[number];
  readonly falling: boolean;
  readonly page: number;
  /** The person whose form is open; `new` for an empty one. */
  readonly person: string;
}

export const firstView: PeopleView = {
  search: '',
  unitId: '',
  groupId: '',
  role: '',
  state: 'present',
  sort: 'name',
  falling: false,
  page: 1,
  person: '',
};

/** Reads a view from an address; what cannot be used counts as absent. */
export function viewFromAddress(search: string): PeopleView {
  const given = new URLSearchParams(search);
  const text = (name: string) => given.get(name) ?? '';
  const oneOf = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === given.get(name));
  const page = Number(given.get('page') ?? 1);
  return {
    search: text('search'),
    unitId: text('unitId'),
    groupId: text('groupId'),
    role: oneOf('role', roles) ?? '',
    state: oneOf('state', states) ?? 'present',
    sort: oneOf('sort', sorts) ?? 'name',
    falling: given.get('direction') === 'descending',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    person: text('person'),
  };
}

/** The address of a view; what is as at first is left out. */
export function addressOfView(view: PeopleView): string {
  const query = new URLSearchParams();
  for (const name of ['search', 'unitId', 'groupId', 'role', 'state', 'sort', 'person'] as const) {
    if (view[name] !== firstView[name]) query.set(name, view[name]);
  }
  if (view.falling) query.set('direction', 'descending');
  if (view.page > 1) query.set('page', String(view.page));
  const text = query.toString();
  return text === '' ? paths.organise.register() : `${paths.organise.register()}?${text}`;
}

/** What the API is asked for. */
export function peopleQuery({ search, unitId, groupId, role, state, sort, falling }: PeopleView) {
  return {
    state,
    sort,
    direction: falling ? ('descending' as const) : ('ascending' as const),
    ...(search.trim() !== '' && { search: search.trim() }),
    ...(unitId !== '' && { unitId }),
    ...(groupId !== '' && { groupId }),
    ...(role !== '' && { role }),
  };
}

/** Whether anything narrows the list. */
export function isNarrowed(view: PeopleView): boolean {
  return (
    view.search.trim() !== '' ||
    view.unitId !== '' ||
    view.groupId !== '' ||
    view.role !== '' ||
    view.state !== 'present'
  );
}

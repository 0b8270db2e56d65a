import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id, Instant, named, OptionalLine, page, pageQuery, Version } from './shapes.ts';

export const PersonParams = z.object({ personId: Id });

/** What a person may do besides taking part. */
export const GrantedRole = named('GrantedRole', z.enum(['organiser', 'leadership']));

/** Somebody by id and name. */
const NamedRef = named('NamedRef', z.object({ id: Id, name: z.string() }));

const personFields = {
  id: Id,
  givenName: z.string(),
  familyName: z.string(),
  email: z.string(),
  title: z.string(),
  employeeNumber: z.string().nullable(),
  unitId: Id,
  /** From the top of the tree down to the person's own unit. */
  unitPath: z.array(z.string()),
  /** Where the identity is protected the name stays out of files and prints. */
  manager: z.object({ id: Id, name: z.string(), protectedIdentity: z.boolean() }).nullable(),
  groups: z.array(NamedRef),
  roles: z.array(GrantedRole),
  protectedIdentity: z.boolean(),
  /** When the person left the register; null while they hold a post. */
  leftAt: Instant.nullable(),
  version: Version,
};

export const RegisterPerson = named('RegisterPerson', z.object(personFields));

export const PersonDetails = named(
  'PersonDetails',
  z.object({
    ...personFields,
    locale: z.enum(['sv', 'en']),
    reports: z.array(NamedRef),
    /** How many events the person has been invited to. */
    events: z.int().min(0),
    updatedAt: Instant,
  }),
);

/** A name is required; it may stand in one of the two. */
const personInput = {
  givenName: z.string().trim().max(100),
  familyName: z.string().trim().max(100),
  email: z.email().max(254),
  title: OptionalLine,
  employeeNumber: z
    .string()
    .trim()
    .max(50)
    .nullable()
    .transform((text) => text || null),
  unitId: Id,
  managerId: Id.nullable(),
  protectedIdentity: z.boolean(),
  /** Left out: unchanged, or none for a new person. */
  groupIds: z.array(Id).max(100).optional(),
  roles: z.array(GrantedRole).max(2).optional(),
};

const hasName = {
  check: (person: { givenName: string; familyName: string }) =>
    person.givenName !== '' || person.familyName !== '',
  message: {
    path: ['familyName'],
    params: { code: 'required', sv: 'Skriv personens namn.', en: 'Write the person’s name.' },
  },
};

export const PersonInput = z.object(personInput).refine(hasName.check, hasName.message);
export const PersonUpdate = z
  .object({ ...personInput, version: Version })
  .refine(hasName.check, hasName.message);

const filters = {
  /** Words that must all occur in name, e-mail, title, employee number or unit. */
  search: z.string().trim().max(100).optional(),
  /** Only people of this unit and those below it. */
  unitId: Id.optional(),
  groupId: Id.optional(),
  role: GrantedRole.optional(),
  /** Those who hold a post (the default), those who have left, or both. */
  state: z.enum(['present', 'left', 'all']).default('present'),
  sort: z.enum(['name', 'unit', 'title', 'email']).default('name'),
  direction: z.enum(['ascending', 'descending']).default('ascending'),
};

export const PeopleQuery = z.object({ ...filters, ...pageQuery });

export const peopleEndpoints = {
  listPeople: endpoint({
    method: 'GET',
    path: '/people',
    summary: 'The register, searched, filtered and sorted by Swedish rules',
    tag: 'Register',
    query: PeopleQuery,
    status: 200,
    response: page(RegisterPerson),
    problems: [],
  }),
  exportPeople: endpoint({
    method: 'GET',
    path: '/people/export',
    summary: 'The register as a file, without people whose identity is protected',
    tag: 'Register',
    query: z.object({ ...filters, format: z.enum(['xlsx', 'csv']).default('xlsx') }),
    status: 200,
    response: { mediaType: 'application/octet-stream' },
    problems: [],
  }),
  getPerson: endpoint({
    method: 'GET',
    path: '/people/{personId}',
    summary: 'One person of the register',
    tag: 'Register',
    params: PersonParams,
    status: 200,
    response: PersonDetails,
    problems: ['not-found'],
  }),
  createPerson: endpoint({
    method: 'POST',
    path: '/people',
    summary: 'Add a person',
    tag: 'Register',
    body: PersonInput,
    status: 201,
    response: PersonDetails,
    problems: ['email-taken', 'employee-number-taken'],
  }),
  updatePerson: endpoint({
    method: 'PUT',
    path: '/people/{personId}',
    summary: 'Change a person',
    tag: 'Register',
    params: PersonParams,
    body: PersonUpdate,
    status: 200,
    response: PersonDetails,
    problems: [
      'not-found',
      'stale-version',
      'email-taken',
      'employee-number-taken',
      'manager-circle',
      'last-organiser',
    ],
  }),
  setPersonGroups: endpoint({
    method: 'PUT',
    path: '/people/{personId}/leadership-groups',
    summary: 'Say which leadership groups a person belongs to',
    tag: 'Register',
    params: PersonParams,
    body: z.object({ version: Version, groupIds: z.array(Id).max(100) }),
    status: 200,
    response: PersonDetails,
    problems: ['not-found', 'stale-version'],
  }),
  setPersonRoles: endpoint({
    method: 'PUT',
    path: '/people/{personId}/roles',
    summary: 'Say which roles a person has besides taking part',
    tag: 'Register',
    params: PersonParams,
    body: z.object({ version: Version, roles: z.array(GrantedRole).max(2) }),
    status: 200,
    response: PersonDetails,
    problems: ['not-found', 'stale-version', 'last-organiser'],
  }),
  archivePerson: endpoint({
    method: 'POST',
    path: '/people/{personId}/archive',
    summary: 'Take a person out of the register; can be undone',
    tag: 'Register',
    params: PersonParams,
    body: z.object({ version: Version }),
    status: 200,
    response: PersonDetails,
    problems: ['not-found', 'stale-version', 'last-organiser', 'not-yourself'],
  }),
  restorePerson: endpoint({
    method: 'POST',
    path: '/people/{personId}/restore',
    summary: 'Take a person who left back into the register',
    tag: 'Register',
    params: PersonParams,
    body: z.object({ version: Version }),
    status: 200,
    response: PersonDetails,
    problems: ['not-found', 'stale-version'],
  }),
  erasePerson: endpoint({
    method: 'POST',
    path: '/people/{personId}/erase',
    summary: 'Erase everything that is kept about a person, for ever',
    tag: 'Register',
    params: PersonParams,
    body: z.object({
      /** The person's full name, typed by the organiser. */
      confirmation: z.string().max(300),
    }),
    status: 204,
    response: null,
    problems: ['not-found', 'confirmation-differs', 'last-organiser', 'not-yourself'],
  }),
  exportMyData: endpoint({
    method: 'GET',
    path: '/me/data',
    summary:
      'Registerutdrag: everything that is kept about me, as JSON. Answers to evaluations cannot be traced and are not in it',
    tag: 'Register',
    status: 200,
    response: { mediaType: 'application/json' },
    problems: [],
  }),
};

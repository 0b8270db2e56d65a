import type { Endpoint } from '@ledarforum/contract/endpoint';
import type { Text } from '@ledarforum/contract/problem';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Fault, Problem } from './problem.ts';

interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * Reads parameters, query and body by the endpoint's schemas.
 * @throws Problem `invalid-input` with every fault at once; an identifier in the path that is none is `not-found`.
 */
export function readInput(endpoint: Endpoint, request: FastifyRequest): Input {
  const faults: Fault[] = [];
  const params = endpoint.params?.safeParse(request.params);
  if (params?.success === false || unstorable(params?.data).length > 0) {
    throw new Problem('not-found');
  }
  const part = (schema: z.ZodType | undefined, value: unknown, where: string): unknown => {
    if (schema === undefined) return undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) {
      faults.push(...unstorable(parsed.data, where));
      return parsed.data;
    }
    faults.push(...parsed.error.issues.map((issue) => faultOf(issue, where)));
    return undefined;
  };
  const query = part(endpoint.query, request.query, '/query');
  const body =
    endpoint.body === 'file' ? fileOf(request) : part(endpoint.body, request.body, '/body');
  if (faults.length > 0) throw new Problem('invalid-input', { faults });
  return { params: params?.data, query, body };
}

/** Texts that the database cannot keep: with a NUL character, or half of a character that takes two. */
function unstorable(value: unknown, pointer = ''): Fault[] {
  if (typeof value === 'string') {
    return value.includes('\0') || !value.isWellFormed()
      ? [{ pointer, code: 'invalid-characters', message: invalidCharacters }]
      : [];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => unstorable(part, `${pointer}/${key}`));
}

const invalidCharacters = {
  sv: 'Texten har tecken som inte går att spara. Skriv den på nytt.',
  en: 'The text has characters that cannot be saved. Write it again.',
};

function fileOf(request: FastifyRequest): Buffer {
  if (!Buffer.isBuffer(request.body)) throw new Problem('unsupported-media-type');
  return request.body;
}

function faultOf(issue: z.core.$ZodIssue, where: string): Fault {
  const pointer = [where, ...issue.path.map(String)].join('/');
  const [code, message] = describe(issue);
  return { pointer, code, message };
}

const required = { sv: 'Fyll i det här.', en: 'Fill this in.' };
const notValid = {
  sv: 'Värdet går inte att använda här.',
  en: 'The value cannot be used here.',
};

function describe(issue: z.core.$ZodIssue): [string, Text] {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? ['required', required]
        : ['wrong-type', notValid];
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return describeFormat(issue.format);
    case 'invalid_value':
      return [
        'invalid-choice',
        { sv: 'Välj ett av alternativen.', en: 'Choose one of the options.' },
      ];
    case 'custom':
      return describeCustom(issue);
    default:
      return ['invalid-value', notValid];
  }
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): [string, Text] {
  const minimum = String(issue.minimum);
  if (issue.origin === 'string') {
    return issue.minimum === 1
      ? ['required', required]
      : [
          'too-short',
          { sv: `Skriv minst ${minimum} tecken.`, en: `Write at least ${minimum} characters.` },
        ];
  }
  if (issue.origin === 'array') {
    return ['too-few', { sv: `Välj minst ${minimum}.`, en: `Choose at least ${minimum}.` }];
  }
  return ['too-small', { sv: `Ange minst ${minimum}.`, en: `Enter at least ${minimum}.` }];
}

function tooBig(issue: z.core.$ZodIssueTooBig): [string, Text] {
  const maximum = String(issue.maximum);
  if (issue.origin === 'string') {
    return [
      'too-long',
      { sv: `Skriv högst ${maximum} tecken.`, en: `Write at most ${maximum} characters.` },
    ];
  }
  if (issue.origin === 'array') {
    return ['too-many', { sv: `Välj högst ${maximum}.`, en: `Choose at most ${maximum}.` }];
  }
  return ['too-large', { sv: `Ange högst ${maximum}.`, en: `Enter at most ${maximum}.` }];
}

function describeFormat(format: string): [string, Text] {
  if (format === 'email') {
    return [
      'invalid-email',
      {
        sv: 'Skriv en e-postadress, till exempel namn@kommun.se.',
        en: 'Write an e-mail address, for example name@example.org.',
      },
    ];
  }
  if (format === 'date' || format === 'datetime') {
    return ['invalid-date', { sv: 'Ange ett datum som finns.', en: 'Enter a date that exists.' }];
  }
  return ['invalid-value', notValid];
}

/** A rule of the contract's own: `refine(…, { params: { code, sv, en } })`. */
function describeCustom(issue: z.core.$ZodIssueCustom): [string, Text] {
  const { code, sv, en } = issue.params ?? {};
  if (typeof code === 'string' && typeof sv === 'string' && typeof en === 'string') {
    return [code, { sv, en }];
  }
  return ['invalid-value', notValid];
}

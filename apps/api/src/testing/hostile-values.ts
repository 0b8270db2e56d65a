import { z } from 'zod';

/** A repeatable source of chance: numbers from 0 up to, not including, 1. */
export type Chance = () => number;

export function pick<Value>(chance: Chance, values: readonly [Value, ...Value[]]): Value {
  return values[Math.floor(chance() * values.length)] ?? values[0];
}

/** Texts that have broken programs: for databases, JSON, spreadsheets, patterns and pages. */
const texts = [
  '',
  ' ',
  '\u0000',
  'Åsa\u0000Ek',
  '\ud800',
  'slut\udfff',
  '\u202eakjsa',
  '\ufeffnamn',
  '👩‍👩‍👧‍👦',
  'e\u0301',
  '%',
  '_%\\',
  '\\',
  "'; DROP TABLE person; --",
  '=1+1',
  '<script>alert(1)</script>',
  '{{signInLink}}',
  '../../etc/passwd',
  '\r\nBcc: alla@storakra.example',
  '__proto__',
  'NaN',
  'x'.repeat(201),
  'å'.repeat(5001),
  'y'.repeat(100_000),
] as const;

const moments = [
  '2026-05-11T07:00:00Z',
  '2026-05-11T08:00:00Z',
  '2026-05-12T08:00:00.123Z',
  '2026-03-29T01:30:00Z',
  '2026-10-25T00:30:00Z',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '2026-02-30T00:00:00Z',
] as const;

const days = [
  '2026-05-11',
  '2026-10-25',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
] as const;

const numbers = [
  0, -1, 1, 2, 3, 0.5, 26, 2_147_483_647, 2_147_483_648, 1e15, 9_007_199_254_740_991, 1e308,
] as const;

const nestedDeep: unknown = JSON.parse('['.repeat(500) + ']'.repeat(500));
const anything = [
  null,
  true,
  0,
  '',
  [],
  {},
  [null],
  { __proto__: 1 },
  nestedDeep,
  ...texts,
  ...numbers,
] as const;

/** What is known of the JSON Schema of a contract shape. */
interface Shape {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Sources {
  readonly chance: Chance;
  /** An identifier to use for a property of this name. */
  readonly id: (name: string) => string;
  /** How often, from 0 to 1, a value is not what was asked for. */
  readonly malice: number;
}

/** A value for a schema of the contract, mostly of the right shape and often at the edge of it. */
export function valueFor(schema: z.ZodType, sources: Sources): unknown {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  return make(shape as Shape, '', sources);
}

function make(shape: Shape, name: string, sources: Sources): unknown {
  const { chance, malice } = sources;
  if (chance() < malice) return pick(chance, anything);
  if (shape.const !== undefined) return shape.const;
  const [first, ...others] = shape.enum ?? [];
  if (first !== undefined) return pick(chance, [first, ...others]);
  const [one, ...more] = shape.anyOf ?? shape.oneOf ?? [];
  if (one) return make(pick(chance, [one, ...more]), name, sources);
  switch (shape.type) {
    case 'string':
      return text(shape, name, sources);
    case 'integer':
    case 'number':
      return number(shape, sources);
    case 'boolean':
      return chance() < 0.5;
    case 'array':
      return Array.from({ length: Math.floor(chance() * 4) }, () =>
        make(shape.items ?? {}, name.replace(/s$/, ''), sources),
      );
    case 'object':
      return object(shape, sources);
    case 'null':
      return null;
    default:
      return pick(chance, anything);
  }
}

function object(shape: Shape, sources: Sources): Record<string, unknown> {
  const { chance, malice } = sources;
  return Object.fromEntries(
    Object.entries(shape.properties ?? {})
      .filter(([key]) => chance() < (shape.required?.includes(key) ? 1 - malice / 4 : 0.6))
      .map(([key, property]) => [key, make(property, key, sources)]),
  );
}

function text(shape: Shape, name: string, { chance, id }: Sources): string {
  switch (shape.format) {
    case 'uuid':
      return id(name);
    case 'date-time':
      return pick(chance, moments);
    case 'date':
      return pick(chance, days);
    case 'email':
      return `kim.${Math.floor(chance() * 30)}@storakra.example`;
    default:
      return chance() < 0.5 ? `Text ${Math.floor(chance() * 20)}` : pick(chance, texts);
  }
}

function number(shape: Shape, { chance }: Sources): number {
  const least = shape.minimum ?? 0;
  const most = shape.maximum ?? Number.MAX_SAFE_INTEGER;
  const near = least + Math.floor(chance() * Math.min(4, most - least + 1));
  return chance() < 0.6 ? near : pick(chance, [least, most, least - 1, most + 1, ...numbers]);
}

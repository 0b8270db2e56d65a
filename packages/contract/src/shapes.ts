import { z } from 'zod';

/** An identifier made by the server. */
export const Id = z.uuid();
/** The largest whole number that the database keeps. */
export const largestInt = 2_147_483_647;

const nearOurTime = (text: string) => text >= '1900' && text < '2200';
const farFromOurTime = {
  params: {
    code: 'invalid-date',
    sv: 'Ange ett år mellan 1900 och 2199.',
    en: 'Enter a year between 1900 and 2199.',
  },
};
/** A moment in UTC, RFC 3339: `2022-05-11T07:00:00Z`. From 1900 to 2199. */
export const Instant = z.iso.datetime().refine(nearOurTime, farFromOurTime);
/** A calendar day: `2022-05-11`. From 1900 to 2199. */
export const Day = z.iso.date().refine(nearOurTime, farFromOurTime);
/** A one-line text that must hold something. */
export const Line = z.string().trim().min(1).max(200);
/** A one-line text that may be empty. */
export const OptionalLine = z.string().trim().max(200);
/** A longer text that may be empty. */
export const Paragraphs = z.string().trim().max(5000);
/** Raised by one on every change; a change based on an older version is refused with `stale-version`. */
export const Version = z.int().min(1).max(largestInt);

export const EventParams = z.object({ eventId: Id });

/** Which part of a long list: page from 1, at most 2,000 rows a page. */
export const pageQuery = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(2000).default(50),
};

/** A part of a long list, with the number of rows in the whole. */
export function page<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), total: z.int().min(0) });
}

/** Named shapes become components of the OpenAPI document. */
export function named<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  return schema.meta({ id });
}

export const ProblemDetails = named(
  'ProblemDetails',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    remedy: z.string(),
    instance: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z
      .array(z.object({ pointer: z.string(), code: z.string(), message: z.string() }))
      .optional(),
  }),
);

/** A seminar as it is named in lists. */
export const SeminarMark = named(
  'SeminarMark',
  z.object({ id: Id, letter: z.string(), title: z.string() }),
);

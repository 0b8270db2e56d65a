import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { endpointList } from './endpoints.ts';
import { type ProblemCode, problems } from './problems.ts';
import { ProblemDetails } from './shapes.ts';

type Json = { [key: string]: unknown };

const always: readonly ProblemCode[] = ['invalid-input', 'busy', 'unexpected'];

/**
 * The OpenAPI 3.1 document of all endpoints, made from the same schemas that validate requests and answers.
 * Named shapes (`named`) become components.
 */
export function openApiDocument(): Json {
  const components: Json = {};
  const convert = (schema: z.ZodType, io: 'input' | 'output'): Json =>
    hoist(z.toJSONSchema(schema, { io, target: 'draft-2020-12' }) as Json, components);
  const problemSchema = convert(ProblemDetails, 'output');

  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of endpointList) {
    paths[endpoint.path] ??= {};
    (paths[endpoint.path] as Json)[endpoint.method.toLowerCase()] = {
      operationId: name,
      summary: endpoint.summary,
      tags: [endpoint.tag],
      parameters: parameters(endpoint, convert),
      ...requestBody(endpoint, convert),
      responses: responses(endpoint, convert, problemSchema),
    };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Ledarforum',
      version: '1',
      description: 'The days when all managers of a municipality meet.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: { schemas: sorted(components) },
  };
}

type Convert = (schema: z.ZodType, io: 'input' | 'output') => Json;

function parameters(endpoint: Endpoint, convert: Convert): Json[] {
  const of = (schema: z.ZodType | undefined, where: 'path' | 'query'): Json[] => {
    if (schema === undefined) return [];
    const json = convert(schema, 'input');
    const required = new Set((json.required as string[] | undefined) ?? []);
    return Object.entries(json.properties as Json).map(([name, property]) => ({
      name,
      in: where,
      required: where === 'path' || required.has(name),
      schema: property,
    }));
  };
  return [...of(endpoint.params, 'path'), ...of(endpoint.query, 'query')];
}

function requestBody(endpoint: Endpoint, convert: Convert): Json {
  if (endpoint.body === undefined) return {};
  const content =
    endpoint.body === 'file'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: convert(endpoint.body, 'input') } };
  return { requestBody: { required: true, content } };
}

function responses(endpoint: Endpoint, convert: Convert, problemSchema: Json): Json {
  const answers: Json = { [endpoint.status]: success(endpoint, convert) };
  for (const code of [...always, ...endpoint.problems]) {
    const status = problems[code].status;
    const earlier = answers[status] as { description: string } | undefined;
    answers[status] = {
      description: earlier ? `${earlier.description}, ${code}` : code,
      content: { 'application/problem+json': { schema: problemSchema } },
    };
  }
  return answers;
}

function success(endpoint: Endpoint, convert: Convert): Json {
  if (endpoint.response === null) return { description: 'Done' };
  if (!(endpoint.response instanceof z.ZodType)) {
    return {
      description: 'A file',
      content: { [endpoint.response.mediaType]: { schema: { type: 'string', format: 'binary' } } },
    };
  }
  return {
    description: 'Done',
    content: { 'application/json': { schema: convert(endpoint.response, 'output') } },
  };
}

/** Moves `$defs` into the components and points every reference there. */
function hoist(json: Json, components: Json): Json {
  const {
    $schema: _,
    $defs,
    id,
    ...schema
  } = JSON.parse(JSON.stringify(json).replaceAll('#/$defs/', '#/components/schemas/')) as Json;
  for (const [name, definition] of Object.entries(($defs as Json | undefined) ?? {})) {
    const { id: _id, ...shape } = definition as Json;
    components[name] = shape;
  }
  if (typeof id !== 'string') return schema;
  components[id] = schema;
  return { $ref: `#/components/schemas/${id}` };
}

function sorted(components: Json): Json {
  return Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1)));
}

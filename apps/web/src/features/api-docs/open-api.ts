/** The parts of an OpenAPI 3.1 document that the page shows. */
export interface OpenApi {
  readonly info: { readonly title: string; readonly version: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: JsonSchema;
  }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Content }>
  >;
}

type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

export interface DescribedOperation extends Operation {
  readonly method: string;
  readonly path: string;
}

/** Every operation, by its first tag, in the order of the document. */
export function operationsByTag(document: OpenApi): Map<string, DescribedOperation[]> {
  const byTag = new Map<string, DescribedOperation[]>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags[0] ?? '';
      byTag.set(tag, [
        ...(byTag.get(tag) ?? []),
        { ...operation, method: method.toUpperCase(), path },
      ]);
    }
  }
  return byTag;
}

/** A shape in one line: `Person`, `string (uuid)`, `Person[]`, `'a' | 'b' | null`. */
export function nameOfShape(schema: JsonSchema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.anyOf) return schema.anyOf.map(nameOfShape).join(' | ');
  if (schema.type === 'array') return `${nameOfShape(schema.items ?? {})}[]`;
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(
      ([name, property]) =>
        `${name}${schema.required?.includes(name) ? '' : '?'}: ${nameOfShape(property)}`,
    );
    return `{ ${fields.join('; ')} }`;
  }
  const type = typeof schema.type === 'string' ? schema.type : (schema.type?.join(' | ') ?? 'any');
  return schema.format ? `${type} (${schema.format})` : type;
}

/** The shape of the first content of a body or an answer, in one line. */
export function nameOfContent(content: Content | undefined): string | null {
  const first = Object.entries(content ?? {})[0];
  if (!first) return null;
  const [mediaType, { schema }] = first;
  return mediaType.includes('json') ? nameOfShape(schema) : mediaType;
}

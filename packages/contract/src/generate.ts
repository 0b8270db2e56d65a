import { writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { openApiDocument } from './openapi.ts';

/** Writes openapi.json and the client's types; run by `pnpm --filter @ledarforum/contract generate`. */
const document = openApiDocument();
const here = new URL('../', import.meta.url);
await writeFile(new URL('openapi.json', here), `${JSON.stringify(document, null, 2)}\n`);
const types = await openapiTypescript(document as unknown as OpenAPI3, { alphabetize: false });
await writeFile(new URL('generated/api-types.d.ts', here), astToString(types));

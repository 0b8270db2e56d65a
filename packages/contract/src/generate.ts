import { readFile, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { openApiDocument } from './openapi.ts';

/**
 * Writes openapi.json and the client's types (`npm run generate`). With `--check` it writes nothing, and
 * fails when a file on disk is not what the schemas say.
 */
const document = openApiDocument();
const types = await openapiTypescript(document as unknown as OpenAPI3, { alphabetize: false });
const products = {
  'openapi.json': `${JSON.stringify(document, null, 2)}\n`,
  'generated/api-types.d.ts': astToString(types),
};

for (const [name, content] of Object.entries(products)) {
  const file = new URL(`../${name}`, import.meta.url);
  if (!process.argv.includes('--check')) {
    await writeFile(file, content);
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== content) {
    console.error(`packages/contract/${name} is not what the schemas say: npm run generate.`);
    process.exitCode = 1;
  }
}

import document from '@ledarforum/contract/openapi.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { nameOfContent, nameOfShape, type OpenApi, operationsByTag } from './open-api.ts';

it('describes every operation of the contract', () => {
  const operations = [...operationsByTag(document as unknown as OpenApi).values()].flat();
  const count = Object.values(document.paths).flatMap((methods) => Object.keys(methods)).length;
  expect(operations).toHaveLength(count);
  for (const operation of operations) {
    expect(operation.summary).not.toBe('');
    if (operation.requestBody) expect(nameOfContent(operation.requestBody.content)).not.toBeNull();
  }
});

it('writes shapes in one line', () => {
  expect(nameOfShape({ $ref: '#/components/schemas/Person' })).toBe('Person');
  expect(nameOfShape({ type: 'array', items: { type: 'string', format: 'uuid' } })).toBe(
    'string (uuid)[]',
  );
  expect(nameOfShape({ anyOf: [{ enum: ['a', 'b'] }, { type: 'null' }] })).toBe('"a" | "b" | null');
  expect(
    nameOfShape({ properties: { a: { type: 'number' }, b: { const: 1 } }, required: ['a'] }),
  ).toBe('{ a: number; b?: 1 }');
});

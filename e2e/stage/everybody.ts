import type { Product } from './product.ts';

/** The API as one of many people calls it, without a browser. */
export type Caller = {
  get: <Answer>(path: string) => Promise<Answer>;
  send: (method: 'POST' | 'PUT', path: string, body: unknown) => Promise<void>;
};

/** Calls the API with the sign-in of one person. */
export function callerOf(product: Product, cookie: string): Caller {
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${product.address}/api/v1${path}`, {
      method,
      headers: { cookie, 'x-ledarforum': '1', 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    }
    return answer;
  };
  return {
    get: async (path) => (await call('GET', path)).json(),
    send: async (method, path, body) => {
      await (await call(method, path, body)).arrayBuffer();
    },
  };
}

/** Lets everybody do something, so many at once. */
export async function letAll<One>(
  everybody: readonly One[],
  act: (one: One, index: number) => Promise<void>,
  atOnce = 12,
): Promise<void> {
  const queue = everybody.entries();
  const worker = async () => {
    for (const [index, one] of queue) await act(one, index);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

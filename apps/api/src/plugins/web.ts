import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { Problem } from '../problem.ts';
import { sendProblem } from './problems.ts';

/** Serves the built web app: hashed files for ever, every other page address gets index.html. */
export default fp(async (app: FastifyInstance, { webRoot }: { webRoot: string | null }) => {
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  const built = webRoot !== null && existsSync(join(webRoot, 'index.html'));
  if (built) {
    await app.register(staticFiles, {
      root: webRoot,
      wildcard: false,
      index: false,
      setHeaders: (response, path) => {
        const hashed = path.includes(`${join(webRoot, 'assets')}`);
        response.header(
          'cache-control',
          hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      (request.headers.accept ?? '').includes('text/html');
    if (built && wantsPage) {
      return reply.header('cache-control', 'no-cache').sendFile('index.html');
    }
    return sendProblem(request, reply, new Problem('not-found'));
  });
});

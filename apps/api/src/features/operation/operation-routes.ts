import openApi from '@ledarforum/contract/openapi.json' with { type: 'json' };
import { migrationState } from '@ledarforum/database/migrate';
import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { Problem } from '../../problem.ts';

const openApiText = JSON.stringify(openApi);

export async function operationRoutes(app: FastifyInstance): Promise<void> {
  implement(app, 'getHealth', async () => ({ status: 'alive' as const }));

  // Each check takes a connection of its own: however many ask at once, there is one.
  let checking: ReturnType<typeof check> | null = null;
  const check = () =>
    migrationState(app.databaseUrl)
      .catch(() => null)
      .finally(() => {
        checking = null;
      });
  implement(app, 'getReady', async () => {
    checking ??= check();
    const state = await checking;
    if (state?.state !== 'up-to-date') throw new Problem('not-ready');
    return { status: 'ready' as const, migrations: state.applied };
  });

  implement(app, 'getAbout', async ({ tx }) => {
    const organisation = await tx.organisation.findFirst();
    return {
      organisation: organisation?.name ?? 'Ledarforum',
      accent: organisation?.accent ?? null,
      contactEmail: organisation?.contactEmail ?? '',
      demo: app.settings.demo && organisation?.demo === true,
      version: openApi.info.version,
    };
  });

  implement(app, 'getOpenApi', async () => ({
    content: openApiText,
    mediaType: 'application/json; charset=utf-8',
  }));
}

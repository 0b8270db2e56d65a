import type { EndpointName } from '@ledarforum/contract/endpoints';
import type { Locale } from '@ledarforum/contract/problem';
import type { ProblemCode } from '@ledarforum/contract/problems';
import type { Database } from '@ledarforum/database/client';
import type { SignedIn } from './access/who.ts';
import type { Config } from './config.ts';
import type { Vault } from './encryption.ts';

declare module 'fastify' {
  interface FastifyInstance {
    readonly database: Database;
    readonly databaseUrl: string;
    readonly settings: Config;
    readonly vault: Vault;
    /** The present moment; tests hold it still. */
    readonly clock: () => Date;
  }
  interface FastifyRequest {
    who: SignedIn | null;
    locale: Locale;
  }
  interface FastifyContextConfig {
    endpoint?: EndpointName;
    /** What to say instead of `too-large`. */
    tooLarge?: ProblemCode;
  }
}

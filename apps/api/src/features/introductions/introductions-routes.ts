import type { FastifyInstance } from 'fastify';
import { drawPicture } from '../../files/pictures.ts';
import { implement } from '../../implement.ts';
import { found } from '../../problem.ts';
import {
  changeIntroduction,
  changePortrait,
  portraitSide,
  readFace,
  readIntroduction,
  readPortrait,
} from './introductions-service.ts';

/** Drawing a picture is real work; nobody changes portrait this often. */
const perAddress = { max: 600, windowMs: 60_000 };

export async function introductionRoutes(app: FastifyInstance): Promise<void> {
  implement(app, 'getMyIntroduction', ({ tx, who }) => readIntroduction(tx, who.personId));

  implement(app, 'updateMyIntroduction', ({ tx, who, body, now }) =>
    changeIntroduction(tx, who.personId, agreed(body), now),
  );

  implement(app, 'getMyPortrait', ({ tx, who }) => readPortrait(tx, who.personId));

  implement(
    app,
    'setMyPortrait',
    async ({ who, body, now }) => {
      const [portrait] = await drawPicture(body, [{ square: portraitSide }]);
      return app.database.$transaction((tx) =>
        changePortrait(tx, who.personId, found(portrait), now),
      );
    },
    { transaction: 'none', rateLimit: perAddress },
  );

  implement(app, 'removeMyPortrait', ({ tx, who, now }) =>
    changeIntroduction(tx, who.personId, { portraitId: null }, now),
  );

  implement(app, 'getFace', async ({ tx, who, params, reply }) => {
    const face = await readFace(tx, { ...params, personId: who.personId });
    // Short, so that who takes the agreement back is not seen for long; never in a cache that others share.
    reply.header('cache-control', 'private, max-age=60');
    return face;
  });
}

/** Only what was sent: a switch that was left out stays as it is. */
function agreed(body: {
  showsWork?: boolean | undefined;
  showsFace?: boolean | undefined;
  showsEmail?: boolean | undefined;
}) {
  const { showsWork, showsFace, showsEmail } = body;
  return {
    ...(showsWork !== undefined && { showsWork }),
    ...(showsFace !== undefined && { showsFace }),
    ...(showsEmail !== undefined && { showsEmail }),
  };
}

import type { MyIntroduction } from '@ledarforum/contract/introductions';
import type { Tx } from '@ledarforum/database/client';
import {
  decideIntroduction,
  type IntroductionChange,
  noIntroduction,
} from '@ledarforum/domain/introductions';
import type { z } from 'zod';
import type { Picture } from '../../files/pictures.ts';
import { keepFile, markOf, readFilePart } from '../../files/stored-files-repository.ts';
import type { FileAnswer } from '../../implement.ts';
import { found, Problem } from '../../problem.ts';
import {
  findOwn,
  lockPerson,
  type OwnIntroduction,
  saveIntroduction,
  sitsWithFace,
} from './introductions-repository.ts';

type View = z.input<typeof MyIntroduction>;

/** The side of a kept portrait, in pixels: sharp at 96 px on any telephone, and some 15 kB. */
export const portraitSide = 320;

export async function readIntroduction(tx: Tx, personId: string): Promise<View> {
  return view(found(await findOwn(tx, personId)));
}

/** @throws Problem `portrait-missing` or `identity-protected`. */
export async function changeIntroduction(
  tx: Tx,
  personId: string,
  change: IntroductionChange,
  now: Date,
): Promise<View> {
  await lockPerson(tx, personId);
  const own = found(await findOwn(tx, personId));
  const decision = decideIntroduction(
    own.protectedIdentity,
    own.introduction ?? noIntroduction,
    change,
  );
  if (!decision.ok) throw new Problem(decision.code);
  await saveIntroduction(tx, personId, decision.introduction, now);
  return view({ ...own, introduction: decision.introduction });
}

/** Keeps the portrait instead of the one before, which is forgotten. @throws Problem `identity-protected`. */
export async function changePortrait(
  tx: Tx,
  personId: string,
  portrait: Picture,
  now: Date,
): Promise<View> {
  const portraitId = await keepFile(tx, portrait);
  return changeIntroduction(tx, personId, { portraitId }, now);
}

export async function readPortrait(tx: Tx, personId: string): Promise<FileAnswer> {
  const own = found(await findOwn(tx, personId));
  return readPicture(tx, found(own.introduction?.portraitId));
}

/** @throws Problem `not-found`, also for a face that is not shown to the person. */
export async function readFace(
  tx: Tx,
  asked: { eventId: string; personId: string; portraitId: string },
): Promise<FileAnswer> {
  if (!(await sitsWithFace(tx, asked))) throw new Problem('not-found');
  return readPicture(tx, asked.portraitId);
}

async function readPicture(tx: Tx, id: string): Promise<FileAnswer> {
  const mark = found(await markOf(tx, id));
  return { content: await readFilePart(tx, mark), mediaType: mark.mediaType };
}

function view({ protectedIdentity, introduction }: OwnIntroduction): View {
  return { ...(introduction ?? noIntroduction), protectedIdentity };
}

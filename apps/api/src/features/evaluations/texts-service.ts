import type { Tx } from '@ledarforum/database/client';
import { maskUndoSeconds, maskWords, wordSpans } from '@ledarforum/domain/free-text/mask';
import {
  canUnmask,
  decideQuote,
  type TextState,
  textsForReview,
} from '@ledarforum/domain/free-text/review';
import {
  type KnownNames,
  knownNames,
  suggestMasks,
} from '@ledarforum/domain/free-text/suggest-masks';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { rewordQuote } from '../improvement-actions/improvement-actions-repository.ts';
import { passMedskickOn } from '../planning-notes/medskick-service.ts';
import * as evaluations from './evaluations-repository.ts';
import * as repository from './texts-repository.ts';

interface Place {
  readonly eventId: string;
  readonly textId: string;
  readonly now: Date;
}

/** What was written, question by question, for an organiser to read, mask and let through; nothing where fewer than seven wrote. */
export async function listTextsForReview(tx: Tx, eventId: string) {
  found(await evaluations.findEvent(tx, eventId));
  const forms = await evaluations.listForms(tx, eventId);
  const texts = await repository.listTexts(tx, eventId);
  const names = knownNames(await repository.listNames(tx));
  const byQuestion = Map.groupBy(texts, ({ formId, key }) => `${formId} ${key}`);
  return {
    questions: forms
      .filter(({ counted }) => counted)
      .flatMap(({ id: formId, purpose, seminar, questions }) =>
        questions
          .filter(({ kind }) => kind === 'TEXT')
          .map(({ key, textSv, textEn }) => ({
            formId,
            purpose,
            seminar,
            key,
            textSv,
            textEn,
            texts: textsForReview(byQuestion.get(`${formId} ${key}`) ?? []).map((one) =>
              present(one, names),
            ),
          })),
      ),
  };
}

function present(
  { id, text, state, starred, quoted, maskedAt }: repository.StoredText,
  names: KnownNames,
) {
  return {
    id,
    text,
    state,
    starred,
    quoted,
    suggested: suggestMasks(text, names),
    unmaskUntil: maskedAt && new Date(maskedAt.getTime() + 1000 * maskUndoSeconds).toISOString(),
  };
}

/** Lets a text through or keeps it back, marks it, or puts it in the report. */
export async function changeText(
  tx: Tx,
  { eventId, textId, now }: Place,
  change: {
    readonly state?: TextState | undefined;
    readonly starred?: boolean | undefined;
    readonly quoted?: boolean | undefined;
  },
) {
  await forgetMasked(tx, now);
  const before = await reviewable(tx, { eventId, textId });
  const state = change.state ?? before.state;
  const quoted = state === 'SHOWN' && (change.quoted ?? before.quoted);
  if (change.quoted) {
    const texts = await repository.listTexts(tx, eventId);
    const decision = decideQuote({ ...before, state }, texts.filter((one) => one.quoted).length);
    if (!decision.ok) throw new Problem(decision.code);
  }
  const after = await repository.updateText(tx, textId, {
    state,
    quoted,
    starred: change.starred ?? before.starred,
  });
  await passMedskickOn(tx, eventId);
  await announce(tx, eventId, 'evaluation');
  return present(after, knownNames(await repository.listNames(tx)));
}

/** The same state for many at once. Which texts were moved, so that it can be taken back. */
export async function setTextStates(
  tx: Tx,
  { eventId, actorId }: { eventId: string; actorId: string },
  { textIds, state }: { textIds: readonly string[]; state: TextState },
) {
  found(await evaluations.findEvent(tx, eventId));
  const allowed = new Set<string>();
  const texts = await repository.listTexts(tx, eventId);
  for (const group of Map.groupBy(texts, ({ formId, key }) => `${formId} ${key}`).values()) {
    for (const { id } of textsForReview(group)) allowed.add(id);
  }
  if (textIds.some((id) => !allowed.has(id))) throw new Problem('not-found');
  const moved = await repository.setStates(tx, { eventId, textIds }, state);
  if (moved.length > 0) {
    await recordActivity(tx, { action: 'review-texts', actorId, eventId });
    await passMedskickOn(tx, eventId);
    await announce(tx, eventId, 'evaluation');
  }
  return { moved };
}

/** Puts ███ in place of words. What stood there is kept for some seconds so that it can be taken back, and then overwritten. */
export async function maskText(
  tx: Tx,
  { eventId, textId, now }: Place,
  { words, text }: { words: readonly number[]; text: string },
) {
  await forgetMasked(tx, now);
  const before = await reviewable(tx, { eventId, textId });
  if (before.text !== text) throw new Problem('stale-version');
  if (words.some((place) => place >= wordSpans(text).length)) {
    throw new Problem('text-unknown-word');
  }
  const after = await repository.updateText(tx, textId, {
    text: maskWords(text, words),
    unmasked: text,
    maskedAt: now,
  });
  await rewordQuote(tx, eventId, { from: text, to: after.text });
  await passMedskickOn(tx, eventId);
  await announce(tx, eventId, 'evaluation');
  return present(after, knownNames(await repository.listNames(tx)));
}

/** Takes the last mask back while its words are kept. */
export async function unmaskText(tx: Tx, { eventId, textId, now }: Place) {
  const before = await reviewable(tx, { eventId, textId });
  if (before.unmasked === null || !canUnmask(before.maskedAt, now)) {
    throw new Problem('text-mask-final');
  }
  const after = await repository.updateText(tx, textId, {
    text: before.unmasked,
    unmasked: null,
    maskedAt: null,
  });
  await rewordQuote(tx, eventId, { from: before.text, to: after.text });
  await passMedskickOn(tx, eventId);
  await announce(tx, eventId, 'evaluation');
  return present(after, knownNames(await repository.listNames(tx)));
}

/** Overwrites what was masked and can no longer be taken back. A job runs it, and every further mask. */
export async function forgetMasked(tx: Tx, now: Date): Promise<number> {
  return repository.forgetMasked(tx, new Date(now.getTime() - 1000 * maskUndoSeconds));
}

/** One of the texts that organisers may read. */
async function reviewable(tx: Tx, place: { eventId: string; textId: string }) {
  const text = found(await repository.lockText(tx, place));
  const all = await repository.listTexts(tx, place.eventId);
  const beside = all.filter(({ formId, key }) => formId === text.formId && key === text.key);
  if (textsForReview(beside).length === 0) throw new Problem('not-found');
  return text;
}

import { findFormFaults } from '@ledarforum/domain/evaluation-form-faults';
import type { Question } from '@ledarforum/domain/evaluation-questions';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, type Schema } from '../../../lib/api-client.ts';
import { asProblem, ProblemError } from '../../../lib/problem-error.ts';
import { eventEvaluation } from '../evaluation-queries.ts';
import { draftOf } from './question-draft.ts';

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** Not sent until the faults are mended. */
  | { readonly kind: 'faulty'; readonly faults: number }
  /** Will be tried again by itself. */
  | { readonly kind: 'waiting'; readonly problem: ProblemError }
  | { readonly kind: 'refused'; readonly problem: ProblemError };

interface FormAutosave {
  readonly state: SaveState;
  /** As it was saved last. */
  readonly form: Schema<'EvaluationForm'>;
  readonly saveNow: () => void;
  /** Somebody else changed the form meanwhile: save what is here over it. */
  readonly keepMine: () => void;
  /** The other's questions instead, which then count as saved. */
  readonly takeTheirs: () => Promise<readonly Question[]>;
}

const settleMs = 800;
const retryMs = 4_000;

/**
 * Saves a form's questions as they are edited: a moment after each change, one save at a time, always the latest. A form with
 * faults waits; what could not be sent is tried again; what was refused stays until it is changed or the page is loaded anew.
 */
export function useFormAutosave({
  eventId,
  form,
  questions,
  everySeminar,
}: {
  eventId: string;
  form: Schema<'EvaluationForm'>;
  questions: readonly Question[];
  everySeminar: boolean;
}): FormAutosave {
  const client = useQueryClient();
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const [latest, setLatest] = useState(form);
  const revision = useRef(form.revision);
  const sent = useRef(JSON.stringify([questions, everySeminar]));
  const sending = useRef(false);
  const wanted = useRef({ questions, everySeminar });
  wanted.current = { questions, everySeminar };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(async () => {
    const { questions: asked, everySeminar: every } = wanted.current;
    const text = JSON.stringify([asked, every]);
    const faults = findFormFaults(asked).length + Number(asked.length === 0);
    if (sending.current) return;
    if (text === sent.current) return setState({ kind: 'saved' });
    if (faults > 0) return setState({ kind: 'faulty', faults });
    sending.current = true;
    setState({ kind: 'saving' });
    const outcome = await send(eventId, form.id, {
      questions: asked.map(draftOf),
      revision: revision.current,
      everySeminar: every,
    });
    sending.current = false;
    clearTimeout(timer.current);
    if (outcome instanceof ProblemError) {
      const refused = outcome.status >= 400 && outcome.status < 500;
      setState({ kind: refused ? 'refused' : 'waiting', problem: outcome });
      if (!refused) timer.current = setTimeout(() => void save(), retryMs);
      return;
    }
    revision.current = outcome.revision;
    sent.current = text;
    setLatest(outcome);
    setState({ kind: 'saved' });
    void client.invalidateQueries({ queryKey: eventEvaluation(eventId).queryKey });
    timer.current = setTimeout(() => void save(), 0);
  }, [client, eventId, form.id]);

  useEffect(() => {
    if (JSON.stringify([questions, everySeminar]) === sent.current) return;
    setState((before) => (before.kind === 'saved' ? { kind: 'saving' } : before));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), settleMs);
  }, [questions, everySeminar, save]);

  // What was written last is sent also when the page is left.
  useEffect(() => {
    const sendLast = () => void save();
    window.addEventListener('online', sendLast);
    window.addEventListener('pagehide', sendLast);
    return () => {
      window.removeEventListener('online', sendLast);
      window.removeEventListener('pagehide', sendLast);
      clearTimeout(timer.current);
      sendLast();
    };
  }, [save]);

  const readAgain = async () => {
    const { forms } = await client.fetchQuery({ ...eventEvaluation(eventId), staleTime: 0 });
    const now = forms.find(({ id }) => id === form.id) ?? latest;
    revision.current = now.revision;
    setLatest(now);
    return now.questions.map(({ id: _, ...question }): Question => question);
  };
  const failed = (error: unknown) => setState({ kind: 'refused', problem: asProblem(error) });
  return {
    state,
    form: latest,
    saveNow: () => void save(),
    keepMine: () => void readAgain().then(save, failed),
    takeTheirs: async () => {
      const theirs = await readAgain();
      sent.current = JSON.stringify([theirs, everySeminar]);
      setState({ kind: 'saved' });
      return theirs;
    },
  };
}

async function send(
  eventId: string,
  formId: string,
  body: { questions: Schema<'QuestionDraft'>[]; revision: number; everySeminar: boolean },
): Promise<Schema<'EvaluationForm'> | ProblemError> {
  try {
    const { data, error } = await api.PUT('/events/{eventId}/evaluation/forms/{formId}/questions', {
      params: { path: { eventId, formId } },
      body,
      keepalive: true,
    });
    return data ?? asProblem(error);
  } catch (failed) {
    return asProblem(failed);
  }
}

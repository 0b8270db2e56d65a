import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import {
  type AnswerDraft,
  type AnswerThere,
  draftOf,
  isUnsent,
  keepBoth,
  keepTheirs,
  onAnswer,
  onRead,
} from './answer-draft.ts';
import { dialogueMessages } from './dialogue-messages.ts';
import { tableDialogue } from './dialogue-queries.ts';

const pauseMs = 900;
const retryMs = 4_000;

/** One place to write the table's answer; saved as one writes, kept on the device until it is. */
export function TableAnswer({
  eventId,
  groupId,
  stepId,
  question,
  there,
}: {
  eventId: string;
  groupId: string;
  stepId: string;
  question: string;
  there: AnswerThere;
}) {
  const t = useMessages(dialogueMessages);
  const { draft, change, state } = useAnswer({ eventId, groupId, stepId, there });
  return (
    <div className="stack">
      {draft.clash !== null && (
        <Notice kind="warn" live>
          <p>{t.clash}</p>
          <p>
            <b>{t.theirs}:</b> {draft.clash}
          </p>
          <div className="row">
            <Button size="small" onClick={() => change(keepBoth(draft))}>
              {t.keepBoth}
            </Button>
            <Button size="small" onClick={() => change(keepTheirs(draft))}>
              {t.keepTheirs}
            </Button>
          </div>
        </Notice>
      )}
      <TextArea
        name={`answer-${stepId}`}
        label={question || t.yourAnswer}
        hint={t.answerHint}
        rows={6}
        maxLength={10_000}
        value={draft.text}
        onChange={(event) => change({ ...draft, text: event.currentTarget.value, clash: null })}
      />
      <p role="status" className="eyebrow">
        {state === 'waiting' ? t.answerWaits : state === 'saving' ? t.answerSaving : null}
        {state === 'saved' && draft.text !== '' && t.answerSaved}
      </p>
    </div>
  );
}

function useAnswer({
  eventId,
  groupId,
  stepId,
  there,
}: {
  eventId: string;
  groupId: string;
  stepId: string;
  there: AnswerThere;
}) {
  const client = useQueryClient();
  const key = `ledarforum.table-answer.${groupId}.${stepId}`;
  const [draft, setDraft] = useState<AnswerDraft>(() => readKept(key) ?? draftOf(there));
  const latest = useRef(draft);
  const change = (next: AnswerDraft) => {
    latest.current = next;
    keep(key, next);
    setDraft(next);
  };
  const { text, version } = there;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read changes the draft, not the other way
  useEffect(() => {
    const next = onRead(latest.current, { text, version });
    if (next !== latest.current) change(next);
  }, [text, version]);

  const { mutate, isPending, isPaused, isError } = $api.useMutation(
    'put',
    '/my/events/{eventId}/tables/{groupId}/dialogue/steps/{stepId}/answer',
  );
  const send = () => {
    const sent = latest.current;
    mutate(
      {
        params: { path: { eventId, groupId, stepId } },
        body: { text: sent.text, version: sent.version },
      },
      {
        onSuccess: (answer) => {
          change(onAnswer(latest.current, sent.text, answer));
          void client.invalidateQueries({ queryKey: tableDialogue(eventId, groupId).queryKey });
        },
      },
    );
  };
  const unsent = isUnsent(draft) && draft.clash === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew with what is written and how the last sending went
  useEffect(() => {
    if (!unsent || isPending) return;
    const timer = setTimeout(send, isError ? retryMs : pauseMs);
    window.addEventListener('online', send);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', send);
    };
  }, [unsent, draft.text, isPending, isError]);

  const state = !unsent ? 'saved' : isError || isPaused ? 'waiting' : 'saving';
  return { draft, change, state };
}

/** What was written here and did not reach the server before the page was closed. */
function readKept(key: string): AnswerDraft | null {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'text' in kept
      ? (kept as AnswerDraft)
      : null;
  } catch {
    return null;
  }
}

/** Kept only while the server lacks it. */
function keep(key: string, draft: AnswerDraft): void {
  try {
    if (isUnsent(draft)) window.localStorage.setItem(key, JSON.stringify(draft));
    else window.localStorage.removeItem(key);
  } catch {
    return;
  }
}

import { useState } from 'react';
import type { Schema } from '../../../lib/api-client.ts';
import { useMessages } from '../../../lib/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { ProblemNotice } from '../../../ui/notice.tsx';
import { offerUndo } from '../../../ui/toast-store.ts';
import { MaskWords } from './mask-words.tsx';
import style from './review.module.css';
import { reviewMessages } from './review-messages.ts';
import { useReview } from './review-queries.ts';
import { textParts } from './text-parts.ts';

type Text = Schema<'ReviewedText'>;

/** One comment with all that an organiser can do about it. */
export function ReviewedText({ eventId, text }: { eventId: string; text: Text }) {
  const t = useMessages(reviewMessages);
  const { change, mask, unmask } = useReview(eventId);
  const [masking, setMasking] = useState(false);
  const params = { path: { eventId, textId: text.id } };
  const set = (body: Partial<Pick<Text, 'state' | 'starred' | 'quoted'>>) =>
    change.mutate({ params, body });
  const hide = (words: number[]) =>
    mask.mutate(
      { params, body: { words, text: text.text } },
      {
        onSuccess: () => {
          setMasking(false);
          offerUndo(t.masked, () => unmask.mutate({ params }));
        },
      },
    );
  const error = change.error ?? mask.error ?? unmask.error;
  return (
    <li className={style.item}>
      {masking ? (
        <MaskWords
          text={text.text}
          suggested={text.suggested}
          busy={mask.isPending}
          onMask={hide}
          onCancel={() => setMasking(false)}
        />
      ) : (
        <p className={style.text}>
          {textParts(text.text).map(({ text: part, word }, place) =>
            word !== null && text.suggested.includes(word) ? (
              <mark key={String(place)}>{part}</mark>
            ) : (
              part
            ),
          )}
        </p>
      )}
      {error && <ProblemNotice error={error} />}
      {!masking && (
        <div className="row">
          <span className="eyebrow">{t[text.state]}</span>
          {text.state !== 'SHOWN' && (
            <Button size="small" onClick={() => set({ state: 'SHOWN' })}>
              {t.letThrough}
            </Button>
          )}
          {text.state !== 'WITHHELD' && (
            <Button size="small" kind="quiet" onClick={() => set({ state: 'WITHHELD' })}>
              {t.withhold}
            </Button>
          )}
          {text.suggested.length > 0 && (
            <Button size="small" busy={mask.isPending} onClick={() => hide([...text.suggested])}>
              {t.maskNames}
            </Button>
          )}
          <Button size="small" kind="quiet" onClick={() => setMasking(true)}>
            {t.maskWords}
          </Button>
          <Button
            size="small"
            kind="quiet"
            aria-pressed={text.starred}
            onClick={() => set({ starred: !text.starred })}
          >
            {`${text.starred ? '★' : '☆'} ${t.star}`}
          </Button>
          {text.state === 'SHOWN' && (
            <Button
              size="small"
              kind="quiet"
              aria-pressed={text.quoted}
              onClick={() => set({ quoted: !text.quoted })}
            >
              {`${text.quoted ? '✓ ' : ''}${t.quote}`}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

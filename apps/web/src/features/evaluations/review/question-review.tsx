import { fewestTexts } from '@ledarforum/domain/suppression/limits';
import { useDeferredValue, useState } from 'react';
import type { Schema } from '../../../lib/api-client.ts';
import { useLocale } from '../../../lib/locale.ts';
import { useMessages } from '../../../lib/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextField } from '../../../ui/text-fields.tsx';
import { offerUndo } from '../../../ui/toast-store.ts';
import { holdsWords } from '../search-texts.ts';
import style from './review.module.css';
import { reviewMessages } from './review-messages.ts';
import { useReview } from './review-queries.ts';
import { ReviewedText } from './reviewed-text.tsx';

type Text = Schema<'ReviewedText'>;

const atATime = 20;
const looks = ['ALL', 'WAITING', 'NAMED', 'SHOWN', 'WITHHELD', 'STARRED'] as const;

const passes: Record<(typeof looks)[number], (text: Text) => boolean> = {
  ALL: () => true,
  WAITING: ({ state }) => state === 'WAITING',
  SHOWN: ({ state }) => state === 'SHOWN',
  WITHHELD: ({ state }) => state === 'WITHHELD',
  NAMED: ({ suggested }) => suggested.length > 0,
  STARRED: ({ starred }) => starred,
};

interface QuestionReviewProps {
  eventId: string;
  question: Schema<'TextsForReview'>['questions'][number];
}

/** What was written on one question, to go through. */
export function QuestionReview({ eventId, question }: QuestionReviewProps) {
  const t = useMessages(reviewMessages);
  const locale = useLocale();
  const { setStates } = useReview(eventId);
  const [look, setLook] = useState<(typeof looks)[number]>('ALL');
  const [words, setWords] = useState('');
  const [many, setMany] = useState(atATime);
  const searched = useDeferredValue(words);
  const { texts, seminar, formId, key } = question;
  const shown = texts.filter(passes.SHOWN).length;
  const waiting = texts.filter(passes.WAITING);
  const clear = waiting.filter(({ suggested }) => suggested.length === 0).map(({ id }) => id);
  const found = texts.filter((one) => passes[look](one) && holdsWords(one.text, searched));
  const params = { path: { eventId } };
  const letThrough = () =>
    setStates.mutate(
      { params, body: { textIds: clear, state: 'SHOWN' } },
      {
        onSuccess: ({ moved }) =>
          offerUndo(t.manyLetThrough(moved.length), () =>
            setStates.mutate({ params, body: { textIds: moved, state: 'WAITING' } }),
          ),
      },
    );
  const title = (locale === 'sv' ? question.textSv : question.textEn) || question.textSv;
  return (
    <section className="stack ruled">
      <h2>{title}</h2>
      {seminar && <p className="eyebrow">{`${seminar.letter} ${seminar.title}`}</p>}
      {texts.length === 0 ? (
        <p>{t.tooFew}</p>
      ) : (
        <>
          <p role="status">{t.standing(shown, texts.length, waiting.length)}</p>
          {shown < fewestTexts && <p>{t.notYetShown(fewestTexts - shown)}</p>}
          {clear.length > 0 && (
            <div>
              <Button busy={setStates.isPending} onClick={letThrough}>
                {t.letAllThrough(clear.length)}
              </Button>
            </div>
          )}
          <div className={style.tools}>
            <TextField
              type="search"
              name={`search-${formId}-${key}`}
              label={t.search}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
            <SelectField
              name={`look-${formId}-${key}`}
              label={t.show}
              value={look}
              onChange={(event) =>
                setLook(looks.find((one) => one === event.target.value) ?? 'ALL')
              }
            >
              {looks.map((one) => (
                <option key={one} value={one}>
                  {`${t[one]} (${texts.filter(passes[one]).length})`}
                </option>
              ))}
            </SelectField>
          </div>
          {texts.some(passes.NAMED) && <p className="eyebrow">{t.suggested}</p>}
          {found.length === 0 && <p>{t.noneSuch}</p>}
          <ul className={style.list}>
            {found.slice(0, many).map((text) => (
              <ReviewedText key={text.id} eventId={eventId} text={text} />
            ))}
          </ul>
          {found.length > many && (
            <div>
              <Button onClick={() => setMany(many + 5 * atATime)}>
                {t.more(Math.min(found.length - many, 5 * atATime))}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

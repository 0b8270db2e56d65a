import { addWish, removeWish } from '@ledarforum/domain/choices';
import { useRef, useState } from 'react';
import { useMessages } from '../../lib/messages.ts';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { RankList } from './rank-list.tsx';
import { SaveLine } from './save-line.tsx';
import { SeminarDetails, SeminarLine } from './seminar-details.tsx';
import { useRanking } from './use-ranking.ts';
import type { MyBlock, Seminar } from './wish-queries.ts';
import style from './wishes.module.css';
import { wishesMessages } from './wishes-messages.ts';

/** A block that is open for ranking. */
export function ChooseBlock({
  eventId,
  block,
  timeZone,
  heading: Heading,
}: {
  eventId: string;
  block: MyBlock;
  timeZone: string;
  heading: 'h2' | 'h3';
}) {
  const t = useMessages(wishesMessages);
  const order = useRanking(eventId, block);
  const [said, say] = useState('');
  const rest = useRef<HTMLUListElement>(null);
  const others = block.seminars.filter(({ id }) => !order.ranking.includes(id));
  const place = order.ranking.length + 1;

  const add = (seminar: Seminar, index: number) => {
    order.change(addWish(order.ranking, seminar.id));
    say(t.nowAt(seminar.title, place, place));
    // Focus stays in the list: on the one that takes the place of the one that was added.
    const buttons = rest.current?.querySelectorAll<HTMLElement>('[data-add]');
    (buttons?.[index + 1] ?? buttons?.[index - 1])?.focus();
  };
  const remove = (seminar: Seminar) => {
    order.change(removeWish(order.ranking, seminar.id));
    say(t.removed(seminar.title));
  };

  const enough = block.slots.length >= block.seminars.length;
  return (
    <div className="stack">
      <p>{enough ? t.introAll : t.intro(block.slots.length, block.seminars.length)}</p>
      {order.ranking.length === 0 ? (
        <p className={style.start}>{t.startHere}</p>
      ) : (
        <RankList
          block={block}
          timeZone={timeZone}
          ranking={order.ranking}
          onChange={order.change}
          onRemove={remove}
          say={say}
        />
      )}
      <SaveLine order={order} block={block} timeZone={timeZone} />
      {others.length > 0 && (
        <section className="stack">
          {order.ranking.length > 0 && (
            <div>
              <Heading className={style.sub}>{t.notRanked}</Heading>
              <p className="soft">{t.notRankedHint}</p>
            </div>
          )}
          <ul ref={rest} className={style.others}>
            {others.map((seminar, index) => (
              <li key={seminar.id} className={style.other}>
                <div className={style.what}>
                  <p className={style.name}>
                    <SeminarLetter letter={seminar.letter} labelled /> {seminar.title}
                  </p>
                  <SeminarLine seminar={seminar} block={block} />
                </div>
                <button
                  type="button"
                  data-add
                  className={style.add}
                  onClick={() => add(seminar, index)}
                >
                  {t.add}
                  <VisuallyHidden>{t.addAs(seminar.title, place)}</VisuallyHidden>
                </button>
                <div className={style.under}>
                  <SeminarDetails seminar={seminar} block={block} timeZone={timeZone} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </div>
  );
}

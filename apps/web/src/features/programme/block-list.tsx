import { paths } from '../../app/paths.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Link } from '../../ui/link.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import style from './block-list.module.css';
import { programmeMessages } from './programme-messages.ts';

/** The seminar blocks of an event, each a link to where it is built. */
export function BlockList({
  eventId,
  blocks,
}: {
  eventId: string;
  blocks: readonly Schema<'SeminarBlock'>[];
}) {
  const t = useMessages(programmeMessages);
  const modes = { RANK: t.rank, CLAIM: t.claim, ROTATION: t.rotation };
  if (blocks.length === 0) return null;
  return (
    <section className="stack">
      <h2 className="ruled">{t.blocks}</h2>
      <ul className={style.blocks}>
        {blocks.map((block) => (
          <li key={block.id} className={style.block}>
            <h3>
              <Link to={paths.organise.seminars(eventId, block.id)}>{block.name}</Link>
            </h3>
            <p className="soft">
              {[modes[block.mode], t.blockFacts(block.seminars.length, block.slots.length)].join(
                ' · ',
              )}
            </p>
            <p className="row">
              {block.seminars.map(({ id, letter }) => (
                <SeminarLetter key={id} letter={letter} labelled />
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

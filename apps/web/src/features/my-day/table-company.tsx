import { mingleSign } from '@ledarforum/domain/mingle-sign';
import { paths } from '../../app/paths.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Link } from '../../ui/link.tsx';
import { Face } from '../introductions/face.tsx';
import { faceOf } from '../introductions/introduction-queries.ts';
import style from './my-day.module.css';
import { tableMessages } from './table-messages.ts';

type Table = Schema<'DayTable'>;

/** "Bord 12, runda 2" or "Din mingelgrupp: C", and who sits there: open when it is what goes on or comes next. */
export function TableCompany({
  eventId,
  table,
  open,
}: {
  eventId: string;
  table: Table;
  open: boolean;
}) {
  const t = useMessages(tableMessages);
  const { company, number, formerNumber } = table;
  return (
    <div className={style.table}>
      {table.hasDialogue && <Link to={paths.my.table(eventId, table.id)}>{t.toDialogue}</Link>}
      {formerNumber !== null && <strong>{t.moved(number, formerNumber)}</strong>}
      <details open={open}>
        <summary>
          {titleOf(t, table)}
          <span className="soft">
            {' · '}
            {company.length === 0 ? t.alone : t.others(company.length)}
          </span>
        </summary>
        {table.kind === 'MINGLE' && <p>{t.lookFor(mingleSign(number))}</p>}
        <ul className={style.company}>
          {company.map((person) => (
            <Companion key={person.participationId} eventId={eventId} person={person} />
          ))}
        </ul>
        <Link to={paths.my.me(eventId)} className={style.seen}>
          {t.seenOfMe}
        </Link>
      </details>
    </div>
  );
}

function titleOf(
  t: {
    table: (number: number) => string;
    tableInRound: (number: number, round: number) => string;
    mingle: (sign: string) => string;
  },
  { kind, number, roundNumber }: Table,
): string {
  if (kind === 'MINGLE') return t.mingle(mingleSign(number));
  return roundNumber === null ? t.table(number) : t.tableInRound(number, roundNumber);
}

function Companion({ eventId, person }: { eventId: string; person: Schema<'TableCompanion'> }) {
  const t = useMessages(tableMessages);
  const { name, title, unit, portraitId, leads } = person;
  const about = [title, unit, leads ? t.leads : ''].filter(Boolean).join(' · ');
  return (
    <li>
      <Face name={name} src={faceOf(eventId, portraitId)} />
      <span>
        <strong>{name ?? t.protectedPerson}</strong>
        {about !== '' && <span className="soft">{about}</span>}
      </span>
    </li>
  );
}

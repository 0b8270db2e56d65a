import { useMemo, useState } from 'react';
import type { Schema } from '../../../lib/api-client.ts';
import { useDates } from '../../../lib/dates.ts';
import { useMessages } from '../../../lib/messages.ts';
import { useNumbers } from '../../../lib/numbers.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choice-fields.tsx';
import { FormActions } from '../../../ui/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SeminarLetter } from '../../../ui/seminar-letter.tsx';
import style from './proposal.module.css';
import {
  type Placing,
  roomsUsedTwice,
  type SessionChange,
  sessionChanges,
} from './proposal-differences.ts';
import { proposalMessages } from './proposal-messages.ts';
import { ProposalSentences } from './proposal-sentences.tsx';

type Answer = Schema<'ScheduleProposal'>;

interface ComparisonProps {
  programme: Schema<'Programme'>;
  block: Schema<'SeminarBlock'>;
  answer: Answer;
  proposal: NonNullable<Answer['proposal']>;
  onAccept: (changes: readonly SessionChange[]) => void;
  onCancel: () => void;
}

/** Today's schedule beside the proposal, slot by slot; each difference can be left out. */
export function ProposalComparison({
  programme,
  block,
  answer,
  proposal,
  onAccept,
  onCancel,
}: ComparisonProps) {
  const t = useMessages(proposalMessages);
  const changes = useMemo(() => sessionChanges(block, proposal.sessions), [block, proposal]);
  const different = changes.filter(({ isSame }) => !isSame);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = different.filter(({ key }) => !left.has(key));
  const twice = roomsUsedTwice(changes, new Set(chosen.map(({ key }) => key)));
  const turn = (key: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(key);
    else next.add(key);
    setLeft(next);
  };
  return (
    <div className="stack">
      <ProposalSentences answer={answer} proposal={proposal} slots={block.slots.length} />
      {different.length === 0 ? (
        <Notice kind="success" title={t.nothingDiffers} />
      ) : (
        <Checkbox
          name="all"
          label={t.all}
          checked={chosen.length === different.length}
          onChange={(event) =>
            setLeft(new Set(event.currentTarget.checked ? [] : different.map(({ key }) => key)))
          }
        />
      )}
      <ChangeTable
        programme={programme}
        block={block}
        changes={changes}
        isChosen={(key) => !left.has(key)}
        onTurn={turn}
      />
      {chosen.length < different.length && twice > 0 && (
        <Notice kind="warn" live title={t.roomsTwice(twice)} />
      )}
      <FormActions>
        {chosen.length > 0 && (
          <Button kind="primary" onClick={() => onAccept(chosen)}>
            {t.accept(chosen.length)}
          </Button>
        )}
        <Button kind="quiet" onClick={onCancel}>
          {t.cancel}
        </Button>
      </FormActions>
    </div>
  );
}

function ChangeTable({
  programme,
  block,
  changes,
  isChosen,
  onTurn,
}: {
  programme: ComparisonProps['programme'];
  block: ComparisonProps['block'];
  changes: readonly SessionChange[];
  isChosen: (key: string) => boolean;
  onTurn: (key: string, on: boolean) => void;
}) {
  const t = useMessages(proposalMessages);
  const dates = useDates(programme.event.timeZone);
  return (
    <table className={style.table}>
      <caption>{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.seminar}</th>
          <th scope="col">{t.now}</th>
          <th scope="col">{t.proposed}</th>
        </tr>
      </thead>
      {block.slots.map((slot) => {
        const here = changes.filter(
          ({ today, proposed }) => (proposed ?? today)?.slotId === slot.id,
        );
        return (
          <tbody key={slot.id}>
            <tr>
              <th scope="rowgroup" colSpan={3} className={style.slot}>
                {dates.timeRange(slot.startsAt, slot.endsAt)}
              </th>
            </tr>
            {here.map((change) => (
              <ChangeRow
                key={change.key}
                programme={programme}
                block={block}
                change={change}
                chosen={isChosen(change.key)}
                onTurn={(on) => onTurn(change.key, on)}
              />
            ))}
            {here.length === 0 && (
              <tr>
                <td colSpan={3} className="soft">
                  {t.emptySlot}
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
  );
}

function ChangeRow({
  programme,
  block,
  change,
  chosen,
  onTurn,
}: {
  programme: ComparisonProps['programme'];
  block: ComparisonProps['block'];
  change: SessionChange;
  chosen: boolean;
  onTurn: (on: boolean) => void;
}) {
  const t = useMessages(proposalMessages);
  const dates = useDates(programme.event.timeZone);
  const { number } = useNumbers();
  const { today, proposed, isSame } = change;
  const seminar = block.seminars.find(({ id }) => id === change.seminarId);
  const moves = today !== null && proposed !== null && today.slotId !== proposed.slotId;
  const say = (placing: Placing | null): string => {
    if (placing === null) return t.notHeld;
    const slot = block.slots.find(({ id }) => id === placing.slotId);
    const room = programme.rooms.find(({ id }) => id === placing.roomId)?.name ?? t.noRoom;
    const time = moves && slot ? dates.time(slot.startsAt) : '';
    return [time, room, t.places(number(placing.capacity))].filter(Boolean).join(', ');
  };
  const name = (
    <>
      <SeminarLetter letter={seminar?.letter ?? ''} labelled /> {seminar?.title}
    </>
  );
  return (
    <tr className={isSame ? 'soft' : undefined}>
      <th scope="row">
        {isSame ? (
          <span className={style.same}>{name}</span>
        ) : (
          <Checkbox
            name={change.key}
            label={name}
            checked={chosen}
            onChange={(event) => onTurn(event.currentTarget.checked)}
          />
        )}
      </th>
      <td>{say(today)}</td>
      <td className={isSame ? undefined : style.differs}>{isSame ? t.stays : say(proposed)}</td>
    </tr>
  );
}

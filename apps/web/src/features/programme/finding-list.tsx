import { checkProgramme, type Finding } from '@ledarforum/domain/programme-checks';
import { severities } from '@ledarforum/domain/programme-checks/finding';
import { useMutation } from '@tanstack/react-query';
import { useId, useMemo, useRef, useState } from 'react';
import { paths } from '../../app/paths.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import style from './finding-list.module.css';
import { findingListMessages } from './finding-messages.ts';
import { useFindingWords } from './finding-words.ts';
import { type Step, stepsOf, takeSteps } from './remedy-steps.ts';
import { useUndo } from './use-undo.ts';

type Programme = Schema<'Programme'>;
type Item = Schema<'ProgrammeItem'>;

interface FindingListProps {
  programme: Programme;
  /** Only what is about this block. */
  blockId?: string;
  /** Changes are on their way to the server: what would mend something waits for them. */
  waits?: boolean;
  /** Opens an item where it stands; without it a link leads to the programme. */
  onEdit?: (item: Item) => void;
}

/** What in the programme as it is shown will not hold or not go well, gravest first, each with the change that mends it. */
export function FindingList({ programme, blockId, waits = false, onEdit }: FindingListProps) {
  const t = useMessages(findingListMessages);
  const words = useFindingWords(programme);
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const found = useMemo(() => checkProgramme({ ...programme.event, ...programme }), [programme]);
  const findings = found.filter(
    (finding) => blockId === undefined || isAbout(finding, blockId, programme),
  );
  if (findings.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={headingId}>
      <h2 ref={heading} id={headingId} className="ruled" tabIndex={-1}>
        {t.title}
      </h2>
      {severities.map((severity) => {
        const grave = findings.filter((finding) => finding.severity === severity);
        if (grave.length === 0) return null;
        return (
          <Severity
            key={severity}
            severity={severity}
            findings={grave}
            programme={programme}
            words={words}
            waits={waits}
            onMended={() => heading.current?.focus()}
            {...(onEdit ? { onEdit } : {})}
          />
        );
      })}
    </section>
  );
}

const fewest = 3;

/** The findings of one severity; of many, the first until all are asked for. */
function Severity({
  severity,
  findings,
  ...row
}: Omit<FindingProps, 'finding'> & {
  severity: Finding['severity'];
  findings: readonly Finding[];
  onMended: () => void;
}) {
  const t = useMessages(findingListMessages);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll || findings.length <= fewest + 1 ? findings : findings.slice(0, fewest);
  return (
    <div className="stack">
      <h3 className={classNames(style.severity, style[severity])}>
        <Icon name={severity === 'hint' ? 'info' : 'warning'} />
        <span>
          {t[severity]} <span className="num">({findings.length})</span>
        </span>
      </h3>
      <ul className={style.findings}>
        {shown.map((finding) => (
          <FindingRow key={keyOf(finding)} finding={finding} {...row} />
        ))}
      </ul>
      {shown.length < findings.length && (
        <div>
          <Button size="small" icon="chevron-down" onClick={() => setShowsAll(true)}>
            {t.showAll(findings.length)}
          </Button>
        </div>
      )}
    </div>
  );
}

function isAbout({ blockId, subjectIds }: Finding, id: string, { blocks }: Programme): boolean {
  if (blockId === id) return true;
  const block = blocks.find((each) => each.id === id);
  return [...(block?.sessions ?? []), ...(block?.slots ?? [])].some((each) =>
    subjectIds.includes(each.id),
  );
}

function keyOf({ code, blockId, roomId, subjectIds, features, span }: Finding): string {
  return [code, blockId, roomId, ...subjectIds, ...features, span?.startsAt].join(' ');
}

interface FindingProps extends Pick<FindingListProps, 'programme' | 'onEdit'> {
  finding: Finding;
  words: ReturnType<typeof useFindingWords>;
  waits: boolean;
}

/** The button goes with the finding that it mends: `onMended` is for taking the focus elsewhere. */
function FindingRow({ onMended, ...props }: FindingProps & { onMended: () => void }) {
  const { finding, programme, words, waits } = props;
  const sentenceId = useId();
  const t = useMessages(findingListMessages);
  const { remedy, severity } = finding;
  const offer = useUndo(programme.event.id);
  const mend = useMutation({
    mutationFn: (steps: readonly Step[]) => takeSteps(programme.event.id, steps),
    onSuccess: (undo) => {
      onMended();
      if (remedy) offer(t.done(words.remedy(remedy)), undo);
    },
  });
  const steps = remedy ? stepsOf(programme, remedy, { BREAK: t.pause, MEAL: t.lunch }) : [];
  return (
    <li className={style[severity]}>
      <p id={sentenceId}>{words.sentence(finding)}</p>
      <div className="row">
        {remedy && steps.length > 0 && (
          <Button
            size="small"
            busy={mend.isPending || waits}
            aria-describedby={sentenceId}
            onClick={() => mend.mutate(steps)}
          >
            {words.remedy(remedy)}
          </Button>
        )}
        <Places {...props} />
      </div>
      {mend.error && <ProblemNotice error={mend.error} />}
    </li>
  );
}

interface Place {
  name: string;
  to: string;
  item?: Item;
}

const mostPlaces = 4;

/** Links to what a finding is about: items, seminars, rooms, groups. */
function Places({ finding, programme, words, onEdit }: Omit<FindingProps, 'waits'>) {
  const t = useMessages(findingListMessages);
  const places = placesOf(finding, programme, words.nameOf).slice(0, mostPlaces);
  if (places.length === 0) return null;
  return (
    <span className={style.places}>
      {t.see}{' '}
      {places.map(({ name, to, item }, index) => (
        <span key={`${to} ${name}`}>
          {index > 0 && ', '}
          {item && onEdit ? (
            <button type="button" className={style.place} onClick={() => onEdit(item)}>
              {name}
            </button>
          ) : (
            <Link to={to}>{name}</Link>
          )}
        </span>
      ))}
    </span>
  );
}

function placesOf(
  { subjectIds, blockId, roomId }: Finding,
  { event, rooms, items, blocks, groups }: Programme,
  nameOf: (id: string | null) => string,
): Place[] {
  const places = new Map<string, Place>();
  for (const id of subjectIds) {
    const item = items.find((each) => each.id === id);
    if (item) places.set(id, { name: item.title, to: paths.organise.programme(event.id), item });
    if (groups.some((group) => group.id === id)) {
      places.set(id, { name: nameOf(id), to: paths.organise.groups(event.id) });
    }
  }
  for (const block of blocks) {
    const parts = [...block.slots, ...block.seminars, ...block.sessions];
    if (block.id === blockId || parts.some(({ id }) => subjectIds.includes(id))) {
      places.set(block.id, { name: block.name, to: paths.organise.seminars(event.id, block.id) });
    }
  }
  for (const { id, name } of rooms) {
    if (id !== roomId && !subjectIds.includes(id)) continue;
    places.set(id, { name, to: paths.organise.rooms(event.id) });
  }
  return [...places.values()];
}

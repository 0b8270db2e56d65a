import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { paths } from '../../app/paths.ts';
import { api, type Schema } from '../../lib/api-client.ts';
import { refetchAbout } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice-fields.tsx';
import { FieldGroup, Form, FormActions } from '../../ui/form.tsx';
import { Link } from '../../ui/link.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { useUndo } from '../programme/use-undo.ts';
import style from './audience-form.module.css';
import { settingsMessages } from './event-messages.ts';
import { linesOf, shownLines } from './unit-tree.ts';

type Audience = Schema<'EventAudience'>;
interface Choice {
  readonly leadershipGroupIds: string[];
  readonly unitIds: string[];
}

/** Who is invited: leadership groups and units, with how many that is as one chooses. */
export function AudienceForm({ eventId, audience }: { eventId: string; audience: Audience }) {
  const t = useMessages(settingsMessages);
  const { number } = useNumbers();
  const client = useQueryClient();
  const offer = useUndo(eventId);
  const [choice, setChoice] = useState<Choice>({
    leadershipGroupIds: audience.leadershipGroupIds,
    unitIds: audience.unitIds,
  });
  const params = { path: { eventId } };
  const save = $api.useMutation('put', '/events/{eventId}/audience', {
    onSuccess: () => {
      const { leadershipGroupIds, unitIds } = audience;
      void refetchAbout(client, eventId);
      offer(t.audienceSaved, async () => {
        await api.PUT('/events/{eventId}/audience', {
          params,
          body: { leadershipGroupIds, unitIds },
        });
        setChoice({ leadershipGroupIds, unitIds });
      });
    },
  });
  const toggle = (part: keyof Choice, id: string) =>
    setChoice((before) => ({
      ...before,
      [part]: before[part].includes(id)
        ? before[part].filter((other) => other !== id)
        : [...before[part], id],
    }));
  return (
    <Form onSubmit={() => save.mutate({ params, body: choice })} error={save.error}>
      <FieldGroup title={t.audience} hint={t.audienceHint}>
        <fieldset className="stack">
          <legend className={style.legend}>{t.groups}</legend>
          {audience.groups.length === 0 && <NothingYet text={t.noGroups} />}
          <div className={style.choices}>
            {audience.groups.map(({ id, name, people }) => (
              <Checkbox
                key={id}
                name={`group/${id}`}
                checked={choice.leadershipGroupIds.includes(id)}
                onChange={() => toggle('leadershipGroupIds', id)}
                label={name}
                hint={t.people(number(people))}
              />
            ))}
          </div>
        </fieldset>
        <UnitChoice
          units={audience.units}
          chosen={choice.unitIds}
          onToggle={(id) => toggle('unitIds', id)}
        />
        <Count eventId={eventId} choice={choice} />
      </FieldGroup>
      <FormActions>
        <Button type="submit" kind="primary" busy={save.isPending}>
          {t.saveAudience}
        </Button>
      </FormActions>
    </Form>
  );
}

function NothingYet({ text }: { text: string }) {
  const t = useMessages(settingsMessages);
  return (
    <p>
      {text} <Link to={paths.organise.register()}>{t.toRegister}</Link>
    </p>
  );
}

function UnitChoice({
  units,
  chosen,
  onToggle,
}: {
  units: Audience['units'];
  chosen: readonly string[];
  onToggle: (id: string) => void;
}) {
  const t = useMessages(settingsMessages);
  const { number } = useNumbers();
  const [filter, setFilter] = useState('');
  const shown = useMemo(() => {
    const set = new Set(chosen);
    return shownLines(linesOf(units, set), set, filter);
  }, [units, chosen, filter]);
  return (
    <fieldset className="stack">
      <legend className={style.legend}>{t.units}</legend>
      {units.length === 0 ? (
        <NothingYet text={t.noUnits} />
      ) : (
        <TextField
          type="search"
          name="filter"
          label={t.filterUnits}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
          optional
        />
      )}
      <div className={shown.some(({ depth }) => depth > 0) ? style.found : style.choices}>
        {shown.map(({ unit, depth, included }) => (
          <div key={unit.id} style={{ paddingInlineStart: `${Math.min(depth, 3) * 1.25}rem` }}>
            <Checkbox
              name={`unit/${unit.id}`}
              checked={included || chosen.includes(unit.id)}
              disabled={included}
              onChange={() => onToggle(unit.id)}
              label={unit.name}
              hint={t.people(number(unit.people))}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** How many the choice is, as the API counts it: each person once. */
function Count({ eventId, choice }: { eventId: string; choice: Choice }) {
  const t = useMessages(settingsMessages);
  const { number } = useNumbers();
  const asked = useDeferredValue(choice);
  const { data } = useQuery({
    queryKey: ['audience-count', eventId, asked],
    queryFn: async ({ signal }) => {
      const answer = await api.POST('/events/{eventId}/audience/preview', {
        params: { path: { eventId } },
        body: asked,
        signal,
      });
      return answer.data ?? null;
    },
    placeholderData: (before) => before,
  });
  if (!data) return null;
  return (
    <div className={style.count}>
      <p className={style.people} role="status">
        {t.chosenPeople(number(data.people))}
      </p>
      {data.invitedOutside > 0 && <p>{t.outside(number(data.invitedOutside))}</p>}
      {data.departments.length > 0 && (
        <details>
          <summary>{t.byDepartment}</summary>
          <ul className={style.departments}>
            {data.departments.map(({ id, name, people }) => (
              <li key={id}>
                <span>{name}</span>
                <span className="num">{number(people)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

import { decideGroupSizes } from '@ledarforum/domain/workshop-groups';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from '../../ui/choice-fields.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { NumberField, SelectField, TextField } from '../../ui/text-fields.tsx';
import { roundMessages } from './round-messages.ts';
import { round, rounds } from './round-queries.ts';

type Attribute = Schema<'MixAttribute'>;

export interface RoundBasis {
  eventId: string;
  coming: number;
  timeZone: string;
  items: readonly { id: string; title: string; startsAt: string; endsAt: string; kind: string }[];
  /** How many rounds there are already. */
  count: number;
}

/** How a new round is to be made. What it becomes is said before it is made. */
export function NewRoundDialog({
  basis,
  onClose,
  onMade,
}: {
  basis: RoundBasis;
  onClose: () => void;
  onMade: (roundId: string) => void;
}) {
  const t = useMessages(roundMessages);
  const dates = useDates(basis.timeZone);
  const client = useQueryClient();
  const { eventId, coming, items } = basis;
  const [by, setBy] = useState<'people' | 'groups'>('people');
  const [count, setCount] = useState('8');
  const [mix, setMix] = useState<Attribute[]>(['organisation', 'unit']);
  const create = $api.useMutation('post', '/events/{eventId}/workshop-rounds', {
    onSuccess: async (made) => {
      client.setQueryData(round(eventId, made.id).queryKey, made);
      await client.invalidateQueries({ queryKey: rounds(eventId).queryKey });
      onMade(made.id);
    },
  });
  const workshop = items.find(({ kind }) => kind === 'WORKSHOP') ?? items[0];
  const size =
    by === 'people'
      ? ({ by, people: Number(count) } as const)
      : ({ by, groups: Number(count) } as const);
  return (
    <Dialog open onClose={onClose} title={t.newRound}>
      <Form
        error={create.error}
        onSubmit={(values) =>
          create.mutate({
            params: { path: { eventId } },
            body: {
              name: String(values.get('name')),
              itemId: String(values.get('itemId')),
              size,
              mix,
              apartFromManager: values.get('apartFromManager') !== null,
            },
          })
        }
      >
        <TextField
          name="name"
          label={t.name}
          hint={t.nameHint}
          defaultValue={t.roundName(basis.count + 1)}
        />
        <SelectField name="itemId" label={t.item} defaultValue={workshop?.id}>
          {items.map((item) => (
            <option key={item.id} value={item.id}>
              {`${dates.timeRange(item.startsAt, item.endsAt)} ${item.title}`}
            </option>
          ))}
        </SelectField>
        <RadioGroup
          name="by"
          label={t.sizeBy}
          choices={[
            { value: 'people', label: t.byPeople },
            { value: 'groups', label: t.byGroups },
          ]}
          value={by}
          onChoose={setBy}
        />
        <NumberField
          name={by === 'people' ? 'size/people' : 'size/groups'}
          label={t.number}
          hint={useOutcome(coming, size)}
          min={by === 'people' ? 2 : 1}
          value={count}
          onChange={(event) => setCount(event.currentTarget.value)}
        />
        <CheckboxGroup
          name="mix"
          label={t.mixBy}
          choices={[
            { value: 'organisation', label: t.organisation },
            { value: 'unit', label: t.unit },
            { value: 'title', label: t.jobTitle },
          ]}
          values={mix}
          onChoose={setMix}
        />
        <Checkbox name="apartFromManager" label={t.apart} defaultChecked />
        <FormActions>
          <Button kind="primary" type="submit" busy={create.isPending} busyText={t.making}>
            {t.make}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

/** What the chosen size becomes with those who come. */
function useOutcome(coming: number, size: Parameters<typeof decideGroupSizes>[1]): string {
  const t = useMessages(roundMessages);
  const wanted = size.by === 'people' ? size.people : size.groups;
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 1000) return '';
  const decided = decideGroupSizes(coming, size);
  if (!decided.ok) return t.tooFew(coming);
  const largest = Math.max(...decided.sizes);
  const smallest = Math.min(...decided.sizes);
  const sizes = largest === smallest ? String(largest) : `${smallest}–${largest}`;
  return t.becomes(decided.sizes.length, sizes, coming);
}

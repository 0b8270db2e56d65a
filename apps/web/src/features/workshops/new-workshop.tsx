import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { NumberField, SelectField, TextField } from '../../ui/text-fields.tsx';
import { type Basis, OptionsFields, plainOptions } from './options-fields.tsx';
import { workshopMessages } from './workshop-messages.ts';
import { workshop, workshops } from './workshop-queries.ts';

export interface NewBasis extends Basis {
  readonly eventId: string;
  readonly items: readonly {
    id: string;
    title: string;
    startsAt: string;
    endsAt: string;
    kind: string;
  }[];
  /** How many workshops there are already. */
  readonly count: number;
}

const mostRounds = 12;

/** How new groups are to be formed. What the sizes become is said before they are. */
export function NewWorkshopDialog({
  basis,
  onClose,
  onMade,
}: {
  basis: NewBasis;
  onClose: () => void;
  onMade: (workshopId: string) => void;
}) {
  const t = useMessages(workshopMessages);
  const dates = useDates(basis.timeZone);
  const client = useQueryClient();
  const { eventId, items } = basis;
  const usual = (items.find(({ kind }) => kind === 'WORKSHOP') ?? items[0])?.id ?? '';
  const [kind, setKind] = useState<Schema<'WorkshopKind'>>('TABLES');
  const [itemIds, setItemIds] = useState([usual]);
  const [options, setOptions] = useState(plainOptions);
  const create = $api.useMutation('post', '/events/{eventId}/workshops', {
    onSuccess: async (made) => {
      client.setQueryData(workshop(eventId, made.id).queryKey, made);
      await client.invalidateQueries({ queryKey: workshops(eventId).queryKey });
      onMade(made.id);
    },
  });
  const setRounds = (wanted: number) => {
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > mostRounds) return;
    setItemIds(
      Array.from({ length: wanted }, (_, round) => itemIds[round] ?? itemIds.at(-1) ?? ''),
    );
  };
  return (
    <Dialog open wide onClose={onClose} title={t.newWorkshop}>
      <Form
        error={create.error}
        onSubmit={(values) =>
          create.mutate({
            params: { path: { eventId } },
            body: {
              name: String(values.get('name')),
              kind,
              rounds: itemIds.map((itemId) => ({ itemId: itemId === '' ? null : itemId })),
              options,
            },
          })
        }
      >
        <TextField
          name="name"
          label={t.name}
          hint={t.nameHint}
          defaultValue={t.defaultName(basis.count + 1)}
        />
        <RadioGroup
          name="kind"
          label={t.kind}
          sideBySide
          choices={[
            { value: 'TABLES', label: t.TABLES },
            { value: 'MINGLE', label: t.MINGLE },
          ]}
          value={kind}
          onChoose={(chosen) => {
            setKind(chosen);
            if (chosen === 'MINGLE') {
              setRounds(1);
              setOptions({ ...options, size: { by: 'people', people: 4 } });
            }
          }}
        />
        <NumberField
          name="rounds"
          label={t.roundCount}
          min={1}
          max={mostRounds}
          value={itemIds.length}
          onChange={(event) => setRounds(event.currentTarget.valueAsNumber)}
        />
        {itemIds.map((itemId, round) => (
          <SelectField
            // biome-ignore lint/suspicious/noArrayIndexKey: rounds are known by their place
            key={round}
            name={`rounds/${round}/itemId`}
            label={itemIds.length === 1 ? t.item : t.itemOf(round + 1)}
            value={itemId}
            onChange={({ currentTarget: { value } }) =>
              setItemIds(itemIds.map((other, at) => (at === round ? value : other)))
            }
          >
            <option value="">{t.noItem}</option>
            {items.map((item) => (
              <option key={item.id} value={item.id}>
                {`${dates.timeRange(item.startsAt, item.endsAt)} ${item.title}`}
              </option>
            ))}
          </SelectField>
        ))}
        <OptionsFields
          basis={basis}
          kind={kind}
          roundCount={itemIds.length}
          options={options}
          onChange={setOptions}
        />
        <FormActions>
          <Button kind="primary" type="submit" busy={create.isPending} busyText={t.making}>
            {t.make}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

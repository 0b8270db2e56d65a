import { awayByRound, decideRoundSizes } from '@ledarforum/domain/workshop-presence';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Checkbox, CheckboxGroup, RadioGroup } from '../../ui/choice-fields.tsx';
import { NumberField, SelectField } from '../../ui/text-fields.tsx';
import { AlikeFields, type Blocks } from './alike-fields.tsx';
import { attributes, useAttributeNames } from './attribute-names.ts';
import { AwayField } from './away-field.tsx';
import { PeopleSets } from './people-field.tsx';
import { workshopMessages } from './workshop-messages.ts';
import type { Options, Person, Workshop } from './workshop-queries.ts';
import style from './workshops.module.css';

type Attribute = Schema<'MixAttribute'>;
type Weight = Options['mix'][number]['weight'] | 'none';

/** What groups of an event can be formed from. */
export interface Basis extends Blocks {
  readonly people: readonly Person[];
  readonly leadershipGroups: readonly { id: string; name: string; coming: number }[];
  readonly seminars: readonly { id: string; title: string; coming: number }[];
  readonly earlier: readonly { id: string; name: string; eventName: string }[];
}

export const plainOptions: Options = {
  who: { kind: 'coming' },
  size: { by: 'people', people: 8 },
  mix: [
    { attribute: 'organisation', weight: 'much' },
    { attribute: 'unit', weight: 'some' },
  ],
  alike: [],
  away: [],
  apartFromManager: true,
  apart: [],
  together: [],
  leaders: [],
  leadersMove: false,
  earlier: [],
};

/** Who is divided, how large the groups are, what is mixed and which conditions hold. */
export function OptionsFields({
  basis,
  kind,
  roundCount,
  options,
  onChange,
}: {
  basis: Basis;
  kind: Workshop['kind'];
  roundCount: number;
  options: Options;
  onChange: (options: Options) => void;
}) {
  const t = useMessages(workshopMessages);
  const names = useAttributeNames();
  const set = (part: Partial<Options>) => onChange({ ...options, ...part });
  const { people, leadershipGroups, seminars, earlier } = basis;
  const { size } = options;
  const count = size.by === 'people' ? size.people : size.groups;
  const weightOf = (attribute: Attribute): Weight =>
    options.mix.find((mixed) => mixed.attribute === attribute)?.weight ?? 'none';
  const setWeight = (attribute: Attribute, weight: Weight) =>
    set({
      alike: options.alike.filter(
        ({ what }) =>
          weight === 'none' || what.kind !== 'attribute' || what.attribute !== attribute,
      ),
      mix: attributes.flatMap((each) => {
        const chosen = each === attribute ? weight : weightOf(each);
        return chosen === 'none' ? [] : [{ attribute: each, weight: chosen }];
      }),
    });
  return (
    <>
      <SelectField
        name="who"
        label={t.who}
        value={whoValue(options.who)}
        onChange={(event) => set({ who: whoOf(event.currentTarget.value) })}
      >
        <option value="coming">{t.whoComing(people.length)}</option>
        {leadershipGroups.map(({ id, name, coming }) => (
          <option key={id} value={`leadership-group ${id}`}>
            {t.whoGroup(name, coming)}
          </option>
        ))}
        {seminars.map(({ id, title, coming }) => (
          <option key={id} value={`seminar ${id}`}>
            {t.whoSeminar(title, coming)}
          </option>
        ))}
      </SelectField>
      <RadioGroup
        name="by"
        label={t.sizeBy}
        sideBySide
        choices={[
          { value: 'people', label: t[`byPeople_${kind}`] },
          { value: 'groups', label: t[`byGroups_${kind}`] },
        ]}
        value={size.by}
        onChoose={(by) =>
          set({ size: by === 'people' ? { by, people: count } : { by, groups: count } })
        }
      />
      <NumberField
        name={size.by === 'people' ? 'options/size/people' : 'options/size/groups'}
        label={t.number}
        hint={useOutcome(kind, howMany(basis, options.who), roundCount, options)}
        min={size.by === 'people' ? 2 : 1}
        value={Number.isNaN(count) ? '' : count}
        onChange={({ currentTarget: { valueAsNumber } }) =>
          set({
            size:
              size.by === 'people'
                ? { by: 'people', people: valueAsNumber }
                : { by: 'groups', groups: valueAsNumber },
          })
        }
      />
      <fieldset className={style.sets}>
        <legend>{t.mixBy}</legend>
        <p className="soft">{t.mixHint}</p>
        <div className={style.weights}>
          {attributes.map((attribute) => (
            <SelectField
              key={attribute}
              name={`mix-${attribute}`}
              label={names[attribute]}
              value={weightOf(attribute)}
              onChange={(event) => setWeight(attribute, event.currentTarget.value as Weight)}
            >
              <option value="none">{t.none_}</option>
              <option value="some">{t.some}</option>
              <option value="much">{t.much}</option>
            </SelectField>
          ))}
        </div>
      </fieldset>
      <AlikeFields
        basis={basis}
        alike={options.alike}
        onChange={(alike) =>
          set({
            alike,
            mix: options.mix.filter(({ attribute }) =>
              alike.every(({ what }) => what.kind !== 'attribute' || what.attribute !== attribute),
            ),
          })
        }
      />
      <Checkbox
        name="apartFromManager"
        label={t.apart}
        checked={options.apartFromManager}
        onChange={(event) => set({ apartFromManager: event.currentTarget.checked })}
      />
      <PeopleSets
        legend={t.apartPairs}
        people={people}
        size={2}
        sets={options.apart.map(({ one, other }) => [one, other])}
        onChange={(sets) => set({ apart: sets.map(([one = '', other = '']) => ({ one, other })) })}
      />
      <PeopleSets
        legend={t.togetherSets}
        people={people}
        size={2}
        sets={options.together}
        onChange={(sets) => set({ together: sets })}
      />
      <PeopleSets
        legend={t.leaders}
        hint={t.leadersHint}
        people={people}
        size={1}
        sets={options.leaders.map((leader) => [leader])}
        onChange={(sets) => set({ leaders: [...new Set(sets.flat())] })}
      />
      {options.leaders.length > 0 && (
        <Checkbox
          name="leadersMove"
          label={t.leadersMove}
          checked={options.leadersMove}
          onChange={(event) => set({ leadersMove: event.currentTarget.checked })}
        />
      )}
      <AwayField
        people={people}
        roundCount={roundCount}
        away={options.away}
        onChange={(away) => set({ away })}
      />
      {earlier.length > 0 && (
        <CheckboxGroup
          name="earlier"
          label={t.earlier}
          choices={earlier.map(({ id, name, eventName }) => ({
            value: id,
            label: name,
            hint: eventName,
          }))}
          values={options.earlier}
          onChoose={(chosen) => set({ earlier: chosen })}
        />
      )}
    </>
  );
}

function whoValue(who: Options['who']): string {
  if (who.kind === 'leadership-group') return `${who.kind} ${who.groupId}`;
  return who.kind === 'seminar' ? `${who.kind} ${who.seminarId}` : who.kind;
}

function whoOf(value: string): Options['who'] {
  const [kind, id = ''] = value.split(' ');
  if (kind === 'leadership-group') return { kind, groupId: id };
  return kind === 'seminar' ? { kind, seminarId: id } : { kind: 'coming' };
}

function howMany({ people, leadershipGroups, seminars }: Basis, who: Options['who']): number {
  if (who.kind === 'leadership-group') {
    return leadershipGroups.find(({ id }) => id === who.groupId)?.coming ?? 0;
  }
  if (who.kind === 'seminar') return seminars.find(({ id }) => id === who.seminarId)?.coming ?? 0;
  return people.length;
}

/** What the chosen size becomes with those who are to be divided. */
function useOutcome(
  kind: Workshop['kind'],
  people: number,
  roundCount: number,
  { size, away }: Options,
): string {
  const t = useMessages(workshopMessages);
  const wanted = size.by === 'people' ? size.people : size.groups;
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 1000) return '';
  const present = awayByRound(away, roundCount).map((gone) => Math.max(0, people - gone.size));
  const decided = decideRoundSizes(present, size);
  if (!decided.ok) return t.tooFew(Math.min(...present));
  const sizesOfAll = decided.rounds.flat();
  const largest = Math.max(...sizesOfAll);
  const smallest = Math.min(...sizesOfAll);
  const sizes = largest === smallest ? String(largest) : `${smallest}–${largest}`;
  return t[`becomes_${kind}`](decided.rounds[0]?.length ?? 0, sizes, Math.max(...present));
}

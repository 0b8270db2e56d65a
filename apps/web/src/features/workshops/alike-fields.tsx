import { alikeKey } from '@ledarforum/domain/workshop-groups';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { SelectField } from '../../ui/text-fields.tsx';
import { alikeMessages } from './alike-messages.ts';
import { attributes } from './attribute-names.ts';
import { workshopMessages } from './workshop-messages.ts';
import type { AlikeThing, Options } from './workshop-queries.ts';
import style from './workshops.module.css';

type Weight = Options['alike'][number]['weight'] | 'none';

/** The blocks of seminars whose wishes and slots people can be put together by. */
export interface Blocks {
  readonly timeZone: string;
  readonly blocks: readonly {
    readonly id: string;
    readonly name: string;
    readonly slots: readonly { readonly id: string; startsAt: string; endsAt: string }[];
  }[];
}

/** What people are put together by, in words. */
export function useAlikeNames({ blocks, timeZone }: Blocks): (what: AlikeThing) => string {
  const t = useMessages(alikeMessages);
  const dates = useDates(timeZone);
  return (what) => {
    if (what.kind === 'attribute') return t[`same_${what.attribute}`];
    if (what.kind === 'wish') {
      const block = blocks.find(({ id }) => id === what.blockId);
      return block ? t.wish(block.name) : t.gone;
    }
    const slot = blocks.flatMap(({ slots }) => slots).find(({ id }) => id === what.slotId);
    return slot ? t.seat(dates.timeRange(slot.startsAt, slot.endsAt)) : t.gone;
  };
}

/** What people are put together by, each thing much, a little or not. */
export function AlikeFields({
  basis,
  alike,
  onChange,
}: {
  basis: Blocks;
  alike: Options['alike'];
  onChange: (alike: Options['alike']) => void;
}) {
  const t = useMessages(workshopMessages);
  const words = useMessages(alikeMessages);
  const nameOf = useAlikeNames(basis);
  const offered: readonly AlikeThing[] = [
    ...basis.blocks.flatMap(({ id, slots }): AlikeThing[] => [
      { kind: 'wish', blockId: id },
      ...slots.map((slot): AlikeThing => ({ kind: 'seat', slotId: slot.id })),
    ]),
    ...attributes.map((attribute): AlikeThing => ({ kind: 'attribute', attribute })),
  ];
  const isOffered = new Set(offered.map(alikeKey));
  const gone = alike.map(({ what }) => what).filter((what) => !isOffered.has(alikeKey(what)));
  const weightOf = (what: AlikeThing): Weight =>
    alike.find((each) => alikeKey(each.what) === alikeKey(what))?.weight ?? 'none';
  const setWeight = (what: AlikeThing, weight: Weight) => {
    const others = alike.filter((each) => alikeKey(each.what) !== alikeKey(what));
    onChange(weight === 'none' ? others : [...others, { what, weight }]);
  };
  return (
    <details className={style.sets} open={alike.length > 0}>
      <summary>{words.alike}</summary>
      <div className="stack">
        <p className="soft">{words.alikeHint}</p>
        <div className={style.weights}>
          {[...offered, ...gone].map((what) => (
            <SelectField
              key={alikeKey(what)}
              name={`alike-${alikeKey(what)}`}
              label={nameOf(what)}
              value={weightOf(what)}
              onChange={(event) => setWeight(what, event.currentTarget.value as Weight)}
            >
              <option value="none">{t.none_}</option>
              <option value="some">{t.some}</option>
              <option value="much">{t.much}</option>
            </SelectField>
          ))}
        </div>
      </div>
    </details>
  );
}

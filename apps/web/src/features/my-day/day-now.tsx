import { minutesUntil, type PlaceInDay } from '@ledarforum/domain/my-day';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { NextUp, NowPanel } from '../../ui/time-column.tsx';
import { myDayMessages } from './my-day-messages.ts';
import { usePlaceWords } from './place-words.ts';

type Entry = Schema<'DayEntry'>;

/** Nu · Härnäst · Var: before the day a countdown, after it a thank-you. */
export function DayNow({
  day,
  place,
  now,
}: {
  day: Schema<'MyDay'>;
  place: PlaceInDay<Entry>;
  now: Date;
}) {
  const t = useMessages(myDayMessages);
  const { event } = day;
  const dates = useDates(event.timeZone);
  const where = [dates.day(event.date), event.place].filter(Boolean).join(' · ');
  if (place.when === 'before') {
    return <NowPanel eyebrow={t.inDays(place.daysLeft)} title={event.name} where={where} />;
  }
  if (place.when === 'after') {
    return <NowPanel eyebrow={event.name} title={t.thanks} where={t.thanksLead} />;
  }
  return (
    <>
      <Now day={day} place={place} now={now} />
      {place.now.length > 0 && <Next entries={place.next} now={now} timeZone={event.timeZone} />}
    </>
  );
}

function Now({
  day: { event, entries },
  place,
  now,
}: {
  day: Schema<'MyDay'>;
  place: PlaceInDay<Entry>;
  now: Date;
}) {
  const t = useMessages(myDayMessages);
  const dates = useDates(event.timeZone);
  const whereOf = usePlaceWords();
  const [current, ...others] = place.now;
  const [next, ...nextOthers] = place.next;
  if (current) {
    return (
      <NowPanel
        title={current.title}
        until={dates.time(current.endsAt)}
        {...defined(whereOf(current))}
      >
        {current.place !== null && current.place.directions !== '' && (
          <p>{current.place.directions}</p>
        )}
        {others.length > 0 && (
          <p>
            {t.alsoNow}: {others.map(({ title }) => title).join(', ')}
          </p>
        )}
      </NowPanel>
    );
  }
  if (next) {
    const begun = entries.some(({ startsAt }) => new Date(startsAt) <= now);
    const time = dates.time(next.startsAt);
    const left = dates.minutes(minutesUntil(next.startsAt, now));
    return (
      <NowPanel
        eyebrow={begun ? t.pause(time, left) : t.dayBegins(time, left)}
        title={next.title}
        {...defined(whereOf(next))}
      >
        {next.place !== null && next.place.directions !== '' && <p>{next.place.directions}</p>}
        {nextOthers.length > 0 && (
          <p>
            {t.alsoNow}: {nextOthers.map(({ title }) => title).join(', ')}
          </p>
        )}
      </NowPanel>
    );
  }
  return <NowPanel eyebrow={t.today} title={event.name} where={event.place} />;
}

function Next({
  entries,
  now,
  timeZone,
}: {
  entries: readonly Entry[];
  now: Date;
  timeZone: string;
}) {
  const t = useMessages(myDayMessages);
  const dates = useDates(timeZone);
  const whereOf = usePlaceWords();
  return entries.map((entry) => (
    <NextUp
      key={entry.id}
      time={dates.time(entry.startsAt)}
      instant={entry.startsAt}
      title={entry.title}
      {...defined(whereOf(entry))}
      detail={[
        t.startsIn(dates.minutes(minutesUntil(entry.startsAt, now))),
        entry.place?.directions ?? '',
      ]
        .filter((part) => part !== '')
        .join('. ')}
    />
  ));
}

function defined(where: string | undefined): { where: string } | object {
  return where === undefined ? {} : { where };
}

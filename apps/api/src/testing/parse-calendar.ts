/** The properties of a calendar component, as RFC 5545 says they are to be read: unfolded and unescaped. */
export class CalendarComponent {
  readonly #properties = new Map<string, string>();
  readonly events: CalendarComponent[] = [];

  get(name: string): string | undefined {
    return this.#properties.get(name);
  }

  set(name: string, value: string): void {
    if (this.#properties.has(name)) throw new Error(`${name} twice`);
    this.#properties.set(name, value);
  }
}

/** Reads one VCALENDAR strictly. @throws when it is not well-formed. */
export function parseCalendar(text: string): CalendarComponent {
  if (/[^\r]\n/.test(text)) throw new Error('Lines must end in CRLF');
  const lines = text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '');
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') {
    throw new Error('Not a calendar');
  }
  const calendar = new CalendarComponent();
  let current = calendar;
  for (const line of lines.slice(1, -1)) {
    if (line === 'BEGIN:VEVENT') {
      current = new CalendarComponent();
      calendar.events.push(current);
    } else if (line === 'END:VEVENT') {
      current = calendar;
    } else {
      const match = /^([A-Z-]+)((?:;[^:;]+)*):(.*)$/s.exec(line);
      if (!match) throw new Error(`Not a property: ${line}`);
      current.set(match[1] ?? '', unescapeText(match[3] ?? ''));
    }
  }
  return calendar;
}

function unescapeText(value: string): string {
  return value.replaceAll(/\\([\\;,nN])/g, (_, escaped: string) =>
    escaped === 'n' || escaped === 'N' ? '\n' : escaped,
  );
}

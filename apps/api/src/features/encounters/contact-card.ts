export interface ContactCard {
  readonly givenName: string;
  readonly familyName: string;
  readonly organisation: string;
  readonly title: string;
  readonly unit: string;
  readonly email: string;
}

/** A vCard 3.0 (RFC 2426), which every address book takes. Lines are folded at 75 octets and end with CRLF. */
export function contactCard(contact: ContactCard): string {
  const { givenName, familyName, organisation, title, unit, email } = contact;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escaped(familyName)};${escaped(givenName)};;;`,
    `FN:${escaped(`${givenName} ${familyName}`.trim())}`,
    ...(unit === ''
      ? [`ORG:${escaped(organisation)}`]
      : [`ORG:${escaped(organisation)};${escaped(unit)}`]),
    ...(title === '' ? [] : [`TITLE:${escaped(title)}`]),
    `EMAIL;TYPE=INTERNET,WORK:${escaped(email)}`,
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);
}

const octetsInLine = 75;

/** No character is parted: a line is broken before the one that would not fit. */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > octetsInLine) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}

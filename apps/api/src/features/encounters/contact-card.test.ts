import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactCard } from './contact-card.ts';

describe('contactCard', () => {
  const contact = {
    givenName: 'Åsa',
    familyName: 'Öst',
    organisation: 'Storåkra kommun',
    title: 'Rektor, F–9',
    unit: 'Norra skolan; norr',
    email: 'asa.ost@storakra.example',
  };

  it('escapes what separates, and leaves out what is not told', () => {
    expect(contactCard(contact).split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:Öst;Åsa;;;',
      'FN:Åsa Öst',
      String.raw`ORG:Storåkra kommun;Norra skolan\; norr`,
      String.raw`TITLE:Rektor\, F–9`,
      'EMAIL;TYPE=INTERNET,WORK:asa.ost@storakra.example',
      'END:VCARD',
      '',
    ]);
    expect(contactCard({ ...contact, title: '', unit: '' })).not.toMatch(/TITLE|;Norra/);
  });

  it('keeps lines within 75 octets and loses nothing, whatever people are called', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, text, (givenName, title) => {
        const card = contactCard({ ...contact, givenName, title });
        for (const line of card.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        }
        const lines = card.replaceAll('\r\n ', '').split('\r\n').filter(Boolean);
        expect(lines).toHaveLength(title === '' ? 7 : 8);
      }),
    );
  });
});

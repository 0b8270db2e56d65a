import { expect, it } from 'vitest';
import { errorForLog } from './error-for-log.ts';

it('keeps what was sent out of the log', () => {
  const sent = ['Åsa Ek', 'asa.ek@storakra.example', 'hemlig'];
  const messages = [
    'duplicate key value violates "person_email_key": Key (lower(email))=(asa.ek@storakra.example)',
    'invalid input syntax for type uuid: "Åsa Ek"',
    `Unexpected token 'Å', "Åsa Ek har" is not valid JSON`,
    '550 5.1.1 <asa.ek@storakra.example>: Recipient rejected',
    'value "hemlig',
  ];
  for (const message of messages) {
    const error = Object.assign(new Error(message, { cause: new Error(message) }), {
      code: 'P2010',
      meta: { value: 'hemlig' },
    });
    const logged = JSON.stringify(errorForLog(error));
    for (const value of sent) expect(logged).not.toContain(value);
    expect(logged).toContain('P2010');
    expect(logged).toContain('error-for-log.test.ts');
  }
});

it('tells what it is and what was behind it', () => {
  const behind = new TypeError('x is not a function');
  const logged = errorForLog(
    new AggregateError([behind, 'text'], 'Not everything could be cleared'),
  );
  expect(logged).toMatchObject({
    type: 'AggregateError',
    message: 'Not everything could be cleared',
    causes: [{ type: 'TypeError', message: 'x is not a function' }, { type: 'string' }],
  });
});

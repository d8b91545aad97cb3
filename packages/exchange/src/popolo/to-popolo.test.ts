import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fullJournal, fullVotes, hostileCases, JournalBuilder } from '@tauride/minutes/testing';
import type { MemberId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { Draft3, popoloFaults, schemas, withoutSchemas } from '../testing/draft3.ts';
import { sharedFolder } from '../testing/schema.ts';
import { ballots, documented, words } from '../testing/sitting.ts';
import { toPopolo } from './to-popolo.ts';

/** Every text in a document with its path. */
function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* texts(part);
}

describe.skipIf(withoutSchemas)('documents under the schemas of Popolo (skipped without ../shared)', () => {
  it('[XC-14] our validator of draft 3 finds the one example that is known to be wrong', () => {
    const draft3 = new Draft3(schemas);
    const example = (name: string): unknown =>
      JSON.parse(readFileSync(join(sharedFolder, 'popolo/examples', `${name}.json`), 'utf8'));
    expect(draft3.faults('motion', example('motion'))).not.toEqual([]);
    for (const name of ['person', 'organization', 'membership', 'post'])
      expect(draft3.faults(name, example(name)), name).toEqual([]);
    expect(draft3.faults('event', { start_date: '' })).toEqual(['event.start_date has another form']);
    expect(draft3.faults('count', { option: 'yes' })).toEqual(['count.value is missing']);
  });

  it.each(hostileCases)('[XC-14] a sitting with every kind of act and $named in every place', ({ text }) => {
    const document = documented(fullJournal(text), { sealed: () => fullVotes });
    expect(popoloFaults(toPopolo(document, words))).toEqual([]);
  });

  it('[XC-14] a sitting without hours, before there were zones, and one in which nothing happened', () => {
    const setting = { timeZone: 'Europe/Moscow', startsAt: '1900-03-01T12:00:00Z' } as const;
    const journals = [
      new JournalBuilder({ ...setting, call: { hoursRecorded: false } }).open().adjourn(),
      new JournalBuilder(setting).open().adjourn(),
      new JournalBuilder(),
    ];
    for (const journal of journals) expect(popoloFaults(toPopolo(documented(journal), words))).toEqual([]);
  });
});

describe('a sitting as data', () => {
  const open = { method: 'recorded', tally: { yes: 2, no: 1, abstain: 0 } } as const;
  const sealed = () => ballots({ ada: 'yes', cleo: 'yes', dov: 'no' });

  it('[XC-14] has the vote with its question, counts and names, which refer to each other', () => {
    const journal = new JournalBuilder().open().move('1', 'Buy a crane.').vote('1', open);
    const { vote_events, motions, persons } = toPopolo(documented(journal, { sealed }), words);
    expect(vote_events).toMatchObject([
      {
        id: 'voting_1',
        organization_id: 'body-council',
        motion_id: '1',
        classification: 'recorded',
        result: 'pass',
        counts: [
          { option: 'yes', value: 2 },
          { option: 'no', value: 1 },
          { option: 'abstain', value: 0 },
        ],
        votes: [
          { voter_id: 'person-ada', option: 'yes' },
          { voter_id: 'person-cleo', option: 'yes' },
          { voter_id: 'person-dov', option: 'no' },
        ],
      },
    ]);
    expect(motions).toMatchObject([
      { id: '1', text: 'Buy a crane.', creator_id: 'person-cleo', result: 'pass' },
    ]);
    expect(persons.map(({ id }) => id)).toEqual(['person-ada', 'person-ben', 'person-cleo', 'person-dov']);
  });

  it('[XC-6] has no names beside a ballot', () => {
    const journal = new JournalBuilder()
      .open()
      .move('1', 'x')
      .vote('1', { ...open, method: 'ballot' });
    const [vote] = toPopolo(documented(journal, { sealed }), words).vote_events;
    expect(vote).not.toHaveProperty('votes');
    expect(vote?.counts?.[0]).toEqual({ option: 'yes', value: 2 });
  });

  it('[XC-14] says nothing rather than an empty text', () => {
    const journal = new JournalBuilder({ call: { title: '', place: '' } }).open().say('s', '', {
      kind: 'speech',
      who: { member: 'cleo' as MemberId },
    });
    expect([...texts(toPopolo(documented(journal), words))]).not.toContain('');
  });

  it('[XC-12] has the words of a speech as they were written', () => {
    const text = 'One.\n\n "Two" & three';
    const journal = new JournalBuilder().open().say('s', text, { kind: 'speech' });
    expect(toPopolo(documented(journal), words).speeches.at(-1)).toMatchObject({
      id: 'dbsect_1__speech_1',
      type: 'speech',
      text,
      attribution_text: 'a provincial delegate',
    });
  });
});

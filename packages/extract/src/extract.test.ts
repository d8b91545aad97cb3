import { describe, expect, it } from 'vitest';
import type { Command, ResolutionId } from '@tauride/procedure';
import { bringIn, decideIn, type Hall, nowOf, openBodies, openBodiesOf } from '@tauride/procedure/testing';
import { checkExtract, fingerprintOf, type Verified } from './check.ts';
import { extractedEntry } from './events.ts';
import type { ExtractFault } from './fault.ts';
import { makeExtract } from './make.ts';
import { entriesOfTypes, partsOf, successionOf, verifyEd25519 } from './testing/record.ts';

const SOVIET = 'That all power pass to the soviets.\nThat it be so "at once".';
const away = { kind: 'elsewhere', assembly: 'away', name: 'Away Assembly' } as const;

function checked(text: string): Verified {
  const found = checkExtract(text, { verify: verifyEd25519 });
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

function faulty(text: string): ExtractFault {
  const found = checkExtract(text, { verify: verifyEd25519 });
  if (found.ok) throw new Error('the extract holds');
  return found.error;
}

/** Home adopts a resolution and sends it to Away. */
function sender(): Hall {
  const hall = openBodies('a', 'b');
  bringIn(hall, 'a', SOVIET);
  decideIn(hall, 'a', true);
  const matter = { kind: 'resolution', resolution: 'rs1' as ResolutionId } as const;
  const words = { form: 'appeal', matter, title: 'All power', carrier: 'By hand' } as const;
  hall.act('a-clerk', { type: 'Transmit', body: 'a', to: away, ...words } as Command);
  return hall;
}

const sent = ['ResultAnnounced', 'ResolutionRegistered', 'Transmitted'];

function sentExtract(hall = sender(), secret?: number): string {
  return makeExtract(partsOf(hall, entriesOfTypes(hall, ...sent), secret));
}

describe('an extract of a record', () => {
  it('[RT-60] shows the words, who sends them and how they were adopted', () => {
    const { document, extract, checkpoint } = checked(sentExtract());
    expect(document).toMatchObject({
      kind: 'transmittal',
      assembly: { id: 'home', name: 'Home Assembly' },
      body: 'Body a',
      transmittal: 't1',
      title: 'All power',
      number: '1/1970',
      text: SOVIET,
      form: 'appeal',
      to: { assembly: 'away', name: 'Away Assembly' },
      before: [],
    });
    expect(extract).toMatchObject({
      kind: 'transmittal',
      text: SOVIET,
      fingerprint: fingerprintOf(document.key),
      origin: { assembly: 'home', transmittal: 't1', size: checkpoint.size, root: checkpoint.root },
    });
    expect(document.entries).toHaveLength(3);
  });

  it('[RT-61] is of entries whose ids are text: half a character, which JSON can name, is none', () => {
    const entry = JSON.parse(checked(sentExtract()).document.entries.at(-1)!.entry) as {
      event: { sender: object };
    };
    const signedBy = (assembly: string): object => ({
      ...entry,
      event: { ...entry.event, sender: { ...entry.event.sender, assembly } },
    });
    expect(extractedEntry.safeParse(signedBy('home')).success).toBe(true);
    expect(extractedEntry.safeParse(signedBy('ho\ud800me')).success).toBe(false);
  });

  it('[RT-60] is the same text whenever it is made of the same parts, and ends in a line end', () => {
    const hall = sender();
    expect(sentExtract(hall)).toBe(sentExtract(hall));
    expect(sentExtract(hall).endsWith('}\n')).toBe(true);
  });

  it('[RT-60] tells the steps before, also those from elsewhere', () => {
    const there = openBodiesOf({ assembly: 'away', name: 'Away Assembly' }, 'w', 'v');
    const { extract } = checked(sentExtract());
    const take = { type: 'TakeInTransmittal', body: 'w', extract: '', carrier: '' } as const;
    there.act('w-clerk', { ...take, trust: extract.fingerprint } as never, { extract });
    there.act('w-clerk', { type: 'ReceiveTransmittal', transmittal: 't1', sitting: nowOf('w') } as never);
    bringIn(there, 'w', SOVIET, { transmittal: 't1' as never });
    decideIn(there, 'w', true);
    const matter = { kind: 'resolution', resolution: 'rs1' } as const;
    const to = { kind: 'elsewhere', assembly: null, name: 'The press' } as const;
    const words = { form: 'report', title: 'Adopted', carrier: '' } as const;
    there.act('w-clerk', { type: 'Transmit', body: 'w', to, matter, ...words } as never);
    const { document } = checked(makeExtract(partsOf(there, entriesOfTypes(there, ...sent))));
    expect(document).toMatchObject({
      to: { assembly: null },
      before: [{ assembly: 'Home Assembly', body: 'Body a', title: 'All power' }],
    });
  });

  it('[RT-60] of a motion that was left undecided has the words alone', () => {
    const hall = openBodies('a');
    const motion = bringIn(hall, 'a', SOVIET);
    const adjourn = { type: 'AdjournSitting', sitting: nowOf('a'), ground: 'emergency', reason: 'Shots.' };
    hall.act('a-chair', adjourn as never);
    const words = { form: 'question', title: 'Left open', carrier: '' } as const;
    const matter = { kind: 'motion', motion } as const;
    hall.act('a-clerk', { type: 'Transmit', body: 'a', to: away, matter, ...words } as never);
    const { extract } = checked(makeExtract(partsOf(hall, entriesOfTypes(hall, 'Transmitted'))));
    expect(extract).toMatchObject({ text: SOVIET, origin: { adoption: null } });
  });
});

describe('an extract that does not hold', () => {
  interface Shown {
    readonly entries: { entry: string; index: number }[];
  }
  const edited = (edit: (document: Shown) => void): ExtractFault => {
    const document = JSON.parse(sentExtract()) as Shown;
    edit(document);
    return faulty(`${JSON.stringify(document, null, 2)}\n`);
  };
  const put = (field: string, value: unknown) =>
    edited((document) => Object.assign(document, { [field]: value }));

  it('[RT-62] is refused with the part: form, version, key, signature, proof, entry', () => {
    expect(faulty('{')).toMatchObject({ part: 'form', at: 'byte 1' });
    expect(faulty('{}')).toMatchObject({ part: 'form', at: 'format' });
    expect(put('version', 2)).toMatchObject({ part: 'version', at: '2' });
    expect(put('extra', 1)).toMatchObject({ part: 'form' });
    expect(put('key', 'x')).toMatchObject({ part: 'key', at: 'key' });
    expect(put('checkpoint', 'x')).toMatchObject({ part: 'checkpoint' });
    const other = JSON.parse(sentExtract(sender(), 9)) as { key: string; checkpoint: string };
    expect(put('key', other.key)).toMatchObject({ part: 'signature' });
    expect(put('checkpoint', other.checkpoint)).toMatchObject({ part: 'signature' });
    expect(
      edited(({ entries }) => {
        entries[1]!.entry = entries[1]!.entry.replace('soviets', 'Soviets');
      }),
    ).toMatchObject({ part: 'proof' });
  });

  it('[RT-62] also where only the words that are shown were changed, or the names, or the way', () => {
    expect(put('text', 'That nothing be done.')).toMatchObject({ part: 'text', at: 'text' });
    expect(put('title', 'No power')).toMatchObject({ part: 'text', at: 'title' });
    expect(put('number', '2/1970')).toMatchObject({ part: 'text', at: 'number' });
    expect(put('to', { assembly: null, name: 'Us' })).toMatchObject({ part: 'text', at: 'to' });
    expect(put('assembly', { id: 'home', name: 'Us' })).toMatchObject({ part: 'assembly' });
    expect(put('body', 'Us')).toMatchObject({ part: 'assembly', at: 'body' });
    const step = { assembly: 'Us', body: 'We', title: 'It' };
    expect(put('before', [step])).toMatchObject({ part: 'chain' });
  });

  it('[RT-62] also where something was only added, left out or put in another order', () => {
    const text = sentExtract();
    expect(faulty(`${text} `)).toMatchObject({ part: 'form', at: `byte ${Buffer.byteLength(text)}` });
    expect(faulty(text.replace('\n', '\n\n')).part).toBe('form');
    const hall = sender();
    const [result, registered, transmitted] = entriesOfTypes(hall, ...sent);
    const without = (...indices: readonly number[]): void => void makeExtract(partsOf(hall, indices));
    expect(() => without(registered!, transmitted!)).toThrow('the entry that adopted it is not there');
    expect(() => without(transmitted!)).toThrow('no entry registers the resolution');
    expect(() => without(result!, registered!)).toThrow('neither sends nor answers');
    expect(edited(({ entries }) => void entries.shift()).part).toBe('text');
    expect(edited(({ entries }) => void entries.reverse()).part).toBe('entry');
  });

  it('[RT-62] also where it is signed with a key under another name than its assembly', () => {
    const hall = sender();
    const founded = hall.founded();
    const forged = { ...hall, founded: () => ({ ...founded, id: 'other' as never }) };
    expect(faulty(sentExtract(forged))).toMatchObject({ part: 'assembly', at: 'assembly' });
  });
});

describe('the answer to a matter from elsewhere', () => {
  function answered(ayes: boolean, text = SOVIET): { readonly there: Hall; readonly extract: string } {
    const there = openBodiesOf({ assembly: 'away', name: 'Away Assembly' }, 'w');
    const { extract } = checked(sentExtract());
    const take = { type: 'TakeInTransmittal', body: 'w', extract: '', carrier: '' } as const;
    there.act('w-clerk', { ...take, trust: extract.fingerprint } as never, { extract });
    there.act('w-clerk', { type: 'ReceiveTransmittal', transmittal: 't1', sitting: nowOf('w') } as never);
    bringIn(there, 'w', text, { transmittal: 't1' as never });
    decideIn(there, 'w', ayes);
    const adopted = ayes ? ['ResultAnnounced', 'ResolutionRegistered'] : [];
    const entries = entriesOfTypes(there, 'TransmittalTakenIn', ...adopted, 'TransmittalAnswered');
    return { there, extract: makeExtract(partsOf(there, entries)) };
  }

  it('[RT-61] says to whom and to what it is the answer, and which resolution', () => {
    const { document, extract } = checked(answered(true, 'That some power pass.').extract);
    expect(document).toMatchObject({
      kind: 'answer',
      assembly: { id: 'away' },
      body: 'Body w',
      number: '1/1970',
      answer: 'amended',
      text: 'That some power pass.',
    });
    expect(extract).toMatchObject({ kind: 'answer', transmittal: 't1', to: 'home', answer: 'amended' });
  });

  it('[RT-61] is taken by the sender alone, for the matter that it answers', () => {
    const home = sender();
    const { extract } = checked(answered(false).extract);
    const note = (transmittal: string): Command =>
      ({ type: 'NoteAnswer', transmittal, extract: '', trust: extract.fingerprint }) as never;
    home.act('a-clerk', note('t1'), { extract });
    expect(home.founded().transmittals.buckets.flatMap((bucket) => Object.values(bucket))[0]).toMatchObject({
      answer: { kind: 'rejected', key: extract.key },
    });
    expect(home.refused('a-clerk', note('t1'), { extract })).toMatchObject({ detail: { phase: 'answered' } });
    const words = { form: 'request', title: 'Again', carrier: '' } as const;
    const matter = { kind: 'resolution', resolution: 'rs1' } as const;
    const to = { kind: 'elsewhere', assembly: null, name: 'Whoever' } as const;
    home.act('a-clerk', { type: 'Transmit', body: 'a', to, matter, ...words } as never);
    expect(home.refused('a-clerk', note('t2'), { extract }).code).toBe('wrong-matter');
  });
});

describe('an extract of a record that was handed over to another key', () => {
  const name = 'tauride.local/home';
  const withKeys = (...secrets: readonly number[]): string => {
    const hall = sender();
    const parts = partsOf(hall, entriesOfTypes(hall, ...sent), secrets.at(-1));
    return makeExtract({ ...parts, succession: successionOf(name, ...secrets) });
  };

  it('[RT-66] holds the keys before it, and is as before where there are none', () => {
    const keys = successionOf(name, 1, 2, 3).map(({ previous }) => previous);
    expect(checked(withKeys(1, 2, 3)).extract.keysBefore).toEqual(keys);
    expect(withKeys(7)).toBe(sentExtract());
    expect(checked(sentExtract()).extract).not.toHaveProperty('keysBefore');
  });

  it('[RT-66] is spoilt by a step that does not hold', () => {
    const hall = sender();
    const parts = partsOf(hall, entriesOfTypes(hall, ...sent), 3);
    const faultOf = (succession: ReturnType<typeof successionOf>) =>
      faulty(makeExtract({ ...parts, succession }));
    const [first, second] = successionOf(name, 1, 2, 3);
    const step = { part: 'key', at: 'succession.0' };
    // One left out, two the other way round, one for another key, one of another record.
    expect(faultOf([first!])).toMatchObject(step);
    expect(faultOf([second!, first!])).toMatchObject({ part: 'key', at: 'succession.1' });
    expect(faultOf([successionOf(name, 4, 5)[0]!, second!])).toMatchObject(step);
    expect(faultOf([successionOf('tauride.local/away', 1, 2)[0]!, second!])).toMatchObject(step);
    expect(faultOf([second!, { ...second!, previous: 'nonsense' }])).toMatchObject({ at: 'succession.1' });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Assembly, type Command, evolve, initialAssembly, type Transmittal } from '@tauride/procedure';
import type { ExtractSummary } from '@tauride/protocol';
import { tableGet } from '@tauride/kernel';
import { entryOf } from '../hall/ledger.ts';
import { callOf, type Court, founding, motionOf, openCourt, openSitting } from '../testing/court.ts';

const WORDS = 'That all power pass to the soviets.';

/** Two assemblies, each on a server of its own, with a sitting that is open. */
let home: Court;
let away: Court;

const foundedAs = (assembly: string, name: string): readonly object[] =>
  founding.map((act, at) => (at === 0 ? { ...act, assembly, name } : act));

beforeEach(async () => {
  home = await openCourt({ founding: foundedAs('home', 'Home Assembly') });
  away = await openCourt({ founding: foundedAs('away', 'Away Assembly') });
});
afterEach(async () => {
  await home.close();
  await away.close();
});

async function adopt(court: Court, text: string, more: object = {}, sitting = 's1'): Promise<void> {
  await court.done('ann', { ...motionOf(text, sitting), ...more });
  const motion = `m${court.server.hall.state.phase === 'founded' ? court.server.hall.state.counters.motion : 0}`;
  await court.done('bob', { type: 'SecondMotion', sitting, motion });
  await court.done('chair', { type: 'StateQuestion', sitting, motion });
  const put = { type: 'PutQuestion', sitting, motion, method: 'voice' };
  const [opened] = await court.done('chair', put);
  const poll = opened?.event.type === 'PollOpened' ? opened.event.poll : '';
  await court.done('chair', { type: 'ClosePoll', sitting, poll, ayesHaveIt: true });
  await court.done('chair', { type: 'AnnounceResult', sitting, poll, chairVote: null });
}

const transmit = (to: object, resolution = 'rs1'): object => ({
  type: 'Transmit',
  body: 'council',
  to,
  form: 'appeal',
  matter: { kind: 'resolution', resolution },
  title: 'All power',
  carrier: 'A courier',
});

const abroad = { kind: 'elsewhere', assembly: 'away', name: 'Away Assembly' };

const seatOf = (member: string): object => ({
  member,
  label: member,
  voting: 'full',
  weight: 1,
  group: null,
});

/** Home adopts and sends; gives the extract. */
async function sentFrom(court: Court): Promise<string> {
  await openSitting(court);
  await adopt(court, WORDS);
  await court.done('clerk', transmit(abroad));
  return (await court.send('GET', '/api/transmittals/t1/extract')).text;
}

const takeIn = (extract: string, trust?: string): object => ({
  type: 'TakeInTransmittal',
  body: 'council',
  extract,
  carrier: '',
  ...(trust === undefined ? {} : { trust }),
});

async function checkedBy(court: Court, extract: string): Promise<ExtractSummary> {
  const answer = await court.send('POST', '/api/extracts', { as: 'clerk', body: { extract } });
  expect(answer.status, answer.text).toBe(200);
  return answer.json<ExtractSummary>();
}

function transmittal(court: Court, id = 't1'): Transmittal | undefined {
  const state: Assembly = court.server.hall.state;
  return state.phase === 'founded' ? tableGet(state.transmittals, id) : undefined;
}

describe('a resolution that goes from one server to another', () => {
  it('[RT-47] [RT-48] is taken in, amended and adopted there, and its origin learns of it', async () => {
    const extract = await sentFrom(home);
    const { fingerprint, known, assembly, entries } = await checkedBy(away, extract);
    expect({ known, assembly }).toEqual({ known: 'new', assembly: { id: 'home', name: 'Home Assembly' } });
    expect(entries.map(({ type }) => type)).toEqual([
      'ResultAnnounced',
      'ResolutionRegistered',
      'Transmitted',
    ]);
    await openSitting(away);
    await away.done('clerk', takeIn(extract, fingerprint));
    expect(transmittal(away)).toMatchObject({ text: WORDS, origin: { assembly: 'home', body: 'Council' } });
    await away.done('clerk', { type: 'ReceiveTransmittal', transmittal: 't1', sitting: 's1' });
    await adopt(away, 'That some power pass to the soviets.', { transmittal: 't1' });
    expect(transmittal(away)?.answer).toMatchObject({ kind: 'amended', resolution: 'rs1' });

    const answer = (await away.send('GET', '/api/transmittals/t1/answer')).text;
    const summary = await checkedBy(home, answer);
    expect(summary).toMatchObject({ kind: 'answer', says: 'amended', number: '1/2026', transmittal: 't1' });
    const note = { type: 'NoteAnswer', transmittal: 't1', extract: answer, trust: summary.fingerprint };
    await home.done('clerk', note);
    expect(transmittal(home)?.answer).toMatchObject({
      kind: 'amended',
      text: 'That some power pass to the soviets.',
    });
    expect((await home.act('clerk', note)).json()).toMatchObject({ code: 'already-so' });
    expect((await checkedBy(home, answer)).known).toBe('same');
  });

  it('[RT-66] is taken in without a question after its sender went over to another key', async () => {
    const first = await sentFrom(home);
    const { fingerprint } = await checkedBy(away, first);
    await away.done('clerk', takeIn(first, fingerprint));
    await home.server.rotateLogKey('Lost.');
    await home.server.rotateLogKey('Once a year.');
    await adopt(home, 'That it be so.');
    await home.done('clerk', transmit(abroad, 'rs2'));
    const second = (await home.send('GET', '/api/transmittals/t2/extract')).text;
    const summary = await checkedBy(away, second);
    expect([summary.known, summary.fingerprint === fingerprint]).toEqual(['same', false]);
    // Without these steps the desk would be asked.
    const { succession, ...bare } = JSON.parse(second) as { succession: readonly object[] };
    expect(succession).toHaveLength(2);
    expect((await checkedBy(away, `${JSON.stringify(bare, null, 2)}\n`)).known).toBe('other');
    await away.done('clerk', takeIn(second));
  });

  it('[RT-47] is taken in once, by its addressee, from another assembly than its own', async () => {
    const extract = await sentFrom(home);
    const { fingerprint } = await checkedBy(away, extract);
    expect((await home.act('clerk', takeIn(extract, fingerprint))).json()).toMatchObject({
      code: 'wrong-assembly',
    });
    await away.done('clerk', takeIn(extract, fingerprint));
    expect((await away.act('clerk', takeIn(extract, fingerprint))).json()).toMatchObject({
      code: 'already-so',
    });
    const later = (await home.send('GET', '/api/transmittals/t1/extract')).text;
    await home.done('clerk', { ...transmit(abroad), to: { ...abroad, assembly: 'third' } });
    expect((await away.act('clerk', takeIn(later))).json()).toMatchObject({ code: 'already-so' });
    const other = (await home.send('GET', '/api/transmittals/t2/extract')).text;
    expect((await away.act('clerk', takeIn(other))).json()).toMatchObject({ code: 'wrong-assembly' });
  });

  it('[RT-65] needs the fingerprint of a key that is new here, compared by the desk', async () => {
    const extract = await sentFrom(home);
    const { fingerprint } = await checkedBy(away, extract);
    expect((await away.act('clerk', takeIn(extract))).json()).toMatchObject({
      code: 'key-unknown',
      values: { fingerprint, name: 'Home Assembly' },
    });
    const wrong = takeIn(extract, '0'.repeat(64));
    expect((await away.act('clerk', wrong)).json()).toMatchObject({ code: 'key-unknown' });
    await away.done('clerk', takeIn(extract, fingerprint));
    const again = await openCourt({ founding: foundedAs('home', 'Home Assembly') });
    try {
      await openSitting(again);
      await adopt(again, WORDS);
      await adopt(again, 'That the palace be guarded.');
      await again.done('clerk', transmit(abroad));
      await again.done('clerk', transmit(abroad, 'rs2'));
      const forged = (await again.send('GET', '/api/transmittals/t2/extract')).text;
      expect((await away.act('clerk', takeIn(forged))).json()).toMatchObject({ code: 'key-other' });
      expect((await checkedBy(away, forged)).known).toBe('other');
    } finally {
      await again.close();
    }
  });

  it('[RT-62] is refused with the part that was changed, and nothing is entered', async () => {
    const extract = await sentFrom(home);
    const size = away.server.hall.state.seq;
    const changed = extract.replace(WORDS, 'That no power pass to the soviets.');
    const answer = await away.act('clerk', takeIn(changed));
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'extract-invalid', values: { part: 'text', at: 'text' } });
    const check = await away.send('POST', '/api/extracts', { as: 'clerk', body: { extract: 'x' } });
    expect(check.json()).toMatchObject({ code: 'extract-invalid', values: { part: 'form', at: 'byte 0' } });
    expect((await away.send('POST', '/api/extracts', { body: { extract } })).status).toBe(401);
    expect(away.server.hall.state.seq).toBe(size);
    for (const member of ['ann', 'chair']) {
      const refused = await away.act(member, takeIn(extract));
      expect(refused.json().code).toBe(member === 'ann' ? 'not-entitled' : 'key-unknown');
    }
  });

  it('[RT-60] tells of a resolution as it was when it was sent, also where it was changed or taken back since', async () => {
    const words = async (id: string): Promise<unknown> => {
      const extract = (await home.send('GET', `/api/transmittals/${id}/extract`)).text;
      const { text, entries } = await checkedBy(away, extract);
      return [text, entries.length];
    };
    await sentFrom(home);
    const amendment = { op: 'substitute', by: 'That some power pass.' };
    const reword = {
      ...motionOf(''),
      kind: 'rescind-amend-adopted',
      wording: { form: 'amendment', amendment },
    };
    await home.done('ann', { ...reword, target: 'm1' });
    await home.done('bob', { type: 'SecondMotion', sitting: 's1', motion: 'm2' });
    await home.done('chair', { type: 'StateQuestion', sitting: 's1', motion: 'm2' });
    await home.done('chair', { type: 'AskConsent', sitting: 's1', matter: { kind: 'adopt', motion: 'm2' } });
    await home.done('chair', { type: 'DeclareConsent', sitting: 's1' });
    await home.done('clerk', { ...transmit(abroad), to: { ...abroad, assembly: 'third' } });
    expect(await words('t1')).toEqual([WORDS, 3]);
    expect(await words('t2')).toEqual(['That some power pass.', 4]);
    const point = { type: 'RaisePoint', sitting: 's1', kind: 'point-of-order', text: 'Bylaws.' };
    await home.done('bob', { ...point, about: 'bylaw-conflict', target: 'm1' });
    const rule = { type: 'Rule', sitting: 's1', answer: 'well-taken', reason: 'So it is.' };
    const [raised] = [...home.server.hall.read('all', home.server.hall.state.seq - 1, Infinity)];
    const { event } = JSON.parse(Buffer.from(raised!.bytes).toString()) as { event: { point: string } };
    await home.done('chair', { ...rule, point: event.point });
    expect([await words('t1'), await words('t2')]).toEqual([
      [WORDS, 3],
      ['That some power pass.', 4],
    ]);
    expect(
      (await home.act('clerk', { ...transmit(abroad), to: { ...abroad, assembly: 'x' } })).json(),
    ).toMatchObject({ code: 'unknown' });
  });

  it('[RT-60] there is an extract only of what goes abroad, and an answer only once it was given', async () => {
    const extract = await sentFrom(home);
    for (const path of ['t9/extract', 't1/answer', 't9/answer'])
      expect((await home.send('GET', `/api/transmittals/${path}`)).status, path).toBe(404);
    const { fingerprint } = await checkedBy(away, extract);
    await away.done('clerk', takeIn(extract, fingerprint));
    for (const path of ['t1/extract', 't1/answer'])
      expect((await away.send('GET', `/api/transmittals/${path}`)).status, path).toBe(404);
  });
});

describe('what is not public', () => {
  it('[RT-51] stays with the members, wherever it is sent', async () => {
    await home.done('chair', callOf('s1', 'closed'));
    await home.done('chair', { type: 'OpenSitting', sitting: 's1' });
    await adopt(home, WORDS);
    await home.done('clerk', transmit(abroad));
    const path = '/api/transmittals/t1/extract';
    expect((await home.send('GET', path)).json()).toMatchObject({ code: 'members-only' });
    expect((await home.send('GET', path, { as: 'ann' })).status).toBe(200);
    const snapshot = await home.send('GET', '/api/snapshot');
    expect(snapshot.text).not.toContain(WORDS);
    expect((await home.send('GET', '/api/snapshot', { as: 'ann' })).text).toContain(WORDS);
    await home.done('clerk', {
      type: 'SetResolutionStatus',
      resolution: 'rs1',
      status: 'executed',
      reason: 'It has passed.',
    });
    const { hall } = home.server;
    const last = hall.state.seq - 1;
    const [line] = [...hall.read('public', last, last + 1)].map(({ bytes }) => entryOf(bytes));
    expect(Object.keys(line!)).toEqual(['c', 'seq', 'v']);
  });

  it('[RT-51] [P-23] neither is what a closed sitting does to what the public knows', async () => {
    const ANSWER = 'That some power pass.';
    const [senate, senator] = ['senate', 'cem'];
    const base = { rulebook: 'ronr12', changes: {} } as const;
    for (const command of [
      { type: 'EstablishBody', body: senate, name: 'Senate', ...base },
      { type: 'SeatMembers', body: senate, members: [seatOf(senator)] },
      { type: 'AssignOffice', body: senate, office: 'chair', member: senator },
    ])
      await home.server.hall.execute(command as Command, { kind: 'operator' });
    await openSitting(home);
    await adopt(home, WORDS);
    await home.done('clerk', transmit({ kind: 'here', body: senate }));
    await home.done('chair', { type: 'AdjournSitting', sitting: 's1', ground: 'emergency', reason: 'Fire.' });
    await home.done(senator, { ...callOf('s2', 'closed'), bodies: [senate] });
    await home.done(senator, { type: 'OpenSitting', sitting: 's2' });
    await home.done(senator, { type: 'ReceiveTransmittal', transmittal: 't1', sitting: 's2' });
    const answer = { type: 'AnswerTransmittal', transmittal: 't1', answer: 'answered', text: ANSWER };
    await home.done(senator, answer);
    await home.done('chair', callOf('s3', 'closed'));
    await home.done('chair', { type: 'OpenSitting', sitting: 's3' });
    const relations = [{ kind: 'repeals', resolution: 'rs1' }];
    await adopt(home, 'That the first be repealed.', { relations }, 's3');
    expect(transmittal(home)).toMatchObject({ sitting: 's2', answer: { text: ANSWER } });
    const { state, read } = home.server.hall;
    const followed = [...read('public', 0, state.seq)]
      .map(({ bytes }) => entryOf(bytes))
      .reduce((before, entry) => evolve({ ...before, seq: entry.seq }, entry), initialAssembly);
    for (const seen of [home.server.hall.viewFor('public'), followed]) {
      const known = seen.phase === 'founded' ? seen : undefined;
      expect(tableGet(known!.transmittals, 't1')).toMatchObject({
        receivedAt: null,
        sitting: null,
        answer: null,
      });
      expect(tableGet(known!.resolutions, 'rs1')).toMatchObject({ status: 'in-force', history: [{}] });
    }
    expect((await home.send('GET', '/api/snapshot')).text).not.toContain(ANSWER);
  });
});

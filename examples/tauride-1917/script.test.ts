import { tableGet, tableValues } from '@tauride/kernel';
import { lineText, loadWords, minutesOf } from '@tauride/minutes';
import {
  dossierOf,
  type FoundedAssembly,
  incidentsIn,
  type Instant,
  type Sitting,
  standingOf,
  type Statement,
  statementsIn,
} from '@tauride/procedure';
import { commandSchema } from '@tauride/protocol';
import { describe, expect, it } from 'vitest';
import { play, type Played } from '../testing/play.ts';
import { SITTING } from './acts.ts';
import { ALL_RUSSIAN, DOCUMENTED_NAMES, PEASANTS, WORKERS } from './cast.ts';
import { TAKE_POWER } from './debate.ts';
import { FROM_WORKERS, POWER } from './founding.ts';
import { MOSCOW } from './proposal.ts';
import { tauride1917 } from './script.ts';
import { NO_RULES_KNOWN } from './sources.ts';

const NOW = 0 as Instant;
const whole = tauride1917.steps(NOW);
const playable = whole.slice(0, whole.length - tauride1917.ending!.steps);

function foundedBy({ state }: Played): FoundedAssembly {
  if (state.phase !== 'founded') throw new Error('nothing was founded');
  return state;
}

function sittingOf(played: Played): Sitting {
  return tableGet(foundedBy(played).sittings, SITTING)!;
}

function statementsOf({ entries }: Played): readonly Statement[] {
  return entries.flatMap(({ event }) => (event.type === 'StatementEntered' ? [event.statement] : []));
}

describe('the night of 1917', () => {
  const played = play(whole);

  it('says of every entry how it is known', () => {
    expect(played.entries.filter((entry) => !entry.provenance || entry.provenance.note === '')).toEqual([]);
    const hows = new Set(played.entries.map((entry) => entry.provenance!.how));
    expect(hows).toEqual(new Set(['witnessed', 'told', 'inferred', 'document', 'reconstructed']));
  });

  it('leaves the question of Moscow undecided: moved, opposed, never put', () => {
    const moscow = tableGet(foundedBy(played).motions, MOSCOW)!;
    expect(moscow).toMatchObject({
      phase: 'undecided',
      poll: null,
      onBehalfOf: 'the presiding board',
      needsSecond: false,
    });
    expect(sittingOf(played).phase).toBe('adjourned');
    expect(tableValues(foundedBy(played).polls)).toEqual([]);
  });

  it('is a joint sitting of two committees, whose chairs sit on one platform', () => {
    const { bodies, call } = sittingOf(played);
    expect(bodies).toEqual([ALL_RUSSIAN, PEASANTS]);
    expect(call).toMatchObject({ mode: 'as-one', joint: { presides: { kind: 'presidium' } } });
  });

  it('leaves what the Workers’ Section sent without a decision, and tells the Section so', () => {
    const state = foundedBy(played);
    const power = tableGet(state.motions, TAKE_POWER)!;
    expect(power).toMatchObject({ phase: 'undecided', poll: null, transmittal: FROM_WORKERS });
    expect(tableGet(state.transmittals, FROM_WORKERS)).toMatchObject({
      from: { kind: 'here', body: WORKERS },
      to: { kind: 'here', body: ALL_RUSSIAN },
      sitting: SITTING,
      answer: { kind: 'left' },
    });
    const [resolution] = tableValues(state.resolutions);
    expect(resolution).toMatchObject({ bodies: [WORKERS], status: 'in-force', text: POWER });
  });

  it('records nobody as present and no hour', () => {
    expect(played.entries.filter(({ event }) => event.type === 'PresenceRecorded')).toEqual([]);
    expect(sittingOf(played).call.hoursRecorded).toBe(false);
    const open = sittingOf(play(playable));
    expect(open.phase === 'open' && open.presence).toEqual({ phase: 'not-recorded' });
  });

  it('gives names only to those whom the sources name', () => {
    const labels = tableValues(foundedBy(played).members).map((member) => member.label);
    expect(labels).toHaveLength(10);
    expect(labels.filter((label) => !DOCUMENTED_NAMES.includes(label)).toSorted()).toEqual([
      "A peasants' representative",
      'A provincial delegate',
      'Clerk (reconstructed)',
      "The chairman of the Workers' Section",
    ]);
    const named = statementsOf(played).flatMap(({ who }) => ('named' in who ? [who.named] : []));
    expect(new Set(named)).toEqual(
      new Set([
        'Editors of this example',
        'Speakers not named',
        'The Communists',
        'The session',
        'Delegates of the peasants',
        'Martov and his followers',
      ]),
    );
  });

  it('writes no name in any text that is not in the list of names and places', () => {
    const known = new Set(
      `${DOCUMENTED_NAMES.join(' ')} Petrograd Russia Russian All Moscow Katherine Hall Workers Soldiers Section Soviet Executive
       Committee Communists Cadets Constituent Assembly RONR`.split(/\s+/u),
    );
    const texts = statementsOf(played).flatMap(({ text, source, capacity, about }) => [
      text,
      source,
      capacity,
      about,
    ]);
    // Capitals in the middle of a sentence are names.
    const names = texts.flatMap((text) =>
      [...text.matchAll(/(?<=[\p{Ll},;)] )\p{Lu}[\p{L}]+/gu)].map(([name]) => name),
    );
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it('says as its first statement that no rules of order are known', () => {
    expect(statementsOf(played)[0]).toMatchObject({
      kind: 'note',
      text: NO_RULES_KNOWN,
      how: 'reconstructed',
    });
  });

  it('lets the denials answer the report of violence, and says of one that its charge is not recorded', () => {
    const dossier = dossierOf(played.entries);
    const [incident] = incidentsIn(dossier);
    const about = statementsIn(dossier, { incident: incident!.incident.id });
    const report = about.find(({ statement }) => statement.kind === 'report')!;
    const denials = about.filter(({ statement }) => statement.kind === 'denial');
    const { id } = report.statement;
    expect(denials.map(({ statement }) => statement.who)).toEqual(denials.map(() => ({ member: 'trotsky' })));
    expect(denials.map(({ statement }) => statement.answers)).toEqual([null, id, id]);
    expect(report.statement).toMatchObject({ how: 'told', who: { named: 'Speakers not named' } });
    expect(standingOf(report)).toMatchObject({
      deniedBy: [denials[1]!.statement.id],
      laidToOthersBy: [denials[2]!.statement.id],
      corroboratedBy: [],
      withdrawn: false,
      contestedNow: true,
    });
    // Six statements stand on the page: a report, two accusations, a denial of another charge, a denial, and one that lays it to others.
    expect(about).toHaveLength(6);
  });

  it('tells in its minutes who denied what, and what the narrator has only from friends', async () => {
    const silent = { directory: () => undefined, sealed: () => undefined, head: null };
    const document = minutesOf(played.entries, SITTING, silent)!;
    const words = await loadWords('en');
    const lines = document.sections.flatMap(({ lines: all }) => all.map(({ line }) => line));
    const told = lines.map((line) => {
      const { label, paragraphs, source } = lineText(line, 'Europe/Moscow', words);
      const said = paragraphs.map(({ spans }) => spans.map(({ text }) => text).join(''));
      return { act: line.act, label, said, source };
    });
    const entryOf = (part: string): number =>
      lines.find(({ act }) => act.kind === 'statement' && act.text.includes(part))!.seq;
    const report = told.find(
      ({ act }) => act.kind === 'statement' && act.text.includes('violence and looting'),
    )!;
    expect(report).toMatchObject({ label: 'Report', source: { how: 'told' } });
    expect(report.said).toEqual(
      expect.arrayContaining([
        'About the event: What was done in the capital on 4 July (O.S.)?',
        `Denied by Trotsky in entry ${entryOf('peaceful demonstration')}`,
        `Laid to others by Trotsky in entry ${entryOf('Cadets and provocateurs')}`,
      ]),
    );
    const moscow = told.filter(({ act }) => act.kind === 'statement' && act.from?.kind === 'person');
    expect(moscow).toHaveLength(4);
    for (const { source } of moscow)
      expect(source?.note).toMatch(/^Friends of the narrator; .*told by friends$/u);
    const incident = told.find(({ label }) => label === 'Event')!;
    expect(incident.source?.how).toBe('reconstructed');
    expect(incident.said).toContain('Time: July 4, 1917 (O.S.); the hours are not known');
  });

  it('has the proposal and its effect from friends, and what follows as an inference', () => {
    const about = statementsOf(played).filter(
      (statement) => statement.about === 'the proposal to meet in Moscow',
    );
    const told = about.filter(({ how }) => how === 'told');
    expect(told.map(({ kind }) => kind)).toEqual(['proposal', 'reaction', 'reaction', 'reaction']);
    const friends = { named: 'Friends of the narrator' };
    expect(told.map(({ from }) => from)).toEqual(told.map(() => friends));
    expect(about.find(({ text }) => text.startsWith('What would follow'))?.how).toBe('inferred');
  });

  it('stays within the night of 4 to 5 July (O.S.) and keeps the order', () => {
    const times = whole.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const day = new Intl.DateTimeFormat('en', {
      timeZone: 'Europe/Moscow',
      day: 'numeric',
      month: 'long',
      hour: 'numeric',
      hourCycle: 'h23',
    });
    expect(day.format(times[0])).toMatch(/July 17/);
    // The Gregorian calendar was thirteen days ahead.
    expect(day.format(times.at(-1))).toMatch(/July 18.*0[0-3]/);
  });

  it('is made of commands that would pass over the wire as they are', () => {
    for (const { command } of whole) expect(commandSchema.parse(command)).toEqual(command);
  });
});

describe('the night of 1917 as visitors find it', () => {
  it('stands at two proposals that compete, in debate, with the floor free', () => {
    const sitting = sittingOf(play(playable));
    expect(sitting).toMatchObject({
      phase: 'open',
      poll: null,
      consent: null,
      floor: { phase: 'free' },
    });
    const pending = sitting.phase === 'open' ? sitting.stack : [];
    expect(pending.toSorted()).toEqual([TAKE_POWER, MOSCOW]);
  });

  it('prints links for two members with a vote', () => {
    const { members } = foundedBy(play(playable));
    const votes = tauride1917.delegates.map((member) => tableGet(members, member)?.seats[0]?.voting);
    expect(votes).toEqual(['full', 'full']);
  });
});

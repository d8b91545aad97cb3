import type { Command, Event, IncidentId, Instant, MemberId, StatementId } from '@tauride/procedure';
import { CLERK, delegate, type Federation, SITTING } from './federation.ts';

const at = { sitting: SITTING };
const plain = { capacity: '', how: 'witnessed', source: '', about: '', answers: null } as const;

const reported = (events: readonly Event[]): IncidentId =>
  events.flatMap((event) => (event.type === 'IncidentReported' ? [event.incident.id] : []))[0]!;
const entered = (events: readonly Event[]): StatementId =>
  events.flatMap((event) => (event.type === 'StatementEntered' ? [event.statement.id] : []))[0]!;

/** A name in another script, which runs the other way. */
export const NAMED_RTL = 'نقابة عمّال الميناء';

const EVENT = 'What was done at the cold store on the night of 3 November?';

type Said = Partial<Extract<Command, { type: 'EnterStatement' }>> & { readonly text: string };
type Says = (by: MemberId, said: Said) => Promise<StatementId>;

/** Reports the event.
 *  @returns its id, and what enters statements about it */
async function reportedIn({ act }: Federation): Promise<{ incident: IncidentId; says: Says }> {
  const from = Date.parse('2026-11-03T21:00:00Z') as Instant;
  const until = Date.parse('2026-11-03T23:00:00Z') as Instant;
  const incident = reported(
    await act(CLERK, {
      type: 'ReportIncident',
      ...at,
      title: EVENT,
      place: 'the cold store at the harbour',
      when: { from, until, precision: 'hour', words: '' },
    }),
  );
  const says: Says = async (by, said) =>
    entered(
      await act(by, {
        type: 'EnterStatement',
        ...at,
        ...plain,
        kind: 'report',
        who: { member: by },
        incident,
        ...said,
      }),
    );
  return { incident, says };
}

/** The federation, in whose sitting an event is disputed: asserted, denied, laid to others, corroborated, contested, withdrawn. */
async function withStatements(federation: Federation): Promise<IncidentId> {
  const { incident, says } = await reportedIn(federation);
  const first = await says(CLERK, {
    who: { named: 'Reports to the congress' },
    capacity: 'reporters not named',
    text: 'The doors of the cold store were broken open and fish worth a season’s fees was carried off.',
    how: 'told',
    from: { named: 'two carters' },
  });
  const claim = await says(CLERK, {
    who: { member: delegate(14) },
    capacity: 'for Upriver Branch',
    text: 'The harbour branch had the keys, and nobody else.',
    kind: 'claim',
  });
  await federation.act(delegate(14), { type: 'ConfirmStatement', ...at, statement: claim });
  await denials(federation, { says, first });
  await corroborations(federation, { says, first });
  return incident;
}

type Of = { readonly says: Says; readonly first: StatementId };

async function denials({ act }: Federation, { says, first }: Of): Promise<void> {
  const statement = await says(CLERK, {
    kind: 'denial',
    who: { member: delegate(1) },
    capacity: 'for Harbour Branch',
    text: 'The doors were opened with a key, in good order, to save the fish when the ice had failed.',
    answers: first,
  });
  await act(delegate(1), {
    type: 'ContestStatement',
    ...at,
    statement,
    text: 'I said that the doors were opened with our key by the master of the store.',
    reason: 'I did not speak of good order.',
  });
  await says(CLERK, {
    kind: 'denial',
    who: { member: delegate(2) },
    text: 'What is missing was taken by strangers from a boat without lights.',
    answers: first,
    answering: 'lays-to-others',
    how: 'document',
    from: { document: 'the log of the harbour watch, leaf 12' },
    place: 'the north quay',
    when: { precision: 'day', words: 'after midnight' },
  });
}

async function corroborations({ act }: Federation, { says, first }: Of): Promise<void> {
  await says(delegate(31), {
    kind: 'corroboration',
    text: 'I stood at the quay and saw the lock hang open in two pieces.',
    answers: first,
  });
  await says(CLERK, {
    kind: 'corroboration',
    who: { named: NAMED_RTL },
    text: 'رأينا الأبواب مكسورة عند الفجر.',
    answers: first,
  });
  const statement = await says(delegate(30), {
    text: 'The watch was asleep.',
    how: 'inferred',
    source: 'no lamp was lit',
  });
  const reason = 'The lamp had been taken in for oil.';
  await act(delegate(30), { type: 'WithdrawStatement', ...at, statement, reason });
}

export function statementScenes(inSession: (federation: Federation) => Promise<void>): {
  readonly [name: string]: (federation: Federation) => Promise<unknown>;
} {
  return {
    statements: async (federation) => {
      await inSession(federation);
      await withStatements(federation);
    },
  };
}

import { tableIds, tableValues } from '@tauride/kernel';
import type {
  Command,
  Election,
  FoundedAssembly,
  MemberId,
  Motion,
  Sitting,
  SittingInSession,
} from '@tauride/procedure';
import { BOARD, call, COUNCIL, FIRST, id, SECOND } from './house.fixture.ts';
import { DIGEST, main, nominate } from './scenes.fixture.ts';

/** An act that somebody may try, and whose own affair it is. */
export interface Candidate {
  readonly command: Command;
  readonly own: readonly MemberId[];
}

const reason = 'For the test.';
const ids = ['ann', 'bob', 'cem', 'gone', 'adviser', 'visitor', 'clerk', 'chair', 'waiting', 'old'];

function candidate(command: object, ...own: readonly (MemberId | string)[]): Candidate {
  return { command: command as Command, own: own as readonly MemberId[] };
}

/** Every act that the wire knows, as far as there is something to do it to, with valid arguments for the state. */
export function candidatesIn(state: FoundedAssembly): readonly Candidate[] {
  const sittings = tableValues(state.sittings).filter(({ bodies }) => bodies.includes(COUNCIL));
  return [
    ...founding(),
    ...together(),
    ...affairs(state),
    ...sittings.flatMap((sitting) => [
      ...onSitting(state, sitting),
      ...('floor' in sitting ? inSession(state, sitting) : []),
      ...elections(state, sitting),
    ]),
  ];
}

const seat = { label: 'New', voting: 'full', weight: 1, group: null } as const;

function founding(): readonly Candidate[] {
  const named = { assembly: 'x', name: 'X', language: 'en', timeZone: 'UTC', calendar: 'gregorian' };
  const body = { body: COUNCIL, reason };
  return [
    candidate({ type: 'FoundAssembly', ...named }),
    candidate({ type: 'EstablishBody', body: 'new', name: 'New', rulebook: 'ronr12', changes: {}, reason }),
    candidate({
      type: 'EstablishBody',
      body: 'part',
      name: 'Part',
      rulebook: 'ronr12',
      changes: {},
      parent: COUNCIL,
      reason,
    }),
    candidate({ type: 'ChangeBody', ...body, place: { name: 'Another name' } }),
    candidate({ type: 'SeatMembers', ...body, members: [{ ...seat, member: 'new' }] }),
    candidate({ type: 'ChangeSeats', ...body, seats: [{ ...seat, member: 'adviser', label: 'Another' }] }),
    candidate({ type: 'VacateSeats', ...body, members: ['visitor'] }),
    candidate({ type: 'AssignOffice', ...body, office: 'teller', member: 'bob' }),
    candidate({ type: 'RelieveOffice', ...body, office: 'teller', member: 'teller' }),
    candidate({ type: 'RotateLogKey', key: 'new', previous: 'old', signature: 's', reason }),
    candidate(call('another' as never)),
  ];
}

const JOINT = { proposal: 'joint', body: COUNCIL } as const;

/** A sitting with the board is proposed by the council; the board has proposed one, and asks the council. */
function together(): readonly Candidate[] {
  const { type: _type, sitting: _sitting, ...terms } = call('joint' as never, { bodies: [COUNCIL, BOARD] });
  return [
    candidate({ type: 'ProposeJointSitting', proposal: 'new-joint', ...terms }),
    candidate({ type: 'AnswerJointSitting', ...JOINT, answer: 'consents', reason: '' }),
    candidate({ type: 'AnswerJointSitting', ...JOINT, answer: 'declines', reason }),
    candidate({ type: 'WithdrawJointSitting', proposal: 'joint' }),
  ];
}

function affairs(state: FoundedAssembly): readonly Candidate[] {
  const resolution = tableIds(state.resolutions)[0] ?? 'none';
  const transmittal = tableIds(state.transmittals)[0] ?? 'none';
  const people = { members: ['ann'] };
  const text = {
    number: '7',
    title: 'Old',
    text: 'That it be.',
    adoptedAt: 0,
    relations: [],
    status: 'in-force',
  };
  const matter = { kind: 'resolution', resolution };
  const sending = { to: { kind: 'here', body: BOARD }, form: 'request', matter, title: 'T', carrier: '' };
  return [
    candidate({ type: 'GiveProxy', body: COUNCIL, from: 'ann', to: 'deputy', scope: { kind: 'all' } }, 'ann'),
    ...tableValues(state.proxies).map(({ id: proxy, from }) =>
      candidate({ type: 'RevokeProxy', proxy }, from),
    ),
    candidate({ type: 'EnterResolution', body: COUNCIL, ...text }),
    candidate({ type: 'SetResolutionStatus', resolution, status: 'executed', reason }),
    candidate({ type: 'Transmit', body: COUNCIL, ...sending }),
    candidate({ type: 'ReceiveTransmittal', transmittal, sitting: 'board-now' }),
    candidate({ type: 'AnswerTransmittal', transmittal, answer: 'answered', text: 'Noted.' }),
    candidate({ type: 'TakeInTransmittal', body: COUNCIL, extract: 'x', carrier: '' }),
    candidate({ type: 'NoteAnswer', transmittal, extract: 'x' }),
    candidate({ type: 'EraseText', entries: [], members: ['ann'], reason, authority: 'A court' }),
    candidate({ type: 'IssueSlips', ...people }),
    candidate({ type: 'RevokeSlips', ...people }),
    candidate({ type: 'RevokeDevices', ...people }),
    candidate({ type: 'EnrolDevices', devices: [{ member: 'ann', how: 'slip' }] }),
    candidate({ type: 'ResetPin', body: COUNCIL, member: 'ann', reason }),
    ...minutes(state),
  ];
}

function minutes(state: FoundedAssembly): readonly Candidate[] {
  const of = FIRST;
  const draft = { upTo: state.seq, language: 'en', digest: DIGEST, deadline: null };
  const proposed = { version: 1, place: null, how: 'add', text: 'Snow fell.', reason: '' };
  return [
    candidate({ type: 'CirculateMinutes', of, ...draft }),
    candidate({ type: 'ProposeCorrection', of, ...proposed }),
    ...['c1', 'c2'].flatMap((correction) => [
      candidate({ type: 'WithdrawCorrection', of, correction }, 'ann'),
      candidate({ type: 'AcceptCorrection', of, correction }),
      candidate({ type: 'ContestCorrection', of, correction }),
    ]),
    ...(['chair', 'clerk'] as const).map((office) =>
      candidate({ type: 'SignMinutes', of, version: 1, digest: DIGEST, office }),
    ),
    candidate({
      type: 'PutMinutes',
      sitting: SECOND,
      of,
      correction: null,
      digest: DIGEST,
      text: 'That they be.',
    }),
    candidate({
      type: 'PutMinutes',
      sitting: SECOND,
      of,
      correction: 'c1',
      digest: DIGEST,
      text: 'That it be.',
    }),
  ];
}

/** What may be done about a sitting, whether it is open or not. */
function onSitting(state: FoundedAssembly, { id: sitting, agenda }: Sitting): readonly Candidate[] {
  const at = { sitting };
  const item = agenda[0]?.id ?? 'none';
  const voice = { capacity: '', text: 'It rained.', how: 'witnessed', source: '', about: '', answers: null };
  const speech = tableValues(state.spoken)[0]?.speech ?? null;
  const pieces = { kind: 'summary', speech };
  const guest = (one: string): object => ({ guest: one });
  const statements = tableIds(state.statements).map((statement) => ({ ...at, statement }));
  return [
    candidate({ type: 'OpenSitting', ...at }),
    candidate({ type: 'ResumeSitting', ...at }),
    candidate({ type: 'AddAgendaItem', ...at, title: 'Another' }),
    candidate({ type: 'SetDoors', ...at, publicity: 'members', reason }),
    candidate({ type: 'SetDoors', ...at, publicity: 'closed', reason, ground: 'emergency' }),
    candidate({ type: 'SetDoors', ...at, publicity: 'members', reason, item }),
    candidate({ type: 'AdmitGuest', ...at, kind: 'press', label: 'The Herald' }),
    candidate({ type: 'RecordGuestLeft', ...at, guest: 'guest-1' }),
    candidate({ type: 'ExpelPerson', ...at, person: guest('guest-1'), reason }),
    candidate({ type: 'ExpelPerson', ...at, person: { member: 'cem' }, reason, motion: 'm1' }),
    candidate({ type: 'ReadmitPerson', ...at, person: guest('guest-2'), reason }),
    candidate({ type: 'ReadmitPerson', ...at, person: { member: 'gone' }, reason }),
    candidate({ type: 'ReportIncident', ...at, title: 'Fire', place: '', when: null }),
    candidate({ type: 'EnterStatement', ...at, ...voice, kind: 'note', who: { named: 'A guard' } }),
    ...ids.map((who) =>
      candidate({ type: 'EnterStatement', ...at, ...voice, kind: 'report', who: { member: id(who) } }, who),
    ),
    ...statements.flatMap((on) => [
      candidate({ type: 'WithdrawStatement', ...on, reason }, 'ann'),
      candidate({ type: 'ConfirmStatement', ...on }, 'ann'),
      candidate({ type: 'ContestStatement', ...on, text: '', reason }, 'ann'),
      candidate({ type: 'CountersignStatement', ...on }),
    ]),
    candidate({ type: 'CorrectEntry', ...at, entry: lastOf(state), text: 'It snowed.', reason }),
    candidate({ type: 'RecordSpeech', ...at, ...pieces, text: 'And more.' }),
    candidate({ type: 'RecordInterjection', ...at, speech, who: { named: 'A voice' }, text: 'Hear, hear.' }),
    candidate({
      type: 'RecordReaction',
      ...at,
      speech,
      reaction: 'applause',
      by: { kind: 'house' },
      strength: null,
    }),
    ...(speech === null ? [] : words(state, at, pieces)),
  ];
}

function lastOf(state: FoundedAssembly): number {
  return state.seq - 1;
}

function words(state: FoundedAssembly, at: object, on: object): readonly Candidate[] {
  const spoken = tableValues(state.spoken)[0]!;
  const known = spoken.texts.summary?.pieces ?? [];
  const replaces = known[0] ?? 0;
  const request = spoken.asked[0]?.request ?? 0;
  return [
    candidate({ type: 'ConfirmSpeech', ...at, ...on, pieces: known }, spoken.member),
    candidate(
      { type: 'AskSpeechCorrection', ...at, ...on, replaces, text: 'Other words.', reason },
      spoken.member,
    ),
    candidate({ type: 'LeaveSpeechCorrection', ...at, speech: spoken.speech, request, reason }),
  ];
}

const bare = { form: 'bare' } as const;
const rest = { target: null, onBehalfOf: null, qualified: false, claimsPrevailingSide: false } as const;

function inSession(state: FoundedAssembly, sitting: SittingInSession): readonly Candidate[] {
  const at = { sitting: sitting.id };
  const { agenda } = sitting;
  return [
    candidate({ type: 'HandOverChair', ...at, to: 'deputy' }),
    candidate({ type: 'SeatAlternate', ...at, body: COUNCIL, alternate: 'waiting', for: 'gone' }),
    candidate({ type: 'UnseatAlternate', ...at, body: COUNCIL, alternate: 'sitting', for: 'dora' }),
    ...ids.map((who) => candidate({ type: 'RecordPresence', ...at, arrived: [], left: [id(who)] }, who)),
    candidate({ type: 'RecordPresence', ...at, arrived: ['gone'], left: [] }, 'gone'),
    candidate({ type: 'ChallengeQuorum', ...at }),
    candidate({ type: 'EndCaucus', ...at }),
    ...agenda.map((item) => candidate({ type: 'TakeUpItem', ...at, item: item.id })),
    candidate({ type: 'RecessSitting', ...at, reason }),
    candidate({ type: 'MoveSitting', ...at, place: 'Elsewhere', reason }),
    candidate({ type: 'AdjournSitting', ...at, ground: 'emergency', reason }),
    ...onFloor(at, sitting),
    ...onMotions(state, at, sitting),
    ...onPolls(at, sitting),
    ...onPoints(at, sitting),
    candidate({ type: 'AskConsent', ...at, matter: { kind: 'recess', minutes: 5 } }),
    candidate({ type: 'Object', ...at }),
    candidate({ type: 'DeclareConsent', ...at }),
  ];
}

function onFloor(at: object, { floor }: SittingInSession): readonly Candidate[] {
  const speaker = floor.phase === 'held' ? [floor.member] : [];
  return [
    candidate({ type: 'RequestFloor', ...at, side: null, purpose: 'debate' }),
    candidate({ type: 'WithdrawRequest', ...at }),
    candidate({ type: 'GiveFloor', ...at, member: 'bob' }),
    candidate({ type: 'GiveFloor', ...at, member: 'guest-1' }),
    candidate({ type: 'YieldFloor', ...at }, ...speaker),
    candidate({ type: 'EndSpeech', ...at }),
    candidate({ type: 'CloseSpeakersList', ...at }),
    candidate({ type: 'ReopenSpeakersList', ...at }),
  ];
}

function onMotions(
  state: FoundedAssembly,
  at: { readonly sitting: Sitting['id'] },
  { offered, stack }: SittingInSession,
): readonly Candidate[] {
  const motions = tableValues(state.motions).filter(({ id: motion }) =>
    [...offered, ...stack].includes(motion),
  );
  const otherwise = {
    type: 'MakeMotion',
    ...at,
    kind: 'main',
    wording: { form: 'text', text: 'That we.' },
    ...rest,
  };
  return [
    candidate(main('That a tower be built.', at.sitting)),
    candidate({ type: 'MakeMotion', ...at, kind: 'adjourn', wording: bare, ...rest }),
    candidate({ type: 'RuleOtherwise', ...at, member: 'ann', act: otherwise, reason }),
    ...motions.flatMap((motion) => onMotion(at, motion)),
  ];
}

function onMotion(at: object, { id: motion, by }: Motion): readonly Candidate[] {
  const on = { ...at, motion };
  const mover = by === null ? [] : [by];
  return [
    candidate({ type: 'SecondMotion', ...on }),
    candidate({ type: 'StateQuestion', ...on }),
    candidate({ type: 'DeclareNoSecond', ...on }),
    candidate({ type: 'RuleOutOfOrder', ...on, reason }),
    candidate({ type: 'WithdrawMotion', ...on }, ...mover),
    candidate(
      { type: 'ModifyMotion', ...on, wording: { form: 'text', text: 'That a smaller one be.' } },
      ...mover,
    ),
    candidate({ type: 'JudgeMotion', ...on, judged: { important: true }, reason }),
    candidate({ type: 'GrantMotion', ...on, granted: true, reason }),
    candidate({ type: 'RecordOpposition', ...on, objectors: 0, counterSpeeches: [] }),
    candidate({ type: 'TakeUpPostponed', ...on }),
    candidate({ type: 'CallUpReconsideration', ...on }),
    candidate({ type: 'Demand', ...on, what: 'division-of-question' }),
    candidate({ type: 'Demand', ...on, what: 'secret-ballot' }),
    candidate({ type: 'PutQuestion', ...on, method: 'recorded' }),
  ];
}

function onPolls(at: object, sitting: SittingInSession): readonly Candidate[] {
  const poll = sitting.poll ?? sitting.undo?.poll ?? null;
  if (poll === null) return [];
  const tally = { yes: 3, no: 1, abstain: 0 };
  return [
    candidate({ type: 'EnterCount', ...at, poll, place: 'all', tally }),
    candidate({ type: 'ClosePoll', ...at, poll, ayesHaveIt: null }),
    candidate({ type: 'ClosePoll', ...at, poll, ayesHaveIt: true }),
    candidate({ type: 'AnnounceResult', ...at, poll, chairVote: null }),
    candidate({ type: 'DemandDivision', ...at, poll }),
  ];
}

function onPoints(at: object, { point }: SittingInSession): readonly Candidate[] {
  const raise = candidate({ type: 'RaisePoint', ...at, kind: 'point-of-order', text: 'Order.' });
  if (point === null) return [raise];
  return [raise, candidate({ type: 'Rule', ...at, point: point.id, answer: 'not-well-taken', reason })];
}

function elections(state: FoundedAssembly, { id: sitting, phase }: Sitting): readonly Candidate[] {
  if (phase !== 'open' && phase !== 'recessed') return [];
  const rules = { seats: 1, method: { kind: 'people', by: 'plurality' } };
  const calls = candidate({ type: 'CallElection', sitting, office: 'Auditor', rules });
  return [calls, ...tableValues(state.elections).flatMap((election) => onElection(sitting, election))];
}

function onElection(
  sitting: Sitting['id'],
  { id: election, candidates, rounds }: Election,
): readonly Candidate[] {
  const at = { sitting, election };
  const [first] = candidates;
  const poll = rounds.at(-1)?.poll;
  return [
    candidate(nominate('adviser'), 'adviser'),
    ...(first
      ? [candidate({ type: 'AnswerNomination', ...at, candidate: first.id, accepts: true }, 'bob')]
      : []),
    candidate({ type: 'CloseNominations', ...at }),
    candidate({ type: 'ReopenNominations', ...at }),
    candidate({ type: 'DeclareUnopposed', ...at }),
    candidate({ type: 'OpenRound', ...at }),
    candidate({ type: 'AbandonElection', ...at, reason }),
    ...(poll === undefined
      ? []
      : [
          candidate({ type: 'HandPaper', ...at, poll, member: 'cem' }),
          candidate({ type: 'TakePaperBack', ...at, poll, member: 'cem' }),
          candidate({ type: 'EnterPapers', ...at, poll, batch: '1', papers: 1, digest: '0'.repeat(64) }),
          candidate({ type: 'CloseRound', ...at, poll }),
          candidate({ type: 'DrawLot', ...at, poll, chosen: first?.id }),
          candidate({ type: 'DeclareRound', ...at, poll }),
        ]),
  ];
}

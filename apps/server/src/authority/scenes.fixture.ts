import { tableIds } from '@tauride/kernel';
import type { Command, MotionId, ResolutionId, SittingId, TransmittalId } from '@tauride/procedure';
import { boxWith, callAgreed, type Hall } from '@tauride/procedure/testing';
import { BOARD, call, COUNCIL, FIRST, founded, id, SECOND, seats } from './house.fixture.ts';

const at = { sitting: FIRST } as const;

function called(more: object = {}): Hall {
  const hall = founded();
  hall.act('clerk', call(FIRST, more));
  for (const kind of ['guest', 'press', 'observer'] as const)
    hall.act('clerk', { type: 'AdmitGuest', ...at, kind, label: kind, maySpeak: kind === 'guest' });
  return hall;
}

export function main(text: string, sitting: SittingId = FIRST): Command {
  const rest = { target: null, onBehalfOf: null, qualified: false, claimsPrevailingSide: false };
  return { type: 'MakeMotion', sitting, kind: 'main', wording: { form: 'text', text }, ...rest };
}

function pending(hall: Hall, sitting: SittingId = FIRST): MotionId {
  const words = `That bridge ${hall.founded().counters.main} be built.\nThat it be painted.`;
  hall.act('ann', main(words, sitting));
  const motion = `m${hall.founded().counters.motion}` as MotionId;
  hall.act('bob', { type: 'SecondMotion', sitting, motion });
  hall.act('chair', { type: 'StateQuestion', sitting, motion });
  return motion;
}

const seal = { seal: { root: '00', count: 3 }, tally: { yes: 3, no: 0, abstain: 0 } };

function adopted(hall: Hall, sitting: SittingId = FIRST): MotionId {
  const motion = pending(hall, sitting);
  hall.act('chair', { type: 'PutQuestion', sitting, motion, method: 'recorded' });
  const poll = `p${hall.founded().counters.poll}` as never;
  hall.act('chair', { type: 'ClosePoll', sitting, poll, ayesHaveIt: null }, { sealed: seal });
  hall.act('chair', { type: 'AnnounceResult', sitting, poll, chairVote: null });
  return motion;
}

/** The usual beginning: all are there but `dora`, for whom `sitting` sits; `gone` was sent out, `old` has no seat any more. */
function open(more: object = {}): Hall {
  const hall = called(more);
  hall.act('chair', { type: 'OpenSitting', ...at });
  const arrived = Object.keys(seats)
    .filter((name) => name !== 'dora' && name !== 'old')
    .map(id);
  hall.act('clerk', { type: 'RecordPresence', ...at, arrived, left: [] });
  hall.act('clerk', {
    type: 'SeatAlternate',
    ...at,
    body: COUNCIL,
    alternate: id('sitting'),
    for: id('dora'),
  });
  const motion = adopted(hall);
  hall.act('chair', {
    type: 'ExpelPerson',
    ...at,
    person: { member: id('gone') },
    reason: 'Threw a chair.',
    motion,
  });
  hall.act('cem', {
    type: 'GiveProxy',
    body: COUNCIL,
    from: id('cem'),
    to: id('bob'),
    scope: { kind: 'all' },
  });
  return hall;
}

function put(method: 'recorded' | 'hands' | 'voice'): Hall {
  const hall = open();
  const motion = pending(hall);
  hall.act('chair', { type: 'PutQuestion', ...at, motion, method });
  return hall;
}

/** `ann` speaks on a question, her words were taken down, and `bob` waits. */
function debate(): Hall {
  const hall = open();
  pending(hall);
  for (const who of ['bob', 'adviser', 'waiting'])
    hall.act(who, { type: 'RequestFloor', ...at, side: null, purpose: 'debate' });
  hall.act('ann', { type: 'RequestFloor', ...at, side: null, purpose: 'debate' });
  hall.act('chair', { type: 'GiveFloor', ...at, member: id('ann') });
  const speech = hall.entries.at(-1)!.seq;
  hall.act('clerk', {
    type: 'RecordSpeech',
    ...at,
    speech,
    kind: 'summary',
    text: 'Ann spoke of the bridge.',
  });
  return hall;
}

/** The speaker has asked for other words, and the list is closed. */
function asked(): Hall {
  const hall = debate();
  const piece = hall.entries.at(-1)!.seq;
  const speech = hall.entries.findLast(({ event }) => event.type === 'FloorGiven')!.seq;
  const other = { kind: 'summary', replaces: piece, text: 'I spoke of the pier.', reason: '' } as const;
  hall.act('ann', { type: 'AskSpeechCorrection', ...at, speech, ...other });
  hall.act('chair', { type: 'CloseSpeakersList', ...at });
  return hall;
}

const election = 'e1' as never;

function nominations(): Hall {
  const hall = open();
  const rules = {
    seats: 1,
    method: { kind: 'people', by: 'plurality' },
    needs: 'plurality',
    ties: 'lot',
  } as const;
  hall.act('chair', { type: 'CallElection', ...at, office: 'Treasurer', rules });
  hall.act('ann', nominate('bob'));
  return hall;
}

export function nominate(member: string): Command {
  const candidate = { member: id(member), name: member, groups: [] };
  return { type: 'Nominate', ...at, election, candidate, source: 'floor' };
}

function closedNominations(): Hall {
  const hall = nominations();
  hall.act('ann', nominate('cem'));
  hall.act('chair', { type: 'CloseNominations', ...at, election });
  return hall;
}

function round(): Hall {
  const hall = closedNominations();
  hall.act('chair', { type: 'OpenRound', ...at, election });
  return hall;
}

function handed(): Hall {
  const hall = round();
  const poll = `p${hall.founded().counters.poll}` as never;
  hall.act('clerk', { type: 'HandPaper', ...at, election, poll, member: id('cem') });
  return hall;
}

function counted(papers: readonly string[]): Hall {
  const hall = round();
  const poll = `p${hall.founded().counters.poll}` as never;
  const electionBox = boxWith(hall, poll, papers);
  hall.act('chair', { type: 'CloseRound', ...at, election, poll }, { electionBox });
  return hall;
}

function point(): Hall {
  const hall = debate();
  hall.act('bob', { type: 'RaisePoint', ...at, kind: 'point-of-order', text: 'Order.' });
  return hall;
}

function consent(): Hall {
  const hall = open();
  hall.act('chair', { type: 'AskConsent', ...at, matter: { kind: 'recess', minutes: 10 } });
  return hall;
}

function recessed(): Hall {
  const hall = consent();
  hall.act('chair', { type: 'DeclareConsent', ...at });
  return hall;
}

function stated(): Hall {
  const hall = open();
  const statement = {
    kind: 'note',
    who: { member: id('ann') },
    capacity: '',
    text: 'I was there.',
    how: 'witnessed',
  };
  const rest = { source: '', about: '', answers: null };
  hall.act('clerk', { type: 'EnterStatement', ...at, ...statement, ...rest, kind: 'speech' } as never);
  hall.act('ann', { type: 'EnterStatement', ...at, ...statement, ...rest, kind: 'report' } as never);
  return hall;
}

function expelledGuest(): Hall {
  const hall = open();
  hall.act('chair', {
    type: 'ExpelPerson',
    ...at,
    person: { guest: 'guest-2' as never },
    reason: 'Shouted.',
  });
  return hall;
}

/** Of the guests one is in the hall, one was sent out and one has left. */
function forMembersOnly(): Hall {
  const hall = open({ publicity: 'members' });
  const [out, left] = ['guest-2', 'guest-3'] as never[];
  hall.act('chair', { type: 'ExpelPerson', ...at, person: { guest: out! }, reason: 'Shouted.' });
  hall.act('clerk', { type: 'RecordGuestLeft', ...at, guest: left! });
  return hall;
}

export const DIGEST = 'd'.repeat(64);

function adjourned(): Hall {
  const hall = stated();
  hall.act('chair', { type: 'AdjournSitting', ...at, ground: 'emergency', reason: 'Fire.' });
  return hall;
}

function circulated(): Hall {
  const hall = adjourned();
  const upTo = hall.entries.length as never;
  const draft = { of: FIRST, upTo, language: 'en', digest: DIGEST, deadline: null };
  hall.act('clerk', { type: 'CirculateMinutes', ...draft }, { minutesDigest: DIGEST });
  const correction = {
    of: FIRST,
    version: 1,
    place: null,
    how: 'add',
    text: 'Rain fell.',
    reason: '',
  } as const;
  hall.act('ann', { type: 'ProposeCorrection', ...correction });
  hall.act('ann', { type: 'ProposeCorrection', ...correction, text: 'Hail fell.' });
  hall.act('clerk', { type: 'AcceptCorrection', of: FIRST, correction: 'c2' as never });
  callAgreed(hall, call(SECOND));
  hall.act('chair', { type: 'OpenSitting', sitting: SECOND });
  return hall;
}

/** What the council adopted in the beginning goes to the board. */
function sent(): Hall {
  const hall = open();
  const resolution = tableIds(hall.founded().resolutions)[0] as ResolutionId;
  const matter = { kind: 'resolution', resolution } as const;
  const to = { kind: 'here', body: BOARD } as const;
  hall.act('clerk', {
    type: 'Transmit',
    body: COUNCIL,
    to,
    form: 'request',
    matter,
    title: 'Bridge',
    carrier: '',
  });
  hall.act('board-clerk', call('board-now' as SittingId, { bodies: [BOARD] }));
  hall.act('board-chair', { type: 'OpenSitting', sitting: 'board-now' as SittingId });
  const transmittal = tableIds(hall.founded().transmittals)[0] as TransmittalId;
  hall.act('board-clerk', { type: 'ReceiveTransmittal', transmittal, sitting: 'board-now' as SittingId });
  return hall;
}

function proposed(): Hall {
  const hall = called();
  const { type: _type, sitting: _sitting, ...terms } = call(FIRST, { bodies: [BOARD, COUNCIL] });
  hall.act('board-clerk', { type: 'ProposeJointSitting', proposal: 'joint' as SittingId, ...terms });
  return hall;
}

function unreceived(): Hall {
  const hall = open();
  const resolution = tableIds(hall.founded().resolutions)[0] as ResolutionId;
  const made = { matter: { kind: 'resolution', resolution }, to: { kind: 'here', body: BOARD } } as const;
  hall.act('clerk', {
    type: 'Transmit',
    body: COUNCIL,
    ...made,
    form: 'request',
    title: 'Bridge',
    carrier: '',
  });
  hall.act('board-clerk', call('board-now' as SittingId, { bodies: [BOARD] }));
  hall.act('board-chair', { type: 'OpenSitting', sitting: 'board-now' as SittingId });
  return hall;
}

/** What may be going on when somebody tries to act. */
export const scenes: { readonly [name: string]: () => Hall } = {
  'nothing is called': founded,
  'a sitting is called': called,
  'nothing is pending': open,
  'a member speaks on a question': debate,
  'a speaker asked for other words': asked,
  'a point waits': point,
  'a vote is open': () => put('recorded'),
  'hands are counted': () => put('hands'),
  'the ayes are heard': () => put('voice'),
  'a vote is over': () => {
    const hall = open();
    adopted(hall);
    return hall;
  },
  'a vote is closed': () => {
    const hall = put('recorded');
    const poll = `p${hall.founded().counters.poll}` as never;
    hall.act('chair', { type: 'ClosePoll', ...at, poll, ayesHaveIt: null }, { sealed: seal });
    return hall;
  },
  'a motion waits': () => {
    const hall = open();
    hall.act('ann', main('That a pier be built.'));
    return hall;
  },
  'a motion was seconded': () => {
    const hall = open();
    hall.act('ann', main('That a pier be built.'));
    hall.act('bob', { type: 'SecondMotion', ...at, motion: `m${hall.founded().counters.motion}` as never });
    return hall;
  },
  'a question is pending': () => {
    const hall = open();
    pending(hall);
    return hall;
  },
  'names are taken': nominations,
  'names are closed': closedNominations,
  'a round is open': round,
  'a paper was handed out': handed,
  'a round is counted': () => counted(['2*c1', 'c2']),
  'two stand equal': () => counted(['c1', 'c2']),
  'consent is asked': consent,
  'the sitting is recessed': recessed,
  'statements were entered': stated,
  'a guest was sent out': expelledGuest,
  'for members only': forMembersOnly,
  'behind closed doors': () => open({ publicity: 'closed' }),
  'in a rehearsal': () => open({ rehearsal: true }),
  'the sitting is over': adjourned,
  'minutes are before the next sitting': circulated,
  'a joint sitting is proposed': proposed,
  'a matter was sent': unreceived,
  'a matter was received': sent,
};

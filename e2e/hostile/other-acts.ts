import { majority } from '@tauride/count';
import { fullJournal, type JournalBuilder } from '@tauride/minutes/testing';
import type {
  BodyId,
  CandidateId,
  ElectionId,
  Entry,
  IncidentId,
  ItemId,
  MemberId,
  MotionId,
  PollId,
  ResolutionId,
  RulebookChanges,
  RulingId,
  SittingId,
  StatementId,
  Wording,
} from '@tauride/procedure';

/** The sitting that goes on; the one before it, with every act of the minutes, is over. */
const GOES_ON = 'sitting-2' as SittingId;

/** The file of a statement, whose bytes the server need not have. */
const FILE_OF_STATEMENT = 'ef'.repeat(32);

const BODY = 'council' as BodyId;
const COMMITTEE = 'committee' as BodyId;
const [ada, ben, cleo, dov, eva] = ['ada', 'ben', 'cleo', 'dov', 'eva'] as MemberId[];
const at = { sitting: GOES_ON } as const;

/** An assembly in which everybody wrote `text` wherever a command lets them. Its second sitting goes on: a motion with an amendment to
 *  it is put, members wait for the floor and candidates are named. */
export function everyText(text: string): readonly Entry[] {
  const journal = fullJournal(text, { startsAt: '2025-11-20T18:00:00Z', changes: changesOf(text) });
  bodies(journal, text);
  together(journal, text);
  sitting(journal, text);
  statements(journal, text);
  wordings(journal, text);
  records(journal, text);
  abandoned(journal, text);
  nominated(journal, text);
  pending(journal, text);
  const why = { enteredBy: ben!, enteredWhy: { kind: 'other', words: text } } as const;
  return journal.entries.map((entry) =>
    entry.event.type === 'FloorRequested' ? { ...entry, ...why } : entry,
  );
}

/** Standing orders whose every paragraph is cited by `text`. */
function changesOf(text: string): RulebookChanges {
  const quorum = { kind: 'number', count: 1, cite: text } as const;
  const proxies = { holders: 'voters', perHolder: null, chains: false, secretBallots: false } as const;
  return {
    citeAs: text,
    quorum,
    quorumToDebate: quorum,
    motions: { main: { cite: text } },
    debate: { cite: text },
    floor: { lists: [text, `${text} 2`], cite: text },
    voting: {
      abstentions: { tooMany: 'more-than-yes', again: 'decide', cite: text },
      proxies: { ...proxies, cite: text },
    },
    elections: { cite: text },
    names: { main: { en: text, de: text } },
  };
}

function bodies(journal: JournalBuilder, text: string): void {
  const place = { parent: BODY, constituencies: [{ name: text, seats: 2 }] };
  const seat = { label: text, voting: 'full', weight: 1, group: text, constituency: text } as const;
  const common = { body: COMMITTEE, reason: text };
  journal.add({
    type: 'BodyEstablished',
    ...common,
    name: text,
    rulebook: 'ronr12',
    changes: changesOf(text),
    ...place,
  });
  journal.add({ type: 'MembersSeated', ...common, members: [{ member: cleo!, ...seat }] });
  journal.add({ type: 'SeatsChanged', ...common, seats: [{ member: cleo!, ...seat, weight: 2 }] });
  journal.add({
    type: 'BodyChanged',
    ...common,
    place: { name: text, constituencies: place.constituencies },
  });
  journal.add({ type: 'OfficeAssigned', ...common, office: 'chair', member: cleo! });
  journal.add({ type: 'OfficeRelieved', ...common, office: 'chair', member: cleo! });
}

/** A joint sitting that waits for the committee, which has declined. */
function together(journal: JournalBuilder, text: string): void {
  const bodiesOfIt = [BODY, COMMITTEE];
  const proposal = 'together' as SittingId;
  const asked = [COMMITTEE];
  journal.add({
    type: 'JointSittingProposed',
    proposal,
    bodies: bodiesOfIt,
    call: callWith(journal, text),
    agenda: [text],
    asked,
  });
  journal.add({
    type: 'JointSittingAnswered',
    proposal,
    body: COMMITTEE,
    answer: 'declines',
    reason: text,
  });
}

function callWith(journal: JournalBuilder, text: string) {
  return {
    kind: 'special',
    place: text,
    startsAt: journal.last.at,
    title: text,
    hoursRecorded: true,
    publicity: 'public',
    subjects: [text],
  } as const;
}

function sitting(journal: JournalBuilder, text: string): void {
  journal.add({
    type: 'SittingCalled',
    ...at,
    bodies: [BODY],
    call: callWith(journal, text),
    agenda: [
      { item: 'i1' as ItemId, title: text },
      { item: 'i2' as ItemId, title: text },
    ],
  });
  journal.add({ type: 'SittingOpened', ...at, presiding: ada! });
  journal.add({ type: 'PresenceRecorded', ...at, arrived: [ada!, ben!, cleo!, dov!, eva!], left: [] });
  journal.add({ type: 'SittingRecessed', ...at, until: null, reason: text, citation: text });
  journal.add({ type: 'SittingResumed', ...at });
  const guest = { label: text, kind: 'press', maySpeak: true } as const;
  journal.add({ type: 'GuestAdmitted', ...at, guest: 'guest-2' as never, ...guest });
  journal.add({ type: 'ItemTakenUp', ...at, item: 'i1' as ItemId });
}

function statements(journal: JournalBuilder, text: string): void {
  const when = { precision: 'day', words: text } as const;
  const incident = 'n1' as IncidentId;
  journal.add({
    type: 'IncidentReported',
    ...at,
    incident: { id: incident, title: text, place: text, when },
  });
  const said = {
    kind: 'report',
    who: { named: text },
    capacity: text,
    text,
    how: 'told',
    source: text,
  } as const;
  const file = { name: text, mediaType: 'text/html', bytes: 9, sha256: FILE_OF_STATEMENT };
  const more = { about: text, answers: null, place: text, when, incident, attachments: [file] };
  const by = { by: ben! } as const;
  const enter = (
    id: string,
    rest: { readonly from: { readonly named: string } | { readonly document: string } },
  ) => {
    const statement = { id: id as StatementId, ...said, ...more, ...rest };
    journal.add({ type: 'StatementEntered', ...at, statement }, by);
  };
  enter('s11', { from: { named: text } });
  enter('s12', { from: { document: text } });
  enter('s13', { from: { document: text } });
  const own = { id: 's14' as StatementId, ...said, ...more, who: { member: cleo! } };
  journal.add({ type: 'StatementEntered', ...at, statement: own }, by);
  const contested = { statement: own.id, text, reason: text };
  journal.add({ type: 'StatementContested', ...at, ...contested }, { by: cleo! });
  journal.add({ type: 'StatementWithdrawn', ...at, statement: 's13' as StatementId, reason: text }, by);
}

/** Each form that words of a motion can have, as they were moved, as they were changed, and ruled out of order at last. */
function wordings(journal: JournalBuilder, text: string): void {
  const amendment = (one: (Wording & { form: 'amendment' })['amendment']): Wording => ({
    form: 'amendment',
    amendment: one,
  });
  const forms: readonly Wording[] = [
    amendment({ op: 'insert', words: text, place: { after: text } }),
    amendment({ op: 'insert', words: text, place: { before: text } }),
    amendment({ op: 'strike', words: text, within: text }),
    amendment({ op: 'strike-insert', words: text, by: text }),
    amendment({ op: 'substitute', by: text }),
    { form: 'committee', committee: text },
    { form: 'until', until: text },
    { form: 'parts', parts: [text, text] },
    { form: 'text', text },
  ];
  for (const [index, wording] of forms.entries()) {
    const motion = `w${index}` as MotionId;
    made(journal, { motion, wording, text });
    journal.add({ type: 'MotionModified', ...at, motion, wording, citation: text });
    const ruled = { ruling: `r2${index}` as RulingId, reason: text, citation: text };
    journal.add({ type: 'MotionRuledOut', ...at, motion, ...ruled });
  }
}

interface Made {
  readonly motion: MotionId;
  readonly wording: Wording;
  readonly text: string;
  readonly target?: MotionId;
}

function made(journal: JournalBuilder, { motion, wording, text, target }: Made): void {
  journal.add({
    type: 'MotionMade',
    ...at,
    motion,
    kind: target === undefined ? 'main' : 'amend',
    mainForm: target === undefined,
    label: motion,
    by: cleo!,
    onBehalfOf: text,
    needsSecond: false,
    item: 'i1' as ItemId,
    target: target ?? null,
    ruling: null,
    particulars: { subject: text },
    wording,
    onHold: false,
    citation: text,
  });
}

/** What is told of other entries, resolutions and minutes. */
function records(journal: JournalBuilder, text: string): void {
  const resolution = 'rs9' as ResolutionId;
  const registered = { number: text, bodies: [BODY], title: text, text, adoptedAt: journal.last.at } as const;
  const none = { relations: [], affects: [], status: 'in-force' } as const;
  journal.add({ type: 'ResolutionRegistered', resolution, ...registered, ...none });
  journal.add({ type: 'ResolutionStatusSet', resolution, status: 'repealed', reason: text, text });
  journal.add({ type: 'PinReset', body: BODY, member: dov!, reason: text });
  journal.add({ type: 'TextErased', entries: [], members: [], reason: text, authority: text });
  const of = 'sitting-1' as SittingId;
  const edition = { version: 1, upTo: 60 as never, language: 'en', digest: '0'.repeat(64), corrections: [] };
  journal.add({ type: 'MinutesCirculated', of, deadline: null, ...edition }, { by: ben! });
  for (const how of ['replace', 'add'] as const) {
    const proposed = {
      correction: `c-${how}` as never,
      version: 1,
      place: 45 as never,
      how,
      text,
      reason: text,
    };
    journal.add({ type: 'CorrectionProposed', of, ...proposed }, { by: dov! });
  }
}

function put(
  journal: JournalBuilder,
  poll: PollId,
  { on, text }: { readonly on: MotionId; readonly text: string },
): void {
  const terms = { method: 'hands', threshold: majority, membership: 5, present: 5 } as const;
  journal.add({ type: 'PollOpened', ...at, poll, on, ...terms, citation: text });
}

/** A vote under threat, and a lot that a seed drew. */
function abandoned(journal: JournalBuilder, text: string): void {
  const on = 'a0' as MotionId;
  made(journal, { motion: on, wording: { form: 'text', text }, text });
  journal.add({ type: 'QuestionStated', ...at, motion: on, citation: text });
  const poll = 'p200' as PollId;
  put(journal, poll, { on, text });
  journal.add({ type: 'PollAbandoned', ...at, poll, on, reason: text });
  const reasons = { ruling: 'r40' as RulingId, reason: text, citation: text };
  journal.add({ type: 'MotionRuledOut', ...at, motion: on, ...reasons });
}

const candidates = ['c1', 'c2'] as CandidateId[];

/** An election whose tie a seed decided, and one for which candidates are being named. */
function nominated(journal: JournalBuilder, text: string): void {
  const first = call(journal, 'e11', text);
  journal.add({ type: 'NominationsClosed', ...first, citation: text });
  const round = { ...first, poll: 'p201' as PollId };
  const opened = { order: candidates, seats: 1, membership: 5, present: 5, citation: text };
  journal.add({ type: 'RoundOpened', ...round, ...opened });
  journal.add({ type: 'RoundAbandoned', ...round, reason: text });
  journal.add({ type: 'RoundOpened', ...round, ...opened });
  const request = { purpose: 'fill', among: [0, 1], stage: 1, number: 0 } as const;
  const counted = { kind: 'lot-needed', request } as const;
  const seal = { root: 'ab'.repeat(32), count: 2 };
  journal.add({ type: 'RoundClosed', ...round, box: { seal, ballots: 2, blank: 0, invalid: 0, counted } });
  journal.add({
    type: 'LotDrawn',
    ...round,
    lots: [{ request, chosen: candidates[0]!, by: 'seed' }],
    seed: text,
    counted,
  });
  journal.add({ type: 'ElectionAbandoned', ...first, reason: text });
  call(journal, 'e12', text);
}

function call(journal: JournalBuilder, election: string, text: string) {
  const which = { ...at, election: election as ElectionId };
  const rules = {
    seats: 1,
    method: { kind: 'people', by: 'plurality' },
    paper: { kind: 'one' },
    needs: 'plurality',
    majorityOf: 'cast',
    nextRound: 'all',
    ties: 'lot',
    acceptance: 'unless-declined',
    secret: true,
    quotas: [{ group: text, atLeast: 0, atMost: 1 }],
    lots: 'seed',
  } as const;
  journal.add({ type: 'ElectionCalled', ...which, office: text, rules, citation: text });
  for (const [index, id] of candidates.entries()) {
    const person = { member: index === 0 ? eva! : null, name: text, groups: [text], statement: text };
    const source = { nominatedBy: ada!, source: 'floor', phase: 'nominated' } as const;
    journal.add({ type: 'Nominated', ...which, candidate: { id, ...person, ...source } });
  }
  return which;
}

/** What the screens show now. */
function pending(journal: JournalBuilder, text: string): void {
  const main = 'a1' as MotionId;
  const amendment = 'a2' as MotionId;
  made(journal, { motion: main, wording: { form: 'text', text: `${text} and ${text}` }, text });
  journal.add({ type: 'QuestionStated', ...at, motion: main, citation: text });
  const words: Wording = {
    form: 'amendment',
    amendment: { op: 'insert', words: text, place: { after: ' and ' } },
  };
  made(journal, { motion: amendment, wording: words, text, target: main });
  journal.add({ type: 'QuestionStated', ...at, motion: amendment, citation: text });
  const asked = { side: 'for', purpose: 'debate', list: text } as const;
  for (const member of [dov!, eva!])
    journal.add({ type: 'FloorRequested', ...at, member, ...asked }, { by: member });
  const poll = 'p202' as PollId;
  put(journal, poll, { on: amendment, text });
  const part = { yes: 1, no: 1, abstain: 0, place: text, by: ben! };
  journal.add({ type: 'CountEntered', ...at, poll, part });
}

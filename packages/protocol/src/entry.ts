import type { Event } from '@tauride/procedure';
import { z } from 'zod';
import { instant, memberId, seq } from './ids.ts';
import { knowledge } from './kinds.ts';

/** Each type of event by its name, so that a new one changes what the protocol's version stands for. */
export const eventTypes = [
  'AssemblyFounded',
  'BodyEstablished',
  'MembersSeated',
  'SeatsChanged',
  'SeatsVacated',
  'OfficeAssigned',
  'OfficeRelieved',
  'SittingCalled',
  'SittingOpened',
  'PresenceRecorded',
  'AgendaItemAdded',
  'QuorumChallenged',
  'CaucusEnded',
  'ItemTakenUp',
  'SittingResumed',
  'SittingAdjourned',
  'SittingRecessed',
  'FloorRequested',
  'RequestWithdrawn',
  'FloorGiven',
  'FloorEnded',
  'SpeechExtended',
  'SpeakersListClosed',
  'SpeakersListReopened',
  'MotionMade',
  'MotionSeconded',
  'QuestionStated',
  'MotionDied',
  'MotionRuledOut',
  'MotionWithdrawn',
  'MotionJudged',
  'MotionModified',
  'MotionGranted',
  'OppositionRecorded',
  'DemandMade',
  'QuestionTakenUp',
  'PollOpened',
  'CountEntered',
  'PollClosed',
  'DivisionDemanded',
  'ResultAnnounced',
  'PointRaised',
  'RulingMade',
  'ChairRuledOtherwise',
  'ConsentAsked',
  'ObjectionRaised',
  'ConsentGiven',
  'ElectionCalled',
  'Nominated',
  'NominationAnswered',
  'NominationsClosed',
  'NominationsReopened',
  'ElectedUnopposed',
  'RoundOpened',
  'PaperHanded',
  'PaperTakenBack',
  'PapersEntered',
  'RoundClosed',
  'LotDrawn',
  'RoundDeclared',
  'ElectionAbandoned',
  'StatementEntered',
  'EntryCorrected',
  'IncidentReported',
  'StatementWithdrawn',
  'StatementConfirmed',
  'StatementContested',
  'StatementCountersigned',
  'BodyChanged',
  'ChairHandedOver',
  'AlternateSeated',
  'AlternateUnseated',
  'ProxyGiven',
  'ProxyRevoked',
  'ResolutionRegistered',
  'ResolutionStatusSet',
  'Transmitted',
  'TransmittalTakenIn',
  'TransmittalReceived',
  'TransmittalAnswered',
] as const satisfies readonly Event['type'][];

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** One entry of the journal. The members of an event belong to its type; the procedure's own types say which they are. */
export const entrySchema = z
  .strictObject({
    v: z.literal(1),
    seq,
    at: instant,
    by: memberId.describe('A member, or `operator` while the assembly is founded.'),
    enteredBy: memberId.exactOptional(),
    event: z.looseObject({ type: z.enum(eventTypes) }),
    provenance: z.strictObject({ how: knowledge, note: z.string() }).exactOptional(),
    salt: hash.exactOptional().describe('Opens the commitment that stands for the entry in the record.'),
    c: hash.exactOptional().describe('The commitment, where words of the entry were erased.'),
    erased: seq.exactOptional().describe('The entry that tells of the erasure.'),
  })
  .meta({ id: 'Entry' });

/** All that the public gets of an entry that it may not read: its leaf in the record. */
const sealedEntrySchema = z
  .strictObject({ v: z.literal(1), seq, c: hash.describe('SHA-256 over a salt and the entry.') })
  .meta({ id: 'SealedEntry' });

/** The journal as somebody reads it. */
export const lineSchema = z.union([entrySchema, sealedEntrySchema]).meta({ id: 'Line' });

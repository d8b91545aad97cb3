import type { Event } from '@tauride/procedure';
import { z } from 'zod';
import { instant, memberId, seq } from './ids.ts';
import { knowledge } from './kinds.ts';

/** Each type of event by its name, so that a new one changes what the protocol's version stands for. */
export const eventTypes = [
  'AssemblyFounded',
  'BodyEstablished',
  'MembersSeated',
  'OfficeAssigned',
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
  'StatementEntered',
  'EntryCorrected',
] as const satisfies readonly Event['type'][];

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
  })
  .meta({ id: 'Entry' });

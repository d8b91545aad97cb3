import type { IncidentId, MotionId } from '@tauride/procedure';
import { type Act, entered, recognised, SITTING, yielded } from './acts.ts';
import {
  CHKHEIDZE,
  CLERK,
  PEASANTS_REPRESENTATIVE,
  PROVINCIAL_DELEGATE,
  SECTION_CHAIRMAN,
  TROTSKY,
  WOYTINSKY,
} from './cast.ts';
import { EVENING, FROM_WORKERS, POWER, takenUp } from './founding.ts';
import { reconstructed, reported, seen } from './sources.ts';

export const TAKE_POWER = 'm1' as MotionId;

const AS_PROPOSAL = reconstructed(
  'The memoir says that the resolution was read; that it lay before the session as a proposal is reconstructed',
);

const IN_THE_HALL = 'the narrator was in the hall';

/** Statements are numbered as they are entered: the editors' note is the first. */
const REPORT_OF_VIOLENCE = 's4';

/** What the statements of that night contradict each other about. The record does not rule on it. */
const VIOLENCE = 'i1' as IncidentId;

const outside: readonly Act[] = [
  takenUp(2),
  {
    by: CLERK,
    command: {
      type: 'ReportIncident',
      sitting: SITTING,
      title: 'What was done in the capital on 4 July (O.S.)?',
      place: 'Petrograd',
      when: { from: EVENING, until: EVENING, precision: 'day', words: 'the hours are not known' },
    },
    provenance: reconstructed('The question under which this example shows the statements'),
  },
  entered(
    {
      kind: 'report',
      who: { member: WOYTINSKY },
      capacity: 'in his memoir',
      text: 'Speakers of the parties had placed themselves next to those of the committee in front of the palace. They called on the passing regiments to believe no promise and to go on until the revolution was that of the world.',
      source: 'the narrator saw it',
      about: 'the march past the palace',
    },
    seen,
  ),
  entered(
    {
      kind: 'report',
      who: { member: WOYTINSKY },
      capacity: 'in his memoir',
      text: 'The regiments went by one after the other. Some soldiers stepped out of the ranks and came up the stairs, and little by little Katherine Hall was full of men under arms.',
      source: 'the narrator saw it',
      about: 'Katherine Hall',
    },
    seen,
  ),
  entered(
    {
      kind: 'report',
      who: { named: 'Speakers not named' },
      text: 'They reported violence and looting in the capital.',
      source: 'the narrator heard it reported to the session',
      about: 'events in the capital',
      incident: VIOLENCE,
    },
    reported,
  ),
];

const power: readonly Act[] = [
  takenUp(4),
  entered(
    {
      kind: 'reading',
      who: { member: SECTION_CHAIRMAN },
      capacity: "for the Workers' Section of the Petrograd Soviet",
      text: 'He read the resolution of the Section: that the All-Russian Executive Committee should take power.',
      source: IN_THE_HALL,
      about: 'the question of power',
    },
    seen,
  ),
  {
    by: CHKHEIDZE,
    command: {
      type: 'MakeMotion',
      sitting: SITTING,
      kind: 'proposal',
      target: null,
      wording: { form: 'text', text: POWER },
      onBehalfOf: "the Workers' Section",
      qualified: false,
      claimsPrevailingSide: false,
      transmittal: FROM_WORKERS,
    },
    provenance: AS_PROPOSAL,
  },
  {
    by: CHKHEIDZE,
    command: { type: 'StateQuestion', sitting: SITTING, motion: TAKE_POWER },
    provenance: AS_PROPOSAL,
  },
  ...recognised(PROVINCIAL_DELEGATE, 'debate'),
  entered(
    {
      kind: 'speech',
      who: { member: PROVINCIAL_DELEGATE },
      text: 'Delegates of the provinces charged the workers and soldiers of Petrograd with taking a power that was not theirs: Petrograd was not the whole of Russia.',
      source: `${IN_THE_HALL}; the speakers are not named`,
      about: 'the question of power',
      incident: VIOLENCE,
    },
    seen,
  ),
  yielded(PROVINCIAL_DELEGATE),
  ...recognised(PEASANTS_REPRESENTATIVE, 'debate'),
  entered(
    {
      kind: 'speech',
      who: { member: PEASANTS_REPRESENTATIVE },
      text: 'Those who spoke for the peasants were angrier still. They named them rioters and traitors and said that the villages would put an end to it.',
      source: `${IN_THE_HALL}; the speakers are not named`,
      about: 'the question of power',
      incident: VIOLENCE,
    },
    seen,
  ),
  yielded(PEASANTS_REPRESENTATIVE),
];

const denial: readonly Act[] = [
  entered(
    {
      kind: 'reaction',
      who: { named: 'The Communists' },
      text: 'They lost their calm.',
      source: IN_THE_HALL,
    },
    seen,
  ),
  ...recognised(TROTSKY, 'debate'),
  denied({ text: 'He denied that his party put pressure on the committee.' }),
  denied({
    text: 'He said that the day was a peaceful demonstration, and denied the reports of violence by the crowds that his party led.',
    answers: REPORT_OF_VIOLENCE,
  }),
  denied({
    text: 'He laid what had happened to Cadets and provocateurs.',
    answers: REPORT_OF_VIOLENCE,
    answering: 'lays-to-others',
  }),
  yielded(TROTSKY),
];

/** Which charge the first of his denials answers is not recorded. */
function denied(said: {
  readonly text: string;
  readonly answers?: string;
  readonly answering?: 'lays-to-others';
}): Act {
  const by = { kind: 'denial', who: { member: TROTSKY }, capacity: 'for his party' } as const;
  const about = { source: IN_THE_HALL, about: 'events in the capital', incident: VIOLENCE };
  return entered({ ...by, ...about, ...said }, seen);
}

/** What was said before the proposal, in the order of the memoir. */
export const debate: readonly Act[] = [...outside, ...power, ...denial];

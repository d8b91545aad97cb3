import { type BodyId, findRulebook, type JointTerms } from '@tauride/procedure';
import { engineFraction } from '../code-map.ts';
import type { FactOf } from '../schema/given.ts';
import type { SuiteCase } from '../schema/suite.ts';
import type { ActOf } from '../schema/when.ts';

/** A body that decides, with as many members as it must have for what the case says of it. */
export interface SuiteBody {
  readonly id: string;
  readonly members: number;
  /** Present when the sitting opens; `undefined` where the quorum is not in issue. */
  readonly present: number | undefined;
}

/** What a case stipulates about the assembly itself: later facts override earlier ones. */
export interface Constitution {
  readonly facts: Omit<FactOf<'assembly'>, 'do'>;
  readonly bodies: readonly SuiteBody[];
  readonly mode: FactOf<'bodies'>['mode'];
  /** What the bodies agreed on for sitting together. */
  readonly joint: JointTerms | undefined;
  readonly visitors: readonly string[];
  readonly advisers: readonly string[];
  readonly thresholds: readonly FactOf<'set-threshold'>[];
}

export const SINGLE_BODY = 'assembly';

export function constitutionOf(suiteCase: SuiteCase, named: number): Constitution {
  const joint = Object.assign({}, ...factsOf(suiteCase, 'bodies')) as Partial<FactOf<'bodies'>>;
  const chair = joint.bodies && hasCastingVote(suiteCase) ? { chairIsMember: false } : {};
  const facts = Object.assign(chair, ...factsOf(suiteCase, 'assembly')) as Constitution['facts'];
  const persons = factsOf(suiteCase, 'person');
  const single = singleBody(suiteCase, facts, named);
  return {
    facts,
    bodies: joint.bodies ? jointBodies(suiteCase, joint, named) : [single],
    mode: joint.mode,
    joint: termsOf(joint),
    visitors: persons.filter(({ status }) => status === 'visitor').map(({ id }) => id),
    advisers: persons.filter(({ status }) => status === 'advisory').map(({ id }) => id),
    thresholds: factsOf(suiteCase, 'set-threshold'),
  };
}

/** Who only breaks ties is none of those who are counted. */
function hasCastingVote({ rulebook }: SuiteCase): boolean {
  return findRulebook(rulebook)?.voting.tie === 'casting-vote';
}

function termsOf({ bodies = [], minimum, amendments }: Partial<FactOf<'bodies'>>): JointTerms | undefined {
  const blocs = bodies.flatMap(({ id, weight }) =>
    weight === undefined ? [] : [{ body: id as BodyId, weight }],
  );
  const terms: JointTerms = {
    ...(minimum ? { minimum: engineFraction(minimum) } : {}),
    ...(amendments ? { amendments } : {}),
    ...(blocs.length > 0 ? { blocs } : {}),
  };
  return Object.keys(terms).length > 0 ? terms : undefined;
}

function factsOf<Do extends SuiteCase['given'][number]['do']>(
  { given }: Pick<SuiteCase, 'given'>,
  what: Do,
): readonly Extract<SuiteCase['given'][number], { do: Do }>[] {
  return given.filter((step): step is Extract<typeof step, { do: Do }> => step.do === what);
}

/** Without a number of members there are enough for everyone who is counted: no basis and no quorum is then in issue. Those
 *  entitled are counted apart: a member who was not sworn in yet has a seat all the same. */
function singleBody(suiteCase: SuiteCase, facts: Constitution['facts'], named: number): SuiteBody {
  const counted = [...votesIn(suiteCase), facts.present ?? 0, named + SPARE];
  const members = facts.members ?? facts.entitled ?? Math.min(Math.max(...counted), CROWD);
  const present = firstPresent(suiteCase);
  return { id: SINGLE_BODY, members, present };
}

/** Of a people that votes no more are seated: a ballot is counted without asking who each voter is. */
const CROWD = 50_000;

/** Members beside those whom the case names, to make motions and second them. */
const SPARE = 4;

/** Present when the sitting opens; what a later fact says is recorded when its turn comes. */
function firstPresent(suiteCase: SuiteCase): number | undefined {
  return factsOf(suiteCase, 'assembly').find(({ present }) => present !== undefined)?.present;
}

function votesIn({ given, when }: SuiteCase): readonly number[] {
  return [...given, ...when].flatMap((step) => {
    if (step.do === 'vote') return [step.yes + step.no + (step.abstain ?? 0) + 1];
    if (step.do === 'ballot')
      return [step.votes.reduce((sum, { votes }) => sum + votes, (step.illegal ?? 0) + (step.blank ?? 0))];
    return [];
  });
}

function jointBodies(
  suiteCase: SuiteCase,
  { bodies = [], presentTotal }: Partial<FactOf<'bodies'>>,
  named: number,
): readonly SuiteBody[] {
  const rows = suiteCase.when.flatMap((step) => (step.do === 'joint-vote' ? step.tally : []));
  const sized = bodies.map(({ id, members, present }, at) => {
    const here = rows.filter(({ body }) => body === id);
    const counted = here.map(rowPresent);
    const least = Math.max(0, ...counted, present ?? 0, at === 0 ? named + SPARE : 0);
    const row = here.find((each) => each.present !== undefined);
    return { id, members: members ?? least, present: present ?? row?.present, counted };
  });
  const inIssue = presentTotal !== undefined || sized.some(({ present }) => present !== undefined);
  const placed = sized.map(({ counted, ...body }) => ({
    ...body,
    present: inIssue ? (body.present ?? Math.min(body.members, Math.max(0, ...counted))) : undefined,
  }));
  return presentTotal === undefined ? placed : filledUp(placed, presentTotal);
}

type Row = ActOf<'joint-vote'>['tally'][number];

function rowPresent({ yes, no, abstain = 0, present }: Row): number {
  return present ?? yes + no + abstain;
}

/** The rest of those who are present in all sits where there is room. */
function filledUp(bodies: readonly SuiteBody[], total: number): readonly SuiteBody[] {
  let left = total - bodies.reduce((sum, { present = 0 }) => sum + present, 0);
  return bodies.map((body) => {
    const present = body.present ?? 0;
    const more = Math.max(-present, Math.min(left, body.members - present));
    left -= more;
    return { ...body, present: present + more };
  });
}

import type { SuiteCase } from '../schema/suite.ts';

type Given = SuiteCase['given'];
type When = SuiteCase['when'];
type Facts = Partial<Extract<Given[number], { do: 'assembly' }>>;

const notes = { why: 'Written for the runner.', citation: '', evidence: 'D', confidence: 'high' } as const;

interface Short {
  readonly in?: SuiteCase['rulebook'];
  readonly of?: Facts;
  readonly given?: Given;
  readonly when: When;
  readonly expect: SuiteCase['expect'];
}

export function written(
  id: string,
  { in: rulebook = 'ronr12', of = {}, given = [], when, expect }: Short,
): SuiteCase {
  const joint = given.some((step) => step.do === 'bodies');
  const assembly = { do: 'assembly', members: 80, present: 50, ...of } as const;
  return { id, rulebook, given: joint ? given : [assembly, ...given], when, expect, notes };
}

export const majority = { num: 1, den: 2, basis: 'cast', cmp: 'gt' } as const;
export const twoThirds = { num: 2, den: 3, basis: 'cast', cmp: 'ge' } as const;
const bridge = { ref: 'bridge', motion: 'main', by: 'Ida' } as const;
const wider = { ref: 'wider', motion: 'amend', by: 'Jon', target: 'bridge' } as const;
export const bridgePending = { do: 'pending', stack: [bridge] } satisfies Given[number];
export const widerPending = { do: 'pending', stack: [bridge, wider] } satisfies Given[number];
export const draft = { ref: 'draft', motion: 'proposal', by: 'Ida' } as const;
export const draftOpen = { do: 'queue', items: [draft] } satisfies Given[number];

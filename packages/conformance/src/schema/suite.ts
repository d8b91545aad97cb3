import { z } from 'zod';
import { suiteRulebooks } from './closed-lists.ts';
import { expectation } from './expect.ts';
import { facts } from './given.ts';
import { acts, move, voteStep } from './when.ts';

const givenStep = z.discriminatedUnion('do', [...facts, move, voteStep]);
const whenStep = z.discriminatedUnion('do', acts);

const notes = z.strictObject({
  why: z.string(),
  citation: z.string(),
  evidence: z.enum(['A', 'B', 'C', 'D']),
  confidence: z.enum(['high', 'medium', 'low']),
  from: z.string().exactOptional(),
});

/** A case of the suite: facts, acts, and what the rules say about the last act. */
const suiteCase = z.strictObject({
  id: z.string().regex(/^[A-Z0-9]+(-[A-Za-z0-9]+)*$/),
  rulebook: z.enum(suiteRulebooks),
  given: z.array(givenStep),
  when: z.array(whenStep).min(1),
  expect: expectation,
  notes,
});

export const suite = z.strictObject({
  suite: z.literal('rules-of-order'),
  version: z.literal(1),
  count: z.int().min(0),
  cases: z.array(suiteCase),
});

export type SuiteCase = z.infer<typeof suiteCase>;
export type GivenStep = z.infer<typeof givenStep>;

import { asksWeight, rowsOf, type Threshold } from '@tauride/count';
import { tableGet } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { putSitting, rulebookOf } from '../assembly/access.ts';
import { wouldFollow } from '../available/would-follow.ts';
import type { BodyId, MotionId, RulingId } from '../ids.ts';
import { formsOf } from '../motion/wording-forms.ts';
import type { MotionPhase, Wording } from '../motion/state.ts';
import { rulebookIds } from '../rulebook/ids.ts';
import { findRulebook } from '../rulebook/shelf.ts';
import type { Applicability, MotionKind, MotionRule, Rulebook } from '../rulebook/types.ts';
import type { Ruling } from '../ruling/state.ts';
import { CHAIR, type Hall, SITTING } from '../testing/hall.ts';
import { decided, openHouse } from '../testing/house.ts';
import { sittingOf, votes } from '../testing/moves.ts';
import { place } from '../testing/place.ts';
import { isCarriedBy } from './outcome.ts';
import { thresholdFor } from './threshold.ts';

const samples: { readonly [form in Wording['form']]: Wording } = {
  text: { form: 'text', text: 'That the pier be lit.' },
  amendment: { form: 'amendment', amendment: { op: 'substitute', by: 'That the pier be painted.' } },
  committee: { form: 'committee', committee: 'the board' },
  until: { form: 'until', until: 'the next sitting' },
  limit: { form: 'limit', speechSeconds: 60, speeches: 1 },
  scope: { form: 'scope', scope: 'all-pending' },
  minutes: { form: 'minutes', minutes: 10 },
  parts: { form: 'parts', parts: ['That one half.', 'That the other half.'] },
  method: { form: 'method', method: 'roll-call' },
  bare: { form: 'bare' },
};

const ruling: Ruling = {
  id: 'r1' as RulingId,
  about: { kind: 'otherwise', refused: 'precedence', citation: 'test' },
  reason: 'So ruled.',
  at: 0 as never,
  fresh: true,
  appealable: true,
  reversed: false,
  citation: 'test',
};

const past: { readonly [to in Applicability]?: MotionPhase } = {
  tabled: 'tabled',
  committed: 'committed',
  decided: 'rejected',
  adopted: 'adopted',
};

/** A sitting in which a motion of this kind is immediately pending, over the question that it needs. */
function withPending(id: string, rule: MotionRule): { readonly hall: Hall; readonly motion: MotionId } {
  const bodies = bodiesOf(rule).map((body) => ({ id: body, members: 20 }));
  const hall = openHouse({ rulebook: id, bodies });
  hall.state = putSitting(hall.founded(), { ...sittingOf(hall), ruling });
  const target = targetOf(hall, rule);
  const [form = 'bare'] = formsOf({ kind: rule.kind, rule, mainForm: false });
  const appeals = rule.appliesTo.includes('ruling') ? { ruling: ruling.id } : {};
  const particulars = { noticeGiven: true };
  const motion = place(hall, rule.kind, { wording: samples[form], target, particulars, ...appeals });
  return { hall, motion };
}

function bodiesOf(rule: MotionRule): readonly string[] {
  const thresholds = [rule.threshold, ...(rule.thresholdWhen ?? []).map(({ threshold }) => threshold)];
  const named = thresholds.flatMap(rowsOf).flatMap(({ body }) => (body === 'each' ? [] : [body]));
  return named.length === 0 ? ['house'] : [...new Set(named)];
}

function targetOf(hall: Hall, { appliesTo }: MotionRule): MotionId | null {
  const phase = appliesTo.flatMap((to) => past[to] ?? [])[0];
  const main = mainKind(rulebookOf(hall.founded(), sittingOf(hall)));
  if (phase) return place(hall, main, { phase });
  return appliesTo.includes('nothing') || appliesTo.includes('ruling') ? null : place(hall, main);
}

function mainKind({ motions }: Rulebook): MotionKind {
  return (['main', 'proposal', 'bill'] as const).find((kind) => motions[kind]) ?? 'main';
}

/** All vote on one side, in every body and by weight. */
function unanimous(hall: Hall, threshold: Threshold, yes: boolean) {
  const tally = yes ? votes(600, 0) : votes(0, 600);
  const bodies = sittingOf(hall).bodies.map((body: BodyId) => ({ body, tally, present: 600 }));
  return {
    tally,
    sealed: {
      ...(rowsOf(threshold).length > 0 ? { bodies } : {}),
      ...(asksWeight(threshold) ? { weight: { tally, total: 600 } } : {}),
    },
  };
}

const all = rulebookIds().flatMap((id) =>
  Object.values(findRulebook(id)!.motions).flatMap((rule) => (rule ? [[id, rule.kind, rule] as const] : [])),
);
const voted = all.filter(([, , { threshold }]) => !('demand' in threshold));

describe('every motion of every rulebook', () => {
  it.each(voted)(
    '[RP-33] %s: %s can be voted on either way, and does what was foretold',
    (id, _kind, rule) => {
      const seen = [true, false].map((yes) => {
        const { hall, motion } = withPending(id, rule);
        const state = hall.founded();
        const sitting = sittingOf(hall);
        const threshold = thresholdFor(state, sitting, tableGet(state.motions, motion)!);
        const { outcome } = decided(hall, unanimous(hall, threshold, yes));
        const carried = isCarriedBy(outcome);
        expect(carried).toBe(yes);
        const now = hall.now;
        const foretold = wouldFollow(state, sitting, { question: motion, carried: yes, now });
        const after = tableGet(hall.founded().sittings, SITTING)!;
        expect(foretold.phase).toBe(after.phase);
        expect(foretold.stack).toEqual(after.phase === 'adjourned' ? [] : sittingOf(hall).stack);
        expect(foretold.stack).not.toContain(motion);
        return tableGet(hall.founded().motions, motion)!.phase;
      });
      expect(seen[0]).toBe('adopted');
      expect(seen[1]).toBe('rejected');
    },
  );

  it.each(all.filter((each) => !voted.includes(each)))(
    '[RP-33] %s: %s is granted to those who demand it, and not put',
    (id, _kind, rule) => {
      const { hall, motion } = withPending(id, rule);
      const put = { type: 'PutQuestion', sitting: SITTING, motion, method: 'recorded' } as const;
      expect(hall.refused(CHAIR, put).code).toBe('method-not-allowed');
    },
  );

  it('[RP-33] has been tried on every rulebook', () => {
    expect(voted.length).toBeGreaterThan(200);
    expect(new Set(voted.map(([id]) => id)).size).toBe(rulebookIds().length);
  });
});

import { loadWords } from '@tauride/minutes';
import {
  available,
  chairTurn,
  findRulebook,
  type MotionId,
  type MotionKind,
  motionOf,
  rulebookFor,
  rulebookIds,
} from '@tauride/procedure';
import { beforeAll, describe, expect, it } from 'vitest';
import { inSession } from '../house/house.ts';
import { openHouse, SITTING } from '../house/testing/hall.ts';
import type { Tongue } from '../house/tongue.ts';
import {
  emptyJudgement,
  judgeable,
  judgedOf,
  judgementKinds,
  judgementsFor,
  withFindings,
} from './judgements.ts';
import { movesView } from './moves-view.ts';
import { oppositionWords } from './opposition-dialog.tsx';

type Hall = ReturnType<typeof openHouse>;
const at = { sitting: SITTING };
let tongue: Tongue;

beforeAll(async () => {
  tongue = {
    words: await loadWords('en'),
    t: (id, values) => JSON.stringify([id, values ?? {}]),
    locale: 'en',
  };
});

function offer(hall: Hall, kind: MotionKind, text?: string): MotionId {
  hall.act('m2', { type: 'RequestFloor', ...at, side: null, purpose: 'motion' });
  hall.act('m1', { type: 'GiveFloor', ...at, member: 'm2' as never });
  hall.act('m2', {
    type: 'MakeMotion',
    ...at,
    kind,
    target: null,
    wording: text === undefined ? { form: 'bare' } : { form: 'text', text },
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
  });
  return inSession(hall.house())!.offered.at(-1)!;
}

function stated(hall: Hall, kind: MotionKind, text?: string): MotionId {
  const motion = offer(hall, kind, text);
  hall.act('m1', { type: 'StateQuestion', ...at, motion });
  return motion;
}

function moves(hall: Hall) {
  const house = hall.house();
  const now = hall.now();
  const { acts: found } = available(house.assembly, SITTING, { member: 'm1' as never, now });
  const turn = chairTurn(house.assembly, SITTING);
  return movesView({ house, turn, found, method: 'hands', now }, tongue);
}

const main = (hall: Hall) => moves(hall).find((move) => move.main)?.id;

describe('a motion that is carried unless somebody opposes it', () => {
  it('[RB-30] is first asked about, and then put when there is opposition', () => {
    const hall = openHouse('de-gosp-bonn');
    const motion = stated(hall, 'close-list');
    expect(main(hall)).toBe('RecordOpposition');
    const record = { type: 'RecordOpposition', ...at, motion, objectors: 2, counterSpeeches: [] } as const;
    expect(oppositionWords(hall.house(), record, hall.now(), tongue)).toContain('would.put-to-vote');
    expect(oppositionWords(hall.house(), { ...record, objectors: 0 }, hall.now(), tongue)).toContain(
      'would.adopted-without-vote',
    );
    hall.act('m1', record);
    expect(main(hall)).toBe('PutQuestion');
  });

  it('[RB-30] is stopped by as many as the rules say', () => {
    const hall = openHouse('de-gosp-bonn');
    stated(hall, 'proposal', 'Die Mensa öffnet früher.');
    const motion = offer(hall, 'close-debate');
    hall.act('m1', { type: 'StateQuestion', ...at, motion });
    const record = { type: 'RecordOpposition', ...at, motion, objectors: 3, counterSpeeches: [] } as const;
    expect(oppositionWords(hall.house(), record, hall.now(), tongue)).toContain('would.rejected');
  });
});

describe('what the chair decides alone', () => {
  it('[RM-73] asks for a decision with its reason', () => {
    const hall = openHouse('de-fscs');
    const motion = offer(hall, 'suspend-meeting');
    expect(main(hall)).toBe('GrantMotion');
    hall.act('m1', { type: 'GrantMotion', ...at, motion, granted: true, reason: 'It was asked for.' });
    expect(inSession(hall.house())?.phase).toBe('recessed');
  });
});

describe('judgements', () => {
  it('are asked only where something turns on them, each somewhere', () => {
    const asked = new Set(
      rulebookIds().flatMap((id) => {
        // A committee has rules of its own.
        const book = rulebookFor(findRulebook(id)!, 'committee', {});
        return Object.keys(book.motions).flatMap((kind) => judgementsFor(book, { kind: kind as MotionKind }));
      }),
    );
    expect(asked).toEqual(new Set(Object.values(judgementKinds).flat()));
    expect(judgementsFor(findRulebook('ronr12')!, { kind: 'lay-on-table' })).toEqual([]);
    expect(judgementsFor(findRulebook('mun')!, { kind: 'amend' })).toContain('distance');
  });

  it('[RM-74] put the furthest removed on top, as the chair finds', () => {
    const hall = openHouse('mun');
    const far = stated(hall, 'proposal', 'Resolves that the river be cleaned.');
    const near = stated(hall, 'proposal', 'Resolves that the lake be cleaned.');
    const judge = (motion: MotionId, distance: string) => {
      const { assembly } = hall.house();
      const keys = judgementsFor(findRulebook('mun')!, motionOf(assembly, motion));
      const judged = judgedOf(keys, { ...emptyJudgement, found: { distance } })!;
      hall.act('m1', { type: 'JudgeMotion', ...at, motion, judged, reason: 'It goes further.' });
    };
    judge(near, '5');
    expect(inSession(hall.house())!.stack.at(-1)).toBe(near);
    judge(far, '9');
    expect(inSession(hall.house())!.stack.at(-1)).toBe(far);
    expect(judgeable(hall.house().assembly, inSession(hall.house())!).map(({ id }) => id)).toEqual([
      far,
      near,
    ]);
  });

  it('say nothing where nothing is found, and are not sent with a number that is none', () => {
    const keys = judgementsFor(findRulebook('mun')!, { kind: 'proposal' });
    expect(judgedOf(keys, emptyJudgement)).toEqual({});
    expect(judgedOf(keys, { ...emptyJudgement, found: { distance: 'far' } })).toBeNull();
  });
});

describe('what the chair finds about a motion as it is entered', () => {
  const make = {
    type: 'MakeMotion',
    ...at,
    kind: 'main',
    target: null,
    wording: { form: 'text', text: 'That the ferry run all night.' },
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
  } as const;

  it('goes with it, beside what the mover says, and nothing is sent where a number is none', () => {
    const judged = judgedOf(['important', 'germane'], { found: { important: 'yes' }, excludes: [] });
    const said = { ...make, particulars: { subject: 'Ferry' } };
    expect(withFindings(said, judged)?.particulars).toEqual({ subject: 'Ferry', important: true });
    expect(withFindings(make, {})).toBe(make);
    expect(withFindings(make, judgedOf(['reach'], { found: { reach: 'far' }, excludes: [] }))).toBeNull();
    expect(withFindings(null, {})).toBeNull();
  });

  it('is refused from the mover alone', () => {
    const hall = openHouse();
    expect(hall.refused('m2', withFindings(make, { important: true })!)).toBe('not-entitled');
  });
});

import { describe, expect, it } from 'vitest';
import type { MotionId } from '../ids.ts';
import { CHAIR, CLERK, openHall, SITTING } from '../testing/hall.ts';
import {
  bring,
  decideTop,
  main,
  make,
  pendingKinds,
  phaseOf,
  sittingOf,
  strikeInsert,
  votes,
} from '../testing/moves.ts';

const STORE = 'That the Federation build a cold store at the harbour.';
const declare = { type: 'DeclareConsent', sitting: SITTING } as const;

describe('consent', () => {
  it('[RC-2] one objection defeats consent; without one the matter is decided', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const ask = { type: 'AskConsent', sitting: SITTING, matter: { kind: 'adopt', motion: id } } as const;
    hall.act(CHAIR, ask);
    hall.act('d3', { type: 'Object', sitting: SITTING });
    expect(hall.refused(CHAIR, { type: 'DeclareConsent', sitting: SITTING }).code).toBe('too-late');
    hall.act(CHAIR, ask);
    hall.act(CHAIR, { type: 'DeclareConsent', sitting: SITTING });
    expect(phaseOf(hall, id)).toBe('adopted');
  });

  it('[RC-1] consent is asked by the chair alone and not without a quorum', () => {
    const hall = openHall({ present: 3 });
    const matter = { kind: 'extend-speech', seconds: 60 } as const;
    expect(hall.refused('d1', { type: 'AskConsent', sitting: SITTING, matter }).code).toBe('not-entitled');
    expect(hall.refused(CHAIR, { type: 'AskConsent', sitting: SITTING, matter }).code).toBe('no-quorum');
    hall.act(CHAIR, { type: 'AskConsent', sitting: SITTING, matter: { kind: 'adjourn' } });
  });

  it('[RC-21] adopts a question although the vote on another was ordered, and not where its own was', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const method = { form: 'method', method: 'ballot' } as const;
    bring(hall, 'd2', make('voting-method', method, { target: id }));
    decideTop(hall, votes(6, 2));
    const ask = (motion: MotionId) =>
      ({ type: 'AskConsent', sitting: SITTING, matter: { kind: 'adopt', motion } }) as const;
    expect(hall.refused(CHAIR, ask(id)).code).toBe('method-not-allowed');
    const amendment = bring(hall, 'd2', strikeInsert('harbour', 'quay'));
    expect(hall.act(CHAIR, ask(amendment))).toHaveLength(1);
  });

  it('[RC-21] adopts nothing while a motion waits that may be about it', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const ask = { type: 'AskConsent', sitting: SITTING, matter: { kind: 'adopt', motion: id } } as const;
    hall.act(CHAIR, ask);
    hall.act('d2', make('withdraw', { form: 'bare' }, { target: id }));
    expect(hall.refused(CHAIR, ask).code).toBe('offer-waits');
    const [waiting] = sittingOf(hall).offered;
    hall.act(CHAIR, { type: 'DeclareNoSecond', sitting: SITTING, motion: waiting! });
    expect(hall.act(CHAIR, ask)).toHaveLength(1);
  });

  it('[RC-2] lets a speaker go on for as long as was asked', () => {
    const hall = openHall();
    hall.act('d1', { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'debate' });
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd1' as never });
    const matter = { kind: 'extend-speech', seconds: 90 } as const;
    hall.act(CHAIR, { type: 'AskConsent', sitting: SITTING, matter });
    const events = hall.act(CHAIR, declare);
    expect(events.map(({ type }) => type)).toEqual(['ConsentGiven', 'SpeechExtended']);
    expect(sittingOf(hall)).toMatchObject({ consent: null, floor: { limitMs: 690_000 } });
  });

  it('[RC-1] adopts without a quorum what needs none', () => {
    const hall = openHall();
    const ask = (motion: MotionId) =>
      ({ type: 'AskConsent', sitting: SITTING, matter: { kind: 'adopt', motion } }) as const;
    const id = bring(hall, 'd1', main(STORE));
    const recess = bring(hall, 'd2', make('recess', { form: 'minutes', minutes: 5 }));
    const left = ['d3', 'd4', 'd5', 'd6', 'd7', 'd8'] as never[];
    hall.act(CLERK, { type: 'RecordPresence', sitting: SITTING, arrived: [], left });
    expect(hall.act(CHAIR, ask(recess))).toHaveLength(1);
    hall.act('d1', { type: 'Object', sitting: SITTING });
    decideTop(hall, votes(0, 3));
    expect([phaseOf(hall, recess), hall.refused(CHAIR, ask(id)).code]).toEqual(['rejected', 'no-quorum']);
  });

  it('[RC-3] that nobody asked is not declared', () => {
    const refused = openHall().refused(CHAIR, declare);
    expect(refused).toMatchObject({ code: 'too-late', citation: 'RONR (12th ed.) 4:58' });
  });

  it('[RC-3] falls when the question changes before it is declared', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    hall.act(CHAIR, { type: 'AskConsent', sitting: SITTING, matter: { kind: 'adopt', motion: id } });
    bring(hall, 'd2', strikeInsert('harbour', 'quay'));
    expect(hall.refused(CHAIR, declare).code).toBe('too-late');
    expect(pendingKinds(hall)).toEqual(['main', 'amend']);
  });

  it('[RC-3] falls with the speech that it was to extend', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd2' as never });
    const matter = { kind: 'extend-speech', seconds: 60 } as const;
    hall.act(CHAIR, { type: 'AskConsent', sitting: SITTING, matter });
    hall.act('d2', { type: 'YieldFloor', sitting: SITTING });
    expect(hall.refused(CHAIR, declare).code).toBe('too-late');
    expect(sittingOf(hall).consent).toBeNull();
  });

  it('[RC-1] consent is not declared when the quorum has gone', () => {
    const hall = openHall({ present: 5 });
    const id = bring(hall, 'd1', main(STORE), 'd2');
    hall.act(CHAIR, { type: 'AskConsent', sitting: SITTING, matter: { kind: 'adopt', motion: id } });
    hall.act(CLERK, { type: 'RecordPresence', sitting: SITTING, arrived: [], left: ['d3' as never] });
    expect(hall.refused(CHAIR, declare).code).toBe('no-quorum');
  });

  it('[RC-20] cannot waive the quorum, whoever is present', () => {
    const waive = { type: 'AskConsent', sitting: SITTING, matter: { kind: 'waive-quorum' } } as const;
    for (const present of [9, 3])
      expect(openHall({ present }).refused(CHAIR, waive)).toMatchObject({
        code: 'not-suspendable',
        citation: 'RONR (12th ed.) 40:7',
      });
  });

  it('[RC-1] adopts the question that is decided next, also among questions open together', () => {
    const hall = openHall({ rulebook: 'un-ga' });
    const text = { form: 'text', text: STORE } as const;
    const first = bring(hall, 'd1', make('proposal', text));
    const second = bring(hall, 'd2', make('proposal', { ...text, text: 'That the yard be fenced.' }));
    const ask = (motion: typeof first) =>
      ({ type: 'AskConsent', sitting: SITTING, matter: { kind: 'adopt', motion } }) as const;
    const next = sittingOf(hall).stack.at(-1)!;
    const later = next === first ? second : first;
    expect(hall.refused(CHAIR, ask(later)).code).toBe('not-immediately-pending');
    hall.act(CHAIR, ask(next));
    hall.act(CHAIR, declare);
    expect([phaseOf(hall, next), phaseOf(hall, later)]).toEqual(['adopted', 'pending']);
  });

  it('[RC-21] does not stand in for a vote of the kind that a member demanded', () => {
    const hall = openHall({ rulebook: 'de-gosp-bonn' });
    const motion = bring(hall, 'd1', make('proposal', { form: 'text', text: STORE }));
    hall.act('d2', { type: 'Demand', sitting: SITTING, what: 'secret-ballot', motion });
    const ask = { type: 'AskConsent', sitting: SITTING, matter: { kind: 'adopt', motion } } as const;
    expect(hall.refused(CHAIR, ask).code).toBe('method-not-allowed');
  });
});

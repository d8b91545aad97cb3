import { describe, expect, it } from 'vitest';
import type { CandidateId } from '../ids.ts';
import {
  boxWith,
  calls,
  closesRound,
  electionIn,
  lastRound,
  naming,
  opensRound,
  standing,
} from '../testing/election.ts';
import { CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { bring, main } from '../testing/moves.ts';
import { available } from './available.ts';
import { chairTurn } from './chair-turn.ts';

const at = { sitting: SITTING } as const;

function turnOf(hall: Hall): string {
  const { say, act } = chairTurn(hall.founded(), SITTING);
  return act === null ? say : `${say}, ${act.type}`;
}

function offered(hall: Hall, member: string): readonly string[] {
  const { acts } = available(hall.founded(), SITTING, { member: member as never, now: hall.now });
  return acts
    .filter((act) => 'election' in act || act.type === 'CallElection')
    .map((act) => (act.type === 'AnswerNomination' ? `${act.type} ${act.accepts}` : act.type));
}

describe('the chair’s next step in an election', () => {
  it('[RE-32] leads from the call through a lot to the declaration', () => {
    const hall = openHall();
    const id = calls(hall, { needs: 'plurality', ties: 'lot' });
    const says = [turnOf(hall)];
    const say = (): void => void says.push(turnOf(hall));
    hall.act('d1', naming(id, 'd1'));
    hall.act('d2', naming(id, 'd2'));
    say();
    hall.act(CHAIR, chairTurn(hall.founded(), SITTING).act!);
    say();
    hall.act(CHAIR, chairTurn(hall.founded(), SITTING).act!);
    say();
    const poll = closesRound(hall, id, ['c1', 'c2']);
    say();
    const electionBox = boxWith(hall, poll, ['c1', 'c2']);
    const chosen = 'c2' as CandidateId;
    hall.act(CHAIR, { type: 'DrawLot', ...at, election: id, poll, chosen }, { electionBox });
    say();
    hall.act(CHAIR, chairTurn(hall.founded(), SITTING).act!);
    say();
    expect(says).toEqual([
      'take-nominations',
      'take-nominations, CloseNominations',
      'open-round, OpenRound',
      'close-round, CloseRound',
      'draw-lot',
      'declare-round, DeclareRound',
      'next-item, TakeUpItem',
    ]);
    expect(electionIn(hall, id).elected).toEqual(['c2']);
  });

  it('[RE-32] declares without a ballot where that is allowed, and waits for a seed', () => {
    const one = openHall();
    standing(one, ['d1']);
    expect(turnOf(one)).toBe('declare-unopposed, DeclareUnopposed');
    const seeded = openHall();
    standing(seeded, ['d1', 'd2'], { lots: 'seed' });
    expect(turnOf(seeded)).toBe('open-round');
  });

  it('[RE-32] hears speakers while a round is open, and closes it before the question is put', () => {
    const hall = openHall();
    const id = standing(hall, ['d1', 'd2']);
    bring(hall, 'd1', main('That the yard be fenced.'));
    opensRound(hall, id);
    hall.act('d2', { type: 'RequestFloor', ...at, side: 'for', purpose: 'debate' });
    expect(turnOf(hall)).toBe('next-speaker, GiveFloor');
    hall.act('d2', { type: 'WithdrawRequest', ...at });
    expect(turnOf(hall)).toBe('close-round, CloseRound');
  });
});

describe('what is offered in an election', () => {
  it('[RE-32] a member names and answers, the desk enters, the chair leads', () => {
    const hall = openHall();
    const id = calls(hall);
    expect(offered(hall, 'd1')).toEqual(['Nominate']);
    hall.act('d2', naming(id, 'd1'));
    expect(offered(hall, 'd1')).toEqual(['AnswerNomination true', 'AnswerNomination false']);
    expect(offered(hall, CLERK)).toEqual([
      'Nominate',
      'Nominate',
      'AnswerNomination true',
      'AnswerNomination false',
    ]);
    expect(offered(hall, CHAIR)).toEqual([
      'Nominate',
      'CallElection',
      'CloseNominations',
      'AbandonElection',
      'Nominate',
      'AnswerNomination true',
      'AnswerNomination false',
    ]);
    hall.act('d2', naming(id, 'd2'));
    hall.act(CHAIR, { type: 'CloseNominations', ...at, election: id });
    opensRound(hall, id);
    expect(offered(hall, 'd1')).toEqual([]);
    expect(offered(hall, CLERK)).toEqual(['EnterPapers']);
    expect(offered(hall, CHAIR)).toEqual(['CallElection', 'CloseRound', 'AbandonElection', 'EnterPapers']);
    expect(lastRound(hall, id).phase).toBe('open');
  });
});

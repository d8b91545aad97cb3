import type { Move } from '../steps.ts';
import type { ElectionTurn } from './election-steps.ts';

/** The acts beside the words to say: those of an election first where the words are about it, otherwise last. One is red. */
export function withElection(
  moves: readonly Move[],
  election: ElectionTurn | null,
  speaks: boolean,
): readonly Move[] {
  if (election === null) return moves;
  const plain = (move: Move): Move => ({ ...move, main: false });
  return speaks ? [...election.moves, ...moves.map(plain)] : [...moves, ...election.moves.map(plain)];
}

import { ballotsBuilder } from '@tauride/count/elections';
import { writeBlt } from '@tauride/count/formats';
import { type Election, paperRanks, type Round } from '@tauride/procedure';
import type { RoundBoxAnswer } from '@tauride/protocol';

/** The papers of a round as a `.blt` file, those that say the same together; what nobody can count is left out. Names stand in the
 *  order of the round, so that the numbers in the file are those of the result. */
export function bltOfBox(
  election: Election,
  round: Round,
  { box, nameOf }: { readonly box: RoundBoxAnswer; readonly nameOf: (place: number) => string },
): string {
  const places = new Map(round.order.map((id, at) => [id, at]));
  const builder = ballotsBuilder();
  const papers = new Map<string, number>();
  for (const { choice, weight = 1 } of box.leaves) papers.set(choice, (papers.get(choice) ?? 0) + weight);
  for (const [paper, weight] of [...papers].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const ranks = paperRanks(paper)?.map((rank) => rank.map((id) => places.get(id) ?? -1));
    if (ranks !== undefined && !ranks.flat().includes(-1)) builder.add(ranks, weight);
  }
  return writeBlt({
    title: election.office,
    candidates: round.order.map((_, place) => nameOf(place)),
    seats: round.seats,
    withdrawn: [],
    ballots: builder.build(),
  });
}

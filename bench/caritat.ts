import caritat from 'caritat';

/** An election as caritat takes it: an npm package that counts some of the same methods, in floating point and one ballot at a time.
 *  Its `addBallot(votes, count)` drops the count, so ballots are made first. */
export function peerElection(
  candidates: number,
  ballots: readonly { readonly weight: number; readonly ranks: readonly number[] }[],
): InstanceType<typeof caritat.Election> {
  const names = Array.from({ length: candidates }, (_, at) => `c${at}`);
  const election = new caritat.Election({ candidates: names });
  for (const { ranks, weight } of ballots)
    election.addBallot(
      new caritat.Ballot(
        ranks.map((one) => names[one]!),
        weight,
      ),
    );
  return election;
}

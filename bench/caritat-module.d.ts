/** What the benchmarks use of an npm package without types. */
declare module 'caritat' {
  interface PeerElection {
    readonly addBallot: (ballot: object) => boolean;
  }
  const caritat: {
    readonly Ballot: new (votes: readonly string[], count: number) => object;
    readonly Election: new (config: { readonly candidates: readonly string[] }) => PeerElection;
    readonly condorcet: { readonly schulze: (election: PeerElection) => readonly string[] };
    readonly stv: {
      readonly meek: (election: PeerElection, config: { readonly seats: number }) => readonly string[];
    };
  };
  export = caritat;
}

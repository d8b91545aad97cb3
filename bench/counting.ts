import { ballotsOf, countElection, type Election, type MethodId, ranksOf } from '@tauride/count/elections';
import { readBlt } from '@tauride/count/formats';
import caritat from 'caritat';
import { peerElection } from './caritat.ts';
import { largeFile } from './large-file.ts';
import { type Benchmark, type Measurement, median, milliseconds, verdict } from './measure.ts';
import { plainScottish } from './plain-scottish.ts';
import { numbers, ranking, type Wards, wards } from './ward-files.ts';

const WARD_NS = 3e6;
const WARDS_NS = 2e9;
const MEEK_NS = 0.6e9;
const SCHULZE_NS = 1e9;
const BALLOTS = 100_000;
/** Of the ballots, how many the peer is given where all of them would take it minutes. */
const PEER_SHARE = 100;

interface Plain {
  readonly weight: number;
  readonly ranks: readonly number[];
}

/** Counting by the library, against plain code or an npm package that counts the same. */
export const counting: Benchmark = {
  name: 'counting',
  run: async () => {
    const given = wards();
    return [oneWard(given), allWards(given), meek(), schulze(), await largeFile()];
  },
};

/** The largest ward by the Scottish rules, once the code is warm. */
function oneWard({ what, largest }: Wards): Measurement {
  const election = readBlt(largest);
  const plain = plainBallots(election);
  const { candidates, seats } = election;
  const rounds = Array.from({ length: 200 }, () => ({
    counted: elapsed(() => elected(election, 'scottish-stv')),
    plainly: elapsed(() => plainScottish(plain, candidates.length, seats)),
  })).slice(100);
  const others = plainScottish(plain, candidates.length, seats);
  if (elected(election, 'scottish-stv').join() !== others.join())
    throw new Error('The plain counter elects others.');
  return measurement(`the largest of ${what}, Scottish rules, warm`, {
    took: median(rounds.map(({ counted }) => counted)),
    against: median(rounds.map(({ plainly }) => plainly)),
    baseline: 'by a plain counter without stages',
    budget: WARD_NS,
  });
}

/** All wards in one process from bytes to results, cold code included. */
function allWards({ what, files }: Wards): Measurement {
  const decoder = new TextDecoder();
  const numbersIn = elapsed(() => {
    for (const file of files)
      decoder
        .decode(file)
        .split('\n')
        .map((line) => line.split(' ').map(Number));
  });
  const took = elapsed(() => {
    for (const file of files) elected(readBlt(decoder.decode(file)), 'scottish-stv');
  });
  return measurement(`${what} read and counted, Scottish rules`, {
    took,
    against: numbersIn,
    baseline: 'to split the same lines into numbers',
    budget: WARDS_NS,
  });
}

function meek(): Measurement {
  const next = numbers(1);
  const plain = madeUp(20, () => 1 + Math.floor(next() * 10), next);
  const election = electionOf(plain, 20, 5);
  const peer = peerElection(20, plain);
  const times = Array.from({ length: 5 }, () => elapsed(() => elected(election, 'meek')));
  return measurement(`${BALLOTS} ballots, 20 candidates, 5 seats, Meek with nine decimals`, {
    took: median(times),
    against: elapsed(() => caritat.stv.meek(peer, { seats: 5 })),
    baseline: 'by caritat in floating point',
    budget: MEEK_NS,
  });
}

function schulze(): Measurement {
  const next = numbers(2);
  const plain = madeUp(100, () => 5 + Math.floor(next() * 30), next);
  const election = electionOf(plain, 100, 1);
  const peer = peerElection(100, plain.slice(0, BALLOTS / PEER_SHARE));
  const times = Array.from({ length: 5 }, () => elapsed(() => elected(election, 'schulze')));
  return measurement(`${BALLOTS} ballots, 100 candidates, Schulze`, {
    took: median(times),
    against: elapsed(() => caritat.condorcet.schulze(peer)),
    baseline: `by caritat for ${BALLOTS / PEER_SHARE} of the ballots`,
    budget: SCHULZE_NS,
  });
}

function madeUp(candidates: number, ranked: () => number, next: () => number): readonly Plain[] {
  return Array.from({ length: BALLOTS }, () => ({
    weight: 1,
    ranks: ranking(candidates, ranked(), next).map((one) => one - 1),
  }));
}

function electionOf(plain: readonly Plain[], candidates: number, seats: number): Election {
  return {
    title: 'Made up',
    candidates: Array.from({ length: candidates }, (_, at) => `c${at}`),
    seats,
    withdrawn: [],
    ballots: ballotsOf(plain.map(({ ranks, weight }) => ({ ranks: ranks.map((one) => [one]), weight }))),
  };
}

function plainBallots({ ballots }: Election): readonly Plain[] {
  return Array.from({ length: ballots.size }, (_, at) => ({
    weight: ballots.weights[at]!,
    ranks: ranksOf(ballots, at).map(([one]) => one!),
  }));
}

function elected(election: Election, method: MethodId): readonly number[] {
  const counted = countElection(election, method);
  if (counted.phase === 'lot-needed') throw new Error('A lot was needed.');
  return counted.outcome.elected;
}

function elapsed(work: () => void): number {
  const before = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - before);
}

function measurement(
  name: string,
  {
    took,
    against,
    baseline,
    budget,
  }: {
    readonly took: number;
    readonly against: number;
    readonly baseline: string;
    readonly budget: number;
  },
): Measurement {
  return {
    name,
    measured: milliseconds(took),
    baseline: `${milliseconds(against)} ${baseline}, ${(took / against).toFixed(2)} times that; ${milliseconds(budget)} allowed`,
    ...verdict(took / budget, { atMost: 1 }),
  };
}

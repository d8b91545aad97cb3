import type { Outcome, Stage, StageAction } from '@tauride/count/elections';

export const sampleNames: readonly string[] = [
  'Anneli Koskinen',
  'Bao Tran',
  'Chiara Ferrante',
  'Dmitri Volkov',
  'Ewa Nowak',
  'فاطمة الزهراء',
  'Grace Okafor',
  'Henrik Solberg',
  'Inés Aguirre Montalvo',
  'Jun Takahashi',
  'Katarzyna Wiśniewska-Brzęczyszczykiewicz',
  'Liam Byrne',
  'Mei Chen',
  'Noor de Vries',
  'Olu Adeyemi',
];

/** Totals in hundred-thousandths of a vote. */
type Row = {
  readonly action: StageAction;
  readonly totals: readonly number[];
  readonly exhausted: number;
  readonly residual: number;
  readonly elected: readonly number[];
  readonly excluded: readonly number[];
};

const rows: readonly Row[] = [
  {
    action: { kind: 'first-preferences' },
    totals: [
      1_000_000, 2_900_000, 10_100_000, 1_200_000, 700_000, 1_600_000, 0, 1_200_000, 3_900_000, 9_100_000,
      200_000, 600_000, 0, 6_800_000, 4_300_000,
    ],
    exhausted: 0,
    residual: 0,
    elected: [2, 9],
    excluded: [],
  },
  {
    action: { kind: 'surplus', of: [2] },
    totals: [
      1_000_000, 2_955_444, 7_300_000, 1_227_722, 866_332, 1_932_664, 27_722, 1_588_108, 4_565_328, 9_100_000,
      200_000, 600_000, 249_498, 7_576_216, 4_327_722,
    ],
    exhausted: 83_166,
    residual: 78,
    elected: [13],
    excluded: [],
  },
  {
    action: { kind: 'surplus', of: [9] },
    totals: [
      1_039_560, 3_331_264, 7_300_000, 1_247_502, 866_332, 1_972_224, 47_502, 1_805_688, 5_257_628, 7_300_000,
      279_120, 659_340, 269_278, 7_576_216, 4_406_842,
    ],
    exhausted: 241_406,
    residual: 98,
    elected: [],
    excluded: [],
  },
  {
    action: { kind: 'surplus', of: [13] },
    totals: [
      1_039_560, 3_331_264, 7_300_000, 1_291_242, 905_812, 2_032_564, 59_447, 1_806_698, 5_297_898, 7_300_000,
      279_120, 659_340, 271_298, 7_300_000, 4_471_837,
    ],
    exhausted: 253_746,
    residual: 174,
    elected: [],
    excluded: [],
  },
  {
    action: { kind: 'exclusion', of: [6] },
    totals: [
      1_039_560, 3_351_044, 7_300_000, 1_292_252, 905_812, 2_060_286, 0, 1_806_698, 5_305_188, 7_300_000,
      279_120, 659_340, 271_298, 7_300_000, 4_475_482,
    ],
    exhausted: 253_746,
    residual: 174,
    elected: [],
    excluded: [6],
  },
  {
    action: { kind: 'exclusion', of: [12] },
    totals: [
      1_039_560, 3_351_044, 7_300_000, 1_292_252, 905_812, 2_088_008, 0, 1_889_864, 5_389_364, 7_300_000,
      279_120, 659_340, 0, 7_300_000, 4_475_482,
    ],
    exhausted: 329_980,
    residual: 174,
    elected: [],
    excluded: [12],
  },
  {
    action: { kind: 'exclusion', of: [10] },
    totals: [
      1_059_340, 3_351_044, 7_300_000, 1_292_252, 905_812, 2_088_008, 0, 1_889_864, 5_409_144, 7_300_000, 0,
      659_340, 0, 7_300_000, 4_695_262,
    ],
    exhausted: 349_760,
    residual: 174,
    elected: [],
    excluded: [10],
  },
  {
    action: { kind: 'exclusion', of: [11] },
    totals: [
      1_059_340, 3_690_604, 7_300_000, 1_292_252, 905_812, 2_088_008, 0, 2_009_644, 5_609_144, 7_300_000, 0,
      0, 0, 7_300_000, 4_695_262,
    ],
    exhausted: 349_760,
    residual: 174,
    elected: [],
    excluded: [11],
  },
  {
    action: { kind: 'exclusion', of: [4] },
    totals: [
      1_059_340, 3_690_604, 7_300_000, 1_399_542, 0, 2_786_764, 0, 2_013_289, 5_609_144, 7_300_000, 0, 0, 0,
      7_300_000, 4_698_907,
    ],
    exhausted: 442_236,
    residual: 174,
    elected: [],
    excluded: [4],
  },
  {
    action: { kind: 'exclusion', of: [0] },
    totals: [
      0, 3_690_604, 7_300_000, 1_499_542, 0, 2_786_764, 0, 2_013_289, 5_728_924, 7_300_000, 0, 0, 0,
      7_300_000, 5_338_467,
    ],
    exhausted: 642_236,
    residual: 174,
    elected: [],
    excluded: [0],
  },
  {
    action: { kind: 'exclusion', of: [3] },
    totals: [
      0, 3_690_604, 7_300_000, 0, 0, 2_897_699, 0, 2_013_289, 5_956_646, 7_300_000, 0, 0, 0, 7_300_000,
      6_270_192,
    ],
    exhausted: 871_396,
    residual: 174,
    elected: [],
    excluded: [3],
  },
  {
    action: { kind: 'exclusion', of: [7] },
    totals: [
      0, 4_433_110, 7_300_000, 0, 0, 2_925_421, 0, 0, 7_037_421, 7_300_000, 0, 0, 0, 7_300_000, 6_289_972,
    ],
    exhausted: 1_013_902,
    residual: 174,
    elected: [],
    excluded: [7],
  },
  {
    action: { kind: 'exclusion', of: [5] },
    totals: [0, 4_433_110, 7_300_000, 0, 0, 0, 0, 0, 7_941_758, 7_300_000, 0, 0, 0, 7_300_000, 6_961_006],
    exhausted: 2_363_952,
    residual: 174,
    elected: [8],
    excluded: [5],
  },
  {
    action: { kind: 'surplus', of: [8] },
    totals: [0, 4_685_238, 7_300_000, 0, 0, 0, 0, 0, 7_300_000, 7_300_000, 0, 0, 0, 7_300_000, 7_062_897],
    exhausted: 2_651_604,
    residual: 261,
    elected: [],
    excluded: [],
  },
  {
    action: { kind: 'exclusion', of: [1] },
    totals: [0, 0, 7_300_000, 0, 0, 0, 0, 0, 7_300_000, 7_300_000, 0, 0, 0, 7_300_000, 8_019_492],
    exhausted: 6_380_247,
    residual: 261,
    elected: [14],
    excluded: [1],
  },
];

const decimals = 5;

function votes(units: number): string {
  const digits = String(units).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

const stages: readonly Stage[] = rows.map(({ action, totals, exhausted, residual, elected, excluded }) => ({
  action,
  totals: totals.map(votes),
  nonTransferable: votes(exhausted),
  residual: votes(residual),
  elected,
  excluded,
}));

/** Five places, fifteen candidates, fifteen stages. */
export const sampleCount: Outcome = {
  method: 'scottish-stv',
  seats: 5,
  valid: '436',
  blank: '3',
  quota: '73.00000',
  elected: [2, 9, 13, 8, 14],
  stages,
  ties: [{ purpose: 'exclude', among: [4, 11], stage: 3, by: 'lot', chosen: 11 }],
};

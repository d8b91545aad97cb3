import type { Line } from '@tauride/procedure';
import type { Snapshot } from '@tauride/protocol';
import { keptAlarm } from './alarm.ts';
import type { RecordCheck } from './types.ts';
import type { RecordActs, RecordWitness, WitnessOptions } from './witness.ts';

/** The witness as a page has it from its beginning: its code comes once a slow phone has what it acts with, or a page asks for it,
 *  and then hears all that it missed. */
export type LateWitness = Pick<RecordWitness, 'check' | 'grow' | 'compare' | 'reload'> & {
  readonly start: (snapshot: Pick<Snapshot, 'head' | 'logKey'>) => void;
  readonly acts: () => RecordActs | null;
};

type Code = { readonly createWitness: (options: WitnessOptions) => RecordWitness };

const againMs = 2000;
/** The first seconds of a connection belong to the question and to what may be done about it. */
const unhurriedMs = 4000;
const wait = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

export function createLateWitness(
  options: WitnessOptions,
  load: () => Promise<Code> = () => import('./witness.ts'),
): LateWitness {
  let witness: RecordWitness | null = null;
  let missed: ((to: RecordWitness) => void)[] = [];
  const tell = (what: (to: RecordWitness) => void): void => {
    if (witness === null) missed.push(what);
    else what(witness);
  };
  const attempt = (): void => {
    load().then(
      ({ createWitness }) => {
        witness = createWitness(options);
        for (const what of missed) what(witness);
        missed = [];
      },
      () => void setTimeout(attempt, againMs),
    );
  };
  let isBegun = false;
  const begin = (): void => {
    if (!isBegun) attempt();
    isBegun = true;
  };
  void (options.pause ?? wait)(unhurriedMs).then(begin);
  return {
    check: () => witness?.check() ?? before(options),
    start: (snapshot) => tell((to) => void to.start(snapshot)),
    grow: (line: Line) => tell((to) => to.grow(line)),
    compare: (head) => tell((to) => to.compare(head)),
    reload: () => tell((to) => to.reload()),
    acts: () => {
      begin();
      return witness?.acts ?? null;
    },
  };
}

/** An alarm of an earlier visit stands at once, also where the server would not give out the code that tells of it. */
function before({ storage, assembly }: WitnessOptions): RecordCheck {
  const alarm = keptAlarm(storage, assembly);
  return alarm === null ? { phase: 'checking', from: 0 } : { phase: 'mismatch', alarm };
}

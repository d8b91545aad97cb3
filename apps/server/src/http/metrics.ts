import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the operator may watch. No label names a member or a choice. */
export interface Metrics {
  readonly registry: Registry;
  command(type: string): void;
  refusal(code: string): void;
  ballot(): void;
  readonly appended: (seconds: number) => void;
}

/** What is asked for when somebody looks. */
export interface Measured {
  readonly subscribers: () => number;
  /** Entries of the record that each witness has not cosigned, and whether something is wrong with it. */
  readonly witnesses: () => readonly {
    readonly name: string;
    readonly lag: number;
    readonly isWell: boolean;
  }[];
}

export function createMetrics({ subscribers, witnesses }: Measured): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const commands = new Counter({
    name: 'tauride_commands_total',
    help: 'Acts that were entered, by type.',
    labelNames: ['type'],
    registers,
  });
  const refusals = new Counter({
    name: 'tauride_refusals_total',
    help: 'Acts and ballots that were refused, by code.',
    labelNames: ['code'],
    registers,
  });
  const ballots = new Counter({ name: 'tauride_ballots_total', help: 'Ballots that were taken.', registers });
  const append = new Histogram({
    name: 'tauride_append_seconds',
    help: 'Time until the entries of an act were durable.',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2],
    registers,
  });
  const streams: Gauge = new Gauge({
    name: 'tauride_subscribers',
    help: 'Open event streams.',
    registers,
    collect: () => streams.set(subscribers()),
  });
  const lag: Gauge = new Gauge({
    name: 'tauride_witness_lag_entries',
    help: 'Entries of the record that the witness has not cosigned.',
    labelNames: ['witness'],
    registers,
    collect: () => witnesses().forEach(({ name, lag: entries }) => lag.set({ witness: name }, entries)),
  });
  const well: Gauge = new Gauge({
    name: 'tauride_witness_up',
    help: 'Whether the witness cosigns the record (1), or refuses it or does not answer (0).',
    labelNames: ['witness'],
    registers,
    collect: () => witnesses().forEach(({ name, isWell }) => well.set({ witness: name }, isWell ? 1 : 0)),
  });
  return {
    registry,
    command: (type) => commands.inc({ type }),
    refusal: (code) => refusals.inc({ code }),
    ballot: () => ballots.inc(),
    appended: (seconds) => append.observe(seconds),
  };
}

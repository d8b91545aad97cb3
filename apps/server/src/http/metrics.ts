import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the operator may watch. No label names a member or a choice. */
export interface Metrics {
  readonly registry: Registry;
  command(type: string): void;
  refusal(code: string): void;
  ballot(): void;
  readonly appended: (seconds: number) => void;
}

export function createMetrics(subscribers: () => number): Metrics {
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
  return {
    registry,
    command: (type) => commands.inc({ type }),
    refusal: (code) => refusals.inc({ code }),
    ballot: () => ballots.inc(),
    appended: (seconds) => append.observe(seconds),
  };
}

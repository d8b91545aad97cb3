/** What one asker may take of the server, so that the others are served meanwhile. Times in milliseconds. */
export interface Limits {
  /** Requests a minute of one member. */
  readonly memberPerMinute: number;
  /** Requests a minute of one address: a whole hall may be behind one. */
  readonly addressPerMinute: number;
  /** Refused requests of one address in ten seconds, after which only valid sign-ins are answered there for as long. */
  readonly refusedPerTenSeconds: number;
  /** Requests of one address that nobody signed in on and that wait for their turn. */
  readonly publicWaiting: number;
  /** Open streams of one member, on all devices. */
  readonly streamsPerMember: number;
  /** Open streams of one address that nobody signed in on. */
  readonly streamsPerAddress: number;
  /** Open streams in all that nobody signed in on: the hall keeps what is left. */
  readonly publicStreams: number;
  /** Until the headers of a request are there. */
  readonly headersMs: number;
  /** Until a request is there to its last byte; files take longest. */
  readonly requestMs: number;
  /** Until the body of a request is there where it is no file. */
  readonly bodyMs: number;
  /** Until a line on which nothing moves is ended; streams have heartbeats. */
  readonly idleMs: number;
  /** Open lines in all. */
  readonly connections: number;
}

export const LIMITS: Limits = {
  memberPerMinute: 1_200,
  addressPerMinute: 120_000,
  refusedPerTenSeconds: 3_000,
  publicWaiting: 4_000,
  streamsPerMember: 24,
  streamsPerAddress: 12_000,
  publicStreams: 20_000,
  headersMs: 15_000,
  requestMs: 130_000,
  bodyMs: 30_000,
  idleMs: 150_000,
  connections: 40_000,
};

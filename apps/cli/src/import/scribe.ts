import type {
  Command,
  Instant,
  ItemId,
  MemberId,
  MotionId,
  PollId,
  Provenance,
  SittingId,
  Statement,
  StatementId,
  UncertainTime,
} from '@tauride/procedure';
import type { BallotsStep, PlayStep } from '../play.ts';

export const SITTING = 'sitting-1' as SittingId;

type Said = Pick<Statement, 'kind' | 'who' | 'text' | 'capacity' | 'source'> & {
  readonly answers?: StatementId | null;
  readonly when?: UncertainTime;
};

/** Writes the steps of an import down, and numbers motions, polls and statements as the engine will. */
export class Scribe {
  readonly steps: PlayStep[] = [];
  readonly #document: string;
  #at: number;
  #motions = 0;
  #polls = 0;
  #statements = 0;
  #item: ItemId | null = null;

  /** @param document its IRI, or its name */
  constructor(document: string, at: Instant) {
    this.#document = document;
    this.#at = at;
  }

  /** Something that the document says. */
  stated(by: MemberId | 'operator', command: Command): void {
    this.#act(by, command, { how: 'document', note: this.#document });
  }

  /** Something that must have happened for the rest to be in order, and that the document does not say. */
  assumed(by: MemberId | 'operator', command: Command): void {
    const note = `${this.#document} does not say so: needed to enter what it says`;
    this.#act(by, command, { how: 'reconstructed', note });
  }

  statement(by: MemberId, said: Said): StatementId {
    this.stated(by, {
      type: 'EnterStatement',
      sitting: SITTING,
      ...said,
      how: 'document',
      about: '',
      answers: said.answers ?? null,
    });
    this.#statements += 1;
    return `s${this.#statements}` as StatementId;
  }

  takeUp(by: MemberId, item: ItemId): void {
    if (item === this.#item) return;
    this.#item = item;
    this.assumed(by, { type: 'TakeUpItem', sitting: SITTING, item });
  }

  /** A question that is brought before the house by somebody whom the document does not name. */
  question({ mover, chair, text }: { mover: MemberId; chair: MemberId; text: string }): MotionId {
    this.stated(mover, {
      type: 'MakeMotion',
      sitting: SITTING,
      kind: 'main',
      target: null,
      wording: { form: 'text', text },
      onBehalfOf: 'movers whom the document does not name',
      qualified: false,
      claimsPrevailingSide: false,
    });
    this.#motions += 1;
    const motion = `m${this.#motions}` as MotionId;
    this.assumed(chair, { type: 'StateQuestion', sitting: SITTING, motion });
    return motion;
  }

  poll(chair: MemberId, motion: MotionId, method: 'recorded' | 'hands'): PollId {
    this.stated(chair, { type: 'PutQuestion', sitting: SITTING, motion, method });
    this.#polls += 1;
    return `p${this.#polls}` as PollId;
  }

  ballots(step: Omit<BallotsStep, 'kind'>): void {
    this.steps.push({ kind: 'ballots', ...step });
  }

  /** A second apart: the order is known, the hours are not. */
  #act(by: MemberId | 'operator', command: Command, provenance: Provenance): void {
    this.steps.push({ kind: 'act', at: this.#at as Instant, by, command, provenance });
    this.#at += 1_000;
  }
}

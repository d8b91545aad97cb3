import type { ApprovalEvent, CorrectionId, Entry, Seq } from '@tauride/procedure';
import { editionDigest } from '../edition/edition-document.ts';
import { editionsOf } from '../edition/editions.ts';
import { CHAIR, type JournalBuilder, SITTING, silent } from './journal.ts';

const of = SITTING;

interface Proposal {
  readonly place: number | null;
  readonly how?: 'replace' | 'add';
  readonly text: string;
}

/** Adds the steps from a draft to approved and signed minutes, with the digests that the journal gives. */
export class MinutesBuilder {
  private readonly journal: JournalBuilder;
  private readonly accepted: Entry[] = [];
  private proposed = 0;
  private upTo = 0 as Seq;

  constructor(journal: JournalBuilder) {
    this.journal = journal;
  }

  private get digest(): string {
    const corrections = this.accepted.map(({ event, seq, at }) => {
      const { place, how, text, reason } = event as ApprovalEvent & { type: 'CorrectionProposed' };
      return { recorded: seq, at, place, how, text, reason };
    });
    return editionDigest(this.journal.entries, { sitting: of, upTo: this.upTo, corrections })!;
  }

  private text(version: number) {
    const corrections = this.accepted.map(
      ({ event }) => (event as ApprovalEvent & { type: 'CorrectionProposed' }).correction,
    );
    return { version, upTo: this.upTo, language: 'en', digest: this.digest, corrections };
  }

  circulate(version = 1): this {
    this.upTo = this.journal.entries.length as Seq;
    this.journal.add({ type: 'MinutesCirculated', of, deadline: null, ...this.text(version) }, { by: 'ben' });
    return this;
  }

  /** Proposes a correction and has it accepted, or not. */
  correct({ place, how = 'replace', text }: Proposal, decision: 'accepted' | 'rejected' = 'accepted'): this {
    this.proposed += 1;
    const correction = `c${this.proposed}` as CorrectionId;
    const proposed = this.journal.add(
      { type: 'CorrectionProposed', of, correction, version: 1, place: place as Seq, how, text, reason: '' },
      { by: 'dov' },
    );
    this.journal.add({ type: 'CorrectionDecided', of, correction, decision, by: 'desk' });
    if (decision === 'accepted') this.accepted.push(proposed);
    return this;
  }

  approve(version: number): this {
    const decided = { by: 'consent', sitting: SITTING } as const;
    this.journal.add({ type: 'MinutesApproved', of, ...this.text(version), ...decided });
    return this;
  }

  sign(version: number): this {
    const { digest } = editionsOf(this.journal.entries, of, silent).find((one) => one.version === version)!;
    this.journal.add({ type: 'MinutesSigned', of, version, digest, office: 'chair' }, { by: CHAIR });
    this.journal.add({ type: 'MinutesSigned', of, version, digest, office: 'clerk' }, { by: 'ben' });
    return this;
  }
}

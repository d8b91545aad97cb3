/** Why the rules say no, in the order in which the checks are made. The words come from the catalogue. */
export type RefusalCode =
  | 'not-founded'
  | 'already-founded'
  | 'unknown'
  | 'malformed'
  | 'not-entitled'
  /** Who calls a joint sitting does not serve this body: it has to be asked first. */
  | 'body-not-asked'
  /** Who proposes a joint sitting may call it. */
  | 'no-consent-needed'
  /** Who acts was sent out of the sitting. */
  | 'expelled'
  | 'not-called'
  | 'not-open'
  | 'recessed'
  /** It would outlast a rehearsal, of which nothing stays. */
  | 'rehearsal'
  | 'adjourned'
  | 'voting-in-progress'
  | 'no-poll'
  /** The register was made when the vote was opened, and this voter or mandate is not in it. */
  | 'not-in-register'
  /** The rules let nobody vote for another. */
  | 'no-proxies'
  /** This member holds as many proxies as the rules let anybody hold. */
  | 'proxy-limit'
  /** The holder has given away the own vote. */
  | 'proxy-chain'
  /** The vote was given to another already. */
  | 'proxy-given'
  /** The seat is that of no alternate for this member. */
  | 'not-alternate'
  /** The member is there, or another alternate sits in the seat. */
  | 'seat-taken'
  /** The alternate is not there. */
  | 'not-present'
  /** Only the desk enters who came, or with the code that is shown in the hall. */
  | 'check-in'
  | 'chair-presiding'
  | 'point-pending'
  | 'consent-pending'
  | 'needs-floor'
  | 'interrupts-speaker'
  /** Who leaves a seat holds an office of the body, or presides. */
  | 'holds-office'
  | 'list-closed'
  | 'already-asked'
  | 'no-quorum'
  | 'already-decided'
  | 'under-assembly-control'
  | 'no-progress'
  | 'too-late'
  | 'wrong-side'
  | 'not-reconsiderable'
  | 'third-degree'
  | 'cannot-apply'
  | 'words-not-found'
  | 'words-ambiguous'
  | 'changes-nothing'
  | 'cannot-be-qualified'
  | 'order-in-force'
  | 'not-debatable'
  | 'speech-limit'
  | 'precedence'
  | 'offer-waits'
  | 'own-motion'
  | 'needs-second'
  | 'no-second-needed'
  | 'not-stated'
  | 'not-immediately-pending'
  | 'business-pending'
  | 'needs-consent'
  /** Only the house may order it, by a motion that it adopts. */
  | 'needs-vote'
  | 'method-not-allowed'
  | 'count-impossible'
  | 'nothing-counted'
  | 'not-decisive'
  | 'not-in-call'
  | 'not-germane'
  | 'off-topic'
  | 'time-limit'
  | 'not-transferable'
  | 'side-not-allowed'
  | 'speakers-exhausted'
  | 'too-far'
  | 'lapsed'
  | 'not-suspendable'
  | 'amended'
  | 'excluded-by-adopted'
  | 'all-parts-rejected'
  | 'not-due'
  | 'chair-discretion'
  | 'motion-off'
  /** No more names are taken, or they have to be reopened first. */
  | 'nominations-closed'
  /** Names are still taken. */
  | 'nominations-open'
  | 'already-nominated'
  /** Nobody stands, or fewer than the act needs. */
  | 'too-few-candidates'
  /** A condition on who is elected that asks for more than there are places. */
  | 'quota-too-high'
  /** A condition on who is elected that those who stand cannot meet. */
  | 'quota-unmet'
  /** More stand than there are places, or the rules ask for a ballot all the same. */
  | 'ballot-needed'
  /** The voter has got a ballot paper, and has no vote on screen beside it. */
  | 'on-paper'
  /** A joint hearing decides nothing of substance. */
  | 'advisory-sitting'
  /** Two tellers have not entered the same papers. */
  | 'papers-differ'
  | 'lot-needed'
  /** The lot fell on somebody who is not among those who stand equal, or the seed is not the one the desk bound itself to. */
  | 'wrong-lot'
  /** A secret ballot would tell whose an unusual weight is. */
  | 'weights-differ'
  /** A resolution or a matter of a body that does not sit here, or that this one cannot change. */
  | 'other-body'
  /** A matter that was sent and that the body has not received yet. */
  | 'not-received'
  /** A motion that the body has decided itself, or is deciding. */
  | 'not-sendable'
  /** An extract that nobody checked, or of another kind. */
  | 'not-checked'
  /** An extract for another assembly, or from another than the one it was sent to. */
  | 'wrong-assembly'
  /** An extract signed with a key that this assembly has not dealt with, or with another than before. */
  | 'key-unknown'
  | 'key-other'
  /** An answer to another matter. */
  | 'wrong-matter'
  /** The minutes of the sitting are approved: they are changed by a correction that the body decides. */
  | 'minutes-approved'
  /** More words than fit into one entry of the record. */
  | 'too-long'
  /** Somebody has entered a newer version of this text. */
  | 'text-changed'
  /** The speaker has asked for a correction that nobody answered yet. */
  | 'correction-asked'
  /** The sitting whose minutes they would be is not over. */
  | 'not-over'
  /** No minutes of the sitting were put before its members. */
  | 'not-circulated'
  /** Corrections that were proposed are not decided. */
  | 'corrections-open'
  /** The text is not the one that the record gives. */
  | 'minutes-differ'
  /** Minutes of a sitting that was not public, in one that is. */
  | 'minutes-closed'
  /** A version of minutes that the body has not approved. */
  | 'not-approved'
  | 'already-so';

/** An expected no: a value with its rule and citation, never an exception. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Paragraph of the rulebook, `null` where the refusal is not a matter of the rules of order. */
  readonly citation: string | null;
  /** Values for the words of the catalogue: ids, numbers, kinds of motion. */
  readonly detail: { readonly [name: string]: string | number };
}

export function refusal(
  code: RefusalCode,
  citation: string | null = null,
  detail: Refusal['detail'] = {},
): Refusal {
  return { code, citation, detail };
}

/** The first reason against, in the order of the checks. */
export function firstRefusal<T>(
  checks: readonly ((input: T) => Refusal | null)[],
  input: T,
  isWaived: (refused: Refusal) => boolean = () => false,
): Refusal | null {
  for (const check of checks) {
    const refused = check(input);
    if (refused && !isWaived(refused)) return refused;
  }
  return null;
}

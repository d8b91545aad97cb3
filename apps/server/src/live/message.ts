import { canonicalText, invariant, type Json } from '@tauride/kernel';
import type { Head } from '@tauride/protocol';

const NEWLINE = 10;
const END = Buffer.from('\n\n');

/** One journal entry as a server-sent event; its id is what a client resumes after.
 *  Source: HTML Living Standard, section 9.2.6 (interpreting an event stream). */
export function entryMessage(seq: number, bytes: Uint8Array): Buffer {
  // A raw line feed would end the event's data early; canonical JSON has none.
  invariant(!bytes.includes(NEWLINE), `entry ${seq} holds a raw line feed`);
  return Buffer.concat([Buffer.from(`id: ${seq}\nevent: entry\ndata: `), bytes, END]);
}

/** The tree after an act, for those who reckon it themselves. */
export function headMessage(head: Head): Buffer {
  return Buffer.from(`event: head\ndata: ${canonicalText({ ...head })}\n\n`);
}

/** What comes does not lead from what these readers know to what they may know now: they start again from a snapshot. */
export function refreshMessage(seq: number): Buffer {
  return Buffer.from(`event: refresh\ndata: ${canonicalText({ seq })}\n\n`);
}

/** Counters carry no id: they are not resumed, only replaced. */
export function countersMessage(counters: Json): Buffer {
  return Buffer.from(`event: counters\ndata: ${canonicalText(counters)}\n\n`);
}

/** A comment, which clients skip: it keeps proxies from closing a quiet stream. */
export const HEARTBEAT = Buffer.from(':\n\n');

/** Tells the client how long to wait before it comes back after a disconnection. */
export function retryMessage(delayMs: number): Buffer {
  return Buffer.from(`retry: ${delayMs}\n\n`);
}
